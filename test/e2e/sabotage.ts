/**
 * Builds that misbehave on purpose, and browsers of their own for them. A test that proves an absence first does the
 * forbidden thing with one of these copies and sees its check fail; the build itself is never touched.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type Page, type Worker } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { TabView } from '@/components/tab-view';
import { type PracticeTracs, startPracticeTracs } from '../practice/server.ts';
import { findChromium } from '../tools/browsers-find.ts';
import { type LogProxy, startLogProxy } from '../tools/proxy.ts';
import { CLASSIC_MAP, type Lab, PRACTICE_BUILD } from './lab.ts';

/** The extension API inside the service worker and the extension's pages. */
declare const chrome: Browser;

export const RELEASE_BUILD = path.resolve('.output/chrome-mv3');

type Manifest = Record<string, unknown> & { key: string };

export interface Changes {
  /** Code put behind a file of the build, or instead of it. */
  append?: Record<string, string>;
  replace?: Record<string, string>;
  /** Called with the manifest, to change it in place. */
  manifest?(manifest: Manifest): void;
}

/** A changed copy of a built extension in a folder of its own. */
export function copyOf(build: string, changes: Changes = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracs-copy-'));
  cpSync(build, folder, { recursive: true });
  for (const [file, code] of Object.entries(changes.replace ?? {})) writeFileSync(path.join(folder, file), code);
  for (const [file, code] of Object.entries(changes.append ?? {}))
    writeFileSync(path.join(folder, file), `${readFileSync(path.join(folder, file), 'utf8')}\n;${code}\n`);
  if (changes.manifest) {
    const file = path.join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    changes.manifest(manifest);
    writeFileSync(file, JSON.stringify(manifest));
  }
  return folder;
}

/**
 * Code for the end of a content script: misdeeds, each with a name, done when `misbehave` asks for it. In the world and
 * with the rights of the launcher itself.
 */
export function misdeeds(named: Record<string, string>): string {
  const table = Object.entries(named).map(([name, code]) => `${JSON.stringify(name)}: () => { ${code} }`);
  return `chrome.runtime.onMessage.addListener((message, sender, respond) => {
    const deed = ({ ${table.join(', ')} })[message?.misdeed];
    if (deed) { deed(); respond('done'); }
  });`;
}

/** Makes the sabotaged launcher in a page do one of its misdeeds. */
export async function misbehave(lab: Pick<Lab, 'background'>, page: Page, misdeed: string): Promise<void> {
  const answer = await sendToTab(lab, page, { misdeed });
  expect(answer, `the sabotaged launcher did "${misdeed}"`).toBe('done');
}

/** What the launcher of a page says to a message of the extension; null where none runs. */
export function sendToTab(lab: Pick<Lab, 'background'>, page: Page, message: unknown): Promise<unknown> {
  return lab.background.evaluate(
    async ([url, said]) => {
      const tab = (await chrome.tabs.query({})).find((entry) => entry.url === url);
      if (tab?.id === undefined) throw new Error(`No tab shows ${url}.`);
      return chrome.tabs.sendMessage(tab.id, said).then(
        (answer) => answer ?? null,
        () => null,
      );
    },
    [page.url(), message] as const,
  );
}

/** What the overlay knows of a page: the same view that the popup asks for; null where no launcher runs. */
export function viewOf(lab: Pick<Lab, 'background'>, page: Page): Promise<TabView | null> {
  return sendToTab(lab, page, { type: 'view' }) as Promise<TabView | null>;
}

/** Names of the participants of whom facts are kept in this browser session. */
export function namesKept({ background }: Pick<Lab, 'background'>): Promise<string[]> {
  return background.evaluate(async () =>
    Object.entries(await chrome.storage.session.get(null)).flatMap(([key, value]) =>
      key.startsWith('facts:') ? [(value as { name: string }).name] : [],
    ),
  );
}

export interface OwnLabOptions extends Changes {
  /** The build that is copied; the practice build by default. */
  build?: string;
  /** Further host names, each served by a port of this computer. */
  routes?(tracs: PracticeTracs): Record<string, number>;
  /** Match patterns granted before the first start, as after a click on "Allow". */
  granted?: string[];
  /** A practice TRACS that several labs share; one of its own by default. */
  tracs?: PracticeTracs;
}

/** A browser with a changed copy of the extension, for the time of `use`. */
export async function withOwnLab(options: OwnLabOptions, use: (lab: Lab) => Promise<void>): Promise<void> {
  const extension = copyOf(options.build ?? PRACTICE_BUILD, options);
  const profile = mkdtempSync(path.join(tmpdir(), 'tracs-own-lab-'));
  const tracs = options.tracs ?? (await startPracticeTracs());
  const proxy = await startLogProxy({
    routes: { '127.0.0.1': tracs.port, 'tracs.test': tracs.port, ...options.routes?.(tracs) },
  });
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as Manifest;
  if (options.granted) grantBeforehand(profile, manifest.key, options.granted);
  try {
    const lab = await launch(extension, profile, proxy, tracs);
    try {
      await use(lab);
    } finally {
      await lab.context.close();
    }
  } finally {
    await proxy.close();
    if (!options.tracs) await tracs.close();
    for (const folder of [extension, profile]) rmSync(folder, { recursive: true, force: true });
  }
}

async function launch(
  extension: string,
  profile: string,
  proxy: LogProxy,
  tracs: PracticeTracs,
): Promise<Lab> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. `npm test` installs one.');
  const context = await chromium.launchPersistentContext(profile, {
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
  return { context, tracs, proxy, background, extensionId: new URL(background.url()).host, profile };
}

/** The profile's own list of what was granted, written before the browser's first start (no prompt can be clicked). */
function grantBeforehand(profile: string, key: string, hosts: string[]): void {
  const active_permissions = {
    api: [],
    manifest_permissions: [],
    explicit_host: hosts,
    scriptable_host: [],
  };
  const settings = { [idOf(key)]: { active_permissions } };
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  writeFileSync(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { settings } }),
  );
}

/** The id that Chromium derives from an extension's public key. */
function idOf(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...digest.slice(0, 32)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Connects origins, as the options page does, and waits until the launcher is registered for them. */
export async function connect(
  lab: Lab,
  origins: string[],
  map: { id: string } = CLASSIC_MAP,
): Promise<void> {
  const connections = origins.map((origin) => ({ origin, map: map.id }));
  await lab.background.evaluate((items) => chrome.storage.local.set(items), { connections, maps: [map] });
  await tellOfConnections(lab);
  const hosts = [...new Set(origins.map((origin) => `http://${new URL(origin).hostname}/*`))];
  const registered = () => registeredFor(lab.background);
  for (const host of hosts) await expect.poll(registered).toContain(host);
}

export function registeredFor(background: Worker): Promise<string[]> {
  return background.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap((script) => script.matches ?? []),
  );
}

async function tellOfConnections(lab: Lab): Promise<void> {
  const page = await lab.context.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/options.html`);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'connections-changed' }));
  await page.close();
}
