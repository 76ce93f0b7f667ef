/** Days that people count on a wall calendar: the notice's seven, and business days, with the holidays on the way. */
import { addBusinessDays, isBusinessDay } from '../../record/calendar.ts';
import { addDays, type CivilDate, daysBetween, weekday } from '../../record/civil-date.ts';
import { type Holiday, holidayOn, holidaysBetween } from '../../record/holidays.ts';
import { closedOn, inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';

export interface Counted {
  day: CivilDate;
  /** How many days were counted: of the calendar, or business days. */
  count: number;
  /** Holidays and closed days on the way, the day itself included. */
  holidays: Holiday[];
  /** A weekend lies on the way. */
  weekend: boolean;
}

export interface CalendarCounted extends Counted {
  /** Why the office is closed on that day, and the business day that still does; null where it is open. */
  closed: { why: string; instead: CivilDate } | null;
}

/** Mailed on this day, the earliest appointment. @returns null before the guide applies. */
export function earliestAppointment(mailed: CivilDate, pack: PolicyPack): CalendarCounted | null {
  const least = inForce(pack, 'noticeDays', mailed);
  return least === null ? null : calendar(mailed, addDays(mailed, least), least, 1, pack);
}

/** For an appointment on this day, the last day of mailing. @returns null before the guide applies. */
export function lastMailingDay(appointment: CivilDate, pack: PolicyPack): CalendarCounted | null {
  const least = inForce(pack, 'noticeDays', appointment);
  return least === null ? null : calendar(appointment, addDays(appointment, -least), least, -1, pack);
}

/** So many business days after a day, which itself is day 0. */
export function businessDaysAfter(from: CivilDate, count: number, pack: PolicyPack): Counted {
  const closed = closedOn(pack, from);
  const day = addBusinessDays(from, count, closed);
  const holidays = holidaysBetween(from, day, closed);
  return { day, count, holidays, weekend: daysBetween(from, day) > count + holidays.length };
}

/** The numbers of business days that the pack asks for somewhere: a contractor's, and after a pattern. */
export function askedBusinessDays(pack: PolicyPack, on: CivilDate): number[] {
  const asked = [inForce(pack, 'contractorDays', on) ?? 1, inForce(pack, 'patternDays', on) ?? 5];
  return [...new Set(asked)];
}

function calendar(
  from: CivilDate,
  day: CivilDate,
  count: number,
  step: 1 | -1,
  pack: PolicyPack,
): CalendarCounted {
  const off = closedOn(pack, day);
  const [first, last] = step > 0 ? [from, day] : [addDays(day, -1), from];
  const holidays = holidaysBetween(first, last, off);
  const why = holidayOn(day, off) ?? (weekday(day) % 6 === 0 ? 'a weekend' : null);
  let instead = day;
  // Forth for an appointment, back for a mailing: so that the days still suffice.
  while (!isBusinessDay(instead, off)) instead = addDays(instead, step);
  return { day, count, holidays, weekend: count > 5, closed: why === null ? null : { why, instead } };
}
