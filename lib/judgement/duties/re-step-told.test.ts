/** Section D: which step, which contact and which day counts, where a record leaves things open. */
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../test/fixtures/cases.ts';
import {
  event,
  type GivenRecord,
  lineFor,
  type Note,
  note,
  saidBy,
  stated,
  step,
} from '../../../test/fixtures/record.ts';
import { judgeTold, told, appointment as toldAppointment } from '../../../test/fixtures/told.ts';
import { known, unknown } from '../../record/fact.ts';
import type { StepFacts } from '../../record/facts.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { mergePacks } from '../policy/merge.ts';

const appointment = (date: string | null, given = {}) =>
  event('appointment', { date, time: date && '10:00', ...given });
const first = note('2026-03-02', [event('notice', { mailedOn: '2026-03-02' }), appointment('2026-03-12')]);
const at = (day: string, end = `${day}T10:00`) => step('RE', `${day}T10:00`, end);
const line = (
  duty: string,
  today: string,
  notes: Note[] | null,
  steps: StepFacts[] | null = [],
  more: Partial<GivenRecord> = {},
) => lineFor(duty, { today, notes, steps, ...more });
const unread = unknown('the field is missing');

describe('the dates of the step', () => {
  const dates = (steps: StepFacts[], notes = [first]) => line('re-step-dates', '2026-03-05', notes, steps);

  it('are asked for both: a blank start or end is not right', () => {
    expect(dates([step('RE', null, '2026-03-12T10:00')]).status).toBe('broken');
    expect(dates([step('RE', '2026-03-12T10:00', null)]).status).toBe('broken');
    expect(dates([step('RE', '2026-03-11T10:00', '2026-03-12T10:00')]).status).toBe('broken');
    expect(dates([step('RE', null, null)], []).status).toBe('broken');
  });

  it('that could not be read are unclear, unless another step stands there', () => {
    const half = { ...at('2026-03-12'), plannedEnd: unread };
    const none = { ...half, plannedStart: unread };
    for (const steps of [[half], [none]]) {
      expect(dates(steps).status).toBe('unclear');
      expect(saidBy(dates(steps))).toContain('could not be read');
    }
    expect(dates([none, at('2026-03-12')]).status).toBe('met');
  });

  it('are told of the step on its day, else of the latest', () => {
    const wrongTime = step('RE', '2026-03-12T09:00');
    expect(saidBy(dates([at('2026-03-13'), wrongTime]))).toContain('from Thu, Mar 12 at 9:00 AM');
    expect(saidBy(dates([at('2026-03-13'), at('2026-03-14'), at('2026-03-10')]))).toContain(
      'from Sat, Mar 14',
    );
  });

  it('on the plan alone are to be on one day', () => {
    expect(saidBy(dates([at('2026-03-12', '2026-03-31T10:00')], []))).toContain('the same day for both');
  });

  it('may end later only as long as the branch says so', () => {
    const laid = mergePacks(defaultPack, [
      {
        id: 'branch',
        version: 1,
        title: 'Branch',
        parameters: {
          laterEndFits: [
            { from: '2008-10-01', value: true, cite: 'G' },
            { from: '2026-03-10', value: false, cite: 'branch' },
          ],
        },
      },
    ]);
    if (!laid.ok) throw new Error(laid.problem);
    const later = (day: string, end = '11:00') =>
      lineOf(
        judgeTold({
          today: '2026-03-05',
          narratives: [told('2026-03-02', [toldAppointment(day)])],
          pack: laid.pack,
          steps: [{ start: `${day}T10:00`, end: `${day}T${end}` }],
        }),
        're-step-dates',
      ).status;
    // By the day of the appointment, not by today.
    expect([later('2026-03-09'), later('2026-03-12'), later('2026-03-12', '10:00')]).toEqual([
      'met',
      'broken',
      'met',
    ]);
    const old = [note('2008-09-22', [appointment('2008-09-26')]), note('2008-10-03', [event('missed')])];
    const before = step('RE', '2008-09-26T10:00', '2008-09-26T11:00');
    expect(line('re-step-dates', '2008-10-06', old, [before]).status, 'before anyone said').toBe('met');
  });
});

