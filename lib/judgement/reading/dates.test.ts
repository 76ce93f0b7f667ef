import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civil, civilFromFields, daysBetween, weekday } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { findDates } from './dates.ts';
import { tokenize } from './tokens.ts';
import { readyPack } from './word-lines.ts';

const { kinds } = readyPack(defaultPack);

/** A Thursday. */
const THURSDAY = '2026-03-12';

function dates(text: string, writtenOn = THURSDAY): string[] {
  return findDates(text, tokenize(text, kinds), civil(writtenOn)).map((mention) => mention.date);
}

describe('days in office notation', () => {
  const table: [text: string, writtenOn: string, expected: string[]][] = [
    ['10/1/08', THURSDAY, ['2008-10-01']],
    ['10/01/2008', THURSDAY, ['2008-10-01']],
    ['2008-10-01', THURSDAY, ['2008-10-01']],
    ['10-1-08', THURSDAY, ['2008-10-01']],
    ['10-01-2008', THURSDAY, ['2008-10-01']],
    ['Oct 1, 2008', THURSDAY, ['2008-10-01']],
    ['Oct. 1, 2008', THURSDAY, ['2008-10-01']],
    ['October 1st, 2008', THURSDAY, ['2008-10-01']],
    ['1 October 2008', THURSDAY, ['2008-10-01']],
    ['the 5th of March', THURSDAY, ['2026-03-05']],
    ['May 4, 5 and 6', THURSDAY, ['2026-05-04', '2026-05-05', '2026-05-06']],
    ['out 3/4 and 5', THURSDAY, ['2026-03-04', '2026-03-05']],
    ['mailed 3/4 and 9 calls since', THURSDAY, ['2026-03-04']],
    ['flu on Mar 2 & 3.', THURSDAY, ['2026-03-02', '2026-03-03']],
    ['no show Tues class 3/10', THURSDAY, ['2026-03-10']],
    ['class Tues and 3/11', THURSDAY, ['2026-03-17', '2026-03-11']],
    ['notice out, 4-2 @ 130', THURSDAY, ['2026-04-02']],
    ['March 4, 5 classes', THURSDAY, ['2026-03-04']],
    ['away Mar 2-6', THURSDAY, ['2026-03-02', '2026-03-06']],
    ['away 3/2-6', THURSDAY, ['2026-03-02', '2026-03-06']],
    ['away 3/2 - 6 hrs short', THURSDAY, ['2026-03-02']],
    ['Cita 14/4', THURSDAY, ['2026-04-14']],
    ['RE 19.3.2026', THURSDAY, ['2026-03-19']],
    ['home 24/7', THURSDAY, []],
    ['RE Mon. 16 Mar', THURSDAY, ['2026-03-16']],
    ['went a week ago yesterday', THURSDAY, ['2026-03-04']],
    ['rang last week Tuesday', THURSDAY, ['2026-03-03']],
    ['rang Tuesday of last week', THURSDAY, ['2026-03-03']],
    ['called 3/4, note mailed the day after.', THURSDAY, ['2026-03-04', '2026-03-05']],
    ['called 3/4, note mailed same day', THURSDAY, ['2026-03-04', '2026-03-04']],
    ['the day after Labor Day', THURSDAY, []],
    [
      'out 3/4, 5, 6, Mar 9 and 10',
      THURSDAY,
      ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10'],
    ],
    ['out (3/4,5,6)', THURSDAY, ['2026-03-04', '2026-03-05', '2026-03-06']],
    ['dated 3/2-26', THURSDAY, ['2026-03-02']],
    ['not there the 2nd or 3rd', THURSDAY, ['2026-03-02', '2026-03-03']],
    ['ditched class 2 days ago', THURSDAY, ['2026-03-10']],
    ['the day before yest', THURSDAY, ['2026-03-10']],
    ['bagged ESL last night', THURSDAY, ['2026-03-11']],
    ['7869 actually mailed 10th', THURSDAY, ['2026-03-10']],
    ['appt wk from Fri', THURSDAY, ['2026-03-20']],
    ['March 4, 3 and 2', THURSDAY, ['2026-03-04']],
    ['March 30, 31 and 32', THURSDAY, ['2026-03-30']],
    ['was down for Weds 1-4', THURSDAY, ['2026-03-18']],
    ['march twenty first at ten', THURSDAY, ['2026-03-21']],
    ['9 mar 2:30pm', THURSDAY, ['2026-03-09']],
    ['12 Mar 09 1400', THURSDAY, ['2009-03-12']],
    ['9 de febrero de 2009', THURSDAY, ['2009-02-09']],
    ['mailed 12-5', '2008-12-08', ['2008-12-05']],
    ['sent 12-5', '2008-12-08', ['2008-12-05']],
    ['7869 out 8/12', '2009-08-12', ['2009-08-12']],
    ['appt 3/19', THURSDAY, ['2026-03-19']],
    ['Sept 9', '2025-09-01', ['2025-09-09']],
    ['March 3rd', THURSDAY, ['2026-03-03']],
    ['today', THURSDAY, ['2026-03-12']],
    ["today's", THURSDAY, ['2026-03-12']],
    ['tomorrow', THURSDAY, ['2026-03-13']],
    ['yesterday', THURSDAY, ['2026-03-11']],
    ['this morning', THURSDAY, ['2026-03-12']],
    ['next Tues', THURSDAY, ['2026-03-17']],
    ['last Friday', THURSDAY, ['2026-03-06']],
    ['this Fri', THURSDAY, ['2026-03-13']],
    ['next Thurs', THURSDAY, ['2026-03-19']],
    ['last Thursday', THURSDAY, ['2026-03-05']],
    ['a week from today', THURSDAY, ['2026-03-19']],
    ['the first Wed of April', THURSDAY, ['2026-04-01']],
    ['the third Tues in March', THURSDAY, ['2026-03-17']],
    ['the first attempt', THURSDAY, []],
    ['13-SEP-11', THURSDAY, ['2011-09-13']],
    ['ystrday', THURSDAY, ['2026-03-11']],
    ['a week from tomorrow', THURSDAY, ['2026-03-20']],
    ['one week from Tues', THURSDAY, ['2026-03-24']],
    ['two wks from tomorrow', THURSDAY, ['2026-03-27']],
    ['this a.m.', THURSDAY, ['2026-03-12']],
    ['12.27.19', THURSDAY, ['2019-12-27']],
    ['on 01.07 @ 10', '2019-12-27', ['2020-01-07']],
    ['version 2.10', THURSDAY, []],
    ['mailed today 4 jul 22 at 9', '2016-07-12', ['2016-07-12', '2016-07-22']],
    ['el lunes 16', THURSDAY, ['2026-03-16']],
    ['el 7/6', '2015-07-07', ['2015-07-06']],
    ['in 10 days', THURSDAY, ['2026-03-22']],
    ['seen 3/2 and 3/5', THURSDAY, ['2026-03-02', '2026-03-05']],
  ];
  for (const [text, writtenOn, expected] of table) {
    it(`reads ${JSON.stringify(text)}, written ${writtenOn}, as ${expected.join(' and ')}`, () => {
      expect(dates(text, writtenOn)).toEqual(expected);
    });
  }

  it('turns the year where a day without one is nearer on the other side of it', () => {
    expect(dates('appt 1/6', '2008-12-29')).toEqual(['2009-01-06']);
    expect(dates('missed 12/30', '2009-01-02')).toEqual(['2008-12-30']);
    expect(dates('Jan 6', '2008-12-29')).toEqual(['2009-01-06']);
  });

  it('reads February 29 as a day only in a leap year', () => {
    expect(dates('2/29/2028')).toEqual(['2028-02-29']);
    expect(dates('2/29/2026')).toEqual([]);
  });

  it('gives the characters that the day was read from', () => {
    const text = 'Ltr, mailed Oct. 1, 2008 to ct';
    const [mention] = findDates(text, tokenize(text, kinds), civil(THURSDAY));
    expect(text.slice(mention?.start, mention?.end)).toBe('Oct. 1, 2008');
  });

  const noDates = [
    '24/7',
    '7/8/9/10',
    'office open 12-5',
    'worked 9-5',
    '13/45/2009',
    '2/30/2026',
    'and/or',
    'DHS 7869',
    'paid $12.50',
    '1/2/3/4/5',
    'in the sun she sat',
    'may come in',
    '541-555-0100',
  ];
  for (const text of noDates) {
    it(`reads no day in ${JSON.stringify(text)}`, () => {
      expect(dates(text)).toEqual([]);
    });
  }

  it('reads every day of twelve years back from five notations', () => {
    const day = fc
      .record({
        year: fc.integer({ min: 2015, max: 2026 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      })
      .map(({ year, month, day }) => civilFromFields(year, month, day)!);
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, number] = date.split('-') as [string, string, string];
        const [m, d] = [Number(month), Number(number)];
        const named = new Date(2000, m - 1, 1).toLocaleString('en-US', { month: 'long' });
        for (const text of [
          date,
          `${m}/${d}/${year}`,
          `${month}/${number}/${year.slice(2)}`,
          `${m}-${d}-${year}`,
          `${named} ${d}, ${year}`,
        ]) {
          expect(dates(text)).toEqual([date]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads a weekday ahead within a week, and a last one within the week before', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    for (let offset = 0; offset < 7; offset++) {
      const writtenOn = addDays(civil(THURSDAY), offset);
      for (const [i, name] of names.entries()) {
        const [next] = dates(`next ${name}`, writtenOn);
        const [last] = dates(`last ${name}`, writtenOn);
        expect(weekday(civil(next!))).toBe(i);
        expect(weekday(civil(last!))).toBe(i);
        expect(daysBetween(writtenOn, civil(next!))).toBeGreaterThan(0);
        expect(daysBetween(writtenOn, civil(next!))).toBeLessThanOrEqual(7);
        expect(daysBetween(civil(last!), writtenOn)).toBeGreaterThan(0);
        expect(daysBetween(civil(last!), writtenOn)).toBeLessThanOrEqual(7);
      }
    }
  });
});
