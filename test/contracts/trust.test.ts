/**
 * The trust table and the tests hold each other: a row that is called proved has a test that carries its id, and a test
 * that carries an id has a row that is called proved. So no promise is made on paper alone.
 */
import { describe, expect, it } from 'vitest';
import { filesIn, read } from './sources.ts';

interface Row {
  id: string;
  promise: string;
  state: 'proved' | 'not yet';
}

/** How many rows each part of the table has. */
const PARTS = { S: 25, P: 13, A: 14, L: 21, B: 12 };
const ID = /\b[SPALB]\d{2}\b/g;
/** The names that tests and their groups are given, in Vitest and Playwright alike. */
const TITLE =
  /\b(?:it|test|describe)(?:\.\w+)*\s*\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;

const rows = JSON.parse(read('test/trust/rows.json')) as Row[];
const self = 'test/contracts/trust.test.ts';
const testFiles = [
  ...['lib', 'components', 'entrypoints', 'test']
    .flatMap(filesIn)
    .filter((path) => /\.test\.tsx?$/.test(path)),
  ...filesIn('test/e2e').filter((path) => path.endsWith('.spec.ts')),
].filter((path) => path !== self);

function titlesIn(source: string): string[] {
  return [...source.matchAll(TITLE)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function idsIn(source: string): string[] {
  return [...new Set(titlesIn(source).flatMap((title) => title.match(ID) ?? []))];
}

/** What does not agree between a table and the ids that tests carry. */
function disagreements(table: readonly Row[], carried: readonly string[]): string[] {
  const states = new Map(table.map((row) => [row.id, row.state]));
  return [
    ...table
      .filter((row) => row.state === 'proved' && !carried.includes(row.id))
      .map((row) => `${row.id} (${row.promise}) is called proved, but no test carries its id in its name.`),
    ...carried
      .filter((id) => states.get(id) !== 'proved')
      .map((id) =>
        states.has(id)
          ? `${id} is carried by a test: set it to proved in test/trust/rows.json, or take it out of the name.`
          : `${id} is carried by a test, but no row has that id.`,
      ),
  ];
}

// The tests of this file carry the id of its own row; their examples, made up, are not searched.
const carried = [...new Set([...testFiles.flatMap((path) => idsIn(read(path))), 'B11'])];

describe('the trust table', () => {
  it('B11: has every row once, with a promise and a state', () => {
    const wanted = Object.entries(PARTS).flatMap(([part, count]) =>
      Array.from({ length: count }, (_, i) => `${part}${String(i + 1).padStart(2, '0')}`),
    );
    expect(rows.map((row) => row.id)).toEqual(wanted);
    for (const { id, promise, state } of rows) {
      expect([id, promise.length > 20]).toEqual([id, true]);
      expect(['proved', 'not yet']).toContain(state);
    }
    expect(new Set(rows.map((row) => row.promise)).size).toBe(rows.length);
  });

  it('B11: agrees with the names of the tests', () => {
    expect(testFiles.length).toBeGreaterThan(20);
    expect(disagreements(rows, carried)).toEqual([]);
  });
});

describe('the search for ids', () => {
  it('finds them in the names of tests and groups, however these are written', () => {
    const source = [
      "it('S01: a', () => {});",
      'test("b (P02)", async () => {});',
      'describe(`A03 name`, () => {});',
      "test.describe('L04, L05', () => {});",
      "it.each(rows)('never reached', () => {});",
      "it(\n  'B06: on a line of its own',\n  () => {});",
      "it('don\\'t miss S07', () => {});",
    ].join('\n');
    expect(idsIn(source)).toEqual(['S01', 'P02', 'A03', 'L04', 'L05', 'B06', 'S07']);
  });

  it('finds none elsewhere, and none inside a longer word', () => {
    const source = "// S01 is not proved here\nconst id = 'S02';\nit('opens case PS03 and S045', () => {});";
    expect(idsIn(source)).toEqual([]);
  });

  it('names a proved row that no test carries', () => {
    const table: Row[] = [{ id: 'S01', promise: 'p', state: 'proved' }];
    expect(disagreements(table, [])).toEqual([
      'S01 (p) is called proved, but no test carries its id in its name.',
    ]);
    expect(disagreements(table, ['S01'])).toEqual([]);
  });

  it('names an id that the table has as not yet proved, or not at all', () => {
    const table: Row[] = [{ id: 'S01', promise: 'p', state: 'not yet' }];
    expect(disagreements(table, ['S01'])[0]).toContain('set it to proved');
    expect(disagreements(table, ['S99'])[0]).toContain('no row has that id');
    expect(disagreements(table, [])).toEqual([]);
  });
});
