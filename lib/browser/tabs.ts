/** Asking the launcher of a tab, from the extension's own pages. */

import { browser } from 'wxt/browser';
import { allConnections, patternOf } from './connections.ts';
import { originOf } from './messages.ts';
import { type Area, LOCAL_KEYS, readPinned } from './storage.ts';
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
  | { state: 'to-allow'; origin: string }
  | { state: 'blocked' }
  | { state: 'no-answer'; origin: string; granted: boolean }
> {
  // Of a host that a policy blocks the browser hides the address too.
  if (tab?.origin === null && (await isBlocked(tab.id))) return { state: 'blocked' };
  const connections = await allConnections(browser.storage.local as unknown as Area);
  if (connections.length === 0) return { state: 'not-connected' };
  const pinned = await pinnedOrigins();
  const connection = connections.find((entry) => entry.origin === tab?.origin);
  if (!connection) {
    const waiting = await Promise.all(pinned.map(async (origin) => !(await isGranted(origin))));
    return pinned.length > 0 && waiting.every(Boolean)
      ? { state: 'to-allow', origin: pinned[0]! }
      : { state: 'not-tracs' };
  }
  const { origin } = connection;
  const granted = await isGranted(origin);
  if (!granted && pinned.includes(origin)) return { state: 'to-allow', origin };
  return { state: 'no-answer', origin, granted };
}

async function pinnedOrigins(): Promise<string[]> {
  const stored = await browser.storage.local
    .get(LOCAL_KEYS.pinned)
    .catch((): Record<string, unknown> => ({}));
  return readPinned(stored[LOCAL_KEYS.pinned]).connections.map(({ origin }) => origin);
}

function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** A host that a policy blocks counts as granted all the same; only trying tells, by the browser's words for it. */
async function isBlocked(tabId: number): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: () => true }).then(
    () => false,
    (error: Error) => /polic(y|ies)/i.test(error.message),
  );
}
