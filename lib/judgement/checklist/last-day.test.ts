import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays } from '../../record/calendar.ts';
import { addDays, civil } from '../../record/civil-date.ts';
import { sayLastDay } from './last-day.ts';

const CLOSED = { afterThanksgiving: true, days: [] };
const left = (lastDay: string, today: string, days: string[] = []) =>
  sayLastDay(civil(lastDay), civil(today), { afterThanksgiving: true, days: days.map(civil) }).left;

describe('a last day', () => {
  it('is said with its weekday, and its year where that is another', () => {
    expect(sayLastDay(civil('2026-11-27'), civil('2026-11-22'), CLOSED).day).toBe('Fri, Nov 27');
    expect(sayLastDay(civil('2027-01-04'), civil('2026-12-30'), CLOSED).day).toBe('Mon, Jan 4, 2027');
  });

  it('counts business days, holidays and closed days left out', () => {
    expect(left('2026-11-23', '2026-11-20')).toBe('in 1 business day');
    expect(left('2026-11-25', '2026-11-20')).toBe('in 3 business days');
    // Over Thanksgiving and the Friday after.
    expect(left('2026-11-30', '2026-11-25')).toBe('in 1 business day');
    expect(left('2026-11-25', '2026-11-20', ['2026-11-24'])).toBe('in 2 business days');
  });

  it('says today, and of a weekend that no office opens before it', () => {
    expect(left('2026-11-20', '2026-11-20')).toBe('today');
    expect(left('2026-11-22', '2026-11-20')).toBe('before the next business day');
  });

  it('says of a weekend or a holiday that offices are closed then', () => {
    expect(left('2026-11-28', '2026-11-24')).toBe('in 1 business day, offices closed that day');
    expect(left('2026-11-26', '2026-11-23')).toBe('in 2 business days, offices closed that day');
  });

  it('says how long ago it was', () => {
    expect(left('2026-11-19', '2026-11-20')).toBe('yesterday');
    expect(left('2026-11-13', '2026-11-20')).toBe('7 days ago');
  });

  it('names the number of business days that leads to that day, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 30 }), (start, count) => {
        const today = addDays(civil('2024-01-01'), start);
        const words = sayLastDay(addBusinessDays(today, count, CLOSED), today, CLOSED).left;
        expect(words).toBe(count === 1 ? 'in 1 business day' : `in ${count} business days`);
      }),
      { numRuns: 300 },
    );
  });
});
