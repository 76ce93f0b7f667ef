/** What format 2 of the page maps brought: values from title and address, cut out of words, and said in our own. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { casebookMap, choose, formPage, notesPage } from '../../test/fixtures/case-pages.ts';
import { type PageMap, readMap } from './map.ts';
import { readDocument } from './read-page.ts';
import { meant, parsePageDate, theirWords } from './values.ts';

/** happy-dom's own window has a way to be somewhere. */
const goTo = (address: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);

type Change = (map: ReturnType<typeof casebookMap>) => void;

function mapWith(change: Change): PageMap {
  const map = casebookMap();
  map.format = 2;
  change(map);
  const result = readMap(map);
  if (!result.ok) throw new Error(result.problem);
  return result.map;
}

const notesOf = (map: ReturnType<typeof casebookMap>) =>
  map.pages[0] as unknown as {
    identity: Record<string, object>;
    narratives: { fields: Record<string, object> };
    draft: { fields: Record<string, object> };
  };

function read(html: string, change: Change) {
  document.body.innerHTML = html;
  const reading = readDocument(document, mapWith(change));
  if (reading.kind !== 'page') throw new Error(reading.kind);
  return reading;
}

afterEach(() => {
  document.title = '';
  goTo('about:blank');
});

describe('whose record it is', () => {
  it('can stand in the title, with words around it', () => {
    document.title = 'Case ZQ4711 - Casebook';
    const number = { from: 'title', cut: { after: 'Case ', before: ' - ' } };
    const reading = read(notesPage(), (map) =>
      Object.assign(notesOf(map).identity, { number, name: undefined }),
    );
    expect(reading.identity).toMatchObject({ known: true, value: { number: 'ZQ4711' }, witnesses: 1 });
  });

  it('can stand in the address, up to where its part ends', () => {
    const number = { from: 'address', cut: { after: '/people/' } };
    for (const end of ['', '/notes', '?tab=1', '#x']) {
      goTo(`http://casebook.test/people/ZQ4711${end}`);
      const reading = read(notesPage(), (map) => Object.assign(notesOf(map).identity, { number }));
      expect(reading.identity).toMatchObject({ known: true, value: { number: 'ZQ4711' } });
    }
  });

  it('can stand in a field that nobody sees', () => {
    const reading = read(`${notesPage()}<input type="hidden" name="who" value="ZQ4711">`, (map) =>
      Object.assign(notesOf(map).identity, { number: { at: 'input[name=who]' } }),
    );
    expect(reading.identity).toMatchObject({ known: true, value: { number: 'ZQ4711' } });
  });

  it('is unknown where the words around it are gone, never the whole title', () => {
    const number = { from: 'title', cut: { after: 'Case ', before: ' - ' } };
    for (const title of ['Casebook', 'Case ZQ4711', '']) {
      document.title = title;
      const reading = read(notesPage(), (map) => Object.assign(notesOf(map).identity, { number }));
      expect([title, reading.identity?.known]).toEqual([title, false]);
    }
  });
});

describe('words of the page', () => {
  const means = { Engagement: ['JOBS Engagement', 'JOBS Eng.'] };
  const jobs = notesPage({
    notes: [
      { date: '3/2/2026', kind: 'JOBS  Engagement', text: 'a' },
      { date: '3/3/2026', kind: 'General', text: 'b' },
    ],
  });

  it('are read in our own where the map says what they mean', () => {
    const types = (change: Change) => {
      const { narratives } = read(jobs, change);
      return narratives?.known && narratives.value.rows.map(({ type }) => type.known && type.value);
    };
    expect(types(() => {})).toEqual(['JOBS Engagement', 'General']);
    expect(types((map) => Object.assign(notesOf(map).narratives.fields.type!, { means }))).toEqual([
      'Engagement',
      'General',
    ]);
  });

  it('are offered and chosen in our own, and written in theirs', () => {
    const reading = read(formPage().replaceAll('>Engagement<', '>JOBS Eng.<'), (map) =>
      Object.assign(notesOf(map).draft.fields.type!, { means }),
    );
    choose('[name=nk]', 'JOBS Eng.');
    const list = document.querySelector('[name=nk]')!;
    expect(reading.draft?.typesOffered).toContain('Engagement');
    expect(theirWords({ means }, 'Engagement', list)).toBe('JOBS Eng.');
    expect(theirWords({}, 'Engagement', list)).toBe('Engagement');
  });

  it('are cut to the value, or unknown', () => {
    expect(meant({ cut: { after: 'Kind:' } }, 'Kind: General')).toBe('General');
    expect(meant({ cut: { before: '(' } }, 'Dana Sampleton (ZQ4711)')).toBe('Dana Sampleton');
    expect(meant({ cut: { after: '(', before: ')' } }, 'Dana Sampleton (ZQ4711)')).toBe('ZQ4711');
    expect(meant({ cut: { after: '(', before: ')' } }, 'Dana Sampleton')).toBeNull();
  });
});

