/**
 * The policy pack and the sentences that judging refers to, as pages get them: from storage, with the seal of the check
 * that they passed (`record/seal.ts`). Every page checks that seal, which is quick on few long texts: the pack's words are
 * kept as one, ready to be looked up in (`lines.ts`), and so are its kinds of words and the sentences (JSON).
 */
import { type Seal, sealOf, wholeSeal, whyNot } from '../../record/seal.ts';
import type { ReadyPack } from './pack.ts';
import type { Sentences } from './wording.ts';

export interface SealedPack extends Seal {
  pack: Omit<ReadyPack, 'lexicon' | 'kinds'> & { lexicon: string; kinds: string; sentences: string };
  /** A mark of the pack as it was written and of its sentences: whether they are the same is told without making it anew. */
  of: string;
}

/** Stands between two lines; no line holds it. */
const BETWEEN = '\n';

/** Only for a pack that has just passed its check. */
export function sealPack(pack: ReadyPack, sentences: Sentences, by: string, of: string): SealedPack {
  const kept = {
    ...pack,
    lexicon: pack.lexicon.join(BETWEEN),
    kinds: pack.kinds.join(BETWEEN),
    sentences: JSON.stringify(sentences),
  };
  return { pack: kept, of, ...sealOf(kept, by) };
}

/** The stored pack and sentences, or in plain words why they can't be used. */
export function findPack(
  stored: unknown,
  by: string,
): { ok: true; pack: ReadyPack; sentences: Sentences } | { ok: false; problem: string } {
  const { pack, ...sealed } = (stored ?? {}) as Partial<SealedPack>;
  const seal = wholeSeal(pack, sealed);
  if (!pack || seal?.by !== by) {
    const why = whyNot(stored === undefined ? 0 : 1, seal ? 1 : 0);
    return { ok: false, problem: `The policy pack ${why}` };
  }
  const { sentences, lexicon, kinds, ...kept } = pack;
  return {
    ok: true,
    pack: { ...kept, lexicon: lexicon.split(BETWEEN), kinds: kinds.split(BETWEEN) },
    sentences: JSON.parse(sentences) as Sentences,
  };
}
