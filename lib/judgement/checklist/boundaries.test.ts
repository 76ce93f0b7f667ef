/**
 * Every boundary in time: moved by one day, the answer flips there and nowhere else. From days that are hard to count
 * from, and from any other day since the documents hold.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses } from '../../../test/fixtures/cases.ts';
import { HARD_DAYS } from '../../../test/fixtures/hard-days.ts';
import {
  appointment,
  decision,
  engaged,
  type Given,
  goodCause,
  judgeTold,
  missed,
  notice,
  says,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { addBusinessDays, isBusinessDay } from '../../record/calendar.ts';
import { addDays, type CivilDate, civil } from '../../record/civil-date.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import type { Status } from '../duties/duty.ts';
import { episodesOf } from '../episodes/episode.ts';
import { defaultPack } from '../policy/default-pack.ts';

/** A record of a day, of which one duty's answer changes when `last` is over. */
interface Boundary {
  duty: string;
  record(on: CivilDate): NarrativeFacts[];
  last(on: CivilDate): CivilDate;
  upTo: Status;
  after: Status;
}

const AHEAD = 30;
const set = (on: CivilDate) => told(on, [appointment(addDays(on, AHEAD))], { id: 'set' });
const mailed = (on: CivilDate) => told(on, [notice(), appointment(addDays(on, AHEAD))], { id: 'sent' });
const atAppointment = (on: CivilDate) => addDays(on, AHEAD);
const workdays = (count: number) => (on: CivilDate) => addBusinessDays(on, count);

const BOUNDARIES: Boundary[] = [
  {
    duty: 'contractor-contact-1-day',
    record: (on) => [told(on, [missed([on])], { author: 'contractor', type: 'Attendance' })],
    last: workdays(1),
    upTo: 'due',
    after: 'broken',
  },
  {
    duty: 'contact-within-5-days',
    record: (on) => [told(on, [says('pattern')], { type: 'JOBS' })],
    last: workdays(5),
    upTo: 'due',
    after: 'broken',
  },
  {
    duty: 'begin-re-engagement',
    record: (on) => [told(on, [missed([on]), tried(['phone']), tried(['letter'])])],
    // Once five business days have gone.
    last: (on) => addDays(addBusinessDays(on, 5), -1),
    upTo: 'n/a',
    after: 'due',
  },
  {
    duty: 'notice-narrated',
    record: (on) => [set(on)],
    last: (on) => addDays(on, AHEAD - 7),
    upTo: 'due',
    after: 'broken',
  },
  {
    duty: 'notice-seven-days',
    record: (on) => [
      told(on, [notice({ sent: 'planned', mailedOn: null }), appointment(addDays(on, AHEAD))]),
    ],
    last: (on) => addDays(on, AHEAD - 7),
    upTo: 'due',
    after: 'broken',
  },
  {
    duty: 'notice-mail-date',
    record: (on) => [told(on, [notice({ mailedOn: null }), appointment(addDays(on, AHEAD))])],
    last: atAppointment,
    upTo: 'due',
    after: 'broken',
  },
  { duty: 'letter-pasted', record: (on) => [mailed(on)], last: atAppointment, upTo: 'due', after: 'n/a' },
  { duty: 'support-to-attend', record: (on) => [set(on)], last: atAppointment, upTo: 'due', after: 'n/a' },
  {
    duty: 'early-engagement',
    record: (on) => [
      mailed(on),
      told(addDays(on, 1), [engaged({ done: false, planUpdated: false, attend: null })], { id: 'asked' }),
    ],
    last: atAppointment,
    upTo: 'due',
    after: 'broken',
  },
  { duty: 're-outcome', record: (on) => [mailed(on)], last: atAppointment, upTo: 'n/a', after: 'due' },
  {
    duty: 'page-for-disqualification',
    record: (on) => [told(on, [decision()], { type: 'Staffing' })],
    last: workdays(5),
    upTo: 'due',
    after: 'broken',
  },
];

function check({ duty, record, last: lastOf, upTo, after }: Boundary, on: CivilDate): void {
  const last = lastOf(on);
  const narratives = record(on);
  for (let today = addDays(last, -3); today <= addDays(last, 4); today = addDays(today, 1)) {
    // What is not narrated yet can't be judged.
    if (narratives.some(({ date }) => date > today)) continue;
    const status = statuses(judgeTold({ today, narratives }))[duty];
    expect([duty, on, today, status]).toEqual([duty, on, today, today <= last ? upTo : after]);
  }
}

/** Any day since the documents hold, up to 2035. */
const anyDay = fc.integer({ min: 0, max: 9800 }).map((n) => addDays(civil('2008-11-01'), n));