describe('dates', () => {
  it('are read in every writing that applications use', () => {
    for (const text of [
      '10/1/08',
      '2008-10-01',
      '2008/10/01',
      'Wed Oct 1 2008',
      'Oct 1, 2008 2:30 PM',
      '1 Oct 2008',
      '01-Oct-2008',
      '1st October, 2008',
      'October 1, 2008',
    ])
      expect([text, parsePageDate(text, 'mdy')]).toEqual([text, '2008-10-01']);
    expect(parsePageDate('1/10/2008', 'dmy')).toBe('2008-10-01');
    expect(parsePageDate('2008-10-01', 'dmy')).toBe('2008-10-01');
    expect(parsePageDate('31/10/2008', 'mdy')).toBeNull();
  });
});

describe('format 1', () => {
  const problem = (change: Change) => {
    const map = casebookMap();
    change(map);
    const result = readMap(map);
    return result.ok ? 'taken' : result.problem;
  };

  it('is still taken, and may not use what an older version would misread', () => {
    expect(problem(() => {})).toBe('taken');
    const number = { from: 'title', cut: { after: 'Case ' } };
    expect(problem((map) => Object.assign(notesOf(map).identity, { number }))).toContain('format 2');
    const type = { at: '.k', means: { Engagement: ['JOBS Engagement'] } };
    expect(problem((map) => Object.assign(notesOf(map).narratives.fields, { type }))).toContain('format 2');
    const text = { at: '+ td' };
    expect(problem((map) => Object.assign(notesOf(map).narratives.fields, { text }))).toContain('format 2');
    const signedOut = [{ is: [{ at: 'h1', text: 'Closed' }], kind: 'error' }];
    expect(problem((map) => Object.assign(map, { signedOut }))).toContain('format 2');
  });

  it('and 2 refuse a key that nobody knows, by name', () => {
    expect(problem((map) => Object.assign(notesOf(map).identity, { nmber: {} }))).toContain('nmber');
  });
});

describe('an entry that takes more than one row', () => {
  const row = (day: string) =>
    `<tr class="note"><td class="d">${day}</td><td class="k">General</td><td class="b"></td></tr>`;
  const text = (words: string) => `<tr><td class="words">${words}</td></tr>`;
  const page = (rows: string) =>
    notesPage({ notes: [] }).replace(
      /<table class="notes">.*<\/table>/s,
      `<table class="notes">${rows}</table>`,
    );
  const listOf = (rows: string) => {
    const { narratives } = read(page(rows), (map) =>
      Object.assign(notesOf(map).narratives.fields, {
        date: { at: '.d' },
        type: { at: '.k' },
        author: {},
        text: { at: '+ .words' },
      }),
    );
    return narratives?.known
      ? { texts: narratives.value.rows.map((entry) => entry.text), partly: narratives.value.partly }
      : narratives?.reason;
  };

  it('has its text in the row behind', () => {
    const rows = row('3/2/2026') + text('Called her.') + row('3/9/2026') + text('Wrote to her.');
    expect(listOf(rows)).toEqual({ texts: ['Called her.', 'Wrote to her.'], partly: null });
  });

  it('never has that of another: where it is gone the entry is not read, and the list is a part', () => {
    const gone = row('3/2/2026') + row('3/9/2026') + text('Wrote to her.');
    expect(listOf(gone)).toEqual({ texts: ['Wrote to her.'], partly: '1 of 2 entries could not be read.' });
    const between = [
      row('3/2/2026'),
      text('Called her.'),
      row('3/9/2026'),
      '<tr><td>New</td></tr>',
      text('Wrote.'),
    ].join('');
    expect(listOf(between)).toMatchObject({ texts: ['Called her.'] });
  });

  it('is not there twice only because two were written on one day', () => {
    const rows = row('3/2/2026') + text('Called her.') + row('3/2/2026') + text('Wrote to her.');
    expect(listOf(rows)).toMatchObject({ partly: null });
    const twice = row('3/2/2026') + text('Called her.') + row('3/2/2026') + text('Called her.');
    expect(listOf(twice)).toMatchObject({ partly: 'an entry stands there twice.' });
  });
});

