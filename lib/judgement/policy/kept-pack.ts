/** The policy pack on its way into storage. Holds the default pack and the schema, so no page may load it. */
import { defaultPack } from './default-pack.ts';
import { mergePacks } from './merge.ts';
import { findPack, type SealedPack, sealPack } from './sealed-pack.ts';
import type { Sentences } from './wording.ts';

/**
 * The pack in force and the sentences as they are to be kept, or null where exactly that is kept already. `overrides`
 * are laid over the default one; where one of them is refused, so are all, and the default holds.
 */
export function renewPack(
  stored: unknown,
  by: string,
  sentences: Sentences,
  overrides: readonly unknown[] = [],
): SealedPack | null {
  const merged = mergePacks(defaultPack, overrides);
  const sealed = sealPack(merged.ok ? merged.pack : defaultPack, sentences, by);
  const same = findPack(stored, by).ok && (stored as SealedPack).sum === sealed.sum;
  return same ? null : sealed;
}
