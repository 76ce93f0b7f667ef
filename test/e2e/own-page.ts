/**
 * One of the extension's own pages, held open as an eye on the rest: what the launcher of a tab says, what is kept for
 * the session, the toolbar, the messages that pages send; and the switch that stops the service worker. It never
 * answers a message and needs no background.
 */
import { expect, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { TabView } from '../../components/tab-view.ts';
import type { Lab } from './lab.ts';

/** The extension API in the extension's own page, where the functions given to `evaluate` run. */
declare const chrome: Browser;
declare const tellTest: (message: unknown, tab: number | null) => void;

export type RecordView = Extract<TabView, { state: 'record' }>;

export interface Heard {
  tab: number | null;
  message: { type: string; [field: string]: unknown };
}

export interface OwnPage {
  page: Page;
  /** Messages from launchers to the background so far, in order. */
  heard: Heard[];
  /** Called for each message as soon as it is on its way. */
  onHeard: ((heard: Heard) => void) | null;
  /** A new tab at a quiet address of TRACS, with the browser's number for it. */
  newTab(lab: Lab, origin?: string): Promise<{ page: Page; tab: number }>;
  /** The tab whose address this page shows; it must be the only one. */
  tabOf(page: Page): Promise<number>;
  /** What the launcher of a tab says, or null where none answers. */
  view(tab: number): Promise<TabView | null>;
  badge(tab: number): Promise<{ text: string; title: string }>;
  /** All of `storage.session`. */
  kept(): Promise<Record<string, unknown>>;
  forgetAll(): Promise<void>;
  /** How often the service worker was seen to have stopped. */
  stops(): number;
  /** Stops the service worker and waits until it has. */
  stopWorker(): Promise<void>;
}

/** How often a test looks again: a page of the laboratory answers in milliseconds. */
export const SOON = { intervals: [20, 40, 80, 160] };

let tabs = 0;

export async function openOwnPage(lab: Pick<Lab, 'context' | 'extensionId'>): Promise<OwnPage> {
  const page = await lab.context.newPage();
  const heard: Heard[] = [];
  // Messages come as soon as the page listens, before all of what is returned is there.
  let onHeard: OwnPage['onHeard'] = null;
  await page.exposeFunction('tellTest', (message: Heard['message'], tab: number | null) => {
    heard.push({ tab, message });
    onHeard?.({ tab, message });
  });
  await page.goto(`chrome-extension://${lab.extensionId}/options.html`);
  await page.evaluate(() => {
    chrome.runtime.onMessage.addListener((message: unknown, sender: { tab?: { id?: number } }): undefined => {
      tellTest(message, sender.tab?.id ?? null);
    });
  });

  const session = await lab.context.newCDPSession(page);
  let running = '';
  let stops = 0;
  let whenStopped: (() => void)[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) {
      if (runningStatus === 'stopped' && running !== 'stopped') {
        stops += 1;
        for (const done of whenStopped) done();
        whenStopped = [];
      }
      running = runningStatus;
    }
  });
  await session.send('ServiceWorker.enable');

  const tabOf = (address: string) =>
    page.evaluate(async (url) => {
      const found = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
      if (found.length !== 1) throw new Error(`${found.length} tabs show ${url}.`);
      return found[0]!.id!;
    }, address);

  return {
    page,
    heard,
    get onHeard() {
      return onHeard;
    },
    set onHeard(told) {
      onHeard = told;
    },
    async newTab(at, origin = at.origin) {
      tabs += 1;
      const opened = await lab.context.newPage();
      await opened.goto(`${origin}${at.layout.paths.help}?tab=${tabs}`);
      return { page: opened, tab: await tabOf(opened.url()) };
    },
    tabOf: (shown) => tabOf(shown.url()),
    view: (tab) =>
      page.evaluate(
        (id) => chrome.tabs.sendMessage(id, { type: 'view' }).catch(() => null) as Promise<TabView | null>,
        tab,
      ),
    badge: (tab) =>
      page.evaluate(
        async (tabId) => ({
          text: await chrome.action.getBadgeText({ tabId }),
          title: await chrome.action.getTitle({ tabId }),
        }),
        tab,
      ),
    kept: () => page.evaluate(() => chrome.storage.session.get(null)),
    forgetAll: () => page.evaluate(() => chrome.storage.session.clear()),
    stops: () => stops,
    async stopWorker() {
      if (running === 'stopped') return;
      const stopped = new Promise<void>((done) => whenStopped.push(done));
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
    },
  };
}

/** The status of each duty in a view, or the state of a tab without a record. */
export function statuses(view: TabView | null): Record<string, string> | string {
  if (view?.state !== 'record') return view?.state ?? 'silent';
  return Object.fromEntries(view.checklist.lines.map((line) => [line.duty, line.status]));
}

/** Waits until the launcher of a tab says this of its duties. */
export async function expectStatuses(
  own: OwnPage,
  tab: number,
  wanted: Record<string, string>,
  timeout = 5_000,
): Promise<void> {
  await expect.poll(async () => statuses(await own.view(tab)), { ...SOON, timeout }).toMatchObject(wanted);
}
