/** Whether a list on screen is the whole list: filtered, paged, cut or still drawn, it says nothing of what is not in it. */
import type { Partly } from './map.ts';
import { plainText } from './text.ts';
import { shownValue } from './values.ts';

/**
 * @param unread rows that stand there and could not be read
 * @param entries what each row that was read says, all of it
 * @returns why it is not the whole list, or null
 */
export function whyPartly(
  document: Document,
  signs: readonly Partly[],
  unread: number,
  rows: number,
  entries: readonly string[],
): string | null {
  if (unread > 0) return `${unread} of ${rows} entries could not be read.`;
  // Drawn twice by a page that is being redrawn: another may be missing for it.
  if (new Set(entries).size < rows) return 'an entry stands there twice.';
  if (entries.some((text) => text.endsWith('…'))) return 'a text is cut off there.';
  for (const sign of signs) {
    const element = document.querySelector(sign.at);
    if (!element && sign.always) return `${sign.says}, or it can't be told.`;
    if (!element) continue;
    if (sign.kind === 'more') return sign.says;
    if (sign.kind === 'filter') {
      const shown = shownValue({ element });
      if (!sign.whole?.includes(shown)) return `${sign.says}: ${shown}.`;
    } else {
      const numbers = (plainText(element).match(/\d[\d,]*/g) ?? []).map((number) =>
        Number(number.replaceAll(',', '')),
      );
      // One number alone says how many there are in all; of "26 to 30 of 30" the last page says nothing of the first.
      const [shown, all] = numbers.length === 1 ? [rows, numbers[0]] : numbers.slice(-2);
      if (shown !== all || (numbers.length > 2 && rows < all!)) return `${sign.says}: ${shown} of ${all}.`;
    }
  }
  return null;
}
