/** Lists as applications make them: each page's entries are proposed, read by the proposed map, and are the right ones. */
import { beforeEach, describe, expect, it } from 'vitest';
import { pageWords } from '../../judgement/policy/page-words.ts';
import { readMap } from '../map.ts';
import { readDocument } from '../read-page.ts';
import { isSelector } from '../selector-syntax.ts';
import type { PageProposal } from './proposal.ts';
import { proposePage } from './propose.ts';
import { newMap, putPage } from './put.ts';
import { reportPage } from './report.ts';

interface Entry {
  date: string;
  type: string;
  by: string;
  text: string;
}
const ENTRIES: Entry[] = [
  {
    date: '10/1/2008',
    type: 'Engagement',
    by: 'rto',
    text: 'Called about the missed class, no answer, left a message.',
  },
  {
    date: '10/14/2008',
    type: 'General',
    by: 'kla',
    text: 'Bus pass issued; a receipt is in the file of the branch.',
  },
  {
    date: '11/3/2008',
    type: 'Engagement',
    by: 'rto',
    text: 'Came in and agreed on two mornings of class a week.',
  },
];
const WHO = '<h1>Case notes</h1><p><b>Case:</b> ZQ4711</p>';
const HEADS = ['Date', 'Type', 'Author', 'Note'];
const cells = ({ date, type, by, text }: Entry) => [date, type, by, text];
const td = (values: string[]) => values.map((value) => `<td>${value}</td>`).join('');
const each = (make: (entry: Entry, i: number) => string) => ENTRIES.map(make).join('');

beforeEach(() => {
  document.title = '';
});

function propose(html: string): PageProposal {
  document.body.innerHTML = html;
  return proposePage(document, { pages: [] }, pageWords);
}

/** What the proposed map reads on the page it was made on. */
function readWith(proposal: PageProposal) {
  let map = newMap('test', 'Test');
  for (const { part } of proposal.parts) map = putPage(map, proposal, part, map.pages[0]?.id ?? null);
  const order = proposal.parts.find(({ dateOrder }) => dateOrder)?.dateOrder;
  const whole = { ...map, dateOrder: order ?? 'mdy' };
  // Whatever is proposed also passes where selectors are told without a page.
  const bare = readMap(whole, isSelector);
  const checked = bare.ok ? readMap(whole) : bare;
  if (!checked.ok) throw new Error(checked.problem);
  const reading = readDocument(document, checked.map);
  if (reading.kind !== 'page') throw new Error(`The page is ${reading.kind} to its own map.`);
  return { reading, map: checked.map };
}

function entriesOf(html: string): { rows: string[][]; witnesses: number; partly: string | null } {
  const { reading } = readWith(propose(html));
  const list = reading.narratives;
  if (!list?.known) throw new Error(list ? list.reason : 'No list was proposed.');
  const rows = list.value.rows.map(({ date, type, author, text }) => [
    date,
    type.known ? type.value : '?',
    author,
    text.replace(/\s+/g, ' '),
  ]);
  const [first] = list.value.rows;
  return { rows, witnesses: first?.type.known ? first.type.witnesses : 0, partly: list.value.partly };
}

const iso = (date: string) => {
  const [month, day, year] = date.split('/');
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
};
const WANTED = ENTRIES.map(({ date, type, by, text }) => [iso(date), type, by, text]);

