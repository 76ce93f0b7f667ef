/** What holds of judging whatever a record says: on made-up events, so that no reading of text limits what is tried. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses } from '../../../test/fixtures/cases.ts';
import { HARD_DAYS } from '../../../test/fixtures/hard-days.ts';
import {
  appointment,
  decision,
  engaged,
  factsOf,
  type Given,
  goodCause,
  judgeTold,
  missed,
  notice,
  outcome,
  reached,
  says,
  shifted,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { businessDaysBetween } from '../../record/calendar.ts';
import { addDays, type CivilDate, civil, daysBetween } from '../../record/civil-date.ts';
import { factNameSchema, type Medium } from '../../record/events.ts';
import { known, unknown } from '../../record/fact.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { duties } from '../duties/index.ts';
import { episodesOf } from '../episodes/episode.ts';
import { defaultPack } from '../policy/default-pack.ts';

type Made = Parameters<typeof told>[1][number];
/** So that a year from it holds Thanksgiving, a Dec 31 that is closed for New Year, and a Feb 29. */
const START = civil('2027-06-15');

/** A day of about a year, from before the first narrative to after the last; often one that is hard to count from. */
const day = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -20, max: 260 }).map((n) => addDays(START, n)) },
  { weight: 1, arbitrary: fc.constantFrom(...HARD_DAYS.map(([, on]) => on).filter(within)) },
);
function within(on: CivilDate): boolean {
  return on >= addDays(START, -20) && on <= addDays(START, 260);
}
const days = fc.uniqueArray(day, { maxLength: 4 }).map((list) => list.sort());
const media = fc.uniqueArray(
  fc.constantFrom<Medium>('phone', 'letter', 'email', 'text', 'in-person', 'home-visit', 'other'),
  { maxLength: 2 },
);
const subject = fc.constantFrom('jobs', 'other', 'unstated');
const event: fc.Arbitrary<Made> = fc.oneof(
  fc.tuple(media, subject, fc.option(day)).map(([m, s, answerBy]) => tried(m, { subject: s, answerBy })),
  fc.tuple(media, subject).map(([m, s]) => reached(m, { subject: s })),
  fc
    .tuple(days, fc.nat(3), fc.constantFrom('yes', 'no', 'unsaid'), fc.boolean(), fc.option(day))
    .map(([list, more, calledAhead, excused, learnedOn]) =>
      missed(list, { count: list.length + more, calledAhead, excused, learnedOn }),
    ),
  fc
    .tuple(
      fc.constantFrom('mailed', 'handed', 'both', 'emailed', 'planned', 'not-sent', 'cancelled', 'returned'),
      fc.option(day),
    )
    .map(([sent, mailedOn]) => notice({ sent, mailedOn })),
  fc
    .tuple(fc.option(day), fc.constantFrom('set', 'moved', 'asked', 'cancelled'))
    .map(([date, change]) => appointment(date, { change })),
  fc
    .tuple(days, fc.constantFrom('case-manager', 'team', 'contractor', 'unstated'))
    .map(([list, by]) => goodCause(list, by)),
  fc
    .tuple(fc.constantFrom('disqualify', 'no-disqualification'), fc.boolean(), fc.boolean())
    .map(([to, inEffect, withdrawn]) => decision({ to, inEffect, withdrawn })),
  fc.boolean().map((done) => engaged({ done })),
  fc.constant(outcome()),
  fc.tuple(fc.constantFrom(...factNameSchema.options), day).map(([fact, on]) => says(fact, on)),
);
const narrative = (id: string) =>
  fc
    .tuple(
      fc.integer({ min: 0, max: 240 }),
      fc.array(event, { maxLength: 3 }),
      fc.constantFrom('Engagement', 'JOBS', 'Attendance', 'General'),
      fc.constantFrom('case-manager' as const, 'contractor' as const, 'unclear' as const),
      fc.boolean(),
    )
    .map(
      ([n, events, type, author, read]): NarrativeFacts => ({
        ...told(addDays(START, n), events, { id, type, author }),
        type: read || n % 3 > 0 ? known(type, 'test') : unknown('not read'),
      }),
    );
const narratives = fc
  .integer({ min: 0, max: 7 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => narrative(`n${i}`))));
const record: fc.Arbitrary<Given> = fc.record({
  today: day,
  narratives,
  role: fc.constantFrom('case-manager' as const, 'contractor' as const),
  steps: fc.option(
    fc.array(
      day.map((start) => `${start}T10:00`),
      { maxLength: 2 },
    ),
  ),
});
const given = (value: Given): Given => value;
const runs = { numRuns: 400 };

