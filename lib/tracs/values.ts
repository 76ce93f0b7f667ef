/** Values as a page writes them: what a control or a cell holds, and dates and times of day. */

import { type CivilDate, civilFromFields, parseCivil } from '../record/civil-date.ts';
import type { Place } from './map.ts';
import { documentOf } from './safely.ts';
import { plainText, shownText, squeeze } from './text.ts';

/** A field found: its element, and for a label with the value in the same words, that value. */
export interface Found {
  element: Element;
  inline?: string;
  /** It is the first of several fields beside its label, which alone can't tell which of them is meant. */
  among?: boolean;
}

/** What a field holds: a control's value (a list's chosen words), else the words shown. */
export function shownValue(found: Found, keepsLines = false): string {
  const { element } = found;
  switch (element.tagName.toUpperCase()) {
    case 'INPUT':
    case 'TEXTAREA':
      return (element as HTMLInputElement).value;
    case 'SELECT': {
      const list = element as HTMLSelectElement;
      return list.options[list.selectedIndex]?.text.trim() ?? '';
    }
    default:
      if (found.inline !== undefined) return found.inline;
      return keepsLines ? shownText(element, keepsLineBreaks(element)).text : plainText(element);
  }
}

/** What these words of the page say by the map: cut to the value, in our word for it. Null where the cut finds no value. */
export function meant({ cut, from, means }: Place, text: string): string | null {
  let value: string | undefined = text;
  if (cut?.after !== undefined) value = value.split(cut.after)[1];
  if (cut?.before !== undefined) value = value?.includes(cut.before) ? value.split(cut.before)[0] : undefined;
  // A part of an address ends where the address does.
  if (from === 'address' && value !== undefined) value = value.split(/[/?#&]/)[0];
  if (value === undefined) return null;
  value = value.trim();
  for (const ours in means) if (means[ours]!.some((theirs) => same(theirs, value))) return ours;
  return value;
}

/** The page's own words for a choice of ours: of several the one that the list offers. */
export function theirWords({ means }: Place, ours: string, field: Element): string {
  const theirs = means?.[ours] ?? [];
  const offered = optionsOf(field) ?? [];
  return theirs.find((words) => offered.some((option) => same(option, words))) ?? theirs[0] ?? ours;
}

export function same(a: string, b: string): boolean {
  return squeeze(a).toLowerCase() === squeeze(b).toLowerCase();
}

/** The words that a list offers to choose from. */
export function optionsOf(element: Element): string[] | null {
  if (element.tagName.toUpperCase() !== 'SELECT') return null;
  return [...(element as HTMLSelectElement).options]
    .map((option) => option.text.trim())
    .filter((text) => text !== '');
}

export function keepsLineBreaks(element: Element): boolean {
  const style = documentOf(element).defaultView?.getComputedStyle(element);
  return style?.whiteSpace.startsWith('pre') === true || style?.whiteSpace === 'break-spaces';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Why what stands in a date's place is none. */
export function noDate(text: string, where: string): string {
  return `${where}: "${text.slice(0, 30)}" is not a date that can be read.`;
}

/**
 * A date in a page's writing: `10/1/08`, `10-01-2008`, `2008-10-01`, `2008/10/01`, `Oct 1, 2008`, `1 Oct 2008`, `01-Oct-2008`, `Wed Oct 1 2008`.
 * Null for others.
 */
export function parsePageDate(text: string, order: 'mdy' | 'dmy'): CivilDate | null {
  const iso = /\b(\d{4})[-/](\d{2})[-/](\d{2})/.exec(text);
  if (iso) return parseCivil(iso.slice(1).join('-'));
  const numeric = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/.exec(text);
  if (numeric) {
    const [a, b, y] = [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])];
    const year = y < 100 ? 2000 + y : y;
    return order === 'mdy' ? civilFromFields(year, a, b) : civilFromFields(year, b, a);
  }
  const named = /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(text);
  const dayFirst = named
    ? null
    : /\b(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})\b/.exec(text);
  const [word, day, year] = named ? named.slice(1) : dayFirst ? [dayFirst[2], dayFirst[1], dayFirst[3]] : [];
  const month = MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase());
  return month >= 0 ? civilFromFields(Number(year), month + 1, Number(day)) : null;
}

/** A date, with its time of day where the page gives one: `2026-03-20` or `2026-03-20T10:00`. */
export function parsePageMoment(text: string, order: 'mdy' | 'dmy'): string | null {
  const date = parsePageDate(text, order);
  if (!date) return null;
  const time =
    /(?:^|[^\d:])(\d{1,2})(?::(\d{2})(?::\d{2})?(?:\s*([AaPp])(?:\.?[Mm]\b\.?|\b))?|\s?([AaPp])\.?[Mm]\b)/.exec(
      text,
    );
  if (!time) return date;
  const [minute = '00', half] = [time[2], (time[3] ?? time[4])?.toLowerCase()];
  const hour = half ? (Number(time[1]) % 12) + (half === 'p' ? 12 : 0) : Number(time[1]);
  if (hour > 23 || Number(minute) > 59) return date;
  return `${date}T${String(hour).padStart(2, '0')}:${minute}`;
}
