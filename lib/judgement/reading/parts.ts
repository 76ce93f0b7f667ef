/**
 * A text in the parts that are read at a time. A note or a pasted letter is one part. Longer text is cut where a line or
 * a sentence ends, so that no single turn of reading takes long and a key typed has only its own part read again.
 */

/** In UTF-16 units: longer than any single note of the corpora (1,888), letters pasted included. */
const SHORTEST = 2000;
const LONGEST = 3000;

/** Where each part begins and ends; every unit of the text is in exactly one part. */
export function cutInParts(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length || parts.length === 0; ) {
    const end = text.length - start <= LONGEST ? text.length : endOfPart(text, start);
    parts.push({ start, end });
    start = end;
    if (end === text.length) break;
  }
  return parts;
}

/** Behind an empty line, else a line, else a sentence, else a word, as early as may be; never inside a surrogate pair. */
function endOfPart(text: string, start: number): number {
  const window = text.slice(start + SHORTEST, start + LONGEST);
  for (const end of [/\n[ \t]*\r?\n/, /\n/, /[.!?;]\s/, /\s/]) {
    const found = end.exec(window);
    if (found) return start + SHORTEST + found.index + found[0].length;
  }
  const hard = start + LONGEST;
  const low = text.charCodeAt(hard);
  return low >= 0xdc00 && low <= 0xdfff ? hard + 1 : hard;
}
