/** The duties' own examples: each gets the status, and the words, that it promises. */
import { describe, expect, it } from 'vitest';
import { judge, lineOf } from '../../../test/fixtures/cases.ts';
import { type DutyInFile, type Example, named } from './duty.ts';

const modules = import.meta.glob<{ duty: DutyInFile; examples: Example[] }>(
  ['./*.ts', '!./*.test.ts', '!./index.ts', '!./duty.ts', '!./say.ts'],
  { eager: true },
);

describe('the examples of the duties', () => {
  it('are found', () => {
    expect(Object.keys(modules).length).toBeGreaterThanOrEqual(3);
  });

  for (const [path, { duty, examples }] of Object.entries(modules)) {
    const { id } = named(path, duty);
    describe(id, () => {
      for (const example of examples) {
        it(`${example.about}: ${example.expect}`, () => {
          const line = lineOf(judge(example.case), id);
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