describe('judging any record', () => {
  it('never stops at a duty', () => {
    fc.assert(
      fc.property(record, fc.boolean(), (value, partly) => {
        const checklist = judgeTold({ ...value, partly });
        for (const { findings } of checklist.lines)
          for (const { says: words } of findings) expect(words).not.toContain('Could not check');
      }),
      runs,
    );
  });

  it('gives the same whatever the order of the narratives', () => {
    fc.assert(
      fc.property(
        record.chain((value) =>
          fc.tuple(
            fc.constant(value),
            fc.shuffledSubarray(value.narratives, { minLength: value.narratives.length }),
          ),
        ),
        ([value, order]) => {
          expect(judgeTold({ ...value, narratives: order })).toEqual(judgeTold(value));
        },
      ),
      runs,
    );
  });

  it('is not changed by a narrative about something else', () => {
    fc.assert(
      fc.property(record, day, (value, on) => {
        const snap = told(on, [tried(['phone'], { subject: 'other' })], { id: 'snap', type: 'SNAP' });
        expect(statuses(judgeTold({ ...value, narratives: [...value.narratives, snap] }))).toEqual(
          statuses(judgeTold(value)),
        );
      }),
      runs,
    );
  });

  it('gets an answer to a narrative of its own that no other one is given', () => {
    fc.assert(
      fc.property(record, day, (value, on) => {
        const contact = told(on, [reached()], { id: 'own', type: 'General' });
        const typed = (given: Given) =>
          judgeTold(given)
            .lines.filter(({ stage }) => stage === 'typing')
            .flatMap(({ findings }) => findings)
            .filter(({ about }) => !('narrative' in about && about.narrative === 'own'))
            .map(({ id, status }) => id.replace(/\/\d+$/, '') + status)
            .filter((id) => !id.startsWith('engagement-type/'));
        // Of the other three duties on typing, a mere contact is no part.
        expect(typed({ ...value, narratives: [...value.narratives, contact] }).sort()).toEqual(
          typed(value).sort(),
        );
      }),
      runs,
    );
  });

  it('is not changed by moving everything by whole weeks, where no holiday comes between', () => {
    // Within the days from 7/6 to 9/3 of 2026 there is no holiday of the state.
    const [from, to] = [civil('2026-07-06'), civil('2026-09-03')];
    const short = fc.record({
      today: fc.constant(addDays(from, 24)),
      narratives: narratives.map((list) =>
        list.map((one) => squeezed(one, (on) => addDays(from, ((daysBetween(START, on) % 24) + 24) % 24))),
      ),
    });
    expect(businessDaysBetween(addDays(from, -1), to)).toBe(44);
    fc.assert(
      fc.property(short, fc.constantFrom(7, 14), (value, by) => {
        expect(statuses(judgeTold(shifted(given(value), by)))).toEqual(statuses(judgeTold(given(value))));
      }),
      runs,
    );
  });

  it('makes nothing broken or due on a part of the narratives that is not so on the whole', () => {
    fc.assert(
      fc.property(record, (value) => {
        const whole = statuses(judgeTold(value));
        const part = statuses(judgeTold({ ...value, partly: true }));
        for (const [duty, status] of Object.entries(part))
          if (status === 'broken' || status === 'due') expect([duty, whole[duty]]).toEqual([duty, status]);
      }),
      runs,
    );
  });

  it('puts each narrative into one episode at most, and closes all but the last', () => {
    fc.assert(
      fc.property(record, (value) => {
        const episodes = episodesOf(value.narratives, defaultPack, civil(value.today));
        const ids = episodes.flatMap((episode) => episode.narratives.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(episodes.slice(0, -1).every(({ closed }) => closed !== null)).toBe(true);
        for (const [i, { from }] of episodes.entries())
          if (i > 0) expect(from >= episodes[i - 1]!.from).toBe(true);
      }),
      runs,
    );
  });

  it('asks every duty once that is not opt-in', () => {
    const asked = judgeTold({ today: START, narratives: [] }).lines.map(({ duty }) => duty);
    expect(asked).toEqual(duties.filter(({ optIn }) => !optIn).map(({ id }) => id));
  });
});

/** The narrative with each of its days put elsewhere. */
function squeezed(one: NarrativeFacts, to: (on: CivilDate) => CivilDate): NarrativeFacts {
  return JSON.parse(
    JSON.stringify(one).replace(/\d{4}-\d{2}-\d{2}/g, (on) => to(civil(on))),
  ) as NarrativeFacts;
}

describe('facts', () => {
  it('are not changed by judging', () => {
    fc.assert(
      fc.property(record, (value) => {
        const before = structuredClone(factsOf(value));
        judgeTold(value);
        expect(factsOf(value)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
