/**
 * A written pack's words made into lines to be looked up in (`policy/lines.ts`): its phrases by the word that they begin
 * with, and its kinds by the word that is of them. Made once, where the pack is stored.
 */
import { inLines, type Lines } from '../policy/lines.ts';
import type { LexiconEntry, PolicyPack, ReadyPack, WrittenPack } from '../policy/pack.ts';
import { tokenize } from './tokens.ts';

/** The same pack, its words ready: made so once for the same words. One that is ready is given back. */
export function readyPack(pack: PolicyPack): ReadyPack {
  const { lexicon, kinds } = pack;
  const ready = areLines(kinds) ? kinds : once(kinds, kinds, () => kindLines(kinds));
  return {
    ...pack,
    lexicon: areLines(lexicon) ? lexicon : once(lexicon, kinds, () => phraseLines(lexicon, ready)),
    kinds: ready,
  };
}

const made = new WeakMap<object, { by: object; lines: Lines }>();

function once(words: object, by: object, make: () => Lines): Lines {
  const before = made.get(words);
  if (before?.by === by) return before.lines;
  const lines = make();
  made.set(words, { by, lines });
  return lines;
}

function areLines(words: object): words is Lines {
  return typeof (words as Lines)[0] === 'string';
}

/** The words as lines: for each the numbers of its kinds, and for a shorthand its plain word. */
function kindLines(kinds: Partial<WrittenPack['kinds']>): Lines {
  const words = new Map<string, string[]>();
  const partsFor = (word: string) => {
    const parts = words.get(word) ?? [''];
    words.set(word, parts);
    return parts;
  };
  for (const [nth, list] of Object.values(kinds).entries()) {
    for (const word of list.split(' ')) {
      const [plainly = '', ...shorts] = word.split('=');
      for (const short of shorts) partsFor(short)[1] = plainly;
      const parts = partsFor(plainly);
      parts[0] = [parts[0] || [], nth].flat().join(' ');
    }
  }
  return inLines(Object.keys(kinds), words);
}

/** The phrases as lines: for each first word the phrases' meanings, by number, with the words that follow it. */
export function phraseLines(entries: readonly LexiconEntry[], kinds?: Lines): Lines {
  const names = [...new Set(entries.map(({ meaning }) => meaning))];
  const begun = new Map<string, string[]>();
  // Those that stand in two places come first: what a hit means is told in this order.
  for (const isOneWay of [false, true])
    for (const { words, meaning } of entries)
      for (const phrase of words) {
        if (isOneWay !== goesOneWay(phrase)) continue;
        for (const [first, ...rest] of waysOf(phrase, kinds)) {
          if (first === undefined) continue;
          const phrases = begun.get(first) ?? [];
          phrases.push([names.indexOf(meaning), ...rest].join(' '));
          begun.set(first, phrases);
        }
      }
  return inLines(names, begun);
}

/** A phrase as the words of its hits: "didn't" is "did not" as well. */
function waysOf(phrase: string, kinds?: Lines): string[][] {
  return tokenize(phrase, kinds).reduce<string[][]>(
    (ways, { text, caps, key }) => {
      const [, verb] = NOT.exec(text) ?? [];
      const said = caps ? capitals(text) : key;
      return ways.flatMap((way) =>
        verb
          ? [
              [...way, said],
              [...way, verb, 'not'],
            ]
          : [[...way, said]],
      );
    },
    [[]],
  );
}

const NOT = /^(did|do|does|could|would|was|were|is|are|has|have|had)nt$/;
/** A first word that is a token just as it stands. */
const PLAIN = /^[a-z0-9]+$/;

function goesOneWay(phrase: string): boolean {
  const [first = ''] = phrase.split(' ', 1);
  return PLAIN.test(first) && !NOT.test(first);
}

/** What is found only where it is written in capitals. */
export function capitals(word: string): string {
  return `^${word}`;
}