const SHAPES: Record<string, string> = {
  'a table with headers': `<table><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>${each((entry) => `<tr>${td(cells(entry))}</tr>`)}</table>`,
  'a table with thead, other words and another order': `<table><thead><tr><th>Comments</th><th>Entered by</th><th>Category</th><th>Entry date</th></tr></thead><tbody>${each(({ date, type, by, text }) => `<tr>${td([text, by, type, date])}</tr>`)}</tbody></table>`,
  'a table whose headers are cells of its first row': `<table>${`<tr>${td(HEADS)}</tr>`}${each((entry) => `<tr>${td(cells(entry))}</tr>`)}</table>`,
  'a table in a layout table': `<table><tr><td>Menu</td><td><table class="grid"><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>${each((entry) => `<tr>${td(cells(entry))}</tr>`)}</table></td></tr></table>`,
  'cells with counted ids': `<table id="ctl00_grd"><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>${each(
    (entry, i) =>
      `<tr>${cells(entry)
        .map((value, k) => `<td><span id="ctl00_grd_ctl0${i + 2}_lbl${HEADS[k]}">${value}</span></td>`)
        .join('')}</tr>`,
  )}</table>`,
  'a grid of roles': `<div role="table"><div role="row">${HEADS.map((head) => `<div role="columnheader">${head}</div>`).join('')}</div>${each(
    (entry) =>
      `<div role="row">${cells(entry)
        .map((value) => `<div role="cell">${value}</div>`)
        .join('')}</div>`,
  )}</div>`,
  'definition lists': `<section>${each(({ date, type, by, text }) => `<article><dl><dt>Date</dt><dd>${date}</dd><dt>Type</dt><dd>${type}</dd><dt>Author</dt><dd>${by}</dd><dt>Note</dt><dd>${text}</dd></dl></article>`)}</section>`,
  'labels and values in each entry': `<ul>${each(({ date, type, by, text }) => `<li><div><b>Date:</b> <span>${date}</span></div><div><b>Type:</b> <span>${type}</span></div><div><b>Author:</b> <span>${by}</span></div><p><b>Note:</b> <span>${text}</span></p></li>`)}</ul>`,
  'labels and values in the same words': `<div>${each(({ date, type, by, text }) => `<div class="note"><div>Date: ${date}</div><div>Type: ${type}</div><div>Author: ${by}</div><blockquote>${text}</blockquote></div>`)}</div>`,
  'a small table in each entry': `<div>${each(({ date, type, by, text }) => `<div class="card"><table><tr><td>Date:</td><td>${date}</td><td>Type:</td><td>${type}</td></tr><tr><td>Author:</td><td colspan="3">${by}</td></tr><tr><td>Note:</td><td colspan="3">${text}</td></tr></table></div>`)}</div>`,
  'cards with classes and no labels': `<div class="feed">${each(({ date, type, by, text }) => `<div class="entry"><time class="date">${date}</time> <em class="type">${type}</em> <i class="author">${by}</i><p class="note-text">${text}</p></div>`)}</div>`,
  'month headings and spacers among the entries': `<table><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr><tr class="month"><td colspan="4">October 2008</td></tr>${each((entry) => `<tr class="note">${td(cells(entry))}</tr><tr class="gap"><td colspan="4"></td></tr>`)}</table>`,
  'a row of its own for each text': `<table><tr><th>Date</th><th>Type</th><th>Author</th></tr>${each(({ date, type, by, text }) => `<tr class="head">${td([date, type, by])}</tr><tr class="body"><td colspan="3">${text}</td></tr>`)}</table>`,
  'terms and definitions': `<dl>${each(({ date, type, by, text }) => `<dt><span class="date">${date}</span> <span class="type">${type}</span> <span class="author">${by}</span></dt><dd>${text}</dd>`)}</dl>`,
  'headings with the text below': `<div>${each(({ date, type, by, text }) => `<h3><span class="on">${date}</span> <b class="type">${type}</b> <i class="author">${by}</i></h3><p>${text}</p>`)}</div>`,
  'texts with their beginning beside them': `<table><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>${each(({ date, type, by, text }) => `<tr>${td([date, type, by])}<td><span class="short">${text.slice(0, 20)}…</span><span class="full" hidden>${text}</span> <a href="#" class="toggle">more</a></td></tr>`)}</table>`,
  'made-up class names': `<div class="css-1x9ab2">${each(({ date, type, by, text }, i) => `<div class="css-8zk3d1" id=":r${i}:"><span class="css-a1b2c3">Date</span><span class="css-d4e5f6">${date}</span><span class="css-a1b2c3">Type</span><span class="css-d4e5f6">${type}</span><span class="css-a1b2c3">Author</span><span class="css-d4e5f6">${by}</span><span class="css-a1b2c3">Note</span><div class="css-g7h8i9">${text}</div></div>`)}</div>`,
};

