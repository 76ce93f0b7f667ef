/**
 * A13: every warning that the examples of the duties bring about says what, why and what next, in plain words. The
 * grade is of the sentence with its next step, as a person reads both in one. The field's own terms stay as they are.
 */
import { describe, expect, it } from 'vitest';
import { judge, lineOf } from '../../../test/fixtures/cases.ts';
import { readingGrade, syllablesOf } from '../../../test/fixtures/reading-grade.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { optInPacks } from '../policy/oar-pack.ts';
import { dutyFiles } from './files.ts';

const GRADE = 8;
const documents = [defaultPack, ...optInPacks].flatMap((pack) =>
  Object.values(pack.documents ?? {}).map(({ short }) => short),
);

interface Warning {
  duty: string;
  status: string;
  says: string;
  todo: string | null;
}

const warnings: Warning[] = dutyFiles.flatMap(({ duty, examples }) =>
  examples.flatMap((example) =>
    lineOf(judge(example.case), duty.id)
      .findings.filter(({ status }) => status === 'broken' || status === 'due' || status === 'unclear')
      .map(({ status, says, todo }) => ({ duty: duty.id, status, says, todo })),
  ),
);

/** What is wrong with the words of a warning; null where nothing is. */
function faultOf({ duty, status, says, todo }: Warning): string | null {
  const fault = (what: string) => `${duty}, ${status}: ${what}: ${says} ${todo ?? ''}`;
  const grade = readingGrade(`${says} ${todo ?? ''}`);
  if (grade > GRADE) return fault(`grade ${grade.toFixed(1)}`);
  if (!/^["A-Z0-9]/.test(says) || !says.endsWith('.')) return fault('no sentence that says what');
  // What can't be told rests on no document's word; it says what could not be read.
  if (status !== 'unclear' && !documents.some((short) => says.includes(short))) return fault('no why');
  if (!todo || !/^["A-Z0-9].*\.$/s.test(todo)) return fault('no next step');
  return null;
}

describe('A13 the words of warnings', () => {
  it('A13: each says what, why and what next, at grade 8 or lower', () => {
    expect(new Set(warnings.map(({ duty }) => duty)).size).toBeGreaterThan(25);
    expect(warnings.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  });

  it('A13: one that is hard, or says only half, is found', () => {
    const good = {
      duty: 'x',
      status: 'broken',
      says: `The record does not show the day; ${documents[0]} asks for it.`,
      todo: 'Add the day.',
    };
    expect(faultOf(good)).toBeNull();
    expect(faultOf({ ...good, todo: null })).toContain('no next step');
    expect(faultOf({ ...good, says: 'The record does not show the day.' })).toContain('no why');
    const hard = `Notwithstanding documentation of individualized accommodations, participation requirements necessitate reconsideration pursuant to ${documents[0]}.`;
    expect(faultOf({ ...good, says: hard })).toContain('grade');
  });
});

describe('the grade of a text', () => {
  it('rises with long sentences and long words', () => {
    const easy = readingGrade('The cat sat on the mat. It was warm.');
    const hard = readingGrade(
      'The organisation of administrative responsibilities necessitates considerable deliberation among representatives.',
    );
    expect(easy).toBeLessThan(2);
    expect(hard).toBeGreaterThan(16);
  });

  it.each([
    ['notice', 2],
    ['mailed', 1],
    ['appointment', 3],
    ['narrative', 3],
    ['engagement', 3],
    ['decided', 3],
    ['reference', 3],
    ['PDP', 1],
  ])('counts the syllables of %s as %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});
