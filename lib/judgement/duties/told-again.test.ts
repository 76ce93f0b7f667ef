/**
 * Answers that are remembered: after one change the same as on fresh copies of the record. Random changes are
 * tried in `checklist/remembered.test.ts`; these are the ones that they seldom hit.
 */
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../test/fixtures/cases.ts';
import {
  appointment,
  decision,
  type Given,
  goodCause,
  judgeTold,
  missed,
  notice,
  outcome,
  reached,
  says,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { addDays, civil } from '../../record/civil-date.ts';
import { known } from '../../record/fact.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { mergePacks } from '../policy/merge.ts';

const today = '2027-03-01';
const TYPING = ['engagement-type', 'decision-details'];
const sections = (given: Given, duties = TYPING) => duties.map((duty) => lineOf(judgeTold(given), duty));
const afresh = (given: Given, duties?: string[]) =>
  sections(
    { ...structuredClone({ ...given, pack: undefined }), ...(given.pack && { pack: given.pack }) },
    duties,
  );

/** Judges `before`, then `after`; all that stayed the same is the same object. @returns the answers to `after` */
function inTurn(before: Given, after: Given, duties?: string[]) {
  const first = sections(before, duties);
  const then = sections(after, duties);
  expect(then).toEqual(afresh(after, duties));
  // Else the change would prove nothing.
  expect(then).not.toEqual(first);
  return then;
}

function packOf(values: Record<string, unknown>) {
  const parameters = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, [{ from: '2008-10-01', value, cite: 'branch' }]]),
  );
  const laid = mergePacks(defaultPack, [{ id: 'branch', version: 1, title: 'Branch', parameters }]);
  if (!laid.ok) throw new Error(laid.problem);
  return laid.pack;
}

const cause = (date: string, id: string) =>
  told(date, [missed([date]), goodCause(['2026-01-02']), tried(['phone'], { subject: 'jobs' })], {
    id,
    type: 'General',
  });
const plan = (date: string) => told(date, [says('plan-signed')], { id: `plan ${date}` });
/** Opens another episode: what lies before it is older from then on. */
const anew = (date: string) => told(date, [missed([date]), tried()], { id: `anew ${date}` });
const older = (lines: ReturnType<typeof sections>) =>
  lines.map(({ findings }) => findings.filter((finding) => finding.older).length);

it('all that an episode of another year makes older, from its first day on', () => {
  const narratives = [cause('2026-03-10', 'a'), plan('2026-03-20')];
  const then = inTurn({ today, narratives }, { today, narratives: [...narratives, anew('2027-02-01')] });
  expect(older(then)).toEqual([1, 1]);
});

it('all, or a part, that an episode of the same year makes older', () => {
  for (const last of ['2026-03-12', '2026-09-10']) {
    const narratives = [cause('2026-03-10', 'a'), cause(last, 'b')];
    for (const opens of ['2026-03-11', '2026-08-03'])
      inTurn({ today, narratives }, { today, narratives: [...narratives, plan('2026-03-10'), anew(opens)] });
  }
});

it('what the staffing of a finalized page makes older, though nothing narrated changes', () => {
  const narratives = [cause('2026-03-10', 'a'), cause('2026-05-20', 'b')];
  const page = {
    staffedOn: civil('2026-04-15'),
    outcome: true,
    decision: 'disqualify' as const,
    requiredSteps: [],
    finalized: true,
  };
  expect(older(inTurn({ today, narratives }, { today, narratives, page }))).toEqual([1, 1]);
});

const not = (date: string, on = date) =>
  told(date, [decision({ to: 'no-disqualification', by: 'one-person', on: civil(on) })], {
    id: `not ${date}`,
  });
const later = (date: string, fact: 'reason-given' | 'report-seen') =>
  told(date, [says(fact)], { id: 'later' });

it('what is told on a decision in another year', () => {
  for (const [day, ...narratives] of [
    // Five business days over New Year.
    ['2027-01-04', not('2026-03-10'), not('2026-12-28')],
    // Told late, and read from its own day on.
    ['2025-12-22', not('2026-01-20'), not('2026-02-20', '2025-12-20')],
  ] as const)
    inTurn(
      { today, narratives: [...narratives, later(day, 'report-seen')] },
      { today, narratives: [...narratives, later(day, 'reason-given')] },
    );
});

