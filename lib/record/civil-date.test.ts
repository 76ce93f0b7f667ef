import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  type CivilDate,
  civil,
  civilFromFields,
  civilToday,
  daysBetween,
  fields,
  parseCivil,
  sayDate,
  weekday,
} from './civil-date.ts';

/** Zones that change their clocks, one that never does, and the one that is furthest ahead. */
const ZONES = { 'America/Los_Angeles': 480, 'America/Boise': 420, UTC: 0, 'Pacific/Kiritimati': -840 };

/** From 2001 on: before that, Kiritimati once left out a whole day, and the transmittal is of 2008. */
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(civil('2001-01-01'), n));
const shift = fc.integer({ min: -2000, max: 10_000 });

for (const [zone, offset] of Object.entries(ZONES)) {
  describe(`L11 civil dates in ${zone}`, () => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = zone;
    });
    afterAll(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });

    it('are looked at in that zone indeed', () => {
      expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offset);
    });

    const days: [from: string, to: string, days: number, about: string][] = [
      ['2026-03-01', '2026-03-08', 7, 'mailed on the 1st for the 8th is 7, clocks going forward on the 8th'],
      ['2026-03-02', '2026-03-09', 7, 'across the night that is 23 hours long'],
      ['2026-03-07', '2026-03-08', 1, 'into the day that is 23 hours long'],
      ['2026-03-08', '2026-03-09', 1, 'out of it'],
      ['2026-10-31', '2026-11-01', 1, 'into the day that is 25 hours long'],
      ['2026-11-01', '2026-11-02', 1, 'out of it'],
      ['2026-10-30', '2026-11-06', 7, 'across it'],
      ['2028-02-28', '2028-03-01', 2, 'across a leap day'],
      ['2026-02-28', '2026-03-01', 1, 'across the end of a February without one'],
      ['2025-12-31', '2026-01-01', 1, 'across the turn of the year'],
      ['2026-03-08', '2026-03-01', -7, 'backwards'],
      ['2026-03-08', '2026-03-08', 0, 'within one day'],
      ['2008-10-01', '2026-03-08', 6367, 'across seventeen years'],
    ];
    for (const [from, to, count, about] of days) {
      it(`are ${count} days apart from ${from} to ${to}: ${about}`, () => {
        expect(daysBetween(civil(from), civil(to))).toBe(count);
        expect(addDays(civil(from), count)).toBe(to);
      });
    }

    it('move forth and back to where they were, for any day and any number of days', () => {
      fc.assert(
        fc.property(anyDay, shift, (day, count) => {
          const moved = addDays(day, count);
          expect(daysBetween(day, moved)).toBe(count);
          expect(addDays(moved, -count)).toBe(day);
          expect(parseCivil(moved)).toBe(moved);
        }),
        { numRuns: 300 },
      );
    });

    it('compare as texts do', () => {
      fc.assert(
        fc.property(anyDay, anyDay, (a, b) => {
          expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
        }),
        { numRuns: 200 },
      );
    });

    it('have weekdays that follow each other', () => {
      expect(weekday(civil('2026-03-08'))).toBe(0);
      expect(weekday(civil('2026-11-01'))).toBe(0);
      fc.assert(
        fc.property(anyDay, (day) => {
          expect(weekday(addDays(day, 1))).toBe((weekday(day) + 1) % 7);
        }),
        { numRuns: 200 },
      );
    });

    it('call today what the clock of this computer calls it, an instant before midnight and after', () => {
      expect(civilToday(new Date(2026, 2, 8, 0, 0, 0))).toBe('2026-03-08');
      expect(civilToday(new Date(2026, 2, 8, 23, 59, 59, 999))).toBe('2026-03-08');
      expect(civilToday(new Date(2026, 10, 1, 1, 30))).toBe('2026-11-01');
    });
  });
}

describe('the shape of a civil date', () => {
  it('is taken for days that exist', () => {
    for (const text of ['2008-10-01', '2028-02-29', '2000-02-29', '1900-01-01', '2200-12-31', '2026-12-31']) {
      expect(parseCivil(text)).toBe(text);
    }
  });

  it('is refused for days that no calendar has', () => {
    for (const text of [
      ...['2026-02-29', '2026-02-30', '1900-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10'],
      ...['2026-01-00', '2026-01-32', '0000-01-01', '1899-12-31', '2201-01-01', '9999-99-99'],
    ]) {
      expect([text, parseCivil(text)]).toEqual([text, null]);
    }
  });

  it('is refused for days in any other writing', () => {
    for (const text of [
      ...[
        '',
        '2026-3-8',
        '26-03-08',
        '2026/03/08',
        '03-08-2026',
        '2026-03-08T10:00',
        ' 2026-03-08',
        '2026-03-08\n',
      ],
      ...['２０２６-03-08', '2026-03-08Z', 'today', '+002026-03-08', '-2026-03-08', 'NaN'],
    ]) {
      expect([text, parseCivil(text)]).toEqual([text, null]);
    }
  });

  it('is asked for by name where it must be right', () => {
    expect(() => civil('2026-02-30')).toThrow('Not a date of the form YYYY-MM-DD: "2026-02-30"');
  });

  it('never comes of any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = parseCivil(text);
        expect(date === null || date === text).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is made of whole numbers alone', () => {
    expect(civilFromFields(2026, 3, 8)).toBe('2026-03-08');
    for (const [year, month, day] of [
      [2026, 3.5, 8],
      [2026, 3, 8.5],
      [Number.NaN, 3, 8],
      [2026, Number.POSITIVE_INFINITY, 8],
      [2026, -1, 8],
    ] as const) {
      expect([year, month, day, civilFromFields(year, month, day)]).toEqual([year, month, day, null]);
    }
  });

  it('gives its fields back', () => {
    expect(fields(civil('2026-03-08'))).toEqual([2026, 3, 8]);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(civilFromFields(...fields(day))).toBe(day);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a date for people', () => {
  it('names the weekday, and the year only where it is another', () => {
    const today = civil('2025-11-20');
    expect(sayDate(civil('2025-11-29'), today)).toBe('Sat, Nov 29');
    expect(sayDate(civil('2026-01-02'), today)).toBe('Fri, Jan 2, 2026');
    expect(sayDate(civil('2025-11-29'))).toBe('Sat, Nov 29, 2025');
  });

  it('is another for every day of ten years', () => {
    const said = new Set(
      Array.from({ length: 3652 }, (_, i) => sayDate(addDays(civil('2020-01-01'), i) as CivilDate)),
    );
    expect(said.size).toBe(3652);
  });
});
