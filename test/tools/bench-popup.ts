/**
 * `npm run bench -- popup`: how long the real toolbar popup takes on the record of 400 narratives, beside the popup of an
 * extension that holds one heading and nothing else, in the same browser, in turn. To be compared with each other, never
 * across machines; no test asks for milliseconds.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser as Connection, chromium, type Page, type Worker } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { startPracticeTracs } from '../practice/server.ts';
import { ensureChromium } from './browsers.ts';
import { connectOrigins, launchChromium } from './chromium.ts';
import { table } from './evaluate/score.ts';
import { Advice, packageProgram, root, run, step, tail } from './process.mjs';
import { LAYOUTS, logIn, overlayOn } from './screens.ts';

/** The extension API inside the service workers. */
declare const chrome: Browser;

const ROUNDS = 15;
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

export async function main(): Promise<number> {
  await step('browser', () => ensureChromium());
  await step('build', async () => {
    const [node, script] = packageProgram('wxt');
    const { code, output } = await run(node, [script, 'build', '--mode', 'practice']);
    if (code !== 0) throw new Advice(`The extension could not be built.\n${tail(output)}`);
  });
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
  for (let round = -1; round < ROUNDS; round++) {
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

  const row = (name: string, all: Opening[]) => [
    name,
    ...(['began', 'first', 'whole'] as const).map((key) => `${median(all.map((one) => one[key]))} ms`),
  ];
  const rows = [
    ['', 'page begins', 'first paint', 'largest part painted'],
    row('ours, 400 narratives', openings.ours),
    row('an empty popup', openings.empty),
  ];
  process.stdout.write(
    `${table(rows)}\nmedians of ${ROUNDS} openings in turn, counted from the call that opens the popup.\n`,
  );
  return 0;
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

function median(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!.toFixed(0);
}
