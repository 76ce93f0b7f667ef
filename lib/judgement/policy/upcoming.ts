/** Changes of policy that start later, so that they can be announced before they hold. */
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import { inForce } from './in-force.ts';
import type { PolicyPack } from './pack.ts';
import type { Parameter } from './parameters.ts';
import { MEANS, sayValue } from './say-parameter.ts';

export interface Upcoming {
  parameter: Parameter | 'on';
  from: CivilDate;
  /** One sentence: what holds from then on, what holds until then, and who says so. */
  says: string;
}

/** What changes after `today`, earliest first. `titleOf` names a duty in plain words. */
export function upcomingChanges(
  pack: PolicyPack,
  today: CivilDate,
  titleOf: (duty: string) => string = (duty) => duty,
): Upcoming[] {
  const parameters = (Object.keys(MEANS) as Parameter[]).flatMap((parameter) =>
    pack.parameters[parameter].flatMap(({ from, value, cite }, i): Upcoming[] => {
      if (from <= today) return [];
      const before = i > 0 ? pack.parameters[parameter][i - 1]!.value : inForce(pack, parameter, today);
      const until = before === null ? '' : `, until then ${sayValue(before)}`;
      const says = `From ${sayDate(from, today)}: ${MEANS[parameter]}: ${sayValue(value)}${until} (${cite}).`;
      return [{ parameter, from, says }];
    }),
  );
  const duties = Object.entries(pack.on).flatMap(([id, from]): Upcoming[] =>
    from > today
      ? [{ parameter: 'on', from, says: `From ${sayDate(from, today)}: asked too: ${titleOf(id)}.` }]
      : [],
  );
  return [...parameters, ...duties].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
