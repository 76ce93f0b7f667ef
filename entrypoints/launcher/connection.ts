/**
 * Whether this page may be read, and by which map. The exact origin is compared, scheme and port included, before
 * anything of the page is looked at: `https://tracs.example.gov.evil.test` and `…:8443` are other origins.
 */
import { extensionApi } from '@/lib/browser/api';
import { PRACTICE, TODAY_CAN_BE_SET } from '@/lib/browser/build';
import { connectionSchema, LOCAL_KEYS, readListOf, readSettings, type Settings } from '@/lib/browser/storage';
import { type CivilDate, civilToday, parseCivil } from '@/lib/record/civil-date';
import { type PageMap, readMap } from '@/lib/tracs/map';

export interface OpenConnection {
  map: PageMap;
  settings: Settings;
  today(): CivilDate;
}

export async function openConnection(origin: string): Promise<OpenConnection | null> {
  const stored = await extensionApi()
    .storage.local.get(Object.values(LOCAL_KEYS))
    .catch(() => ({}) as Record<string, unknown>);
  const connections = [
    ...readListOf(connectionSchema, stored[LOCAL_KEYS.connections]),
    ...(PRACTICE?.connections ?? []),
  ];
  const connection = connections.find((entry) => entry.origin === origin);
  if (!connection) return null;
  const kept = stored[LOCAL_KEYS.maps];
  const maps: unknown[] = [...(Array.isArray(kept) ? kept : []), ...(PRACTICE?.maps ?? [])];
  for (const candidate of maps) {
    const result = readMap(candidate);
    if (result.ok && result.map.id === connection.map) {
      const set = TODAY_CAN_BE_SET ? parseCivil(String(stored[LOCAL_KEYS.today] ?? '')) : null;
      return {
        map: result.map,
        settings: readSettings(stored[LOCAL_KEYS.settings]),
        today: () => set ?? civilToday(new Date()),
      };
    }
  }
  return null;
}
