/** A last day as people ask for it: which day of the week, and how many business days are left. */
import { businessDaysBetween, type Closed, isBusinessDay } from '../../record/calendar.ts';
import { type CivilDate, daysBetween, sayDate } from '../../record/civil-date.ts';

/** `Fri, Nov 27` and `in 3 business days`; of a day on which offices are closed that too, of one that is past how long ago. */
export function sayLastDay(
  lastDay: CivilDate,
  today: CivilDate,
  closed: Closed,
): { day: string; left: string } {
  return { day: sayDate(lastDay, today), left: sayLeft(lastDay, today, closed) };
}

function sayLeft(lastDay: CivilDate, today: CivilDate, closed: Closed): string {
  if (lastDay === today) return 'today';
  if (lastDay < today) {
    const ago = daysBetween(lastDay, today);
    return ago === 1 ? 'yesterday' : `${ago} days ago`;
  }
  const left = businessDaysBetween(today, lastDay, closed);
  // A Sunday asked about on a Friday: no office opens in between.
  if (left === 0) return 'before the next business day';
  const count = left === 1 ? 'in 1 business day' : `in ${left} business days`;
  // A Saturday that reads as "in 1 business day" is no tomorrow.
  return isBusinessDay(lastDay, closed) ? count : `${count}, offices closed that day`;
}