describe('the last day', () => {
  for (const boundary of BOUNDARIES) {
    it(`of ${boundary.duty} is where its answer changes, from days that are hard to count from`, () => {
      for (const [, on] of HARD_DAYS) check(boundary, on);
    });
    it(`of ${boundary.duty} is where its answer changes, from any day`, () => {
      fc.assert(
        fc.property(anyDay, (on) => check(boundary, on)),
        { numRuns: 60 },
      );
    });
  }

  it('for a contact counts a contact on it, and none after it', () => {
    for (const [duty, count, first] of [
      [
        'contractor-contact-1-day',
        1,
        (on: CivilDate) => told(on, [missed([on])], { author: 'contractor', type: 'Attendance' }),
      ],
      ['contact-within-5-days', 5, (on: CivilDate) => told(on, [says('pattern')], { type: 'JOBS' })],
    ] as const) {
      for (const [about, on] of HARD_DAYS) {
        const last = addBusinessDays(on, count);
        expect(isBusinessDay(last)).toBe(true);
        for (let today = on; today <= addDays(last, 3); today = addDays(today, 1)) {
          const call = told(today, [tried()], { id: 'call' });
          const met = statuses(judgeTold({ today, narratives: [first(on), call] }));
          expect([duty, about, today, met[duty]]).toEqual([
            duty,
            about,
            today,
            today <= last ? 'met' : 'broken',
          ]);
        }
      }
    }
  });
});

describe('one day more or less', () => {
  const statusOf = (duty: string, given: Given) => statuses(judgeTold(given))[duty];

  it('between mailing and appointment flips at seven, whatever days these are', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 14 }), (on, days) => {
        const narratives = [told(on, [notice(), appointment(addDays(on, days))])];
        expect(statusOf('notice-seven-days', { today: on, narratives })).toBe(days >= 7 ? 'met' : 'broken');
      }),
      { numRuns: 400 },
    );
  });

  it('between an attempt and the mailing flips on the mailing day for a letter, and after it for a call', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4, max: 4 }), (on, days) => {
        const today = addDays(on, 10);
        const sent = told(on, [notice(), appointment(addDays(on, AHEAD))], { id: 'sent' });
        const start = told(addDays(on, -6), [missed([addDays(on, -6)])], { id: 'missed' });
        const other = (media: 'phone' | 'letter') => told(addDays(on, -5), [tried([media])], { id: 'other' });
        const at = (media: 'phone' | 'letter') => told(addDays(on, days), [tried([media])], { id: 'at' });
        const judged = (media: 'phone' | 'letter', beside: 'phone' | 'letter') =>
          statusOf('two-attempts', { today, narratives: [start, other(beside), sent, at(media)] });
        expect([on, days, judged('letter', 'phone')]).toEqual([on, days, days < 0 ? 'met' : 'broken']);
        expect([on, days, judged('phone', 'letter')]).toEqual([on, days, days <= 0 ? 'met' : 'broken']);
      }),
      { numRuns: 200 },
    );
  });

  it('between two narratives on one decision flips after five business days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 12 }), (on, days) => {
        const later = addDays(on, days);
        const first = told(on, [goodCause([], 'team')], { id: 'first' });
        const rest = told(
          later,
          [
            says('team-considered', on),
            says('plan-adjusted', on),
            says('treatment-offered', on),
            says('child-safety', on),
          ],
          { id: 'rest' },
        );
        const status = statusOf('decision-details', { today: addDays(on, 20), narratives: [first, rest] });
        expect([on, days, status]).toEqual([on, days, later <= addBusinessDays(on, 5) ? 'met' : 'broken']);
      }),
      { numRuns: 200 },
    );
  });

  it('between attending and the next miss makes another episode after ten business days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (on, days) => {
        const back = addDays(on, 2);
        const miss = addDays(back, days);
        const narratives = [
          told(on, [missed([on])], { id: 'a' }),
          told(back, [says('attended')], { id: 'b' }),
          told(miss, [missed([miss])], { id: 'c' }),
        ];
        const { length } = episodesOf(narratives, defaultPack, miss);
        expect([on, days, length]).toEqual([on, days, miss <= addBusinessDays(back, 10) ? 1 : 2]);
      }),
      { numRuns: 200 },
    );
  });

  it('without anything narrated closes an episode after ninety', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 88, max: 93 }), (on, days) => {
        const [episode] = episodesOf([told(on, [missed([on])])], defaultPack, addDays(on, days));
        expect([on, days, episode?.closed?.why ?? 'open']).toEqual([on, days, days <= 90 ? 'open' : 'quiet']);
      }),
      { numRuns: 100 },
    );
  });
});
