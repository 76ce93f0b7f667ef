/**
 * What the overlay costs a page, measured in a real browser: the release build on one name of a practice TRACS, and the
 * same server under another name where nothing is connected. Medians over loads that take turns.
 */
import type { CDPSession, Page } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { profileThatGranted, RELEASE_BUILD } from '../../e2e/builds.ts';
import { shiftDay } from '../../practice/dates.ts';
import { fromCaseFile } from '../../practice/participants.ts';
import { sealedMap } from '../../practice/sealed-map.ts';
import { type PracticeTracs, startPracticeTracs } from '../../practice/server.ts';
import { type ExtensionBrowser, launchChromium } from '../chromium.ts';
import { LAYOUTS, logIn } from '../screens.ts';

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

export const median = (all: readonly number[]) => quantile(all, 0.5);
export function quantile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
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

/** A slow machine with a slowed processor and a long record. */
const PATIENCE = 240_000;

interface Load {
  /** From the end of the parsing to the first mark; NaN without the overlay. */
  findings: number;
  /** A bare `querySelectorAll` and `textContent` of the same rows. */
  floor: number;
  /** From the end of the parsing until the page has drawn itself: no mark can stand beside what has no place yet. */
  drawn: number;
  /** From the start of the navigation to the end of the parsing. */
  parsed: number;
  script: number;
  task: number;
  longest: number;
}
interface Told {
  parsed: number;
  drawn: number;
  shown: number;
  floor: number;
  longest: number;
  /** Resolved with the first mark, on the bare page once it was parsed. */
  there: Promise<void>;
}
type TellingWindow = Window & { told?: Told };

/** In the page: when it was parsed, when something of ours came, the longest task, and on the bare page the floor. */
function tell(isBare: boolean): void {
  let arrive = () => {};
  const there = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const told: Told = {
    parsed: Number.NaN,
    drawn: Number.NaN,
    shown: Number.NaN,
    floor: Number.NaN,
    longest: 0,
    there,
  };
  (window as TellingWindow).told = told;
  document.addEventListener('DOMContentLoaded', () => {
    told.parsed = performance.now();
    performance.mark('parsed');
    if (!isBare) return;
    arrive();
    let length = 0;
    for (const cell of document.querySelectorAll('table tr td')) length += cell.textContent!.length;
    told.floor = performance.now() - told.parsed + length * 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        told.drawn = performance.now();
      };
      port2.postMessage(null);
    });
  });
  new MutationObserver(() => {
    if (!Number.isNaN(told.shown) || !document.querySelector('tracs-overlay')) return;
    told.shown = performance.now();
    performance.mark('shown');
    arrive();
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) told.longest = Math.max(told.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Asked through the protocol alone: what a test tool puts into a page to ask it is a long task of its own. */
async function ask<T>(session: CDPSession, expression: string): Promise<T> {
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    timeout: PATIENCE,
  });
  return result.value as T;
}

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** After a load marks are placed again for the last time two seconds later; a long record is read until then or beyond. */
const SETTLED_MS = 2300;

async function rested(session: CDPSession): Promise<void> {
  await later(SETTLED_MS);
  for (let before = -1; ; ) {
    const { TaskDuration: now = 0 } = await metricsOf(session);
    if (now - before < 0.03) return;
    before = now;
    await later(400);
  }
}

/** Opens a record's narratives alone, and waits until all that follows from it is done. */
export async function visit(page: Page, session: CDPSession, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load', timeout: PATIENCE });
  await ask(session, 'told.there');
  await rested(session);
}

async function load(page: Page, session: CDPSession, address: string): Promise<Load> {
  await page.goto('about:blank');
  const before = await metricsOf(session);
  await visit(page, session, address);
  const after = await metricsOf(session);
  const told = await ask<Omit<Told, 'there'>>(session, '({ ...told, there: null })');
  const grown = (name: string) => ((after[name] ?? 0) - (before[name] ?? 0)) * 1000;
  // Of a number that is none the protocol knows nothing.
  const { parsed, drawn, shown, floor } = told;
  return {
    findings: (shown ?? Number.NaN) - parsed,
    parsed,
    floor: floor ?? Number.NaN,
    drawn: (drawn ?? Number.NaN) - parsed,
    script: grown('ScriptDuration'),
    task: grown('TaskDuration'),
    longest: told.longest,
  };
}

