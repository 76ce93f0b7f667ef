/** Signs of what is not there: a list without entries, a page on which nobody is signed in, a page in place of another. */
import type { PageMap, Sign } from '../map.ts';
import { plainText } from '../text.ts';
import { candidatesOf } from './selectors.ts';
import type { MapperWords } from './words.ts';

const LONGEST = 120;

/** The line that says a list is empty; known by its words in a place of its kind. */
export function emptySign(document: Document, words: MapperWords): Sign | null {
  for (const line of document.querySelectorAll('p, td, li, div, span, em')) {
    const text = plainText(line);
    if (text.length > LONGEST || line.childElementCount > 2) continue;
    const phrase = words.empty.find((said) => text.toLowerCase().includes(said.toLowerCase()));
    if (phrase === undefined) continue;
    const at = text.toLowerCase().indexOf(phrase.toLowerCase());
    const { selector } = candidatesOf(line)[0]!;
    return { at: selector, text: text.slice(at, at + phrase.length) };
  }
  return null;
}

/** What tells this page as one without anybody signed in, or as an error's; null where it looks like any other. */
export function signedOutSign(document: Document, words: MapperWords): PageMap['signedOut'][number] | null {
  const password = document.querySelector<HTMLInputElement>('input[type=password]');
  for (const heading of document.querySelectorAll('h1, h2, [role=alert], p')) {
    const text = plainText(heading).toLowerCase();
    if (text.length > LONGEST) continue;
    for (const kind of ['timed-out', 'signed-out', 'error'] as const) {
      const phrase = words.signedOut[kind].find((said) => text.includes(said));
      // A page of a record may speak of logging in; without a field for it only the end of a session is said so.
      if (phrase === undefined || (kind === 'signed-out' && !password)) continue;
      const whole = plainText(heading);
      const at = text.indexOf(phrase);
      const said = { at: heading.tagName.toLowerCase(), text: whole.slice(at, at + phrase.length) };
      return { kind, is: password ? [{ at: 'input[type=password]' }] : [said] };
    }
  }
  return password ? { kind: 'signed-out', is: [{ at: 'input[type=password]' }] } : null;
}
