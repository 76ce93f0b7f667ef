/**
 * The service worker stopped at any moment: every command is answered all the same. And gone for good: what stands on
 * the page is judged as ever, what other pages said is not known, and says so.
 */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { practicePack } from '../fixtures/sealed-pack.ts';
import { sealedMap } from '../practice/sealed-map.ts';
import { copyOf } from './builds.ts';
import {
  connectPractice,
  expect,
  type Lab,
  launchLab,
  openRecord,
  PRACTICE_BUILD,
  type RecordPage,
  test,
} from './lab.ts';
import { expectStatuses, type OwnPage, openOwnPage, SOON } from './own-page.ts';
import { dice, timeFor, times } from './tally.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

const SLUG = 're-step-missing';
const KINDS = ['facts', 'badge', 'open-panel'] as const;
const MOMENTS = ['before', 'during', 'after'] as const;
type Kind = (typeof KINDS)[number];

/** What a worker of the office sees when every message was answered. */
const WANTED = {
  statuses: { 're-step-present': 'broken' },
  badge: {
    text: '1',
    title: expect.stringMatching(/^TRACS Overlay: 1 not shown in the record, (\d+) of \1 checked$/),
  },
};

/** A launcher that never asks twice: what the worker did not answer is lost. */
const ASKS_ONCE = `{
  const { runtime } = globalThis.browser?.runtime ? globalThis.browser : globalThis.chrome;
  const send = runtime.sendMessage.bind(runtime);
  const asked = new WeakSet();
  runtime.sendMessage = (message) => {
    if (asked.has(message)) return Promise.resolve(null);
    asked.add(message);
    return send(message);
  };
}`;

test('L02 worker stopped at any time: every command is carried out all the same', async ({ lab, layout }) => {
  // On each of the two layouts.
  const rounds = times(50, KINDS.length * MOMENTS.length);
  test.setTimeout(timeFor(rounds, 5_000));
  const thrown = dice('L02');

  await test.step('a launcher that never asks twice is found out', async () => {
    const build = copyOf(PRACTICE_BUILD, { 'launcher.js': (code) => ASKS_ONCE + code });
    const forgetful = await launchLab({ extension: build.path, tracs: lab.tracs, layout });
    await connectPractice(forgetful);
    const own = await openOwnPage(forgetful);
    const record = await openRecord(forgetful, SLUG);
    const tab = await own.tabOf(record.page);
    const home = record.page.url();
    let lost = false;
    for (let attempt = 0; attempt < 8 && !lost; attempt++) {
      await startAnew(own, record, tab, home);
      // Stopped beforehand, so that it is still waking when it is stopped again.
      await own.stopWorker();
      const killed = stopDuring(own, tab, 'facts');
      await record.open('PDP');
      await killed;
      lost = await expectStatuses(own, tab, WANTED.statuses, 1_500).then(
        () => false,
        () => true,
      );
    }
    expect(lost).toBe(true);
    await forgetful.close();
    build.remove();
  });

  const own = await openOwnPage(lab);
  const record = await openRecord(lab, SLUG);
  const tab = await own.tabOf(record.page);
  const home = record.page.url();
  for (let round = 0; round < rounds; round++) {
    const kind = KINDS[round % KINDS.length]!;
    const moment = MOMENTS[Math.floor(round / KINDS.length) % MOMENTS.length]!;
    // Cold: the worker is stopped already when the message comes, and is stopped once more while it wakes.
    const cold = thrown.below(2) === 0;
    await test.step(`${round}: ${kind}, ${moment}${moment === 'during' && cold ? ', cold' : ''}`, async () => {
      await startAnew(own, record, tab, home);
      const before = own.stops();
      if (moment === 'before' || (moment === 'during' && cold)) await own.stopWorker();
      const killed = moment === 'during' ? stopDuring(own, tab, kind) : null;
      await show(own, record, tab, kind, moment === 'after' ? () => own.stopWorker() : null);
      await killed;
      expect(own.stops(), 'the worker was stopped').toBeGreaterThan(before);
      await expectStatuses(own, tab, WANTED.statuses);
      await expect.poll(() => own.badge(tab), SOON).toEqual(WANTED.badge);
    });
  }
});

