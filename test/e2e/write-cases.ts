/** Fields of every kind and what must come of writing into them, the same in every browser. */
import type { AskedEdit, Path } from './write-driver.ts';

export interface WriteCase {
  name: string;
  html: string;
  /** A script of the page. */
  page?: string;
  /** Where the worker types first, with the keyboard, and what. */
  typing?: { at: Path; text: string /** Then the caret is put here. */; caret?: number };
  edits: AskedEdit[];
  /** Why it is refused; then every field holds what it held. Otherwise what each field holds afterwards, and the text before the caret. */
  refused?: RegExp;
  after?: string[];
  caretBehind?: string;
  /** Events of the page: exactly these. */
  heard?: string[];
  /** Whether Ctrl+Z takes it back, as it does for text and not for choices. */
  byKey?: boolean;
}

const TYPED_BY_BROWSER = ['input insertText browser'];
const CHOSEN = ['input script', 'change script'];
const frame = (inside: string) => `<iframe srcdoc="${inside.replaceAll('"', '&quot;')}"></iframe>`;
const one = (how: AskedEdit['how'], value: string, at: Path = '#f', name?: string): AskedEdit[] => [
  { at, how, value, ...(name ? { name } : {}) },
];
const TWO_LINES = 'Spoke with ct by phone.\nNext step: [___ step].';

export const WRITES: WriteCase[] = [
  {
    name: 'into an empty text area',
    html: '<textarea id=f></textarea>',
    edits: one('append', 'Spoke with ct.'),
    after: ['Spoke with ct.'],
    caretBehind: 'Spoke with ct.',
    heard: TYPED_BY_BROWSER,
    byKey: true,
  },
  {
    name: 'behind what was typed',
    html: '<textarea id=f></textarea>',
    typing: { at: '#f', text: 'Typed before.' },
    edits: one('append', ' Spoke with ct.'),
    after: ['Typed before. Spoke with ct.'],
    caretBehind: 'Typed before. Spoke with ct.',
    heard: TYPED_BY_BROWSER,
    byKey: true,
  },
  {
    name: 'at the caret',
    html: '<textarea id=f></textarea>',
    typing: { at: '#f', text: 'before after', caret: 7 },
    edits: one('insert', 'inserted '),
    after: ['before inserted after'],
    caretBehind: 'before inserted ',
    heard: TYPED_BY_BROWSER,
    byKey: true,
  },
  {
    name: 'several lines',
    html: '<textarea id=f></textarea>',
    typing: { at: '#f', text: 'Typed.' },
    edits: one('append', `\n${TWO_LINES}`),
    after: [`Typed.\n${TWO_LINES}`],
    byKey: true,
  },
  {
    name: 'in the place of what stands there',
    html: '<textarea id=f>Old words.</textarea>',
    edits: one('replace', 'New words.'),
    after: ['New words.'],
    heard: TYPED_BY_BROWSER,
    byKey: true,
  },
  {
    name: 'into a field of one line',
    html: '<input id=f value="RE appt">',
    edits: one('append', ' 10:00 AM'),
    after: ['RE appt 10:00 AM'],
    caretBehind: 'RE appt 10:00 AM',
    heard: TYPED_BY_BROWSER,
    byKey: true,
  },
  {
    name: 'a date into a text field with a format of its own',
    html: '<input id=f type=text value="01/02/2026">',
    edits: one('replace', '11/22/2026'),
    after: ['11/22/2026'],
    byKey: true,
  },
  {
    name: 'into an editable element',
    html: '<div id=f contenteditable=true></div>',
    typing: { at: '#f', text: 'Typed before.' },
    edits: one('append', ' Spoke with ct.'),
    after: ['Typed before. Spoke with ct.'],
    byKey: true,
  },
  {
    name: 'several lines into an editable element',
    html: '<div id=f contenteditable></div>',
    typing: { at: '#f', text: 'Typed.' },
    edits: one('append', `\n${TWO_LINES}`),
    after: [`Typed.\n${TWO_LINES}`],
    byKey: true,
  },
  {
    name: 'into an editable element of paragraphs',
    html: '<div id=f contenteditable><p>First line.</p><p>Second <b>line</b>.</p></div>',
    edits: one('append', ' More.'),
    after: ['First line.\nSecond line. More.'],
    byKey: true,
  },
  {
    name: 'into an empty editable paragraph',
    html: '<div id=f contenteditable><p><br></p></div>',
    edits: one('append', 'Spoke with ct.'),
    after: ['Spoke with ct.'],
    byKey: true,
  },
  {
    name: 'in the place of an editable text',
    html: '<div id=f contenteditable><p>Old words.</p></div>',
    edits: one('replace', 'New words.'),
    after: ['New words.'],
    byKey: true,
  },
  {
    name: 'into an element editable as plain text',
    html: '<div id=f contenteditable=plaintext-only style="white-space: pre-wrap">Old.</div>',
    edits: one('append', ' New.'),
    after: ['Old. New.'],
    byKey: true,
  },
  {
    name: 'into a text area in a frame',
    html: frame('<textarea id=f></textarea>'),
    typing: { at: 'iframe >> #f', text: 'Typed.' },
    edits: one('append', ' Spoke.', 'iframe >> #f'),
    after: ['Typed. Spoke.'],
    heard: TYPED_BY_BROWSER,
    byKey: true,
  },
  {
    name: 'into an editable element in a frame within a frame',
    html: frame(`<p>outer</p>${frame('<div id=f contenteditable>Old.</div>')}`),
    edits: one('append', ' New.', 'iframe >> iframe >> #f'),
    after: ['Old. New.'],
    byKey: true,
  },
  {
    name: 'a choice in a list',
    html: '<select id=f><option value="">-- Select --<option value=EN>Engagement<option>General</select>',
    edits: one('choose', 'engagement'),
    after: ['Engagement'],
    heard: CHOSEN,
  },
  {
    name: 'a choice by its code',
    html: '<select id=f><option><option>PE - Planning<option>RE - Re-Engagement</select>',
    edits: one('choose', 'RE'),
    after: ['RE - Re-Engagement'],
    heard: CHOSEN,
  },
  {
    name: 'a choice in a list in a frame',
    html: frame('<select id=f><option>A<option>B</select>'),
    edits: one('choose', 'B', 'iframe >> #f'),
    after: ['B'],
    heard: CHOSEN,
  },
  {
    name: 'a choice in a list that a widget stands for',
    html: `<select id=f hidden><option>General<option>Engagement</select>
      <div role=combobox aria-expanded=false tabindex=0 id=w>General</div>`,
    page: `find('#f').addEventListener('change', (event) => { find('#w').textContent = event.target.value; });`,
    edits: one('choose', 'Engagement'),
    after: ['Engagement'],
    heard: CHOSEN,
  },
  {
    name: 'a date',
    html: '<input id=f type=date value=2026-01-02>',
    edits: one('set', '2026-11-22'),
    after: ['2026-11-22'],
    heard: CHOSEN,
  },
  {
    name: 'a time into an empty field',
    html: '<input id=f type=time>',
    edits: one('set', '15:15'),
    after: ['15:15'],
    heard: CHOSEN,
  },
  {
    name: 'a text that just fits',
    html: '<textarea id=f maxlength=20>12345</textarea>',
    edits: one('append', '678901234567890'),
    after: ['12345678901234567890'],
    byKey: true,
  },
  {
    name: 'several fields of different kinds',
    html: `<select id=c><option><option>RE</select><input id=d type=date><input id=t value="3:00 PM">
      <div id=e contenteditable>Note.</div><textarea id=x>Old</textarea>`,
    edits: [
      ...one('choose', 'RE', '#c'),
      ...one('set', '2026-11-22', '#d'),
      ...one('replace', '3:15 PM', '#t'),
      ...one('append', ' More.', '#e'),
      ...one('append', ' text', '#x'),
    ],
    after: ['RE', '2026-11-22', '3:15 PM', 'Note. More.', 'Old text'],
  },
];

