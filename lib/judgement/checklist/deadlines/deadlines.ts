/**
 * What is to be done by when, across the participants seen in this browser session, soonest first. It joins what the
 * checklists say, and judges nothing itself.
 */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { CaseFacts } from '../../../record/facts.ts';
import type { Role } from '../../duties/duty.ts';
import { disqualification } from '../../duties/shared/decisions.ts';
import { counted, noticesOf } from '../../duties/shared/notices.ts';
import { reSteps } from '../../episodes/appointment.ts';
import { eventsOf } from '../../episodes/episode.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import { type Checklist, inputOf } from '../judge.ts';

/** One participant, as far as this session knows the record. */
export interface SeenCase {
  /** Tells participants apart; no case number. */
  key: string;
  name: string;
  /** Known only while the record is open in a tab. */
  number: string | null;
  /** When its pages were last read, in milliseconds since 1970. */
  seenAt: number;
  facts: CaseFacts;
  checklist: Checklist;
}

export interface Deadline {
  key: string;
  duty: string;
  /** The last day; null where the documents name none. */
  lastDay: CivilDate | null;
  /** The last day is past, and it can still be mended. */
  late: boolean;
  tip: boolean;
  says: string;
  todo: string | null;
  id: string;
}

/**
 * Everything that is due, and what is past its last day and can still be mended. The soonest first, what has no last day
 * after it; of one day what is required before a tip. What the draft on screen would bring is no deadline yet.
 */
export function deadlinesOf(
  cases: readonly Pick<SeenCase, 'key' | 'checklist'>[],
  today: CivilDate,
): Deadline[] {
  const found = cases.flatMap(({ key, checklist }) =>
    checklist.lines.flatMap((line) =>
      line.findings
        .filter(({ older, past, draft }) => !older && !past && !draft)
        .filter(({ status, lastDay }) => status === 'due' || (status === 'broken' && lastDay))
        .map(
          ({ id, lastDay, says, todo }): Deadline => ({
            key,
            duty: line.duty,
            lastDay: lastDay ?? null,
            late: !!lastDay && lastDay < today,
            tip: line.tip,
            says,
            todo,
            id,
          }),
        ),
    ),
  );
  const when = ({ lastDay, tip }: Deadline) => `${lastDay ?? '9999'}${tip ? 1 : 0}`;
  return found.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}

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
