/** Of which kinds a word is by the pack, and which plain word a shorthand stands for. */
import { areLines, inLines, type Lines, namesIn, partsOf } from '../policy/lines.ts';
import type { PolicyPack, WordKind, WrittenPack } from '../policy/pack.ts';

/** As a pack has them, or some of them. */
export type WordKinds = Partial<PolicyPack['kinds']>;

export interface OfWord {
  kinds: readonly WordKind[];
  /** The plain word that it stands for. */
  same: string | undefined;
}

const NONE: readonly WordKind[] = [];

/** The words as lines: for each the numbers of its kinds, and for a shorthand its plain word. */
export function kindLines(kinds: Partial<WrittenPack['kinds']>): Lines {
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

/** @returns what the pack says of any word. */
export function kindsOf(kinds: WordKinds): (word: string) => OfWord {
  const lines = areLines(kinds) ? kinds : kindLines(kinds as Partial<WrittenPack['kinds']>);
  const names = namesIn<WordKind>(lines);
  return (word) => {
    const [numbers, same] = partsOf(lines, word);
    return { kinds: numbers ? numbers.split(' ').map((nth) => names[Number(nth)]!) : NONE, same };
  };
}
