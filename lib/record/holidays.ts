/** Why offices are closed on a day, by name: for people who count business days along (`calendar.ts` counts them). */
import { type Closed, isBusinessDay } from './calendar.ts';
import { addDays, type CivilDate, fields, weekday } from './civil-date.ts';

const FIXED: Readonly<Record<string, string>> = {
  '01-01': "New Year's Day",
  '06-19': 'Juneteenth',
  '07-04': 'Independence Day',
  '11-11': 'Veterans Day',
  '12-25': 'Christmas',
};
/** Those on a weekday of a month fall in months of their own, November's two on different weekdays. */
const MOVING: Readonly<Record<string, string>> = {
  '1-1': 'Martin Luther King Jr. Day',
  '2-1': "Presidents' Day",
  '5-1': 'Memorial Day',
  '9-1': 'Labor Day',
  '11-4': 'Thanksgiving',
  '11-5': 'the day after Thanksgiving',
};

/** The holiday or closed day, null on a weekend or a business day. */
export function holidayOn(day: CivilDate, closed?: Closed): string | null {
  const on = weekday(day);
  if (on === 0 || on === 6 || isBusinessDay(day, closed)) return null;
  if (closed?.days.includes(day)) return 'closed at this branch';
  const fixed = FIXED[day.slice(5)];
  if (fixed) return fixed;
  const observed = FIXED[addDays(day, on === 1 ? -1 : 1).slice(5)];
  if (observed) return `${observed}, observed`;
  return MOVING[`${fields(day)[1]}-${on}`] ?? 'a holiday';
}

export interface Holiday {
  day: CivilDate;
  name: string;
}

/** The holidays after `from` up to `to`. */
export function holidaysBetween(from: CivilDate, to: CivilDate, closed?: Closed): Holiday[] {
  const found: Holiday[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const name = holidayOn(day, closed);
    if (name) found.push({ day, name });
  }
  return found;
}
