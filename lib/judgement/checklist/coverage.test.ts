import { describe, expect, it } from 'vitest';
import { judge, judgeFile } from '../../../test/fixtures/cases.ts';
import { CASES, corpusCases } from '../../../test/fixtures/corpus.ts';
import { TROUBLED } from '../../../test/fixtures/views.ts';
import { coverageInWords, coverageOf } from './coverage.ts';

/** All of them when proving, every fifth otherwise. */
const isChosen = (_: unknown, i: number) => process.env.TRACS_PROVE !== undefined || i % 5 === 0;

describe('coverage in words', () => {
  it('is the bare count where all was checked', () => {
    const checklist = judge({ today: '2026-03-03' });
    expect(coverageInWords(coverageOf(checklist))).toBe(`${checklist.of} of ${checklist.of} checked`);
  });

  it('names the page that the rest needs', () => {
    const checklist = judge({ ...TROUBLED, pagesRead: ['narratives', 'reengagementPage'], steps: null });
    const unseen = checklist.lines.filter(({ status }) => status === 'unseen').length;
    expect(unseen).toBeGreaterThan(1);
    expect(coverageInWords(coverageOf(checklist))).toBe(
      `${checklist.of - unseen} of ${checklist.of} checked; ${unseen} need the PDP`,
    );
  });

  it('names each of several pages', () => {
    const words = coverageInWords(
      coverageOf(judge({ today: '2026-03-03', pagesRead: [], narratives: null, steps: null })),
    );
    expect(words).toMatch(/^\d+ of \d+ checked; \d+ needs? the Narratives page/);
  });

  it('says what needs the whole list, and what needs a person', () => {
    const part = judge({ ...TROUBLED, partly: ['narratives'] });
    expect(coverageInWords(coverageOf(part))).toMatch(/needs? the whole list/);
    const unclear = judge({
      today: '2026-03-03',
      narratives: [{ date: '2026-03-02', text: 'Re-engagement letter was mailed for 03/12/2026 at 10:00.' }],
    });
    expect(coverageInWords(coverageOf(unclear))).toMatch(/1 needs your own look/);
  });

  it('always makes up the difference, on shared cases with any of its pages unread', () => {
    let some = 0;
    for (const file of CASES.flatMap((name) => corpusCases(name)).filter(isChosen))
      for (const pagesRead of [file.pagesRead, ['plan' as const]]) {
        const coverage = coverageOf(judgeFile({ ...file, pagesRead }));
        const rest =
          coverage.pages.reduce((sum, { count }) => sum + count, 0) + coverage.inPart + coverage.byHand;
        expect([file.id, pagesRead, coverage.checked + rest]).toEqual([file.id, pagesRead, coverage.of]);
        if (rest > 0) some++;
      }
    expect(some).toBeGreaterThan(5);
    // All of them when everything is proved: each is judged twice.
  }, 180_000);
});
