/**
 * Writing into one field of the host: the whole text or nothing, in one step that Ctrl+Z takes back, read back
 * afterwards. The fields' own quirks live here; whether a write may happen at all is decided in `transaction.ts`.
 *
 * Text goes in by the browser's own editing command, as if typed: the host hears it once, and undo works. Lists, dates
 * and times take no such command; they are set and told to the host with one `input` and one `change`.
 */
import { rangesOf, shownText } from '../text.ts';

export type FieldKind = 'text' | 'editable' | 'list' | 'moment';

/** What a write came to: done, with the way back, or refused whole, with the reason in plain words. */
export type Written = { ok: true; undo: () => Undone } | { ok: false; reason: string };
export type Undone = { ok: true } | { ok: false; reason: string };

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
  if (kindOf(field) === null) return 'This kind of field cannot be filled in.';
  const control = field as HTMLInputElement;
  if (field.matches(':disabled')) return 'The field is switched off.';
  if (control.readOnly === true || field.getAttribute('aria-readonly') === 'true')
    return 'The field is read-only.';
  return null;
}

/**
 * Puts text in at the caret, or at the end where the caret is elsewhere or `at` says so; `replace` takes the place of
 * what is there.
 * @returns refused where the field would cut it, naming by how many characters, or where something else came out.
 */
export function insertText(field: Element, text: string, at: 'caret' | 'end' | 'replace' = 'caret'): Written {
  const kind = kindOf(field);
  const locked = whyLocked(field);
  if (locked) return { ok: false, reason: locked };
  if (kind === 'text') return insertIntoControl(field as HTMLTextAreaElement, text, at);
  if (kind === 'editable') return insertIntoEditable(field as HTMLElement, text, at);
  return { ok: false, reason: 'This field takes a choice, not a text.' };
}

function insertIntoControl(
  field: HTMLTextAreaElement | HTMLInputElement,
  text: string,
  at: 'caret' | 'end' | 'replace',
): Written {
  const before = field.value;
  // A field of one line turns line ends into blanks; that would be another text.
  if (field.tagName.toUpperCase() === 'INPUT' && /[\r\n]/.test(text)) {
    return { ok: false, reason: 'The text has several lines and the field takes one.' };
  }
  const replace = at === 'replace';
  const focused = at === 'caret' && field.ownerDocument.activeElement === field;
  const start = replace ? 0 : focused ? (field.selectionStart ?? before.length) : before.length;
  const end = replace ? before.length : focused ? (field.selectionEnd ?? start) : before.length;
  const expected = before.slice(0, start) + text + before.slice(end);
  const limit = field.maxLength;
  if (limit >= 0 && expected.length > limit) {
    const over = expected.length - limit;
    return {
      ok: false,
      reason: `The text is ${over} ${over === 1 ? 'character' : 'characters'} too long for this field.`,
    };
  }
  field.focus({ preventScroll: true });
  // Setting a range, even the same one, ends the step of what was just typed: without it one Ctrl+Z would take both.
  field.setSelectionRange(start, end);
  const done = text === '' ? command(field, 'delete') : command(field, 'insertText', text);
  if (!done || field.value !== expected) {
    if (field.value !== before) command(field, 'undo');
    return {
      ok: false,
      reason: field.value === before ? 'The page did not take the text.' : 'The page changed the text.',
    };
  }
  return {
    ok: true,
    undo() {
      if (!field.isConnected || field.value !== expected) return changedSince();
      field.focus({ preventScroll: true });
      field.setSelectionRange(start, start + text.length);
      const old = before.slice(start, end);
      if (old === '') command(field, 'delete');
      else command(field, 'insertText', old);
      return field.value === before ? { ok: true } : changedSince();
    },
  };
}

