/**
 * The laboratory of the browser tests: a practice TRACS, a proxy that writes down every request, and one browser with
 * the built extension for each worker. Everything that a test left behind is cleared before the next one.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { type PracticeTracs, startPracticeTracs } from '../practice/server.ts';
import { connectOrigins, type ExtensionBrowser, launchChromium } from '../tools/chromium.ts';
import { type LogProxy, startLogProxy } from '../tools/proxy.ts';

export { badgeOf, openPopup } from '../tools/chromium.ts';

/** The extension API inside the service worker, where the functions given to `evaluate` run. */
declare const chrome: Browser;

export const CLASSIC_MAP = JSON.parse(readFileSync('test/practice/maps/classic.json', 'utf8')) as {
  id: string;
};
export const PRACTICE_BUILD = path.resolve('.output/chrome-mv3-practice');

export interface Lab extends ExtensionBrowser {
  tracs: PracticeTracs;
  proxy: LogProxy;
}

export interface LabOptions {
  /** The unpacked extension's folder. */
  extension: string;
  tracs: PracticeTracs;
  /** An existing profile folder; a fresh one by default. */
  profile?: string;
}

/** A browser with an extension, all of its traffic through a logging proxy. */
export async function launchLab({ extension, tracs, profile }: LabOptions): Promise<Lab> {
  const proxy = await startLogProxy({ routes: { '127.0.0.1': tracs.port, 'tracs.test': tracs.port } });
  const browser = await launchChromium({
    extension,
    profile,
    args: [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
  });
  return {
    ...browser,
    tracs,
    proxy,
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** Connects the practice TRACS of this worker, on both of its names, and waits until the launcher is registered. */
export async function connectPractice({
  background,
  tracs,
}: Pick<Lab, 'background' | 'tracs'>): Promise<void> {
  await connectOrigins(background, [tracs.url, 'http://tracs.test'], CLASSIC_MAP);
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
  lab: Pick<Lab, 'context' | 'tracs'>,
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
  const record = recordPage(page);
  await record.work.getByRole('heading', { level: 1 }).waitFor();
  return record;
}

/** The parts of a page that shows a record. */
export function recordPage(page: Page): RecordPage {
  const work = page.frameLocator('frame[name=fraWork]');
  return {
    page,
    work,
    marks: work.locator('tracs-overlay .mark:visible'),
    draftMark: work.locator('tracs-overlay .mark.spoken'),
    panel: page.locator('tracs-overlay-panel [role=dialog]'),
    async open(link) {
      const menu = page.frameLocator('frame[name=fraMenu]');
      await menu.getByRole('link', { name: link, exact: true }).click();
      const heading = link === 'PDP' ? 'Personal Development Plan' : link;
      await work.getByRole('heading', { level: 1, name: heading }).waitFor();
    },
  };
}

/** A browser that has only just started may show its first page before it knows the scripts that were registered. */
async function untilLaunched(lab: Lab): Promise<void> {
  const page = await lab.context.newPage();
  await base.expect
    .poll(
      async () => {
        await page.goto(`${lab.tracs.url}/tracs/Login.aspx`);
        return lab.background.evaluate(async () => {
          const answers = (await chrome.tabs.query({})).map((tab) =>
            chrome.tabs.sendMessage(tab.id!, { type: 'view' }).then(Boolean, () => false),
          );
          return (await Promise.all(answers)).includes(true);
        });
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  await page.close();
}

export const test = base.extend<{ lab: Lab }, { workerLab: Lab }>({
  workerLab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const tracs = await startPracticeTracs();
      const lab = await launchLab({ extension: PRACTICE_BUILD, tracs });
      await connectPractice(lab);
      await untilLaunched(lab);
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
    const launchers = await workerLab.background.evaluate(
      async () => (await chrome.scripting.getRegisteredContentScripts()).length,
    );
    base.expect(launchers, 'the launcher is left registered for the next test').toBe(1);
  },
});
export const { expect } = test;
