import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../reading/lexicon.ts';
import { defaultPack } from './default-pack.ts';
import { renewPack } from './kept-pack.ts';
import { oarPack } from './oar-pack.ts';
import { readPack } from './pack.ts';
import { findPack, type SealedPack, sealPack } from './sealed-pack.ts';
import type { Sentences } from './wording.ts';

const sentences: Sentences = {
  'a-duty': { met: 'The {person} came on {day}.' },
  shared: { due: { says: '{what} is due.', todo: 'Do it.' } },
};
const sealed = sealPack(defaultPack, sentences, '1.0');
const renew = (entry: unknown, overrides: readonly unknown[] = []) =>
  renewPack(entry, '1.0', sentences, overrides);
/** As it comes back from a storage that is JSON and puts the keys in its own order. */
const stored = ({ sum, by, pack }: SealedPack): SealedPack =>
  JSON.parse(JSON.stringify({ sum, by, pack: Object.fromEntries(Object.entries(pack).reverse()) }));
const problemOf = (entry: unknown, by = '1.0') => {
  const found = findPack(entry, by);
  return found.ok ? null : found.problem;
};

describe('a sealed pack', () => {
  it('comes back whole, but for meanings without a word', () => {
    const found = findPack(stored(sealed), '1.0');
    const lexicon = defaultPack.lexicon.filter(({ words }) => words.length > 0);
    expect(found).toEqual({ ok: true, pack: { ...defaultPack, lexicon }, sentences });
    if (!found.ok) return;
    expect(readPack(found.pack).ok).toBe(true);
    expect(compileLexicon(found.pack.lexicon)).toEqual(compileLexicon(defaultPack.lexicon));
  });

  it('is refused after a change of any of its parts, and never throws', () => {
    const kept = stored(sealed);
    for (const part of Object.keys(kept.pack)) {
      const less = { ...kept.pack, [part]: undefined };
      expect([part, problemOf({ ...kept, pack: less })]).toEqual([part, 'The policy pack is damaged.']);
    }
    for (const [at, [meaning, basis, words]] of kept.pack.lexicon.entries()) {
      const lexicon = kept.pack.lexicon.with(at, [meaning, basis, `${words}x`]);
      expect(problemOf({ ...kept, pack: { ...kept.pack, lexicon } })).toBe('The policy pack is damaged.');
    }
    const reworded = kept.pack.sentences.replace('came', 'comes');
    expect(reworded).not.toBe(kept.pack.sentences);
    expect(problemOf({ ...kept, pack: { ...kept.pack, sentences: reworded } })).toBe(
      'The policy pack is damaged.',
    );
    for (const entry of [null, 7, 'pack', [], {}, { pack: null }, { pack: 'x' }, { ...kept, sum: 'x' }])
      expect(problemOf(entry)).toBe('The policy pack is damaged.');
  });

  it('is refused where there is none, and where another version checked it', () => {
    expect(problemOf(undefined)).toBe('The policy pack is missing.');
    expect(problemOf(stored(sealed), '1.1')).toBe(
      'The policy pack was checked by another version of the overlay.',
    );
  });

  it('holds no word that could be taken for two', () => {
    const lexicon = [{ meaning: 'client', basis: 'assumed', words: ['a|b'] }];
    expect(readPack({ ...defaultPack, lexicon }).ok).toBe(false);
  });
});

describe('the pack in storage', () => {
  it('is written where it is missing, damaged or another version’s, and only there', () => {
    for (const entry of [
      undefined,
      7,
      { ...stored(sealed), sum: 'x' },
      sealPack(defaultPack, sentences, '0.9'),
    ])
      expect(renew(entry)).toEqual(sealed);
    expect(renew(stored(sealed))).toBeNull();
  });

  it('is written anew once another pack is in force', () => {
    const other = renew(stored(sealed), [oarPack]);
    expect(other?.pack.id).toBe(`${defaultPack.id}+${oarPack.id}`);
    expect(renew(stored(other!), [oarPack])).toBeNull();
    expect(renew(stored(other!))).toEqual(sealed);
  });

  it('is written anew once a sentence is worded another way', () => {
    const worded = { ...sentences, 'a-duty': { met: 'The {person} was there on {day}.' } };
    expect(renewPack(stored(sealed), '1.0', worded)).toEqual(sealPack(defaultPack, worded, '1.0'));
  });

  it('is the default one where what is laid over it is refused', () => {
    expect(renew(undefined, [oarPack, { id: 'x' }])).toEqual(sealed);
  });
});
