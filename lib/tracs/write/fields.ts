/**
 * Writing into one field of the host: the whole text or nothing, in one step that Ctrl+Z takes back, read back
 * afterwards. The fields' own quirks live here; whether a write may happen at all is decided in `transaction.ts`.
 *
 * Text goes in by the browser's own editing command, as if typed: the host hears it once, and undo works. Lists, dates
 * and times take no such command; they are set and told to the host with one `input` and one `change`.
 */
import { rangesOf, shownText } from '../text.ts';
import { insertIntoEditable, isEditable } from './editable.ts';
import { type At, changedSince, command, hasFocus, no, takeFocus, type Written } from './written.ts';

export type FieldKind = 'text' | 'editable' | 'list' | 'moment';

export function kindOf(field: Element): FieldKind | null {
  switch (field.tagName.toUpperCase()) {
    case 'SELECT':
      return 'list';
    case 'TEXTAREA':
      return 'text';
    case 'INPUT': {
      const type = (field.getAttribute('type') ?? 'text').toLowerCase();
      if (type === 'date' || type === 'time') return 'moment';
      return ['text', 'search', 'tel', ''].includes(type) ? 'text' : null;
    }
    default:
      return isEditable(field) ? 'editable' : null;
  }
}

/** What stands in a field now; a list's is the words of its choice. */
export function readField(field: Element): string {
  switch (kindOf(field)) {
    case 'text':
    case 'moment':
      return (field as HTMLInputElement).value;
    case 'list': {
      const list = field as HTMLSelectElement;
      return list.options[list.selectedIndex]?.text.trim() ?? '';
    }
    default:
      return shownText(field, true).text;
  }
}

/** Why nothing may be written here, or null. */
export function whyLocked(field: Element): string | null {
  if (!field.isConnected) return 'The field is no longer on the page.';
  const readOnly = 'The field is read-only.';
  if (field.getAttribute('contenteditable')?.toLowerCase() === 'false') return readOnly;
  if (kindOf(field) === null) return 'This kind of field cannot be filled in.';
  if (field.matches(':disabled, [aria-disabled=true]') || field.closest('[inert]'))
    return 'The field is switched off.';
  if (field.matches('[readonly], [aria-readonly=true]')) return readOnly;
  return null;
}

/**
 * Puts text in: behind the selection where the caret is in the field, else at the end; `replace` takes the place of what
 * is there.
 * @returns refused where the field would cut it, naming by how many characters, or where something else came out.
 */
export function insertText(field: Element, text: string, at: At = 'caret'): Written {
  const locked = whyLocked(field);
  if (locked) return no(locked);
  const kind = kindOf(field);
  if (kind !== 'text' && kind !== 'editable') return no('This field takes a choice, not a text.');
  // Without the focus the browser's command would write somewhere else.
  const focused = hasFocus(field);
  if (!takeFocus(field)) return no('The field cannot be reached just now.');
  const place = at === 'caret' && !focused ? 'end' : at;
  return kind === 'text'
    ? insertIntoControl(field as HTMLTextAreaElement, text, place)
    : insertIntoEditable(field as HTMLElement, text, place);
}

function insertIntoControl(field: HTMLTextAreaElement | HTMLInputElement, text: string, at: At): Written {
  // A field of one line turns line ends into blanks; that would be another text.
  if (field.tagName.toUpperCase() === 'INPUT' && text.includes('\n'))
    return no('The text has several lines and the field takes one.');
  const before = field.value;
  const end = at === 'caret' ? (field.selectionEnd ?? before.length) : before.length;
  const start = at === 'replace' ? 0 : end;
  const expected = before.slice(0, start) + text + before.slice(end);
  const over = field.maxLength < 0 ? 0 : expected.length - field.maxLength;
  if (over > 0) {
    return no(`The text is ${over} ${over === 1 ? 'character' : 'characters'} too long for this field.`);
  }
  if (expected === before) return { ok: true, stands: () => true, undo: () => ({ ok: true }) };
  const done = edit(field, start, end, text);
  if (!done || field.value !== expected) {
    const reason = field.value === before ? 'The page did not take the text.' : 'The page changed the text.';
    if (field.value !== before) command(field, 'undo');
    // A script of the page that wrote the value itself has destroyed what could be undone.
    if (field.value !== before) setValue(field, before, false);
    return no(reason);
  }
  const stands = () => field.isConnected && field.value === expected;
  return {
    ok: true,
    stands,
    undo() {
      if (!stands() || !takeFocus(field)) return changedSince();
      edit(field, start, start + text.length, before.slice(start, end));
      field.setSelectionRange(end, end);
      return field.value === before ? { ok: true } : changedSince();
    },
  };
}

