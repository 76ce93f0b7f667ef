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

const today = '2027-03-01';
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
  const decided = not('2026-12-21');
  const silent = { today, narratives: [decided, later('2027-01-05', 'report-seen')] };
  sections(silent);
  inTurn({ ...silent, pack }, { today, pack, narratives: [decided, later('2027-01-05', 'reason-given')] });
});
