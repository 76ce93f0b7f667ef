import { describe, expect, it } from 'vitest';
import type { Fact } from '../record/fact.ts';
import { indexLabels } from './labels.ts';
import type { Found } from './values.ts';
import { shownValue } from './values.ts';
import { findField } from './witness.ts';

const AT = '.no';
const LABEL = ['Case no.'];

/** The value that a field of this page has, with its witnesses; or the reason why it is unknown. */
function find(
  html: string,
  place: { at?: string; label?: string[]; face?: string } = { at: AT, label: LABEL },
): [string, number] | string {
  document.body.innerHTML = html;
  const by = (index: ReturnType<typeof indexLabels>): Fact<Found> =>
    findField(document.body, place, index, 'Case number');
  const found = by(indexLabels(document.body, [place, undefined]));
  // Nothing is missed for looking at the labels alone that are asked for.
  expect(found).toEqual(by(indexLabels(document.body)));
  return found.known ? [shownValue(found.value), found.witnesses] : found.reason;
}

describe('two witnesses that agree', () => {
  const pages: Record<string, string> = {
    'the label in the next cell': '<table><tr><td>Case no.</td><td class="no">ZQ1</td></tr></table>',
    'the label in a header cell': '<table><tr><th>Case no.:</th><td><b class="no">ZQ1</b></td></tr></table>',
    'the label in the same cell':
      '<table><tr><td>Case no.: <span class="no">ZQ1</span></td><td>x</td></tr></table>',
    'the label in an element beside it': '<p><b>Case no.</b> <span class="no">ZQ1</span></p>',
    'a label that names its control':
      '<label for="f">Case no.</label><hr><input id="f" class="no" value="ZQ1">',
    'a label around its control': '<label>Case no. <input class="no" value="ZQ1"></label>',
    'a list of terms': '<dl><dt>Case no.</dt><dd class="no">ZQ1</dd></dl>',
    'the label and the value in one breath': '<p class="no">Case no.: ZQ1</p>',
    'a label with a star and a colon': '<table><tr><td>case NO. *:</td><td class="no">ZQ1</td></tr></table>',
    'a label with hard spaces': '<table><tr><td>Case&nbsp;no.&nbsp;</td><td class="no">ZQ1</td></tr></table>',
    'a list to choose from':
      '<label for="f">Case no.</label><select id="f" class="no"><option>ZQ0<option selected>ZQ1</select>',
    'a control in the next cell':
      '<table><tr><td>Case no.</td><td><input class="no" value="ZQ1"></td></tr></table>',
  };
  for (const [about, html] of Object.entries(pages)) {
    it(`are two: ${about}`, () => {
      expect(find(html)).toEqual(['ZQ1', 2]);
    });
  }

  it('may be called by any of several labels', () => {
    expect(
      find('<p><b>Number</b> <i class="no">ZQ1</i></p>', { at: AT, label: ['Case no.', 'Number'] }),
    ).toEqual(['ZQ1', 2]);
  });
});

describe('one witness', () => {
  it('is one: the place, where the label was renamed', () => {
    expect(find('<table><tr><td>File</td><td class="no">ZQ1</td></tr></table>')).toEqual(['ZQ1', 1]);
  });

  it('is one: the label, where the place is gone', () => {
    expect(find('<table><tr><td>Case no.</td><td>ZQ1</td></tr></table>')).toEqual(['ZQ1', 1]);
  });

  it('is one: the words behind the label', () => {
    expect(find('<p>Case no.: ZQ1</p>')).toEqual(['ZQ1', 1]);
  });

  it('is all there is to have where the map names but one', () => {
    const html = '<table><tr><td>Case no.</td><td class="no">ZQ1</td></tr></table>';
    expect(find(html, { at: AT })).toEqual(['ZQ1', 1]);
    expect(find(html, { label: LABEL })).toEqual(['ZQ1', 1]);
  });
});

describe('a field is unknown', () => {
  it('when its witnesses point to different things, and says so', () => {
    const html =
      '<table><tr><td>Case no.</td><td>ZQ1</td><td>Old no.</td><td class="no">ZQ2</td></tr></table>';
    expect(find(html)).toBe('Case number: its place and its label point to different things.');
  });

  it('when several elements stand at its place', () => {
    expect(find('<i class="no">ZQ1</i><i class="no">ZQ2</i>')).toMatch(/more than one element/);
  });

  it('when its label alone is left and stands in several places', () => {
    const html = '<p>Case no.: ZQ1</p><p>Case no.: ZQ2</p>';
    expect(find(html)).toMatch(/its label stands in several places/);
  });

  it('when neither is there, naming the label that was looked for', () => {
    expect(find('<p>Nothing here</p>')).toBe('Case number: "Case no." was not found on the page.');
    expect(find('<p>Nothing here</p>', { at: AT })).toBe('Case number: it was not found on the page.');
  });
});

describe('a label', () => {
  it('that stands several times is no obstacle while one of them is beside the place', () => {
    const html = '<p>Case no.: see below</p><table><tr><td>Case no.</td><td class="no">ZQ1</td></tr></table>';
    expect(find(html)).toEqual(['ZQ1', 2]);
  });

  it('is the whole of its words, not a part of a sentence', () => {
    expect(find('<p>The Case no. is printed on the card</p><p>x</p>', { label: LABEL })).toMatch(/not found/);
  });

  it('never points past the words behind it into the next line', () => {
    for (const html of [
      '<div><b>Case no.:</b> ZQ1</div><div>Dana Sampleton</div>',
      '<table><tr><td><b>Case no.:</b> ZQ1</td><td>Dana Sampleton</td></tr></table>',
    ]) {
      expect([html, find(html, { label: LABEL })[0]]).not.toEqual([html, 'Dana Sampleton']);
    }
  });
});

describe('a hidden list behind a face', () => {
  const place = { at: 'select', label: ['Kind'], face: 'select + [role=combobox]' };
  const page = (
    shown: string,
    label = '<label for="face">Kind</label>',
  ) => `${label}<div><select aria-hidden="true">
    <option value="">Choose</option><option>General</option></select><button id="face" role="combobox">${shown}</button></div>`;

  it('is found by its place and by the label of its face', () => {
    expect(find(page('Choose'), place)).toEqual(['Choose', 2]);
  });

  it('has one witness without the face in the map, or without the label on the page', () => {
    expect(find(page('Choose'), { at: 'select', label: ['Kind'] })).toContain('point to different things');
    expect(find(page('Choose', ''), place)).toEqual(['Choose', 1]);
  });

  it('is unknown when the face shows other words than the list holds', () => {
    expect(find(page('General'), place)).toBe('Case number: what is shown is not what the list holds.');
  });

  it('is unknown when the label points elsewhere', () => {
    const other = '<label for="other">Kind</label><input id="other">';
    expect(find(page('Choose', other), place)).toContain('point to different things');
  });
});