it('what is told on it within the days of a branch that reads more together', () => {
  const pack = packOf({ decisionDays: 10 });
  const decided = not('2026-12-21');
  const silent = { today, narratives: [decided, later('2027-01-05', 'report-seen')] };
  sections(silent);
  inTurn({ ...silent, pack }, { today, pack, narratives: [decided, later('2027-01-05', 'reason-given')] });
});

it('a decision told again weeks later, for a branch that reads so many days together', () => {
  const given = [
    told('2026-03-02', [goodCause()], { id: 'first', type: 'General' }),
    told('2026-04-10', [goodCause()], { id: 'again' }),
  ];
  const before = { today: '2026-04-20', narratives: given };
  const first = (more: Partial<Given>) =>
    sections({ ...before, ...more }, ['good-cause-type'])[0]!.findings.find(
      ({ about }) => 'narrative' in about && about.narrative === 'first',
    )!.status;
  expect([first({}), first({ pack: packOf({ decisionDays: 45 }) })]).toEqual(['broken', 'met']);
});

it('a contact that is told again under Engagement, in other days, another month or another year', () => {
  for (const [date, later] of [
    ['2026-03-08', '2026-03-12'],
    ['2026-03-30', '2026-04-02'],
    ['2026-12-30', '2027-01-04'],
  ] as const) {
    const call = told(date, [tried(['phone'], { subject: 'jobs' })], { type: 'General', id: 'call' });
    const again = (on: string) => told(later, [tried(['phone'], { subject: 'jobs', on: civil(on) })]);
    // The episode stays, whatever is told of the contact.
    const opened = told(addDays(civil(date), -4), [missed([date]), tried(['phone'])]);
    const given = (one: NarrativeFacts) => ({ today, narratives: [opened, call, one] });
    const [same, another] = [given(again(date)), given(again(later))];
    const statusAfter = (before: Given, after: Given) =>
      inTurn(before, after)[0]!.findings.find(
        ({ about }) => 'narrative' in about && about.narrative === 'call',
      )!.status;
    expect([statusAfter(another, same), statusAfter(same, another)]).toEqual(['met', 'broken']);
    const retyped = given({ ...again(date), type: known('General', 'test') });
    expect([statusAfter(same, retyped), statusAfter(retyped, same)]).toEqual(['broken', 'met']);
  }
});

it('what was not found, once the list is known to be filtered, and again when it is whole', () => {
  const narratives = [not('2026-03-10'), told('2026-03-11', [tried()], { type: 'General' })];
  narratives.push(told('2026-03-12', [tried(['phone'], { subject: 'jobs' })], { type: 'General' }));
  const [part, whole] = [true, false].map((partly) => ({ today, narratives, partly }));
  expect(inTurn(whole!, part!).map(({ status }) => status)).toEqual(['unseen', 'unseen']);
  expect(inTurn(part!, whole!).map(({ status }) => status)).toEqual(['broken', 'broken']);
});

describe('before re-engagement', () => {
  const CONTACT = ['contact-within-5-days'];
  const PATTERN = ['look-for-pattern'];
  const JOBS = { type: 'JOBS' };

  it('the contact after a pattern that was known earlier than it was told', () => {
    const since = (on: string) =>
      told('2026-03-09', [missed([on]), says('pattern', on)], { ...JOBS, id: 'p' });
    const late = told('2026-04-01', [tried(['letter'], { on: civil('2026-03-04') }), tried()]);
    const given = (on: string) => ({ today: '2026-04-10', narratives: [since(on), late] });
    const [line] = inTurn(given('2026-03-06'), given('2026-03-02'), CONTACT);
    expect(line!.status).toBe('met');
  });

  it('the list of misses that is enough for another branch', () => {
    const narratives = [
      told('2026-02-20', [missed(['2026-02-20'])], { ...JOBS, id: 'opens' }),
      told('2026-03-09', [missed(['2026-03-04', '2026-03-05'])], JOBS),
      told('2026-04-01', [says('noncooperation')], { ...JOBS, id: 'goes on' }),
    ];
    const given = { today: '2026-03-10', narratives };
    const pack = packOf({ patternMisses: 2 });
    expect(inTurn(given, { ...given, pack }, CONTACT)[0]!.status).toBe('due');
  });

  it('the misses that were those of an RE appointment, once that is on another day', () => {
    const set = (day: string) => told('2026-02-27', [appointment(day)], { ...JOBS, id: 'set' });
    const misses = told('2026-03-16', [missed(['2026-03-03', '2026-03-04']), missed(['2026-03-12'])], JOBS);
    const given = (day: string) => ({ today: '2026-03-17', narratives: [set(day), misses] });
    expect(inTurn(given('2026-03-12'), given('2026-03-19'), PATTERN)[0]!.status).toBe('due');
    expect(inTurn(given('2026-03-19'), given('2026-03-12'), PATTERN)[0]!.status).toBe('n/a');
  });
});

