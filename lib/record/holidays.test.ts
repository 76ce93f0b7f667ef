import { describe, expect, it } from 'vitest';
import { isBusinessDay } from './calendar.ts';
import { addDays, type CivilDate, civil, weekday } from './civil-date.ts';
import { holidayOn, holidaysBetween } from './holidays.ts';

const weekdays = function* () {
  for (let day = civil('2022-01-01'); day < '2040-01-01'; day = addDays(day, 1))
    if (weekday(day) > 0 && weekday(day) < 6) yield day;
};

describe('a holiday', () => {
  it('has a name of its own on each weekday without business, and on no other', () => {
    const names = new Set<string>();
    for (const day of weekdays()) {
      const name = holidayOn(day);
      expect([day, name === null]).toEqual([day, isBusinessDay(day)]);
      if (name) names.add(name);
    }
    expect(names).not.toContain('a holiday');
    expect(names.size).toBeGreaterThan(11);
  });

  it('is named as people know it', () => {
    const name = (day: string) => holidayOn(civil(day));
    expect(name('2026-11-26')).toBe('Thanksgiving');
    expect(name('2026-11-27')).toBe('the day after Thanksgiving');
    expect(name('2026-05-25')).toBe('Memorial Day');
    expect(name('2026-07-03')).toBe('Independence Day, observed');
    expect(name('2027-12-31')).toBe("New Year's Day, observed");
    expect(name('2026-11-28')).toBeNull();
  });

  it("may be a branch's own closed day", () => {
    const closed = { afterThanksgiving: false, days: [civil('2026-03-04')] };
    expect(holidayOn(civil('2026-03-04'), closed)).toBe('closed at this branch');
    expect(holidayOn(civil('2026-11-27'), closed)).toBeNull();
  });

  it('is listed between two days, the first not counted and the last counted', () => {
    const between = (from: string, to: string) =>
      holidaysBetween(civil(from), civil(to)).map(({ day }): CivilDate => day);
    expect(between('2026-11-25', '2026-11-26')).toEqual(['2026-11-26']);
    expect(between('2026-11-26', '2026-11-27')).toEqual(['2026-11-27']);
    expect(between('2026-11-27', '2026-12-01')).toEqual([]);
  });
});
