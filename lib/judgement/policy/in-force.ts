/** Parameters of a pack by date. Apart from the pack's schema, so that pages load it without that. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { Parameter, PolicyPack } from './pack.ts';

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