const LOCKED = (state: string) => `<textarea id=f ${state}>Old.</textarea>`;

export const REFUSALS: WriteCase[] = [
  { name: 'a read-only field', html: LOCKED('readonly'), edits: one('append', 'x'), refused: /read-only/ },
  {
    name: 'a field marked read-only',
    html: LOCKED('aria-readonly=true'),
    edits: one('append', 'x'),
    refused: /read-only/,
  },
  { name: 'a disabled field', html: LOCKED('disabled'), edits: one('append', 'x'), refused: /switched off/ },
  {
    name: 'a field of a disabled group',
    html: `<fieldset disabled>${LOCKED('')}</fieldset>`,
    edits: one('append', 'x'),
    refused: /switched off/,
  },
  {
    name: 'a field behind an open dialog',
    html: `${LOCKED('')}<dialog>Please wait.</dialog>`,
    page: `document.querySelector('dialog').showModal();`,
    edits: one('append', 'x'),
    refused: /cannot be reached/,
  },
  {
    name: 'a hidden field, while another one has the focus',
    html: `<textarea id=f hidden></textarea><textarea id=other></textarea>`,
    typing: { at: '#other', text: 'Typed here.' },
    edits: [...one('append', 'x')],
    refused: /cannot be reached/,
  },
  {
    name: 'an element that is not editable any more',
    html: '<div id=f contenteditable=false>Old.</div>',
    edits: one('append', 'x'),
    refused: /read-only/,
  },
  {
    name: 'a disabled list',
    html: '<select id=f disabled><option>A<option>B</select>',
    edits: one('choose', 'B'),
    refused: /switched off/,
  },
  {
    name: 'a choice that the list does not offer',
    html: '<select id=f><option>A<option>B</select>',
    edits: one('choose', 'Engagement'),
    refused: /offers no "Engagement"/,
  },
  {
    name: 'a choice that is switched off',
    html: '<select id=f><option>A<optgroup disabled label=g><option>B</optgroup></select>',
    edits: one('choose', 'B'),
    refused: /offers no "B"/,
  },
  {
    name: 'a list that the page sets back',
    html: '<select id=f><option>A<option>B</select>',
    page: `find('#f').addEventListener('change', (event) => { event.target.selectedIndex = 0; });`,
    edits: one('choose', 'B'),
    refused: /set the list back/,
  },
  {
    name: 'a date outside of what the field allows',
    html: '<input id=f type=date min=2026-01-01 max=2026-12-31 value=2026-05-05>',
    edits: one('set', '2027-01-01'),
    refused: /does not allow/,
  },
  {
    name: 'a value that is no date',
    html: '<input id=f type=date value=2026-05-05>',
    edits: one('set', 'tomorrow'),
    refused: /did not take/,
  },
  {
    name: 'a field for a number',
    html: '<input id=f type=number value=3>',
    edits: one('append', '4'),
    refused: /cannot be filled in/,
  },
  {
    name: 'one character too much',
    html: '<textarea id=f maxlength=20>12345</textarea>',
    edits: one('append', '6789012345678901'),
    refused: /1 character too long/,
  },
  {
    name: 'many characters too much, line ends counted',
    html: '<textarea id=f maxlength=20></textarea>',
    edits: one('append', 'one line\nand another line'),
    refused: /5 characters too long/,
  },
  {
    name: 'too much for a field of one line',
    html: '<input id=f maxlength=8 value=12345>',
    edits: one('replace', '12345678901'),
    refused: /3 characters too long/,
  },
  {
    name: 'several lines in a field of one line',
    html: '<input id=f value=Old>',
    edits: one('append', 'a\nb'),
    refused: /several lines/,
  },
  {
    name: 'a page that puts the old text back',
    html: LOCKED(''),
    page: `find('#f').addEventListener('input', ({ target }) => { target.value = 'Old.'; });`,
    edits: one('append', ' New.'),
    refused: /did not take the text/,
  },
  {
    name: 'a page that changes the text',
    html: LOCKED(''),
    page: `find('#f').addEventListener('input', ({ target }) => {
      if (/New/.test(target.value)) target.value = target.value.toUpperCase();
    });`,
    edits: one('append', ' New.'),
    refused: /changed the text/,
  },
  {
    name: 'the second of two fields: then the first is not written either',
    html: '<select id=c><option>A<option>B</select><textarea id=f readonly>Old.</textarea>',
    edits: [...one('choose', 'B', '#c'), ...one('append', 'x')],
    refused: /read-only/,
  },
  {
    name: 'the last of three fields, found out only while writing',
    html: `<select id=c><option>A<option>B</select><div id=e contenteditable>Old.</div>
      <textarea id=f maxlength=5>Old.</textarea>`,
    edits: [...one('choose', 'B', '#c'), ...one('append', ' New.', '#e'), ...one('append', ' New.')],
    refused: /4 characters too long/,
  },
];