describe('a list of narratives', () => {
  for (const [shape, html] of Object.entries(SHAPES)) {
    it(`is proposed from ${shape}`, () => {
      expect(entriesOf(WHO + html).rows).toEqual(WANTED);
    });
  }

  it('with a row for each text, and nothing to tell the rows by, is told by their cells', () => {
    const rows = each(
      ({ date, type, text }) =>
        `<tr>${td([date, type, 'x'])}</tr><tr><td></td><td colspan="2">${text}</td></tr>`,
    );
    expect(entriesOf(`${WHO}<table>${rows}</table>`).rows).toEqual(
      WANTED.map(([date, type, , text]) => [date, type, '', text]),
    );
  });

  it('without headers is read with one witness, and said to be so', () => {
    const bare = `<table>${each((entry) => `<tr>${td(cells(entry))}</tr>`)}</table>`;
    const { rows, witnesses } = entriesOf(WHO + bare);
    expect(rows.map(([date, , , text]) => [date, text])).toEqual(
      WANTED.map(([date, , , text]) => [date, text]),
    );
    expect(witnesses).toBeLessThan(2);
  });

  it('with headers has two witnesses for each field', () => {
    expect(entriesOf(WHO + SHAPES['a table with headers']).witnesses).toBe(2);
    expect(entriesOf(WHO + SHAPES['definition lists']).witnesses).toBe(2);
  });

  it('is taken whole where a heading only looks like an entry', () => {
    const { partly } = entriesOf(WHO + SHAPES['month headings and spacers among the entries']);
    expect(partly).toBeNull();
  });

  it('in which numbers stand day first settles the order', () => {
    const german = SHAPES['a table with headers']!.replaceAll('10/14/2008', '14.10.2008')
      .replaceAll('10/1/2008', '1.10.2008')
      .replaceAll('11/3/2008', '3.11.2008');
    expect(entriesOf(WHO + german).rows.map(([date]) => date)).toEqual(WANTED.map(([date]) => date));
    expect(propose(WHO + german).parts.find(({ purpose }) => purpose === 'narratives')?.dateOrder).toBe(
      'dmy',
    );
  });

  it('is told at once in words and in a table', () => {
    const proposal = propose(WHO + SHAPES['a table with headers']);
    const { reading, map } = readWith(proposal);
    const report = reportPage(reading, map).find(({ purpose }) => purpose === 'narratives');
    expect(report?.says).toBe('3 narratives, 10/01/2008 to 11/03/2008, types: Engagement (2), General (1)');
    expect(report?.sample?.rows[0]).toEqual(['10/01/2008', 'Engagement', 'rto', ENTRIES[0]!.text]);
  });

  it('is not made out of a menu, a form or a table of something else', () => {
    for (const html of [
      '<ul><li><a href="#">Home</a></li><li><a href="#">People</a></li><li><a href="#">Reports</a></li></ul>',
      '<table><tr><th>Item</th><th>Price</th></tr><tr><td>Chair</td><td>12.50</td></tr><tr><td>Desk</td><td>80.00</td></tr></table>',
      '<form><label>Date <input name="d" value="10/1/2008"></label><label>Note <textarea name="n"></textarea></label></form>',
    ])
      expect(propose(WHO + html).parts.filter(({ purpose }) => purpose === 'narratives')).toEqual([]);
  });
});

describe('a line that holds several fields', () => {
  it.each([
    ['a heading', (line: string, text: string) => `<h4>${line}</h4><p>${text}</p>`, ' - '],
    ['a term', (line: string, text: string) => `<dt>${line}</dt><dd>${text}</dd>`, ' | '],
    ['a legend', (line: string, text: string) => `<b>${line}</b><blockquote>${text}</blockquote>`, ', '],
  ])('is taken apart: %s', (_, make, between) => {
    const entries = each(({ date, type, by, text }) => make([date, type, by].join(between), text));
    const { rows } = entriesOf(`${WHO}<section>${entries}</section>`);
    // No cut tells the third part of a line; the author is left out and nothing is made up.
    expect(rows.map(([date, type, , text]) => [date, type, text])).toEqual(
      WANTED.map(([date, type, , text]) => [date, type, text]),
    );
  });
});

