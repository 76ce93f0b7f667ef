import { describe, expect, it } from 'vitest';
import { corpusNarratives } from '../../../test/fixtures/corpus.ts';
import { civil } from '../../record/civil-date.ts';
import { sentences } from '../catalogue/sentences.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { judgeAlone, type NarrativeAlone } from './judge-alone.ts';

const today = civil('2026-03-03');
const judge = (given: Partial<NarrativeAlone>, role: 'case-manager' | 'contractor' = 'case-manager') =>
  judgeAlone(
    { type: 'General', date: today, text: '', step: null, ...given },
    { pack: defaultPack, sentences, today, role },
  );
const statusOf = (judged: ReturnType<typeof judge>, duty: string) =>
  judged.lines.find((line) => line.duty === duty)?.status;

describe('a narrative alone', () => {
  it('calls for nothing while it is empty', () => {
    const { events, lines } = judge({});
    expect(events).toEqual([]);
    expect(lines.filter(({ status }) => !['n/a', 'unseen'].includes(status))).toEqual([]);
  });

  it('is judged on what stands in it', () => {
    const judged = judge({
      text: 'LVM for ct re: missed job search class. 7869 mailed 3/3. RE appt 3/8/26 at 10:00 am at branch.',
    });
    expect(statusOf(judged, 'engagement-type')).toBe('broken');
    expect(statusOf(judged, 'notice-seven-days')).toBe('broken');
    expect(statusOf(judged, 'notice-mailed')).toBe('met');
    expect(judged.started).toBe(true);
    expect(judged.appointment).toEqual({ date: '2026-03-08', time: '10:00' });
  });

  it('leaves unseen what only the record could answer, and never calls it broken', () => {
    const judged = judge({
      type: 'Engagement',
      text: '7869 mailed 3/3. RE appt 3/12/26 at 10:00 am at branch.',
    });
    expect(statusOf(judged, 'two-attempts')).toBe('unseen');
    expect(statusOf(judged, 're-step-present')).toBe('unseen');
  });

  it('holds a step that is given against the appointment', () => {
    const text = '7869 mailed 3/3. RE appt 3/12/26 at 10:00 am at branch.';
    const step = {
      code: 'RE',
      description: '10 am, branch',
      plannedStart: '2026-03-12T10:00',
      plannedEnd: '2026-03-12T10:00',
    };
    expect(statusOf(judge({ text, step }), 're-step-dates')).toBe('met');
    expect(statusOf(judge({ text, step }), 're-step-description')).toBe('met');
    const late = judge({ text, step: { ...step, plannedStart: '2026-03-13T10:00' } });
    expect(statusOf(late, 're-step-dates')).toBe('broken');
    expect(statusOf(judge({ text, step: { ...step, description: '' } }), 're-step-description')).toBe(
      'broken',
    );
  });

  it("is read as a contractor's where the role is one", () => {
    const text = 'Ct was NCNS for class on 3/2.';
    expect(statusOf(judge({ text }, 'contractor'), 'contractor-contact-1-day')).not.toBe('n/a');
    expect(statusOf(judge({ text }), 'contractor-contact-1-day')).toBe('n/a');
  });

  it('asks for a type where one is needed and none chosen, and calls no empty choice wrong', () => {
    const text = 'Spoke with ct by phone about job search goals.';
    expect(statusOf(judge({ text, type: '' }), 'engagement-type')).toBe('unclear');
    expect(statusOf(judge({ text, type: 'Engagement' }), 'engagement-type')).toBe('met');
  });

  it('speaks for each duty by the worst of its findings, and never of an unsaved draft', () => {
    for (const { text, writtenOn } of corpusNarratives()) {
      for (const { status, findings, inPart } of judge({ text, date: civil(writtenOn) }).lines) {
        expect(findings[0]?.status).toBe(status);
        expect(inPart || findings.some(({ draft }) => draft)).toBe(false);
      }
    }
  });
});
