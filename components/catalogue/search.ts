/** Finding entries of the catalogue by words that stand in them, in any case and order. */

export function wordsOf(asked: string): string[] {
  return asked.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether every word stands somewhere in the texts that a value holds; each is found at the start of one of its words. */
export function matching(value: object, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = ` ${textsOf(value).join(' ').toLowerCase()}`;
  return words.every((word) => SEPARATORS.some((before) => text.includes(before + word)));
}

/** What may stand before a word. */
const SEPARATORS = [' ', '-', '(', '“', '"', "'", '/', '.'];

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
