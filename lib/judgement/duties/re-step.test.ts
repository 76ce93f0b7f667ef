/** Section D on events made by hand: the RE step, early engagement, support and outcome. */
import { describe, expect, it } from 'vitest';
import {
  event,
  lineFor,
  type Note,
  note,
  saidBy,
  stated,
  statusFor,
  step,
} from '../../../test/fixtures/record.ts';
import type { StepFacts } from '../../record/facts.ts';

const appointment = (date: string | null, change: 'set' | 'moved' | 'asked' | 'cancelled' = 'set') =>
  event('appointment', { date, time: date && '10:00', change });
const first = note('2026-03-02', [event('notice', { mailedOn: '2026-03-02' }), appointment('2026-03-12')]);
const at = (day: string, end?: string) => step('RE', `${day}T10:00`, end ?? `${day}T10:00`);

function answers(today: string, notes: Note[], steps: StepFacts[] | null = [at('2026-03-12')]) {
  const of = (duty: string) => statusFor(duty, { today, notes, steps });
  return {
    present: of('re-step-present'),
    dates: of('re-step-dates'),
    description: of('re-step-description'),
    support: of('support-to-attend'),
    early: of('early-engagement'),
    outcome: of('re-outcome'),
  };
}
const NONE = {
  present: 'n/a',
  dates: 'n/a',
  description: 'n/a',
  support: 'n/a',
  early: 'n/a',
  outcome: 'n/a',
};

describe('the RE step', () => {
  it('stands for the appointment', () => {
    expect(answers('2026-03-05', [first])).toEqual({
      ...NONE,
      present: 'met',
      dates: 'met',
      description: 'met',
      support: 'due',
    });
  });

  it('is asked of nobody whose plan is another agreement, and nothing says why', () => {
    const agreed = note('2026-03-01', [stated('agreement-1543')]);
    expect(answers('2026-03-05', [agreed, first], [])).toEqual(NONE);
    expect(answers('2026-03-13', [agreed, first], [])).toEqual(NONE);
    const line = lineFor('re-step-present', { today: '2026-03-05', notes: [agreed, first] });
    expect([saidBy(line), line.findings[0]!.words]).toEqual(['Not needed here. ', undefined]);
    const signed = note('2026-03-02', [stated('plan-signed')]);
    expect(answers('2026-03-05', [agreed, signed, first], []).present, 'a plan again').toBe('broken');
  });

  it('is not judged once its appointment was called off', () => {
    const off = note('2026-03-04', [appointment('2026-03-12', 'cancelled')]);
    expect(answers('2026-03-05', [first, off])).toEqual(NONE);
    expect(answers('2026-03-13', [first, off])).toEqual(NONE);
  });

  it('of several is enough where one fits; one of an earlier appointment is history', () => {
    const moved = note('2026-03-06', [appointment('2026-03-20', 'asked')]);
    expect(answers('2026-03-07', [first, moved], [at('2026-03-12')]).present).toBe('broken');
    expect(answers('2026-03-07', [first, moved], [at('2026-03-12')]).dates).toBe('n/a');
    expect(answers('2026-03-07', [first, moved], [at('2026-03-12'), at('2026-03-20')])).toMatchObject({
      present: 'met',
      dates: 'met',
    });
    expect(answers('2026-03-07', [first], [at('2026-03-11'), at('2026-03-12'), at('2026-03-13')]).dates).toBe(
      'met',
    );
  });

  it('may end later on its day, and on no other', () => {
    expect(answers('2026-03-05', [first], [at('2026-03-12', '2026-03-12T11:30')]).dates).toBe('met');
    expect(answers('2026-03-05', [first], [at('2026-03-12', '2026-03-12T09:30')]).dates).toBe('broken');
    expect(answers('2026-03-05', [first], [at('2026-03-12', '2026-03-13T10:00')]).dates).toBe('broken');
    expect(answers('2026-03-05', [first], [step('RE', '2026-03-12', null)]).dates).toBe('broken');
  });

  it('on the plan alone has to agree with itself', () => {
    expect(answers('2026-03-05', [], [at('2026-03-12')])).toMatchObject({ present: 'n/a', dates: 'met' });
    expect(answers('2026-03-05', [], [at('2026-03-12', '2026-03-31')]).dates).toBe('broken');
  });

  it('is unseen where the plan or the narratives were not read, unless the plan settles it', () => {
    expect(answers('2026-03-05', [first], null)).toMatchObject({
      present: 'unseen',
      dates: 'unseen',
      description: 'unseen',
    });
    const unread = (steps: StepFacts[]) =>
      statusFor('re-step-dates', { today: '2026-03-05', notes: null, steps });
    expect([unread([]), unread([at('2026-03-12')])]).toEqual(['n/a', 'unseen']);
    expect(statusFor('re-step-present', { today: '2026-03-05', notes: [first], partly: ['plan'] })).toBe(
      'unseen',
    );
  });

  it('for an appointment without a day is unclear, unless it stands there', () => {
    const undated = note('2026-03-02', [event('notice', { mailedOn: '2026-03-02' }), appointment(null)]);
    expect(answers('2026-03-05', [undated], []).present).toBe('unclear');
    expect(answers('2026-03-05', [undated]).present).toBe('met');
    expect(answers('2026-03-05', [undated], []).support).toBe('unclear');
    expect(answers('2026-03-05', [undated], null).support).toBe('unseen');
  });

  it('in the wrong code gets its own message', () => {
    const line = lineFor('re-step-present', {
      today: '2026-03-05',
      notes: [first],
      steps: [step('PE', '2026-03-12T10:00')],
    });
    expect(saidBy(line)).toContain('shows a PE step');
  });
});

