import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { told, tried } from '../../../test/fixtures/told.ts';
import { addDays, civil } from '../../record/civil-date.ts';
import { known } from '../../record/fact.ts';
import type { CaseFacts } from '../../record/facts.ts';
import { NOTHING_READ } from '../../record/nothing-read.ts';
import { type Blank, findBlanks, renderParts, usDate } from '../../record/parts.ts';
import { sentences } from '../catalogue/sentences.ts';
import { judgeCase } from '../checklist/judge.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { readNarrative } from '../reading/read.ts';
import { templates, templatesFor } from './index.ts';
import type { TemplateFacts } from './template.ts';

const today = civil('2026-03-03');
const words = fc.array(
  fc.constantFrom('the', 'bus', 'was', 'late', 'morning', 'shift', 'sitter', 'sick', 'again', 'maybe'),
  {
    minLength: 1,
    maxLength: 8,
  },
);

function answerTo(blank: Blank): fc.Arbitrary<string> {
  if (blank.kind === 'choice') return fc.constantFrom(...blank.choices!);
  if (blank.kind === 'date')
    return fc.integer({ min: 7, max: 40 }).map((days) => usDate(addDays(today, days)));
  if (blank.kind === 'time') return fc.constantFrom('9:00 AM', '10:30 AM', '1:15 PM', '4:00 PM');
  return words.map((list) => list.join(' '));
}

const facts = fc.record({
  appointment: fc.option(
    fc.record({
      date: fc.integer({ min: 7, max: 40 }).map((days) => addDays(today, days)),
      time: fc.option(fc.constantFrom('09:00', '13:30')),
    }),
  ),
});

function judged(text: string, type: string) {
  const events = readNarrative({ text, writtenOn: today }, defaultPack);
  const record: CaseFacts = {
    ...NOTHING_READ,
    narratives: {
      read: true,
      value: [
        // What a notice comes after, so that it breaks nothing by standing alone.
        told('2026-02-24', [tried()]),
        told('2026-02-26', [tried(['letter'])]),
        { id: 'n1', type: known(type, 'test'), date: today, author: 'case-manager', draft: false, events },
      ],
      partly: null,
      readAt: 0,
    },
  };
  return judgeCase(record, { pack: defaultPack, sentences, today, role: 'case-manager' });
}

it('there are at least six', () => expect(templates.length).toBeGreaterThanOrEqual(6));

for (const template of templates) {
  describe(`the template "${template.title}"`, () => {
    it('marks every blank, and leaves none once all are filled', () => {
      const given: TemplateFacts = { today, appointment: null, earliest: addDays(today, 7) };
      const parts = template.parts(given);
      const blanks = parts.filter((part) => typeof part !== 'string');
      expect(findBlanks(renderParts(parts)).length).toBe(blanks.length);
      const answers = Object.fromEntries(blanks.map(({ label }) => [label, 'x']));
      expect(findBlanks(renderParts(parts, answers))).toEqual([]);
    });

    it('filled with any answers, meets the duties it names and breaks none', () => {
      fc.assert(
        fc.property(facts, fc.gen(), ({ appointment }, gen) => {
          const given: TemplateFacts = { today, appointment, earliest: addDays(today, 7) };
          const parts = template.parts(given);
          const answers: Record<string, string> = {};
          for (const part of parts) if (typeof part !== 'string') answers[part.label] = gen(answerTo, part);
          const text = renderParts(parts, answers);
          const checklist = judged(text, template.type === 'engagement' ? 'Engagement' : 'General');
          for (const id of template.satisfies) {
            const line = checklist.lines.find(({ duty }) => duty === id);
            expect([id, text, line?.status]).toEqual([id, text, 'met']);
          }
          expect([
            text,
            checklist.lines.filter(({ status }) => status === 'broken').map(({ duty }) => duty),
          ]).toEqual([text, []]);
        }),
        { numRuns: 100 },
      );
    });

    it('never gives a missed re-engagement appointment as a ground', () => {
      const text = renderParts(template.parts({ today, appointment: null, earliest: addDays(today, 7) }));
      expect(text).not.toMatch(/(disqualif|sanction).*(because|since|for) .*(miss|not (kept|come|attend))/i);
    });
  });
}

it('the fitting ones stand first', () => {
  const first = (situation: Parameters<typeof templatesFor>[0]) => templatesFor(situation)[0]?.id;
  expect(first({ statuses: { 'notice-narrated': 'due' }, started: true, appointmentCame: false })).toBe(
    'notice-mailed',
  );
  expect(first({ statuses: {}, started: false, appointmentCame: false })).toBe('contact-attempted');
  expect(first({ statuses: {}, started: true, appointmentCame: true })).toBe('appointment-outcome');
});
