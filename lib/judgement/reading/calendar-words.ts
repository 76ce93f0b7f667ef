/** Words for months and weekdays, and the pieces that every notation of a day is read by. */
import { type CivilDate, civilFromFields, daysBetween, fields } from '../../record/civil-date.ts';
import { keyOf, type Token } from './tokens.ts';

/** Names of days by which a token is found; short and Spanish ones stand for these (the pack's `same`). */
export const byKey = (names: string, first: number): Record<string, number> =>
  Object.fromEntries(names.split(' ').map((name, i) => [keyOf(name), i + first]));

export const MONTHS = byKey(
  'january february march april may june july august september october november december',
  1,
);

export const WEEKDAYS = byKey('sunday monday tuesday wednesday thursday friday saturday', 0);

/** "Thursday", "Thursday's lab"; "Thursdays" is every one of them. */
export function weekdayIn({ key, text, start, end }: Token): number | undefined {
  return WEEKDAYS[key] ?? (end - start > text.length ? WEEKDAYS[key.slice(0, -1)] : undefined);
}

/** "Thurs", "November": written with a capital, and no name. */
export function isCalendarWord({ key }: Token): boolean {
  return key in MONTHS || key in WEEKDAYS;
}

/** "Thurs", "monday", "Monday's". */
export function isWeekday(token: Token | undefined): boolean {
  return token !== undefined && weekdayIn(token) !== undefined;
}

export type Found = [date: CivilDate, to: number, relative: boolean] | null;

export function nearest(month: number, day: number, writtenOn: CivilDate): CivilDate | null {
  const year = fields(writtenOn)[0];
  let best: CivilDate | null = null;
  for (const candidate of [year - 1, year, year + 1]) {
    const date = civilFromFields(candidate, month, day);
    if (!date) continue;
    if (!best || Math.abs(daysBetween(writtenOn, date)) < Math.abs(daysBetween(writtenOn, best))) best = date;
  }
  return best;
}

export function number(token: Token | undefined): number | null {
  return token && /^\d{1,4}$/.test(token.text) ? Number(token.text) : null;
}

export function ordinal(token: Token | undefined): number | null {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(token?.text ?? '');
  return match ? Number(match[1]) : null;
}

export const SPELT =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The day of a month, in figures or spelt as somebody dictates it ("november twenty first"), and the token behind it. */
export function dayIn(tokens: readonly Token[], at: number): [day: number | null, to: number] {
  const spelt = (i: number) => SPELT.indexOf(tokens[i]?.text ?? '') + 1;
  const tens = ['twenty', 'thirty'].indexOf(tokens[at]?.text ?? '');
  const one = tens < 0 ? spelt(at) : spelt(at + 1);
  if (tens >= 0) return one > 0 && one < 10 ? [20 + 10 * tens + one, at + 2] : [null, at];
  if (tokens[at]?.text === 'thirtieth') return [30, at + 1];
  return one > 0 ? [one, at + 1] : [ordinal(tokens[at]), at + 1];
}
