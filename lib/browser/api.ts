/**
 * The browser's extension API where the polyfill would weigh too much (10 kB in every page that loads): Firefox calls it
 * `browser`, Chromium `chrome`, and in Manifest V3 both answer with promises.
 */
import type { Browser } from 'webextension-polyfill';

export function extensionApi(): Browser {
  const world = globalThis as { browser?: Browser; chrome?: Browser };
  const api = world.browser?.runtime ? world.browser : world.chrome;
  if (!api) throw new Error('No extension API here.');
  return api;
}
