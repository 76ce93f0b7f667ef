/** Stepping through what a template left open, by a shortcut: Tab belongs to the page. */
import { findBlanks } from '../../record/parts.ts';
import { shownText } from '../text.ts';
import { kindOf, readField, selectIn } from './fields.ts';

/** Selects the next blank behind the caret, or the first one; false where none is left. */
export function selectNextBlank(field: Element): boolean {
  const caret = caretIn(field);
  const blanks = findBlanks(readField(field));
  const next = blanks.find(({ start }) => start >= caret) ?? blanks[0];
  if (!next) return false;
  selectIn(field, next.start, next.end);
  return true;
}

/** How many characters of what `readField` answers stand before the end of the selection. */
function caretIn(field: Element): number {
  if (kindOf(field) === 'text') return (field as HTMLTextAreaElement).selectionEnd ?? 0;
  const selection = field.ownerDocument.defaultView?.getSelection();
  if (!selection?.rangeCount || !field.contains(selection.focusNode)) return 0;
  const end = selection.getRangeAt(0).cloneRange();
  end.collapse(false);
  const shown = shownText(field, true);
  for (let i = 0; i < shown.text.length; i++) {
    const place = shown.from(i);
    if (place && end.comparePoint(place.node, place.offset) >= 0) return i;
  }
  return shown.text.length;
}
