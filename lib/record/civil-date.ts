/**
 * Civil dates: a day of the calendar, with no clock and no zone (`duties.md`, "calendar days").
 *
 * A `CivilDate` is the text `YYYY-MM-DD` of a day that exists. Texts compare as dates do, so `<` works. The arithmetic
 * is done in UTC, where every day has 24 hours, so neither zone nor daylight saving moves a day. No library does it:
 * this file is loaded into every page.
 */

declare const brand: unique symbol;
export type CivilDate = string & { readonly [brand]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The day with these fields (month 1 to 12), or null if the calendar has no such day (Feb 30, month 13). */
export function civilFromFields(year: number, month: number, day: number): CivilDate | null {
  if (year < 1900 || year > 2200) return null;
  const moment = Date.UTC(year, month - 1, day);
  const date = new Date(moment);
  // A day that the calendar has not is another one by now, and no day at all where a field is no whole number.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? fromUtc(moment) : null;
}

/** The civil date written as `YYYY-MM-DD`, or null where the text is anything else. */
export function parseCivil(text: string): CivilDate | null {
  const match = SHAPE.exec(text);
  return match ? civilFromFields(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** As `parseCivil`, for a date that must be right (fixtures, defaults). Throws naming the text. */
export function civil(text: string): CivilDate {
  const date = parseCivil(text);
  if (!date) throw new Error(`Not a date of the form YYYY-MM-DD: ${JSON.stringify(text)}`);
  return date;
}

/** The day that the given moment falls on for the person at this computer. */
export function civilToday(now: Date): CivilDate {
  return fromUtc(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** `date` moved by whole days; negative moves back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(toUtc(date) + days * DAY_MS);
}

/**
 * Calendar days from one day to another: the first day is not counted, the last one is. From the 1st to the 8th is 7
 * (`duties.md`, "calendar days"). Negative when `to` is earlier.
 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (toUtc(to) - toUtc(from)) / DAY_MS;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: CivilDate): number {
  return new Date(toUtc(date)).getUTCDay();
}

/** For people: `Sat, Nov 29` or, where the year is not the one of `today`, `Sat, Nov 29, 2025`. */
export function sayDate(date: CivilDate, today?: CivilDate): string {
  const [year, month, day] = fields(date);
  const short = `${WEEKDAYS[weekday(date)]}, ${MONTHS[month - 1]} ${day}`;
  return today && today.slice(0, 4) === date.slice(0, 4) ? short : `${short}, ${year}`;
}

/** Year, month (1 to 12) and day of the month. */
export function fields(date: CivilDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function toUtc(date: CivilDate): number {
  const [year, month, day] = fields(date);
  return Date.UTC(year, month - 1, day);
}

function fromUtc(moment: number): CivilDate {
  return new Date(moment).toISOString().slice(0, 10) as CivilDate;
}
