import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDaysBetween, isBusinessDay } from '../../record/calendar.ts';
import { addDays, civil, daysBetween } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { daysIn, factsFor, sayDay } from './facts.ts';

const on = (today: string, appointment: string | null = null, pack: PolicyPack = defaultPack) =>
  factsFor(
    { today: civil(today), appointment: appointment ? { date: civil(appointment), time: null } : null, pack },
    {},
  );

describe('what a template is told', () => {
  it('has the weekday beside each day', () => {
    // 11/24/2026 is a Tuesday.
    expect(on('2026-11-24').day).toBe('Tuesday, 11/24/2026');
    expect(on('2026-11-24', '2026-12-08').appointment).toBe('Tuesday, 12/8/2026');
  });

  it('has the first open day that is late enough: seven days, and past what is closed', () => {
    // Mailed Thursday 12/17/2026: 7 days on is the 24th, a Thursday and open.
    expect(on('2026-12-17').earliest).toBe('Thursday, 12/24/2026');
    // A day later it is Christmas, a Friday, then a weekend.
    expect(on('2026-12-18').earliest).toBe('Monday, 12/28/2026');
    // 11/20 + 7 is the Friday after Thanksgiving, closed unless a branch says otherwise.
    expect(on('2026-11-20').earliest).toBe('Monday, 11/30/2026');
    const open = [{ from: civil('2008-10-01'), value: false, cite: 'test' }];
    const parameters = { ...defaultPack.parameters, closedAfterThanksgiving: open };
    expect(on('2026-11-20', null, { ...defaultPack, parameters }).earliest).toBe('Friday, 11/27/2026');
  });

  it('has the last open day that is early enough for mailing, and none once that is past', () => {
    // 12/4 - 7 is the closed Friday after Thanksgiving, the day before it Thanksgiving.
    expect(on('2026-11-10', '2026-12-04')['last-mailing-day']).toBe('Wednesday, 11/25/2026');
    expect(on('2026-11-25', '2026-12-04')['last-mailing-day']).toBe('Wednesday, 11/25/2026');
    expect(on('2026-11-26', '2026-12-04')['last-mailing-day']).toBeUndefined();
    expect(on('2026-11-10')['last-mailing-day']).toBeUndefined();
  });

  it('counts as the pack counts', () => {
    const noticeDays = [{ from: civil('2008-10-01'), value: 10, cite: 'test' }];
    const pack = { ...defaultPack, parameters: { ...defaultPack.parameters, noticeDays } };
    expect(on('2026-03-02', null, pack).earliest).toBe('Thursday, 3/12/2026');
    // Five business days after the Friday before Memorial Day (5/25/2026).
    expect(on('2026-05-22')['answer-by']).toBe('Monday, 6/1/2026');
  });

  it('follows the days that the worker chose', () => {
    const known = { today: civil('2026-03-10'), appointment: null, pack: defaultPack };
    const facts = factsFor(known, { day: '2026-03-09', appointment: '2026-03-20', time: '09:30' });
    expect(facts.day).toBe('Monday, 3/9/2026');
    expect(facts.appointment).toBe('Friday, 3/20/2026');
    expect(facts['last-mailing-day']).toBe('Friday, 3/13/2026');
    expect(facts.time).toBe('09:30');
  });

  it('proposes only open days, and never one that is too early or too late', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((more) => addDays(civil('2022-01-01'), more));
    fc.assert(
      fc.property(days, fc.integer({ min: 8, max: 60 }), (today, ahead) => {
        const offered = daysIn('appointment', today, defaultPack);
        expect(offered.every((day) => isBusinessDay(day) && daysBetween(today, day) >= 7)).toBe(true);
        expect(daysIn('coming', today, defaultPack).every((day) => isBusinessDay(day) && day > today)).toBe(
          true,
        );
        const past = daysIn('past', today, defaultPack);
        expect(past[0]).toBe(today);
        expect(past.slice(1).every((day) => isBusinessDay(day) && day < today)).toBe(true);
        const just = daysIn('just-now', today, defaultPack);
        expect(businessDaysBetween(just[1]!, today)).toBeLessThanOrEqual(1);
        const appointment = addDays(today, ahead);
        const said = factsFor({ today, appointment: { date: appointment, time: null }, pack: defaultPack });
        const last = said['last-mailing-day'];
        if (last) {
          const fitting = Array.from({ length: 20 }, (_, i) => addDays(appointment, -7 - i));
          const day = fitting.find((candidate) => sayDay(candidate) === last)!;
          expect(isBusinessDay(day) && day >= today).toBe(true);
        }
      }),
    );
  });
});
