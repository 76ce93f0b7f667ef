import { describe, expect, it } from 'vitest';
import {
  casebookMap,
  choose,
  HEADERS,
  type Note,
  notesPage,
  stepsPage,
} from '../../test/fixtures/case-pages.ts';
import { inOneGo } from '../record/turns.ts';
import { z } from '../record/zod.ts';
import { pageMapSchema } from './map.ts';
import { readNarratives, readNarrativesInTurns, readSteps } from './read-list.ts';

const map = z.parse(pageMapSchema, casebookMap());
const narratives = map.pages[0]!.narratives!;
const steps = map.pages[1]!.steps!;

function notes(html: string, spec: typeof narratives = narratives) {
  document.body.innerHTML = html;
  return readNarratives(document, spec, 'mdy', 'Case notes');
}

/** The list, which must have been read. */
function list(html: string, spec: typeof narratives = narratives) {
  const read = notes(html, spec);
  if (!read.known) throw new Error(read.reason);
  return read.value;
}

function reasonOf(html: string, spec: typeof narratives = narratives): string {
  const read = notes(html, spec);
  return read.known ? 'known' : read.reason;
}

function planned(html: string) {
  document.body.innerHTML = html;
  const read = readSteps(document, steps, 'mdy', 'Plan');
  if (!read.known) throw new Error(read.reason);
  return read.value;
}

/** The same list, its fields named by where their cells stand and not by what they are called. */
const byPosition: typeof narratives = structuredClone(narratives);
for (const [i, name] of (['date', 'type', 'author', 'text'] as const).entries()) {
  byPosition.fields[name].at = `td:nth-child(${i + 1})`;
}
/** The same list, known by its headers alone. */
const byHeader: typeof narratives = structuredClone(narratives);
for (const field of Object.values(byHeader.fields)) delete field.at;

describe('a glance at a list of narratives', () => {
  const many = (count: number, change: (note: Note, nth: number) => Note = (note) => note): Note[] =>
    Array.from({ length: count }, (_, i) =>
      change({ date: '3/2/2026', kind: 'General', text: `Note ${i}.` }, i),
    );
  const glance = (html: string) => {
    document.body.innerHTML = html;
    const read = inOneGo(readNarrativesInTurns(document, narratives, 'mdy', 'Case notes', true));
    if (!read.known) throw new Error(read.reason);
    return read.value;
  };

  it('reads the two ends of a long one as they are read in the whole, and says how many there are', () => {
    const html = notesPage({ notes: many(300) });
    const whole = list(html).rows.map(({ row, ...said }) => said);
    const seen = glance(html);
    expect(seen.of).toBe(300);
    expect(seen.rows.length).toBeLessThan(50);
    expect(seen.rows[0]!.text).toBe('Note 0.');
    expect(seen.rows.at(-1)!.text).toBe('Note 299.');
    for (const { row: _, textElement, ...said } of seen.rows)
      expect(whole).toContainEqual({ ...said, textElement: expect.anything() });
  });

  it('reads the whole of a short one, and says of it what the whole says', () => {
    const { of, partly, rows } = glance(notesPage({ notes: many(20) }));
    expect([of, partly, rows.length]).toEqual([undefined, null, 20]);
    expect(glance(notesPage({ notes: many(20), after: '<p class="more">More</p>' })).of).toBeUndefined();
  });

  it('reads the whole where anything at the ends can not be read', () => {
    const html = notesPage({
      notes: many(300, (note, nth) => (nth === 298 ? { ...note, date: 'soon' } : note)),
    });
    const { of, rows, problems } = glance(html);
    expect([of, rows.length]).toEqual([undefined, 299]);
    expect(problems).toEqual(['1 of 300 entries could not be read.']);
  });
});

