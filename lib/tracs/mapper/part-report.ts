/** What is told of a part of a page as a map reads it. Plain data. */
import type { Purpose } from './words.ts';

export interface FieldReport {
  field: string;
  /** What it reads, or null where it can't be told, with the reason. */
  reads: string | null;
  why: string | null;
  /** Structure and label agree (2), one alone (1: read, never written), or none. */
  witnesses: 0 | 1 | 2;
}

export interface PartReport {
  purpose: Purpose;
  /** "12 narratives, 10/01/2026 to 11/02/2026, types: General (9), Engagement (3)". */
  says: string;
  read: boolean;
  fields: FieldReport[];
  /** The first entries of a list. */
  sample: { heads: string[]; rows: string[][] } | null;
  /** What could not be read, and why it is not the whole list. */
  problems: string[];
  /** The page's own words for types and codes, as they stand there, most frequent first. */
  values: string[];
}

/** A part that is not read here, and why. */
export function unread(purpose: Purpose, reason: string): PartReport {
  return { purpose, says: reason, read: false, fields: [], sample: null, problems: [reason], values: [] };
}

/** "1 step", "3 steps". */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
