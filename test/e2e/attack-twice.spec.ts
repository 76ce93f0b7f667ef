/**
 * One overlay, however often the launcher is put in (`trust.md` 7.4). A second one is first made on purpose, so that the
 * check is seen to fail before it is believed.
 */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { expect, openRecord, test } from './lab.ts';
import { brokenIn, connect, injectLauncher, withOwnLab } from './sabotage.ts';
import { besideDraft } from './scenario.ts';
import { updateExtension } from './update.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

test.describe('L15', () => {
  /** How many hosts of ours stand in each document, and how often each mark. */
  async function countsOf(page: Page): Promise<{ hosts: number[]; marks: number[] }> {
    const parts = await Promise.all(
      page.frames().map((frame) =>
        frame.evaluate(() => {
          const hosts = [...document.querySelectorAll('tracs-overlay')];
          const roots = hosts.flatMap((host) =>
            [host, ...host.querySelectorAll('*')].flatMap((inner) => inner.shadowRoot ?? []),
          );
          const marks = roots.flatMap((root) => [...root.querySelectorAll('.mark')]);
          return { hosts: hosts.length, marks: marks.map((mark) => mark.getAttribute('aria-label') ?? '') };
        }),
      ),
    );
    const labels = parts.flatMap((part) => part.marks);
    const perMark = [...new Set(labels)].map((label) => labels.filter((other) => other === label).length);
    return { hosts: parts.map((part) => part.hosts).filter((number) => number > 0), marks: perMark };
  }

  test('L15 the launcher put in many times at once makes one overlay, with one of each mark', async ({
    layout,
  }) => {
    test.setTimeout(60_000);
    // A browser of its own: the registration of the launcher is taken away at the end.
    await withOwnLab({ layout }, async (lab) => {
      await connect(lab);
      const once = { hosts: [1], marks: [1, 1] };
      // On purpose: a second host of ours with the same marks, made in our own world, is counted.
      const doubled = await openRecord(lab, 'first-light');
      await expect.poll(() => countsOf(doubled.page)).toEqual(once);
      await lab.background.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((entry) => entry.url === url);
        await chrome.scripting.executeScript({
          target: { tabId: tab!.id!, allFrames: true },
          func: () => {
            const host = document.querySelector('tracs-overlay');
            if (!host) return;
            const root = [host, ...host.querySelectorAll('*')].find((inner) => inner.shadowRoot)?.shadowRoot;
            const twin = document.createElement('tracs-overlay');
            const marks = [...(root?.querySelectorAll('.mark') ?? [])].map((mark) => mark.cloneNode(true));
            twin.attachShadow({ mode: 'open' }).append(...marks);
            document.documentElement.append(twin);
          },
        });
      }, doubled.page.url());
      expect(await countsOf(doubled.page)).toEqual({ hosts: [2], marks: [2, 2] });
      await doubled.page.close();

      const record = await openRecord(lab, 'first-light');
      await injectLauncher(lab, record.page, { times: 20 });
      await expect.poll(() => countsOf(record.page)).toEqual(once);
      await injectLauncher(lab, record.page, { times: 20, allFrames: true });
      await besideDraft(record);
      expect(await countsOf(record.page)).toEqual(once);
      await record.marks.first().click();
      await expect(record.panel).toHaveCount(1);

      // And where none runs yet, so that all of them start at the same moment.
      await lab.background.evaluate(() => chrome.scripting.unregisterContentScripts());
      await record.page.reload();
      await record.ready();
      expect(await brokenIn(lab, record.page)).toBe('silent');
      await injectLauncher(lab, record.page, { times: 20, allFrames: true });
      await expect.poll(() => countsOf(record.page)).toEqual(once);
      await besideDraft(record);
      expect(await countsOf(record.page)).toEqual(once);
    });
  });

  test('L15 an update under an open record leaves one overlay, with one of each mark', async ({ layout }) => {
    test.setTimeout(60_000);
    await withOwnLab({ layout }, async (lab) => {
      await connect(lab);
      const record = await openRecord(lab, 'first-light');
      await expect.poll(() => countsOf(record.page)).toEqual({ hosts: [1], marks: [1, 1] });
      const own = await updateExtension(lab);
      // The new launcher was put into the open tab and answers; the old one is still there, without an extension.
      const answers = () =>
        own.evaluate(async (url) => {
          const tab = (await chrome.tabs.query({})).find((entry) => entry.url === url);
          return chrome.tabs.sendMessage(tab!.id!, { type: 'view' }).then(
            (view) => (view as { state: string }).state,
            () => 'silent',
          );
        }, record.page.url());
      await expect.poll(answers).toBe('record');
      await record.page.bringToFront();
      await expect.poll(() => countsOf(record.page)).toEqual({ hosts: [1], marks: [1, 1] });
      await besideDraft(record);
      expect(await countsOf(record.page)).toEqual({ hosts: [1], marks: [1, 1] });
    });
  });
});