describe('a list of narratives', () => {
  it('is read with both witnesses', () => {
    const { rows, partly, problems } = list(notesPage());
    expect(rows.map(({ date, type, author, text }) => [date, type, author, text])).toEqual([
      [
        '2026-03-02',
        expect.objectContaining({ value: 'Engagement', witnesses: 2 }),
        'rto',
        'Spoke with client about job search.',
      ],
      [
        '2026-03-09',
        expect.objectContaining({ value: 'General', witnesses: 2 }),
        'contractor',
        'LVM for ct re: missed class.',
      ],
    ]);
    expect([partly, problems]).toEqual([null, []]);
  });

  it('says where each type was read, in words of the page', () => {
    expect(list(notesPage()).rows[0]?.type).toMatchObject({ where: 'Case notes, Kind' });
  });

  it('has one witness for a column whose header was renamed', () => {
    const headers = HEADERS.map((header) => (header === 'Kind' ? 'Category' : header));
    expect(list(notesPage({ headers })).rows[0]?.type).toMatchObject({ value: 'Engagement', witnesses: 1 });
  });

  it('has one witness for columns that are known by their headers alone', () => {
    expect(list(notesPage(), byHeader).rows[0]).toMatchObject({
      date: '2026-03-02',
      type: { value: 'Engagement', witnesses: 1 },
    });
  });

  it('stays known when a column is put in before the others and cells have names of their own', () => {
    const read = list(notesPage({ inserted: { header: 'No.', cell: '7' } }));
    expect(read.rows[0]).toMatchObject({ date: '2026-03-02', type: { value: 'Engagement', witnesses: 2 } });
  });

  it('is unknown when a column is put in and cells are known by their position, naming why', () => {
    expect(notes(notesPage(), byPosition).known).toBe(true);
    const reason = reasonOf(notesPage({ inserted: { header: 'Due', cell: '1/1/2020' } }), byPosition);
    expect(reason).toContain('Case notes, Entered: its place and its header point to different columns.');
  });

  it('keeps all but the type when only the type is in doubt', () => {
    const headers = ['Entered', 'By', 'Kind', 'Note'];
    const { rows, problems } = list(notesPage({ headers }));
    expect(rows).toHaveLength(2);
    expect(rows[0]?.type).toMatchObject({ known: false });
    expect(problems.join()).toContain('Case notes, Kind');
  });

  it('is unknown when two columns have the header of the date', () => {
    expect(reasonOf(notesPage({ headers: ['Entered', 'Kind', 'Entered', 'Note'] }))).toContain(
      'more than one column',
    );
  });

  it('is unknown when the date is found by neither witness', () => {
    const html = notesPage({ headers: ['When', 'Kind', 'By', 'Note'] }).replaceAll('class="d"', '');
    expect(reasonOf(html)).toContain('Case notes, Entered: the column was not found.');
  });

  it('is read in each of several tables by the header of its own', () => {
    const late = { date: '3/9/2026', kind: 'General', by: 'rto', text: 'Mailed a pamphlet.' };
    const second = /<table class="notes">.*<\/table>/s.exec(
      notesPage({ inserted: { header: 'No.', cell: '3/1/2020' }, notes: [late] }),
    )![0];
    const html = notesPage({ after: second });
    for (const spec of [narratives, byHeader])
      expect(
        list(html, spec)
          .rows.map(({ date, text }) => [date, text])
          .at(-1),
      ).toEqual(['2026-03-09', 'Mailed a pamphlet.']);
    expect(reasonOf(html, byPosition)).toContain('point to different columns');
    expect(reasonOf(notesPage({ after: second.replace('Entered', 'When') }))).toContain(
      'Case notes, Entered: one of the tables has no column with this header.',
    );
  });

  it('is unknown when a row of another kind stands among its rows', () => {
    const other =
      '<tr class="note"><td>x</td><td class="d">3/3/2026</td><td class="k">x</td><td class="t">x</td></tr>';
    const html = notesPage().replace(/(<table class="notes">.*)<\/table>/s, `$1${other}</table>`);
    expect(html).toContain('3/3/2026');
    expect(reasonOf(html)).toContain('point to different columns');
  });

  it('keeps the readable rows when the date of one can not be read, and says that it is not the whole list', () => {
    const broken: Note[] = [
      { date: '3/2/2026', kind: 'General', text: 'One.' },
      { date: 'pending', kind: 'General', text: 'Two.' },
      { date: '2/30/2026', kind: 'General', text: 'Three.' },
      { date: '3/5/2026', kind: 'General', text: 'Four.' },
    ];
    const { rows, partly, problems } = list(notesPage({ notes: broken }));
    expect(rows.map((row) => row.text)).toEqual(['One.', 'Four.']);
    expect(partly).toBe('2 of 4 entries could not be read.');
    expect(problems).toContain('2 of 4 entries could not be read.');
  });

  it('is read by labels where its rows are no table', () => {
    const block = (date: string, text: string) =>
      `<div class="note"><b>Entered</b> <i class="d">${date}</i> <b>Kind</b> <i class="k">General</i> <b>By</b> <i class="b">rto</i> <b>Note</b> <p class="t">${text}</p></div>`;
    const spec = { ...narratives, rows: '.note' };
    const { rows } = list(`${block('3/2/2026', 'One.')}${block('3/3/2026', 'Two.')}`, spec);
    expect(rows.map(({ date, text }) => [date, text])).toEqual([
      ['2026-03-02', 'One.'],
      ['2026-03-03', 'Two.'],
    ]);
    expect(rows[0]?.type).toMatchObject({ value: 'General', witnesses: 2 });
  });

  it('takes dates in the order of the map', () => {
    document.body.innerHTML = notesPage({ notes: [{ date: '3/2/2026', kind: 'x', text: 'x' }] });
    const read = readNarratives(document, narratives, 'dmy', 'Case notes');
    expect(read.known && read.value.rows[0]?.date).toBe('2026-02-03');
  });
});

