/** A Chromium with the unpacked extension, and the ways to what Playwright does not show: the worker, the real popup. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { sealedMap } from '../practice/sealed-map.ts';
import { findChromium } from './browsers-find.ts';

/** The extension API inside the service worker, where the functions given to `evaluate` run. */
declare const chrome: Browser;

export interface ExtensionBrowser {
  context: BrowserContext;
  /** The extension's service worker; the handle works again after the worker was stopped and woken. */
  background: Worker;
  extensionId: string;
  profile: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The unpacked extension's folder. */
  extension: string;
  headless?: boolean;
  /** An existing profile folder, kept afterwards; a fresh one, thrown away afterwards, by default. */
  profile?: string;
  /** Further command line switches. */
  args?: string[];
  /** Switches that Playwright sets and a test must not have. */
  without?: string[];
}

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the browser and waits for the extension's worker. Throws where no Chromium is found. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { extension, headless = true, args = [], without = [] } = options;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. `npm test` and `npm start` install one.');
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'tracs-overlay-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    // Root, which a container usually is, gets no sandbox from Chromium.
    chromiumSandbox: process.getuid?.() !== 0 && !process.env.CI,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: without,
    args: [
      ...QUIET,
      ...args,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--remote-debugging-port=0',
    ],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    background,
    extensionId: new URL(background.url()).host,
    profile,
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The day that the overlay of a practice build takes for today, YYYY-MM-DD. */
export async function setToday(background: Worker, today: string): Promise<void> {
  await background.evaluate((day) => chrome.storage.local.set({ 'practice.today': day }), today);
}

/** Puts connections (origin and page map) into the extension's settings, as the options page would. */
export async function connectOrigins(
  background: Worker,
  origins: Readonly<Record<string, { id: string }>>,
): Promise<void> {
  const connections = Object.entries(origins).map(([origin, map]) => ({ origin, map: map.id }));
  const maps = [...new Set(Object.values(origins))].map((map) => sealedMap(map));
  await background.evaluate((items) => chrome.storage.local.set(items), { connections, maps });
  await background.evaluate(async () => {
    const registered = async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0;
    for (let i = 0; i < 100 && !(await registered()); i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (!(await registered())) throw new Error('The launcher was not registered within 5 seconds.');
  });
}

/**
 * The real toolbar popup over the tab in front, as a page of its own; Playwright shows it to a second connection alone.
 * Closing that page closes the popup.
 */
export async function openPopup({ background, profile }: ExtensionBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  await background.evaluate(() => chrome.action.openPopup());
  const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  for (let tries = 0; tries < 100; tries++) {
    const pages = second.contexts().flatMap((context) => context.pages());
    const popup = pages.find((candidate) => candidate.url().endsWith('/popup.html'));
    if (popup) {
      // Every connection left open has a say in each page that opens later; a few dozen of them bring a browser to a halt.
      popup.once('close', () => void second.close());
      return popup;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The popup did not open within 5 seconds.');
}

/** The text and the hover words of the toolbar button over a tab. */
export async function badgeOf(
  { background }: ExtensionBrowser,
  page: Page,
): Promise<{ text: string; title: string }> {
  return background.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find((tab) => tab.url === address)?.id;
    if (tabId === undefined) throw new Error(`No tab shows ${address}.`);
    return {
      text: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    };
  }, page.url());
}
