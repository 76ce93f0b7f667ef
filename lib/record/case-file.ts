/**
 * A case as a file: the exchange format of practice participants and of the `evaluate` command. Dates are
 * `YYYY-MM-DD`, a step's planned dates may carry a time (`2026-03-20T10:00`); both are local, without a zone.
 */
import { parseCivil } from './civil-date.ts';
import { z } from './zod.ts';

const day = z
  .string()
  .check(z.refine((text) => parseCivil(text) !== null, 'not a date of the form YYYY-MM-DD'));
const dayOrMoment = z
  .string()
  .check(
    z.refine(
      (text) =>
        parseCivil(text.slice(0, 10)) !== null && /^(T([01]\d|2[0-3]):[0-5]\d)?$/.test(text.slice(10)),
      'not a date (YYYY-MM-DD) or a date with a time (YYYY-MM-DDTHH:MM)',
    ),
  );

export const narrativeSchema = z.object({
  id: z.string(),
  type: z.string(),
  date: day,
  author: z._default(z.string(), ''),
  text: z.string(),
});
export type CaseNarrative = z.infer<typeof narrativeSchema>;

export const stepSchema = z.object({
  code: z.string(),
  description: z._default(z.string(), ''),
  plannedStart: z.nullable(dayOrMoment),
  plannedEnd: z.nullable(dayOrMoment),
  actualStart: z._default(z.nullable(dayOrMoment), null),
  actualEnd: z._default(z.nullable(dayOrMoment), null),
});
export type CaseStep = z.infer<typeof stepSchema>;

export const casePageSchema = z.object({
  staffedOn: z.nullable(day),
  outcome: z._default(z.string(), ''),
  decision: z.nullable(z.enum(['disqualify', 'good-cause', 'no-disqualification'])),
  requiredSteps: z._default(z.array(z.object({ name: z.string(), done: z.boolean() })), []),
  finalized: z._default(z.boolean(), false),
});

export const pageNameSchema = z.enum(['narratives', 'plan', 'reengagementPage']);
export type PageName = z.infer<typeof pageNameSchema>;

export const caseFileSchema = z.object({
  id: z.string(),
  today: day,
  role: z.enum(['case-manager', 'contractor']),
  pagesRead: z.array(pageNameSchema),
  partly: z._default(z.array(pageNameSchema), []),
  narratives: z._default(z.nullable(z.array(narrativeSchema)), []),
  draft: z._default(z.nullable(narrativeSchema), null),
  steps: z._default(z.nullable(z.array(stepSchema)), []),
  reengagementPage: z._default(z.nullable(casePageSchema), null),
  /** What the worker ticked in the overlay itself. */
  overlay: z._default(z.object({ checklistTicked: z._default(z.boolean(), false) }), {
    checklistTicked: false,
  }),
  /** Ids of the opt-in packs that are on. */
  packs: z._default(z.array(z.string()), []),
  expected: z._default(z.record(z.string(), z.string()), {}),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
