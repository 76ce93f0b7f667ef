/**
 * A pack's words as pages get them: one line for each, with what belongs to it behind tabs, in the order of their
 * characters. A page looks up the few hundred words that its texts hold, and makes nothing of the thousands of others. The
 * first line has the names that the others tell by their number.
 */
export type Lines = readonly string[];

const TAB = '\t';
const NOTHING: readonly string[] = [];

/** What belongs to each word, as lines. Neither words nor what belongs to them may hold a tab or a line end. */
export function inLines(names: Iterable<string>, words: ReadonlyMap<string, readonly string[]>): Lines {
  return [[...names].join(' '), ...[...words].map(([word, parts]) => [word, ...parts].join(TAB)).sort()];
}

export function namesIn<Name extends string>([names]: Lines): Name[] {
  return names!.split(' ') as Name[];
}

/** What belongs to a word, in the order in which it was put there; nothing where no line has it. */
export function partsOf(lines: Lines, word: string): readonly string[] {
  const begin = word + TAB;
  let low = 1;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! < begin) low = middle + 1;
    else high = middle;
  }
  const line = lines[low];
  return line?.startsWith(begin) ? line.slice(begin.length).split(TAB) : NOTHING;
}
