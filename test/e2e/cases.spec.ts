/**
 * Labelled cases loaded into the practice TRACS: what the popup says of each duty is what `evaluate` says of the case. All
 * shared ones and a tenth of our own in `npm run prove`, a share of them in `npm test`.
 */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { CaseFile, PageName } from '../../lib/record/case-file.ts';
import { corpusCases } from '../fixtures/corpus.ts';
import { narrativeTypes } from '../practice/model.ts';
import { fromCaseFile } from '../practice/participants.ts';
import { root } from '../tools/process.mjs';
import { LAYOUTS } from '../tools/screens.ts';
import { expect, type Lab, openPopup, openRecord, recordPage, SETTINGS, test } from './lab.ts';
import { type OwnPage, openOwnPage, SOON } from './own-page.ts';
import { dice, timeFor, times } from './tally.ts';

/** The extension API in the extension's own page. */
declare const chrome: Browser;

const LINKS = { narratives: 'Narratives', plan: 'PDP', reengagementPage: 'Re-Engagement' } as const;
const IN_ORDER: readonly PageName[] = ['narratives', 'plan', 'reengagementPage'];

/** Why a layout of the practice TRACS can't show a case as its file tells it; null where it can. */
function unloadable({ partly, pagesRead, draft }: CaseFile, { bare }: Lab['layout']): string | null {
  if (pagesRead.length === 0 && !bare) return 'a record of which none of its pages was ever open';
  if (partly.length > 0) return 'a part of a list, which the file does not say how it came about';
  if (draft && !narrativeTypes.includes(draft.type)) return 'a draft of a type that is not offered';
  if (draft && !pagesRead.includes('narratives')) return 'a draft on a page that was not read';
  return null;
}

async function setUp({ lab, own, file }: { lab: Lab; own: OwnPage; file: CaseFile }): Promise<void> {
  lab.tracs.store.reset();
  lab.tracs.store.today = file.today;
  lab.tracs.store.add(fromCaseFile(file));
  await own.page.evaluate(
    async ([today, role, optIn]) => {
      await chrome.storage.session.clear();
      const policy = { optIn, file: null, managed: null };
      await chrome.storage.local.set({ 'practice.today': today, settings: { role }, policy });
      await chrome.runtime.sendMessage({ type: 'policy-changed' });
    },
    [file.today, file.role, file.packs] as const,
  );
}

/** Opens each page that the file has read, and waits until the overlay has seen it; the one with the draft comes last. */
async function readPages(lab: Lab, own: OwnPage, file: CaseFile): Promise<Page> {
  const { caseNumber, slug } = fromCaseFile(file);
  const wanted = IN_ORDER.filter((page) => file.pagesRead.includes(page));
  const seen = (page: PageName) =>
    expect
      .poll(async () => {
        const view = await own.view(await own.tabOf(record.page));
        return view?.state === 'record' ? view.pages.find((entry) => entry.page === page)?.state : view;
      }, SOON)
      .toBe('here');
  // A record opens on its narratives; where they were not read, its other pages are gone to by their address.
  let record = await openRecord(lab, wanted[0] === 'narratives' ? slug : 'first-light');
  if (wanted.length === 0) {
    await record.page.goto(`${lab.origin}${lab.layout.bare!(caseNumber)}`);
    const shown = async () => {
      const view = await own.view(await own.tabOf(record.page));
      return view?.state === 'record' && view.participant.number === caseNumber
        ? view.pages.map(({ page, state }) => [page, state])
        : view;
    };
    await expect.poll(shown, SOON).toEqual(IN_ORDER.map((page) => [page, 'not-yet']));
  }
  if (wanted[0] === 'narratives') await seen('narratives');
  for (const page of wanted.filter((name) => name !== 'narratives')) {
    if (wanted[0] === 'narratives') await record.open(LINKS[page]);
    else {
      await record.page.goto(`${lab.origin}${lab.layout.record(caseNumber, LINKS[page])}`);
      record = recordPage(record.page, lab.layout);
    }
    await seen(page);
  }
  if (file.draft) {
    if (wanted.length > 1) await record.open('Narratives');
    await seen('narratives');
    await record.draft.date(file.draft.date);
    await record.draft.choose(file.draft.type);
    await record.draft.text.fill(file.draft.text);
  }
  return record.page;
}

