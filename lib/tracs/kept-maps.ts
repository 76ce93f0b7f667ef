/** Maps on their way into storage, and those in it after an update. Holds the schema, so no page may load it. */
import { z } from '../record/zod.ts';
import { type PageMap, pageMapSchema } from './map.ts';
import { type SealedMap, sealMap, unbroken } from './sealed-map.ts';

/** The maps that may be used, of those that are stored; each for itself. */
export function usableMaps(stored: unknown): PageMap[] {
  return listOf(stored).flatMap((entry) => fitting(entry) ?? []);
}

/**
 * The stored list with every map that another version checked checked anew; null where nothing is to change. What is
 * damaged or no longer fits stays as it is: pages refuse it and say so.
 */
export function recheckMaps(stored: unknown, by: string): unknown[] | null {
  let changed = false;
  const list = listOf(stored).map((entry): unknown => {
    const map = fitting(entry);
    if (!map || unbroken(entry)?.by === by) return entry;
    changed = true;
    return sealMap(map, by);
  });
  return changed ? list : null;
}

/** Its selectors were tried in this browser when it came; only the schema can have changed since. */
function fitting(entry: unknown): PageMap | null {
  const sealed: SealedMap | null = unbroken(entry);
  const result = z.safeParse(pageMapSchema, sealed?.map);
  return result.success ? result.data : null;
}

function listOf(stored: unknown): unknown[] {
  return Array.isArray(stored) ? stored : [];
}
