/** Staffing and the Re-Engagement Page, as section E asks for them. */
import type { StaffingEvent } from '../../../record/events.ts';
import type { ReengagementFacts } from '../../../record/facts.ts';
import { pageSince } from '../../episodes/page.ts';
import { type Dated, since, toldIn } from '../../episodes/told.ts';
import type { Said } from '../../policy/wording.ts';
import type { Finding, JudgeInput } from '../duty.ts';
import { noneRead, notNeeded } from '../say.ts';
import { disqualification, givenGoodCause } from './decisions.ts';
import { askedBy } from './record.ts';

/** The page as far as it is of this episode; null where it counts as empty, undefined where it was not read. */
export function pageOf({ facts, episode, pack }: JudgeInput): ReengagementFacts | null | undefined {
  return pageSince(facts, episode, pack);
}

/** No staffing is awaited, as far as that can be told. */
export function noneAwaited(input: JudgeInput, none: Said, what: Said): Finding[] {
  return pageOf(input)?.decision ? notNeeded(none) : noneRead(input, none, what);
}

/** The staffing that is planned with nothing decided since, in a narrative or on the page; else null. */
export function awaited(input: JudgeInput): Dated<StaffingEvent> | null {
  const of = askedBy(input, 'pageDays');
  const staffings = toldIn(of, 'staffing');
  const last = staffings.at(-1);
  if (last?.event.state !== 'planned' || pageOf(input)?.decision) return null;
  const later = since(of, last.narrative.date);
  const decided =
    disqualification(of).stands || toldIn(later, 'decision').length > 0 || givenGoodCause(later).length > 0;
  return decided ? null : last;
}
