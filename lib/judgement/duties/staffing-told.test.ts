/** Section E: what counts as decided, by whom and when, where a record leaves things open. */
import { describe, expect, it } from 'vitest';
import { event, type GivenRecord, lineFor, type Note, note, saidBy } from '../../../test/fixtures/record.ts';

const opened = note('2026-03-02', [event('contact')]);
const planned = note('2026-03-16', [event('staffing', { state: 'planned', on: '2026-03-23' })]);
const dq = (date = '2026-03-23', given = {}) => note(date, [event('decision', given)]);
const not = (date = '2026-03-23', given = {}) =>
  note(date, [event('decision', { to: 'no-disqualification', ...given })]);
const cause = (date: string, by: 'case-manager' | 'team' | 'contractor') =>
  note(date, [event('good-cause', { by })]);
const done = [{ name: 'Contacts', done: true }];
const line = (duty: string, notes: Note[] | null, page: GivenRecord['page'] = null, today = '2026-03-27') =>
  lineFor(duty, { today, notes: notes && [opened, ...notes], page });

describe('a staffing that is planned', () => {
  it('is no longer awaited where its own narrative tells a decision, nor with good cause since', () => {
    const told = note('2026-03-16', [
      event('staffing', { state: 'planned', on: '2026-03-23' }),
      event('good-cause'),
    ]);
    expect(line('staffing-checklist', [told]).status).toBe('n/a');
    expect(line('staffing-checklist', [planned, cause('2026-03-17', 'case-manager')]).status).toBe('n/a');
    expect(line('staffing-checklist', [planned, cause('2026-03-17', 'contractor')]).status).toBe('due');
  });

  it('needs steps on the page to be done, not a page without any', () => {
    const steps = (page: GivenRecord['page']) => line('steps-before-decision', [planned], page);
    expect(steps({ requiredSteps: done }).status).toBe('met');
    expect(steps({ staffedOn: '2026-03-23' }).status).toBe('due');
    expect(saidBy(steps({ staffedOn: '2026-03-23' }))).toContain('does not show the required steps done');
  });
});

describe('who decided to disqualify', () => {
  const by = (notes: Note[], page: GivenRecord['page'] = null) => line('team-decides', notes, page).status;
  const unsaid = dq('2026-03-23', { by: 'unstated' });
  const staffing = (date: string, given = {}) => note(date, [event('staffing', given)]);

  it('shows in a staffing held by then', () => {
    expect(by([staffing('2026-03-20'), unsaid])).toBe('met');
    expect(by([staffing('2026-03-23'), unsaid]), 'that day').toBe('met');
    expect(by([unsaid, staffing('2026-03-25', { on: '2026-03-23' })]), 'told later').toBe('met');
    expect(by([unsaid, staffing('2026-03-25')]), 'held later').toBe('unclear');
    const late = dq('2026-03-25', { by: 'unstated', on: '2026-03-20' });
    expect([by([staffing('2026-03-23'), late]), by([staffing('2026-03-25'), late])], 'told by then').toEqual([
      'met',
      'met',
    ]);
    expect(by([staffing('2026-03-20', { state: 'planned' }), unsaid]), 'planned only').toBe('unclear');
  });

  it('is asked of a decision on the page too', () => {
    const page = { decision: 'disqualify' as const };
    expect(by([], page)).toBe('unclear');
    expect(line('team-decides', [], page).findings[0]!.about).toEqual({ page: 'reengagementPage' });
    expect(by([staffing('2026-03-20')], page)).toBe('met');
    expect(by([], { ...page, staffedOn: '2026-03-23' })).toBe('met');
    const unread = lineFor('team-decides', { today: '2026-03-27', notes: null, page });
    expect(unread).toMatchObject({ status: 'unseen', findings: [{ open: 'narratives' }] });
  });
});