describe('the text of a narrative', () => {
  const textOf = (text: string) =>
    list(notesPage({ notes: [{ date: '3/2/2026', kind: 'x', text }] })).rows[0]?.text;

  it('keeps the line breaks that the page draws', () => {
    expect(textOf('One.<br>Two.<br/><br>Four.')).toBe('One.\nTwo.\n\nFour.');
    expect(textOf('<p>One.</p><p>Two.</p>')).toBe('One.\nTwo.');
  });

  it('has one blank for a run of white space', () => {
    expect(textOf('  LVM \n\t for&nbsp; ct  ')).toBe('LVM for ct');
  });

  it('keeps the line breaks of the source where the page does', () => {
    expect(textOf('<span>a\nb</span>')).toBe('a b');
    const styled = notesPage({ notes: [{ date: '3/2/2026', kind: 'x', text: 'a\nb' }] }).replace(
      'class="t"',
      'class="t" style="white-space: pre-wrap"',
    );
    expect(list(styled).rows[0]?.text).toBe('a\nb');
  });

  it('is read as letters where it holds markup that was escaped', () => {
    expect(textOf('&lt;b&gt;7869&lt;/b&gt; &amp; co')).toBe('<b>7869</b> & co');
  });

  it('may be empty', () => {
    expect(textOf('')).toBe('');
  });
});

describe('an empty list', () => {
  it('is empty where the page says so', () => {
    expect(list('<h1>Case notes</h1><p class="none">No notes yet</p>')).toEqual({
      rows: [],
      partly: null,
      problems: [],
    });
  });

  it('is not read where nothing says so: it may be missing', () => {
    for (const html of [
      '<h1>Case notes</h1>',
      '<p class="none">Welcome</p>',
      '<table class="notes"></table>',
    ]) {
      expect(reasonOf(html)).toBe('Case notes: the list was not found on the page.');
    }
  });

  it('is not read where the map names no sign of it', () => {
    const spec = { ...narratives, empty: undefined };
    expect(reasonOf('<p class="none">No notes</p>', spec)).toContain('was not found');
  });

  it('is read in part where a filter stands', () => {
    const filter = '<select class="only"><option>Everything<option selected>General</select>';
    expect(list(`${filter}<p class="none">No notes</p>`).partly).toBe('the notes are filtered: General.');
  });
});

