/**
 * What is measured in a real browser: the release build on one name of a practice TRACS, and the same server under another
 * name where nothing is connected. Whatever is measured on both takes turns between them.
 */
import type { Browser } from 'webextension-polyfill';
import { profileThatGranted, RELEASE_BUILD } from '../../e2e/builds.ts';
import { shiftDay } from '../../practice/dates.ts';
import { fromCaseFile } from '../../practice/participants.ts';
import { sealedMap } from '../../practice/sealed-map.ts';
import { type PracticeTracs, startPracticeTracs } from '../../practice/server.ts';
import { type ExtensionBrowser, launchChromium } from '../chromium.ts';
import { LAYOUTS } from '../screens.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

export interface Rig {
  tracs: PracticeTracs;
  browser: ExtensionBrowser;
  /** With the overlay, and the same server without it. */
  ours: string;
  bare: string;
  close(): Promise<void>;
}

/** @param build the unpacked extension; another one than today's to be held against it */
export async function openRig(build = RELEASE_BUILD): Promise<Rig> {
  const tracs = await startPracticeTracs();
  const profile = profileThatGranted(build, ['http://127.0.0.1/*']);
  const browser = await launchChromium({ extension: build, profile: profile.path });
  const ours = `http://127.0.0.1:${tracs.port}`;
  const { map } = LAYOUTS.classic;
  await browser.background.evaluate((items) => chrome.storage.local.set(items), {
    connections: [{ origin: ours, map: map.id }],
    maps: [sealedMap(map)],
    settings: { role: 'case-manager' },
  });
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await options.evaluate(() => chrome.runtime.sendMessage({ type: 'connections-changed' }));
  await options.close();
  return {
    tracs,
    browser,
    ours,
    bare: `http://localhost:${tracs.port}`,
    async close() {
      await browser.close();
      profile.remove();
      await tracs.close();
    },
  };
}

/** As people write a day. */
const us = (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`;

const NOTE = 'T/C to ct re: job search class, LVM. Asked her to call about the plan by Friday.';

/** A record of so many narratives, one a day, the newest about a notice that was mailed too late. */
export function addRecord(tracs: PracticeTracs, count: number): string {
  const { store } = tracs;
  const { today } = store;
  const narratives = Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    type: i % 3 === 0 ? 'Engagement' : 'General',
    date: shiftDay(today, i - count),
    author: 'CCOACH',
    text:
      i === count - 1
        ? `7869 mailed today for RE appt ${us(shiftDay(today, 3))} 9:00 am at branch.`
        : `${NOTE} (${i})`,
  }));
  const file = {
    id: `B-${count}`,
    today,
    role: 'case-manager',
    pagesRead: ['narratives'],
    narratives,
    steps: [],
  };
  const participant = fromCaseFile(file, { first: 'Bench', last: `Sample${count}` });
  store.add(participant);
  return participant.caseNumber;
}

/** Says on stderr where a long measurement is. */
export type Progress = (done: string) => void;

/** Rounds for a page of so many narratives on a processor so much slower: a visit to the longest takes half a minute. */
export type Rounds = (count: number, slowdown: number) => number;
