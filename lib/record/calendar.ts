/**
 * Business days (duties, "Words"): Monday to Friday but for Oregon's state holidays as observed. ORS 187.010 moves a
 * holiday on a Sunday to Monday and one on a Saturday to Friday, which can be in the year before; the Friday after
 * Thanksgiving and a branch's own closed days are the policy pack's to say. The day of the event is day 0.
 */
import { addDays, type CivilDate, fields, weekday } from './civil-date.ts';

/** What the statute leaves open. */
export interface Closed {
  afterThanksgiving: boolean;
  /** Days on which the branch is closed besides. */
  days: readonly CivilDate[];
}

const BY_STATUTE: Closed = { afterThanksgiving: true, days: [] };
/** Month, weekday (0 for Sunday) and which of the month: King, Presidents, Labor Day and Thanksgiving. */
const NTH = ['1-1-3', '2-1-3', '9-1-1', '11-4-4'];
const JUNETEENTH_FROM = '2022';

/** Whether offices are open on that day. */
export function isBusinessDay(day: CivilDate, closed = BY_STATUTE): boolean {
  const on = weekday(day);
  if (on % 6 === 0) return false;
  const observed =
    isFixed(day) || (on === 1 && isFixed(addDays(day, -1))) || (on === 5 && isFixed(addDays(day, 1)));
  const open = !observed && !isNth(day) && !closed.days.includes(day);
  // The only Thursday among them is Thanksgiving.
  return open && !(closed.afterThanksgiving && on === 5 && isNth(addDays(day, -1)));
}

/** The business day that comes so many after `day`, which itself is day 0 and may be any day; `count` is not negative. */
export function addBusinessDays(day: CivilDate, count: number, closed = BY_STATUTE): CivilDate {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isBusinessDay(at, closed)) left--;
  }
  return at;
}

/** How many business days have gone since `from` when `to` has come; 0 where `to` is no later. */
export function businessDaysBetween(from: CivilDate, to: CivilDate, closed = BY_STATUTE): number {
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isBusinessDay(at, closed)) count++;
  }
  return count;
}

/** New Year's Day, Independence Day, Veterans Day, Christmas, and Juneteenth since it is a holiday of the state. */
function isFixed(day: CivilDate): boolean {
  return /-(01-01|07-04|11-11|12-25)/.test(day) || (day.endsWith('-06-19') && day > JUNETEENTH_FROM);
}

function isNth(day: CivilDate): boolean {
  const [, month, date] = fields(day);
  const memorial = month === 5 && weekday(day) === 1 && date > 24;
  return memorial || NTH.includes(`${month}-${weekday(day)}-${Math.ceil(date / 7)}`);
}
