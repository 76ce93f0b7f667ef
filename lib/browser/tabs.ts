/** Asking the launcher of a tab, from the extension's own pages. */

import { browser } from 'wxt/browser';
import { allConnections, patternOf } from './connections.ts';
import { originOf } from './messages.ts';
import type { Area } from './storage.ts';
import type { ToPage } from './to-page.ts';

export interface ActiveTab {
  id: number;
  /** Known only where the browser has granted it: after a click on the toolbar button, or for a connected TRACS. */
  origin: string | null;
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, origin: tab.url ? originOf(tab.url) : null };
}

/** The launcher's answer, or null when none runs there or it did not answer within a second. */
export async function askTab<T>(tab: number, message: ToPage): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1000));
  const answer = browser.tabs.sendMessage(tab, message).then(
    (value) => (value ?? null) as T | null,
    () => null,
  );
  return Promise.race([answer, late]);
}

/** Why no launcher answers in this tab. */
export async function whySilent(
  tab: ActiveTab | null,
): Promise<
  | { state: 'not-tracs' }
  | { state: 'not-connected' }
  | { state: 'no-answer'; origin: string; granted: boolean }
> {
  const connections = await allConnections(browser.storage.local as unknown as Area);
  if (connections.length === 0) return { state: 'not-connected' };
  const connection = connections.find((entry) => entry.origin === tab?.origin);
  if (!connection) return { state: 'not-tracs' };
  const granted = await browser.permissions.contains({ origins: [patternOf(connection.origin)] });
  return { state: 'no-answer', origin: connection.origin, granted };
}
