/**
 * Whether this page may be read, and by which map. The exact origin is compared, scheme and port included, before
 * anything of the page is looked at: `https://tracs.example.gov.evil.test` and `…:8443` are other origins.
 */
import { extensionApi } from '@/lib/browser/api';
import { PRACTICE, TODAY_CAN_BE_SET } from '@/lib/browser/build';
import { LOCAL_KEYS, readConnections, readSettings, type Settings } from '@/lib/browser/storage';
import { type CivilDate, civilToday, parseCivil } from '@/lib/record/civil-date';
import type { PageMap } from '@/lib/tracs/map';
import { findMap } from '@/lib/tracs/sealed-map';

export interface OpenConnection {
  map: PageMap;
  settings: Settings;
  today(): CivilDate;
}

/** Null where this origin is not connected; `refused` says in plain words why a connected one can't be read. */
export async function openConnection(origin: string): Promise<OpenConnection | { refused: string } | null> {
  const api = extensionApi();
  const stored = await api.storage.local
    .get(Object.values(LOCAL_KEYS))
    .catch(() => ({}) as Record<string, unknown>);
  const connections = [...readConnections(stored[LOCAL_KEYS.connections]), ...(PRACTICE?.connections ?? [])];
  const connection = connections.find((entry) => entry.origin === origin);
  if (!connection) return null;
  const kept = stored[LOCAL_KEYS.maps];
  const maps: unknown[] = [...(Array.isArray(kept) ? kept : []), ...(PRACTICE?.maps ?? [])];
  const found = findMap(maps, connection.map, api.runtime.getManifest().version);
  if (!found.ok) return { refused: found.problem };
  const set = TODAY_CAN_BE_SET ? parseCivil(String(stored[LOCAL_KEYS.today] ?? '')) : null;
  return {
    map: found.map,
    settings: readSettings(stored[LOCAL_KEYS.settings]),
    today: () => set ?? civilToday(new Date()),
  };
}
