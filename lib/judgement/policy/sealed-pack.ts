/**
 * The policy pack as pages get it: from storage, with the seal of the check that it passed (`record/seal.ts`). Its words
 * are by far the most of it, so they are kept as one text for each meaning and basis.
 */
import { type Seal, sealOf, wholeSeal, whyNot } from '../../record/seal.ts';
import type { LexiconEntry, PolicyPack } from './pack.ts';

type Words = [meaning: LexiconEntry['meaning'], basis: LexiconEntry['basis'], words: string];

export interface SealedPack extends Seal {
  pack: Omit<PolicyPack, 'lexicon'> & { lexicon: Words[] };
}

/** Stands between two words; no word of a pack may hold it. */
const BETWEEN = '|';

/** Only for a pack that has just passed its check. */
export function sealPack(pack: PolicyPack, by: string): SealedPack {
  const lexicon = pack.lexicon.flatMap(({ meaning, basis, words }): Words[] =>
    words.length > 0 ? [[meaning, basis, words.join(BETWEEN)]] : [],
  );
  const kept = { ...pack, lexicon };
  return { pack: kept, ...sealOf(kept, by) };
}

/** The stored pack, or in plain words why it can't be used. */
export function findPack(
  stored: unknown,
  by: string,
): { ok: true; pack: PolicyPack } | { ok: false; problem: string } {
  const { pack, ...sealed } = (stored ?? {}) as Partial<SealedPack>;
  const seal = wholeSeal(pack, sealed);
  if (!pack || seal?.by !== by) {
    const why = whyNot(stored === undefined ? 0 : 1, seal ? 1 : 0);
    return { ok: false, problem: `The policy pack ${why}` };
  }
  const lexicon = pack.lexicon.map(([meaning, basis, words]) => ({
    meaning,
    basis,
    words: words.split(BETWEEN),
  }));
  return { ok: true, pack: { ...pack, lexicon } };
}
