/** The duties' own examples: each gets the status, and the words, that it promises. */
import { describe, expect, it } from 'vitest';
import { judge, lineOf } from '../../../test/fixtures/cases.ts';
import type { Duty, Example } from './duty.ts';

/**
 * Examples whose text the reading does not read in full yet, by duty and what they are about. They run all the same,
 * and who teaches the reading takes them off this list; none is added for a duty's own fault.
 */
const NOT_READ_YET: Record<string, readonly string[]> = {
  'decision-details': [
    'The team tells all four',
    'The team leaves out two of them',
    'The rest is narrated two business days later',
    'The case manager alone gives the reason',
    'The case manager alone, without the reason',
    'The list is filtered, so a narrative on the same decision may be hidden',
  ],
  'early-engagement': ['The plan was updated, and they need not attend'],
  'good-cause-type': [
    'The case manager gives good cause in a narrative typed General',
    'The same, typed Engagement',
    'Typed Case Staffing, and narrated under Engagement two days later',
    'The list is filtered, so a second narrative of it may be hidden',
  ],
  'letter-pasted': ['Appointment, body and signature stand in the narrative'],
  'no-disqualification-type': [
    'The team decides not to go on, typed Case Staffing',
    'The same, typed Engagement',
  ],
  'oar-community-visit': ['Told in a narrative of its own day', 'A disqualification was decided without it'],
  'oar-not-a-required-activity': ['The missed RE appointment is the ground', 'A ground of another kind'],
  'oar-risk-of-harm': ['Told in a narrative of its own day', 'A disqualification was decided without it'],
  'oar-screenings': ['Told in a narrative of its own day', 'A disqualification was decided without it'],
  'page-complete': ['The page was not read, and a decision to disqualify is narrated'],
  'page-for-disqualification': [
    'The decision is narrated and the page is filled in',
    'The page is empty on the fifth business day',
    'The page is empty on the sixth',
    'The page was not read',
  ],
  'page-only-for-disqualification': ['Page and narrative differ on one staffing'],
  're-outcome': ['The record tells that it was kept'],
  'staffing-checklist': ['The staffing lies a week ahead', 'Ticked in the overlay'],
  'steps-before-decision': [
    'The staffing lies ahead, and one step is not ticked',
    'The staffing lies ahead, and every step is ticked',
    'The staffing lies ahead, and the page was not read',
  ],
  'support-to-attend': ['A ride is offered in the narrative that sets the appointment'],
  'team-decides': [
    'The team decided at a staffing',
    'One person decided alone',
    'A decision, and nothing says whose',
  ],
};

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
        it(`${example.about}: ${example.expect}`, ({ skip }) => {
          const line = lineOf(judge(example.case), duty.id);
          const waits = NOT_READ_YET[duty.id]?.includes(example.about);
          if (waits && line.status !== example.expect) skip('the reading does not read this text yet');
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
