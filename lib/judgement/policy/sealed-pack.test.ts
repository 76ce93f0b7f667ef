import { describe, expect, it } from 'vitest';
import { corpusNarratives } from '../../../test/fixtures/corpus.ts';
import { civil } from '../../record/civil-date.ts';
import { sealOf } from '../../record/seal.ts';
import { readNarrative } from '../reading/read.ts';
import { readyPack } from '../reading/word-lines.ts';
import { defaultPack } from './default-pack.ts';
import { renewPack } from './kept-pack.ts';
import { oarPack } from './oar-pack.ts';
import { readPack } from './pack.ts';
import { findPack, type SealedPack } from './sealed-pack.ts';
import type { Sentences } from './wording.ts';

const sentences: Sentences = {
  'a-duty': { met: 'The {person} came on {day}.' },
  shared: { due: { says: '{what} is due.', todo: 'Do it.' } },
};
const renew = (entry: unknown, overrides: readonly unknown[] = []) =>
  renewPack(entry, '1.0', sentences, readyPack, overrides);
const sealed = renew(undefined)!;
/** As it comes back from a storage that is JSON and puts the keys in its own order. */
const stored = ({ pack, ...seal }: SealedPack): SealedPack =>
  JSON.parse(JSON.stringify({ ...seal, pack: Object.fromEntries(Object.entries(pack).reverse()) }));
const problemOf = (entry: unknown, by = '1.0') => {
  const found = findPack(entry, by);
  return found.ok ? null : found.problem;
};

describe('a sealed pack', () => {
  it('comes back whole, its words ready to be looked up', () => {
    const found = findPack(stored(sealed), '1.0');
    expect(found).toEqual({ ok: true, pack: readyPack(defaultPack), sentences });
    if (!found.ok) return;
    const { lexicon, kinds } = defaultPack;
    expect(found.pack).toEqual({ ...defaultPack, lexicon: expect.anything(), kinds: expect.anything() });
    expect(readPack({ ...found.pack, lexicon, kinds }).ok).toBe(true);
  });

  it('has every narrative read as by the pack that was written', () => {
    const found = findPack(stored(sealed), '1.0');
    expect(found.ok).toBe(true);
    if (!found.ok) return;
    for (const { text, writtenOn } of corpusNarratives()) {
      const narrative = { text, writtenOn: civil(writtenOn) };
      expect(readNarrative(narrative, found.pack)).toEqual(readNarrative(narrative, defaultPack));
    }
  });

  it('is refused after a change of any of its parts, and never throws', () => {
    const kept = stored(sealed);
    for (const part of Object.keys(kept.pack)) {
      const less = { ...kept.pack, [part]: undefined };
      expect([part, problemOf({ ...kept, pack: less })]).toEqual([part, 'The policy pack is damaged.']);
    }
    for (const words of ['lexicon', 'kinds'] as const) {
      const lines = kept.pack[words].split('\n');
      for (let at = 0; at < lines.length; at += 50) {
        const changed = { ...kept.pack, [words]: lines.with(at, `${lines[at]}x`).join('\n') };
        expect(problemOf({ ...kept, pack: changed })).toBe('The policy pack is damaged.');
      }
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
      { ...stored(sealed), of: 'x' },
      renewPack(undefined, '0.9', sentences, readyPack),
      // As it was kept before its words were made ready: written, and with a whole seal.
      { pack: { ...defaultPack, sentences: '{}' }, ...sealOf({ ...defaultPack, sentences: '{}' }, '1.0') },
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
    const renewed = renewPack(stored(sealed), '1.0', worded, readyPack);
    expect(renewed).toEqual(renewPack(undefined, '1.0', worded, readyPack));
    expect(renewed?.pack.sentences).toBe(JSON.stringify(worded));
  });

  it('is the default one where what is laid over it is refused', () => {
    expect(renew(undefined, [oarPack, { id: 'x' }])).toEqual(sealed);
  });
});
