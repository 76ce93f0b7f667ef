import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, businessDaysBetween, isBusinessDay } from './calendar.ts';
import { addDays, type CivilDate, civil, weekday } from './civil-date.ts';

const STATUTE = { afterThanksgiving: false, days: [] };
const [FIRST, LAST] = [2008, 2035];

/** Days that are closed though no weekend, for each year of the span. */
function closedIn(year: number): CivilDate[] {
  const found: CivilDate[] = [];
  for (let day = civil(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) {
    const weekend = weekday(day) === 0 || weekday(day) === 6;
    if (!weekend && !isBusinessDay(day, STATUTE)) found.push(day);
  }
  return found;
}

/**
 * The package's list for Oregon, with its known differences from ORS 187.010 mended: it has Columbus Day, which the
 * statute doesn't; Juneteenth a year too early; and it leaves Veterans Day on a weekend where it falls.
 */
function independently(year: number): CivilDate[] {
  const days = new Set<CivilDate>();
  for (const { name, date, type } of new Holidays('US', 'OR').getHolidays(year)) {
    const day = civil(date.slice(0, 10));
    if (type !== 'public' || name === 'Columbus Day') continue;
    if (name.startsWith('Juneteenth') && year < 2022) continue;
    const on = weekday(day);
    if (name === 'Veterans Day' && on === 6) days.add(addDays(day, -1));
    if (name === 'Veterans Day' && on === 0) days.add(addDays(day, 1));
    if (on !== 0 && on !== 6) days.add(day);
  }
  return [...days].sort();
}

describe('the holidays of the state', () => {
  for (let year = FIRST; year <= LAST; year++) {
    it(`of ${year} are those of an independent list`, () => {
      expect(closedIn(year)).toEqual(independently(year));
    });
  }

  it('are observed on these days, worked out by hand', () => {
    const observed = [
      ['2021-12-31', 'New Year 2022, on a Saturday: the Friday of the year before'],
      ['2022-06-20', 'the first Juneteenth, on a Sunday'],
      ['2022-12-26', 'Christmas on a Sunday'],
      ['2023-01-02', 'New Year on a Sunday'],
      ['2023-11-10', 'Veterans Day on a Saturday'],
      ['2026-07-03', 'Independence Day on a Saturday'],
      ['2027-06-18', 'Juneteenth on a Saturday'],
      ['2027-12-24', 'Christmas on a Saturday'],
      ['2027-12-31', 'New Year 2028 on a Saturday'],
      ['2028-11-10', 'Veterans Day on a Saturday'],
      ['2029-11-12', 'Veterans Day on a Sunday'],
    ];
    for (const [day, why] of observed) expect([why, isBusinessDay(civil(day!))]).toEqual([why, false]);
  });

  it('leave these days open', () => {
    const open = [
      ['2021-06-18', 'Juneteenth was no holiday of the state yet'],
      ['2023-10-09', 'Columbus Day is none in Oregon'],
      ['2028-02-29', 'a leap day'],
      ['2026-11-20', 'the Friday before Thanksgiving'],
      ['2024-11-22', 'the fourth Friday of a November whose Thanksgiving is on the 28th'],
    ];
    for (const [day, why] of open) expect([why, isBusinessDay(civil(day!))]).toEqual([why, true]);
  });
});

describe('what the statute leaves open', () => {
  it('is the Friday after Thanksgiving, closed unless said otherwise', () => {
    for (const day of ['2024-11-29', '2026-11-27', '2023-11-24', '2019-11-29']) {
      expect([day, isBusinessDay(civil(day))]).toEqual([day, false]);
      expect([day, isBusinessDay(civil(day), STATUTE)]).toEqual([day, true]);
    }
  });

  it("is a branch's own closed day", () => {
    const snow = civil('2024-01-16');
    expect(isBusinessDay(snow)).toBe(true);
    expect(isBusinessDay(snow, { afterThanksgiving: true, days: [snow] })).toBe(false);
    expect(addBusinessDays(civil('2024-01-12'), 1, { afterThanksgiving: true, days: [snow] })).toBe(
      '2024-01-17',
    );
  });
});

describe('business days', () => {
  const sums: [from: string, count: number, to: string, about: string][] = [
    ['2025-05-23', 1, '2025-05-27', 'over Memorial Day'],
    ['2024-11-27', 1, '2024-12-02', 'over Thanksgiving and the Friday after'],
    ['2022-06-17', 1, '2022-06-21', 'over the first Juneteenth'],
    ['2021-06-17', 1, '2021-06-18', 'before Juneteenth was one'],
    ['2025-12-24', 5, '2026-01-02', 'over Christmas and New Year'],
    ['2026-02-13', 5, '2026-02-23', 'over Presidents Day'],
    ['2023-08-29', 5, '2023-09-06', 'over Labor Day'],
    ['2026-10-09', 5, '2026-10-16', 'Columbus Day is one of them'],
    ['2021-12-30', 1, '2022-01-03', 'over New Year observed in the old year'],
    ['2024-02-22', 5, '2024-02-29', 'to a leap day'],
    ['2026-03-07', 1, '2026-03-09', 'from a Saturday'],
    ['2026-03-08', 0, '2026-03-08', 'none at all'],
  ];
  for (const [from, count, to, about] of sums) {
    it(`${count} from ${from} are gone on ${to}: ${about}`, () => {
      expect(addBusinessDays(civil(from), count)).toBe(to);
      expect(businessDaysBetween(civil(from), civil(to))).toBe(count);
    });
  }

  it('come out on a business day, and count back to what was added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 40 }), (n, count) => {
        const from = addDays(civil('2008-10-01'), n);
        const to = addBusinessDays(from, count);
        expect(isBusinessDay(to)).toBe(true);
        expect(businessDaysBetween(from, to)).toBe(count);
        expect(businessDaysBetween(to, from)).toBe(0);
        expect(addBusinessDays(addBusinessDays(from, 1), count)).toBe(addBusinessDays(from, count + 1));
      }),
      { numRuns: 300 },
    );
  });
});
