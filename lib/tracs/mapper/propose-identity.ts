/**
 * Proposes whose record a page shows: the number and the name. Looked for behind labels, in hidden fields, in headings,
 * in the title and in the address; a number that stands in several of them is the surer.
 */
import { labelsOf } from '../labels.ts';
import type { Place } from '../map.ts';
import { plainText } from '../text.ts';
import { cutTo, type FieldProposal, type Proposal, type Sure } from './proposal.ts';
import { selectorIn } from './selectors.ts';
import { isDate } from './values.ts';
import { type MapperWords, wordFit } from './words.ts';

interface Option {
  place: Place;
  value: string;
  score: number;
  why: string;
}

/** A case number: a digit somewhere, no sentence. */
const NUMBER = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./-]{1,30}$/;
const NAME = /^[\p{Lu}][\p{L}'’.-]*(,? [\p{Lu}][\p{L}'’.-]*){1,4}$/u;
const LONGEST_NAME = 60;

export function proposeIdentity(document: Document, words: MapperWords): Proposal | null {
  const numbers = numbersIn(document, words.identity.number);
  const steps = tokensOfAddress(document);
  const number = best(
    numbers,
    (option) =>
      numbers.filter(({ value }) => value === option.value).length +
      // An address that is made of it bears it out.
      (steps.has(option.value.toLowerCase()) ? 2 : 0),
  );
  if (!number || number.score < 2.5) return null;
  const name = best(namesIn(document, words.identity.name, number.value), () => 1);
  const fields = [field('number', number), field('name', name)];
  return {
    purpose: 'identity',
    score: number.score + (name?.score ?? 0) + 2,
    fields,
    part: { identity: { number: number.place, ...(name ? { name: name.place } : {}) } },
    dateOrder: null,
    notes: name ? [] : ['No name was found; the record is known by its number alone.'],
  };
}

function tokensOfAddress(document: Document): Set<string> {
  return new Set(document.URL.toLowerCase().split(/[/?#&=]/));
}

function best(options: readonly Option[], seen: (option: Option) => number): Option | null {
  const scored = options.map((option) => ({
    ...option,
    score: option.score + Math.min(3, seen(option) - 1),
  }));
  return scored.sort((a, b) => b.score - a.score)[0] ?? null;
}

function field(name: string, option: Option | null): FieldProposal {
  if (!option)
    return {
      field: name,
      place: null,
      reads: null,
      sure: 'missing',
      why: 'Nothing on this page looks like it.',
    };
  const sure: Sure = option.score >= 6 ? 'sure' : option.score >= 4 ? 'likely' : 'guess';
  return { field: name, place: option.place, reads: cutTo(option.value), sure, why: option.why };
}

function numbersIn(document: Document, words: readonly string[]): Option[] {
  const options = labelledValues(document, words, (value) => NUMBER.test(value) && !isDate(value));
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
    const fits = wordFit(input.getAttribute('name') ?? input.id, words);
    if (fits === 0 || !NUMBER.test(input.value)) continue;
    const why = 'a hidden field of this name holds it';
    options.push({
      place: { at: selectorIn(document.body, input).selector },
      value: input.value,
      score: fits / 2 + 1,
      why,
    });
  }
  options.push(...inAddress(document, words));
  for (const { text, place, from } of shownLines(document)) {
    // "Dana Sampleton (4711)", "Case 4711 - Dana Sampleton"
    const inBrackets = /\(([^()]{2,30})\)/.exec(text)?.[1];
    if (inBrackets !== undefined && NUMBER.test(inBrackets))
      options.push({
        place: { ...place, cut: { after: '(', before: ')' } },
        value: inBrackets,
        score: 3,
        why: `it stands in brackets in ${from}`,
      });
    for (const word of words) {
      const at = text.toLowerCase().indexOf(`${word.toLowerCase()} `);
      if (at < 0) continue;
      const after = text.slice(at, at + word.length + 1);
      const rest = text.slice(at + word.length + 1);
      const value = rest.split(/\s/)[0]!.replace(/^#/, '');
      if (!NUMBER.test(value)) continue;
      const before = rest.length > value.length ? rest.charAt(rest.indexOf(value) + value.length) : undefined;
      const lead = after + (rest.startsWith('#') ? '#' : '');
      options.push({
        place: {
          ...place,
          cut: {
            after: lead,
            ...(before !== undefined && before.trim() !== ''
              ? { before }
              : before === ' '
                ? { before: rest.slice(value.length + (rest.startsWith('#') ? 1 : 0)).slice(0, 3) }
                : {}),
          },
        },
        value,
        score: 3.5,
        why: `it stands behind "${lead.trim()}" in ${from}`,
      });
      break;
    }
  }
  return options;
}

function namesIn(document: Document, words: readonly string[], number: string): Option[] {
  const isName = (value: string) =>
    value.length <= LONGEST_NAME && /\p{L}{2}/u.test(value) && !/\d/.test(value);
  const options = labelledValues(document, words, isName);
  for (const { text, place, from } of shownLines(document)) {
    const alone = text.includes('(') ? text.slice(0, text.indexOf('(')).trim() : text;
    const cut = alone === text ? {} : { cut: { before: '(' } };
    if (NAME.test(alone) && (alone.includes(',') || text.includes(number)))
      options.push({
        place: { ...place, ...cut },
        value: alone,
        score: text.includes(number) ? 4 : 3,
        why: `it stands in ${from}`,
      });
  }
  return options;
}

function labelledValues(
  document: Document,
  words: readonly string[],
  is: (value: string) => boolean,
): Option[] {
  return labelsOf(document.body).flatMap(({ label, element, inline }): Option[] => {
    const fits = wordFit(label, words);
    const value = inline ?? ('value' in element ? String(element.value) : plainText(element));
    if (fits === 0 || !is(value) || element.closest('tbody tr ~ tr ~ tr, select')) return [];
    const place = { at: selectorIn(document.body, element).selector, label: [label] };
    return [{ place, value, score: fits, why: `it is labelled "${label}"` }];
  });
}

/** Headings and the title: lines in which a person's name and number often stand together. */
function shownLines(document: Document): { text: string; place: Place; from: string }[] {
  const headings = [...document.querySelectorAll('h1, h2, h3')].slice(0, 6).map((element) => ({
    text: plainText(element),
    place: { at: selectorIn(document.body, element).selector },
    from: 'a heading',
  }));
  const title = document.title.trim();
  return title === ''
    ? headings
    : [...headings, { text: title, place: { from: 'title' as const }, from: 'the title' }];
}

function inAddress(document: Document, words: readonly string[]): Option[] {
  const { pathname, search, hash } = document.defaultView?.location ?? { pathname: '', search: '', hash: '' };
  const whole = pathname + search + hash;
  const options: Option[] = [];
  for (const [name, value] of new URLSearchParams(`${search}&${hash.split('?')[1] ?? ''}`)) {
    const fits = wordFit(name, words);
    if (fits === 0 || !NUMBER.test(value)) continue;
    options.push({
      place: { from: 'address', cut: { after: `${name}=` } },
      value,
      score: fits / 2,
      why: `"${name}" in the address holds it`,
    });
  }
  const steps = whole.split(/[?#]/).flatMap((part) => part.split('/'));
  for (const [i, step] of steps.entries()) {
    const before = steps[i - 1];
    const fits = before ? wordFit(before.replace(/s$/, ''), words) : 0;
    if (fits === 0 || !NUMBER.test(step)) continue;
    options.push({
      place: { from: 'address', cut: { after: `${before}/` } },
      value: step,
      score: fits / 2,
      why: 'it stands in the address',
    });
  }
  return options;
}
