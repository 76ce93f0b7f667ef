/** The boxes of a form: "( ) letter (x) phone", "phone [ ] office [x]". */
import type { Hit } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Tells of the hits of a line which stand beside an empty box: "( ) letter (x) phone" up to the next one. */
export function untickedIn(tokens: readonly Token[]): (hit: Hit) => boolean {
  // Hardly a line has any; that is asked once, and not for each hit.
  if (!tokens.some(({ text }) => /^[[(]$/.test(text))) return () => false;
  const behind = hasBoxesBehind(tokens);
  return (hit) => isUnticked(tokens, hit, behind);
}

function isUnticked(tokens: readonly Token[], { from, to }: Hit, behind: boolean): boolean {
  // "Phone [ ] office [x]": the box stands behind its word.
  if (behind) return /^[[(]$/.test(tokens[to]?.text ?? '') && /^[\])]$/.test(tokens[to + 1]?.text ?? '');
  let at = from - 1;
  while (at > 0 && !/^[[(]$/.test(tokens[at]!.text)) at--;
  return at >= 0 && /^[[(]$/.test(tokens[at]!.text) && /^[\])]$/.test(tokens[at + 1]!.text);
}

/** "CONTACT: phone [ ] office [x] HV [ ]": a row that ends in a box has them behind the words. */
export function hasBoxesBehind(tokens: readonly Token[]): boolean {
  const open = tokens.findIndex(({ text }) => /^[[(]$/.test(text));
  return (
    open > 0 &&
    tokens[open - 1]!.word &&
    /^[\])]$/.test(tokens.at(-1)!.text) &&
    /^(?:[[(]|x)$/.test(tokens.at(-2)!.text)
  );
}
