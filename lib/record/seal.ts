/**
 * The seal of data that was checked where it was stored. Checking takes a schema, which is too heavy for every page that
 * loads; so pages take only what carries a whole seal of their own version, and check that by hand.
 */
import { canonical, checksum } from './checksum.ts';

export interface Seal {
  /** The version of the extension that checked it: another version's schema may ask for more. */
  by: string;
  sum: string;
}

/** Only for data that has just passed its check. */
export function sealOf(data: object, by: string): Seal {
  return { by, sum: checksum(`${by}\n${canonical(data)}`) };
}

/** The seal of an entry's data, or null where it was never sealed or is not what it was. */
export function wholeSeal(data: unknown, { by, sum }: Partial<Seal>): Seal | null {
  if (typeof data !== 'object' || data === null || typeof by !== 'string') return null;
  const seal = sealOf(data, by);
  return seal.sum === sum ? seal : null;
}

/** Why no entry can be used, as the end of a sentence. */
export function whyNot(entries: number, whole: number): string {
  if (whole > 0) return 'was checked by another version of the overlay.';
  return entries > 0 ? 'is damaged.' : 'is missing.';
}
