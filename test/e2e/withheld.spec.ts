/**
 * Permission as the browser and its user give and take it, with the manifest that ships: a host that is taken back is
 * explained where people look; a newer version on the same profile reads on.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { startPracticeTracs } from '../practice/server.ts';
import { launchChromium } from '../tools/chromium.ts';
import { LAYOUTS } from '../tools/screens.ts';
import { copyOf, profileThatGranted, RELEASE_BUILD } from './builds.ts';
import { closedRoots } from './closed-roots.ts';
import { expect, type Lab, launchLab, openRecord, test } from './lab.ts';
import { connect, manifest, registeredFor, viewOf } from './sabotage.ts';

/** The extension API inside the extension's pages. */
declare const chrome: Browser;

const HOST = 'http://127.0.0.1/*';
const NOTICE = /days, 2 too few/;

/** A click on the toolbar button, which lets the popup know the address of the tab in front, as a person's does. */
async function clickToolbar({ profile, extensionId }: Lab, page: Page): Promise<Page> {
  await page.bringToFront();
  const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const session = await second.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  await session.send(
    'Extensions.triggerAction' as never,
    { id: extensionId, targetId: tab!.targetId } as never,
  );
  await second.close();
  // A connection shows the popup only if it is made while that is open.
  for (let tries = 0; tries < 50; tries++) {
    const looking = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const pages = looking.contexts().flatMap((context) => context.pages());
    const popup = pages.find((candidate) => candidate.url().endsWith('/popup.html'));
    if (popup) {
      popup.once('close', () => void looking.close());
      return popup;
    }
    await looking.close();
  }
  throw new Error('The popup did not open.');
}

test('L16 a permission that was taken back is explained by the popup, which asks for it again', {
  tag: '@once',
}, async () => {
  const tracs = await startPracticeTracs();
  const profile = profileThatGranted(RELEASE_BUILD, [HOST]);
  const browser = await launchChromium({
    extension: RELEASE_BUILD,
    profile: profile.path,
    args: ['--enable-unsafe-extension-debugging'],
  });
  const layout = LAYOUTS.classic;
  const lab = { ...browser, tracs, layout, origin: layout.origin(tracs) } as Lab;
  try {
    await connect(lab);
    const record = await openRecord(lab, 'notice-too-late');
    const roots = await closedRoots(record.page);
    await expect
      .poll(async () => (await roots.marks()).map(({ says }) => says))
      .toEqual([expect.stringMatching(NOTICE)]);
    const own = await lab.context.newPage();
    await own.goto(`chrome-extension://${lab.extensionId}/catalogue.html`);
    await own.evaluate((origins) => chrome.permissions.remove({ origins }), [HOST]);
    await own.close();

    // What stands on the page is no longer said to be checked, at once and without a reload.
    await expect.poll(() => roots.marks()).toEqual([]);
    expect(await registeredFor(lab.background)).toEqual([]);
    const before = Date.now();
    const popup = await clickToolbar(lab, record.page);
    await popup.getByRole('heading', { name: 'The browser withholds this TRACS' }).waitFor();
    console.info(`L16: explained ${Date.now() - before} ms after the click on the toolbar button`);
    await expect(popup.getByRole('status').first()).toContainText(
      `may not read ${lab.origin} until you allow it`,
    );
    await expect(popup.getByRole('button', { name: 'Allow' })).toBeVisible();
    await expect(popup.getByText(/all clear|nothing to do|of \d+ checked/i)).toHaveCount(0);
    await popup.close();
    // A fresh page is not read either.
    await record.page.reload();
    await record.ready();
    expect(await roots.marks()).toEqual([]);
  } finally {
    await browser.close();
    profile.remove();
    await tracs.close();
  }
});

test('a newer version on the same profile is registered again and still marks a late notice', {
  tag: '@once',
}, async () => {
  const tracs = await startPracticeTracs();
  const profile = profileThatGranted(RELEASE_BUILD, [HOST]);
  const newer = copyOf(RELEASE_BUILD, {
    'manifest.json': manifest((data) => {
      data.version = `${Number(String(data.version).split('.')[0]) + 1}.0.0`;
    }),
  });
  const versionIn = (lab: Lab) => lab.background.evaluate(() => chrome.runtime.getManifest().version);
  const said = async (lab: Lab) => {
    const record = await openRecord(lab, 'notice-too-late');
    const roots = await closedRoots(record.page);
    return async () => (await roots.marks()).map(({ says }) => says);
  };
  try {
    const first = await launchLab({ extension: RELEASE_BUILD, tracs, profile: profile.path });
    await connect(first);
    await expect.poll(await said(first)).toEqual([expect.stringMatching(NOTICE)]);
    const before = await versionIn(first);
    await first.close();

    const second = await launchLab({ extension: newer.path, tracs, profile: profile.path });
    expect(await versionIn(second)).not.toBe(before);
    await expect.poll(() => registeredFor(second.background)).toEqual([HOST]);
    // The map was checked by the version before; this one has looked at it anew.
    const page = await second.context.newPage();
    await page.goto(second.origin);
    await expect.poll(await said(second)).toEqual([expect.stringMatching(NOTICE)]);
    expect((await viewOf(second, second.context.pages().at(-1)!))?.state).toBe('record');
    await second.close();
  } finally {
    newer.remove();
    profile.remove();
    await tracs.close();
  }
});
