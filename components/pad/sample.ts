/** An invented narrative for trying the pad: a contact under another type, and a notice mailed a day too late. */
import { addDays, type CivilDate, weekday } from '@/lib/record/civil-date';
import { usDate } from '@/lib/record/parts';

export function sampleFor(today: CivilDate): { type: string; date: CivilDate; text: string } {
  const short = (day: CivilDate) => usDate(day).replace(/\/\d{4}$/, '');
  const last = addDays(today, weekday(today) === 1 ? -3 : -1);
  return {
    type: 'General',
    date: today,
    text: [
      `LVM for ct re: missed job search class on ${short(last)}, no call from ct.`,
      `7869 mailed today, RE appt ${usDate(addDays(today, 6))} at 10:00 am at the branch office. Offered a bus pass for the appt.`,
    ].join('\n'),
  };
}
