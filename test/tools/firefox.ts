/** Firefox under remote control, without a driver program: our own process, our own profile, Marionette. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connectMarionette, type Marionette } from './marionette.ts';
import { onStop } from './process.mjs';

export interface FirefoxOptions {
  /** As `findFirefox()` answers it. */
  executable: string;
  /** An existing or new folder, kept afterwards. Without it: a temporary one, removed on `close()`. */
  profileDir?: string;
  /** Added to the quiet defaults, and stronger than they are. */
  prefs?: Record<string, string | number | boolean>;
  /** A `LogProxy`, or any http proxy on 127.0.0.1: all requests go there, those for localhost too. */
  proxy?: { port: number };
  headless?: boolean;
}

export interface Firefox {
  pid: number;
  profileDir: string;
  /** Any Marionette command (`WebDriver:…`, `Addon:…`, `Marionette:…`), with its whole result. */
  cmd<T = unknown>(name: string, parameters?: object): Promise<T>;
  /** Goes to a page (also `moz-extension://…`) and waits until it has loaded. */
  navigate(url: string): Promise<void>;
  /** Runs the body of a function in the page (`arguments` holds `args`); answers what it returns, promises awaited. */
  execute<T = unknown>(script: string, args?: unknown[]): Promise<T>;
  /** As `execute`, for a script that calls its last argument, a callback, with the result. */
  executeAsync<T = unknown>(script: string, args?: unknown[]): Promise<T>;
  /** As `execute`, in the browser's own context: `Services`, `WebExtensionPolicy`, permissions. */
  executeChrome<T = unknown>(script: string, args?: unknown[]): Promise<T>;
  /** Installs an unpacked folder or .xpi as a temporary add-on, its host permissions granted. Answers its id. */
  installAddon(path: string): Promise<string>;
  /** PNG of the visible part of the page. */
  screenshot(): Promise<Buffer>;
  /** Further commands go to this frame (its index, or a CSS selector of the frame element); null: the top document. */
  switchToFrame(frame: number | string | null): Promise<void>;
  /** Ends the browser and removes its temporary profile. May be called twice. */
  close(): Promise<void>;
}

const QUIET: NonNullable<FirefoxOptions['prefs']> = {
  'marionette.port': 0, // Firefox takes a free one and writes it into the profile
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#none/v1', // honoured with MOZ_REMOTE_SETTINGS_DEVTOOLS only
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  // permissions.request in an extension is granted at once: a headless prompt could never be answered.
  'extensions.webextOptionalPermissionPrompts': false,
};

const SECONDS_TO_START = 60;
const SECONDS_TO_LEAVE = 4;

/** Starts Firefox and opens a session. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), 'tracs-firefox-'));
  mkdirSync(profileDir, { recursive: true });
  rmSync(portFile(profileDir), { force: true });
  const prefs = { ...QUIET, ...proxyPrefs(options.proxy), ...options.prefs };
  writeFileSync(join(profileDir, 'user.js'), preferenceFile(prefs));

  const browser = startProcess(options, profileDir);
  let marionette: Marionette | undefined;

  // Neither Ctrl+C nor a crash of this process leaves a browser behind.
  const forgetStop = onStop(() => close());
  const kill = () => browser.child.kill('SIGKILL');
  process.on('exit', kill);

  const close = async () => {
    // No answer is awaited: Firefox may be gone before it could give one.
    marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    if (!marionette) kill();
    const force = setTimeout(kill, SECONDS_TO_LEAVE * 1000);
    await browser.gone;
    clearTimeout(force);
    process.off('exit', kill);
    forgetStop();
    marionette?.close();
    if (!options.profileDir)
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  try {
    marionette = await connectMarionette(await announcedPort(profileDir, browser));
    await marionette.send('WebDriver:NewSession', {
      capabilities: { alwaysMatch: { timeouts: { pageLoad: 30_000, script: 30_000 } } },
    });
    return commands(marionette, { pid: browser.child.pid ?? 0, profileDir, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** The text of a profile's user.js. */
