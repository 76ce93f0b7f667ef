import { describe, expect, it } from 'vitest';
import { keepsLineBreaks, optionsOf, parsePageDate, parsePageMoment, shownValue } from './values.ts';

function element(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
}

describe('a date as a page writes it', () => {
  const table: [text: string, order: 'mdy' | 'dmy', date: string | null][] = [
    ['10/1/08', 'mdy', '2008-10-01'],
    ['10/1/08', 'dmy', '2008-01-10'],
    ['10/01/2008', 'mdy', '2008-10-01'],
    ['10-01-2008', 'mdy', '2008-10-01'],
    ['1.10.2008', 'dmy', '2008-10-01'],
    ['2008-10-01', 'dmy', '2008-10-01'],
    ['2008-10-01T09:30:00', 'mdy', '2008-10-01'],
    ['Oct 1, 2008', 'mdy', '2008-10-01'],
    ['October 1, 2008', 'dmy', '2008-10-01'],
    ['Oct. 1st, 2008', 'mdy', '2008-10-01'],
    ['Wed Oct 1 2008', 'mdy', '2008-10-01'],
    ['Wednesday, October 1, 2008', 'mdy', '2008-10-01'],
    ['Sept 9, 2025', 'mdy', '2025-09-09'],
    ['Entered 3/2/2026 by rto', 'mdy', '2026-03-02'],
    ['2/29/2028', 'mdy', '2028-02-29'],
    ['2/29/2026', 'mdy', null],
    ['13/1/2026', 'mdy', null],
    ['13/1/2026', 'dmy', '2026-01-13'],
    ['2026-02-30', 'mdy', null],
    ['3/2', 'mdy', null],
    ['today', 'mdy', null],
    ['Foo 3, 2026', 'mdy', null],
    ['', 'mdy', null],
  ];
  for (const [text, order, date] of table) {
    it(`${JSON.stringify(text)} in the order ${order} is ${date ?? 'none'}`, () => {
      expect(parsePageDate(text, order)).toBe(date);
    });
  }
});

describe('a moment as a page writes it', () => {
  const table: [text: string, moment: string | null][] = [
    ['3/20/2026', '2026-03-20'],
    ['3/20/2026 10:00 AM', '2026-03-20T10:00'],
    ['3/20/2026 2:30 PM', '2026-03-20T14:30'],
    ['3/20/2026 2:30 p.m.', '2026-03-20T14:30'],
    ['3/20/2026 2:30pm', '2026-03-20T14:30'],
    ['3/20/2026 12:00 PM', '2026-03-20T12:00'],
    ['3/20/2026 12:15 AM', '2026-03-20T00:15'],
    ['3/20/2026 14:30', '2026-03-20T14:30'],
    ['3/20/2026 9:05:30 AM', '2026-03-20T09:05'],
    ['2026-03-20T10:00', '2026-03-20T10:00'],
    ['Fri Mar 20 2026 10:00', '2026-03-20T10:00'],
    ['3/20/2026 25:00', '2026-03-20'],
    ['Sept. 1, 2026, 10 a.m.', '2026-09-01T10:00'],
    ['Sept. 1, 2026, 2 PM', '2026-09-01T14:00'],
    ['Sept. 1, 2026 by Amy Sampler', '2026-09-01'],
    ['10:00 AM', null],
    ['', null],
  ];
  for (const [text, moment] of table) {
    it(`${JSON.stringify(text)} is ${moment ?? 'none'}`, () => {
      expect(parsePageMoment(text, 'mdy')).toBe(moment);
    });
  }

  it('takes no word behind the time for the half of the day', () => {
    expect(parsePageMoment('3/20/2026 10:00 Portland office', 'mdy')).toBe('2026-03-20T10:00');
    expect(parsePageMoment('3/20/2026 12:30 at the branch', 'mdy')).toBe('2026-03-20T12:30');
  });
});

describe('the value of a field', () => {
  it('is what a control holds, not what its source said', () => {
    const input = element('<input value="a">') as HTMLInputElement;
    input.value = 'b';
    expect(shownValue({ element: input })).toBe('b');
    const area = element('<textarea>a\nb</textarea>');
    expect(shownValue({ element: area })).toBe('a\nb');
  });

  it('of a list is the words that are chosen', () => {
    expect(
      shownValue({
        element: element('<select><option value="1">One<option value="2" selected> Two </select>'),
      }),
    ).toBe('Two');
    expect(shownValue({ element: element('<select></select>') })).toBe('');
  });

  it('of anything else is the words shown, on one line unless lines are asked for', () => {
    const place = element('<div>a<br>b</div>');
    expect(shownValue({ element: place }, true)).toBe('a\nb');
    expect(shownValue({ element: element('<div> a \n b </div>') })).toBe('a b');
  });

  it('behind a label in the same words is those words', () => {
    expect(shownValue({ element: element('<p>Case: ZQ1</p>'), inline: 'ZQ1' })).toBe('ZQ1');
  });
});

describe('a list to choose from', () => {
  it('offers its words, without the empty ones', () => {
    expect(
      optionsOf(element('<select><option></option><option> Engagement <option>General</select>')),
    ).toEqual(['Engagement', 'General']);
    expect(optionsOf(element('<input>'))).toBeNull();
  });
});

describe('the line breaks of the source', () => {
  it('are kept where the style says so', () => {
    for (const style of ['pre', 'pre-wrap', 'pre-line']) {
      expect(keepsLineBreaks(element(`<div style="white-space: ${style}">x</div>`))).toBe(true);
    }
    expect(keepsLineBreaks(element('<div>x</div>'))).toBe(false);
    expect(keepsLineBreaks(element('<div style="white-space: nowrap">x</div>'))).toBe(false);
  });
});
