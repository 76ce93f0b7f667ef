/**
 * A policy pack: everything that policy could change, as data with effective dates and citations. No duty holds a
 * figure, a type name or a step code of its own.
 */
import { civilDateSchema, mediumSchema } from '../../record/events.ts';
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
  'session',
  'incoming',
  'no-answer',
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
  'cut',
  'dq-other',
  'other-desk',
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
  'noncooperation',
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

const kindSchema = z.enum([
  'refused',
  'relays',
  'no-more',
  'staffing-paper',
  'within',
  'as-told',
  'kept-on',
  'printed',
  'sent-by',
  'back-then',
  'other-step',
  'did-together',
  'desk-title',
  'mail-place',
  'notice-letter',
  'adds-to',
  'past-head',
  'these-days',
  'beside-with',
  'will',
  'answers',
  'asks-which',
  'mail-run',
  'gives',
  'dqd',
  'whose',
  'about',
  'be',
  'wishes',
  'settled',
  'attached',
  'not-yet',
  'leave-of',
  'video',
  'sets',
  'not-decided',
  'colleague',
  'because',
  'paper',
  'topic',
  'institution',
  'begins',
  'held',
  'abbreviation',
  'title',
  'past',
  'no-name',
  'owner',
  'took-part',
  'home',
  'weak-say',
  'leads-to-call',
  'asked-answer',
  'says-in-person',
  'line',
  'by-phone',
  'by-text',
  'by-email',
  'by-other',
  'in-person',
  'meeting',
  'deadline',
  'not-the-miss-behind',
  'not-the-miss',
  'counted',
  'until',
  'decider',
  'denial',
  'disqualifying',
  'imposed',
  'ground',
  'signature',
  'filler',
  'own-letter',
  'person',
  'called-in',
  'other-number',
  'supposing',
  'reaches',
  'rings',
  'told',
  'own',
  'count',
  'form-head',
  'to-reader',
  'plan-head',
  'missed-day',
  'to-do-verb',
  'same',
  'not-ours',
  'man',
  'woman',
  'logged',
  'log-filler',
  'message',
  'to-do',
  'not-appointment',
  'leads-to-date',
  'asks',
  'starts',
  'now',
  'not-its-day',
  'date-lead',
  'not-a-day',
  'hours',
  'no-place',
  'place',
  'comes',
  'noncomplying',
  'ride',
  'jobless',
  'talks-of',
  'no-room',
  'fixture',
  'cuts',
  'did-with',
  'place-head',
  'leads-to-place',
  'ends-place',
  'names-appointment',
]);
const wordList = z.string().check(z.regex(/^\S+(?: \S+)*$/, 'not words with single spaces between'));
/** Words that tell what a phrase beside them is about, and mean nothing by themselves. */
export type WordKind = z.infer<typeof kindSchema>;

export const lexiconEntrySchema = z.object({
  meaning: meaningSchema,
  /** Words and phrases, in any case. Words, never patterns, so that no pack can be slow. */
  words: z.array(z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^[^|]*$/, 'words hold no |'))),
  /** Whether a public source shows the usage, or it is a guess to be tested on local wording. */
  basis: z.enum(['confirmed', 'assumed']),
});
export type LexiconEntry = z.infer<typeof lexiconEntrySchema>;

const documentSchema = z.object({ short: z.string(), title: z.string(), dated: z.string() });
const dayCount = z.int().check(z.minimum(0), z.maximum(366));
const names = z.array(z.string().check(z.minLength(1), z.maxLength(60)));
const dutyId = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/, 'not the id of a duty'));

const parametersSchema = z.object({
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

const wordsSchema = z.object({
  /** "participant", "client". */
  person: z.string().check(z.minLength(1), z.maxLength(40)),
  /** "case manager", "family coach". */
  worker: z.string().check(z.minLength(1), z.maxLength(40)),
  /** "missed activities", "noncooperation". */
  missed: z.string().check(z.minLength(1), z.maxLength(40)),
});

/** Words by which a narrative's author shows whose text it is, as whole words and in any case: "JOBS contractor", a name. */
const marks = z.array(z.string().check(z.maxLength(60), z.regex(/[\p{L}\p{N}]/u, 'has no letter in it')));
const authorsSchema = z.object({
  contractors: marks,
  caseManagers: marks,
  /** Whom everybody else is taken for. */
  others: z.enum(['case-manager', 'unclear']),
});

/** Ids of the opt-in packs that come with the overlay. */
export const OPT_IN_PACKS = ['oar-461-190-0231'] as const;

export const policyPackSchema = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  documents: z.record(z.string(), documentSchema),
  parameters: parametersSchema,
  /** How this branch calls the people served and those who serve them. */
  words: wordsSchema,
  /** Whose texts the record holds. */
  authors: authorsSchema,
  /** Opt-in duties that are asked, each from its day on. */
  on: z.record(dutyId, civilDateSchema),
  /** Duties that are not asked. */
  off: z.array(dutyId),
  lexicon: z.array(lexiconEntrySchema),
  /** The words of each kind, with single spaces between. */
  kinds: z.record(kindSchema, wordList),
});
export type PolicyPack = z.infer<typeof policyPackSchema>;
export type Parameter = keyof PolicyPack['parameters'];

/** What a branch or an opt-in pack changes; everything it leaves out stays as it is. A name that nobody knows is refused. */
export const overridesSchema = z.strictObject({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  /** Opt-in packs that are switched on with it. */
  packs: z.optional(z.array(z.enum(OPT_IN_PACKS))),
  documents: z.optional(policyPackSchema.shape.documents),
  parameters: z.optional(z.partial(z.strictObject(parametersSchema.shape))),
  words: z.optional(z.partial(z.strictObject(wordsSchema.shape))),
  /** Words added to those that the overlay knows authors by; `others` takes the place of what it was. */
  authors: z.optional(z.partial(z.strictObject(authorsSchema.shape))),
  on: z.optional(policyPackSchema.shape.on),
  off: z.optional(policyPackSchema.shape.off),
  /** Words added to the reading; none is taken away. */
  lexicon: z.optional(policyPackSchema.shape.lexicon),
  kinds: z.optional(z.partialRecord(kindSchema, wordList)),
});
export type Overrides = z.infer<typeof overridesSchema>;

export type Taken = { ok: true; pack: PolicyPack } | { ok: false; problem: string };

/** A pack from outside (file, managed policy): the pack, or what is wrong and where. Refused whole, never in part. */
export function readPack(data: unknown): Taken {
  const result = z.safeParse(policyPackSchema, data);
  const problem = result.success ? unordered(result.data.parameters) : explain(result.error);
  return result.success && !problem
    ? { ok: true, pack: result.data }
    : { ok: false, problem: `Policy pack refused: ${problem}` };
}

/** The first parameter whose days don't rise, in words; null where all do. */
export function unordered(parameters: Partial<PolicyPack['parameters']>): string | null {
  for (const [name, entries] of Object.entries(parameters)) {
    if (entries.some((entry, i) => i > 0 && entry.from <= entries[i - 1]!.from))
      return `parameters.${name}: dates must rise`;
  }
  return null;
}
