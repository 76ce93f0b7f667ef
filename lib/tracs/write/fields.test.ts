import { describe, expect, it } from 'vitest';
import { choose, insertText, kindOf, readField, setMoment, whyLocked } from './fields.ts';

const show = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
};
/** The events that a field sends from now on. */
function heardFrom(field: Element): string[] {
  const heard: string[] = [];
  for (const type of ['input', 'change']) field.addEventListener(type, () => heard.push(type));
  return heard;
}

describe('the kind of a field', () => {
  it('is known for what can be written, and for nothing else', () => {
    const kinds: Record<string, ReturnType<typeof kindOf>> = {
      '<textarea></textarea>': 'text',
      '<input>': 'text',
      '<input type=TEL>': 'text',
      '<input type=date>': 'moment',
      '<input type=time>': 'moment',
      '<select></select>': 'list',
      '<div contenteditable></div>': 'editable',
      '<div contenteditable=PLAINTEXT-ONLY></div>': 'editable',
      '<div contenteditable=false></div>': null,
      '<div></div>': null,
      '<input type=password>': null,
      '<input type=number>': null,
      '<input type=hidden>': null,
      '<input type=submit>': null,
      '<button></button>': null,
    };
    for (const [html, kind] of Object.entries(kinds))
      expect([html, kindOf(show(html))]).toEqual([html, kind]);
  });
});

describe('a field that is locked', () => {
  it('says why', () => {
    expect(whyLocked(show('<textarea readonly></textarea>'))).toBe('The field is read-only.');
    expect(whyLocked(show('<textarea disabled></textarea>'))).toBe('The field is switched off.');
    expect(whyLocked(show('<textarea aria-disabled=true></textarea>'))).toBe('The field is switched off.');
    expect(whyLocked(show('<div contenteditable=false></div>'))).toBe('The field is read-only.');
    expect(whyLocked(show('<p>words</p>'))).toBe('This kind of field cannot be filled in.');
    expect(whyLocked(document.createElement('textarea'))).toBe('The field is no longer on the page.');
    expect(whyLocked(show('<textarea></textarea>'))).toBeNull();
  });

  it('is not written', () => {
    const field = show('<textarea readonly>Old.</textarea>') as HTMLTextAreaElement;
    expect(insertText(field, 'x')).toEqual({ ok: false, reason: 'The field is read-only.' });
    expect(field.value).toBe('Old.');
  });
});

describe('a list', () => {
  const LIST =
    '<select><option value="">-- Select --<option>General<option value=RE>RE - Re-Engagement</select>';

  it('is set with one input and one change, and set back', () => {
    const list = show(LIST);
    const heard = heardFrom(list);
    const written = choose(list, 're');
    expect(readField(list)).toBe('RE - Re-Engagement');
    expect(heard).toEqual(['input', 'change']);
    expect(written.ok && written.stands()).toBe(true);
    expect(written.ok && written.undo()).toEqual({ ok: true });
    expect(readField(list)).toBe('-- Select --');
  });

  it('is not set back once the worker chose something else', () => {
    const list = show(LIST) as HTMLSelectElement;
    const written = choose(list, 'General');
    list.selectedIndex = 2;
    expect(written.ok && written.undo()).toMatchObject({ ok: false });
    expect(readField(list)).toBe('RE - Re-Engagement');
  });

  it('offers what it offers', () => {
    expect(choose(show(LIST), 'Engagement')).toEqual({
      ok: false,
      reason: 'The list offers no "Engagement".',
    });
  });
});

describe('a date', () => {
  it('is set and set back', () => {
    const field = show('<input type=date value=2026-01-02>') as HTMLInputElement;
    const written = setMoment(field, '2026-11-22');
    expect(field.value).toBe('2026-11-22');
    expect(written.ok && written.undo()).toEqual({ ok: true });
    expect(field.value).toBe('2026-01-02');
  });
});
