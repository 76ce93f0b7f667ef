/** Of which kinds a word is by the pack, and which plain word a shorthand stands for. */
import { type Lines, namesIn, partsOf } from '../policy/lines.ts';
import type { WordKind } from '../policy/pack.ts';

export interface OfWord {
  kinds: readonly WordKind[];
  /** The plain word that it stands for. */
  same: string | undefined;
}

const NONE: readonly WordKind[] = [];

/** @returns what the pack says of any word. */
export function kindsOf(kinds: Lines): (word: string) => OfWord {
  const names = namesIn<WordKind>(kinds);
  return (word) => {
    const [numbers, same] = partsOf(kinds, word);
    return { kinds: numbers ? numbers.split(' ').map((nth) => names[Number(nth)]!) : NONE, same };
  };
}