/** What the command itself prints for these files, by the name of the case. */
function predictions(): Map<string, Record<string, string>> {
  return new Map(
    FILES.flatMap((name) => {
      const command = ['test/tools/bin/run.mjs', 'test/tools/evaluate.ts', 'cases'];
      const file = `test/fixtures/${name}.jsonl`;
      // Every duty of more than a thousand cases: more than a process hands over unasked.
      const options = { cwd: root, encoding: 'utf8' as const, maxBuffer: 64 * 1024 * 1024 };
      const printed = execFileSync(process.execPath, [...command, file, '--predictions'], options);
      const lines = printed.split('\n').filter(Boolean);
      return lines.map((line): [string, Record<string, string>] => {
        const { id, statuses } = JSON.parse(line) as { id: string; statuses: Record<string, string> };
        return [`${name} ${id}`, statuses];
      });
    }),
  );
}

/** Each duty's status as the popup shows it; one that it does not show is off, and so not needed. */
async function statusesIn(popup: Page, duties: readonly string[]): Promise<Record<string, string>> {
  const lines = await popup
    .locator('[data-duty]')
    .evaluateAll((all) =>
      all.map((line) => [line.getAttribute('data-duty'), line.getAttribute('data-status')]),
    );
  const shown = new Map(lines as [string, string][]);
  return Object.fromEntries(duties.map((duty) => [duty, shown.get(duty) ?? 'n/a']));
}

const FILES = ['corpus/cases', 'notes/cases'] as const;
const ALL = FILES.flatMap((name) => corpusCases(name).map((file) => ({ name: `${name} ${file.id}`, file })));

test('all shared cases load, but for one that only the other layout can show', { tag: '@once' }, () => {
  const shared = ALL.filter(({ name }) => name.startsWith('corpus/'));
  const left = (layout: Lab['layout']) => shared.flatMap(({ file }) => unloadable(file, layout) ?? []);
  expect(shared.length).toBe(63);
  expect(left(LAYOUTS.classic)).toEqual([]);
  expect(left(LAYOUTS.modern)).toEqual(['a record of which none of its pages was ever open']);
});

test("the popup's statuses are those of evaluate, on labelled cases in the practice TRACS", async ({
  lab,
}) => {
  const { below } = dice('cases in the practice TRACS');
  const some = (from: typeof ALL, count: number) => {
    const left = [...from];
    while (left.length > count) left.splice(below(left.length), 1);
    return left;
  };
  const loadable = ALL.filter(({ file }) => unloadable(file, lab.layout) === null);
  const isShared = ({ name }: { name: string }) => name.startsWith('corpus/');
  const shared = loadable.filter(isShared);
  const ours = loadable.filter((entry) => !isShared(entry));
  const chosen = [...some(shared, times(shared.length)), ...some(ours, times(Math.ceil(ours.length / 10)))];
  console.log(`${lab.layout.name}: ${chosen.length} of ${loadable.length} cases`);
  test.setTimeout(timeFor(chosen.length, 12_000));
  const predicted = predictions();
  const own = await openOwnPage(lab);
  const wrong: string[] = [];
  for (const { name, file } of chosen) {
    await setUp({ lab, own, file });
    const page = await readPages(lab, own, file);
    const popup = await openPopup(lab, page);
    // Hidden where nothing is needed: then every line is folded away.
    await popup.locator('[data-duty]').first().waitFor({ state: 'attached' });
    const statuses = predicted.get(name)!;
    const duties = Object.keys(statuses);
    const tick = popup.locator('[data-duty=staffing-checklist]').getByRole('checkbox', { name: /DHS 7825V/ });
    if (file.overlay.checklistTicked && (await tick.count()) > 0) await tick.click();
    try {
      await expect.poll(() => statusesIn(popup, duties), { ...SOON, timeout: 3_000 }).toEqual(statuses);
    } catch {
      const shown = await statusesIn(popup, duties);
      const other = duties.filter((duty) => shown[duty] !== statuses[duty]);
      wrong.push(...other.map((duty) => `${name} ${duty}: ${shown[duty]} in the popup, ${statuses[duty]}`));
    }
    await popup.close();
    await page.close();
  }
  await own.page.evaluate(async (settings) => {
    await chrome.storage.local.remove('policy');
    await chrome.storage.local.set({ settings });
    await chrome.runtime.sendMessage({ type: 'policy-changed' });
  }, SETTINGS);
  expect(wrong).toEqual([]);
});
