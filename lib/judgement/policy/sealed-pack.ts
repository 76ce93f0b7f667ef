/**
 * The policy pack and the sentences that judging refers to, as pages get them: from storage, with the seal of the check
 * that they passed (`record/seal.ts`). Every page checks that seal, which is quick on few long texts: the pack's words are
 * kept as one for each meaning and basis, the sentences as one in all (JSON).
 */
import { type Seal, sealOf, wholeSeal, whyNot } from '../../record/seal.ts';
import type { LexiconEntry, PolicyPack } from './pack.ts';
import type { Sentences } from './wording.ts';

type Words = [meaning: LexiconEntry['meaning'], basis: LexiconEntry['basis'], words: string];

export interface SealedPack extends Seal {
  pack: Omit<PolicyPack, 'lexicon'> & { lexicon: Words[]; sentences: string };
}

/** Stands between two words; no word of a pack may hold it. */
const BETWEEN = '|';

/** Only for a pack that has just passed its check. */
export function sealPack(pack: PolicyPack, sentences: Sentences, by: string): SealedPack {
  const lexicon = pack.lexicon.flatMap(({ meaning, basis, words }): Words[] =>
    words.length > 0 ? [[meaning, basis, words.join(BETWEEN)]] : [],
  );
  const kept = { ...pack, lexicon, sentences: JSON.stringify(sentences) };
  return { pack: kept, ...sealOf(kept, by) };
}

/** The stored pack and sentences, or in plain words why they can't be used. */
export function findPack(
  stored: unknown,
  by: string,
): { ok: true; pack: PolicyPack; sentences: Sentences } | { ok: false; problem: string } {
  const { pack, ...sealed } = (stored ?? {}) as Partial<SealedPack>;
  const seal = wholeSeal(pack, sealed);
  if (!pack || seal?.by !== by) {
    const why = whyNot(stored === undefined ? 0 : 1, seal ? 1 : 0);
    return { ok: false, problem: `The policy pack ${why}` };
  }
  const { sentences, ...kept } = pack;
  const lexicon = kept.lexicon.map(([meaning, basis, words]) => ({
    meaning,
    basis,
    words: words.split(BETWEEN),
  }));
  return { ok: true, pack: { ...kept, lexicon }, sentences: JSON.parse(sentences) as Sentences };
}
