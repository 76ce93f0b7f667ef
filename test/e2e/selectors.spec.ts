/** Selectors that IT's maps may hold are told without a page; whatever passes there, the browser takes. */
import { isSelector } from '../../lib/tracs/selector-syntax.ts';
import { LAYOUTS } from '../tools/screens.ts';
import { expect, test } from './lab.ts';
import { dice, times } from './tally.ts';

/** What a map's selectors are made of, and what breaks them. */
const PIECES =
  `tr td * #a .b [c] [c='d'] [c$="d" i] :not( :has( :is( ) , > + ~ : :: :first-child :nth-child(2n+1) :nth-of-type(3) :scope :root :checked \\ \\31 ' " [ ] = ^= - -- 1 ü | & { } / @ ( /* */ :hover :where( ! $ \n`.split(
    ' ',
  );

function selectorsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string')
    return ['at', 'face', 'rows', 'within', 'anchor'].includes(name) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([inner, child]) => selectorsIn(child, inner))
    : [];
}

test('a text that passes for a selector without a page is one to the browser', { tag: '@once' }, async ({
  lab,
}) => {
  const thrown = dice('selectors');
  const rounds = times(200_000);
  const known = Object.values(LAYOUTS).flatMap(({ map }) => selectorsIn(map));
  const made = Array.from({ length: rounds }, () => {
    const begin = thrown.below(3) === 0 ? [thrown.oneOf(known)] : [];
    for (let i = thrown.below(6); i >= 0; i--) {
      const piece = thrown.oneOf(PIECES);
      const text = begin.join('');
      // Sometimes in the middle of what is there.
      const at = thrown.below(4) === 0 ? thrown.below(text.length + 1) : text.length;
      begin.splice(
        0,
        begin.length,
        text.slice(0, at) + (thrown.below(3) === 0 ? ' ' : '') + piece + text.slice(at),
      );
    }
    return begin[0]!;
  });
  const passing = [...new Set([...known, ...made.filter(isSelector)])];
  const page = await lab.context.newPage();
  const refused = (texts: string[]) =>
    page.evaluate(
      (all) =>
        all.filter((text) => {
          try {
            document.createDocumentFragment().querySelector(text);
            return false;
          } catch {
            return true;
          }
        }),
      texts,
    );
  expect(await refused(['tr:has(', 'tr'])).toEqual(['tr:has(']);
  expect(passing.length).toBeGreaterThan(rounds / 50);
  expect(await refused(passing)).toEqual([]);
  console.info(`${passing.length} of ${made.length} texts pass for selectors, and the browser takes each`);
});