/** One step of editing of its own. */
function edit(field: HTMLTextAreaElement | HTMLInputElement, start: number, end: number, text: string) {
  // Setting a range, even the same one, ends the step of what was just typed: without it one Ctrl+Z would take both.
  field.setSelectionRange(start, end);
  return text === '' ? command(field, 'delete') : command(field, 'insertText', text);
}

/** Chooses the option with these words. Refused where the list has none, or the host sets it back. */
export function choose(field: Element, words: string): Written {
  const locked = whyLocked(field);
  if (locked) return no(locked);
  if (kindOf(field) !== 'list') return no('This field is no list.');
  const list = field as HTMLSelectElement;
  const plain = words.trim().toLowerCase();
  const index = [...list.options].findIndex(
    (option) => !option.matches(':disabled, :disabled > *') && optionIs(option, plain),
  );
  if (index < 0) return no(`The list offers no "${words}".`);
  const before = list.selectedIndex;
  const set = (to: number) => {
    list.selectedIndex = to;
    tell(list);
    return list.selectedIndex === to;
  };
  if (!set(index)) {
    if (list.selectedIndex !== before) set(before);
    return no('The page set the list back.');
  }
  const chosen = list.options[index];
  const stands = () =>
    list.isConnected && list.selectedIndex >= 0 && list.options[list.selectedIndex] === chosen;
  return {
    ok: true,
    stands,
    undo: () => (stands() && set(before) ? { ok: true } : changedSince()),
  };
}

/** "RE", or an option such as "RE - Re-Engagement" whose value or first word is the code. */
function optionIs(option: HTMLOptionElement, plain: string): boolean {
  const text = option.text.trim().toLowerCase();
  return text === plain || option.value.trim().toLowerCase() === plain || text.split(/\s/)[0] === plain;
}

/** Sets a date (`YYYY-MM-DD`) or time (`HH:MM`) field. */
export function setMoment(field: Element, value: string): Written {
  const locked = whyLocked(field);
  if (locked) return no(locked);
  if (kindOf(field) !== 'moment') return no('This field takes no date or time.');
  const control = field as HTMLInputElement;
  const before = control.value;
  setValue(control, value);
  const { rangeUnderflow, rangeOverflow, stepMismatch } = control.validity;
  const outside = rangeUnderflow || rangeOverflow || stepMismatch;
  if (control.value !== value || outside) {
    setValue(control, before);
    return no(
      outside ? 'The field does not allow this date or time.' : 'The page did not take the date or time.',
    );
  }
  const stands = () => control.isConnected && control.value === value;
  return {
    ok: true,
    stands,
    undo() {
      if (!stands()) return changedSince();
      setValue(control, before);
      return control.value === before ? { ok: true } : changedSince();
    },
  };
}

function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string, change = true): void {
  field.value = value;
  tell(field, change);
}

/** One `input` and one `change`, as a person's choice sends them. */
function tell(field: Element, change = true): void {
  const { Event } = field.ownerDocument.defaultView ?? globalThis;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (change) field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Selects characters of a text field, so that what is typed next takes their place. Offsets as `readField` counts. */
export function selectIn(field: Element, start: number, end: number): void {
  (field as HTMLElement).focus({ preventScroll: true });
  if (kindOf(field) === 'text') {
    (field as HTMLTextAreaElement).setSelectionRange(start, end);
    return;
  }
  const ranges = rangesOf(shownText(field, true), start, end);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return;
  first.setEnd(last.endContainer, last.endOffset);
  const selection = field.ownerDocument.defaultView?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(first);
}
