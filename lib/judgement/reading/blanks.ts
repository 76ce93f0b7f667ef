/**
 * Blanks of templates: `[___ what belongs here]`. Words that nobody types by accident, so a blank that was left is found
 * in a draft and in a saved narrative alike.
 */
import type { Span } from '../../record/events.ts';

const OPEN = '[___';
const LONGEST = 160;

export function blank(label: string): string {
  return `${OPEN} ${label}]`;
}

/** The blanks left in a text, in order. */
export function findBlanks(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + 1)) {
    const end = text.indexOf(']', at);
    if (end > at && end - at <= LONGEST && !text.slice(at, end).includes('\n'))
      found.push({ start: at, end: end + 1 });
  }
  return found;
}
