/**
 * Which packs lie over the default one, and what is in force then. IT's pack wins over a file from the options page,
 * and that over the default. One that is refused is refused whole: the next one holds, and it is said why.
 */
import { defaultPack } from './default-pack.ts';
import { addedToKinds, addedWords, mergePacks } from './merge.ts';
import { optInPacks } from './oar-pack.ts';
import type { Overrides } from './overrides.ts';
import type { WrittenPack } from './pack.ts';

export interface Layers {
  /** Packs that a build brings along: that of the practice TRACS. */
  built: readonly unknown[];
  /** Ids of opt-in packs that were switched on in the options. */
  optIn: readonly string[];
  /** The pack of the file that was chosen in the options, or null. */
  file: unknown;
  /** The pack that IT set, or null. */
  managed: unknown;
}

export interface InForce {
  pack: WrittenPack;
  /** Who set it. */
  by: 'managed' | 'file' | 'default';
  /** What is laid over the default, as `renewPack` takes it. */
  overrides: unknown[];
  /** Which packs don't hold though they were set, each with the reason. */
  problems: string[];
}

/** `duties`: the ids that a pack may name. */
export function packInForce({ built, optIn, file, managed }: Layers, duties: readonly string[]): InForce {
  const chosen = optInPacks.filter(({ id }) => optIn.includes(id));
  const tries = [
    ...(managed == null ? [] : [{ by: 'managed' as const, overrides: [...built, managed] }]),
    ...(file == null ? [] : [{ by: 'file' as const, overrides: [...built, ...chosen, file] }]),
    { by: 'default' as const, overrides: [...built, ...chosen] },
  ];
  const problems: string[] = [];
  for (const { by, overrides } of tries) {
    const merged = mergePacks(defaultPack, overrides, duties);
    if (merged.ok) return { pack: merged.pack, by, overrides, problems };
    problems.push(merged.problem);
  }
  return { pack: defaultPack, by: 'default', overrides: [], problems };
}

/** What is in force, as a file that can be chosen again: the default's words are left out, since none can be taken away. */
export function exported(pack: WrittenPack): Overrides {
  const kinds = addedToKinds(defaultPack.kinds, pack.kinds);
  return { ...pack, kinds, lexicon: addedWords(defaultPack.lexicon, pack.lexicon) };
}
