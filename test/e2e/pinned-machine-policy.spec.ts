/**
 * Connections that IT sets by a real policy of the machine, with the manifest that ships: allowed by the worker with one
 * click, read from then on by IT's map; changed, bad and taken away; and a host that a policy blocks, explained by the
 * popup. Run where `machine-policy.spec.ts` is.
 */
import { generateKeyPairSync } from 'node:crypto';
import type { Browser } from 'webextension-polyfill';
import { startPracticeTracs } from '../practice/server.ts';
import { launchChromium } from '../tools/chromium.ts';
import { machinePolicy } from '../tools/machine-policy.ts';
import { LAYOUTS } from '../tools/screens.ts';
import { chromiumId, copyOf, profileThatGranted, RELEASE_BUILD, temporaryFolder } from './builds.ts';
import { closedRoots } from './closed-roots.ts';
import { expect, type Lab, openPopup, openRecord, test } from './lab.ts';
import { manifest, registeredFor } from './sabotage.ts';

/** The extension API in the extension's own pages and in the service worker. */
declare const chrome: Browser;

/** Chromium looks for a changed policy every few seconds, and takes some for the first answer after its start. */
const SEEN = { timeout: 20_000 };
const HOST = 'http://127.0.0.1/*';
const layout = LAYOUTS.classic;

const withOwnKey = () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return copyOf(RELEASE_BUILD, { 'manifest.json': manifest((data) => Object.assign(data, { key })) });
};
const values = (origin: string, version: number, map: object = layout.map) => ({
  supportContact: 'the help desk',
  connections: JSON.stringify({
    format: 'tracs-overlay-connections',
    title: 'Branch 3401',
    version,
    connections: [{ origin, map: layout.map.id }],
    maps: [map],
  }),
});

test('L17 L16: connections by policy are allowed once, read by IT’s map, changed, refused, blocked and taken away', async () => {
  test.setTimeout(240_000);
  const build = withOwnKey();
  const tracs = await startPracticeTracs();
  const origin = layout.origin(tracs);
  const policy = machinePolicy('chromium', chromiumId(build.path));
  const fresh = temporaryFolder('pinned');
  const granted = profileThatGranted(build.path, [HOST]);
  const start = async (profile: string) => {
    const browser = await launchChromium({
      extension: build.path,
      profile,
      args: ['--enable-unsafe-extension-debugging'],
    });
    const lab = { ...browser, tracs, layout, origin } as Lab;
    const options = await lab.context.newPage();
    await options.goto(`chrome-extension://${lab.extensionId}/options.html`);
    const part = (name: string) => options.getByRole('region', { name });
    return { lab, options, part };
  };
  let close = async () => {};
  try {
    policy.set(values(origin, 1));

    await test.step('a worker who has not allowed it yet is asked with one click, in popup and options', async () => {
      const { lab, options, part } = await start(fresh.path);
      close = () => lab.close();
      await expect(part('Set by your IT')).toContainText(`“Branch 3401”, version 1 (${origin})`, SEEN);
      await expect(part('Connected TRACS')).toContainText('Allow it once');
      await expect(part('Connected TRACS').getByRole('button', { name: 'Allow' })).toBeVisible();
      await expect(part('Connected TRACS').getByRole('button', { name: 'Disconnect' })).toHaveCount(0);
      const page = await lab.context.newPage();
      await page.goto(origin + layout.paths.login);
      const popup = await openPopup(lab, page);
      await expect(popup.getByRole('heading', { name: 'Your IT has connected TRACS' })).toBeVisible();
      await expect(popup.getByRole('button', { name: 'Allow' })).toBeVisible();
      await popup.close();

      policy.set(values(origin, 2, { ...layout.map, dateOrder: 'ymd' }));
      const says = part('Set by your IT');
      await expect(says).toContainText('refused whole, “Branch 3401”, version 1, stays', SEEN);
      await expect(says).toContainText('connections: maps.0: Page map refused: dateOrder');
      expect(await registeredFor(lab.background)).toEqual([]);
      await options.close();
      await lab.close();
    });

    policy.set(values(origin, 3));
    const { lab, options, part } = await start(granted.path);
    close = () => lab.close();
    const record = await test.step('allowed, it is read with no further step', async () => {
      await expect(part('Connected TRACS')).toContainText('Allowed: it is read.', SEEN);
      await expect.poll(() => registeredFor(lab.background)).toEqual([HOST]);
      return openRecord(lab, 'notice-too-late');
    });
    const marks = async () => (await closedRoots(record.page)).marks();
    await expect.poll(async () => (await marks()).length).toBe(1);

    await test.step('another map is taken up in open tabs', async () => {
      const pages = (layout.map as unknown as { pages: object[] }).pages.slice(0, 1);
      policy.set(values(origin, 4, { ...layout.map, title: 'One page alone', pages }));
      await expect(part('Connected TRACS')).toContainText('One page alone', SEEN);
      policy.set(values(origin, 5));
      await expect(part('Set by your IT')).toContainText('version 5', SEEN);
      await expect.poll(async () => (await marks()).length).toBe(1);
    });

    await test.step('a blocked host is explained by the popup within a second, with whom to ask', async () => {
      policy.set(values(origin, 5), ['127.0.0.1']);
      // Only a page that loads after the policy shows what it does.
      await expect(async () => {
        await record.page.reload();
        const runs = await lab.background.evaluate(async () => {
          const tabs = await chrome.tabs.query({});
          const said = tabs.map(({ id }) =>
            chrome.tabs.sendMessage(id!, { type: 'view' }).then(Boolean, () => false),
          );
          return (await Promise.all(said)).includes(true);
        });
        expect(runs).toBe(false);
      }).toPass(SEEN);
      const before = Date.now();
      const popup = await openPopup(lab, record.page);
      popup.setDefaultTimeout(10_000);
      await popup.getByRole('heading', { name: 'A policy of this browser blocks this page' }).waitFor();
      console.info(`L16: a blocked host explained ${Date.now() - before} ms after the popup was asked for`);
      await expect(popup.getByRole('status').first()).toContainText('ask the help desk to allow its address');
      await expect(popup.getByText(/all clear|nothing to do|of \d+ checked/i)).toHaveCount(0);
      await popup.close();
    });

    await test.step('taken away, nothing is read and the permission goes', async () => {
      policy.set(values(origin, 5));
      await expect(async () => {
        await record.page.reload();
        expect((await marks()).length).toBe(1);
      }).toPass(SEEN);
      policy.set({ supportContact: 'the help desk' });
      await expect(part('Connected TRACS')).toContainText('No TRACS is connected yet', SEEN);
      await expect.poll(() => registeredFor(lab.background)).toEqual([]);
      await expect.poll(async () => (await marks()).length).toBe(0);
      const has = () => options.evaluate((origins) => chrome.permissions.contains({ origins }), [HOST]);
      await expect.poll(has).toBe(false);
    });
  } finally {
    policy.remove();
    await close().catch(() => undefined);
    await tracs.close();
    for (const folder of [build, fresh, granted]) folder.remove();
  }
});
