/**
 * What judging works on: the facts of one participant's record, page by page. A narrative is present as the events
 * read from it, never as its text, so these facts can cross from one page to another and rest in session memory.
 */
import { civilDateSchema, eventSchema } from './events.ts';
import { z } from './zod.ts';

/** A day, or a day with a time of day: `2026-03-20` or `2026-03-20T10:00`. */
const momentSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'not a date or a date with a time'));

function factSchema<T extends z.ZodMiniType>(value: T) {
  return z.discriminatedUnion('known', [
    z.object({
      known: z.literal(true),
      value,
      where: z.string(),
      witnesses: z.union([z.literal(1), z.literal(2)]),
    }),
    z.object({ known: z.literal(false), reason: z.string() }),
  ]);
}

export const narrativeFactsSchema = z.object({
  /** Stable within the page that it was read from; `draft` for one being typed. */
  id: z.string(),
  type: factSchema(z.string()),
  date: civilDateSchema,
  /** Who wrote it, where the page says; a contractor's narratives follow other rules (duties, B). */
  author: z.enum(['case-manager', 'contractor', 'unclear']),
  draft: z.boolean(),
  events: z.array(eventSchema),
});
export type NarrativeFacts = z.infer<typeof narrativeFactsSchema>;

export const stepFactsSchema = z.object({
  id: z.string(),
  code: z.string(),
  plannedStart: factSchema(z.nullable(momentSchema)),
  plannedEnd: factSchema(z.nullable(momentSchema)),
  /** What the description line tells, not its words: the clock times it names, and whether it names a place. */
  tells: factSchema(z.object({ times: z.array(z.string()), place: z.boolean() })),
});
export type StepFacts = z.infer<typeof stepFactsSchema>;

export const pageDecisionSchema = z.enum(['disqualify', 'good-cause', 'no-disqualification']);

/**
 * What the Re-Engagement Page holds, blanks included. A page with a field that could not be read counts as not read, so
 * that nothing is concluded from a blank that is none.
 */
export const reengagementFactsSchema = z.object({
  staffedOn: z.nullable(civilDateSchema),
  /** Whether an outcome is recorded; never its words. */
  outcome: z.boolean(),
  decision: z.nullable(pageDecisionSchema),
  /** The page's own list, under its own labels. */
  requiredSteps: z.array(z.object({ name: z.string(), done: z.boolean() })),
  finalized: z.boolean(),
});
export type ReengagementFacts = z.infer<typeof reengagementFactsSchema>;

/**
 * A page of the record: not read yet (why), or read. `partly` says in plain words why a list is not the whole list
 * (filtered, paged, cut, still loading), or null. `readAt` is the moment of reading, in milliseconds since 1970.
 */
function pageSchema<T extends z.ZodMiniType>(value: T) {
  return z.discriminatedUnion('read', [
    z.object({ read: z.literal(false), reason: z.string() }),
    z.object({ read: z.literal(true), value, partly: z.nullable(z.string()), readAt: z.number() }),
  ]);
}

export const narrativesPageSchema = pageSchema(z.array(narrativeFactsSchema));
export const planPageSchema = pageSchema(z.array(stepFactsSchema));
/** Null: the page was read and there is nothing on it at all. */
export const reengagementPageSchema = pageSchema(z.nullable(reengagementFactsSchema));
export type NarrativesPage = z.infer<typeof narrativesPageSchema>;
export type PlanPage = z.infer<typeof planPageSchema>;
export type ReengagementPage = z.infer<typeof reengagementPageSchema>;

/** The facts of a participant's record, as far as they were read. */
export interface CaseFacts {
  narratives: NarrativesPage;
  plan: PlanPage;
  reengagementPage: ReengagementPage;
  /** The narrative being typed, judged as if saved; null where none is. */
  draft: NarrativeFacts | null;
  /** The narrative types that the page offers, where a form with a type list is on screen. */
  typesOffered: string[] | null;
  /** The voluntary DHS 7825V checklist is ticked in the overlay; TRACS knows nothing of it. */
  checklistTicked: boolean;
}
