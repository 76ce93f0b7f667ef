/** Stepping through what a template left open, by a shortcut: Tab belongs to the page. */
import { findBlanks } from '../../record/parts.ts';
import { caretIn } from './editable.ts';
import { kindOf, readField, selectIn } from './fields.ts';

/** Selects the next blank behind the caret, or the first one; false where none is left. */
export function selectNextBlank(field: Element): boolean {
  const caret =
    kindOf(field) === 'text' ? ((field as HTMLTextAreaElement).selectionEnd ?? 0) : caretIn(field);
  const blanks = findBlanks(readField(field));
  const next = blanks.find(({ start }) => start >= caret) ?? blanks[0];
  if (!next) return false;
  selectIn(field, next.start, next.end);
  return true;
}
