import { describe, expect, it } from 'vitest';
import {
  ensureChromium,
  ensureFirefox,
  findBranded,
  findChromium,
  findFirefox,
  loadUnpackedSteps,
} from './browsers.ts';
import type { Machine } from './browsers-find.ts';

const PLAYWRIGHT = '/cache/playwright/chrome';

/** A machine that has just these programs; `dead` ones are there but do not start. */
function machine(programs: Iterable<string>, rest: Partial<Machine> & { dead?: string[] } = {}): Machine {
  const paths = programs instanceof Set ? programs : new Set(programs);
  return {
    platform: 'linux',
    env: {},
    isRoot: false,
    onPath: (name) => [...paths].find((path) => path === `/bin/${name}`) ?? null,
    exists: (path) => paths.has(path),
    answers: (path) => !rest.dead?.includes(path),
    playwrightChromium: () => PLAYWRIGHT,
    ...rest,
  };
}

describe('finding Chromium', () => {
  const all = ['/own/chromium', '/bin/chromium', '/bin/chromium-browser', PLAYWRIGHT];

  it('takes the named one, then the ones on PATH, then that of Playwright', () => {
    expect(findChromium(machine(all, { env: { TRACS_CHROMIUM: '/own/chromium' } }))).toBe('/own/chromium');
    expect(findChromium(machine(all))).toBe('/bin/chromium');
    expect(findChromium(machine(all.slice(2)))).toBe('/bin/chromium-browser');
    expect(findChromium(machine([PLAYWRIGHT]))).toBe(PLAYWRIGHT);
    expect(findChromium(machine([]))).toBeNull();
  });

  it('passes over a program that does not start', () => {
    expect(findChromium(machine(all, { dead: ['/bin/chromium', '/bin/chromium-browser'] }))).toBe(PLAYWRIGHT);
  });

  it('never takes Chrome or Edge: they ignore --load-extension', () => {
    const branded = machine(['/bin/google-chrome', '/bin/microsoft-edge-stable']);
    expect(findChromium(branded)).toBeNull();
    expect(findBranded(branded).map((browser) => browser.name)).toEqual(['Google Chrome', 'Microsoft Edge']);
  });

  it('does not pass over a named one that is missing', () => {
    expect(() => findChromium(machine(all, { env: { TRACS_CHROMIUM: '/typo' } }))).toThrow(
      /TRACS_CHROMIUM is set to \/typo/,
    );
  });

  it('looks for Playwright’s only, off Linux', () => {
    expect(findChromium(machine(['/bin/chromium', PLAYWRIGHT], { platform: 'darwin' }))).toBe(PLAYWRIGHT);
  });
});

describe('finding Firefox', () => {
  it('takes the named one, then firefox-esr, then firefox, then the installed application', () => {
    const all = ['/own/firefox', '/bin/firefox-esr', '/bin/firefox'];
    const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findFirefox(machine(all, { env: { TRACS_FIREFOX: '/own/firefox' } }))).toBe('/own/firefox');
    expect(findFirefox(machine(all))).toBe('/bin/firefox-esr');
    expect(findFirefox(machine(['/bin/firefox']))).toBe('/bin/firefox');
    expect(findFirefox(machine([mac], { platform: 'darwin' }))).toBe(mac);
    expect(findFirefox(machine([]))).toBeNull();
  });
});

describe('installing a browser', () => {
  /** Runs nothing: writes each command down. One that holds `after` works, and `arrives` is then there. */
  function installer(
    programs: string[],
    options: { isRoot?: boolean; after?: string; arrives?: string } = {},
  ) {
    const here = new Set(programs);
    const ran: string[] = [];
    const said: string[] = [];
    return {
      ran,
      said,
      machine: machine(here, { isRoot: options.isRoot ?? false }),
      out: { write: (text: string) => said.push(text) },
      run: async (command: string, args: string[]) => {
        const line = [command, ...args].join(' ');
        ran.push(line);
        const works = options.after !== undefined && line.includes(options.after);
        if (works && options.arrives) here.add(options.arrives);
        return { code: works || line.endsWith('update') ? 0 : 100, output: 'E: no such package' };
      },
    };
  }

  it('installs nothing where one is found', async () => {
    const here = installer(['/bin/chromium', '/bin/firefox', '/bin/apt-get'], { isRoot: true });
    expect(await ensureChromium(here)).toBe('/bin/chromium');
    expect(await ensureFirefox(here)).toBe('/bin/firefox');
    expect(here.ran).toEqual([]);
  });

  it('uses apt-get, with fonts, as root on a system that has it', async () => {
    const debian = installer(['/bin/apt-get'], {
      isRoot: true,
      after: 'install -y',
      arrives: '/bin/chromium',
    });
    expect(await ensureChromium(debian)).toBe('/bin/chromium');
    expect(debian.ran[0]).toMatch(/^apt-get .*update$/);
    expect(debian.ran[1]).toMatch(/install -y --no-install-recommends chromium fonts-/);
    expect(debian.said.join('')).toMatch(/Installing chromium \(apt-get\) … done/);
  });

  it('downloads that of Playwright where apt-get has none, and its libraries with it', async () => {
    const ubuntu = installer(['/bin/apt-get'], {
      isRoot: true,
      after: 'install --with-deps',
      arrives: PLAYWRIGHT,
    });
    expect(await ensureChromium(ubuntu)).toBe(PLAYWRIGHT);
    expect(ubuntu.said.join('')).toMatch(/Installing chromium \(apt-get\) … failed/);
  });

  it('downloads that of Playwright for a person who is not root', async () => {
    const person = installer(['/bin/apt-get'], { after: 'install chromium', arrives: PLAYWRIGHT });
    expect(await ensureChromium(person)).toBe(PLAYWRIGHT);
    expect(person.ran).toHaveLength(1);
  });

  it('says what to do, and what went wrong, where nothing works', async () => {
    const nothing = installer(['/bin/microsoft-edge']);
    const advice = await ensureChromium({ ...nothing, extensionFolder: 'out/x' }).catch((error) => error);
    expect(advice).toMatchObject({ name: 'Advice' });
    expect(advice.message).toMatch(/E: no such package/);
    expect(advice.message).toMatch(/npx playwright install chromium/);
    expect(advice.message).toMatch(/Microsoft Edge.*edge:\/\/extensions.*choose the folder out\/x/s);
    await expect(ensureFirefox(nothing)).rejects.toThrow(/TRACS_FIREFOX/);
  });
});

describe('loading by hand', () => {
  it('is three steps', () => {
    expect(loadUnpackedSteps('out/x').match(/^ {2}\d\./gm)).toHaveLength(3);
  });
});
