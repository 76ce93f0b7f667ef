/** Opens a page of the extension over the record of a tab. Its address names the tab alone, nothing of the record. */
import { browser } from 'wxt/browser';

export function openOver(page: 'summary' | 'audit', tab: number): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html?tab=${tab}` as never) });
}
