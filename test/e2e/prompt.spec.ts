/**
 * The browser's own question, answered as a person answers it: in a window, by keys. Only where every test is run, since it
 * needs a screen; all other tests begin with a profile that has answered it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Browser } from 'webextension-polyfill';
import { startPracticeTracs } from '../practice/server.ts';
import { ensureScreen } from '../tools/browsers.ts';
import { launchChromium } from '../tools/chromium.ts';
import { LAYOUTS } from '../tools/screens.ts';
import { RELEASE_BUILD } from './builds.ts';
import { closedRoots } from './closed-roots.ts';
import { expect, type Lab, openRecord, test } from './lab.ts';

/** The extension API inside the extension's pages. */
declare const chrome: Browser;

const MAP = path.resolve('test/practice/maps/classic.json');

/** A screen of its own, with its number. */
async function openScreen(): Promise<{ display: string; close(): void }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { display: `:${String(number).trim()}`, close: () => screen.kill() };
}

if (process.env.TRACS_PROVE)
  test('the browser asks for one origin; refused nothing is kept, allowed it is connected and read', {
    tag: '@once',
  }, async () => {
    test.setTimeout(180_000);
    await ensureScreen();
    const screen = await openScreen();
    const xdotool = (...args: string[]) =>
      execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: screen.display } })
        .toString()
        .trim();
    const tracs = await startPracticeTracs();
    const before = process.env.DISPLAY;
    process.env.DISPLAY = screen.display;
    const browser = await launchChromium({ extension: RELEASE_BUILD, headless: false });
    try {
      const layout = LAYOUTS.classic;
      const lab = { ...browser, tracs, layout, origin: layout.origin(tracs) } as Lab;
      const options = await lab.context.newPage();
      const origins = () => options.evaluate(async () => (await chrome.permissions.getAll()).origins);
      const status = options.getByText(/did not allow the overlay to read http:|is connected\. Tabs/);
      /** Asks, and answers by keys; those that come before the question has the focus are lost, and sent again. */
      const answered = async (keys: string[], says: RegExp) => {
        await expect(async () => {
          await options.goto(`chrome-extension://${lab.extensionId}/options.html`);
          await options.getByLabel('Address of TRACS').fill(lab.origin);
          await options.getByLabel('Page map').setInputFiles(MAP);
          await options.getByRole('button', { name: 'Connect', exact: true }).click();
          await expect(async () => {
            xdotool('key', '--delay', '250', ...keys);
            await expect(status).toBeVisible({ timeout: 1500 });
          }).toPass({ timeout: 15_000 });
          await expect(status).toHaveText(says, { timeout: 1 });
        }).toPass({ timeout: 60_000 });
      };
      await answered(['Escape'], /did not allow/);
      expect(await origins()).toEqual([]);
      // "Deny" has the focus at first.
      await answered(['Tab', 'Return'], /is connected/);
      expect(await origins()).toEqual(['http://127.0.0.1/*']);
      const record = await openRecord(lab, 'notice-too-late');
      const roots = await closedRoots(record.page);
      await expect.poll(async () => (await roots.marks()).length).toBe(1);
    } finally {
      await browser.close();
      if (before === undefined) delete process.env.DISPLAY;
      else process.env.DISPLAY = before;
      screen.close();
      await tracs.close();
    }
  });
