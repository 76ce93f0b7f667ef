/** A page map as it is kept: with the seal of the check that it passed (`record/seal.ts`). */
import { type Seal, sealOf, wholeSeal, whyNot } from '../record/seal.ts';
import type { PageMap } from './map.ts';

export interface SealedMap extends Seal {
  map: PageMap;
}

/** Only for a map that has just passed its check. */
export function sealMap(map: PageMap, by: string): SealedMap {
  return { map, ...sealOf(map, by) };
}

/** The stored entry as it was sealed, or null where it was never sealed or is not what it was. */
export function unbroken(entry: unknown): SealedMap | null {
  const { map, ...sealed } = (entry ?? {}) as Partial<SealedMap>;
  const seal = wholeSeal(map, sealed);
  return seal && { map: map!, ...seal };
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
  return { ok: false, problem: `The page map "${id}" ${whyNot(entries.length, whole.length)}` };
}

function idOf(entry: unknown): unknown {
  return (entry as { map?: { id?: unknown } | null } | null | undefined)?.map?.id;
}
