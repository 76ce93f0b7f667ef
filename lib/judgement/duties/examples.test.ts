/** The duties' own examples: each gets the status, and the words, that it promises. */
import { describe, expect, it } from 'vitest';
import { judge, lineOf } from '../../../test/fixtures/cases.ts';
import type { Duty, Example } from './duty.ts';

const modules = import.meta.glob<{ duty: Duty; examples: Example[] }>(
  ['./*.ts', '!./*.test.ts', '!./index.ts', '!./duty.ts', '!./say.ts'],
  { eager: true },
);

describe('the examples of the duties', () => {
  it('are found', () => {
    expect(Object.keys(modules).length).toBeGreaterThanOrEqual(3);
  });

  for (const { duty, examples } of Object.values(modules)) {
    describe(duty.id, () => {
      for (const example of examples) {
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