describe('the page of a decision to disqualify', () => {
  it('is asked for no more once it was withdrawn or decided otherwise, and says so only then', () => {
    const says = (...notes: Note[]) => saidBy(line('page-for-disqualification', notes));
    const withdrawn = 'The decision to disqualify was withdrawn. ';
    const none = 'No decision to disqualify is narrated. ';
    expect(says(dq(), dq('2026-03-24', { withdrawn: true }))).toBe(withdrawn);
    expect(says(dq('2026-03-24', { withdrawn: true }))).toBe(withdrawn);
    expect(says(dq(), not('2026-03-24'))).toBe(withdrawn);
    expect(says(dq(), not('2026-03-24'), not('2026-03-25'))).toBe(withdrawn);
    expect([says(), says(not())]).toEqual([none, none]);
    expect(line('page-for-disqualification', [dq(), not('2026-03-24'), dq('2026-03-25')]).status).toBe('due');
  });
});

describe('what the page is filled in for', () => {
  const only = (notes: Note[], page: GivenRecord['page']) =>
    line('page-only-for-disqualification', notes, page);
  const staffed = { staffedOn: '2026-03-23', outcome: true };

  it('is held against what is told of that day, or on it', () => {
    const page = { ...staffed, decision: 'disqualify' as const };
    expect(only([not('2026-03-24', { on: '2026-03-23' })], page).status).toBe('unclear');
    expect(only([not('2026-03-23', { on: '2026-03-20' })], page).status).toBe('unclear');
    expect(only([not('2026-03-23'), dq('2026-03-23')], page).status, 'one of them agrees').toBe('met');
  });

  it('is what was decided from the staffing on, where the page names nothing', () => {
    expect(only([dq('2026-03-10'), not('2026-03-23')], staffed).status).toBe('broken');
    expect(only([dq('2026-03-10')], staffed).status, 'before it').toBe('n/a');
    expect(only([not('2026-03-24'), dq('2026-03-25')], staffed).status, 'the first of them').toBe('broken');
    expect(only([cause('2026-03-24', 'team'), dq('2026-03-25')], staffed).status, 'good cause first').toBe(
      'broken',
    );
  });

  it('is not what a case manager alone excused', () => {
    expect(only([cause('2026-03-24', 'case-manager')], staffed).status).toBe('n/a');
    expect(only([cause('2026-03-24', 'team')], staffed).status).toBe('broken');
    const page = { ...staffed, decision: 'disqualify' as const };
    const excused = cause('2026-03-23', 'contractor');
    expect(only([excused], page).status, 'nor a contractor, that day').toBe('met');
    expect(only([dq('2026-03-24', { by: 'unstated' })], staffed).status, 'nobody named').toBe('met');
    expect(only([cause('2026-03-24', 'case-manager'), dq('2026-03-25')], staffed).status).toBe('met');
  });

  it('is a decision to disqualify, wherever told, or else the last one, on a page without a day', () => {
    const undated = { outcome: true };
    expect(only([dq('2026-03-20'), not('2026-03-24')], undated).status).toBe('met');
    expect(only([cause('2026-03-20', 'team'), not('2026-03-24')], undated).status).toBe('broken');
    expect(saidBy(only([cause('2026-03-20', 'team'), not('2026-03-24')], undated))).toContain(
      'the decision is not to disqualify;',
    );
    const last = only([cause('2026-03-19', 'team'), not('2026-03-20'), cause('2026-03-24', 'team')], undated);
    expect(saidBy(last)).toContain('the decision is good cause;');
    expect(only([], undated).status).toBe('n/a');
  });

  it('is unseen with the narratives, unless nothing but steps stands there', () => {
    const unread = (page: GivenRecord['page']) => line('page-only-for-disqualification', null, page).status;
    expect([
      unread({ staffedOn: '2026-03-23' }),
      unread({ outcome: true }),
      unread({ requiredSteps: done }),
    ]).toEqual(['unseen', 'unseen', 'n/a']);
  });
});

describe('a page that was not read', () => {
  const complete = (...notes: Note[]) =>
    lineFor('page-complete', { today: '2026-03-27', notes: [opened, ...notes] }).status;

  it('is asked for where a staffing or a decision is told, and nowhere else', () => {
    expect([complete(), complete(planned), complete(dq())]).toEqual(['n/a', 'unseen', 'unseen']);
    expect(lineFor('page-complete', { today: '2026-03-27', notes: null }).status).toBe('unseen');
  });
});