export async function pageFor(rig: Rig, origin: string, slowdown: number) {
  const page = await rig.browser.context.newPage();
  const session = await rig.browser.context.newCDPSession(page);
  await logIn(page, LAYOUTS.classic, origin);
  await page.addInitScript(tell, origin === rig.bare);
  await session.send('Performance.enable');
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session };
}

/** Says on stderr where a long measurement is. */
export type Progress = (done: string) => void;

/** Rounds for a page of so many narratives on a processor so much slower: a visit to the longest takes half a minute. */
export type Rounds = (count: number, slowdown: number) => number;

export interface LoadRow {
  count: number;
  slowdown: number;
  ours: Load;
  bare: Load;
}

export async function measureLoads(
  rig: Rig,
  counts: readonly number[],
  slowdown: number,
  roundsFor: Rounds,
  progress: Progress,
): Promise<LoadRow[]> {
  const [ours, bare] = [await pageFor(rig, rig.ours, slowdown), await pageFor(rig, rig.bare, slowdown)];
  const rows: LoadRow[] = [];
  for (const count of counts) {
    const path = LAYOUTS.classic.record(addRecord(rig.tracs, count), 'Narratives');
    const loads: { ours: Load[]; bare: Load[] } = { ours: [], bare: [] };
    const rounds = roundsFor(count, slowdown);
    for (let round = 0; round <= rounds; round++) {
      progress(`${count} narratives, processor ${slowdown}x slower, load ${round} of ${rounds}`);
      const one = await load(ours.page, ours.session, rig.ours + path);
      const other = await load(bare.page, bare.session, rig.bare + path);
      // The first of each fills caches.
      if (round > 0) {
        loads.ours.push(one);
        loads.bare.push(other);
      }
    }
    const middle = (all: Load[]) =>
      Object.fromEntries(
        (['findings', 'floor', 'drawn', 'parsed', 'script', 'task', 'longest'] as const).map((name) => [
          name,
          median(all.map((l) => l[name])),
        ]),
      ) as unknown as Load;
    rows.push({ count, slowdown, ours: middle(loads.ours), bare: middle(loads.bare) });
  }
  await ours.page.close();
  await bare.page.close();
  return rows;
}

interface Cost {
  p50: number;
  p95: number;
}
export interface TypingRow {
  length: number;
  /** Task time of a key with all that follows from it, which is waited for. */
  alone: { ours: Cost; bare: Cost };
  /** Task time of a key among keys that follow each other as somebody types: means of a run, in milliseconds. */
  running: { ours: Cost; bare: Cost };
}

/** Time between two keys of somebody who types 100 words a minute, and one who has stopped. */
const KEY_MS = 110;
const PAUSE_MS = 450;
const RUN = 'gain and again';

/**
 * Keys in a draft of that length, on both pages: alone, each of which completes or breaks the word that calls for a type;
 * and running, fourteen after each other. The pages take turns, so that a machine that does something else meanwhile does it to both.
 */
