/**
 * A page map as it is kept: with the seal of the check that it passed. Checking a map takes its schema, which is too heavy
 * for every page that loads; so a map is checked where it is stored, and a page takes only one whose seal is whole.
 */
import { canonical, checksum } from '../record/checksum.ts';
import type { PageMap } from './map.ts';

export interface SealedMap {
  map: PageMap;
  /** The version of the extension that checked it: another version's schema may ask for more. */
  by: string;
  sum: string;
}

/** Only for a map that has just passed its check. */
export function sealMap(map: PageMap, by: string): SealedMap {
  return { map, by, sum: sumOf(map, by) };
}

/** The stored entry as it was sealed, or null where it was never sealed or is not what it was. */
export function unbroken(entry: unknown): SealedMap | null {
  const { map, by, sum } = (entry ?? {}) as Partial<SealedMap>;
  if (typeof map !== 'object' || map === null || typeof by !== 'string') return null;
  return sumOf(map, by) === sum ? { map, by, sum } : null;
}

/** The map of that id among the stored entries, or in plain words why it can't be used. */
export function findMap(
  stored: unknown,
  id: string,
  by: string,
): { ok: true; map: PageMap } | { ok: false; problem: string } {
  const entries = (Array.isArray(stored) ? stored : []).filter((entry) => idOf(entry) === id);
  const whole = entries.flatMap((entry) => unbroken(entry) ?? []);
  const usable = whole.find((entry) => entry.by === by);
  if (usable) return { ok: true, map: usable.map };
  const problem =
    whole.length > 0
      ? 'was checked by another version of the overlay'
      : entries.length > 0
        ? 'is damaged'
        : 'is missing';
  return { ok: false, problem: `The page map "${id}" ${problem}.` };
}

function idOf(entry: unknown): unknown {
  return (entry as { map?: { id?: unknown } | null } | null | undefined)?.map?.id;
}

function sumOf(map: PageMap, by: string): string {
  return checksum(`${by}\n${canonical(map)}`);
}
