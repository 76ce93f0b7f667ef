/**
 * How long the real toolbar popup takes on the record of 400 narratives, beside the popup of an extension that holds one
 * heading and nothing else, in the same browser, in turn (`npm run bench -- popup`). To be compared with each other, never
 * across machines; no test asks for milliseconds.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser as Connection, chromium, type Page, type Worker } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { startPracticeTracs } from '../practice/server.ts';
import { median } from './bench/quantiles.ts';
import { ensureChromium } from './browsers.ts';
import { connectOrigins, launchChromium } from './chromium.ts';
import { root, step } from './process.mjs';
import { LAYOUTS, logIn, overlayOn } from './screens.ts';

/** The extension API inside the service workers. */
declare const chrome: Browser;

const SLUG = 'long-record';

/** Milliseconds from the call that opens the popup. */
interface Opening {
  /** Its page begins to load. */
  began: number;
  /** Something is painted. */
  first: number;
  /** The largest part of what is shown is painted: with a record, its checklist. */
  whole: number;
}

export interface PopupRow {
  what: string;
  openings: Record<keyof Opening, number>;
}

/** Medians of openings in turn: ours, then the empty one. Needs the practice build. */
export async function measurePopup(rounds: number, progress: (done: string) => void): Promise<PopupRow[]> {
  await step('browser', () => ensureChromium(), process.stderr);
  const empty = emptyExtension();
  const ours = path.join(root, '.output/chrome-mv3-practice');
  const tracs = await startPracticeTracs();
  const browser = await launchChromium({ extension: `${ours},${empty}` });
  const { context, profile } = browser;
  const workers = await bothWorkers(() => context.serviceWorkers());
  const background = workers.find((worker) => worker.url().endsWith('/background.js'))!;
  const other = workers.find((worker) => worker !== background)!;
  const layout = LAYOUTS.classic;
  const origin = layout.origin(tracs);
  await background.evaluate(() => chrome.storage.local.set({ settings: { role: 'case-manager' } }));
  await connectOrigins(background, { [origin]: layout.map });
  const page = await context.newPage();
  await logIn(page, layout, origin);
  const participant = tracs.store.list().find(({ slug }) => slug === SLUG)!;
  await page.goto(`${origin}${layout.record(participant.caseNumber)}`);
  await overlayOn(layout.screen(page)).marks.first().waitFor();
  await page.bringToFront();

  const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const address = `http://127.0.0.1:${port}`;
  const openings: Record<'ours' | 'empty', Opening[]> = { ours: [], empty: [] };
  // The first of each fills the browser's caches and does not count.
  for (let round = -1; round < rounds; round++) {
    progress(`opening ${round + 1} of ${rounds}`);
    await page.bringToFront();
    const a = await openOnce(address, background, '.stage [data-duty]');
    await page.bringToFront();
    const b = await openOnce(address, other, 'h1');
    if (round < 0) continue;
    openings.ours.push(a);
    openings.empty.push(b);
  }
  await browser.close();
  await tracs.close();
  rmSync(empty, { recursive: true, force: true });

  const row = (what: string, all: Opening[]): PopupRow => {
    const of = (name: keyof Opening) => median(all.map((one) => one[name]));
    return { what, openings: { began: of('began'), first: of('first'), whole: of('whole') } };
  };
  return [row('ours, 400 narratives', openings.ours), row('an empty popup', openings.empty)];
}

/** One heading, and a worker that can open it. */
function emptyExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracs-empty-'));
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'worker.js'), '');
  const body = '<body style="width: 400px; height: 500px"><h1>Empty</h1></body>';
  writeFileSync(path.join(folder, 'popup.html'), `<!doctype html><html lang="en">${body}</html>`);
  return folder;
}

async function bothWorkers(look: () => Worker[]): Promise<Worker[]> {
  for (let tries = 0; tries < 100; tries++) {
    if (look().length === 2) return look();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The two extensions did not start within 5 seconds.');
}

/** What the popup itself has noted of its times is read afterwards, so that looking costs none of them. */
async function openOnce(address: string, worker: Worker, ready: string): Promise<Opening> {
  const id = new URL(worker.url()).host;
  const asked = Date.now();
  await worker.evaluate(() => chrome.action.openPopup());
  // Only a connection made after it has opened sees a popup.
  const eye = await chromium.connectOverCDP(address);
  const popup = await pageOf(eye, id);
  await popup.locator(ready).first().waitFor({ state: 'attached' });
  const opening = await popup.evaluate(async () => {
    const painted = (type: string) =>
      new Promise<number>((resolve) => {
        // What was painted before is told at once; a picture more is waited for, so that the last is among it.
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          resolve(list.getEntries().at(-1)!.startTime);
        }).observe({ type, buffered: true });
      });
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 100)));
    const [first, whole] = await Promise.all([painted('paint'), painted('largest-contentful-paint')]);
    return { origin: performance.timeOrigin, first, whole };
  });
  await popup.close();
  await eye.close();
  const began = opening.origin - asked;
  return { began, first: began + opening.first, whole: began + opening.whole };
}

async function pageOf(eye: Connection, id: string): Promise<Page> {
  for (let tries = 0; tries < 400; tries++) {
    const pages = eye.contexts().flatMap((context) => context.pages());
    const popup = pages.find((candidate) =>
      candidate.url().startsWith(`chrome-extension://${id}/popup.html`),
    );
    if (popup) return popup;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The popup did not open within 4 seconds.');
}
