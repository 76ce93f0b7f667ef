/** What values look like: dates and in which order, short words from a small set, long text. */
import { parsePageDate } from '../values.ts';

export type Order = 'mdy' | 'dmy';

/** What the values of one slot are like. Shares are of those that are not blank. */
export interface Looks {
  count: number;
  filled: number;
  /** Share that are dates in at least one order, and that are dates and nothing more. */
  dates: number;
  short: number;
  distinct: number;
  length: number;
  numbers: number;
}

const BLANK = /^[-–—\s]*$/;
/** Words beside a date, such as a time of day, are no longer than this. */
const LONGEST_DATE = 45;

export function looksOf(values: readonly string[]): Looks {
  const filled = values.filter((value) => !BLANK.test(value));
  const share = (is: (value: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
  return {
    count: values.length,
    filled: filled.length,
    dates: share((value) => value.length <= LONGEST_DATE && isDate(value)),
    short: share((value) => value.length <= 40),
    distinct: new Set(filled).size,
    length: filled.reduce((sum, value) => sum + value.length, 0) / Math.max(1, filled.length),
    numbers: share((value) => /^[\d.,:%$ -]+$/.test(value)),
  };
}

export function isDate(value: string): boolean {
  return parsePageDate(value, 'mdy') !== null || parsePageDate(value, 'dmy') !== null;
}

/** The order that all of these dates allow: `mdy` where both do, null where none does. */
export function orderOf(values: readonly string[]): { order: Order | null; settled: boolean } {
  const dates = values.filter((value) => value.length <= LONGEST_DATE && isDate(value));
  const all = (order: Order) => dates.every((value) => parsePageDate(value, order) !== null);
  const [mdy, dmy] = [all('mdy'), all('dmy')];
  return { order: mdy ? 'mdy' : dmy ? 'dmy' : null, settled: mdy !== dmy };
}
