/**
 * Finding a field by its two witnesses, structure and visible label (`map.ts`).
 *
 * In order: the element that the selector names; the element that the label points to (its control, the cell beside it,
 * the column below it, or the words behind it); then whether the two are one.
 */

import { type Fact, known, unknown } from '../record/fact.ts';
import { each, type InTurns, inOneGo } from '../record/turns.ts';
import type { Place } from './map.ts';
import { documentOf } from './safely.ts';
import { plainText, squeeze } from './text.ts';
import { type Found, shownValue } from './values.ts';

/** The visible labels of a part of a page, found in one walk over its text. */
export interface LabelIndex {
  find(labels: readonly string[]): { node: Text; rest: string }[];
}

/** Put together, so that a build holds it once and not wherever it is asked for. */
export const CONTROL = ['hidden', 'submit', 'button']
  .reduce((not, type) => `${not}:not([type=${type}])`, 'input')
  .concat(', select, textarea, [contenteditable=""], [contenteditable=true]');
const LONGEST_LABEL = 80;
/** Tables of the markup's own, and those that are said to be tables. */
export const TABLES = 'table, [role=table], [role=grid]';

/** @param of the fields whose labels are to be found; without them every label is */
export function indexLabels(scope: Element, of?: readonly (Place | undefined)[]): LabelIndex {
  return inOneGo(indexLabelsInTurns(scope, of));
}

/** @param enough asked with each label found: no further ones need be looked for */
export function* indexLabelsInTurns(
  scope: Element,
  of?: readonly (Place | undefined)[],
  enough?: (soFar: LabelIndex) => boolean,
): InTurns<LabelIndex> {
  const index = new Map<string, { node: Text; rest: string }[]>();
  const found: LabelIndex = { find: (labels) => labels.flatMap((label) => index.get(plain(label)) ?? []) };
  // A form may lie around a list of years: whatever lacks a label's first word is told by that alone.
  const words = of?.flatMap((place) => place?.label ?? []).map((label) => plain(label).split(' ')[0]!) ?? [
    '',
  ];
  let isEnough = false;
  const add = (node: Text) => {
    const data = node.data.slice(0, 400);
    const small = data.toLowerCase();
    if (!words.some((word) => small.includes(word))) return;
    const text = squeeze(data);
    if (text === '') return;
    const colon = text.indexOf(':');
    const label = colon > 0 && colon <= LONGEST_LABEL ? text.slice(0, colon) : text;
    if (label.length > LONGEST_LABEL) return;
    const rest = colon > 0 ? text.slice(colon + 1).trim() : '';
    const key = plain(label);
    const entry = { node, rest };
    const known = index.get(key);
    if (known) known.push(entry);
    else index.set(key, [entry]);
    isEnough = enough?.(found) === true;
  };
  yield* each(textsOf(scope), add, () => isEnough);
  return found;
}

/**
 * Whether the place of a field and the first of its labels are found to be one already: then no label that stands further down
 * says anything else of it. (Of several such places none is taken, whatever their labels say.)
 */
export function isBorneOut(place: Place | undefined, index: LabelIndex): boolean {
  if (!place) return true;
  const { at, label, face, from } = place;
  if (!at || !label || face || from || /^[+:]/.test(at)) return false;
  return index
    .find(label.slice(0, 1))
    .some(({ node, rest }) =>
      pointedTo(node, rest).some(({ element }) => element.closest(at) ?? element.querySelector(at)),
    );
}

