/**
 * The visible labels of a part of a page, and what each of them points to: its control, the cell beside it, or the words
 * behind it.
 */
import { each, type InTurns, inOneGo } from '../record/turns.ts';
import type { Place } from './map.ts';
import { documentOf } from './safely.ts';
import { squeeze } from './text.ts';
import type { Found } from './values.ts';

/** The visible labels of a part of a page, found in one walk over its text. */
export interface LabelIndex {
  find(labels: readonly string[]): { node: Text; rest: string }[];
}

/** Put together, so that a build holds it once and not wherever it is asked for. */
export const CONTROL = ['hidden', 'submit', 'button']
  .reduce((not, type) => `${not}:not([type=${type}])`, 'input')
  .concat(', select, textarea, [contenteditable=""], [contenteditable=true]');
const LONGEST_LABEL = 80;

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

/** What a label points to: its control, the next cell, or the words behind its colon. */
export function pointedTo(node: Text, rest: string): Found[] {
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

/** A label as it is compared with others: in any case, without the star or colon behind it. */
export function plain(label: string): string {
  return squeeze(label)
    .replace(/(?<![:*\s])[:*\s]+$/, '')
    .toLowerCase();
}
