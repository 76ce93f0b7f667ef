/**
 * Popup, side panel and page never disagree: whatever is visited, typed, saved, set aside or ticked, in whichever tab, and
 * whenever the worker is stopped, all of them say the same of the record in front, and the deadlines of the others are
 * what their own pages said.
 */
import type { Page } from '@playwright/test';
import type { TabView } from '../../components/tab-view.ts';
import { coverageInWords, coverageOf } from '../../lib/judgement/checklist/coverage.ts';
import { deadlinesOf } from '../../lib/judgement/checklist/deadlines/deadlines.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { logIn } from '../tools/screens.ts';
import { openBeside } from './beside.ts';
import { type Marked, markedParticipants } from './canaries.ts';
import { expect, openPopup, recordPage, test } from './lab.ts';
import { openOwnPage, type RecordView, SOON } from './own-page.ts';
import { dice, timeFor, times } from './tally.ts';

const PAGES = ['Narratives', 'PDP', 'Re-Engagement'] as const;
const READ_ON = { Narratives: 'narratives', PDP: 'plan', 'Re-Engagement': 'reengagementPage' } as const;
/** A surface asks every 0.7 s, the deadlines every 1.5 s, a launcher whose worker died after 2 s. */
const PATIENCE = { ...SOON, timeout: 12_000 };

/** What a surface shows of the record in front. */
interface Shown {
  name: string;
  counts: string;
  coverage: string;
  statuses: Record<string, string>;
}

function shownOn(surface: Page): Promise<Shown> {
  return surface.evaluate(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
    const lines = [...document.querySelectorAll<HTMLElement>('[data-duty][data-status]')].sort((a, b) =>
      a.dataset.duty! < b.dataset.duty! ? -1 : 1,
    );
    return {
      name: text('h1'),
      counts: text('.counts'),
      coverage: text('.coverage'),
      statuses: Object.fromEntries(lines.map(({ dataset }) => [dataset.duty!, dataset.status!])),
    };
  });
}

/** What it has to show by what the page's own launcher says. */
function wanted({ participant, checklist }: RecordView): Omit<Shown, 'counts'> {
  return {
    name: participant.name,
    coverage: coverageInWords(coverageOf(checklist)),
    statuses: Object.fromEntries(
      [...checklist.lines]
        .sort((a, b) => (a.duty < b.duty ? -1 : 1))
        .map(({ duty, status }) => [duty, status]),
    ),
  };
}

/** What the page itself shows: the words of its marks, tools left out. */
function marksOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frames = [...document.querySelectorAll('frame')].flatMap((frame) => frame.contentDocument ?? []);
    return [document, ...frames]
      .flatMap((one) => [...one.querySelectorAll('tracs-overlay')])
      .flatMap((host) => [...(host.firstElementChild?.shadowRoot?.querySelectorAll('.mark') ?? [])])
      .map((mark) => mark.getAttribute('aria-label') ?? mark.textContent ?? '')
      .filter((label) => !label.includes('Templates'));
  });
}

/** Sentences of the list that the page's marks lack, and marks that the list knows nothing of. */
function pageDiffers(marks: readonly string[], { checklist, showable }: RecordView): string[] {
  const findings = checklist.lines.flatMap((line) => line.findings);
  const there = findings.filter(({ id }) => showable.includes(id));
  return [
    ...there
      .filter(({ says }) => !marks.some((label) => label.includes(says)))
      .map(({ id }) => `no mark says ${id}`),
    ...marks
      .filter((label) => !there.some(({ says }) => label.includes(says)))
      .map((label) => `the list does not say: ${label}`),
  ];
}

/** What is due of each participant, as the deadlines show it. */
function dueOn(panel: Page): Promise<Record<string, string[]>> {
  return panel.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const item of document.querySelectorAll<HTMLElement>('.due-list > li')) {
      const who = item.querySelector('.due-who')?.textContent?.replace(/(, case| \().*$/, '') ?? '';
      const duties = [...item.querySelectorAll<HTMLElement>('[data-duty]')].map(
        ({ dataset }) => dataset.duty!,
      );
      found[who] = [...(found[who] ?? []), ...duties].sort();
    }
    return found;
  });
}

function dueOf(view: RecordView, today: string): string[] {
  return deadlinesOf([{ key: '', checklist: view.checklist }], civil(today))
    .map(({ duty }) => duty)
    .sort();
}

