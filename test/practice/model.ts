/** The shapes of the practice data: the exchange format's case, and what the store keeps of a participant. */
import { z } from 'zod';

const day = z.iso.date();
const dayOrMoment = z.union([day, z.iso.datetime({ local: true, precision: -1 })]);

export const narrativeSchema = z.object({
  id: z.string().min(1),
  type: z.string(),
  date: day,
  author: z.string(),
  text: z.string(),
});

export const stepSchema = z.object({
  code: z.string().min(1),
  description: z.string(),
  plannedStart: dayOrMoment.nullable(),
  plannedEnd: dayOrMoment.nullable(),
  actualStart: dayOrMoment.nullable(),
  actualEnd: dayOrMoment.nullable(),
});

export const decisions = ['disqualify', 'good-cause', 'no-disqualification'] as const;

const pageSchema = z.object({
  staffedOn: day.nullable(),
  outcome: z.string(),
  decision: z.enum(decisions).nullable(),
  requiredSteps: z.array(z.object({ name: z.string().min(1), done: z.boolean() })),
  finalized: z.boolean(),
});

/** A case of the exchange format; keys it does not know are let through and ignored. */
export const caseFileSchema = z.object({
  id: z.string().min(1),
  today: day,
  role: z.enum(['case-manager', 'contractor']),
  pagesRead: z.array(z.enum(['narratives', 'plan', 'reengagementPage'])),
  partly: z.array(z.string()).optional(),
  overlay: z.record(z.string(), z.unknown()).optional(),
  packs: z.array(z.string()).optional(),
  narratives: z.array(narrativeSchema).nullish(),
  draft: narrativeSchema.nullish(),
  steps: z.array(stepSchema).nullish(),
  reengagementPage: pageSchema.nullish(),
  expected: z.record(z.string(), z.string()).default({}),
});

const personSchema = z.object({ first: z.string().min(1), last: z.string().min(1) });

const planSchema = z.object({ date: day.nullable(), signed: day.nullable(), goal: z.string() });

/** A sample participant's file, after its relative dates were resolved. */
export const sampleSchema = caseFileSchema.extend({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  shows: z.string().min(10),
  name: personSchema,
  caseNumber: z.string().regex(/^[A-Z]{2}\d{4}$/),
  branch: z.string().min(1),
  worker: z.string().min(1),
  plan: planSchema,
  finalizedOn: day.optional(),
});

export type Narrative = z.infer<typeof narrativeSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Decision = (typeof decisions)[number];
export type Plan = z.infer<typeof planSchema>;
export type PersonName = z.infer<typeof personSchema>;
export type CaseFile = z.infer<typeof caseFileSchema>;
export type SampleFile = z.infer<typeof sampleSchema>;
/** The Re-Engagement Page; the day of finalizing is kept here only, the exchange format has no place for it. */
export type ReengagementPage = z.infer<typeof pageSchema> & { finalizedOn: string | null };

/** Everything the practice system holds about one participant; forms change it in place. */
export interface Participant {
  slug: string;
  shows: string;
  name: PersonName;
  caseNumber: string;
  branch: string;
  worker: string;
  plan: Plan;
  narratives: Narrative[];
  steps: Step[];
  reengagementPage: ReengagementPage | null;
  /** What the case file says about itself, carried so that it can be written out again. */
  origin: {
    id: string;
    role: CaseFile['role'];
    draft: Narrative | null;
    expected: Record<string, string>;
    overlay: Record<string, unknown> | undefined;
    packs: string[] | undefined;
  };
  /** True once a form has changed anything: the file's draft and expectations hold no longer. */
  touched: boolean;
}

/** The types a worker can choose for a new narrative. */
export const narrativeTypes = [
  'Address',
  'Child Care',
  'Contractor',
  'Eligibility',
  'Engagement',
  'General',
  'JOBS',
  'Medical',
  'SNAP',
  'Staffing',
  'Support Services',
];

/** Plan step codes and the activity each stands for. */
export const stepCodes: Record<string, string> = {
  AB: 'Adult Basic Education',
  CI: 'Crisis Intervention',
  HS: 'High School / GED',
  JS: 'Job Search',
  LS: 'Life Skills',
  ME: 'Medical Related Services',
  PE: 'Program Entry',
  RA: 'Rehabilitation Activities',
  RE: 'Re-Engagement',
  VT: 'Vocational Training',
  WE: 'Work Experience',
  WO: 'Working',
};

/** What a fresh Re-Engagement page asks to be ticked. */
export const defaultRequiredSteps = [
  'Two contacts attempted, one in writing and one in another format',
  'Re-engagement notice (DHS 7869) mailed',
  'Screenings and assessments offered',
  'Child safety review completed',
];

export const branches = [
  '9901 Riverbend SSP',
  '9902 Fir Grove SSP',
  '9903 Harbor Street SSP',
  '9904 High Desert SSP',
];
