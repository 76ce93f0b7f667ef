/**
 * The figures, types and codes that policy could change, each through time: what parameters a pack has, and that their days
 * rise. No duty holds any of them itself.
 */
import { civilDateSchema, mediumSchema } from '../../record/events.ts';
import { z } from '../../record/zod.ts';

/** A parameter's values through time. Each holds from its day on, until the next one's. */
function dated<T extends z.ZodMiniType>(value: T) {
  return z.array(z.object({ from: civilDateSchema, value, cite: z.string() })).check(z.minLength(1));
}

const dayCount = z.int().check(z.minimum(0), z.maximum(366));
const names = z.array(z.string().check(z.minLength(1), z.maxLength(60)));

export const parametersSchema = z.object({
  /** Narrative types that engagement contacts and attempts may carry. */
  acceptedTypes: dated(names),
  /** Business days that a contractor has to follow up a missed activity. */
  contractorDays: dated(dayCount),
  /** So many misses that were not excused are a pattern to look for. */
  patternMisses: dated(z.int().check(z.minimum(1), z.maximum(100))),
  /** Business days from awareness of a pattern to the contact. */
  patternDays: dated(dayCount),
  /** Contacts or attempts before re-engagement, of both kinds together. */
  attempts: dated(z.int().check(z.minimum(1), z.maximum(20))),
  /** Media that count as "in writing"; every other one is another format. */
  writtenMedia: dated(z.array(mediumSchema)),
  /** What of the mailing day itself still counts as before it. */
  mailingDayAttempts: dated(z.enum(['none', 'not-written', 'all'])),
  /** The notice itself counts as the attempt in writing. */
  noticeIsAttempt: dated(z.boolean()),
  /** Business days after the attempt that completed both kinds, where the letter asks for no answer earlier. */
  answerDays: dated(dayCount),
  /** Least calendar days from mailing the DHS 7869 to the appointment. */
  noticeDays: dated(dayCount),
  /** An appointment moved at the participant's wish keeps its first notice. */
  askedMoveKeepsNotice: dated(z.boolean()),
  /** Step codes that mark the re-engagement appointment on the PDP. */
  reStepCodes: dated(names),
  /** Step codes that are known to be used in its place by mistake. */
  mistakenStepCodes: dated(names),
  /** A planned end later on the appointment's day is right. */
  laterEndFits: dated(z.boolean()),
  /** Business days within which narratives on one decision are read together. */
  decisionDays: dated(dayCount),
  /** Business days from the decision to disqualify to the Re-Engagement Page. */
  pageDays: dated(dayCount),
  /** A miss within so many business days after attending continues the episode. */
  attendedDays: dated(dayCount),
  /** Calendar days without anything narrated after which an episode is over. */
  episodeGapDays: dated(dayCount),
  /** The Friday after Thanksgiving is no business day. */
  closedAfterThanksgiving: dated(z.boolean()),
  /** Further days on which the branch is closed. */
  closedDays: dated(z.array(civilDateSchema)),
});
type Parameters = z.infer<typeof parametersSchema>;
export type Parameter = keyof Parameters;

/** The first parameter whose days don't rise, in words; null where all do. */
export function unordered(parameters: Partial<Parameters>): string | null {
  for (const [name, entries] of Object.entries(parameters)) {
    if (entries.some((entry, i) => i > 0 && entry.from <= entries[i - 1]!.from))
      return `parameters.${name}: dates must rise`;
  }
  return null;
}
