import { describe, expect, it } from 'vitest';
import { list, narratives, notes, reasonOf, steps } from '../../test/fixtures/case-lists.ts';
import { HEADERS, notesPage } from '../../test/fixtures/case-pages.ts';
import { readSteps } from './read-steps.ts';

/** The same list, its fields named by where their cells stand and not by what they are called. */
const byPosition: typeof narratives = structuredClone(narratives);
for (const [i, name] of (['date', 'type', 'author', 'text'] as const).entries()) {
  byPosition.fields[name].at = `td:nth-child(${i + 1})`;
}
/** The same list, known by its headers alone. */
const byHeader: typeof narratives = structuredClone(narratives);
for (const field of Object.values(byHeader.fields)) delete field.at;

describe('a list of narratives', () => {
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
