/** A report of a wrong finding: enough to find the fault, and nothing of anybody's record. */
import { daysBetween } from '@/lib/record/civil-date';
import type { Moment } from '../launcher/port.ts';

export function reportOf({ checklist, today, pack }: Moment, finding: string): string {
  const line = checklist.lines.find(({ findings }) => findings.some(({ id }) => id === finding));
  const at = checklist.appointment?.date ?? null;
  const found = line?.findings.find(({ id }) => id === finding);
  const report = {
    about: 'TRACS Overlay finding',
    duty: line?.duty ?? 'unknown',
    status: found?.status ?? 'unknown',
    draft: found?.draft ?? false,
    pack: `${pack.id} ${pack.version}`,
    statuses: Object.fromEntries(checklist.lines.map(({ duty, status }) => [duty, status])),
    daysFromToday: {
      appointment: at ? daysBetween(today, at) : null,
      lastDay: found?.lastDay ? daysBetween(today, found.lastDay) : null,
    },
  };
  return JSON.stringify(report, null, 2);
}
