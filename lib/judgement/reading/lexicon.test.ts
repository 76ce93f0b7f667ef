import { describe, expect, it } from 'vitest';
import { defaultPack } from '../policy/default-pack.ts';
import type { LexiconEntry } from '../policy/pack.ts';
import { findHits, openLexicon } from './lexicon.ts';
import { tokenize } from './tokens.ts';
import { readyPack } from './word-lines.ts';

const entries: LexiconEntry[] = [
  { meaning: 'other-program', basis: 'confirmed', words: ['medical'] },
  { meaning: 'jobs', basis: 'assumed', words: ['medical assisting class', 'class', 'WE', 're-engagement'] },
  { meaning: 'notice', basis: 'confirmed', words: ['re-engagement notice'] },
  { meaning: 'mailed', basis: 'confirmed', words: ['mailed', "didn't mail"] },
  { meaning: 'sent', basis: 'confirmed', words: ['mailed'] },
  { meaning: 'talk', basis: 'assumed', words: ['pulled ~ aside', 'letter'] },
];

const { lexicon, kinds } = readyPack({ ...defaultPack, lexicon: entries });

/** What was found, as the words it was found in and what they mean. */
function found(text: string): [string, string[]][] {
  return findHits(openLexicon(lexicon), tokenize(text, kinds)).map(({ start, end, meanings }) => [
    text.slice(start, end),
    [...meanings],
  ]);
}

describe('the lexicon', () => {
  it('takes the longest phrase, so that a medical assisting class is not "medical"', () => {
    expect(found('at the medical assisting class')).toEqual([['medical assisting class', ['jobs']]]);
    expect(found('medical card')).toEqual([['medical', ['other-program']]]);
  });

  it('falls back to the shorter phrase when the longer one breaks off', () => {
    expect(found('medical assisting program')).toEqual([['medical', ['other-program']]]);
  });

  it('finds a word in any case', () => {
    expect(found('MAILED it')[0]?.[0]).toBe('MAILED');
  });

  it('gives a word all of its meanings', () => {
    expect(found('mailed')).toEqual([['mailed', ['mailed', 'sent']]]);
  });

  it('finds an entry in capitals only in capitals, so that the pronoun is left alone', () => {
    expect(found('missed WE site')).toEqual([['WE', ['jobs']]]);
    expect(found('then we met')).toEqual([]);
    expect(found('We met')).toEqual([]);
  });

  it('leaves an entry in capitals alone in a text that is all in capitals, where they say nothing', () => {
    expect(found('THEN WE TALKED ABOUT THE PLAN FOR THE WEEK')).toEqual([]);
  });

  it('finds a phrase across hyphens, line ends and blanks', () => {
    for (const text of ['re-engagement notice', 're engagement  notice', 'Re–engagement\r\nnotice']) {
      expect(found(text)).toContainEqual([text, ['notice']]);
    }
  });

  it('finds a phrase with an apostrophe, straight or curly', () => {
    expect(found("didn't mail")[0]?.[1]).toEqual(['mailed']);
    expect(found('didn’t mail')[0]?.[1]).toEqual(['mailed']);
  });

  it('finds a phrase around whoever is meant', () => {
    for (const who of ['her', 'ct', 'the client', 'Noreen', 'N.']) {
      const phrase = `pulled ${who} aside`;
      expect(found(`then ${phrase}`)).toEqual([[phrase, ['talk']]]);
    }
    expect(found('pulled the truck aside')).toEqual([]);
  });

  it('finds a word with one of its two letters left out, but not at its head', () => {
    expect(found('leter')).toEqual([['leter', ['talk']]]);
    expect(found('lletter')).toEqual([]);
  });

  it('does not find a word inside another', () => {
    expect(found('classic biomedical remailed')).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(found('')).toEqual([]);
  });
});
