/** The Re-Engagement Page as far as it belongs to an episode. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { CaseFacts, ReengagementFacts } from '../../record/facts.ts';
import { inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';

/**
 * What the page of this episode holds; null where it counts as empty, undefined where it was not read. Empty is a page
 * without decision, outcome, date or ticked step; so counts a finalized page of an earlier episode (`from`: the first
 * day of this one), and one that was staffed before T applies.
 */
export function pageSince(
  { reengagementPage: page }: Pick<CaseFacts, 'reengagementPage'>,
  from: CivilDate | null,
  pack: PolicyPack,
): ReengagementFacts | null | undefined {
  if (!page.read) return undefined;
  const { value } = page;
  if (!value) return null;
  const { staffedOn, decision, outcome, requiredSteps, finalized } = value;
  if (!staffedOn && !decision && !outcome && !requiredSteps.some(({ done }) => done)) return null;
  if (staffedOn && inForce(pack, 'pageDays', staffedOn) === null) return null;
  return finalized && staffedOn && from && staffedOn < from ? null : value;
}

/** The staffing whose decision to disqualify stands on a finalized page, which ends an episode. */
export function finalizedOn(facts: Pick<CaseFacts, 'reengagementPage'>, pack: PolicyPack): CivilDate | null {
  const page = pageSince(facts, null, pack);
  return page?.finalized && page.decision === 'disqualify' ? page.staffedOn : null;
}
