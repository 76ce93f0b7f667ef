/** The Re-Engagement Page as far as it belongs to an episode. */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import type { CaseFacts, ReengagementFacts } from '../../record/facts.ts';
import { inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';

/** In days: so late the decision of a staffing is narrated at most. */
const BEFORE = 14;

/**
 * What the page of this episode holds; null where it counts as empty, undefined where it was not read. Empty is a page
 * without decision, outcome, date or ticked step; so counts a finalized page of an earlier episode, and one that was
 * staffed before T applies. Where no earlier one is narrated, the staffing may lie shortly before what opens this one:
 * a decision narrated the day after it.
 */
export function pageSince(
  { reengagementPage: page }: Pick<CaseFacts, 'reengagementPage'>,
  episode: { from: CivilDate; nth: number } | null,
  pack: PolicyPack,
): ReengagementFacts | null | undefined {
  if (!page.read) return undefined;
  const { value } = page;
  if (!value) return null;
  const { staffedOn, decision, outcome, requiredSteps, finalized } = value;
  if (!staffedOn && !decision && !outcome && !requiredSteps.some(({ done }) => done)) return null;
  if (staffedOn && inForce(pack, 'pageDays', staffedOn) === null) return null;
  const begins = episode && (episode.nth === 1 ? addDays(episode.from, -BEFORE) : episode.from);
  return finalized && staffedOn && begins && staffedOn < begins ? null : value;
}

/** The staffing whose decision to disqualify stands on a finalized page, which ends an episode. */
export function finalizedOn(facts: Pick<CaseFacts, 'reengagementPage'>, pack: PolicyPack): CivilDate | null {
  const page = pageSince(facts, null, pack);
  return page?.finalized && page.decision === 'disqualify' ? page.staffedOn : null;
}
