/** Staffing and the Re-Engagement Page, as section E asks for them. */
import type { StaffingEvent } from '../../../record/events.ts';
import type { ReengagementFacts } from '../../../record/facts.ts';
import type { Dated } from '../../episodes/episode.ts';
import { inForce } from '../../policy/in-force.ts';
import type { JudgeInput } from '../duty.ts';
import { disqualification, givenGoodCause } from './decisions.ts';
import { since, told } from './record.ts';

/**
 * The page as far as it is of this episode: what it holds, null where it counts as empty, undefined where it was not
 * read. Empty is a page without decision, outcome, date or ticked step; so counts a finalized page of an earlier
 * episode, and one that was staffed before T applies.
 */
export function pageOf({ facts, episode, pack }: JudgeInput): ReengagementFacts | null | undefined {
  const page = facts.reengagementPage;
  if (!page.read) return undefined;
  const { value } = page;
  if (!value) return null;
  const { staffedOn, decision, outcome, requiredSteps, finalized } = value;
  if (!staffedOn && !decision && !outcome && !requiredSteps.some(({ done }) => done)) return null;
  if (staffedOn && inForce(pack, 'pageDays', staffedOn) === null) return null;
  return finalized && staffedOn && episode && staffedOn < episode.from ? null : value;
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