/** The record as if nothing of it had been seen in this session: its Narratives page, with the plan unseen. */
async function startAnew(own: OwnPage, record: RecordPage, tab: number, home: string): Promise<void> {
  await record.page.goto('about:blank');
  await own.forgetAll();
  await record.page.goto(home);
  await record.ready();
  await expectStatuses(own, tab, { 're-step-present': 'unseen' });
  await expect
    .poll(() => own.badge(tab), SOON)
    .toEqual({ text: '?', title: expect.stringMatching(/^TRACS Overlay: \d+ of \d+ checked$/) });
}

/** Stops the worker as soon as a message of this kind is seen on its way; resolves when it has stopped. */
function stopDuring(own: OwnPage, tab: number, kind: Kind): Promise<void> {
  return new Promise((done, fail) => {
    own.onHeard = (heard) => {
      if (heard.tab !== tab || heard.message.type !== kind) return;
      own.onHeard = null;
      own.stopWorker().then(done, fail);
    };
  });
}

/** Goes to the plan and back to the narratives, and asks about a finding where that is the command in question. */
async function show(
  own: OwnPage,
  record: RecordPage,
  tab: number,
  kind: Kind,
  after: (() => Promise<void>) | null,
): Promise<void> {
  await record.open('PDP');
  await expectStatuses(own, tab, WANTED.statuses);
  if (kind === 'badge') await after?.();
  if (kind === 'open-panel') {
    await expect(record.marks).toHaveCount(1);
    await record.marks.click();
    await expect(record.panel).toBeVisible();
    await after?.();
    await expect(record.panel).toContainText('SSP Re-engagement Reference Guide');
    await record.page.keyboard.press('Escape');
    await expect(record.panel).toHaveCount(0);
  }
  if (kind === 'facts') await after?.();
  await record.open('Narratives');
}

