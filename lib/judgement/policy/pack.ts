/**
 * A policy pack: everything that policy could change, as data with effective dates and citations. No duty holds a
 * figure, a type name or a step code of its own. What a branch writes is less than a pack (`overrides.ts`).
 */
import { civilDateSchema } from '../../record/events.ts';
import { explain, z } from '../../record/zod.ts';
import type { Lines } from './lines.ts';
import { lexiconEntrySchema } from './meanings.ts';
import { parametersSchema, unordered } from './parameters.ts';
import { kindSchema, wordList } from './word-kinds.ts';

// The other rooms know a pack, and what it is made of, by this file alone.
export type { LexiconEntry, Meaning } from './meanings.ts';
export type { Parameter } from './parameters.ts';
export type { WordKind } from './word-kinds.ts';

const documentSchema = z.object({ short: z.string(), title: z.string(), dated: z.string() });
const dutyId = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/, 'not the id of a duty'));

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
/** A pack as people write it, and as packs are laid over each other, told and exported. */
export type WrittenPack = z.infer<typeof policyPackSchema>;
type Words = 'lexicon' | 'kinds';
/** What records are read and judged by: its words as they are written, or ready to be looked up as pages get them. */
export type PolicyPack = Omit<WrittenPack, Words> & { [W in Words]: WrittenPack[W] | Lines };
export type ReadyPack = Omit<WrittenPack, Words> & { [W in Words]: Lines };

export type Taken = { ok: true; pack: WrittenPack } | { ok: false; problem: string };

/** A pack from outside (file, managed policy): the pack, or what is wrong and where. Refused whole, never in part. */
export function readPack(data: unknown): Taken {
  const result = z.safeParse(policyPackSchema, data);
  const problem = result.success ? unordered(result.data.parameters) : explain(result.error);
  return result.success && !problem
    ? { ok: true, pack: result.data }
    : { ok: false, problem: `Policy pack refused: ${problem}` };
}