describe('a list that is not the whole list', () => {
  it('says so when it is filtered', () => {
    document.body.innerHTML = notesPage({
      before: '<select class="only"><option>Everything</option><option>General</option></select>',
    });
    const partly = () => {
      const read = readNarratives(document, narratives, 'mdy', 'Case notes');
      return read.known ? read.value.partly : read.reason;
    };
    choose('.only', 'Everything');
    expect(partly()).toBeNull();
    choose('.only', 'General');
    expect(partly()).toBe('the notes are filtered: General.');
  });

  it('says so when its page counts more than it shows', () => {
    const count = (words: string) => notesPage({ after: `<p class="count">${words}</p>` });
    expect(list(count('Showing 2 of 12')).partly).toBe('the notes are cut: 2 of 12.');
    expect(list(count('Showing 12 of 12')).partly).toBeNull();
    expect(list(count('All entries')).partly).toBeNull();
  });

  it('says so when its page counts from one number to another of more', () => {
    const count = notesPage({ after: '<p class="count">Showing 1 - 20 of 1,204</p>' });
    expect(list(count).partly).not.toBeNull();
  });

  it('says so when its page counts more than a thousand, with a comma', () => {
    const count = notesPage({ after: '<p class="count">Showing 20 of 1,204</p>' });
    expect(list(count).partly).not.toBeNull();
  });

  it('says so when there is a next page', () => {
    expect(list(notesPage({ after: '<a class="next" href="#">More</a>' })).partly).toContain(
      'more notes on the next page',
    );
  });
});

describe('the name of a row', () => {
  const one = { date: '3/2/2026', kind: 'General', text: 'One.' };
  const two = { date: '3/3/2026', kind: 'General', text: 'Two.' };
  const ids = (rows: Note[]) => list(notesPage({ notes: rows })).rows.map((row) => row.id);

  it('stays wherever the row stands, and changes with what it says', () => {
    const [first, second] = ids([one, two]);
    expect(ids([two, one])).toEqual([second, first]);
    expect(ids([{ ...one, text: 'Once.' }])).not.toEqual([first]);
  });

  it('is told apart from that of a row that says the same', () => {
    expect(new Set(ids([one, one, one])).size).toBe(3);
  });

  it('holds no word of the row', () => {
    expect(ids([{ ...one, text: 'zqxcanary' }])[0]).toMatch(/^r[0-9a-z]+$/);
  });
});

describe('a list of steps', () => {
  const at = (html: string) =>
    planned(html).rows.map(({ code, plannedStart, plannedEnd }) => [code, plannedStart, plannedEnd]);

  it('is read with days, and with times where the page gives them', () => {
    const html = stepsPage([
      { code: 'RE', start: '3/20/2026 10:00 AM', end: '3/20/2026 10:00 AM' },
      { code: 'JS', start: '3/1/2026', end: '' },
    ]);
    expect(at(html)).toEqual([
      [
        'RE',
        expect.objectContaining({ value: '2026-03-20T10:00', witnesses: 2 }),
        expect.objectContaining({ value: '2026-03-20T10:00' }),
      ],
      [
        'JS',
        expect.objectContaining({ value: '2026-03-01' }),
        expect.objectContaining({ known: true, value: null }),
      ],
    ]);
  });

  it('keeps a step whose date can not be read, the date unknown and quoted', () => {
    const [row] = planned(stepsPage([{ code: 'RE', start: 'to be set', end: '3/20/2026' }])).rows;
    expect(row?.code).toBe('RE');
    expect(row?.plannedStart).toEqual({
      known: false,
      reason: 'Plan, From: "to be set" is not a date that can be read.',
    });
    expect(row?.plannedEnd).toMatchObject({ value: '2026-03-20' });
  });

  it('is empty only where the page says so', () => {
    document.body.innerHTML = '<p class="none">No steps</p>';
    expect(readSteps(document, steps, 'mdy', 'Plan')).toMatchObject({ known: true, value: { rows: [] } });
    document.body.innerHTML = '<p>Nothing</p>';
    expect(readSteps(document, steps, 'mdy', 'Plan').known).toBe(false);
  });

  it('is unknown where the codes are', () => {
    document.body.innerHTML = stepsPage([{ code: 'RE', start: '', end: '' }])
      .replace('>Code<', '>About<')
      .replace('>About</th><th>About<', '>About</th><th>Code<');
    expect(readSteps(document, steps, 'mdy', 'Plan').known).toBe(false);
  });
});

