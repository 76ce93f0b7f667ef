/** Section E on events made by hand: staffing, decision and the Re-Engagement Page. */
import { describe, expect, it } from 'vitest';
import { event, type GivenRecord, lineFor, note, saidBy, statusFor } from '../../../test/fixtures/record.ts';

const DUTIES = [
  'steps-before-decision',
  'team-decides',
  'page-only-for-disqualification',
  'page-for-disqualification',
  'page-complete',
  'staffing-checklist',
] as const;
/** In the order of DUTIES. */
const answers = (given: GivenRecord) => DUTIES.map((duty) => statusFor(duty, given));

const opened = note('2026-03-02', [event('contact')]);
const planned = note('2026-03-16', [event('staffing', { state: 'planned', on: '2026-03-23' })]);
const dq = (given = {}) => note('2026-03-23', [event('decision', given)]);
const not = (date: string, given = {}) =>
  note(date, [event('decision', { to: 'no-disqualification', ...given })]);
const done = (name: string) => ({ name, done: true });
const open = (name: string) => ({ name, done: false });
const today = '2026-03-24';
const full = {
  staffedOn: '2026-03-23',
  outcome: true,
  decision: 'disqualify' as const,
  requiredSteps: [done('Contacts')],
};

describe('a planned staffing', () => {
  it('asks for the steps first, and offers the checklist', () => {
    const notes = [opened, planned];
    expect(answers({ today, notes, page: null })).toEqual(['due', 'n/a', 'n/a', 'n/a', 'n/a', 'due']);
    expect(answers({ today, notes })).toEqual(['unseen', 'n/a', 'n/a', 'n/a', 'unseen', 'due']);
    const ticked = { requiredSteps: [done('Contacts'), open('Screenings')] };
    expect(saidBy(lineFor('steps-before-decision', { today, notes, page: ticked }))).toContain(
      'does not show Screenings done',
    );
    expect(answers({ today, notes, page: { requiredSteps: [done('Contacts')] }, ticked: true })).toEqual([
      'met',
      'n/a',
      'n/a',
      'n/a',
      'n/a',
      'met',
    ]);
  });

  it('is over once something is decided, in a narrative or on the page', () => {
    expect(answers({ today, notes: [opened, planned, not('2026-03-23')], page: null })).toEqual(
      Array(6).fill('n/a'),
    );
    expect(statusFor('staffing-checklist', { today, notes: [opened, planned], page: full })).toBe('n/a');
    expect(
      statusFor('staffing-checklist', {
        today,
        notes: [opened, planned, note('2026-03-20', [event('good-cause')])],
      }),
    ).toBe('n/a');
    expect(
      statusFor('staffing-checklist', {
        today,
        notes: [note('2026-03-10', [event('good-cause', { days: ['2026-03-09'] })]), opened, planned],
      }),
      'good cause for an earlier day',
    ).toBe('due');
    expect(
      statusFor('staffing-checklist', {
        today,
        notes: [opened, planned, note('2026-03-23', [event('staffing')])],
      }),
      'held, and not told what came of it',
    ).toBe('n/a');
  });

  it('is unseen with the narratives, unless the page holds a decision', () => {
    expect(answers({ today, notes: null, steps: null })).toEqual(Array(6).fill('unseen'));
    expect(answers({ today, notes: null, page: null })).toEqual([
      'unseen',
      'unseen',
      'n/a',
      'unseen',
      'n/a',
      'unseen',
    ]);
    expect(answers({ today, notes: null, page: full })).toEqual([
      'n/a',
      'met',
      'met',
      'unseen',
      'met',
      'n/a',
    ]);
  });
});

describe('a decision to disqualify', () => {
  it('of the team, with a page that is filled in, is right', () => {
    expect(answers({ today, notes: [opened, dq()], page: full })).toEqual([
      'n/a',
      'met',
      'met',
      'met',
      'met',
      'n/a',
    ]);
    expect(answers({ today, notes: [opened, dq()] })).toEqual([
      'n/a',
      'met',
      'unseen',
      'unseen',
      'unseen',
      'n/a',
    ]);
  });

  it('asks who decided', () => {
    const by = (who: string, ...more: ReturnType<typeof note>[]) =>
      statusFor('team-decides', { today, notes: [opened, ...more, dq({ by: who })], page: null });
    expect([by('team'), by('recommended'), by('one-person'), by('unstated')]).toEqual([
      'met',
      'met',
      'broken',
      'unclear',
    ]);
    expect(by('unstated', note('2026-03-20', [event('staffing')]))).toBe('met');
    expect(
      by('one-person', note('2026-03-20', [event('decision', { by: 'recommended' })])),
      'a later decider is named',
    ).toBe('broken');
    expect(statusFor('team-decides', { today, notes: [opened, dq({ by: 'unstated' })], page: full })).toBe(
      'met',
    );
    expect(statusFor('team-decides', { today, notes: [opened, dq({ by: 'unstated' })] })).toBe('unseen');
    const effect = note('2026-03-24', [event('decision', { by: 'unstated', inEffect: true })]);
    expect(statusFor('team-decides', { today, notes: [opened, dq(), effect], page: null })).toBe('met');
  });

  it('is due on the page for five business days', () => {
    const on = (day: string) =>
      statusFor('page-for-disqualification', { today: day, notes: [opened, dq()], page: null });
    expect([on('2026-03-30'), on('2026-03-31')]).toEqual(['due', 'broken']);
  });

  it('that was withdrawn asks for nothing more; the page stays right', () => {
    const back = dq({ withdrawn: true, on: '2026-03-23' });
    for (const after of [
      not('2026-03-30'),
      note('2026-03-30', [event('decision', { withdrawn: true, on: '2026-03-23' })]),
    ]) {
      const given = { today: '2026-03-31', notes: [opened, dq(), after], page: full };
      expect(statusFor('page-for-disqualification', given)).toBe('n/a');
      expect(statusFor('page-only-for-disqualification', given)).toBe('met');
    }
    expect(statusFor('page-for-disqualification', { today, notes: [opened, back], page: null })).toBe('n/a');
  });
});

