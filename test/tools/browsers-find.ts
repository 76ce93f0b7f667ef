/**
 * Where this machine's browsers are. `ensure…` in `browsers.ts` brings one where none is.
 *
 * Everything here answers at once, so that Playwright's configuration and fixtures can ask too.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { Advice } from './process.mjs';

/** What the search looks at; tests pass one of their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isRoot: boolean;
  /** The program's full path if PATH leads to it. */
  onPath(name: string): string | null;
  exists(path: string): boolean;
  /** Does the program start (`--version`)? A stub that only says "install the snap" doesn't. */
  answers(path: string): boolean;
  /** Where Playwright keeps its own Chromium, there or not. */
  playwrightChromium(): string;
}

/** A browser that is here but ignores `--load-extension`, so that a person must load the extension by hand. */
export interface BrandedBrowser {
  name: 'Google Chrome' | 'Microsoft Edge';
  executable: string;
  extensionsPage: string;
}

/**
 * A Chromium that honours `--load-extension`: TRACS_CHROMIUM, then `chromium` or `chromium-browser` on PATH, then
 * Playwright's own. Null where there is none.
 */
export function findChromium(machine: Machine = thisMachine): string | null {
  return (
    named('TRACS_CHROMIUM', machine) ??
    firstOnPath(machine.platform === 'linux' ? ['chromium', 'chromium-browser'] : [], machine) ??
    firstThere([machine.playwrightChromium()], machine)
  );
}

/** Firefox: TRACS_FIREFOX, then `firefox-esr` or `firefox` on PATH, then where its installer puts it. Null: none. */
export function findFirefox(machine: Machine = thisMachine): string | null {
  return (
    named('TRACS_FIREFOX', machine) ??
    firstOnPath(['firefox-esr', 'firefox'], machine) ??
    firstThere(installedAs('Firefox', join('Mozilla Firefox', 'firefox.exe'), 'firefox', machine), machine)
  );
}

/** Chrome and Edge of this machine. They run the extension well, but only loaded by hand. */
export function findBranded(machine: Machine = thisMachine): BrandedBrowser[] {
  const kinds = [
    [
      'Google Chrome',
      'google-chrome',
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      'chrome://extensions',
    ],
    [
      'Microsoft Edge',
      'microsoft-edge',
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      'edge://extensions',
    ],
  ] as const;
  return kinds.flatMap(([name, command, windowsPath, extensionsPage]) => {
    const executable =
      firstOnPath([command, `${command}-stable`], machine) ??
      firstThere(installedAs(name, windowsPath, name, machine), machine);
    return executable ? [{ name, executable, extensionsPage }] : [];
  });
}

/** The three steps for a person whose browser doesn't load an extension from the command line. */
export function loadUnpackedSteps(folder: string, browsers: BrandedBrowser[] = []): string {
  const [first] = browsers;
  const page = first?.extensionsPage ?? 'chrome://extensions';
  const why = browsers.length
    ? `${browsers.map((browser) => browser.name).join(' and ')} on this computer can run the extension, but no longer take it from the command line. By hand:\n`
    : 'In Chrome or Edge, by hand:\n';
  return (
    `${why}  1. Open ${page}\n  2. Switch on "Developer mode".\n` +
    `  3. Press "Load unpacked" and choose the folder ${folder}`
  );
}

const probed = new Map<string, boolean>();

/** The machine that this process runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  onPath(name) {
    for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
      const path = join(folder, name);
      if (executable(path)) return path;
    }
    return null;
  },
  exists: existsSync,
  answers(path) {
    // On Windows `chrome.exe --version` opens a window instead of answering.
    if (process.platform === 'win32') return existsSync(path);
    // A snap sees neither a temporary profile nor hidden folders: tests could not use it.
    if (/\/snap(d)?(\/|$)/.test(realpathSync(path))) return false;
    const known = probed.get(path);
    if (known) return known;
    const answer = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
    probed.set(path, answer);
    return answer;
  },
  playwrightChromium: () => chromium.executablePath(),
};

function named(variable: string, machine: Machine): string | null {
  const path = machine.env[variable];
  if (!path) return null;
  if (machine.exists(path) && machine.answers(path)) return path;
  // Not passed over: whoever set it wants that browser and no other.
  throw new Advice(`${variable} is set to ${path}, and no browser starts there. Correct it or unset it.`);
}

function firstOnPath(names: string[], machine: Machine): string | null {
  return firstThere(
    names.map((name) => machine.onPath(name)).filter((path) => path !== null),
    machine,
  );
}

function firstThere(paths: string[], machine: Machine): string | null {
  return paths.find((path) => machine.exists(path) && machine.answers(path)) ?? null;
}

/** Where installers put a browser on macOS and Windows, for the whole computer or one person. */
function installedAs(
  app: string,
  windowsPath: string,
  macProgram: string,
  { platform, env }: Machine,
): string[] {
  if (platform === 'darwin') {
    const inside = join('Applications', `${app}.app`, 'Contents', 'MacOS', macProgram);
    return ['/', env.HOME ?? '/'].map((base) => join(base, inside));
  }
  if (platform === 'win32') {
    const bases = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return bases.filter((base) => base !== undefined).map((base) => join(base, windowsPath));
  }
  return [];
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