describe('entries of labels and values', () => {
  const spec: typeof narratives = structuredClone(narratives);
  spec.rows = 'article';
  for (const [i, name] of (['date', 'type', 'author', 'text'] as const).entries())
    spec.fields[name].at = `:scope > dl > :nth-child(${i + 1}) > dd`;
  const entry = (fields: Record<string, string>) =>
    `<article><dl>${Object.entries(fields)
      .map(([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`)
      .join('')}</dl></article>`;
  const first = { Entered: 'Mar 2, 2026', Kind: 'General', By: 'rto', Note: 'Spoke with client.' };

  it('are read with both witnesses, also where a text begins like a label', () => {
    const second = { ...first, Kind: 'Engagement', Note: 'Kind: words about the note' };
    const { rows, problems } = list(entry(first) + entry(second), spec);
    expect(rows.map(({ date, type, text }) => [date, type, text])).toEqual([
      ['2026-03-02', expect.objectContaining({ value: 'General', witnesses: 2 }), 'Spoke with client.'],
      [
        '2026-03-02',
        expect.objectContaining({ value: 'Engagement', witnesses: 2 }),
        'Kind: words about the note',
      ],
    ]);
    expect(problems).toEqual([]);
  });

  it('have no more witnesses than the entry that has fewest; a place that only counts is none', () => {
    const { Kind, ...rest } = first;
    const renamed = { Entered: rest.Entered, Sort: Kind, By: rest.By, Note: rest.Note };
    const { rows } = list(entry(first) + entry(renamed), spec);
    expect(rows.map(({ type }) => type)).toEqual([
      expect.objectContaining({ value: 'General', witnesses: 1 }),
      { known: false, reason: 'Case notes, Kind: not found in this entry.' },
    ]);
  });

  it('have no type, rather than an empty one, where an entry lacks the field', () => {
    const { Kind: _, ...rest } = first;
    const { rows } = list(entry(first) + entry({ Entered: rest.Entered, By: rest.By, Note: rest.Note }), {
      ...spec,
      fields: {
        date: { label: ['Entered'] },
        type: { label: ['Kind'] },
        author: { label: ['By'] },
        text: { label: ['Note'] },
      },
    });
    expect(rows.map(({ type }) => type.known)).toEqual([true, false]);
  });
});

describe('a table made of roles', () => {
  const cell = (text: string, role = 'cell') => `<div role="${role}">${text}</div>`;
  const row = (texts: string[], role?: string) =>
    `<div role="row" class="${role ? 'head' : 'step'}">${texts.map((text) => cell(text, role)).join('')}</div>`;
  const page = (heads: string[], ...rows: string[][]) =>
    `<div role="table">${row(heads, 'columnheader')}<div role="rowgroup">${rows.map((texts) => row(texts)).join('')}</div></div>`;
  const spec: typeof steps = structuredClone(steps);
  spec.rows = '.step';
  for (const [i, name] of (['code', 'description', 'plannedStart', 'plannedEnd'] as const).entries())
    spec.fields[name].at = `:scope > :nth-child(${i + 1})`;
  const read = (html: string) => {
    document.body.innerHTML = html;
    return readSteps(document, spec, 'mdy', 'Plan');
  };
  const HEADS = ['Code', 'About', 'From', 'To'];

  it('is read by place and header, a dash standing for no date', () => {
    const list = read(page(HEADS, ['RE', 'At the branch', 'Mar 20, 2026 10:00 AM', '–']));
    expect(list.known && list.value.rows[0]).toMatchObject({
      code: 'RE',
      description: { value: 'At the branch', witnesses: 2 },
      plannedStart: { value: '2026-03-20T10:00', witnesses: 2 },
      plannedEnd: { value: null, witnesses: 2 },
    });
  });

  it('is unknown in the columns whose header has moved', () => {
    const list = read(page(['Code', 'About', 'To', 'From'], ['RE', '', 'Mar 20, 2026', 'Mar 21, 2026']));
    expect(list.known && list.value.rows[0]).toMatchObject({
      plannedStart: { known: false },
      plannedEnd: { known: false },
    });
  });
});