export function preferenceFile(prefs: NonNullable<FirefoxOptions['prefs']>): string {
  const line = ([name, value]: [string, unknown]) =>
    `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`;
  return Object.entries(prefs).map(line).join('');
}

function commands(marionette: Marionette, own: Pick<Firefox, 'pid' | 'profileDir' | 'close'>): Firefox {
  const { send, together } = marionette;
  const value = async <T>(result: Promise<unknown>) => ((await result) as { value: T }).value;

  return {
    ...own,
    cmd: <T>(name: string, parameters?: object) => send(name, parameters) as Promise<T>,
    navigate: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    execute: (script, args = []) => value(send('WebDriver:ExecuteScript', { script, args })),
    executeAsync: (script, args = []) => value(send('WebDriver:ExecuteAsyncScript', { script, args })),
    executeChrome: (script, args = []) =>
      together(async (sendNow) => {
        await sendNow('Marionette:SetContext', { value: 'chrome' });
        try {
          return await value(sendNow('WebDriver:ExecuteScript', { script, args }));
        } finally {
          await sendNow('Marionette:SetContext', { value: 'content' });
        }
      }),
    installAddon: (path) => value(send('Addon:Install', { path: resolve(path), temporary: true })),
    screenshot: async () =>
      Buffer.from(await value<string>(send('WebDriver:TakeScreenshot', { full: false })), 'base64'),
    switchToFrame: async (frame) => {
      if (typeof frame !== 'string') {
        await send('WebDriver:SwitchToFrame', { id: frame });
        return;
      }
      const found = await value<Record<string, string>>(
        send('WebDriver:FindElement', { using: 'css selector', value: frame }),
      );
      await send('WebDriver:SwitchToFrame', { element: Object.values(found)[0] });
    },
  };
}

interface Started {
  child: ChildProcess;
  gone: Promise<void>;
  /** Why Firefox is not running any more, or null while it is. */
  end(): string | null;
}

function startProcess(options: FirefoxOptions, profileDir: string): Started {
  const mode = (options.headless ?? true) ? ['--headless'] : [];
  const child = spawn(
    options.executable,
    [...mode, '--marionette', '-remote-allow-system-access', '--no-remote', '--profile', profileDir],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // A home of its own: Firefox refuses to run as root in somebody's home, and writes into it otherwise.
      env: {
        ...process.env,
        HOME: profileDir,
        MOZ_CRASHREPORTER_DISABLE: '1',
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      },
    },
  );
  let end: string | null = null;
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  const gone = new Promise<void>((done) => {
    child.on('error', (error) => {
      end = `Firefox could not be started: ${error.message}`;
      done();
    });
    child.on('exit', (code, signal) => {
      end ??= `Firefox left by itself (${signal ?? `exit code ${code}`}):\n${said}`;
      done();
    });
  });
  return { child, gone, end: () => end };
}

/** The port that Firefox chose, once it has written it down. */
async function announcedPort(profileDir: string, browser: Started): Promise<number> {
  const deadline = Date.now() + SECONDS_TO_START * 1000;
  for (;;) {
    const text = existsSync(portFile(profileDir)) ? readFileSync(portFile(profileDir), 'utf8') : '';
    const end = browser.end();
    if (Number(text) > 0) return Number(text);
    if (end) throw new Error(end);
    if (Date.now() > deadline) throw new Error(`Firefox was not ready after ${SECONDS_TO_START} s`);
    await wait(50); // the file is the signal; this is only how often to look
  }
}

function proxyPrefs(proxy: FirefoxOptions['proxy']): NonNullable<FirefoxOptions['prefs']> {
  if (!proxy) return {};
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy.port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}

function portFile(profileDir: string): string {
  return join(profileDir, 'MarionetteActivePort');
}
