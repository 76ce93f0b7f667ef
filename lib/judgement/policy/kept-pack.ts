/** The policy pack on its way into storage. Holds the default pack and the schema, so no page may load it. */
import { canonical, checksum } from '../../record/checksum.ts';
import { defaultPack } from './default-pack.ts';
import { mergePacks } from './merge.ts';
import type { ReadyPack, WrittenPack } from './pack.ts';
import { findPack, type SealedPack, sealPack } from './sealed-pack.ts';
import type { Sentences } from './wording.ts';

/**
 * The pack in force and the sentences as they are to be kept, or null where exactly that is kept already. `overrides`
 * are laid over the default one; where one of them is refused, so are all, and the default holds.
 * @param ready makes a written pack's words ready to be looked up (`reading/word-lines.ts`)
 */
export function renewPack(
  stored: unknown,
  by: string,
  sentences: Sentences,
  ready: (pack: WrittenPack) => ReadyPack,
  overrides: readonly unknown[] = [],
): SealedPack | null {
  const merged = mergePacks(defaultPack, overrides);
  const pack = merged.ok ? merged.pack : defaultPack;
  const of = checksum(canonical({ pack, sentences }));
  // Made ready only where it is another one: the background asks whenever it wakes.
  if ((stored as Partial<SealedPack> | null)?.of === of && findPack(stored, by).ok) return null;
  return sealPack(ready(pack), sentences, by, of);
}
