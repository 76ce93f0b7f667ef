/** Which policy packs were chosen in this browser, and what became of them; kept in `storage.local`. */
import { z } from '../record/zod.ts';

const choiceSchema = z.object({
  /** Opt-in packs that were switched on in the options. */
  optIn: z.array(z.string()),
  /** The pack of the file that was chosen last, with the file's name. */
  file: z.nullable(z.object({ name: z.string(), pack: z.unknown() })),
  /** The last pack of IT's that was right; it stays when a bad one comes after it. */
  managed: z.unknown(),
});
export interface PolicyChoice {
  optIn: string[];
  file: { name: string; pack: unknown } | null;
  managed: unknown;
}
/** In place of a file's name: the pack was made in the options. */
export const MADE_HERE = 'made in these options';
export const NO_CHOICE: PolicyChoice = { optIn: [], file: null, managed: null };

/** A damaged one counts as none. */
export function readChoice(value: unknown): PolicyChoice {
  const result = z.safeParse(choiceSchema, value);
  return result.success ? (result.data as PolicyChoice) : NO_CHOICE;
}

const stateSchema = z.object({
  by: z.enum(['managed', 'file', 'default']),
  problems: z.array(z.string()),
});
export type PolicyState = z.infer<typeof stateSchema>;

/** What became of the choice when the pack in force was made of it. */
export function readState(value: unknown): PolicyState {
  const result = z.safeParse(stateSchema, value);
  return result.success ? result.data : { by: 'default', problems: [] };
}
