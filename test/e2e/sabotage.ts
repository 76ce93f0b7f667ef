/**
 * Builds that misbehave on purpose, and browsers of their own for them. A test that proves an absence first does the
 * forbidden thing with one of these copies and sees its check fail; the build itself is never touched.
 */
import { expect, type Page, type Worker } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { TabView } from '../../components/tab-view.ts';
import { sealedMap } from '../practice/sealed-map.ts';
import { type PracticeTracs, startPracticeTracs } from '../practice/server.ts';
import { launchChromium } from '../tools/chromium.ts';
import { startLogProxy } from '../tools/proxy.ts';
import { LAYOUTS, type LayoutName } from '../tools/screens.ts';
import { copyOf, profileThatGranted, temporaryFolder } from './builds.ts';
import { type Lab, PRACTICE_BUILD, practiceHosts, SETTINGS } from './lab.ts';

/** The extension API inside the service worker and the extension's pages. */
declare const chrome: Browser;

/** A change of one file of a build, for `copyOf`. */
export type Change = (text: string) => string;

export const append =
  (code: string): Change =>
  (text) =>
    `${text}\n;${code}\n`;

export const instead =
  (code: string): Change =>
  () =>
    code;

/** A change of the manifest. */
export const manifest =
  (change: (manifest: Record<string, unknown>) => void): Change =>
  (text) => {
    const data = JSON.parse(text) as Record<string, unknown>;
    change(data);
    return JSON.stringify(data);
  };

/**
 * Misdeeds for the end of the launcher, each with a name and done when `misbehave` asks for it: in the world and with
 * the rights of the launcher itself.
 */
export function misdeeds(named: Record<string, string>): Change {
  const table = Object.entries(named).map(([name, code]) => `${JSON.stringify(name)}: () => { ${code} }`);
  return append(`chrome.runtime.onMessage.addListener((message, sender, respond) => {
    const deed = ({ ${table.join(',\n')} })[message?.misdeed];
    if (deed) { deed(); respond('done'); }
  });`);
}

/** Makes the sabotaged launcher in a page do one of its misdeeds. */
export async function misbehave(lab: Pick<Lab, 'background'>, page: Page, misdeed: string): Promise<void> {
  const answer = await sendToTab(lab, page, { misdeed });
  expect(answer, `the sabotaged launcher did "${misdeed}"`).toBe('done');
}

/** What the launcher of a page answers to a message of the extension; null where none runs. */
export function sendToTab(lab: Pick<Lab, 'background'>, page: Page, message: unknown): Promise<unknown> {
  return lab.background.evaluate(
    async ([url, said]) => {
      const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
      if (tabs.length !== 1) throw new Error(`${tabs.length} tabs show ${url}.`);
      return chrome.tabs.sendMessage(tabs[0]!.id!, said).then(
        (answer) => answer ?? null,
        () => null,
      );
    },
    [page.url(), message] as const,
  );
}

/** What the overlay knows of a page, as the popup asks for it; null where no launcher answers. */
export function viewOf(lab: Pick<Lab, 'background'>, page: Page): Promise<TabView | null> {
  return sendToTab(lab, page, { type: 'view' }) as Promise<TabView | null>;
}

/** How many findings the overlay counts as broken on a page, or the state of a page without a record. */
export async function brokenIn(lab: Pick<Lab, 'background'>, page: Page): Promise<number | string> {
  const view = await viewOf(lab, page);
  return view?.state === 'record' ? view.checklist.broken : (view?.state ?? 'silent');
}

/** Runs the launcher in a tab, in its top frame or in all, as often as asked and all at once. */
export function injectLauncher(
  lab: Pick<Lab, 'background'>,
  page: Page,
  { times = 1, allFrames = false } = {},
): Promise<void> {
  return lab.background.evaluate(
    async ([url, rounds, all]) => {
      const tab = (await chrome.tabs.query({})).find((entry) => entry.url === url);
      if (tab?.id === undefined) throw new Error(`No tab shows ${url}.`);
      const target = { tabId: tab.id, allFrames: all };
      const inject = () => chrome.scripting.executeScript({ target, files: ['/launcher.js'] });
      await Promise.all(Array.from({ length: rounds }, inject));
    },
    [page.url(), times, allFrames] as const,
  );
}

/** Names of the participants of whom facts are kept in this browser session. */
export function namesKept({ background }: Pick<Lab, 'background'>): Promise<string[]> {
  return background.evaluate(async () =>
    Object.entries(await chrome.storage.session.get(null)).flatMap(([key, value]) =>
      key.startsWith('facts:') ? [(value as { name: string }).name] : [],
    ),
  );
}

export interface OwnLabOptions {
  /** The build that is copied; the practice build by default. */
  build?: string;
  /** What is changed in the copy, by file name. */
  changes?: Record<string, Change>;
  /** Further host names, each served by a port of this computer. */
  routes?(tracs: PracticeTracs): Record<string, number>;
  /** Match patterns granted before the first start, as after a click on "Allow". */
  granted?: string[];
  /** A practice TRACS that several labs share; one of its own by default. */
  tracs?: PracticeTracs;
  layout?: LayoutName;
  /** Looks at the profile once the browser has ended, before it is thrown away. */
  afterwards?(profile: string): void;
  /** Switches that Playwright sets and this browser must not have. */
  without?: string[];
}

/** A browser with a copy of the extension, changed where asked, for the time of `use`. */
export async function withOwnLab(options: OwnLabOptions, use: (lab: Lab) => Promise<void>): Promise<void> {
  const extension = copyOf(options.build ?? PRACTICE_BUILD, options.changes ?? {});
  const profile = options.granted
    ? profileThatGranted(extension.path, options.granted)
    : temporaryFolder('own-lab');
  const tracs = options.tracs ?? (await startPracticeTracs());
  const layout = LAYOUTS[options.layout ?? 'classic'];
  const proxy = await startLogProxy({
    routes: { ...practiceHosts(tracs), ...options.routes?.(tracs) },
  });
  try {
    const browser = await launchChromium({
      extension: extension.path,
      profile: profile.path,
      without: options.without ?? [],
      args: [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
    });
    try {
      await use({ ...browser, tracs, proxy, layout, origin: layout.origin(tracs) });
    } finally {
      await browser.close();
    }
    options.afterwards?.(profile.path);
  } finally {
    await proxy.close();
    if (!options.tracs) await tracs.close();
    extension.remove();
    profile.remove();
  }
}

/** Connects origins, by default that of the lab's layout, and waits until the launcher is registered for them. */
export async function connect(
  lab: Lab,
  origins: string[] = [lab.origin],
  map: { id: string } = lab.layout.map,
): Promise<void> {
  const connections = origins.map((origin) => ({ origin, map: map.id }));
  await lab.background.evaluate((items) => chrome.storage.local.set(items), {
    connections,
    maps: [sealedMap(map)],
    settings: SETTINGS,
  });
  const page = await lab.context.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/options.html`);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'connections-changed' }));
  await page.close();
  const registered = await registeredFor(lab.background);
  for (const origin of origins) {
    const { protocol, hostname } = new URL(origin);
    expect(registered).toContain(`${protocol}//${hostname}/*`);
  }
}

export function registeredFor(background: Worker): Promise<string[]> {
  return background.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap((script) => script.matches ?? []),
  );
}
