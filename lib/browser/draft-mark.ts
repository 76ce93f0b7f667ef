/** The mark of a typed text, by which it is found again among saved narratives; it holds no words. */
import { checksum } from '../record/checksum.ts';

/** The same for a page that shows the text with other blanks and line ends. */
export function markOf(text: string): string {
  const plain = plainOf(text);
  return `${plain.length}-${checksum(plain)}`;
}

export function plainOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
