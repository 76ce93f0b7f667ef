/**
 * L11: whatever zone the computer stands in, and whatever day it is, one record gets one answer. A clock that is wrong by
 * a day changes no date that the record gives; it moves today alone, which every finding that rests on it names.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { HARD_DAYS } from '../../../test/fixtures/hard-days.ts';
import { caseFileSchema } from '../../record/case-file.ts';
import { addDays, type CivilDate, civil, civilToday } from '../../record/civil-date.ts';
import { z } from '../../record/zod.ts';
import { sentences } from '../catalogue/sentences.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { factsOfCase } from '../reading/facts-of.ts';
import { judgeCase } from './judge.ts';

const ZONES = { 'America/Los_Angeles': -8, 'America/Boise': -7, UTC: 0, 'Pacific/Kiritimati': 14 };

/** Changes of the clock, leap days, ends of months and years, and the days around each: 40 of them at least. */
const DAYS = [
  ...new Set([
    ...HARD_DAYS.map(([, on]) => on),
    ...[
      '2026-03-08',
      '2026-11-01',
      '2027-03-14',
      '2028-02-29',
      '2028-03-12',
      '2026-12-31',
      '2027-02-28',
      '2027-04-30',
      '2027-06-30',
      '2027-10-31',
      '2027-11-07',
      '2026-05-31',
    ].flatMap((day) => [-1, 0, 1].map((by) => addDays(civil(day), by))),
  ]),
];

const before = process.env.TZ;
afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const partsOf = (day: CivilDate) => {
  const [year, month, of] = day.split('-').map(Number) as [number, number, number];
  return { year, month, of };
};
const written = (day: CivilDate) => {
  const { year, month, of } = partsOf(day);
  return `${month}/${of}/${year}`;
};

/** A record around a day: a miss, two attempts, a notice mailed on it, an appointment seven days later with its step. */
function judgedOn(day: CivilDate, today: CivilDate) {
  const appointment = addDays(day, 7);
  const file = z.parse(caseFileSchema, {
    id: 'zones',
    today,
    role: 'case-manager',
    pagesRead: ['narratives', 'plan', 'reengagementPage'],
    narratives: [
      {
        id: 'n1',
        type: 'General',
        date: addDays(day, -12),
        text: 'Ct missed job search class today, no call.',
      },
      { id: 'n2', type: 'Engagement', date: addDays(day, -10), text: 'LVM for ct about job search class.' },
      { id: 'n3', type: 'Engagement', date: addDays(day, -8), text: 'Ltr mailed to ct re: job search.' },
      {
        id: 'n4',
        type: 'Engagement',
        date: day,
        text: `7869 mailed ${written(day)} for RE appt ${written(appointment)} at 10:00 am at branch.`,
      },
    ],
    steps: [
      {
        code: 'RE',
        description: 'RE appt 10:00 AM at the branch',
        plannedStart: `${appointment}T10:00`,
        plannedEnd: `${appointment}T10:00`,
      },
    ],
  });
  const { lines } = judgeCase(factsOfCase(file, defaultPack), {
    pack: defaultPack,
    sentences,
    today,
    role: 'case-manager',
  });
  return lines.map(({ duty, status, findings }) => ({
    duty,
    status,
    says: findings.map(({ says, lastDay }) => [says, lastDay]),
  }));
}

describe('L11 the computer’s zone', () => {
  it('changes no answer, on any of 40 days', () => {
    expect(DAYS.length).toBeGreaterThanOrEqual(40);
    for (const day of DAYS) {
      const told = Object.keys(ZONES).map((zone) => {
        process.env.TZ = zone;
        return judgedOn(day, addDays(day, 3));
      });
      for (const other of told) expect([day, other]).toEqual([day, told[0]]);
      const seven = told[0]!.find(({ duty }) => duty === 'notice-seven-days');
      expect([day, seven?.status]).toEqual([day, 'met']);
    }
  });

  it('is where today begins and ends, from its first minute to its last', () => {
    for (const zone of Object.keys(ZONES)) {
      process.env.TZ = zone;
      for (const day of DAYS) {
        const { year, month, of } = partsOf(day);
        for (const [hour, minute] of [
          [0, 0],
          [0, 1],
          [12, 0],
          [23, 59],
        ] as const)
          expect([zone, civilToday(new Date(year, month - 1, of, hour, minute))]).toEqual([zone, day]);
      }
    }
  });

  it('on a wrong day moves what is due, and nothing that two dates of the record settle', () => {
    for (const day of DAYS) {
      const [right, late] = [judgedOn(day, addDays(day, 3)), judgedOn(day, addDays(day, 4))];
      const settled = [
        'notice-seven-days',
        'notice-mail-date',
        'notice-mailed',
        're-step-present',
        're-step-dates',
      ];
      const of = (lines: typeof right) => lines.filter(({ duty }) => settled.includes(duty));
      expect(of(late)).toEqual(of(right));
    }
  });
});
