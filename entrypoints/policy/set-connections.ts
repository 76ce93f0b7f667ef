/**
 * What IT connected, on its way into storage: addresses with the page map of each, as one file. One that is right takes
 * the place of the one before; one that is not is refused whole and named, and the one before stays. The permission stays
 * the worker's to give.
 */
import type { ManagedFile } from '@/lib/browser/managed';
import { type Connection, fieldsOf, readPinned } from '@/lib/browser/storage';
import { connectionSchema } from '@/lib/browser/storage-schemas';
import { canonical, checksum } from '@/lib/record/checksum';
import { explain, z } from '@/lib/record/zod';
import { recheckMaps } from '@/lib/tracs/kept-maps';
import { type PageMap, readMap } from '@/lib/tracs/map';
import { type SealedMap, sealMap } from '@/lib/tracs/sealed-map';
import { isSelector } from '@/lib/tracs/selector-syntax';
import { CONNECTIONS_FORMAT } from './connections-file.ts';

const MOST = 20;

const fileSchema = z.strictObject({
  format: z.literal(CONNECTIONS_FORMAT),
  title: z.string().check(z.minLength(1), z.maxLength(80)),
  version: z.number(),
  connections: z.array(connectionSchema).check(z.minLength(1), z.maxLength(MOST)),
  /** Each is checked by itself, so that its faults are told as those of a map from a file. */
  maps: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST)),
});
type Named = { origin: string; map: string };

/** As it is kept; a map carries the seal of the version of the extension that checked it. */
export interface KeptPinned {
  title: string;
  version: number;
  connections: Connection[];
  maps: SealedMap[];
}

export interface TakenConnections {
  /** What is to be kept; null: nothing. */
  kept: object | null;
  problems: string[];
}

/**
 * @param stored what is kept so far.
 * @param by the extension's version, for the seals of the maps.
 * @param allowed the only origins that may be read; null: any. The file may name no other, and of a former one no other counts.
 */
export function takeConnections(
  given: ManagedFile,
  stored: object | null,
  by: string,
  allowed: readonly string[] | null,
): TakenConnections {
  if (given === null) return { kept: null, problems: [] };
  const former = narrowed(stored, by, allowed);
  if (given === 'bad') return { kept: former, problems: [] };
  const read = readFile(given.data, allowed);
  if (!read.ok) {
    const { title, version } = fieldsOf(former);
    const stays = former ? `“${title}”, version ${version}, stays` : 'none is set';
    return {
      kept: former,
      problems: [`connections: the file is refused whole, ${stays}`, `connections: ${read.problem}`],
    };
  }
  const ids = new Map(read.maps.map((map) => [map.id, idOf(map)]));
  const kept: KeptPinned = {
    title: read.title,
    version: read.version,
    connections: read.connections.map(({ origin, map }) => ({ origin, map: ids.get(map)! })),
    maps: read.maps.map((map) => sealMap({ ...map, id: idOf(map) }, by)),
  };
  return { kept, problems: [] };
}

type Read =
  | { ok: true; title: string; version: number; connections: Named[]; maps: PageMap[] }
  | { ok: false; problem: string };

function readFile(data: unknown, allowed: readonly string[] | null): Read {
  const result = z.safeParse(fileSchema, data);
  if (!result.success) return { ok: false, problem: explain(result.error) };
  const { title, version, connections } = result.data;
  const maps: PageMap[] = [];
  for (const [i, entry] of result.data.maps.entries()) {
    const read = readMap(entry, isSelector);
    if (!read.ok) return { ok: false, problem: `maps.${i}: ${read.problem}` };
    if (maps.some(({ id }) => id === read.map.id))
      return { ok: false, problem: `maps.${i}.id: there is another map with the id "${read.map.id}"` };
    maps.push(read.map);
  }
  for (const [i, { origin, map }] of connections.entries()) {
    const place = `connections.${i}`;
    if (connections.findIndex((other) => other.origin === origin) !== i)
      return { ok: false, problem: `${place}.origin: ${origin} stands there twice` };
    if (!maps.some(({ id }) => id === map))
      return { ok: false, problem: `${place}.map: there is no map with the id "${map}"` };
    if (allowed && !allowed.includes(origin))
      return { ok: false, problem: `${place}.origin: ${origin} is not among allowedOrigins` };
  }
  const idle = maps.find(({ id }) => !connections.some(({ map }) => map === id));
  if (idle) return { ok: false, problem: `maps: no connection names the map "${idle.id}"` };
  return { ok: true, title, version, connections, maps };
}

/** A name that no map has which was made or imported here: those of IT stand beside them. */
function idOf(map: PageMap): string {
  return `it-${checksum(canonical(map))}-${map.id}`.slice(0, 60);
}

/** What stays of the former: the addresses that may still be read, its maps checked by this version. */
function narrowed(stored: object | null, by: string, allowed: readonly string[] | null): object | null {
  const { connections, maps } = readPinned(stored);
  const open = connections.filter(({ origin }) => allowed?.includes(origin) ?? true);
  if (open.length === 0) return null;
  return { ...stored, connections: open, maps: recheckMaps(maps, by) ?? maps };
}
