/** What the options page keeps, in `storage.local`: connections, page maps, the role. Nothing about a client. */
import { browser } from 'wxt/browser';
import { patternOf } from '@/lib/browser/connections';
import { originOf } from '@/lib/browser/messages';
import {
  type Connection,
  LOCAL_KEYS,
  readConnections,
  readSettings,
  type Settings,
} from '@/lib/browser/storage';
import { connectionSchema } from '@/lib/browser/storage-schemas';
import { z } from '@/lib/record/zod';
import { usableMaps } from '@/lib/tracs/kept-maps';
import { type PageMap, readMap } from '@/lib/tracs/map';
import { type SealedMap, sealMap } from '@/lib/tracs/sealed-map';

export interface Kept {
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
  return {
    connections: readConnections(stored[LOCAL_KEYS.connections]),
    maps,
    mapTitles: Object.fromEntries(maps.map((map) => [map.id, `${map.title}, version ${map.version}`])),
    settings: readSettings(stored[LOCAL_KEYS.settings]),
  };
}

/** Connects an origin, or says what is wrong and leaves everything as it was. Must be called from a click. */
export async function connect(address: string, file: File | null, kept: Kept): Promise<Said> {
  const text = address.trim();
  const origin = originOf(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (
    !origin ||
    text === '' ||
    !z.safeParse(connectionSchema, { origin, map: 'any' }).success ||
    /\s/.test(text)
  ) {
    return { ok: false, text: `"${text}" is not an address. It begins with https:// and names the host.` };
  }
  // Asked for first: the browser grants it only in direct answer to the click.
  const granted = await browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false);
  if (!granted)
    return {
      ok: false,
      text: `The browser did not allow the overlay to read ${origin}. Nothing was changed.`,
    };
  const map = await mapFrom(file);
  if (!map.ok) return { ok: false, text: map.problem };
  await browser.storage.local.set({
    [LOCAL_KEYS.maps]: [...kept.maps.filter((other) => other.id !== map.map.id), map.map].map(sealed),
    [LOCAL_KEYS.connections]: [
      ...kept.connections.filter((other) => other.origin !== origin),
      { origin, map: map.map.id },
    ],
  });
  await browser.runtime.sendMessage({ type: 'connections-changed' });
  return { ok: true, text: `${origin} is connected. Tabs that are open there are read from now on.` };
}

async function mapFrom(file: File | null): Promise<ReturnType<typeof readMap>> {
  if (!file) return { ok: false, problem: 'Choose the page map file for this TRACS.' };
  if (file.size > MAP_BYTES)
    return { ok: false, problem: `${file.name} is too large for a page map. Nothing was changed.` };
  try {
    return readMap(JSON.parse(await file.text()));
  } catch {
    return { ok: false, problem: `${file.name} is not a JSON file. Nothing was changed.` };
  }
}

/** Pages take only maps that this version has checked. */
function sealed(map: PageMap): SealedMap {
  return sealMap(map, browser.runtime.getManifest().version);
}

export async function disconnect(connection: Connection, kept: Kept): Promise<void> {
  const connections = kept.connections.filter((other) => other.origin !== connection.origin);
  const used = new Set(connections.map((other) => other.map));
  await browser.storage.local.set({
    [LOCAL_KEYS.connections]: connections,
    [LOCAL_KEYS.maps]: kept.maps.filter((map) => used.has(map.id)).map(sealed),
  });
  const pattern = patternOf(connection.origin);
  if (!connections.some((other) => patternOf(other.origin) === pattern)) {
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  }
  await browser.runtime.sendMessage({ type: 'connections-changed', forget: connection.origin });
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [LOCAL_KEYS.settings]: settings });
}