describe('the Re-Engagement Page', () => {
  const only = (given: Partial<GivenRecord>) =>
    lineFor('page-only-for-disqualification', { today, notes: [opened], ...given });

  it('is not for good cause or for going no further', () => {
    expect(only({ page: { ...full, decision: 'good-cause' } }).status).toBe('broken');
    expect(only({ page: { ...full, decision: 'no-disqualification' } }).findings[0]!.past).toBe(false);
    expect(only({ page: { ...full, decision: 'good-cause', finalized: true } }).findings[0]!.past).toBe(true);
  });

  it('at odds with the narrative of one staffing is unclear', () => {
    expect(only({ notes: [opened, not('2026-03-23')], page: full }).status).toBe('unclear');
    expect(only({ notes: [opened, dq()], page: { ...full, decision: 'good-cause' } }).status).toBe('unclear');
    expect(
      only({ notes: [opened, not('2026-03-23')], page: { ...full, decision: 'good-cause' } }).status,
      'two words for one outcome',
    ).toBe('broken');
    expect(only({ notes: [opened, not('2026-03-24')], page: full }).status, 'another day').toBe('met');
  });

  it('without a decision takes the one that is narrated', () => {
    const page = { staffedOn: '2026-03-23', outcome: true };
    expect(only({ notes: [opened, dq()], page }).status).toBe('met');
    expect(only({ notes: [opened, not('2026-03-23')], page }).status).toBe('broken');
    expect(only({ page }).status).toBe('n/a');
    expect(only({ notes: null, page }).status).toBe('unseen');
    expect(only({ page: { requiredSteps: [done('Contacts')] } }).status, 'only steps').toBe('n/a');
    expect(only({ page: { requiredSteps: [open('Contacts')] } }).status, 'empty').toBe('n/a');
    expect(only({ notes: [opened, dq()] }).status).toBe('unseen');
    expect(only({}).status).toBe('n/a');
  });

  it('is complete with every step, the date and the outcome, before it is finalized', () => {
    const complete = (page: GivenRecord['page'], partly: GivenRecord['partly'] = []) =>
      lineFor('page-complete', { today, notes: [opened], page, partly });
    expect(complete({ ...full, finalized: true }).status).toBe('met');
    const short = {
      ...full,
      staffedOn: null,
      outcome: false,
      requiredSteps: [done('a'), open('Screenings')],
    };
    expect(complete(short).status).toBe('due');
    expect(saidBy(complete(short))).toContain(
      "does not show Screenings, the staffing's date and the outcome; the 2008 transmittal asks",
    );
    expect(complete({ ...short, finalized: true })).toMatchObject({
      status: 'broken',
      findings: [{ past: true }],
    });
    expect(complete({ ...short, finalized: true }, ['reengagementPage']).status).toBe('unseen');
    expect(complete({ ...full, decision: 'good-cause' }).status).toBe('n/a');
  });

  it('finalized up to 14 days before the first narrated episode is of it; with one before it, only from its first day', () => {
    // The miss that opens the episode is narrated with the decision, on 3/23.
    const told = (staffedOn: string, before: readonly ReturnType<typeof note>[] = []) =>
      statusFor('page-for-disqualification', {
        today,
        notes: [...before, note('2026-03-23', [event('missed'), event('decision')])],
        page: { ...full, staffedOn, finalized: true },
      });
    expect(told('2026-03-22')).toBe('met');
    expect(told('2026-03-09')).toBe('met');
    expect(told('2026-03-08')).toBe('due');
    const ended = [
      note('2026-02-02', [event('missed')]),
      note('2026-02-10', [event('decision', { to: 'no-disqualification' })]),
    ];
    expect(told('2026-03-22', ended)).toBe('due');
  });

  it('of an earlier episode counts as empty once it is finalized, and before T applies it is outside', () => {
    const old = { ...full, staffedOn: '2025-03-10', finalized: true };
    expect(answers({ today, notes: [opened, dq()], page: old })).toEqual([
      'n/a',
      'met',
      'n/a',
      'due',
      'n/a',
      'n/a',
    ]);
    expect(
      statusFor('page-only-for-disqualification', {
        today: '2008-11-03',
        notes: [],
        page: { ...full, decision: 'good-cause', staffedOn: '2008-09-30' },
      }),
    ).toBe('n/a');
  });
});

it('before T applies nothing is asked', () => {
  const old = [
    note('2008-09-15', [event('contact')]),
    note('2008-09-22', [event('decision', { by: 'one-person' })]),
  ];
  expect(answers({ today: '2008-09-29', notes: old, page: null })).toEqual(Array(6).fill('n/a'));
});
