/** Stepping through what a template left open, by a shortcut: Tab belongs to the page. */
import { kindOf, readField, selectIn } from './fields.ts';

/** A blank's mark, as templates write it. */
const BLANK = /\[___[^\]\n]{0,160}\]/g;

/** Selects the next blank behind the caret, or the first one; false where none is left. */
export function selectNextBlank(field: Element): boolean {
  const caret = kindOf(field) === 'text' ? ((field as HTMLTextAreaElement).selectionEnd ?? 0) : 0;
  const blanks = [...readField(field).matchAll(BLANK)];
  const next = blanks.find(({ index }) => index >= caret) ?? blanks[0];
  if (!next) return false;
  selectIn(field, next.index, next.index + next[0].length);
  return true;
}