describe('the description of the step', () => {
  const tells = (times: string[], place = true) => known({ times, place }, 'test');
  const description = (steps: StepFacts[], notes = [first]) =>
    line('re-step-description', '2026-03-05', notes, steps);

  it('is that of the step on the day of the appointment', () => {
    const lacking = { ...at('2026-03-12'), tells: tells(['10:00'], false) };
    expect(description([lacking, at('2026-03-14')]).status).toBe('broken');
  });

  it('that could not be read is unclear', () => {
    const line = description([{ ...at('2026-03-12'), tells: unread }]);
    expect([line.status, saidBy(line)]).toEqual([
      'unclear',
      "The RE step's description could not be read: the field is missing Please check it.",
    ]);
  });

  it('without a time lacks it, and is not at odds with any', () => {
    expect(saidBy(description([{ ...at('2026-03-12'), tells: tells([]) }]))).toContain(
      'does not show the time;',
    );
  });

  it('is held against the planned start where the appointment is told without a time', () => {
    const untimed = note('2026-03-02', [appointment('2026-03-12', { time: null })]);
    const says = (times: string[], of = at('2026-03-12')) =>
      description([{ ...of, tells: tells(times) }], [untimed]);
    expect(says(['10:00']).status).toBe('met');
    expect(saidBy(says(['09:00']))).toContain('says 9:00 AM, the appointment is at 10:00 AM');
    expect(says(['09:00'], step('RE', '2026-03-12')).status, 'neither has a time').toBe('met');
    expect(says(['09:00'], step('RE', null)).status, 'no start at all').toBe('met');
    const noStart = { ...at('2026-03-12'), plannedStart: unread };
    expect(says(['09:00'], noStart).status, 'no start that could be read').toBe('met');
  });

  it('is judged on the plan alone too', () => {
    const lacking = { ...step('RE', null), tells: tells(['10:00'], false) };
    expect(description([lacking], []).status).toBe('broken');
    expect(description([lacking], []).findings[0]!.fix).toBeUndefined();
  });
});

describe('the step itself', () => {
  const present = (steps: StepFacts[]) => saidBy(line('re-step-present', '2026-03-05', [first], steps));

  it('is mistaken only in a code that is, and on that day', () => {
    expect(present([step('PE', '2026-03-12T10:00')])).toContain('shows a PE step');
    expect(present([step('PE', '2026-03-11T10:00')])).toContain('does not show an RE step');
    expect(present([step('JS', '2026-03-12T10:00')])).toContain('does not show an RE step');
  });

  it('is not asked for before the guide applies, though the episode goes on', () => {
    const old = note('2008-09-22', [appointment('2008-09-26')]);
    const on = note('2008-10-03', [event('missed', { days: ['2008-10-02'] })]);
    const judged = line('re-step-present', '2008-10-06', [old, on]);
    expect([judged.status, saidBy(judged)]).toEqual([
      'n/a',
      'The appointment lies before the guide applies. ',
    ]);
  });
});

describe('another agreement in place of the plan', () => {
  const agreed = note('2026-03-01', [stated('agreement-1543')]);
  const status = (...notes: Note[]) => line('re-step-present', '2026-03-05', notes).status;

  it('is over with a plan signed after it, not before or on the same day', () => {
    const signed = (on: string) => note('2026-03-01', [event('stated', { fact: 'plan-signed', on })]);
    expect([
      status(signed('2026-02-20'), agreed, first),
      status(agreed, signed('2026-03-01'), first),
    ]).toEqual(['n/a', 'n/a']);
    expect(status(agreed, note('2026-03-02', [stated('plan-signed')]), first)).toBe('broken');
  });

  it('nor is anything of the plan asked before the guide applies', () => {
    const old = note('2008-09-22', [appointment('2008-09-26')]);
    const judged = line('re-step-dates', '2008-09-23', [old], [at('2008-09-30')]);
    expect([judged.status, saidBy(judged)]).toEqual(['n/a', 'The record lies before the guide applies. ']);
  });
});

