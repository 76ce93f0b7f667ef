/** The participants whose re-engagement has started, as a branch lists them (G, Best practices, 3rd point). */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { Role } from '../../duties/duty.ts';
import { disqualification } from '../../duties/shared/decisions.ts';
import { counted, noticesOf } from '../../duties/shared/notices.ts';
import { reSteps } from '../../episodes/appointment.ts';
import { eventsOf } from '../../episodes/told.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import { inputOf } from '../judge.ts';
import { deadlinesOf, type SeenCase } from './deadlines.ts';

/** One line of a branch's own list of people invited to re-engagement (G, Best practices, 3rd point). */
export interface Invited {
  key: string;
  name: string;
  number: string | null;
  /** The day that the notice was mailed, as narrated. */
  mailed: CivilDate | null;
  appointment: CivilDate | null;
  /** `HH:MM` */
  time: string | null;
  /** Whether the plan has the RE step; null where the plan was not read. */
  step: boolean | null;
  /** What became of the appointment, in plain words; null while nothing of it is narrated. */
  outcome: string | null;
  next: { says: string; lastDay: CivilDate | null } | null;
}

const OUTCOMES = {
  kept: 'kept',
  'not-kept': 'not kept',
  rescheduled: 'rescheduled',
  'engaged-before': 'engaged before it',
};

/** The participants whose re-engagement has started, by their appointment. */
export function invitedOf(
  cases: readonly SeenCase[],
  options: { pack: PolicyPack; today: CivilDate; role: Role },
): Invited[] {
  const { pack, today } = options;
  const rows = cases
    .filter(({ checklist }) => checklist.started)
    .map((one): Invited => {
      const { key, name, number, facts, checklist } = one;
      const input = inputOf(facts, options);
      const of = input.episode?.narratives ?? [];
      const outcome = of.flatMap((narrative) => eventsOf(narrative, 'outcome')).at(-1);
      const decided = disqualification(of).stands;
      const [next] = deadlinesOf([one], today);
      return {
        key,
        name,
        number,
        mailed: counted(noticesOf(input))?.event.mailedOn ?? null,
        appointment: checklist.appointment?.date ?? null,
        time: checklist.appointment?.time ?? null,
        step: facts.plan.read ? reSteps(facts, input.episode, pack, today).length > 0 : null,
        outcome: decided ? 'decided to disqualify' : outcome ? OUTCOMES[outcome.how] : null,
        next: next ? { says: next.todo ?? next.says, lastDay: next.lastDay } : null,
      };
    });
  return rows.sort((a, b) => ((a.appointment ?? '9999') < (b.appointment ?? '9999') ? -1 : 1));
}
