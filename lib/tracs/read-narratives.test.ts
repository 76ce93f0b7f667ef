import { describe, expect, it } from 'vitest';
import { list, narratives } from '../../test/fixtures/case-lists.ts';
import { type Note, notesPage } from '../../test/fixtures/case-pages.ts';
import { inOneGo } from '../record/turns.ts';
import { readNarratives, readNarrativesInTurns } from './read-narratives.ts';

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
