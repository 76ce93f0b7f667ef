/** What the background does in tabs: shows the badge, puts a script there, has a page look anew. */
import { browser } from 'wxt/browser';
import { patternOf } from '@/lib/browser/connections';
import { askTab } from '@/lib/browser/tabs';

/**
 * Two windows may show one record side by side: what one tab learned, the tab in front of another window asks for anew. A
 * tab behind others does so by itself once it comes to the front.
 */
export async function tellInFront(origin: string, except?: number): Promise<void> {
  const tabs = await browser.tabs.query({ active: true, url: patternOf(origin) }).catch(() => []);
  for (const { id } of tabs) if (id !== undefined && id !== except) void askTab(id, { type: 'refresh' });
}

export async function inject(tabId: number, file: '/panel.js' | '/next-blank.js'): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file as never] });
}

export async function showBadge(tabId: number, text: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: text === '?' ? '#5b6470' : '#9a3412' }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {
    // The tab was closed meanwhile.
  });
}
