/** Good cause and decisions on a disqualification, as the narratives tell of them. */
import { addBusinessDays } from '../../../record/calendar.ts';
import type { CivilDate } from '../../../record/civil-date.ts';
import type { DecisionEvent, GoodCauseEvent } from '../../../record/events.ts';
import { remembering } from '../../../record/remembered.ts';
import { type Dated, listed, type Stretch, toldBy, toldIn } from '../../episodes/told.ts';
import { closedOn, inForce } from '../../policy/in-force.ts';
import type { Parameter, PolicyPack } from '../../policy/pack.ts';

/** Good cause given by the case manager or the team; a contractor's excuse is none (T names those two). */
export function isGiven({ event: { by }, narrative }: Dated<GoodCauseEvent>): boolean {
  return by !== 'contractor' && !(by === 'unstated' && narrative.author === 'contractor');
}

export function isNotTo({ event }: Dated<DecisionEvent>): boolean {
  return event.to === 'no-disqualification';
}

export function givenGoodCause(stretch: Stretch): readonly Dated<GoodCauseEvent>[] {
  return listed(stretch, 'given', (narrative) => toldBy(narrative, 'good-cause').filter(isGiven));
}

/** Any decision after noncooperation, in the words of the Re-Engagement Page. */
export interface Decided extends Dated<DecisionEvent | GoodCauseEvent> {
  to: 'disqualify' | 'good-cause' | 'no-disqualification';
}

/** In the order narrated: which one stood first is asked. */
export function decisionsOf(stretch: Stretch): readonly Decided[] {
  return listed<Decided>(stretch, 'decided', (narrative) => [
    ...toldBy(narrative, 'decision').map((entry) => ({ ...entry, to: entry.event.to })),
    ...toldBy(narrative, 'good-cause')
      .filter(isGiven)
      .map((entry) => ({ ...entry, to: 'good-cause' as const })),
  ]);
}

type Days = Parameter & ('decisionDays' | 'pageDays');
const counted = remembering<PolicyPack, Map<string, CivilDate>>();

/** The last of so many business days after a day, by the pack in force on it; each is counted once. */
export function daysAfter(pack: PolicyPack, parameter: Days, day: CivilDate): CivilDate {
  const known = counted(pack, [], () => new Map());
  const key = parameter + day;
  const last =
    known.get(key) ?? addBusinessDays(day, inForce(pack, parameter, day) ?? 0, closedOn(pack, day));
  known.set(key, last);
  return last;
}

/** One decision told twice: of one day, or told again while narratives on it are still read together. */
export function sameDecision(
  pack: PolicyPack,
  { event: { on: a } }: Dated<{ on: CivilDate }>,
  { event: { on: b } }: Dated<{ on: CivilDate }>,
): boolean {
  return a < b ? b <= daysAfter(pack, 'decisionDays', a) : a <= daysAfter(pack, 'decisionDays', b);
}

/**
 * The decision to disqualify that stands in a stretch: its first telling and who is named last as having made it;
 * and whether one ever stood and was taken back, by withdrawing it or by deciding otherwise.
 */
export function disqualification(stretch: Stretch): Disqualification {
  const told = toldIn(stretch, 'decision');
  return standing(told, [], () => lastOf(told));
}
const standing = remembering<readonly Dated<DecisionEvent>[], Disqualification>();
interface Disqualification {
  stands: Dated<DecisionEvent> | null;
  by: DecisionEvent['by'];
  withdrawn: boolean;
}

function lastOf(told: readonly Dated<DecisionEvent>[]): Disqualification {
  let stands: Dated<DecisionEvent> | null = null;
  let by: DecisionEvent['by'] = 'unstated';
  let withdrawn = false;
  for (const entry of told) {
    const { event } = entry;
    if (event.to !== 'disqualify' || event.withdrawn) {
      withdrawn = withdrawn || stands !== null || event.withdrawn;
      stands = null;
      by = 'unstated';
    } else {
      stands ??= entry;
      if (event.by !== 'unstated') by = event.by;
    }
  }
  return { stands, by, withdrawn };
}
