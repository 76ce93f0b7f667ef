import { beforeEach, describe, expect, it } from 'vitest';
import { apply, type Edit, previewOf, whyStale } from './transaction.ts';

const at = (selector: string) => document.querySelector(selector) as HTMLSelectElement;
const choose = (selector: string, value: string): Omit<Edit, 'seen'> => ({
  field: at(selector),
  name: selector,
  how: 'choose',
  value,
});

beforeEach(() => {
  document.body.innerHTML = `<select id=a><option>A<option>B</select><select id=b><option>A<option>B</select>
    <textarea></textarea>`;
});

describe('a preview', () => {
  it('holds what it saw, and a value that can be seen whole', () => {
    const [edit] = previewOf('P1', [choose('#a', 'B\u200b')]).edits;
    expect(edit).toMatchObject({ seen: 'A', value: 'B' });
  });

  it('is stale for another record, for none, for a locked field, for another value', () => {
    const preview = previewOf('P1', [choose('#a', 'B')]);
    expect(whyStale(preview, 'P1')).toBeNull();
    expect(whyStale(preview, 'P2')).toContain('Another record is open');
    expect(whyStale(preview, null)).toContain("can't be told whose record");
    at('#a').selectedIndex = 1;
    expect(whyStale(preview, 'P1')).toBe('#a was changed since, so nothing was written.');
    at('#a').disabled = true;
    expect(whyStale(preview, 'P1')).toBe('#a: The field is switched off. Nothing was written.');
  });

  it('for a text beside what stands there is not stale when more was typed', () => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    const preview = previewOf('P1', [{ field, name: 'Narrative', how: 'append', value: 'x' }]);
    field.value = 'typed meanwhile';
    expect(whyStale(preview, 'P1')).toBeNull();
  });
});

describe('applying', () => {
  const both = () => [at('#a').value, at('#b').value];

  it('fills all fields, and one undo restores all', () => {
    const applied = apply(previewOf('P1', [choose('#a', 'B'), choose('#b', 'B')]), 'P1');
    expect(both()).toEqual(['B', 'B']);
    expect(applied.ok && applied.undo()).toEqual({ ok: true });
    expect(both()).toEqual(['A', 'A']);
  });

  it('fills none where one is refused', () => {
    const applied = apply(previewOf('P1', [choose('#a', 'B'), choose('#b', 'C')]), 'P1');
    expect(applied).toEqual({ ok: false, reason: '#b: The list offers no "C". Nothing was written.' });
    expect(both()).toEqual(['A', 'A']);
  });

  it('takes nothing back where one was changed since', () => {
    const applied = apply(previewOf('P1', [choose('#a', 'B'), choose('#b', 'B')]), 'P1');
    at('#b').selectedIndex = 0;
    expect(applied.ok && applied.undo()).toEqual({
      ok: false,
      reason: '#b was changed since, so nothing was taken back.',
    });
    expect(both()).toEqual(['B', 'A']);
  });
});
