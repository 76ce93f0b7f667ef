/**
 * Finding a field by its two witnesses, structure and visible label (`map.ts`).
 *
 * In order: the element that the selector names; the element that the label points to (its control, the cell beside it,
 * the column below it, or the words behind it); then whether the two are one.
 */

import { type Fact, known, unknown } from '../record/fact.ts';
import { CONTROL, type LabelIndex, pointedTo } from './labels.ts';
import type { Place } from './map.ts';
import { documentOf } from './safely.ts';
import { plainText } from './text.ts';
import { type Found, shownValue } from './values.ts';

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