describe('engaging before the appointment', () => {
  const asked = (date: string, given = {}) => note(date, [event('engaged', { done: false, ...given })]);
  const early = (today: string, ...notes: Note[]) => line('early-engagement', today, notes);

  it('has until the day of an appointment that was called off for it', () => {
    const off = note('2026-03-05', [
      event('engaged', { done: false }),
      appointment('2026-03-12', { change: 'cancelled' }),
    ]);
    expect(early('2026-03-06', first, off)).toMatchObject({
      status: 'due',
      findings: [{ lastDay: '2026-03-12' }],
    });
    expect(saidBy(early('2026-03-06', first, off))).toContain('does not show that the PDP was updated;');
    expect(early('2026-03-13', first, off).status).toBe('broken');
  });

  it('has no last day where the new appointment has none', () => {
    const off = note('2026-03-05', [appointment('2026-03-12', { change: 'cancelled' })]);
    const anew = note('2026-03-06', [appointment(null)]);
    expect(early('2026-03-13', first, off, anew, asked('2026-03-07'))).toMatchObject({
      status: 'due',
      findings: [{ lastDay: null }],
    });
  });

  it('is not narrated by a plan that was signed before they asked', () => {
    const old = note('2026-03-02', [
      event('missed', { days: ['2026-02-27'] }),
      event('stated', { fact: 'plan-signed', on: '2026-02-20' }),
    ]);
    expect(early('2026-03-06', old, first, asked('2026-03-05', { attend: 'may' })).status).toBe('due');
    expect(
      early(
        '2026-03-06',
        first,
        asked('2026-03-05', { attend: 'may' }),
        note('2026-03-06', [stated('plan-signed')]),
      ).status,
    ).toBe('met');
  });

  it('counts from the day the appointment was set', () => {
    const moved = note('2026-03-09', [appointment('2026-03-20', { change: 'asked' })]);
    expect(early('2026-03-10', first, asked('2026-03-05'), moved).status, 'for the one before').toBe('n/a');
    expect(
      early('2026-03-10', first, moved, note('2026-03-09', [event('engaged', { done: false })])).status,
      'that day',
    ).toBe('due');
    const plain = note('2026-03-09', [appointment('2026-03-20')]);
    expect(early('2026-03-10', first, plain, asked('2026-03-10')).status).toBe('due');
  });

  it('takes the last way that was told', () => {
    const told = asked('2026-03-04', { planUpdated: true, attend: 'need-not' });
    const silent = asked('2026-03-05', { planUpdated: true });
    expect(early('2026-03-06', first, told, silent).status).toBe('met');
    const dates = line('re-step-dates', '2026-03-06', [first, told, silent], [at('2026-03-12')]);
    expect([dates.status, saidBy(dates)]).toEqual(['due', expect.stringContaining('Thu, Mar 5')]);
  });

  it('spares them support where they need not attend, whenever that is', () => {
    const undated = note('2026-03-02', [appointment(null)]);
    const support = (today: string, ...notes: Note[]) => line('support-to-attend', today, notes).status;
    const told = asked('2026-03-04', { attend: 'need-not' });
    expect([support('2026-03-05', undated), support('2026-03-05', undated, told)]).toEqual([
      'unclear',
      'n/a',
    ]);
    expect(support('2026-03-12', first, asked('2026-03-12', { attend: 'need-not' })), 'on its day').toBe(
      'due',
    );
    expect(support('2026-03-05', undated, asked('2026-03-04', { attend: 'must' }))).toBe('unclear');
  });

  it('is asked of nobody without an appointment', () => {
    expect(line('support-to-attend', '2026-03-05', []).status).toBe('n/a');
    expect(early('2026-03-05', asked('2026-03-04')).status).toBe('n/a');
  });
});

