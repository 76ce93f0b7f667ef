/** What there is room for on a page: where things stand, and what of the host's a mark must leave free. */
import type { Box } from './geometry.ts';
import { HOST_NAME } from './own-element.ts';
import { plainText } from './text.ts';

export const SIGN_SIZE = { width: 26, height: 26 };
const CONTROLS =
  'a[href], button, input:not([type=hidden]), select, textarea, [contenteditable=""], [contenteditable=true], [role=button], summary';

/** The boxes of the host's controls. */
export function controlBoxes(document: Document, view: Box): Box[] {
  return [...document.querySelectorAll(CONTROLS)].flatMap((control) => visibleBox(control, view));
}

/** What the window shows, and how far it is scrolled; `left` and `top` turn client into document coordinates. */
export function viewport(document: Document): Box {
  const view = document.defaultView;
  return {
    left: view?.scrollX ?? 0,
    top: view?.scrollY ?? 0,
    width: document.documentElement.clientWidth,
    height: view?.innerHeight ?? document.documentElement.clientHeight,
  };
}

export function pageBox(document: Document, view: Box): Box {
  const { scrollHeight } = document.documentElement;
  return { left: 0, top: 0, width: view.width, height: Math.max(scrollHeight, view.height) };
}

/** A box of client coordinates in those of the document. */
export function inDocument({ left, top, width, height }: Box, view: Box): Box {
  return { left: left + view.left, top: top + view.top, width, height };
}

export function visibleBox(element: Element, view: Box): Box[] {
  const rect = element.getBoundingClientRect();
  return rect.width === 0 || rect.height === 0 ? [] : [inDocument(rect, view)];
}

/** Puts something of ours at a place of the document. */
export function putAt({ style }: HTMLElement, { left, top }: Pick<Box, 'left' | 'top'>): void {
  style.transform = `translate(${left}px, ${top}px)`;
}

/**
 * Whether a box lies on the ground around the anchor and not on something else with words in it: asked at twelve points.
 * What is out of sight can't be asked and counts as bare; but nobody looks for a line that begins below the window.
 */
export function isBare({ left, top, width, height }: Box, anchor: Element, view: Box): boolean {
  const below = top > anchor.getBoundingClientRect().bottom + view.top;
  if (below && top + SIGN_SIZE.height * 2 > view.top + view.height) return false;
  for (let i = 0; i < 12; i++) {
    const x = left - view.left + 2 + ((i % 3) / 2) * (width - 4);
    const y = top - view.top + 2 + (Math.floor(i / 3) / 3) * (height - 4);
    const there = anchor.ownerDocument.elementsFromPoint(x, y).find((hit) => !hit.closest(HOST_NAME));
    if (there && !there.contains(anchor) && plainText(there) !== '') return false;
  }
  return true;
}

/** The boxes of the words in and around a place. A field's words are inside its own box, which is taken anyway. */
export function wordBoxes(anchor: Element, view: Box): Box[] {
  const range = anchor.ownerDocument.createRange();
  range.selectNodeContents(anchor.closest('tr') ?? anchor);
  return [...range.getClientRects()]
    .filter((rect) => rect.width > 0 && rect.height > 0 && rect.height < 40)
    .map((rect) => inDocument(rect, view));
}
