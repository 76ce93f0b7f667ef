/**
 * Text into an element that the host makes editable. It has no value and no offsets of its own: both are counted in the
 * text as it is shown, where a paragraph, a `br` and a line end are the same.
 */
import { type ShownText, shownText } from '../text.ts';
import { type At, changedSince, command, no, takeFocus, type Written } from './written.ts';

export function isEditable(field: Element): boolean {
  const value = field.getAttribute('contenteditable')?.toLowerCase();
  return value === '' || value === 'true' || value === 'plaintext-only';
}

export function insertIntoEditable(field: HTMLElement, text: string, at: At): Written {
  const shown = shownText(field, true);
  const before = shown.text;
  const end = at === 'caret' ? caretIn(field) : before.length;
  const start = at === 'replace' ? 0 : end;
  const expected = before.slice(0, start) + text + before.slice(end);
  const done = edit(field, shown, start, end, text);
  const after = textOf(field);
  if (!done || even(after) !== even(expected)) {
    if (after !== before) command(field, 'undo');
    return no(after === before ? 'The page did not take the text.' : 'The page changed the text.');
  }
  const stands = () => field.isConnected && textOf(field) === after;
  return {
    ok: true,
    stands,
    undo() {
      if (!stands() || !takeFocus(field)) return changedSince();
      // Not the browser's own undo: that takes back whatever came last, in whichever field.
      edit(
        field,
        shownText(field, true),
        start,
        after.length - (before.length - end),
        before.slice(start, end),
      );
      return even(textOf(field)) === even(before) ? { ok: true } : changedSince();
    },
  };
}

/** How many characters of the text shown stand before the end of the selection; all of them where it is elsewhere. */
export function caretIn(field: Element): number {
  const shown = shownText(field, true);
  const selection = field.ownerDocument.defaultView?.getSelection();
  if (!selection?.rangeCount || !field.contains(selection.focusNode)) return shown.text.length;
  const end = selection.getRangeAt(0).cloneRange();
  end.collapse(false);
  for (let i = 0; i < shown.text.length; i++) {
    const place = shown.from(i);
    if (place && end.comparePoint(place.node, place.offset) >= 0) return i;
  }
  return shown.text.length;
}

/** One step of editing of its own: setting the selection anew ends the step of what was just typed. */
function edit(field: HTMLElement, shown: ShownText, start: number, end: number, text: string): boolean {
  const selection = field.ownerDocument.defaultView?.getSelection();
  if (!selection) return false;
  const range = field.ownerDocument.createRange();
  const [from, to] = [pointAt(field, shown, start), pointAt(field, shown, end)];
  range.setStart(...from);
  range.setEnd(...to);
  selection.removeAllRanges();
  selection.addRange(range);
  return text === '' ? command(field, 'delete') : command(field, 'insertText', text);
}

/** The place behind so many characters: in the text node where the last of them stands. */
function pointAt(field: HTMLElement, shown: ShownText, index: number): [Node, number] {
  for (let last = index - 1; last >= 0; last--) {
    const place = shown.from(last);
    if (place) return [place.node, place.offset + 1];
  }
  const first = shown.text === '' ? null : shown.from(0);
  if (first) return [first.node, first.offset];
  let inmost: Element = field;
  while (inmost.firstElementChild && inmost.firstElementChild.tagName !== 'BR')
    inmost = inmost.firstElementChild;
  return [inmost, 0];
}

function textOf(field: Element): string {
  return shownText(field, true).text;
}

/** Editors write a blank as a hard one, and a line end as a paragraph; the text is the same. */
function even(text: string): string {
  return text
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