export async function measureTyping(
  rig: Rig,
  lengths: readonly number[],
  keys: number,
  progress: Progress,
): Promise<TypingRow[]> {
  const rows: TypingRow[] = [];
  const path = LAYOUTS.classic.record(addRecord(rig.tracs, 12), 'Narratives');
  const ours = await pageFor(rig, rig.ours, 1);
  const bare = await pageFor(rig, rig.bare, 1);
  type Seat = typeof ours;
  const press = async ({ page }: Seat, key: string, ms: number) => {
    await page.keyboard.press(key);
    await later(ms);
  };
  const cost = async ({ session }: Seat, work: () => Promise<void>) => {
    const before = (await metricsOf(session)).TaskDuration!;
    await work();
    return ((await metricsOf(session)).TaskDuration! - before) * 1000;
  };
  const alone = async (seat: Seat, nth: number) => {
    // Those before it bring the page back to where somebody types; the last one takes them back.
    for (const key of ['a', 'Backspace']) await press(seat, key, PAUSE_MS);
    return cost(seat, () => press(seat, nth % 2 === 0 ? 'M' : 'Backspace', PAUSE_MS));
  };
  const running = async (seat: Seat) => {
    // The first of a run and the pause behind the last are no part of it.
    await press(seat, 'a', KEY_MS);
    const all = await cost(seat, async () => {
      for (const key of RUN) await press(seat, key, KEY_MS);
    });
    await later(PAUSE_MS);
    return all / RUN.length;
  };
  for (const length of lengths) {
    const filler = 'Nothing to tell of that day. '.repeat(Math.ceil(length / 29)).slice(0, length);
    for (const [{ page }, address] of [
      [ours, rig.ours + path],
      [bare, rig.bare + path],
    ] as const) {
      await page.bringToFront();
      await page.goto(address);
      const field = page.locator('textarea');
      await field.fill(`${filler}. Re: job search class, ct: LV`);
      await field.press('Control+End');
      await later(1000);
    }
    const inTurn = async (act: (seat: Seat, nth: number) => Promise<number>) => {
      const all: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
      for (let nth = 0; nth < keys; nth++) {
        for (const [name, seat] of Object.entries({ ours, bare }) as ['ours' | 'bare', Seat][]) {
          await seat.page.bringToFront();
          await later(PAUSE_MS);
          all[name].push(await act(seat, nth));
        }
      }
      const of = (some: number[]) => ({ p50: quantile(some, 0.5), p95: quantile(some, 0.95) });
      return { ours: of(all.ours), bare: of(all.bare) };
    };
    progress(`draft of ${length} characters`);
    rows.push({ length, alone: await inTurn(alone), running: await inTurn(running) });
  }
  await ours.page.close();
  await bare.page.close();
  return rows;
}

/** Heap of the page, collected, after some visits and after many. */
export async function measureVisits(
  rig: Rig,
  visits: number,
  progress: Progress,
): Promise<{ early: number; late: number; bare: number }> {
  const path = LAYOUTS.classic.record(addRecord(rig.tracs, 11), 'Narratives');
  const heap = async (session: CDPSession) => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    return (await metricsOf(session)).JSHeapUsedSize! / 1e6;
  };
  const { page, session } = await pageFor(rig, rig.ours, 1);
  const once = async () => {
    await page.goto(rig.ours + path);
    await ask(session, 'told.there');
  };
  for (let i = 0; i < 10; i++) await once();
  const early = await heap(session);
  for (let i = 10; i < visits; i++) {
    if (i % 100 === 0) progress(`visit ${i} of ${visits}`);
    await once();
  }
  const late = await heap(session);
  await page.close();
  const without = await pageFor(rig, rig.bare, 1);
  await without.page.goto(rig.bare + path);
  const bare = await heap(without.session);
  await without.page.close();
  return { early, late, bare };
}

/** From the parsing to the first mark, with the worker running and right after it was stopped. */
export async function measureWake(rig: Rig, rounds: number): Promise<{ running: number; stopped: number }> {
  const path = LAYOUTS.classic.record(addRecord(rig.tracs, 13), 'Narratives');
  const own = await rig.browser.context.newPage();
  await own.goto(`chrome-extension://${rig.browser.extensionId}/options.html`);
  const control = await rig.browser.context.newCDPSession(own);
  await control.send('ServiceWorker.enable');
  const { page, session } = await pageFor(rig, rig.ours, 1);
  const times: { running: number[]; stopped: number[] } = { running: [], stopped: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const state of ['running', 'stopped'] as const) {
      if (state === 'stopped') await control.send('ServiceWorker.stopAllWorkers');
      const { findings } = await load(page, session, rig.ours + path);
      if (round > 0) times[state].push(findings);
    }
  }
  await page.close();
  await own.close();
  return { running: median(times.running), stopped: median(times.stopped) };
}