/** What a page may do between the preview and the click. `control` is the same without it, which must go through. */
export const RACES: { name: string; html: string; edits: AskedEdit[]; race: string; refused: RegExp }[] = (
  [
    ['the text to be replaced changed', `find('#f').value = 'Others.'`, /changed since/],
    ['the list was set by a script', `find('#c').selectedIndex = 2`, /changed since/],
    ['the date changed', `find('#d').value = '2026-03-03'`, /changed since/],
    ['it was made read-only', `find('#f').readOnly = true`, /read-only/],
    ['it was switched off', `find('#c').disabled = true`, /switched off/],
    ['its group was switched off', `find('fieldset').disabled = true`, /switched off/],
    ['it takes less now', `find('#f').maxLength = 5`, /5 characters too long/],
    ['it was taken away', `find('#f').remove()`, /no longer on the page/],
    [
      'its twin stands in its place',
      `find('fieldset').innerHTML = find('fieldset').innerHTML`,
      /no longer on the page/,
    ],
    ['the choice was taken away', `find('#c').options[1].remove()`, /offers no|changed since/],
    ['it is a field of another kind', `find('#d').type = 'number'`, /cannot be filled in|changed since/],
    ['it is out of reach', `find('fieldset').inert = true`, /switched off/],
    ['it was hidden', `find('#f').style.display = 'none'`, /cannot be reached/],
    [
      'the page sets it back',
      `find('#c').onchange = () => { find('#c').selectedIndex = 0; }`,
      /set the list back/,
    ],
  ] as [string, string, RegExp][]
).map(([name, race, refused]) => ({
  name,
  html: `<fieldset><select id=c><option>A<option>B<option>C</select><input id=d type=date value=2026-01-02>
    <textarea id=f>Old.</textarea></fieldset>`,
  edits: [...one('choose', 'B', '#c'), ...one('set', '2026-11-22', '#d'), ...one('replace', 'New words.')],
  race,
  refused,
}));
