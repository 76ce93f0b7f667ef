/**
 * What a narrative says happened, as the reading understands it. Each event names the characters it was read from, so
 * that "Why?" can show them; it never carries them, so events may be kept where text may not.
 */
import { type CivilDate, parseCivil } from './civil-date.ts';
import { z } from './zod.ts';

export const civilDateSchema = z.custom<CivilDate>(
  (value) => typeof value === 'string' && parseCivil(value) !== null,
  'not a date of the form YYYY-MM-DD',
);
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of the form HH:MM'));
const span = z.object({ start: z.number(), end: z.number() });
const spans = z.array(span);

export const mediumSchema = z.enum(['phone', 'letter', 'email', 'text', 'in-person', 'home-visit', 'other']);
export type Medium = z.infer<typeof mediumSchema>;

/** A contact with the participant, or one that was tried and did not reach them (duties, "Words"). */
export const contactSchema = z.object({
  kind: z.literal('contact'),
  direction: z.enum(['made', 'attempted']),
  media: z.array(mediumSchema),
  /** What it was about: JOBS participation, something else, or the text does not say. */
  subject: z.enum(['jobs', 'other', 'unstated']),
  /** The day of the contact: the one that the text gives, else the narrative's. */
  on: civilDateSchema,
  /** The day by which an answer is asked for ("call me by 11/19"), where the text gives one. */
  answerBy: z.nullable(civilDateSchema),
  words: spans,
});
export type ContactEvent = z.infer<typeof contactSchema>;

/** The DHS 7869, JOBS Re-engagement Notice. */
export const noticeSchema = z.object({
  kind: z.literal('notice'),
  /** `handed`: handed over or left only. `sent` with unstated means counts as mailed (duties, `notice-mailed`). */
  sent: z.enum(['mailed', 'handed', 'both', 'emailed', 'planned', 'not-sent', 'cancelled', 'returned']),
  /** The day it was mailed, where the text gives one; the narrative's own date alone is none. */
  mailedOn: z.nullable(civilDateSchema),
  /** The day a planned mailing is planned for, where the text gives one. */
  plannedOn: z.nullable(civilDateSchema),
  /** The whole letter stands in the text: appointment, body and signature. */
  pasted: z.boolean(),
  /** The mailing as a log or the mailroom has it: no second one, though its day may be another. */
  retold: z.optional(z.literal(true)),
  words: spans,
});
export type NoticeEvent = z.infer<typeof noticeSchema>;

/** A re-engagement appointment that the text sets, changes or calls off. */
export const appointmentSchema = z.object({
  kind: z.literal('appointment'),
  date: z.nullable(civilDateSchema),
  time: z.nullable(clockTime),
  /** `asked`: moved at the participant's wish; `moved`: moved, whose wish is not said. */
  change: z.enum(['set', 'moved', 'asked', 'cancelled']),
  /** The characters that tell where it is, if any do: never their words. */
  place: z.optional(span),
  words: spans,
});
export type AppointmentEvent = z.infer<typeof appointmentSchema>;

/**
 * Early engagement (G): the participant asked to engage, or did, before the appointment; and what was said about
 * attending it.
 */
export const engagedSchema = z.object({
  kind: z.literal('engaged'),
  /** The day the participant engaged or signed the new plan. */
  on: civilDateSchema,
  /** Engaged already (a new plan is signed, work on it has begun), or only asked to. */
  done: z.boolean(),
  /** The text says that the PDP was updated. */
  planUpdated: z.boolean(),
  attend: z.nullable(z.enum(['need-not', 'must', 'may'])),
  words: spans,
});
export type EngagedEvent = z.infer<typeof engagedSchema>;

/** Missed activities, as far as the text dates, numbers or closes them (duties, `look-for-pattern`). */
export const missedSchema = z.object({
  kind: z.literal('missed'),
  /** What was missed: an activity of the plan or a meeting about it, or the re-engagement appointment itself. */
  what: z.enum(['activity', 're-appointment']),
  /** Each day that the text gives, in rising order; the days of a closed range one by one, weekends left out. */
  days: z.array(civilDateSchema),
  /** How many misses the text counts; at least one for each day, 0 for "since …" and "for two weeks" alone. */
  count: z.number(),
  /** "NCNS", "no notice given" and the like: `no`. */
  calledAhead: z.enum(['yes', 'no', 'unsaid']),
  /** A contractor excused it, or the participant called ahead with a reason that was taken. */
  excused: z.boolean(),
  /** The day the writer learned of it, where the text gives one. */
  learnedOn: z.nullable(civilDateSchema),
  words: spans,
});
export type MissedEvent = z.infer<typeof missedSchema>;