describe('an error in place of a page', () => {
  afterEach(() => vi.restoreAllMocks());
  const answered = (responseStatus: number) =>
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ responseStatus } as never]);
  const kindOf = (html: string, map = mapWith(() => {})) => {
    document.body.innerHTML = html;
    return readDocument(document, map);
  };

  it('is known by the code of the server, where nothing of a record can be read', () => {
    const page = '<h1>Server Error</h1>';
    expect(kindOf(page).kind).toBe('unknown');
    answered(503);
    expect(kindOf(page)).toEqual({ kind: 'error', status: 503 });
    // A form that the server refuses comes with a code too; what can be read of it is read.
    expect(kindOf(notesPage()).kind).toBe('page');
    answered(200);
    expect(kindOf(page).kind).toBe('unknown');
  });

  it('is known by its words where the map has them', () => {
    const map = mapWith((data) => {
      Object.assign(data, { signedOut: [{ is: [{ at: 'h1', text: 'Closed' }], kind: 'error' }] });
    });
    expect(kindOf('<h1>Closed for maintenance</h1>', map)).toEqual({ kind: 'error', status: null });
    expect(kindOf(notesPage(), map).kind).toBe('page');
  });
});

describe('what drift taught', () => {
  it('a place that only counts is not read where its label is gone, whatever stands there now', () => {
    const number = { at: '.who td:nth-child(4)', label: ['Number'] };
    const change: Change = (map) => Object.assign(notesOf(map).identity, { number, name: undefined });
    expect(read(notesPage(), change).identity).toMatchObject({ known: true, value: { number: 'ZQ4711' } });
    const moved = notesPage().replace('<th>Number</th>', '<th>Branch</th>').replace('ZQ4711', 'Riverbend');
    expect(read(moved, change).identity?.known).toBe(false);
  });

  it('a count that is gone, or differs either way, makes a list a part', () => {
    const partly = (html: string, always: boolean) => {
      const list = read(html, (map) => {
        const [page] = map.pages as unknown as [{ narratives: { partly: object[] } }];
        page.narratives.partly = [
          { kind: 'count', at: '.count', says: 'the notes are cut', ...(always ? { always } : {}) },
        ];
      }).narratives;
      return list?.known && list.value.partly;
    };
    expect(partly(notesPage({ before: '<p class="count">2 notes</p>' }), true)).toBeNull();
    expect(partly(notesPage({ before: '<p class="count">3 notes</p>' }), true)).toContain('2 of 3');
    expect(partly(notesPage({ before: '<p class="count">1 note</p>' }), true)).toContain('2 of 1');
    expect(partly(notesPage({ before: '<p class="count">1–2 of 40</p>' }), true)).toContain('2 of 40');
    expect(partly(notesPage(), true)).toContain("can't be told");
    expect(partly(notesPage(), false)).toBeNull();
  });

  it('a header over a cell of several parts does not tell which was meant', () => {
    const list = (cell: string) => {
      const html = notesPage().replaceAll('<td class="k">Engagement</td>', `<td>${cell}</td>`);
      const { narratives } = read(html, () => {});
      return narratives?.known ? narratives.value.rows.map(({ type }) => type.known) : null;
    };
    expect(list('Engagement')).not.toBeNull();
    expect(list('<b>E</b> <i>Engagement</i>')?.[0]).toBe(false);
  });
});