describe('a list that is not the whole list', () => {
  const table = SHAPES['a table with headers']!;
  const partlyOf = (html: string, then: () => void = () => {}) => {
    const { map } = readWith(propose(WHO + html));
    then();
    const reading = readDocument(document, map);
    return reading.kind === 'page' && reading.narratives?.known ? reading.narratives.value.partly : 'unread';
  };

  it('is known by its pager', () => {
    expect(partlyOf(`${table}<p><a href="?page=2">Next</a></p>`)).toContain('further page');
    expect(partlyOf(`${table}<p><button disabled>Next</button></p>`)).toBeNull();
  });

  it('is known by its count', () => {
    expect(partlyOf(`<p class="count">Showing 3 of 12</p>${table}`)).toContain('3 of 12');
    expect(
      partlyOf(`<p class="count">3 notes</p>${table}`, () => {
        document.querySelector('.count')!.textContent = '12 notes';
      }),
    ).toContain('3 of 12');
  });

  it('is known by its count on the last page too, where the numbers are the same', () => {
    expect(partlyOf(`<p>Showing 4 - 6 of 6</p>${table}`)).toContain('6 of 6');
    expect(partlyOf(`<p>(1-3/3)</p>${table}`)).toBeNull();
    expect(partlyOf(`<p>(1-3/30)</p>${table}`)).toContain('3 of 30');
  });

  it('is not known by a count of something else', () => {
    expect(partlyOf(`<p>0 of 3 selected</p>${table}`)).toBeNull();
    expect(partlyOf(`<p>0 of 3 selected</p><p>1 - 3 of 12</p>${table}`)).toContain('3 of 12');
  });

  it('is known by texts of which the rest stands elsewhere', () => {
    const cut = (more: string) =>
      `<table><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>${each(({ date, type, by, text }) => `<tr>${td([date, type, by])}<td>${text.slice(0, 30)}${more}</td></tr>`)}</table>`;
    expect(partlyOf(cut(' <a href="#" class="rest">more</a>'))).toContain('behind a link');
    expect(partlyOf(cut('…'))).toContain('cut off');
    const dots = propose(WHO + cut('...')).parts.find(({ purpose }) => purpose === 'narratives');
    expect(dots?.notes.join()).toContain('Texts end in');
    // The whole text is on the page already: nothing is missing.
    expect(partlyOf(SHAPES['texts with their beginning beside them']!)).toBeNull();
  });

  it('is known by its filter', () => {
    const filter = '<p><select name="show"><option>All types</option><option>General</option></select></p>';
    expect(partlyOf(filter + table)).toBeNull();
    expect(
      partlyOf(filter + table, () => {
        document.querySelector<HTMLSelectElement>('[name=show]')!.selectedIndex = 1;
      }),
    ).toContain('filtered: General');
  });

  it('is known while it loads', () => {
    expect(
      partlyOf(`<div aria-busy="false" class="list">${table}</div>`, () =>
        document.querySelector('.list')!.setAttribute('aria-busy', 'true'),
      ),
    ).toContain('loading');
  });
});

describe("a plan's steps", () => {
  const plan = (
    rows: string[][],
    heads = ['Code', 'Description', 'Planned Start', 'Planned End', 'Actual Start'],
  ) =>
    `<h1>Plan</h1><p><b>Case:</b> ZQ4711</p><table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.map((row) => `<tr>${td(row)}</tr>`).join('')}</table>`;

  it('are proposed with the planned dates, not the actual ones', () => {
    const { reading } = readWith(
      propose(
        plan([
          ['LS', 'Life skills', '1/5/2026', '3/5/2026', '1/6/2026'],
          ['RE', 'Meeting', '3/19/2026 10:00 AM', '3/19/2026', ''],
        ]),
      ),
    );
    const steps = reading.steps?.known ? reading.steps.value.rows : [];
    expect(steps.map(({ code, plannedStart }) => [code, plannedStart.known && plannedStart.value])).toEqual([
      ['LS', '2026-01-05'],
      ['RE', '2026-03-19T10:00'],
    ]);
  });

  it('are read by their code alone where the cell spells it out', () => {
    const html = plan([
      ['<b>LS</b> Life skills', 'Mornings', '1/5/2026', '3/5/2026', ''],
      ['<b>RE</b> Re-engagement', 'Meeting', '3/19/2026', '3/19/2026', ''],
    ]);
    const { reading } = readWith(propose(html));
    expect(reading.steps?.known && reading.steps.value.rows.map(({ code }) => code)).toEqual(['LS', 'RE']);
  });

  it('are read out of the fields of a list that is filled in where it stands', () => {
    const field = (name: string, value: string) => `<input name="${name}" value="${value}">`;
    const list = (chosen: string) =>
      `<select name="code"><option>JS</option><option selected>${chosen}</option></select>`;
    const { reading } = readWith(
      propose(
        plan([
          [list('LS'), field('about', 'Mornings'), field('from', '1/5/2026'), field('to', '3/5/2026'), ''],
          [list('RE'), field('about', 'Meeting'), field('from', '3/19/2026'), field('to', '3/19/2026'), ''],
        ]),
      ),
    );
    const steps = reading.steps?.known ? reading.steps.value.rows : [];
    expect(steps.map(({ code, plannedEnd }) => [code, plannedEnd.known && plannedEnd.value])).toEqual([
      ['LS', '2026-03-05'],
      ['RE', '2026-03-19'],
    ]);
  });

  it('are no narratives, and narratives are no steps', () => {
    const purposes = (html: string) => propose(html).parts.map(({ purpose }) => purpose);
    expect(
      purposes(
        plan([
          ['LS', 'Life skills in the mornings', '1/5/2026', '3/5/2026', ''],
          ['RE', 'Meeting at the branch', '3/19/2026', '3/19/2026', ''],
        ]),
      ),
    ).toEqual(['identity', 'steps']);
    expect(purposes(WHO + SHAPES['a table with headers'])).toEqual(['identity', 'narratives']);
  });
});
