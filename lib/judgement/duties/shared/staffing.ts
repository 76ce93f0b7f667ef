/** Staffing and the Re-Engagement Page, as section E asks for them. */
import type { StaffingEvent } from '../../../record/events.ts';
import type { ReengagementFacts } from '../../../record/facts.ts';
import { pageSince } from '../../episodes/page.ts';
import type { Dated } from '../../episodes/told.ts';
import type { JudgeInput } from '../duty.ts';
import { disqualification, givenGoodCause } from './decisions.ts';
import { since, told } from './record.ts';

/** The page as far as it is of this episode; null where it counts as empty, undefined where it was not read. */
export function pageOf({ facts, episode, pack }: JudgeInput): ReengagementFacts | null | undefined {
  return pageSince(facts, episode?.from ?? null, pack);
}

/** The staffing that is planned with nothing decided since, in a narrative or on the page; else null. */
export function awaited(input: JudgeInput): Dated<StaffingEvent> | null {
  const of = since(input, 'pageDays');
  const staffings = told(of, 'staffing');
  const last = staffings.at(-1);
  if (last?.event.state !== 'planned' || pageOf(input)?.decision) return null;
  const later = of.filter(({ date }) => date >= last.narrative.date);
  const decided =
    disqualification(of).stands || told(later, 'decision').length > 0 || givenGoodCause(later).length > 0;
  return decided ? null : last;
}