function insertIntoEditable(field: HTMLElement, text: string, at: 'caret' | 'end' | 'replace'): Written {
  const document = field.ownerDocument;
  const selection = document.defaultView?.getSelection();
  if (!selection) return { ok: false, reason: 'The page did not take the text.' };
  const before = shownText(field, true).text;
  const replace = at === 'replace';
  const inside = at === 'caret' && selection.rangeCount > 0 && field.contains(selection.anchorNode);
  const range = document.createRange();
  if (replace) range.selectNodeContents(field);
  else if (inside)
    range.setStart(selection.getRangeAt(0).startContainer, selection.getRangeAt(0).startOffset);
  else range.selectNodeContents(field);
  if (!replace) range.collapse(inside);
  field.focus({ preventScroll: true });
  selection.removeAllRanges();
  selection.addRange(range);
  const done = command(field, 'insertText', text);
  const after = shownText(field, true).text;
  const whole =
    squash(after).includes(squash(text)) &&
    squash(after).length === squash(before).length * (replace ? 0 : 1) + squash(text).length;
  if (!done || !whole) {
    if (after !== before) command(field, 'undo');
    return { ok: false, reason: 'The page did not take the text as it is.' };
  }
  return {
    ok: true,
    undo() {
      if (!field.isConnected || shownText(field, true).text !== after) return changedSince();
      field.focus({ preventScroll: true });
      command(field, 'undo');
      return squash(shownText(field, true).text) === squash(before) ? { ok: true } : changedSince();
    },
  };
}

/** Chooses the option with these words. Refused where the list has none, or the host sets it back. */
export function choose(field: Element, words: string): Written {
  const locked = whyLocked(field);
  if (locked) return { ok: false, reason: locked };
  if (kindOf(field) !== 'list') return { ok: false, reason: 'This field is no list.' };
  const list = field as HTMLSelectElement;
  const plain = words.trim().toLowerCase();
  const index = [...list.options].findIndex((option) => !option.disabled && optionIs(option, plain));
  if (index < 0) return { ok: false, reason: `The list offers no "${words}".` };
  const before = list.selectedIndex;
  list.selectedIndex = index;
  tell(list);
  if (list.selectedIndex !== index) return { ok: false, reason: 'The page set the list back.' };
  return {
    ok: true,
    undo() {
      if (!list.isConnected || list.selectedIndex !== index) return changedSince();
      list.selectedIndex = before;
      tell(list);
      return list.selectedIndex === before ? { ok: true } : changedSince();
    },
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
  if (locked) return { ok: false, reason: locked };
  if (kindOf(field) !== 'moment') return { ok: false, reason: 'This field takes no date or time.' };
  const control = field as HTMLInputElement;
  const before = control.value;
  control.value = value;
  tell(control);
  if (control.value !== value) {
    control.value = before;
    tell(control);
    return { ok: false, reason: 'The page did not take the date or time.' };
  }
  return {
    ok: true,
    undo() {
      if (!control.isConnected || control.value !== value) return changedSince();
      control.value = before;
      tell(control);
      return control.value === before ? { ok: true } : changedSince();
    },
  };
}

/** One `input` and one `change`, as a person's choice sends them. */
function tell(field: Element): void {
  const { Event } = field.ownerDocument.defaultView ?? globalThis;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function command(field: Element, name: 'insertText' | 'delete' | 'undo', text?: string): boolean {
  return field.ownerDocument.execCommand(name, false, text);
}

function isEditable(field: Element): boolean {
  const value = field.getAttribute('contenteditable');
  return value === '' || value === 'true' || value === 'plaintext-only';
}

/** Editable elements draw a line end as blocks; blanks and line ends are no part of the comparison. */
function squash(text: string): string {
  return text.replace(/\s+/g, '');
}

function changedSince(): Undone {
  return { ok: false, reason: 'The field was changed since; nothing was taken back.' };
}

/** Selects characters of a text field, so that what is typed next takes their place. Offsets as `readField` counts. */
export function selectIn(field: Element, start: number, end: number): void {
  (field as HTMLElement).focus({ preventScroll: true });
  if (kindOf(field) === 'text') {
    (field as HTMLTextAreaElement).setSelectionRange(start, end);
    return;
  }
  const range = rangesOf(shownText(field, true), start, end)[0];
  const selection = field.ownerDocument.defaultView?.getSelection();
  if (!range || !selection) return;
  selection.removeAllRanges();
  selection.addRange(range);
}
