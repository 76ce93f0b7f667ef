/**
 * Connections that IT's `allowedOrigins` rules out. They are held back beside the others, not deleted: nothing of them
 * is read, and they come back by themselves once IT allows them again. What a build is connected to from the start is
 * IT's own doing, and not held back.
 */
import { type Area, LOCAL_KEYS, readConnections } from './storage.ts';

export const HELD_KEY = 'connections.held';

/** @returns the origins that are held back from now on: what is known of them has to go. */
export async function holdBack(area: Area, allowed: readonly string[] | null): Promise<string[]> {
  const stored = await area.get([LOCAL_KEYS.connections, HELD_KEY]);
  const before = readConnections(stored[HELD_KEY]).map(({ origin }) => origin);
  const open = readConnections(stored[LOCAL_KEYS.connections]);
  const again = readConnections(stored[HELD_KEY]).filter(
    ({ origin }) => !open.some((other) => other.origin === origin),
  );
  const all = [...open, ...again];
  const isAllowed = ({ origin }: { origin: string }) => allowed?.includes(origin) ?? true;
  const held = all.filter((connection) => !isAllowed(connection));
  const origins = held.map(({ origin }) => origin);
  if (origins.join() === before.join() && again.length === before.length) return [];
  await area.set({ [LOCAL_KEYS.connections]: all.filter(isAllowed), [HELD_KEY]: held });
  return origins.filter((origin) => !before.includes(origin));
}
