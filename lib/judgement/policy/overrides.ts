/** What a branch or an opt-in pack changes of the policy, as it is written: laid over another pack (`merge.ts`). */
import { z } from '../../record/zod.ts';
import { policyPackSchema } from './pack.ts';
import { kindSchema, wordList } from './word-kinds.ts';

/** Ids of the opt-in packs that come with the overlay. */
export const OPT_IN_PACKS = ['oar-461-190-0231'] as const;

const { documents, parameters, words, authors, on, off, lexicon } = policyPackSchema.shape;

/** Everything that it leaves out stays as it is. A name that nobody knows is refused. */
export const overridesSchema = z.strictObject({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  /** Opt-in packs that are switched on with it. */
  packs: z.optional(z.array(z.enum(OPT_IN_PACKS))),
  documents: z.optional(documents),
  parameters: z.optional(z.partial(z.strictObject(parameters.shape))),
  words: z.optional(z.partial(z.strictObject(words.shape))),
  /** Words added to those that the overlay knows authors by; `others` takes the place of what it was. */
  authors: z.optional(z.partial(z.strictObject(authors.shape))),
  on: z.optional(on),
  off: z.optional(off),
  /** Words added to the reading; none is taken away. */
  lexicon: z.optional(lexicon),
  kinds: z.optional(z.partialRecord(kindSchema, wordList)),
});
export type Overrides = z.infer<typeof overridesSchema>;
