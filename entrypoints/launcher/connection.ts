/**
 * Whether this page may be read, by which map and by which policy. The exact origin is compared, scheme and port included, before
 * anything of the page is looked at: `https://tracs.example.gov.evil.test` and `…:8443` are other origins.
 */

import type { TabView } from '@/components/tab-view';
import { extensionApi } from '@/lib/browser/api';
import { BUILT_IN, TODAY_CAN_BE_SET } from '@/lib/browser/build';
import { LOCAL_KEYS, readConnections, readPinned, readSettings, type Settings } from '@/lib/browser/storage';
import type { ReadyPack } from '@/lib/judgement/policy/pack';
import { findPack } from '@/lib/judgement/policy/sealed-pack';
import type { Sentences } from '@/lib/judgement/policy/wording';
import { type CivilDate, civilToday, parseCivil } from '@/lib/record/civil-date';
import type { PageMap } from '@/lib/tracs/map';
import { findMap } from '@/lib/tracs/sealed-map';

export interface OpenConnection {
  map: PageMap;
  pack: ReadyPack;
  sentences: Sentences;
  settings: Settings;
  today(): CivilDate;
}

/** A connected origin that can't be read, with the reason in plain words. */
export type Refused = Extract<TabView, { state: 'no-map' | 'no-rules' }>;

/** Null where this origin is not connected. */
export async function openConnection(origin: string): Promise<OpenConnection | Refused | null> {
  const api = extensionApi();
  const stored = await api.storage.local
    .get(Object.values(LOCAL_KEYS))
    .catch(() => ({}) as Record<string, unknown>);
  const pinned = readPinned(stored[LOCAL_KEYS.pinned]);
  const connections = [
    ...pinned.connections,
    ...readConnections(stored[LOCAL_KEYS.connections]),
    ...(BUILT_IN?.connections ?? []),
  ];
  const connection = connections.find((entry) => entry.origin === origin);
  if (!connection) return null;
  const kept = stored[LOCAL_KEYS.maps];
  const maps: unknown[] = [...pinned.maps, ...(Array.isArray(kept) ? kept : []), ...(BUILT_IN?.maps ?? [])];
  const { version } = api.runtime.getManifest();
  const found = findMap(maps, connection.map, version);
  if (!found.ok) return { state: 'no-map', why: found.problem };
  const rules = findPack(stored[LOCAL_KEYS.pack], version);
  if (!rules.ok) return { state: 'no-rules', why: rules.problem };
  const set = TODAY_CAN_BE_SET ? parseCivil(String(stored[LOCAL_KEYS.today] ?? '')) : null;
  return {
    map: found.map,
    pack: rules.pack,
    sentences: rules.sentences,
    settings: readSettings(stored[LOCAL_KEYS.settings], stored[LOCAL_KEYS.managed]),
    today: () => set ?? civilToday(new Date()),
  };
}
