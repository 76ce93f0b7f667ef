/** Erasing what is kept in this browser: what was read of participants, or everything with the permissions. */
import { browser } from 'wxt/browser';
import { HELD_KEY } from './allowed-origins.ts';
import { patternOf, registerLauncher, stopLaunchers } from './connections.ts';
import { LOCAL_KEYS, readConnections, readPinned } from './storage.ts';

/** IT's settings may take seconds to come after a wake, and what hangs is not waited for. */
const SETTLE_MS = 8_000;

/**
 * @param settled done once nothing is being written any more
 * @returns how many keys are left in the areas that were erased; 0 when all went well
 */
export async function erase(what: 'session' | 'all', settled: () => Promise<unknown>): Promise<number> {
  const { local, session } = browser.storage;
  const keys = [LOCAL_KEYS.connections, LOCAL_KEYS.pinned, HELD_KEY];
  const stored = await local.get(keys);
  const connections = [
    ...[LOCAL_KEYS.connections, HELD_KEY].flatMap((key) => readConnections(stored[key])),
    ...readPinned(stored[LOCAL_KEYS.pinned]).connections,
  ];
  // First of all nobody reads any more; then what is on its way comes in; then it goes.
  if (what === 'all') await local.remove(keys);
  await stopLaunchers();
  if (what === 'all') {
    await registerLauncher();
    const origins = [...new Set(connections.map(({ origin }) => patternOf(origin)))];
    // Those that a build was given from the start stay, and refuse to be given back.
    await Promise.all(
      origins.map((one) => browser.permissions.remove({ origins: [one] }).catch(() => false)),
    );
  }
  await Promise.race([settled(), new Promise((resolve) => setTimeout(resolve, SETTLE_MS))]);
  await session.clear();
  if (what === 'all') await local.clear();
  const left = [await session.get(null), ...(what === 'all' ? [await local.get(null)] : [])];
  return left.reduce((sum, values) => sum + Object.keys(values).length, 0);
}
