/** Parameters of a pack by date. Apart from the pack's schema, so that pages load it without that. */
import type { Closed } from '../../record/calendar.ts';
import type { CivilDate } from '../../record/civil-date.ts';
import type { PolicyPack } from './pack.ts';
import type { Parameter } from './parameters.ts';

/**
 * The value of a parameter in force on a day, or null before its first day: what was asked then is judged then.
 */
export function inForce<P extends Parameter>(
  pack: PolicyPack,
  parameter: P,
  on: CivilDate,
): PolicyPack['parameters'][P][number]['value'] | null {
  let value: PolicyPack['parameters'][P][number]['value'] | null = null;
  for (const entry of pack.parameters[parameter]) if (entry.from <= on) value = entry.value;
  return value;
}

/** The days without business beside weekends and the state's holidays, as the pack has them on a day. */
export function closedOn(pack: PolicyPack, on: CivilDate): Closed {
  return {
    afterThanksgiving: inForce(pack, 'closedAfterThanksgiving', on) ?? true,
    days: inForce(pack, 'closedDays', on) ?? [],
  };
}

/** Whether a narrative's type is one that engagement contacts and attempts may carry on its day. */
export function isAccepted(pack: PolicyPack, type: string, on: CivilDate): boolean {
  const plain = type.trim().toLowerCase();
  return (inForce(pack, 'acceptedTypes', on) ?? []).some((name) => name.toLowerCase() === plain);
}