describe('the outcome of the appointment', () => {
  const outcome = (...notes: Note[]) => line('re-outcome', '2026-03-21', [first, ...notes]).status;
  const told = (date: string, given = {}) => note(date, [event('outcome', given)]);

  it('may be that they engaged before, told since it was set', () => {
    expect(outcome(told('2026-03-06', { how: 'engaged-before' }))).toBe('met');
    expect(outcome(told('2026-03-06', { how: 'kept', on: '2026-03-06' })), 'of another one').toBe('due');
    const moved = note('2026-03-10', [appointment('2026-03-20', { change: 'asked' })]);
    const engagedBefore = (date: string) => outcome(moved, told(date, { how: 'engaged-before' }));
    expect([engagedBefore('2026-03-09'), engagedBefore('2026-03-10')], 'since that day').toEqual([
      'due',
      'met',
    ]);
  });

  it('is that of its day, or told from that day on', () => {
    expect(outcome(told('2026-03-13', { on: '2026-03-11' }))).toBe('met');
    expect(outcome(told('2026-03-12', { on: '2026-03-10' }))).toBe('met');
    expect(outcome(told('2026-03-11', { on: '2026-03-12', how: 'rescheduled' }))).toBe('met');
  });

  it('shows in a talk of that day in person, or by no way that is said', () => {
    const came = (given: object) =>
      outcome(note('2026-03-12', [event('contact', { direction: 'made', media: ['in-person'], ...given })]));
    expect(came({})).toBe('met');
    expect(came({ media: ['letter', 'in-person'] })).toBe('met');
    expect(came({ media: ['other'] })).toBe('met');
    expect(came({ direction: 'attempted' }), 'tried only').toBe('due');
  });

  it('shows in a talk about another subject only under an accepted type', () => {
    const talk = event('contact', { direction: 'made', media: ['in-person'], subject: 'other' });
    const came = (as: string) => outcome(note('2026-03-12', [talk], { as }));
    expect([came('Engagement'), came('SNAP')]).toEqual(['met', 'due']);
    expect(outcome(note('2026-03-12', [talk], { type: unread })), 'under one that could not be read').toBe(
      'due',
    );
    const ofJobs = event('contact', { direction: 'made', media: ['in-person'] });
    expect(outcome(note('2026-03-12', [ofJobs], { as: 'General' })), 'about JOBS').toBe('met');
  });

  it('shows in a plan that was signed on its day', () => {
    const signed = (date: string) => outcome(note(date, [stated('plan-signed')]));
    expect([signed('2026-03-12'), signed('2026-03-20')]).toEqual(['met', 'due']);
  });

  it('shows in a miss that is of the appointment', () => {
    const missed = (date: string, given: object) => outcome(note(date, [event('missed', given)]));
    expect(missed('2026-03-13', { what: 're-appointment', days: ['2026-03-10'] })).toBe('met');
    expect(missed('2026-03-06', { what: 're-appointment' }), 'of one before').toBe('due');
    expect(missed('2026-03-13', { count: 0 }), '"for two weeks"').toBe('due');
  });

  it('shows in engaging since it was set, up to its day', () => {
    const plan = { done: false, planUpdated: true, attend: 'need-not' as const };
    expect(outcome(note('2026-03-12', [event('engaged', plan)]))).toBe('met');
    expect(outcome(note('2026-03-13', [event('engaged', plan)])), 'after it').toBe('due');
    const moved = note('2026-03-10', [appointment('2026-03-20', { change: 'asked' })]);
    expect(outcome(note('2026-03-05', [event('engaged', plan)]), moved), 'for the one before').toBe('due');
    expect(outcome(moved, note('2026-03-10', [event('engaged', plan)])), 'the day it was set').toBe('met');
  });

  it('may be told of an appointment that is not known', () => {
    const unknown = (...told: ReturnType<typeof event>[]) =>
      line('re-outcome', '2026-03-21', [note('2026-03-12', told)]).status;
    expect(unknown(event('outcome'))).toBe('met');
    expect(unknown(event('missed', { what: 're-appointment' }))).toBe('met');
    expect([unknown(event('missed')), unknown(event('contact'))]).toEqual(['n/a', 'n/a']);
  });

  it('is asked for where the appointment stands on the plan alone', () => {
    const alone = (today: string, notes: Note[] | null) =>
      line('re-outcome', today, notes, [at('2026-03-12')]).status;
    expect([alone('2026-03-13', []), alone('2026-03-12', [])]).toEqual(['due', 'n/a']);
    expect(alone('2026-03-13', [note('2026-03-02', [event('missed')])]), 'in an episode').toBe('due');
    expect([alone('2026-03-13', null), alone('2026-03-12', null)]).toEqual(['unseen', 'unseen']);
    expect(line('support-to-attend', '2026-03-13', null, [at('2026-03-12')]).status).toBe('unseen');
  });
});
