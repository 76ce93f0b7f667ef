import { describe, expect, it } from 'vitest';
import { caseOf, judge } from '../../../test/fixtures/cases.ts';
import { civil } from '../../record/civil-date.ts';
import type { Example } from '../duties/duty.ts';
import { defaultPack as pack } from '../policy/default-pack.ts';
import { factsOfCase } from '../reading/facts-of.ts';
import { standingOf, talliesOf } from './standing.ts';

function standing(given: Example['case']) {
  const options = { pack, today: civil(given.today), role: 'case-manager' as const };
  return standingOf(factsOfCase(caseOf(given), pack), judge(given), options);
}

const missed = { date: '2026-03-02', text: 'Ct missed job search class 3/2, no call.' };
const tried = { date: '2026-03-03', text: 'LVM for ct re: missed class 3/2.' };
const mailed = { date: '2026-03-10', text: '7869 mailed 3/10/26. RE appt 3/20/26 at 10:00 am at branch.' };

describe('where a case stands', () => {
  it('is nowhere in the process without a miss, or before the narratives are read', () => {
    expect(standing({ today: '2026-03-03' })).toEqual({
      stage: null,
      says: 'No missed activity is open: ordinary engagement.',
    });
    expect(standing({ today: '2026-03-03', pagesRead: ['plan'], narratives: null }).says).toMatch(
      /^Not known/,
    );
  });

  it('is before re-engagement while contacts are tried', () => {
    expect(standing({ today: '2026-03-04', narratives: [missed, tried] }).stage).toBe('before');
  });

  it('is at the notice until its mailing is narrated, then at the appointment', () => {
    const set = {
      date: '2026-03-10',
      text: 'RE appt set for 3/20/26 at 10:00 am. Will mail the 7869 tomorrow.',
    };
    expect(standing({ today: '2026-03-10', narratives: [missed, tried, set] })).toEqual({
      stage: 'notice',
      says: 'The appointment is Fri, Mar 20 at 10:00 AM, in 8 business days; no mailing of the notice is narrated.',
    });
    expect(standing({ today: '2026-03-11', narratives: [missed, tried, mailed] })).toEqual({
      stage: 're-step',
      says: 'The notice is out; the appointment is Fri, Mar 20 at 10:00 AM, in 7 business days.',
    });
  });

  it('says after the appointment that its outcome decides', () => {
    const { stage, says } = standing({ today: '2026-03-23', narratives: [missed, tried, mailed] });
    expect(stage).toBe('re-step');
    expect(says).toMatch(/^The appointment was Fri, Mar 20 at 10:00 AM, 3 days ago/);
  });

  it('is at the staffing once one is planned, or it was decided to disqualify', () => {
    const planned = { date: '2026-03-21', text: 'Re-engagement team staffing set for 3/30/26.' };
    expect(standing({ today: '2026-03-24', narratives: [missed, tried, mailed, planned] })).toEqual({
      stage: 'staffing',
      says: 'A staffing is planned for Mon, Mar 30; nothing is decided yet.',
    });
    const decided = {
      date: '2026-03-30',
      text: 'Re-engagement staffing held. Team decided to disqualify.',
    };
    expect(standing({ today: '2026-03-31', narratives: [missed, tried, mailed, decided] })).toEqual({
      stage: 'staffing',
      says: 'Decided to disqualify Mon, Mar 30.',
    });
  });

  it('is nowhere again once the episode is closed', () => {
    const back = { date: '2026-03-12', text: 'Ct came in and signed new PDP today.' };
    expect(standing({ today: '2026-03-13', narratives: [missed, tried, back] })).toEqual({
      stage: null,
      says: 'The last episode is closed: ordinary engagement.',
    });
  });
});

describe('the stages', () => {
  it('each have the worst status of their duties, and how many are open', () => {
    const checklist = judge({
      today: '2026-03-11',
      narratives: [missed, tried, { ...mailed, type: 'General' }],
    });
    const tallies = talliesOf(checklist);
    expect(tallies.map(({ stage }) => stage)).toEqual(['typing', 'before', 'notice', 're-step', 'staffing']);
    const step = tallies.find(({ stage }) => stage === 're-step')!;
    const own = checklist.lines.filter(
      (line) => line.stage === 're-step' && ['broken', 'due'].includes(line.status),
    );
    expect(step).toMatchObject({ status: 'broken', open: own.length });
    expect(step.open).toBeGreaterThan(0);
  });

  it('do not count as open what nothing mends any more', () => {
    const checklist = judge({ today: '2026-03-23', narratives: [missed, mailed] });
    const before = checklist.lines.filter((line) => line.stage === 'before' && line.status === 'broken');
    expect(before.map(({ findings }) => findings.every(({ past }) => past))).toEqual([true]);
    expect(talliesOf(checklist).find(({ stage }) => stage === 'before')).toMatchObject({
      status: 'broken',
      open: 0,
    });
  });
});
