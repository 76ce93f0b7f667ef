/** Signs that a list is not the whole list: a filter, a count, a pager, something still loading, cut texts. */
import type { Partly } from '../map.ts';
import { plainText } from '../text.ts';
import type { Group } from './groups.ts';
import { candidatesOf, quote, selectorIn, shownIn } from './selectors.ts';
import { isDate } from './values.ts';
import { type MapperWords, tokens } from './words.ts';

/** So far up from the list its filter and pager may stand. */
const LEVELS = 3;

export function partlyOf(
  document: Document,
  { table }: Group,
  entries: readonly Element[],
  words: MapperWords,
  /** Their whole text stands on the page, whatever is shown of it. */
  whole = false,
): Partly[] {
  const list = table ?? entries[0]!.parentElement!;
  const around = aroundOf(list);
  const outside = (selector: string) =>
    around
      .flatMap((part) => [...part.querySelectorAll(selector)])
      .filter((element) => !list.contains(element));
  const found: Partly[] = [];
  const add = (partly: Partly) => {
    const at = shownIn(list, partly.at);
    if (!found.some((other) => other.at === at)) found.push({ ...partly, at });
  };
  for (const filter of outside('select')) {
    const first = (filter as HTMLSelectElement).options[0]?.text.trim() ?? '';
    const whole = [...(filter as HTMLSelectElement).options]
      .map((option) => option.text.trim())
      .filter((text) => isWhole(text, words));
    if (whole.length === 0 || filter.closest('form')?.querySelector('textarea')) continue;
    const at = selectorIn(document, filter).selector;
    add({
      kind: 'filter',
      at,
      whole: whole.includes(first) ? [first] : whole,
      says: 'the list is filtered',
      always: true,
    });
  }
  for (const line of outside('p, span, div, td, small, [role=status]')) {
    const text = plainText(line);
    // "0 of 120" under a text field counts letters.
    if (
      line.closest('form')?.querySelector('textarea, [contenteditable], input[type=text], input[type=date]')
    )
      continue;
    if (line.childElementCount > 4 || text.length > 60 || isDate(text)) continue;
    // "Showing 3 of 12", "12 narratives": two numbers, or one that counts the list.
    const numbers = text.match(/\d+/g) ?? [];
    const counts =
      numbers.length === 1 && Number(numbers[0]) === entries.length && /^\d+ \p{L}+$/u.test(text);
    // The innermost of elements that say the same is one sign, and not several.
    if ([...line.children].some((inner) => /\d.*\d/.test(plainText(inner)))) continue;
    if (!counts && !saysSoMany(tokens(text)) && !/\d\s*[-–]\s*\d+\s*\/\s*\d/.test(text)) continue;
    // "0 of 3 selected" counts something else than what the list shows.
    if (!counts && showing(numbers.map(Number)) !== entries.length) continue;
    add({
      kind: 'count',
      at: selectorIn(document, line).selector,
      says: 'the list shows only a part',
      always: true,
    });
  }
  for (const link of outside('a, button')) {
    const said = tokens(
      `${plainText(link)} ${link.getAttribute('aria-label') ?? ''} ${link.getAttribute('rel') ?? ''}`,
    );
    if (said.length === 0 || said.length > 4) continue;
    if (!words.more.some((word) => ` ${said.join(' ')} `.includes(` ${tokens(word).join(' ')} `))) continue;
    if (link.matches(':disabled, [aria-disabled=true], .disabled')) {
      const { selector } = selectorIn(document, link);
      add({
        kind: 'more',
        at: `${selector}:not(:disabled, [aria-disabled=true], .disabled)`,
        says: 'there is more on a further page.',
      });
    } else
      add({
        kind: 'more',
        at: selectorIn(document, link).selector,
        says: 'there is more on a further page.',
      });
  }
  for (const group of outside('[role=group], [role=tablist], [role=toolbar], ul, nav, div')) {
    const choices = [...group.children].filter((child) => child.matches('a, button'));
    const first = choices[0];
    if (choices.length < 2 || !first || choices.length !== group.childElementCount) continue;
    if (
      !isWhole(
        tokens(plainText(first))
          .filter((word) => !isNumber(word))
          .join(' '),
        words,
      )
    )
      continue;
    const { selector } = selectorIn(document, group);
    const chosen = ':is([aria-current], [aria-pressed=true], [aria-selected=true]):not(:first-child)';
    add({ kind: 'more', at: `${selector} > ${chosen}`, says: 'the list is filtered.' });
  }
  for (const first of outside('input[type=radio]:first-of-type')) {
    const name = first.getAttribute('name');
    const said = plainText(first.closest('label') ?? first.parentElement!);
    if (!name || !isWhole(said, words)) continue;
    const at = `input[name=${quote(name)}]:checked`;
    if (document.querySelector(`input[name=${quote(name)}]`) !== first) continue;
    add({
      kind: 'more',
      at: `${at}:not([value=${quote(first.getAttribute('value') ?? '')}])`,
      says: 'the list is filtered.',
    });
  }
  const cut = whole ? null : cutSign(document, list, entries, words);
  if (cut) add(cut);
  const busy =
    list.closest('[aria-busy]') ?? around.flatMap((part) => [...part.querySelectorAll('[aria-busy]')])[0];
  if (busy) {
    const { selector } = selectorIn(document, busy);
    add({ kind: 'more', at: `${selector}[aria-busy=true]`, says: 'the list is loading.' });
  }
  return found.slice(0, 6);
}

/** A link in entries behind which the rest of their text stands. */
function cutSign(
  document: Document,
  list: Element,
  entries: readonly Element[],
  words: MapperWords,
): Partly | null {
  const isMore = (link: Element) => {
    const said = tokens(plainText(link)).join(' ');
    return words.more.some((word) => said === tokens(word).join(' '));
  };
  const links = entries.flatMap((row) =>
    [row, row.nextElementSibling].flatMap((part) => [...(part?.querySelectorAll('a, button') ?? [])]),
  );
  const first = links.find(isMore);
  if (!first) return null;
  const { selector: outer } = selectorIn(document, list);
  const at = candidatesOf(first)
    .map(({ selector }) => `${outer} ${selector}`)
    .find((selector) => [...document.querySelectorAll(selector)].every(isMore));
  return at === undefined
    ? null
    : { kind: 'more', at, says: 'texts are cut: the rest stands behind a link.' };
}

/** How many rows "3 of 12" and "4-6 of 12" say that they show. */
function showing(numbers: readonly number[]): number {
  const [a = 0, b = 0] = numbers;
  return numbers.length === 3 ? b - a + 1 : a;
}

/** "Showing 3 of 12"; "(1-3/12)" is told by its signs. */
function saysSoMany(words: readonly string[]): boolean {
  return words.some((word, i) => word === 'of' && isNumber(words[i - 1]) && isNumber(words[i + 1]));
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d+$/.test(word);
}

function isWhole(text: string, words: MapperWords): boolean {
  const said = tokens(text).join(' ');
  return words.whole.some(
    (word) => said === word || said.startsWith(`${word} `) || said.endsWith(` ${word}`),
  );
}

/** What stands around a list: the parts of the page that hold it, up to those that hold another table or form. */
function aroundOf(list: Element): Element[] {
  let around = list;
  for (let i = 0; i < LEVELS && around.parentElement && around.parentElement.tagName !== 'HTML'; i++)
    around = around.parentElement;
  return [around];
}
