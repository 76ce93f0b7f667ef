/** The appointment as section D asks for it. */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { EngagedEvent } from '../../../record/events.ts';
import { remembering } from '../../../record/remembered.ts';
import type { Episode } from '../../episodes/episode.ts';
import { between, type Dated, dateOf } from '../../episodes/told.ts';
import { inForce } from '../../policy/in-force.ts';
import { reference, type Say } from '../../policy/wording.ts';
import type { Duty, Finding, JudgeInput } from '../duty.ts';
import { notNeeded } from '../say.ts';
import { calledOff } from './notices.ts';
import { lastStated } from './record.ts';

export const sentences = {
  'before-guide': 'The record lies before the guide applies.',
  'other-agreement': 'Not needed here.',
} as const;
const say: Say<typeof sentences> = reference;

/**
 * A duty of section D. Where another agreement takes the PDP's place, the section asks for nothing; nothing shown says
 * why (duties, "set aside"). A plan signed later is the plan again. Nor does it ask for anything before its first day.
 */
export function ofPlan(judge: Duty['judge']): Duty['judge'] {
  return (input, id) => notOnPlan(input) ?? judge(input, id);
}

const notOnPlan = (input: JudgeInput) =>
  asked(input, [], () => {
    const { record, episode, pack, today } = input;
    if (!inForce(pack, 'reStepCodes', episode?.to ?? today)) return notNeeded(say('before-guide'), 'plan');
    const agreed = lastStated(record, 'agreement-1543');
    const signed = lastStated(record, 'plan-signed');
    return agreed && !(signed && signed.event.on > agreed.event.on)
      ? notNeeded(say('other-agreement'), 'plan')
      : null;
  });
const asked = remembering<JudgeInput, Finding[] | null>();

const set = remembering<Episode['appointments'], CivilDate>();

/** The day on which the appointment that stands was first narrated; without one, the start of the episode. */
export function setOn({ appointment, appointments, from }: Episode): CivilDate {
  const date = appointment?.event.date;
  return (
    (date &&
      set(appointments, [], () => appointments.find(({ event }) => event.date === date)!.narrative.date)) ??
    from
  );
}

/** What was told of engaging before the appointment, since it was set: asked to, or did. */
export function engagedEarly(episode: Episode, appointment: CivilDate | null): Dated<EngagedEvent>[] {
  const set = calledOff(episode) ? episode.from : setOn(episode);
  return between(episode.engaged, set, '9', dateOf).filter(
    ({ event }) => !appointment || event.on < appointment,
  );
}

/** The last way for the appointment that was told to the participant; none need attend one that was called off. */
export function wayTold(episode: Episode, early: readonly Dated<EngagedEvent>[]): EngagedEvent['attend'] {
  const told = early.filter(({ event }) => event.attend).at(-1)?.event.attend ?? null;
  return told ?? (calledOff(episode) ? 'need-not' : null);
}
