/**
 * Connections: which TRACS origins the overlay may read. Registrations of the launcher are derived from them and from
 * what the browser has granted, and made again whenever the background wakes, because they do not outlive an update.
 */
import { browser } from 'wxt/browser';
import { BUILT_IN } from './build.ts';
import { type Area, type Connection, LOCAL_KEYS, readConnections, readPinned } from './storage.ts';

const SCRIPT_ID = 'launcher';

/** Every connection, the one that counts first: IT's, the stored ones, and the practice one in the practice build. */
export async function allConnections(area: Pick<Area, 'get'>): Promise<Connection[]> {
  const { connections, pinned } = LOCAL_KEYS;
  const stored = await area.get([connections, pinned]).catch(() => ({}) as Record<string, unknown>);
  return [
    ...readPinned(stored[pinned]).connections,
    ...readConnections(stored[connections]),
    ...(BUILT_IN?.connections ?? []),
  ];
}

export async function connectedOrigins(): Promise<string[]> {
  return (await allConnections(browser.storage.local as unknown as Area)).map(
    (connection) => connection.origin,
  );
}

/** The match pattern of an origin. Ports are left out: Firefox forgets grants that name one. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** One after the other: two wakes at once would both try to register. */
let turn: Promise<void> = Promise.resolve();

/**
 * Registers the launcher for every connected origin that is granted, and runs it in the tabs that are open there
 * already. The launcher itself compares the exact origin, port included, before it reads anything.
 */
export function registerLauncher(): Promise<void> {
  turn = turn.then(register, register).catch(() => undefined);
  return turn;
}

async function register(): Promise<void> {
  const origins = await connectedOrigins();
  const granted: string[] = [];
  for (const pattern of new Set(origins.map(patternOf))) {
    if (await browser.permissions.contains({ origins: [pattern] })) granted.push(pattern);
  }
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const before = registered[0]?.matches ?? [];
  if (before.length === granted.length && granted.every((pattern) => before.includes(pattern))) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (granted.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: ['launcher.js'],
      matches: granted,
      // While the page still comes it makes itself ready; it reads nothing of it before it is there.
      runAt: 'document_start',
      allFrames: false,
      persistAcrossSessions: false,
    },
  ]);
  await inject(granted);
}

/** Runs the launcher in the tabs that are open there already. */
async function inject(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  for (const tab of await browser.tabs.query({ url: patterns })) {
    if (tab.id === undefined) continue;
    await browser.scripting
      .executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: ['/launcher.js'] })
      .catch(() => {
        // A tab that is loading or has crashed gets the launcher by its registration.
      });
  }
}

/** Ends the launchers that run, and starts them anew where they may still run: with another map, or not at all. */
export async function restartLaunchers(): Promise<void> {
  await stopLaunchers();
  await turn;
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  await inject(registered[0]?.matches ?? []);
}

/** Ends the launchers that run. Every tab is told, since a permission that is gone hides which tabs had it. */
export async function stopLaunchers(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? null
        : browser.tabs.sendMessage(id, { type: 'stop' }).then(
            // Nobody else takes its count back: a launcher that ended speaks no more.
            (answer) => (answer ? clearBadge(id) : undefined),
            () => undefined,
          ),
    ),
  );
}

function clearBadge(tabId: number): Promise<unknown> {
  return Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title: 'TRACS Overlay' }),
  ]).catch(() => undefined);
}