function* textsOf(scope: Element): Generator<Text> {
  const walker = documentOf(scope).createTreeWalker(scope, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** Every label of a part of a page as it is written, with what it points to. */
export function labelsOf(scope: Element): (Found & { label: string; holder: Element })[] {
  const walker = documentOf(scope).createTreeWalker(scope, 4);
  const found: (Found & { label: string; holder: Element })[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = squeeze((node as Text).data.slice(0, 400));
    const colon = text.indexOf(':');
    const label = colon > 0 ? text.slice(0, colon) : text;
    if (label === '' || label.length > LONGEST_LABEL || /^\d/.test(label)) continue;
    if (node.parentElement?.closest('script, style, option, textarea')) continue;
    const rest = colon > 0 ? text.slice(colon + 1).trim() : '';
    const written = { label: label.replace(/(?<![*\s])[*\s]+$/, ''), holder: node.parentElement! };
    found.push(...pointedTo(node as Text, rest).map((target) => ({ ...written, ...target })));
  }
  return found;
}

/**
 * What a selector finds in an entry. `+ ` before it: in what stands right behind the entry, of lists whose entries take
 * more than one row; `:scope`: the entry itself.
 * @param entries what stands behind one is never another of these
 */
export function placedIn(scope: Element, at: string, entries: readonly Element[]): Element[] {
  let within: Element | null = scope;
  let inside = at;
  for (; inside.startsWith('+ '); inside = inside.slice(2)) {
    within = within.nextElementSibling;
    if (!within || entries.includes(within)) return [];
  }
  const itself = inside === ':scope' || (within !== scope && within.matches(inside));
  return itself ? [within] : [...within.querySelectorAll(inside)];
}

/** A field of a form, of a page, or of an entry that is no row of a table; then with the entries. */
export function findField(
  scope: Element,
  place: Place,
  index: LabelIndex,
  what: string,
  entries: readonly Element[] = [],
): Fact<Found> {
  if (place.from) {
    const { title, URL } = documentOf(scope);
    return known({ element: scope, inline: place.from === 'title' ? title : URL }, what, 1);
  }
  const byPlace = place.at ? only(placedIn(scope, place.at, entries)) : null;
  const labelled = place.label
    ? index.find(place.label).flatMap((entry) => pointedTo(entry.node, entry.rest))
    : [];
  const face = place.face ? scope.querySelector(place.face) : null;
  if (!face || !byPlace || byPlace === 'many') return agree(byPlace, labelled, place, what);
  // Whoever reads the page sees the face alone, so it is asked too.
  if (plainText(face) !== shownValue({ element: byPlace }))
    return unknown(`${what}: what is shown is not what the list holds.`);
  const behindFace = labelled.map((found) => (related(found.element, face) ? { element: byPlace } : found));
  return agree(byPlace, behindFace, place, what);
}

/** The two witnesses weighed. `labelled` may hold several: the same words may label more than one thing. */
export function agree(
  byPlace: Element | 'many' | null,
  labelled: readonly Found[],
  place: Place,
  what: string,
): Fact<Found> {
  if (byPlace === 'many') return unknown(`${what}: more than one element stands where the map expects one.`);
  const shown = labelled.filter((found) => found.element.isConnected);
  if (byPlace) {
    const same = shown.find((found) => related(found.element, byPlace));
    if (same) return known(same.inline === undefined ? { element: byPlace } : same, what, 2);
    if (shown.length > 0) return unknown(`${what}: its place and its label point to different things.`);
    return onlyCounts(place)
      ? unknown(`${what}: "${place.label![0]}" is gone.`)
      : known({ element: byPlace }, what, 1);
  }
  const [one] = shown;
  // Where a field is gone its label may point to the bare place of it, or to words beside it: that is no value.
  const bare = one && place.at && !one.element.matches(CONTROL);
  const kind = /^(input|select|textarea)\b/.exec(place.at ?? '')?.[0];
  // …or to a field of another kind, or to several.
  const other = one && place.at && !bare && (one.among || (kind && !one.element.matches(kind)));
  if (other) return unknown(`${what}: it can't be told which field "${place.label![0]}" means.`);
  if (bare && (shownValue(one) === '' || kind))
    return unknown(`${what}: no field stands beside "${place.label![0]}".`);
  if (one && shown.length === 1) return known(one, what, 1);
  if (shown.length > 1) return unknown(`${what}: its label stands in several places.`);
  const label = place.label?.[0];
  return unknown(
    label ? `${what}: "${label}" was not found on the page.` : `${what}: it was not found on the page.`,
  );
}

/** A place that is found by counting means another thing after any change; its label is gone, so nothing bears it out. */
export function onlyCounts({ at = '', label }: Place): boolean {
  return label !== undefined && /:(nth|first|last)-/.test(at);
}

function only(elements: readonly Element[]): Element | 'many' | null {
  return elements.length > 1 ? 'many' : (elements[0] ?? null);
}

function related(a: Element, b: Element): boolean {
  return a === b || a.contains(b) || b.contains(a);
}

/** What a label points to: its control, the next cell, or the words behind its colon. */
function pointedTo(node: Text, rest: string): Found[] {
  const holder = node.parentElement;
  if (!holder) return [];
  const label = holder.closest('label');
  if (label) {
    const target = label.getAttribute('for');
    const control = target ? documentOf(holder).getElementById(target) : label.querySelector(CONTROL);
    if (control) return [{ element: control }];
  }
  if (rest !== '') return [{ element: holder, inline: rest }];
  const words = wordsBehind(node, holder);
  if (words) return [words];
  const next = behind(node, holder);
  if (!next) return [];
  if (next.matches(CONTROL)) return [{ element: next }];
  const [field = next, ...more] = next.querySelectorAll(CONTROL);
  return [{ element: field, among: more.length > 0 }];
}

/** "<b>Case:</b> 12": words that follow the label's element in the same line, with no element of their own. */
function wordsBehind(node: Text, holder: Element): Found | null {
  if (node.nextSibling || /^(TD|TH|DT)$/i.test(holder.tagName)) return null;
  const next = holder.nextSibling;
  const text = next?.nodeType === 3 ? squeeze((next as Text).data) : '';
  return text !== '' && holder.parentElement ? { element: holder.parentElement, inline: text } : null;
}

/** What stands behind a label: the next element beside its words, beside its element, or the next cell. */
function behind(node: Text, holder: Element): Element | null {
  for (let sibling = node.nextSibling; sibling; sibling = sibling.nextSibling) {
    // A star that says "needed" belongs to the label.
    if (sibling.nodeType === 1 && !/^[*:\s]+$/.test(sibling.textContent ?? '')) return sibling as Element;
  }
  const cell = holder.closest('td, th, dt');
  if (holder !== cell && holder.nextElementSibling) return holder.nextElementSibling;
  if (!cell) return holder.parentElement?.nextElementSibling ?? null;
  const next = cell.nextElementSibling;
  return next && /^(TD|TH|DD)$/i.test(next.tagName) ? next : null;
}

/** The column (counting spans) under a header with one of these labels, or null; `many` when several match. */
export function columnOf(table: Element, labels: readonly string[]): number | 'many' | null {
  const wanted = new Set(labels.map(plain));
  const header = headerRow(table);
  if (!header) return null;
  let column = 0;
  let found: number | null = null;
  for (const cell of header.children) {
    if (wanted.has(plain(plainText(cell)))) {
      if (found !== null) return 'many';
      found = column;
    }
    column += Number(cell.getAttribute('colspan') ?? 1) || 1;
  }
  return found;
}

/** The first row of a table made of header cells, else its very first row. */
export function headerRow(table: Element): Element | null {
  const head = table.querySelector('tr > th, [role=columnheader]');
  const row = head?.parentElement ?? table.querySelector('tr');
  return row && row.closest(TABLES) === table ? row : null;
}

/** The cell of a row at a column, counting spans. */
export function cellAt(row: Element, column: number): Element | null {
  let at = 0;
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) {
    const width = Number(cell.getAttribute('colspan') ?? 1) || 1;
    if (column >= at && column < at + width) return cell;
    at += width;
  }
  return null;
}

export function plain(label: string): string {
  return squeeze(label)
    .replace(/(?<![:*\s])[:*\s]+$/, '')
    .toLowerCase();
}
