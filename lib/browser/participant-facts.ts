/** The entry of one participant in session storage. */
import { narrativesPageSchema, planPageSchema, reengagementPageSchema } from '../record/facts.ts';
import { z } from '../record/zod.ts';

/** Duties set aside for a participant until the browser closes: by duty, the reason chosen and what it said then. */
export const setAsideSchema = z.record(
  z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  z.object({ reason: z.string().check(z.maxLength(80)), signature: z.string().check(z.maxLength(16)) }),
);

export const preparedSchema = z.array(z.string().check(z.regex(/^[a-z-]{1,40}$/))).check(z.maxLength(40));

/**
 * The facts of one participant, as other pages told them. An entry of another version counts as damaged and goes: the
 * browser empties session storage when the extension is updated, so there is none to carry over.
 */
export const participantFactsSchema = z.object({
  version: z.literal(4),
  origin: z.string(),
  name: z.string(),
  /** Milliseconds since 1970. */
  seenAt: z.number(),
  /** After a time-out nothing is shown until somebody is logged in again. */
  hidden: z.boolean(),
  narratives: z.nullable(narrativesPageSchema),
  plan: z.nullable(planPageSchema),
  reengagementPage: z.nullable(reengagementPageSchema),
  setAside: setAsideSchema,
  /** The voluntary DHS 7825V checklist is ticked: TRACS knows nothing of it. */
  checklistTicked: z.boolean(),
  /** What was ticked of the list that prepares a staffing, by the ids of its items. */
  prepared: preparedSchema,
});
export type ParticipantFacts = z.infer<typeof participantFactsSchema>;

/** One case number with two names is two people: what was kept under the other name is not answered, and replaced. */
export function sameName(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}