test('popup, side panel and page never disagree, over random visits, edits, participants and stops of the worker', async ({
  lab,
}) => {
  const rounds = times(200, 10);
  test.setTimeout(timeFor(rounds, 8_000) + 30_000);
  const thrown = dice('popup, side panel and page');
  const { today } = lab.tracs.store;
  const people = markedParticipants(today, 3);
  for (const { participant } of people) lab.tracs.store.add(participant);
  const own = await openOwnPage(lab);
  const tabs = [await own.newTab(lab), await own.newTab(lab)];
  await logIn(tabs[0]!.page, lab.layout, lab.origin);
  const screens = tabs.map(({ page }) => recordPage(page, lab.layout));
  const at: { who: Marked | null; page: (typeof PAGES)[number] }[] = tabs.map(() => ({
    who: null,
    page: 'Narratives',
  }));
  /** Pages of each participant that stood in a tab: what was read there is not lost. */
  const visited = new Map<string, Set<string>>();
  /** What each participant's own page last said is due. */
  const last = new Map<string, string[]>();
  let front = 0;
  let saved = 0;

  const visit = async (who: Marked) => {
    await tabs[front]!.page.goto(`${lab.origin}${lab.layout.record(who.number)}`);
    await screens[front]!.ready();
    at[front] = { who, page: 'Narratives' };
  };
  await tabs[front]!.page.bringToFront();
  await visit(people[0]!);
  const { panel, close } = await openBeside(lab, tabs[front]!.page);
  const show = (name: string) => panel.getByRole('button', { name, exact: true }).click();

  /** Waits until all agree at one moment, and answers what they agree on. */
  const agreed = async (what: string): Promise<RecordView> => {
    const { page, tab } = tabs[front]!;
    const { who } = at[front]!;
    let agreedOn: RecordView | null = null;
    const read = visited.get(who!.number) ?? new Set<string>();
    visited.set(who!.number, read.add(READ_ON[at[front]!.page]));
    await show('Checklist');
    await expect
      .poll(
        async () => {
          const view: TabView | null = await own.view(tab);
          if (view?.state !== 'record' || view.participant.number !== who!.number)
            return `the page: ${view?.state}`;
          // Until the background is back, the page knows of itself alone, and every surface says so.
          const lost = view.pages.filter(({ page: one, state }) => state === 'not-yet' && read.has(one));
          if (lost.length > 0) return `not there again: ${lost.map(({ name }) => name).join(', ')}`;
          const { counts, ...shown } = await shownOn(panel);
          if (counts === '') return 'the side panel says nothing';
          const differs = pageDiffers(await marksOn(page), view);
          if (JSON.stringify(shown) !== JSON.stringify(wanted(view))) differs.push('the side panel');
          const { text } = await own.badge(tab);
          const badge = view.checklist.broken > 0 ? String(view.checklist.broken) : text === '?' ? '?' : '';
          if (text !== badge) differs.push(`the badge says ${text}`);
          agreedOn = view;
          return differs;
        },
        { ...PATIENCE, message: what },
      )
      .toEqual([]);
    return agreedOn!;
  };

  await test.step('a surface that says something else is found out', async () => {
    const view = await agreed('at first');
    last.set(view.participant.name, dueOf(view, today));
    await panel.evaluate(() => {
      document.querySelector<HTMLElement>('[data-duty=notice-seven-days]')!.dataset.status = 'met';
    });
    const { counts: _, ...shown } = await shownOn(panel);
    expect(shown).not.toEqual(wanted(view));
    await panel.reload();
    await expect.poll(async () => (await marksOn(tabs[front]!.page)).length).toBeGreaterThan(1);
    const marks = await marksOn(tabs[front]!.page);
    expect(pageDiffers(marks, view)).toEqual([]);
    expect(pageDiffers(marks.slice(1), view)).not.toEqual([]);
    expect(pageDiffers([...marks, 'Not shown in the record: of somebody else'], view)).toHaveLength(1);
  });

  const acts = {
    visit: () => visit(thrown.oneOf(people)),
    async page() {
      const page = thrown.oneOf(PAGES);
      await screens[front]!.open(page);
      at[front]!.page = page;
    },
    async type() {
      if (at[front]!.page !== 'Narratives') return acts.page();
      await screens[front]!.draft.text.fill(`LVM for ct about the class she missed. ${at[front]!.who!.word}`);
    },
    async save() {
      await screens[front]!.open('Narratives');
      at[front]!.page = 'Narratives';
      const { draft } = screens[front]!;
      // No two alike: of a list in which an entry stands twice, not all is certain, and what was read whole before counts.
      saved += 1;
      await draft.text.fill(`Called ct re: missed class, call ${saved}, no answer. ${at[front]!.who!.word}`);
      await draft.choose(thrown.oneOf(['Engagement', 'General']));
      await draft.save();
    },
    async tab() {
      front = 1 - front;
      await tabs[front]!.page.bringToFront();
      // A page under test always counts as visible, so that the browser tells it nothing of coming to the front.
      await tabs[front]!.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      if (!at[front]!.who) await visit(thrown.oneOf(people));
    },
    async aside() {
      const line = panel.locator('[data-duty=notice-seven-days]');
      await show('Checklist');
      if ((await line.getAttribute('data-status')) !== 'broken') return;
      const why = line.getByRole('button', { name: 'Why?' });
      if (await why.isVisible()) await why.click();
      await line.getByRole('button', { name: 'Set aside…' }).click();
      await line.getByRole('button', { name: 'Another way of contact is agreed' }).click();
    },
  };
  const done: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const name = thrown.oneOf(Object.keys(acts) as (keyof typeof acts)[]);
    const killed = thrown.oneOf(['before', 'after', 'no', 'no'] as const);
    const what = `${round}: ${name} in tab ${front}, worker stopped: ${killed}`;
    done[name] = (done[name] ?? 0) + 1;
    if (killed === 'before') await own.stopWorker();
    await acts[name]();
    if (killed === 'after') await own.stopWorker();
    const view = await agreed(what);
    last.set(view.participant.name, dueOf(view, today));

    if (round % 3 === 0) {
      await show('Deadlines');
      const expected = Object.fromEntries([...last].filter(([, due]) => due.length > 0));
      await expect.poll(() => dueOn(panel), { ...PATIENCE, message: `${what}, deadlines` }).toEqual(expected);
    }
    if (round % 4 === 0) {
      const popup = await openPopup(lab, tabs[front]!.page);
      await expect
        .poll(
          async () => {
            const { counts: _, ...shown } = await shownOn(popup);
            return shown;
          },
          { ...PATIENCE, message: `${what}, popup` },
        )
        .toEqual(wanted((await own.view(tabs[front]!.tab)) as RecordView));
      await popup.close();
    }
  }
  console.log(`agree: ${JSON.stringify(done)}, ${own.stops()} stops of the worker`);
  expect(last.size).toBeGreaterThan(0);
  await close();
});