/** Good cause given for noncooperation with JOBS; asked for, pending or denied is none. */
export const goodCauseSchema = z.object({
  kind: z.literal('good-cause'),
  by: z.enum(['case-manager', 'team', 'contractor', 'unstated']),
  /** The days that it covers, where the text names them; empty when it is given for all that is open. */
  days: z.array(civilDateSchema),
  on: civilDateSchema,
  words: spans,
});
export type GoodCauseEvent = z.infer<typeof goodCauseSchema>;

/** A decision on a disqualification for noncooperation with JOBS. */
export const decisionSchema = z.object({
  kind: z.literal('decision'),
  to: z.enum(['disqualify', 'no-disqualification']),
  /** `recommended`: a team recommends or supports it and no later decider is named; counts as decided by the team. */
  by: z.enum(['team', 'recommended', 'one-person', 'unstated']),
  /** Imposed or in effect, not only decided. */
  inEffect: z.boolean(),
  /** Taken back later. */
  withdrawn: z.boolean(),
  on: civilDateSchema,
  words: spans,
});
export type DecisionEvent = z.infer<typeof decisionSchema>;

/** A Re-Engagement Staffing, held or planned. */
export const staffingSchema = z.object({
  kind: z.literal('staffing'),
  state: z.enum(['held', 'planned']),
  /** The day it was held or is planned for; null where a planned one has no day yet. */
  on: z.nullable(civilDateSchema),
  words: spans,
});
export type StaffingEvent = z.infer<typeof staffingSchema>;

/** The RE step on the PDP, as a narrative tells of it. */
export const reStepSchema = z.object({
  kind: z.literal('re-step'),
  state: z.enum(['added', 'planned', 'closed']),
  words: spans,
});
export type ReStepEvent = z.infer<typeof reStepSchema>;

/** Support services, accommodations or an interpreter for attending the appointment. */
export const supportSchema = z.object({
  kind: z.literal('support'),
  state: z.enum(['offered', 'not-needed']),
  words: spans,
});

/** What became of the re-engagement appointment. */
export const outcomeSchema = z.object({
  kind: z.literal('outcome'),
  how: z.enum(['kept', 'not-kept', 'rescheduled', 'engaged-before']),
  /** The appointment's day, where the text gives it; else the narrative's date. */
  on: civilDateSchema,
  words: spans,
});
export type OutcomeEvent = z.infer<typeof outcomeSchema>;

/** Plain facts that a text states and that a duty or an episode asks for. */
export const factNameSchema = z.enum([
  // Ends of an episode.
  'plan-signed',
  'attended',
  'exempt',
  'case-closed',
  // Before re-engagement.
  'noncooperation',
  'pattern',
  'report-seen',
  're-engagement-begun',
  'asked-re-engagement',
  // At an appointment that the text does not name.
  'came',
  'stayed-away',
  'plan-disagreement',
  'pre-tanf',
  'agreement-1543',
  // Elements of `decision-details`.
  'team-considered',
  'plan-adjusted',
  'treatment-offered',
  'child-safety',
  'reason-given',
  // The opt-in pack.
  'community-visit',
  'risk-of-harm',
  'screenings-offered',
  'missed-re-as-ground',
]);
export type FactName = z.infer<typeof factNameSchema>;

export const statedSchema = z.object({
  kind: z.literal('stated'),
  fact: factNameSchema,
  /** The day that the text gives for it, else the narrative's. */
  on: civilDateSchema,
  words: spans,
});
export type StatedEvent = z.infer<typeof statedSchema>;

/** A blank of a template that was left unfilled. */
const blankSchema = z.object({ kind: z.literal('blank'), words: spans });

/** A recap of contacts that other narratives hold already. */
const recapSchema = z.object({ kind: z.literal('recap'), words: spans });

export const eventSchema = z.discriminatedUnion('kind', [
  contactSchema,
  noticeSchema,
  appointmentSchema,
  missedSchema,
  goodCauseSchema,
  decisionSchema,
  staffingSchema,
  reStepSchema,
  supportSchema,
  outcomeSchema,
  statedSchema,
  recapSchema,
  engagedSchema,
  blankSchema,
]);
export type ReadEvent = z.infer<typeof eventSchema>;
export type Span = ReadEvent['words'][number];
