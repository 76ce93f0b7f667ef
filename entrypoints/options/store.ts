/** What the options page keeps, in `storage.local`: connections, page maps, the role. Nothing about a client. */
import { browser } from 'wxt/browser';
import { patternOf } from '@/lib/browser/connections';
import type { ManagedCopy } from '@/lib/browser/managed-rules';
import { originOf } from '@/lib/browser/messages';
import {
  type Connection,
  LOCAL_KEYS,
  readConnections,
  readPinned,
  readSettings,
  type Settings,
} from '@/lib/browser/storage';
import { connectionSchema } from '@/lib/browser/storage-schemas';
import { z } from '@/lib/record/zod';
import { usableMaps } from '@/lib/tracs/kept-maps';
import { type PageMap, readMap } from '@/lib/tracs/map';
import { mapIdOf } from '@/lib/tracs/mapper/put';
import { type SealedMap, sealMap } from '@/lib/tracs/sealed-map';
import { CONNECTIONS_FORMAT } from '../policy/connections-file.ts';

/** An address that IT connected, and what its page map is called. */
export interface Pinned {
  origin: string;
  title: string;
}

export interface Kept {
  /** Those that IT connected; they win over others of the same address. */
  pinned: Pinned[];
  connections: Connection[];
  maps: PageMap[];
  mapTitles: Record<string, string>;
  settings: Settings;
}
export interface Said {
  ok: boolean;
  text: string;
}

/** A page map has some ten thousand characters; a file of another size is no map. */
const MAP_BYTES = 1_000_000;

export async function readKept(): Promise<Kept> {
  const stored = await browser.storage.local.get(Object.values(LOCAL_KEYS));
  const maps = usableMaps(stored[LOCAL_KEYS.maps]);
  const pinned = readPinned(stored[LOCAL_KEYS.pinned]);
  const titles = titlesOf(usableMaps(pinned.maps));
  return {
    pinned: pinned.connections.map(({ origin, map }) => ({ origin, title: titles[map] ?? 'a damaged map' })),
    connections: readConnections(stored[LOCAL_KEYS.connections]),
    maps,
    mapTitles: titlesOf(maps),
    settings: readSettings(stored[LOCAL_KEYS.settings]),
  };
}

function titlesOf(maps: readonly PageMap[]): Record<string, string> {
  return Object.fromEntries(maps.map((map) => [map.id, `${map.title}, version ${map.version}`]));
}

/**
 * Every connection that has a map, with the maps, as IT sets it by policy (`connections` of the managed settings); null
 * where there is none.
 */
export function fileForIt({ connections, maps }: Kept): object | null {
  const whole = connections.filter(({ map }) => maps.some(({ id }) => id === map));
  if (whole.length === 0) return null;
  return {
    format: CONNECTIONS_FORMAT,
    title: 'TRACS',
    version: 1,
    connections: whole,
    maps: maps.filter(({ id }) => whole.some(({ map }) => map === id)),
  };
}

/** What a person typed as the address of TRACS: its exact origin, or in plain words why it is none. */
export function originFrom(address: string): { ok: true; origin: string } | { ok: false; problem: string } {
  const text = address.trim();
  const origin = originOf(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  const fits =
    origin !== null &&
    text !== '' &&
    !/\s/.test(text) &&
    z.safeParse(connectionSchema, { origin, map: 'any' }).success;
  return fits
    ? { ok: true, origin }
    : { ok: false, problem: `"${text}" is not an address. It begins with https:// and names the host.` };
}

/**
 * Connects an origin, or says what is wrong and leaves everything as it was. Must be called from a click, with everything
 * else read and checked before: the browser is asked first of all, since it answers to the click alone.
 * @param map null: one is made later by pointing, or was kept before
 * @param managed what IT set, which may allow some addresses only
 */
export async function connect(
  address: string,
  map: PageMap | null,
  { allowedOrigins, supportContact = 'your IT' }: ManagedCopy = {},
): Promise<Said> {
  const checked = originFrom(address);
  if (!checked.ok) return { ok: false, text: checked.problem };
  const { origin } = checked;
  if (allowedOrigins && !allowedOrigins.includes(origin)) {
    const which = allowedOrigins.length > 0 ? `${allowedOrigins.join(', ')} only` : 'no address';
    return { ok: false, text: `Your IT allows ${which}. Ask ${supportContact}. Nothing was changed.` };
  }
  const granted = await browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false);
  if (!granted)
    return {
      ok: false,
      text: `The browser did not allow the overlay to read ${origin}. Nothing was changed.`,
    };
  const kept = await readKept();
  const pinned = kept.pinned.find((one) => one.origin === origin);
  if (pinned) {
    await browser.runtime.sendMessage({ type: 'connections-changed' });
    return { ok: true, text: `${origin} is read from now on, by the page map that your IT set.` };
  }
  const before = kept.connections.find((other) => other.origin === origin)?.map;
  const id = map?.id ?? before ?? mapIdOf(new URL(origin).host);
  const maps = map ? [...kept.maps.filter((other) => other.id !== id), map] : kept.maps;
  await browser.storage.local.set({
    [LOCAL_KEYS.maps]: maps.map(sealed),
    [LOCAL_KEYS.connections]: [
      ...kept.connections.filter((other) => other.origin !== origin),
      { origin, map: id },
    ],
  });
  await browser.runtime.sendMessage({ type: 'connections-changed' });
  const text = maps.some((other) => other.id === id)
    ? `${origin} is connected. Tabs that are open there are read from now on.`
    : `${origin} is connected. It has no page map yet: open it, then the side panel, and point at what stands where.`;
  return { ok: true, text };
}

/** A page map out of a file, checked, or what is wrong with it. Nothing is kept. */
export async function mapFrom(file: File): Promise<ReturnType<typeof readMap>> {
  if (file.size > MAP_BYTES)
    return { ok: false, problem: `${file.name} is too large for a page map. Nothing was changed.` };
  try {
    return readMap(JSON.parse(await file.text()));
  } catch {
    return { ok: false, problem: `${file.name} is not a JSON file. Nothing was changed.` };
  }
}

/** Keeps a map in place of the one with its id; pages read by it from now on. */
export async function keepMap(map: PageMap): Promise<void> {
  const { maps } = await readKept();
  await browser.storage.local.set({
    [LOCAL_KEYS.maps]: [...maps.filter((other) => other.id !== map.id), map].map(sealed),
  });
  await browser.runtime.sendMessage({ type: 'connections-changed' });
}

/** Pages take only maps that this version has checked. */
function sealed(map: PageMap): SealedMap {
  return sealMap(map, browser.runtime.getManifest().version);
}

/**
 * Takes everything back: the open tabs are told to stop, what was read there is forgotten, the script is no longer
 * registered, its map goes where no other connection uses it, and at last the permission.
 */
export async function disconnect(connection: Connection, kept: Kept): Promise<void> {
  const connections = kept.connections.filter((other) => other.origin !== connection.origin);
  const used = new Set(connections.map((other) => other.map));
  await browser.storage.local.set({
    [LOCAL_KEYS.connections]: connections,
    [LOCAL_KEYS.maps]: kept.maps.filter((map) => used.has(map.id)).map(sealed),
  });
  await browser.runtime.sendMessage({ type: 'connections-changed', forget: connection.origin });
  const pattern = patternOf(connection.origin);
  if (![...connections, ...kept.pinned].some((other) => patternOf(other.origin) === pattern)) {
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  }
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [LOCAL_KEYS.settings]: settings });
}
