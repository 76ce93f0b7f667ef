/**
 * The laboratory of the browser tests: a practice TRACS, a proxy that writes down every request, and one browser with
 * the built extension for each worker. Everything that a test left behind is cleared before the next one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type BrowserContext,
  test as base,
  chromium,
  type FrameLocator,
  type Locator,
  type Page,
  type Worker,
} from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { type PracticeTracs, startPracticeTracs } from '../practice/server.ts';
import { findChromium } from '../tools/browsers-find.ts';
import { type LogProxy, startLogProxy } from '../tools/proxy.ts';

/** The extension API inside the service worker, where the functions given to `evaluate` run. */
declare const chrome: Browser;

export const CLASSIC_MAP = JSON.parse(readFileSync('test/practice/maps/classic.json', 'utf8')) as {
  id: string;
};
export const PRACTICE_BUILD = path.resolve('.output/chrome-mv3-practice');

export interface Lab {
  context: BrowserContext;
  tracs: PracticeTracs;
  proxy: LogProxy;
  /** The extension's service worker; the handle works again after the worker was stopped and woken. */
  background: Worker;
  extensionId: string;
  profile: string;
}

export interface LaunchOptions {
  /** The unpacked extension's folder. */
  extension: string;
  tracs: PracticeTracs;
  /** An existing profile folder; a fresh one by default. */
  profile?: string;
}

/** A browser with an extension, all of its traffic through a logging proxy. */
export async function launchLab({
  extension,
  tracs,
  profile,
}: LaunchOptions): Promise<Lab & { close(): Promise<void> }> {
  const proxy = await startLogProxy({ routes: { '127.0.0.1': tracs.port, 'tracs.test': tracs.port } });
  const folder = profile ?? mkdtempSync(path.join(tmpdir(), 'tracs-lab-'));
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. `npm test` installs one.');
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    chromiumSandbox: false,
    viewport: { width: 1280, height: 800 },
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--proxy-server=http://127.0.0.1:${proxy.port}`,
      '--proxy-bypass-list=<-loopback>',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--remote-debugging-port=0',
    ],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    tracs,
    proxy,
    background,
    extensionId: new URL(background.url()).host,
    profile: folder,
    async close() {
      await context.close();
      await proxy.close();
      if (!profile) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Connects the practice TRACS of this worker, on both of its names, and waits until the launcher is registered. */
export async function connectPractice({
  background,
  tracs,
}: Pick<Lab, 'background' | 'tracs'>): Promise<void> {
  const connections = [tracs.url, 'http://tracs.test'].map((origin) => ({ origin, map: CLASSIC_MAP.id }));
  await background.evaluate((items) => chrome.storage.local.set(items), { connections, maps: [CLASSIC_MAP] });
  await expectRegistered(background);
}

async function expectRegistered(background: Worker): Promise<void> {
  await base.expect
    .poll(() =>
      background.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length),
    )
    .toBeGreaterThan(0);
}

/** What stands on a participant's record, and what the overlay made of it. */
export interface RecordPage {
  page: Page;
  /** The frame in which TRACS shows its pages. */
  work: FrameLocator;
  marks: Locator;
  /** The mark that speaks for a draft. */
  draftMark: Locator;
  panel: Locator;
  open(link: 'Narratives' | 'PDP' | 'Re-Engagement'): Promise<void>;
}

export async function logIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/tracs/Login.aspx`);
  await page.getByLabel('User ID:').fill('trainee');
  await page.getByLabel('Password:').fill('practice');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL(/PersonSearch/);
}

/** Opens a sample participant's record by its slug (`first-light`), logged in. */
export async function openRecord(
  lab: Lab,
  slug: string,
  options: { page?: Page; origin?: string } = {},
): Promise<RecordPage> {
  const origin = options.origin ?? lab.tracs.url;
  const page = options.page ?? (await lab.context.newPage());
  const cookies = await lab.context.cookies(origin);
  if (!cookies.some((cookie) => cookie.name === 'TRACS_SessionId')) await logIn(page, origin);
  const participant = lab.tracs.store.list().find((entry) => entry.slug === slug);
  if (!participant) throw new Error(`No sample participant is called ${slug}.`);
  await page.goto(`${origin}/tracs/Case.aspx?CaseNo=${participant.caseNumber}`);
  const work = page.frameLocator('frame[name=fraWork]');
  await work.getByRole('heading', { level: 1 }).waitFor();
  const marks = work.locator('tracs-overlay .mark:visible');
  return {
    page,
    work,
    marks,
    draftMark: work.locator('tracs-overlay .mark.spoken'),
    panel: page.locator('tracs-overlay-panel [role=dialog]'),
    async open(link) {
      await page.frameLocator('frame[name=fraMenu]').getByRole('link', { name: link, exact: true }).click();
      const heading = link === 'PDP' ? 'Personal Development Plan' : link;
      await work.getByRole('heading', { level: 1, name: heading }).waitFor();
    },
  };
}

/** The real toolbar popup over the tab in front, as a page of its own. */
export async function openPopup(lab: Lab, page: Page): Promise<Page> {
  await page.bringToFront();
  await lab.background.evaluate(() => chrome.action.openPopup());
  const [port] = readFileSync(path.join(lab.profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  let popup: Page | undefined;
  await base.expect
    .poll(() => {
      popup = second
        .contexts()
        .flatMap((context) => context.pages())
        .find((entry) => entry.url().endsWith('/popup.html'));
      return popup !== undefined;
    })
    .toBe(true);
  return popup!;
}

/** The text and the hover words of the toolbar button over a tab. */
export async function badgeOf(lab: Lab, page: Page): Promise<{ text: string; title: string }> {
  const url = page.url();
  return lab.background.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find((tab) => tab.url === address)?.id;
    if (tabId === undefined) throw new Error(`No tab shows ${address}.`);
    return {
      text: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    };
  }, url);
}

export const test = base.extend<{ lab: Lab }, { workerLab: Lab }>({
  workerLab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const tracs = await startPracticeTracs();
      const lab = await launchLab({ extension: PRACTICE_BUILD, tracs });
      await connectPractice(lab);
      await use(lab);
      await lab.close();
      await tracs.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  lab: async ({ workerLab }, use) => {
    const problems: string[] = [];
    const listen = (page: Page) => {
      page.on('pageerror', (error) => problems.push(error.message));
    };
    workerLab.context.on('page', listen);
    workerLab.tracs.store.reset();
    await workerLab.context.clearCookies();
    await workerLab.background.evaluate(async () => {
      await chrome.storage.session.clear();
      await chrome.storage.local.remove('practice.today');
    });
    workerLab.proxy.seen.length = 0;
    await use(workerLab);
    workerLab.context.off('page', listen);
    // One blank page stays, or the browser would end.
    const blank = await workerLab.context.newPage();
    for (const page of workerLab.context.pages()) if (page !== blank) await page.close();
    base.expect(problems, 'no script error on any page').toEqual([]);
  },
});
export const { expect } = test;