describe('the notice and its appointment', () => {
  const SEVEN = ['notice-seven-days'];
  const sent = told('2026-03-02', [notice()], { id: 'sent' });

  it('the notice that is no longer for the appointment that stands', () => {
    const set = told('2026-03-01', [appointment('2026-03-12')], { id: 'set' });
    const then = (...more: Parameters<typeof told>[1]) => ({
      today: '2026-03-14',
      narratives: [set, sent, told('2026-03-13', [outcome({ how: 'not-kept' }), ...more], { id: 'then' })],
    });
    const [line] = inTurn(then(), then(appointment('2026-03-24')), ['notice-narrated']);
    expect(line!.status).toBe('due');
  });

  it('the days to an appointment that stands on the plan alone', () => {
    const on = (step: string) => ({ today: '2026-03-05', narratives: [sent], steps: [step] });
    expect(inTurn(on('2026-03-12T10:00'), on('2026-03-06T10:00'), SEVEN)[0]!.status).toBe('broken');
    expect(inTurn(on('2026-03-06T10:00'), on('2026-03-06T09:00'), SEVEN)[0]!.status).toBe('broken');
  });

  it('the last mailing day, once it is over', () => {
    const narratives = [
      told('2026-03-02', [notice({ sent: 'planned', mailedOn: null }), appointment('2026-03-12')]),
    ];
    const on = (day: string) => ({ today: day, narratives });
    expect(inTurn(on('2026-03-05'), on('2026-03-06'), SEVEN)[0]!.status).toBe('broken');
  });

  it('what came of an appointment that is on another day, or was set on another', () => {
    const set = (day: string) => told('2026-02-27', [appointment(day)], { id: 'set' });
    for (const what of [
      outcome(),
      reached(['in-person']),
      missed(['2026-03-20'], { what: 're-appointment' }),
      missed(['2026-03-20']),
    ]) {
      const came = told('2026-03-20', [what], { id: 'came' });
      const given = (day: string) => ({ today: '2026-03-31', narratives: [set(day), came] });
      expect(inTurn(given('2026-03-24'), given('2026-03-20'), ['re-outcome'])[0]!.status).toBe('met');
      expect(inTurn(given('2026-03-20'), given('2026-03-24'), ['re-outcome'])[0]!.status).toBe('due');
    }
    const engagedBefore = told('2026-03-09', [outcome({ how: 'engaged-before' })], { id: 'before' });
    const asked = told('2026-03-10', [appointment('2026-03-20', { change: 'asked' })], { id: 'asked' });
    const moved = (from: string) => ({ today: '2026-03-31', narratives: [set(from), engagedBefore, asked] });
    expect(inTurn(moved('2026-03-20'), moved('2026-03-19'), ['re-outcome'])[0]!.status).toBe('due');
  });

  it('what came of it under a type that another branch accepts', () => {
    const narratives = [
      told('2026-03-02', [appointment('2026-03-12')]),
      told('2026-03-12', [reached(['in-person'], { subject: 'other' })], { type: 'JOBS' }),
    ];
    const given = { today: '2026-03-31', narratives };
    const pack = packOf({ acceptedTypes: ['JOBS'] });
    expect(inTurn(given, { ...given, pack }, ['re-outcome'])[0]!.status).toBe('met');
  });
});
