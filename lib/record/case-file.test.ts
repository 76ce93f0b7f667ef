import { describe, expect, it } from 'vitest';
import { corpusCases } from '../../test/fixtures/corpus.ts';
import { caseFileSchema } from './case-file.ts';
import { explain, z } from './zod.ts';

const least = { id: 'c1', today: '2026-03-10', role: 'case-manager', pagesRead: ['narratives'] };
const narrative = { id: 'n1', type: 'Engagement', date: '2026-03-02', text: 'LVM for ct.' };
const step = { code: 'RE', plannedStart: '2026-03-20T10:00', plannedEnd: '2026-03-20' };

function problemOf(given: object): string {
  const result = z.safeParse(caseFileSchema, { ...least, ...given });
  return result.success ? 'taken' : explain(result.error);
}

describe('a case file', () => {
  it('may leave out all but its day, its role and the pages that were read', () => {
    expect(z.parse(caseFileSchema, least)).toEqual({
      ...least,
      partly: [],
      narratives: [],
      draft: null,
      steps: [],
      reengagementPage: null,
      overlay: { checklistTicked: false },
      packs: [],
      expected: {},
    });
  });

  it('may say that a page was not read', () => {
    expect(problemOf({ narratives: null, steps: null, reengagementPage: null, draft: null })).toBe('taken');
  });

  it('may carry more than is known here', () => {
    expect(problemOf({ about: 'a note to readers', packs: ['oar-461-190-0231'] })).toBe('taken');
  });

  const wrong: [about: string, path: string, given: object][] = [
    ['a day that no calendar has', 'today', { today: '2026-02-30' }],
    [
      'a date of a narrative in another writing',
      'narratives.1.date',
      { narratives: [narrative, { ...narrative, date: '3/2/2026' }] },
    ],
    ['a date of the draft', 'draft.date', { draft: { ...narrative, date: '' } }],
    [
      'a planned start that is no date',
      'steps.0.plannedStart',
      { steps: [{ ...step, plannedStart: 'soon' }] },
    ],
    [
      'a planned end at 24:00',
      'steps.0.plannedEnd',
      { steps: [{ ...step, plannedEnd: '2026-03-20T24:00' }] },
    ],
    [
      'a planned end with seconds',
      'steps.0.plannedEnd',
      { steps: [{ ...step, plannedEnd: '2026-03-20T10:00:00' }] },
    ],
    [
      'a planned start without a value',
      'steps.0.plannedStart',
      { steps: [{ code: 'RE', plannedEnd: null }] },
    ],
    [
      'a staffing on a day that is none',
      'reengagementPage.staffedOn',
      { reengagementPage: { staffedOn: '2026-13-01', decision: null } },
    ],
    [
      'a decision that nobody knows',
      'reengagementPage.decision',
      { reengagementPage: { staffedOn: null, decision: 'perhaps' } },
    ],
    ['a role that nobody has', 'role', { role: 'director' }],
    ['a page that nobody knows', 'pagesRead.0', { pagesRead: ['benefits'] }],
    ['a page read in part that nobody knows', 'partly.0', { partly: ['benefits'] }],
    ['a narrative without a text', 'narratives.0.text', { narratives: [{ ...narrative, text: undefined }] }],
  ];
  for (const [about, path, given] of wrong) {
    it(`with ${about} is refused, naming ${path}`, () => {
      expect(
        problemOf(given)
          .split('; ')
          .map((line) => line.split(':')[0]),
      ).toContain(path);
    });
  }

  it('says of a bad date what a good one looks like', () => {
    expect(problemOf({ today: '3/10/2026' })).toBe('today: not a date of the form YYYY-MM-DD');
  });

  it('is every shared case', () => {
    expect(corpusCases()).toHaveLength(63);
  });
});
