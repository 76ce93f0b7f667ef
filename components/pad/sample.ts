/** An invented narrative for trying the pad: a contact under another type, and a notice mailed too late. */
import { addDays, type CivilDate, weekday } from '@/lib/record/civil-date';
import { usDate } from '@/lib/record/parts';

export function sampleFor(today: CivilDate): { type: string; date: CivilDate; text: string } {
  const short = (day: CivilDate) => usDate(day).replace(/\/\d{4}$/, '');
  return {
    type: 'General',
    date: today,
    text: [
      `LVM for ct re: missed job search class on ${short(weekdayUpTo(addDays(today, -1)))}, no call from ct.`,
      `7869 mailed today, RE appt ${usDate(weekdayUpTo(addDays(today, 6)))} at 10:00 am at the branch office. Offered a bus pass for the appt.`,
    ].join('\n'),
  };
}

/** Nobody is asked to come on a Saturday: the last day from Monday to Friday, at the latest this one. */
function weekdayUpTo(day: CivilDate): CivilDate {
  const [sunday, saturday] = [weekday(day) === 0, weekday(day) === 6];
  return addDays(day, sunday ? -2 : saturday ? -1 : 0);
}
