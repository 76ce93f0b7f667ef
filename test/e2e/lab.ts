/**
 * The laboratory of the browser tests: a practice TRACS, a proxy that writes down every request, and one browser with
 * the built extension for each worker. Everything that a test left behind is cleared before the next one.
 */
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { type PracticeTracs, startPracticeTracs } from '../practice/server.ts';
import { badgeOf, connectOrigins, type ExtensionBrowser, launchChromium } from '../tools/chromium.ts';
import { type LogProxy, startLogProxy } from '../tools/proxy.ts';
import {
  LAYOUTS,
  type Layout,
  type LayoutName,
  logIn,
  type Overlay,
  overlayOn,
  type Screen,
} from '../tools/screens.ts';

export { badgeOf, openPopup } from '../tools/chromium.ts';

/** The extension API inside the service worker, where the functions given to `evaluate` run. */
declare const chrome: Browser;

export const PRACTICE_BUILD = path.resolve('.output/chrome-mv3-practice');

export interface Lab extends ExtensionBrowser {
  tracs: PracticeTracs;
  proxy: LogProxy;
  /** The layout that is tested, and where it is: an origin that is connected with this layout's map. */
  layout: Layout;
  origin: string;
}

export interface LabOptions {
  /** The unpacked extension's folder. */
  extension: string;
  tracs: PracticeTracs;
  layout?: LayoutName;
  /** An existing profile folder; a fresh one by default. */
  profile?: string;
}

/** The names under which the practice TRACS of a lab is asked for through its proxy. */
export function practiceHosts({ port }: PracticeTracs): Record<string, number> {
  return { '127.0.0.1': port, localhost: port, 'tracs.test': port, 'modern.tracs.test': port };
}

/** A browser with an extension, all of its traffic through a logging proxy. */
export async function launchLab({ extension, tracs, profile, layout = 'classic' }: LabOptions): Promise<Lab> {
  const proxy = await startLogProxy({ routes: practiceHosts(tracs) });
  const browser = await launchChromium({
    extension,
    profile,
    args: [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
  });
  return {
    ...browser,
    tracs,
    proxy,
    layout: LAYOUTS[layout],
    origin: LAYOUTS[layout].origin(tracs),
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** What a worker has said once and for all: without it, every popup asks for it. */
export const SETTINGS = { role: 'case-manager' };

/** Connects each layout of a practice TRACS under both of its names, and waits until the launcher is registered. */
export async function connectPractice({
  background,
  tracs,
}: Pick<Lab, 'background' | 'tracs'>): Promise<void> {
  const origins = Object.values(LAYOUTS).flatMap((layout) =>
    [layout.origin(tracs), layout.plainOrigin].map((origin) => [origin, layout.map] as const),
  );
  await background.evaluate((settings) => chrome.storage.local.set({ settings }), SETTINGS);
  await connectOrigins(background, Object.fromEntries(origins));
}

/** A participant's record on screen, and what the overlay made of it. */
export type RecordPage = Screen & Overlay;

/** The parts of a page that shows a record. */
export function recordPage(page: Page, layout: Layout): RecordPage {
  const screen = layout.screen(page);
  return Object.assign(screen, overlayOn(screen));
}

/** Opens a sample participant's record by its slug (`first-light`), logged in. */
export async function openRecord(
  lab: Pick<Lab, 'context' | 'tracs' | 'layout' | 'origin'>,
  slug: string,
  options: { page?: Page; origin?: string } = {},
): Promise<RecordPage> {
  const { origin = lab.origin } = options;
  const page = options.page ?? (await lab.context.newPage());
  const cookies = await lab.context.cookies(origin);
  if (!cookies.some((cookie) => cookie.name === 'TRACS_SessionId')) await logIn(page, lab.layout, origin);
  const participant = lab.tracs.store.list().find((entry) => entry.slug === slug);
  if (!participant) throw new Error(`No sample participant is called ${slug}.`);
  await page.goto(`${origin}${lab.layout.record(participant.caseNumber)}`);
  const record = recordPage(page, lab.layout);
  await record.ready();
  return record;
}

/** The badge's text once the record is judged: its marks come a moment sooner. */
export async function badgeOnceTold(lab: Lab, page: Page): Promise<string> {
  await base.expect.poll(async () => (await badgeOf(lab, page)).title).toMatch(/\d checked$/);
  return (await badgeOf(lab, page)).text;
}

/** The words of the draft, asked for again until they are what is expected. */
export function expectDraft({ draft }: RecordPage) {
  return base.expect.poll(() => draft.read());
}

/** The day that an appointment a few days away is said to be on ("Nov 26"), as YYYY-MM-DD. */
export function comingDay(said: string): string {
  const today = new Date();
  const date = new Date(`${said}, ${today.getFullYear()} 12:00 UTC`);
  if (date.getTime() < today.getTime() - 180 * 86_400_000) date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
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

export const test = base.extend<{ lab: Lab }, { workerLab: Lab; layout: LayoutName }>({
  layout: ['classic', { option: true, scope: 'worker' }],
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
  lab: async ({ workerLab, layout: name }, use) => {
    const problems: string[] = [];
    const listen = (page: Page) => {
      page.on('pageerror', (error) => problems.push(error.message));
    };
    workerLab.context.on('page', listen);
    workerLab.tracs.store.reset();
    await workerLab.context.clearCookies();
    await workerLab.background.evaluate(async (settings) => {
      await chrome.storage.session.clear();
      await chrome.storage.local.remove('practice.today');
      await chrome.storage.local.set({ settings });
    }, SETTINGS);
    workerLab.proxy.seen.length = 0;
    const layout = LAYOUTS[name];
    await use({ ...workerLab, layout, origin: layout.origin(workerLab.tracs) });
    workerLab.context.off('page', listen);
    // One blank page stays, or the browser would end.
    const blank = await workerLab.context.newPage();
    for (const page of workerLab.context.pages()) if (page !== blank) await page.close();
    base.expect(problems, 'no script error on any page').toEqual([]);
    // A stopped worker answers nothing until something wakes it, as a change of what is stored does: it is not asked here.
    await blank.goto(`chrome-extension://${workerLab.extensionId}/manifest.json`);
    const launchers = await blank.evaluate(async () => {
      await chrome.storage.local.set({ 'test.wakes': true });
      await chrome.storage.local.remove('test.wakes');
      return (await chrome.scripting.getRegisteredContentScripts()).length;
    });
    await blank.goto('about:blank');
    base.expect(launchers, 'the launcher is left registered for the next test').toBe(1);
  },
});
export const { expect } = test;
