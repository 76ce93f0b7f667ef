/** How to know a page again: its address without what is the record's own, its heading, else what stands on it. */
import type { Sign } from '../map.ts';
import { plainText } from '../text.ts';
import { pageHeadings } from './headings.ts';
import { isMadeUp, isOnly, selectorIn } from './selectors.ts';
import { type MapperWords, type Purpose, tokens, wordFit } from './words.ts';

/**
 * @param own the record's own words (name, number): they are on this record's page alone
 * @param parts what was found on the page; `anchor` is where each of them stands, for a page with nothing else to know it by
 */
export function pageSigns(
  document: Document,
  own: readonly string[],
  parts: readonly { purpose: Purpose; anchor: string | null }[],
  words: MapperWords,
): { title: string; is: Sign[] } {
  const { pathname = '', search = '', hash = '' } = document.defaultView?.location ?? {};
  const path = constantPath(pathname, own);
  const query = constantQuery(search + hash, own);
  const heading = headingOf(document, own, parts, words);
  const is: Sign[] = [];
  if (path !== null) is.push({ path, ...(query === null ? {} : { query }) });
  else if (query !== null) is.push({ query });
  if (heading) is.push(heading.sign);
  // Nothing is written over the page: what stands on it must do.
  if (!heading) for (const { anchor } of parts.slice(0, 2)) if (anchor !== null) is.push({ at: anchor });
  if (is.length === 0) is.push({ at: 'body' });
  return { title: heading?.text ?? (document.title.split(/ [-|–·] /)[0]!.trim() || 'Page'), is };
}

/** The beginning of the path up to the first part that belongs to one record: a number, or the record's own words. */
function constantPath(pathname: string, own: readonly string[]): string | null {
  const steps = pathname.split('/').slice(1);
  const end = steps.findIndex((step) => isOwn(step, own) || /\d/.test(step));
  const kept = end < 0 ? steps : steps.slice(0, end);
  const path = `/${kept.join('/')}${end < 0 ? '' : '/'}`;
  return path === '/' ? null : path;
}

/** Whether a part of an address is made of the record's own words: its number, or a name as addresses write it. */
function isOwn(step: string, own: readonly string[]): boolean {
  const words = new Set(own.flatMap((text) => tokens(text)).filter((word) => word.length > 2));
  return own.includes(step) || tokens(step).some((word) => words.has(word));
}

/** A part of the address behind the path that names the page and no record (`?page=notes`, `#/case/12/notes`). */
function constantQuery(rest: string, own: readonly string[]): string | null {
  const parts = rest.split(/[?&#]/).filter((part) => part !== '');
  for (const part of parts) {
    if (part.includes('/')) {
      const last = part.split('/').findLast((step) => step !== '' && !/\d/.test(step) && !isOwn(step, own));
      if (last) return last;
    }
    const [name, value] = part.split('=');
    if (name && value && /^(page|view|tab|action|screen|module|do|p|m)$/i.test(name) && !isMadeUp(value))
      return part;
  }
  return null;
}

function headingOf(
  document: Document,
  own: readonly string[],
  parts: readonly { purpose: Purpose }[],
  words: MapperWords,
): { text: string; sign: Sign } | null {
  const telling = pageHeadings(document).filter((element) => {
    const text = plainText(element);
    return !/\d/.test(text) && !own.some((word) => word !== '' && text.includes(word));
  });
  const fitOf = (element: Element) =>
    Math.max(0, ...parts.map(({ purpose }) => wordFit(plainText(element), words.headings[purpose])));
  const best =
    telling.toSorted((a, b) => fitOf(b) - fitOf(a)).find((element) => fitOf(element) > 0) ??
    telling.find((element) => element.matches('h1')) ??
    telling[0];
  if (!best) return null;
  const text = plainText(best);
  const phrases = parts.flatMap(({ purpose }) => words.headings[purpose]);
  const at = best.matches('[role=tab]')
    ? '[role=tab][aria-selected=true]'
    : best.matches('[aria-current=page]')
      ? '[aria-current=page]'
      : best.tagName.toLowerCase();
  return { text, sign: { at, text: phraseIn(text, phrases) } };
}

/** "Edit plan step" and "Add plan step" are one page: of a heading the telling words count. */
function phraseIn(text: string, phrases: readonly string[]): string {
  const found = phrases
    .map((phrase) => ({ phrase, at: text.toLowerCase().indexOf(phrase.toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.phrase.length - a.phrase.length)[0];
  return found ? text.slice(found.at, found.at + found.phrase.length) : text;
}

/** Where a part of a page stands, for a sign or for the marks about it: the nearest thing that lasts. */
export function anchorOf(document: Document, element: Element): string | null {
  const { selector, rests } = selectorIn(document, element);
  return rests === 'position' || !isOnly(document, selector, element) ? null : selector;
}
