/** An update of the extension while pages of TRACS are open. */
import { expect, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Lab } from './lab.ts';

/** The extension API in the extension's own page, where the functions given to `evaluate` run. */
declare const chrome: Browser;

/** Reloads the extension, as an update does, and returns one of its pages. */
export async function updateExtension(lab: Lab): Promise<Page> {
  const page = await lab.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: {
        updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
        reload(id: string): Promise<void>;
      };
    };
    // Outside of developer mode an unpacked extension that is reloaded stays off.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id);
  }, lab.extensionId);
  const options = `chrome-extension://${lab.extensionId}/options.html`;
  await expect
    .poll(() =>
      page.goto(options).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'connections-changed' }));
  return page;
}
