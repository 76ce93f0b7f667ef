/** A page of the rig, and what one visit to it costs: told by the page itself and by the browser's protocol. */
import type { CDPSession, Page } from 'playwright';
import { LAYOUTS, logIn } from '../screens.ts';
import type { Rig } from './rig.ts';

/** A slow machine with a slowed processor and a long record. */
const PATIENCE = 240_000;

export interface Load {
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

/** A page on one name of the rig, signed in, on a processor so much slower. */
export async function pageFor(rig: Rig, origin: string, slowdown: number) {
  const page = await rig.browser.context.newPage();
  const session = await rig.browser.context.newCDPSession(page);
  await logIn(page, LAYOUTS.classic, origin);
  await page.addInitScript(tell, origin === rig.bare);
  await session.send('Performance.enable');
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session };
}

/** Opens a record's narratives alone, and waits until all that follows from it is done. */
export async function visit(page: Page, session: CDPSession, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load', timeout: PATIENCE });
  await ask(session, 'told.there');
  await rested(session);
}

/** A visit from an empty page, and what it cost. */
export async function load(page: Page, session: CDPSession, address: string): Promise<Load> {
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

export async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Asked through the protocol alone: what a test tool puts into a page to ask it is a long task of its own. */
export async function ask<T>(session: CDPSession, expression: string): Promise<T> {
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    timeout: PATIENCE,
  });
  return result.value as T;
}

export const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

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
