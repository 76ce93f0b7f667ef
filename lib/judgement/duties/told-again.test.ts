/**
 * Answers that are remembered (section A): after one change the same as on fresh copies of the record. Random changes are
 * tried in `checklist/remembered.test.ts`; these are the ones that they seldom hit.
 */
import { expect, it } from 'vitest';
import { lineOf } from '../../../test/fixtures/cases.ts';
import {
  decision,
  type Given,
  goodCause,
  judgeTold,
  missed,
  says,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { mergePacks } from '../policy/merge.ts';

const today = '2026-12-15';
const sections = (given: Given) =>
  ['engagement-type', 'decision-details'].map((duty) => lineOf(judgeTold(given), duty));

/** Judges `before`, then `after`; all that stayed the same is the same object. @returns the answers to both */
function inTurn(before: Given, after: Given) {
  const first = sections(before);
  const then = sections(after);
  expect(then).toEqual(sections({ ...structuredClone({ ...after, pack: undefined }), pack: after.pack }));
  // Else the change would prove nothing.
  expect(then).not.toEqual(first);
  return then;
}

const cause = (date: string, id: string) => told(date, [missed([date]), goodCause([date])], { id });
const contact = (date: string) =>
  told(date, [missed([date]), tried()], { id: `contact ${date}`, type: 'General' });
const plan = (date: string) => told(date, [says('plan-signed')], { id: `plan ${date}` });
/** Opens another episode: what lies before it is older from then on. */
const anew = (date: string) => told(date, [missed([date]), tried()], { id: `anew ${date}` });

it('all of a year that a new episode makes older', () => {
  const narratives = [cause('2026-03-10', 'a'), contact('2026-03-12'), plan('2026-03-20')];
  const then = inTurn({ today, narratives }, { today, narratives: [...narratives, anew('2026-08-03')] });
  for (const { findings } of then) expect(findings.some(({ older }) => older)).toBe(true);
});

it('a part of a year, and of a few days, that a new episode makes older', () => {
  for (const [first, closed, opens, last] of [
    ['2026-03-10', '2026-03-20', '2026-08-03', '2026-09-10'],
    ['2026-03-10', '2026-03-11', '2026-03-13', '2026-03-16'],
  ] as const) {
    const more = told(last, [goodCause([first]), tried()], { id: 'last', type: 'General' });
    const narratives = [
      told(first, [missed([first]), goodCause([first]), tried()], { id: 'first', type: 'General' }),
      more,
    ];
    inTurn({ today, narratives }, { today, narratives: [...narratives, plan(closed), anew(opens)] });
  }
});

it('the first day of an episode that is older by then', () => {
  const narratives = [
    contact('2026-03-10'),
    told('2026-03-10', [goodCause(['2026-03-09']), tried()], { id: 'b', type: 'General' }),
  ];
  inTurn(
    { today, narratives },
    { today, narratives: [...narratives, plan('2026-03-20'), anew('2026-08-03')] },
  );
});

it('what is told on a decision in the days after it, be it the second of a year or told late', () => {
  const not = (date: string, on = date) =>
    told(date, [decision({ to: 'no-disqualification', by: 'one-person', on: civil(on) })], {
      id: `not ${date}`,
    });
  const reason = (date: string) => told(date, [says('reason-given')], { id: 'reason' });
  const silent = (date: string) => told(date, [tried()], { id: 'reason' });
  for (const [day, ...narratives] of [
    ['2026-05-07', not('2026-03-10'), not('2026-05-05')],
    ['2026-03-11', not('2026-03-20'), not('2026-04-20', '2026-03-10')],
  ] as const)
    inTurn(
      { today, narratives: [...narratives, silent(day)] },
      { today, narratives: [...narratives, reason(day)] },
    );
});

it('what is told on it within the days of a branch that reads more together', () => {
  const laid = mergePacks(defaultPack, [
    {
      id: 'branch',
      version: 1,
      title: 'Branch',
      parameters: { decisionDays: [{ from: '2008-10-01', value: 10, cite: 'branch' }] },
    },
  ]);
  if (!laid.ok) throw new Error(laid.problem);
  const { pack } = laid;
  const not = told('2026-03-10', [decision({ to: 'no-disqualification', by: 'one-person' })], { id: 'not' });
  const later = (fact: 'reason-given' | 'report-seen') => told('2026-03-20', [says(fact)], { id: 'later' });
  sections({ today, narratives: [not, later('report-seen')] });
  inTurn(
    { today, pack, narratives: [not, later('report-seen')] },
    { today, pack, narratives: [not, later('reason-given')] },
  );
});
