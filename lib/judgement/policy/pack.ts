/**
 * A policy pack: everything that policy could change, as data with effective dates and citations. No duty holds a
 * figure, a type name or a step code of its own.
 */
import { parseCivil } from '../../record/civil-date.ts';
import { civilDateSchema } from '../../record/events.ts';
import { explain, z } from '../../record/zod.ts';

/** A parameter's values through time. Each holds from its day on, until the next one's. */
function dated<T extends z.ZodMiniType>(value: T) {
  return z.array(z.object({ from: civilDateSchema, value, cite: z.string() })).check(z.minLength(1));
}

const meaningSchema = z.enum([
  'client',
  'pronoun',
  'third',
  'team',
  'talk',
  'discuss',
  'say',
  'present',
  'incoming',
  'tried',
  'leave',
  'message-thing',
  'note-thing',
  'call',
  'emailed',
  'texted',
  'reply',
  'visit',
  'medium-phone',
  'medium-letter',
  'medium-email',
  'medium-text',
  'medium-in-person',
  'medium-home-visit',
  'medium-other',
  'jobs',
  'jobs-weak',
  'other-program',
  'notice',
  'mailed',
  'sent',
  'handed',
  'draft-notice',
  'appointment',
  're-appointment',
  'cancelled',
  'returned',
  'moved',
  'asked-change',
  'plan-scope',
  'negation',
  'history',
  'recap',
  'staff-only',
  'missed',
  'called-ahead',
  'no-call',
  'excused',
  'add',
  'good-cause',
  'grant',
  'gc-block',
  'gc-other',
  'dq',
  'impose',
  'dq-block',
  'no-dq',
  'recommend',
  'alone',
  'staffing',
  'considered',
  'adjust',
  'treatment',
  'safety',
  'reason',
  're-step',
  'step-done',
  'step-closed',
  'support',
  'offer',
  'not-needed',
  'engaged',
  'plan-signed',
  'plan-updated',
  'attend-need-not',
  'attend-must',
  'attend-may',
  'kept',
  'pattern',
  'report-seen',
  'begin-re',
  'asked-re',
  'disagree',
  'pre-tanf',
  'agreement-1543',
  'exempt',
  'case-closed',
  'attended',
  'community-visit',
  'risk-of-harm',
  'four-screens',
]);
export type Meaning = z.infer<typeof meaningSchema>;

export const lexiconEntrySchema = z.object({
  meaning: meaningSchema,
  /** Words and phrases, in any case. Words, never patterns, so that no pack can be slow. */
  words: z.array(z.string().check(z.minLength(1), z.maxLength(60))),
  /** Whether a public source shows the usage, or it is a guess to be tested on local wording. */
  basis: z.enum(['confirmed', 'assumed']),
});
export type LexiconEntry = z.infer<typeof lexiconEntrySchema>;

const documentSchema = z.object({ short: z.string(), title: z.string(), dated: z.string() });

export const policyPackSchema = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  documents: z.record(z.string(), documentSchema),
  parameters: z.object({
    /** Narrative types that engagement contacts and attempts may carry. */
    acceptedTypes: dated(z.array(z.string())),
    /** Least calendar days from mailing the DHS 7869 to the appointment. */
    noticeDays: dated(z.number()),
    /** Step codes that mark the re-engagement appointment on the PDP. */
    reStepCodes: dated(z.array(z.string())),
    /** Step codes that are known to be used in its place by mistake. */
    mistakenStepCodes: dated(z.array(z.string())),
    /** Days without anything narrated after which an episode is over. */
    episodeGapDays: dated(z.number()),
  }),
  lexicon: z.array(lexiconEntrySchema),
});
export type PolicyPack = z.infer<typeof policyPackSchema>;
export type Parameter = keyof PolicyPack['parameters'];

/** A pack from outside (file, managed policy): the pack, or what is wrong and where. Refused whole, never in part. */
export function readPack(data: unknown): { ok: true; pack: PolicyPack } | { ok: false; problem: string } {
  const result = z.safeParse(policyPackSchema, data);
  if (!result.success) return { ok: false, problem: `Policy pack refused: ${explain(result.error)}` };
  for (const [name, entries] of Object.entries(result.data.parameters)) {
    const days = entries.map((entry) => entry.from);
    if (days.some((day, i) => i > 0 && day <= days[i - 1]!) || days.some((day) => !parseCivil(day))) {
      return { ok: false, problem: `Policy pack refused: parameters.${name}: dates must rise` };
    }
  }
  return { ok: true, pack: result.data };
}