test.describe('with the worker gone', () => {
  /** A build whose worker listens to nothing, with the launcher registered as its own worker does it. */
  async function launchGone(lab: Lab) {
    const build = copyOf(PRACTICE_BUILD, { 'background.js': () => '// Nobody is here.' });
    const gone = await launchLab({ extension: build.path, tracs: lab.tracs, layout: lab.layout.name });
    const { map } = lab.layout;
    await gone.background.evaluate((items) => chrome.storage.local.set(items), {
      connections: [{ origin: lab.origin, map: map.id }],
      maps: [sealedMap(map)],
      pack: practicePack(),
    });
    await gone.background.evaluate(() =>
      chrome.scripting.registerContentScripts([
        {
          id: 'launcher',
          js: ['launcher.js'],
          matches: ['http://127.0.0.1/*', 'http://localhost/*'],
          runAt: 'document_end',
        },
      ]),
    );
    const close = async () => {
      await gone.close();
      build.remove();
    };
    return { ...gone, close };
  }

  /** What a page of its own tells of a participant, with nothing known from any other page. */
  async function alone(own: OwnPage, page: Page, tab: number, address: string, draft: string) {
    await page.goto('about:blank');
    await own.forgetAll();
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (draft) await page.locator('textarea, [contenteditable]').fill(draft);
    await expect.poll(async () => (await own.view(tab))?.state).toBe('record');
    if (draft) await expect(page.locator('tracs-overlay .mark.spoken')).toBeVisible();
    // A long record is read newest first, and judged meanwhile by what is read of it.
    await expect
      .poll(async () => {
        const now = await own.view(tab);
        return now?.state === 'record' && now.reading === null;
      }, SOON)
      .toBe(true);
    const view = await own.view(tab);
    if (view?.state !== 'record') throw new Error(`No record at ${address}.`);
    const marks = page.locator('tracs-overlay .mark:visible');
    // What a draft changes is announced later, with what else changes by then; its own mark was waited for.
    if (!draft) await expect.poll(async () => (await marks.count()) - (await places(page)), SOON).toBe(0);
    return {
      lines: view.checklist.lines.map(({ duty, status, findings }) => ({
        duty,
        status,
        says: findings.map(({ says, todo }) => [says, todo]),
      })),
      pages: view.pages.map(({ page: name, state }) => [name, state]),
      marks: await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label'))),
    };
  }

  /** How many places the page's status line, kept for screen readers, says there are. */
  async function places(page: Page): Promise<number> {
    const said = await page.locator('tracs-overlay [role=status]').allTextContents();
    return Number(/(\d+) place/.exec(said[0] ?? '')?.[1] ?? 0);
  }

  test('what stands on the page is judged and marked exactly as with it', async ({ lab }) => {
    const participants = lab.tracs.store.list();
    const thrown = dice('with the worker gone');
    const rounds = times(participants.length * 2, 4);
    test.setTimeout(timeFor(rounds, 8_000));
    const gone = await launchGone(lab);
    const [page, pageGone] = await Promise.all([openRecord(lab, SLUG), openRecord(gone, SLUG)]);
    const [own, ownGone] = [await openOwnPage(lab), await openOwnPage(gone)];
    const [tab, tabGone] = [await own.tabOf(page.page), await ownGone.tabOf(pageGone.page)];
    const named = ['contact-under-general', 'notice-too-late', SLUG, 'ordinary-planning'];
    for (let round = 0; round < rounds; round++) {
      const slug = named[round] ?? thrown.oneOf(participants).slug;
      const { caseNumber } = participants.find((entry) => entry.slug === slug)!;
      for (const name of ['Narratives', 'PDP'] as const) {
        const address = `${lab.origin}${lab.layout.record(caseNumber, name)}`;
        const draft =
          name === 'Narratives' && slug === 'ordinary-planning' ? 'LVM for ct about the class.' : '';
        const [with_, without] = await Promise.all([
          alone(own, page.page, tab, address, draft),
          alone(ownGone, pageGone.page, tabGone, address, draft),
        ]);
        expect(without, `${slug}, ${name}`).toEqual(with_);
        if (draft || (name === 'Narratives' && round < 2))
          expect(without.marks.length, `${slug}, ${name}: there is something to compare`).toBeGreaterThan(0);
      }
    }
    await gone.close();
  });

  test('what other pages said is unseen, the badge is silent, and a mark tells its sentence by mouse and keyboard', async ({
    lab,
  }) => {
    const gone = await launchGone(lab);
    const own = await openOwnPage(gone);
    const record = await openRecord(gone, 'notice-too-late');
    const tab = await own.tabOf(record.page);
    await record.open('PDP');
    await expectStatuses(own, tab, { 'notice-seven-days': 'unseen' });
    await record.open('Narratives');
    await expectStatuses(own, tab, { 'notice-seven-days': 'broken', 're-step-present': 'unseen' });
    expect(await own.view(tab)).toMatchObject({
      pages: [
        { state: 'here' },
        { page: 'plan', state: 'not-yet' },
        { page: 'reengagementPage', state: 'not-yet' },
      ],
    });

    // The commands of the test above are lost here, and the same looks find it.
    await record.marks.click();
    await expect
      .poll(() => own.heard.filter(({ message }) => message.type === 'open-panel').length)
      .toBeGreaterThan(0);
    await expect(record.panel).toHaveCount(0);
    expect(await own.badge(tab)).toEqual({ text: '', title: 'TRACS Overlay' });

    const sentence = record.work.getByRole('tooltip');
    await expect(sentence).toBeHidden();
    await record.page.mouse.move(2, 2);
    await record.marks.hover();
    await expect(sentence).toContainText('asks for at least 7 days');
    await record.page.mouse.move(2, 2);
    await expect(sentence).toBeHidden();
    await record.draft.text.focus();
    await record.marks.focus();
    await expect(sentence).toContainText('asks for at least 7 days');
    await expect(record.words.first()).toBeVisible();
    await gone.close();
  });
});
