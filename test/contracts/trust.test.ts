/**
 * The trust table and the tests hold each other: every row has a test that carries its id, or an entry among the manual
 * checks, or a reason why it is not right here; and a test that carries an id has a row. So no promise is made on paper
 * alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../tools/process.mjs';
import { figuresFile, merged } from '../tools/trust.ts';
import {
  allIds,
  byHand,
  carriedBy,
  type Evidence,
  evidence,
  FIGURES,
  gaps,
  idsIn,
  openRows,
  PAGE,
  readFigures,
  testFiles,
  trustPage,
} from '../trust/table.ts';
import { read } from './sources.ts';

const rows = evidence();

describe('the trust table', () => {
  it('B11: has every row once, with a promise', () => {
    expect(rows.map((row) => row.id)).toEqual(allIds());
    for (const { id, promise, wrong } of rows) {
      expect([id, promise.length > 20]).toEqual([id, true]);
      if (wrong !== undefined) expect([id, wrong.length > 40]).toEqual([id, true]);
    }
    expect(new Set(rows.map((row) => row.promise)).size).toBe(rows.length);
  });

  it('B11: has no row that nothing holds', () => {
    const open = openRows();
    expect(gaps(rows).filter((gap) => !(gap.slice(0, 3) in open))).toEqual([]);
  });

  it('B11: has a row for every id that a test or a figure carries', () => {
    expect(testFiles().length).toBeGreaterThan(80);
    const ids = [...carriedBy().keys(), ...Object.keys(readFigures())];
    expect(ids.filter((id) => !allIds().includes(id))).toEqual([]);
  });

  it(`B11: stands in ${PAGE} as it is now; npm run trust writes it`, () => {
    expect(read(PAGE)).toBe(trustPage(rows, openRows()));
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
});

describe('the search for gaps', () => {
  const row: Evidence = { id: 'S01', promise: 'p', tests: [], byHand: null, measured: null };

  it('names a row that no test carries', () => {
    expect(gaps([row])).toEqual(['S01: p']);
    expect(gaps([{ ...row, tests: ['x.test.ts'] }])).toEqual([]);
  });

  it('takes a dated manual check or a written reason instead', () => {
    expect(gaps([{ ...row, wrong: 'because' }])).toEqual([]);
    const manual = '- **S01** (2026-11-22): by a screen reader,\n  in Windows.\n- **S02**: no date';
    expect([...byHand(manual)]).toEqual([['S01', '2026-11-22: by a screen reader, in Windows.']]);
  });
});

describe('the figures of a run', () => {
  it('replace all former ones of the rows that were run, each said once', () => {
    const before = {
      S01: { day: '2026-01-01', figures: ['old', 'older'] },
      S02: { day: '2026-01-01', figures: ['kept'] },
    };
    const run = [
      { id: 'S01', figure: 'new' },
      { id: 'S01', figure: 'new' },
    ];
    expect(merged(before, run, '2026-02-02')).toEqual({
      S01: { day: '2026-02-02', figures: ['new'] },
      S02: { day: '2026-01-01', figures: ['kept'] },
    });
  });

  it('are kept as the linter wants them, so that a proof leaves nothing to be formatted', () => {
    expect(JSON.stringify(readFigures(), null, 2)).not.toBe(figuresFile(readFigures()).trimEnd());
    expect(readFileSync(join(root, FIGURES), 'utf8')).toBe(figuresFile(readFigures()));
  });
});
