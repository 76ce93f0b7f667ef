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
const spans = z.array(z.object({ start: z.number(), end: z.number() }));

export const mediumSchema = z.enum(['phone', 'letter', 'email', 'text', 'in-person', 'home-visit', 'other']);
export type Medium = z.infer<typeof mediumSchema>;

/** A contact with the participant, or one that was tried and did not reach them (duties, "Words"). */
export const contactSchema = z.object({
  kind: z.literal('contact'),
  direction: z.enum(['made', 'attempted']),
  media: z.array(mediumSchema),
  /** What it was about: JOBS participation, something else, or the text does not say. */
  subject: z.enum(['jobs', 'other', 'unstated']),
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
  words: spans,
});
export type AppointmentEvent = z.infer<typeof appointmentSchema>;

/** The participant engaged: asked to, or signed a new plan; and what was said about attending the appointment. */
export const engagedSchema = z.object({
  kind: z.literal('engaged'),
  on: civilDateSchema,
  attend: z.nullable(z.enum(['need-not', 'must', 'may'])),
  words: spans,
});
export type EngagedEvent = z.infer<typeof engagedSchema>;

/** A blank of a template that was left unfilled. */
const blankSchema = z.object({ kind: z.literal('blank'), words: spans });

/** A recap of contacts that other narratives hold already. */
const recapSchema = z.object({ kind: z.literal('recap'), words: spans });

export const eventSchema = z.discriminatedUnion('kind', [
  contactSchema,
  noticeSchema,
  appointmentSchema,
  recapSchema,
  engagedSchema,
  blankSchema,
]);
export type ReadEvent = z.infer<typeof eventSchema>;
export type Span = ReadEvent['words'][number];
