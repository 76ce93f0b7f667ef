/**
 * A record of years is read in turns. From the load to the end of the reading the tab is asked as often as it answers what
 * it shows; nothing of it may sound as if all had been read.
 */

import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { TabView } from '../../components/tab-view.ts';
import { shiftDay } from '../practice/dates.ts';
import { fromCaseFile } from '../practice/participants.ts';
import { logIn } from '../tools/screens.ts';
import { expect, type Lab, test } from './lab.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

const COUNT = 400;

/** What was told at one moment: by the tab to the popup, by the badge, and what other pages could hear of. */
interface Told {
  reading: { read: number; of: number } | null;
  /** Narratives that were judged, and why they are not all. */
  narratives: number;
  partly: string | null;
  checked: number;
  of: number;
  title: string;
  /** Narratives that the background holds as a whole list; null where it has none. */
  kept: number | null;
}

/** What is wrong with it: said as of a whole list, while it was none. */
function claims({ reading, narratives, partly, checked, of, title, kept }: Told): string[] {
  const whole = narratives === COUNT;
  return [
    ...(!whole && reading === null ? ['the list is said to be read'] : []),
    ...(!whole && partly === null ? ['its facts are said to be whole'] : []),
    ...(!whole && checked === of ? ['all is said to be checked'] : []),
    ...(!whole && title.endsWith('checked') ? ['the badge tells how much was checked'] : []),
    ...(kept !== null && kept < COUNT ? ['other pages hear of a whole list'] : []),
  ];
}

/** Asks on and on until the reading has ended. */
function follow({ background }: Pick<Lab, 'background'>, address: string): Promise<Told[]> {
  return background.evaluate(
    async ([address, count]) => {
      const all: Told[] = [];
      for (const end = Date.now() + 25_000; Date.now() < end; ) {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(address));
        // Before the tab: what is told of it may be older than what it says, and never newer.
        const title = tab ? await chrome.action.getTitle({ tabId: tab.id! }) : '';
        const stored = Object.entries(await chrome.storage.session.get(null)).flatMap(([key, entry]) => {
          const { narratives } = entry as { narratives?: { read: boolean; partly: null; value: unknown[] } };
          return key.startsWith('facts:') && narratives?.read && narratives.partly === null
            ? [narratives.value.length]
            : [];
        });
        const view = (await chrome.tabs
          .sendMessage(tab?.id ?? 2 ** 30, { type: 'view' })
          .catch(() => null)) as TabView | null;
        if (tab?.id === undefined || view?.state !== 'record' || !view.facts.narratives.read) {
          await new Promise((later) => setTimeout(later, 1));
          continue;
        }
        const { reading, checklist, facts } = view;
        const { value, partly } = facts.narratives as { value: unknown[]; partly: string | null };
        all.push({
          reading,
          narratives: value.length,
          partly,
          checked: checklist.checked,
          of: checklist.of,
          title,
          kept: stored[0] ?? null,
        });
        if (reading === null && value.length === count && stored[0] === count) return all;
      }
      return all;
    },
    [address, COUNT] as const,
  );
}

function longRecord({ tracs }: Pick<Lab, 'tracs'>): string {
  const { today } = tracs.store;
  const narratives = Array.from({ length: COUNT }, (_, i) => ({
    id: `n${i}`,
    type: i % 3 === 0 ? 'Engagement' : 'General',
    date: shiftDay(today, i - COUNT),
    author: 'CCOACH',
    text: `T/C to ct re: job search class, LVM. Asked her to call about the plan by Friday. (${i})`,
  }));
  const file = {
    id: 'long-record',
    today,
    role: 'case-manager',
    pagesRead: ['narratives'],
    narratives,
    steps: [],
  };
  const participant = fromCaseFile(file, { first: 'Longa', last: 'Samplerecord' });
  tracs.store.add(participant);
  return participant.caseNumber;
}

async function slowedTo(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

test('a page of 400 narratives is never said to be read before it is', { tag: '@once' }, async ({ lab }) => {
  test.setTimeout(60_000);
  const page = await lab.context.newPage();
  await logIn(page, lab.layout, lab.origin);
  const path = lab.layout.record(longRecord(lab), 'Narratives');
  await slowedTo(page, 4);
  const [told] = await Promise.all([follow(lab, path), page.goto(lab.origin + path)]);
  await slowedTo(page, 1);

  const last = told.at(-1)!;
  expect(last).toMatchObject({ reading: null, narratives: COUNT, partly: null, kept: COUNT });
  // What would be wrong is seen: the end, said one narrative too soon.
  const all = { checked: last.of, title: 'TRACS Overlay: 26 of 26 checked' };
  const early = { ...last, ...all, narratives: COUNT - 1, kept: COUNT - 1 };
  expect(claims(early)).toHaveLength(5);
  const meanwhile = told.filter(({ reading }) => reading !== null);
  expect(meanwhile.length).toBeGreaterThan(2);
  for (const { reading, partly } of meanwhile)
    expect(partly).toBe(`still reading, ${reading!.read} of ${reading!.of} narratives so far.`);
  expect(told.flatMap(claims)).toEqual([]);
});
