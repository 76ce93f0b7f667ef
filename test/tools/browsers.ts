/**
 * The browsers of this machine. `find…` looks; `ensure…` also brings one where none is: Debian's packages as root, else
 * Playwright's download, else advice to the person.
 */
import {
  findBranded,
  findChromium,
  findFirefox,
  loadUnpackedSteps,
  type Machine,
  thisMachine,
} from './browsers-find.ts';
import { Advice, packageProgram, run, step, tail } from './process.mjs';

export {
  type BrandedBrowser,
  findBranded,
  findChromium,
  findFirefox,
  loadUnpackedSteps,
} from './browsers-find.ts';

/** What installing does; tests pass one of their own. */
export interface Installer {
  machine: Machine;
  /** Runs a command and answers its exit code and output. */
  run(
    command: string,
    args: string[],
    env?: Record<string, string>,
  ): Promise<{ code: number | null; output: string }>;
  out: { write(text: string): unknown };
  /** The folder named in the advice for browsers that load the extension by hand. */
  extensionFolder: string;
}

const MINUTES_TO_INSTALL = 5;

const usual: Installer = {
  machine: thisMachine,
  run: (command, args, env) => run(command, args, { env, limitSeconds: MINUTES_TO_INSTALL * 60 }),
  out: process.stdout,
  extensionFolder: '.output/chrome-mv3',
};

/** Chromium's path, after installing it if need be. Throws `Advice` saying what to do where that cannot be done. */
export async function ensureChromium(options: Partial<Installer> = {}): Promise<string> {
  const installer = { ...usual, ...options };
  const { machine } = installer;
  let found = findChromium(machine);
  let said = '';
  if (!found && canUseApt(machine)) {
    // Fonts: without any, text has no width and every screenshot is empty.
    said = await apt(['chromium', 'fonts-dejavu-core', 'fonts-liberation'], installer);
    found = findChromium(machine);
  }
  if (!found) {
    said = (await playwrightChromium(installer)) || said;
    found = findChromium(machine);
  }
  if (found) return found;

  const libraries = machine.exists(machine.playwrightChromium())
    ? "Playwright's Chromium is here but does not start; on Linux its libraries come with: sudo npx playwright install-deps chromium\n"
    : '';
  throw new Advice(
    `No Chromium that can load the extension was found, and none could be installed.\n${said}${libraries}` +
      'Do one of these, then run the command again:\n' +
      '  - Debian or Ubuntu: sudo apt-get install chromium\n' +
      '  - any system, with access to the network: npx playwright install chromium\n' +
      '  - set TRACS_CHROMIUM to the path of a Chromium that you have\n' +
      `To only try the extension out: ${loadUnpackedSteps(installer.extensionFolder, findBranded(machine))}`,
  );
}

/** Firefox's path, after installing it if need be. Throws `Advice` saying what to do where that cannot be done. */
export async function ensureFirefox(options: Partial<Installer> = {}): Promise<string> {
  const installer = { ...usual, ...options };
  const { machine } = installer;
  let found = findFirefox(machine);
  let said = '';
  if (!found && canUseApt(machine)) {
    said = await apt(['firefox-esr'], installer);
    found = findFirefox(machine);
  }
  if (found) return found;
  // Playwright's Firefox is no way out: it is a patched build for Playwright's own protocol.
  throw new Advice(
    `No Firefox was found, and none could be installed.\n${said}Do one of these, then run the command again:\n` +
      '  - Debian: sudo apt-get install firefox-esr\n' +
      '  - any system: install Firefox from https://www.mozilla.org/firefox (not as a snap)\n' +
      '  - set TRACS_FIREFOX to the path of a Firefox that you have',
  );
}

/** A screen that nobody sees, and hands for it (Xvfb, xdotool), for what a browser asks in windows of its own. */
export async function ensureScreen(options: Partial<Installer> = {}): Promise<void> {
  const installer = { ...usual, ...options };
  const { machine } = installer;
  const missing = () => ['Xvfb', 'xdotool'].filter((program) => machine.onPath(program) === null);
  const said = missing().length > 0 && canUseApt(machine) ? await apt(['xvfb', 'xdotool'], installer) : '';
  if (missing().length > 0)
    throw new Advice(
      `${missing().join(' and ')} is missing.\n${said}On Debian: sudo apt-get install xvfb xdotool`,
    );
}

function canUseApt(machine: Machine): boolean {
  return machine.platform === 'linux' && machine.isRoot && machine.onPath('apt-get') !== null;
}

/** Installs Debian packages. Answers nothing, or what apt said against it. */
async function apt(packages: string[], { run, out }: Installer): Promise<string> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt may be at work on a machine that has just started.
  const patient = ['-o', 'DPkg::Lock::Timeout=60'];
  return attempt(`Installing ${packages[0]} (apt-get)`, out, async () => {
    const update = await run('apt-get', [...patient, 'update'], env);
    // Old lists may still do, so install is tried either way.
    const install = await run(
      'apt-get',
      [...patient, 'install', '-y', '--no-install-recommends', ...packages],
      env,
    );
    if (install.code !== 0)
      throw new Error(tail(update.code === 0 ? install.output : update.output + install.output, 15));
  });
}

/** Downloads Playwright's Chromium. Answers nothing, or what it said against it. */
async function playwrightChromium({ run, out, machine }: Installer): Promise<string> {
  const [node, playwright] = packageProgram('@playwright/test', 'playwright');
  const libraries = canUseApt(machine) ? ['--with-deps'] : [];
  return attempt("Downloading Playwright's Chromium", out, async () => {
    const { code, output } = await run(node, [playwright, 'install', ...libraries, 'chromium']);
    if (code !== 0) throw new Error(tail(output, 15));
  });
}

async function attempt(name: string, out: Installer['out'], work: () => Promise<void>): Promise<string> {
  try {
    await step(name, work, out);
    return '';
  } catch (error) {
    return `${name} failed:\n${(error as Error).message}\n`;
  }
}