describe('engaging before the appointment', () => {
  const engaged = (given: Parameters<typeof event<'engaged'>>[1], ...more: ReturnType<typeof event>[]) =>
    note('2026-03-05', [event('engaged', given), ...more]);

  it('is narrated with the updated plan and the way taken', () => {
    const early = (today: string, ...notes: Note[]) => answers(today, [first, ...notes]).early;
    expect(early('2026-03-06', engaged({ done: false }))).toBe('due');
    expect(early('2026-03-12', engaged({ attend: 'may' }))).toBe('due');
    expect(early('2026-03-13', engaged({ attend: 'may' }))).toBe('broken');
    expect(early('2026-03-13', engaged({ attend: 'may', planUpdated: true }))).toBe('met');
    expect(early('2026-03-13', engaged({ attend: 'must' }, stated('plan-signed')))).toBe('met');
    const later = note('2026-03-09', [event('engaged', { attend: 'need-not', planUpdated: true })]);
    expect(early('2026-03-13', engaged({ done: false }), later)).toBe('met');
    const line = lineFor('early-engagement', {
      today: '2026-03-06',
      notes: [first, engaged({ attend: 'may' })],
    });
    expect(saidBy(line)).toContain(
      'does not show that the PDP was updated; the reference guide (undated) asks for',
    );
  });

  it('on the appointment itself, or with none set, is no early one', () => {
    expect(answers('2026-03-13', [first, note('2026-03-12', [event('engaged')])]).early).toBe('n/a');
    expect(answers('2026-03-06', [engaged({})], []).early).toBe('n/a');
  });

  it('makes the day of engaging right for the step, and the outcome known', () => {
    const done = engaged({ attend: 'need-not', planUpdated: true });
    expect(answers('2026-03-06', [first, done], [at('2026-03-05')])).toEqual({
      present: 'met',
      dates: 'met',
      description: 'met',
      support: 'n/a',
      early: 'met',
      outcome: 'n/a',
    });
    expect(answers('2026-03-06', [first, done])).toMatchObject({ dates: 'due', support: 'n/a' });
    expect(answers('2026-03-06', [first, engaged({ attend: 'must', planUpdated: true })])).toMatchObject({
      dates: 'met',
      support: 'due',
    });
    expect(
      answers('2026-03-06', [first, engaged({ done: false })], [at('2026-03-05')]).dates,
      'asked only',
    ).toBe('broken');
    const updated = engaged({ done: false, planUpdated: true, attend: 'need-not' });
    expect(answers('2026-03-06', [first, updated], [at('2026-03-05')]).dates, 'the PDP made new').toBe('met');
    expect(answers('2026-03-13', [first, updated]).outcome, 'engaged before').toBe('met');
    const must = engaged({ done: false, planUpdated: true, attend: 'must' });
    expect(answers('2026-03-13', [first, must]).outcome, 'still to attend').toBe('due');
    expect(answers('2026-03-13', [first, done]).outcome).toBe('met');
  });

  it('and calling the appointment off for it says the way', () => {
    const off = engaged({ planUpdated: true }, appointment('2026-03-12', 'cancelled'));
    expect(answers('2026-03-06', [first, off]).early).toBe('met');
  });
});

describe('support to attend', () => {
  it('is offered in or after the narrative that sets the appointment', () => {
    const offered = note('2026-03-04', [event('support')]);
    expect(answers('2026-03-05', [first, offered]).support).toBe('met');
    expect(
      answers('2026-03-05', [first, note('2026-03-04', [event('support', { state: 'not-needed' })])]).support,
    ).toBe('met');
    const moved = note('2026-03-06', [appointment('2026-03-20', 'asked')]);
    expect(answers('2026-03-07', [first, offered, moved], []).support, 'for the one before').toBe('due');
    expect(answers('2026-03-12', [first], []).support).toBe('due');
    expect(answers('2026-03-13', [first, offered], []).support).toBe('n/a');
  });
});

describe('the outcome', () => {
  it('is asked for from the day after the latest appointment', () => {
    const outcome = (today: string, ...notes: Note[]) => answers(today, [first, ...notes]).outcome;
    expect([outcome('2026-03-12'), outcome('2026-03-13')]).toEqual(['n/a', 'due']);
    expect(outcome('2026-03-13', note('2026-03-12', [event('outcome', { how: 'not-kept' })]))).toBe('met');
    expect(outcome('2026-03-13', note('2026-03-12', [event('missed', { what: 're-appointment' })]))).toBe(
      'met',
    );
    const came = event('contact', { direction: 'made', media: ['in-person'] });
    expect(outcome('2026-03-13', note('2026-03-12', [came])), 'they came that day').toBe('met');
    expect(outcome('2026-03-13', note('2026-03-11', [came]))).toBe('due');
    expect(
      outcome('2026-03-13', note('2026-03-12', [event('contact', { direction: 'made' })])),
      'a call',
    ).toBe('due');
    expect(outcome('2026-03-13', note('2026-03-12', [event('missed')])), '"not kept"').toBe('met');
    const gone = (on: string, author: 'case-manager' | 'contractor' = 'case-manager') =>
      note('2026-03-13', [event('missed', { days: [on], count: 1 })], { author });
    expect(outcome('2026-03-13', gone('2026-03-12')), '"wasn\'t here yesterday"').toBe('met');
    expect(outcome('2026-03-13', gone('2026-03-11'))).toBe('due');
    expect(outcome('2026-03-13', gone('2026-03-12', 'contractor')), 'an activity of the contractor').toBe(
      'due',
    );
    const again = note('2026-03-12', [event('outcome', { how: 'not-kept' }), appointment('2026-03-24')]);
    expect([outcome('2026-03-24', again), outcome('2026-03-25', again)]).toEqual(['n/a', 'due']);
  });
});
