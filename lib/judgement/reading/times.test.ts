import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { findDates } from './dates.ts';
import { findTimes } from './times.ts';
import { tokenize } from './tokens.ts';
import { readyPack } from './word-lines.ts';

const { kinds } = readyPack(defaultPack);

/** A Thursday. */
const THURSDAY = '2026-03-12';

function times(text: string): string[] {
  const tokens = tokenize(text, kinds);
  return findTimes(text, tokens, findDates(text, tokens, civil(THURSDAY))).map((mention) => mention.time);
}

describe('times of day in office notation', () => {
  const table: [text: string, expected: string[]][] = [
    ['930AM', ['09:30']],
    ['9:30 am', ['09:30']],
    ['2:30 p.m.', ['14:30']],
    ['2:30pm', ['14:30']],
    ['2:30p', ['14:30']],
    ['at 2pm', ['14:00']],
    ['2 PM', ['14:00']],
    ['1330hrs', ['13:30']],
    ['1330 hrs', ['13:30']],
    ['@ 9', ['09:00']],
    ['@9', ['09:00']],
    ['3/19 at 2', ['14:00']],
    ['3/19/26 1400', ['14:00']],
    ['quarter to ten', ['09:45']],
    ['half past two', ['14:30']],
    ['quarter past nine', ['09:15']],
    ['quarter of three', ['14:45']],
    ['quarter after one', ['13:15']],
    ['noon', ['12:00']],
    ['0930 08/18/10', ['09:30']],
    ['22-SEP-11 1400', ['14:00']],
    ['12:00 pm', ['12:00']],
    ['12:15 am', ['00:15']],
    ['10:00', ['10:00']],
    ['3:00', ['15:00']],
    ["10 o'clock", ['10:00']],
    ["two o'clock", ['14:00']],
    ['2 in the afternoon', ['14:00']],
    ['10 de la mañana', ['10:00']],
    ['3/19 at ten', ['10:00']],
    ['RE 3/19 9.30', ['09:30']],
    ['RE 3/19 at 13.30', ['13:30']],
    ['RE 3/19 14h15', ['14:15']],
    ['RE 3/19 9 to 10 am', ['09:00']],
    ['RE 3/19, 2 to 3p', ['14:00']],
    ['RE 3/19, 9 sharp', ['09:00']],
    ['cita 19 de marzo a las 10', ['10:00']],
    ['10:30 hrs', ['10:30']],
    ['1-2pm', ['13:00']],
    ['11-1pm', ['11:00']],
  ];
  for (const [text, expected] of table) {
    it(`reads ${JSON.stringify(text)} as ${expected.join(' and ')}`, () => {
      expect(times(text)).toEqual(expected);
    });
  }

  const noTimes = [
    '7869',
    '25:00',
    '10:75',
    'at 14 Oak St',
    '@ 3/19',
    '12-5',
    '4 kids',
    'ratio 3:1',
    '13pm',
    '3/19 at one point',
    'at ten sites',
    'missed three of five days',
  ];
  for (const text of noTimes) {
    it(`reads no time in ${JSON.stringify(text)}`, () => {
      expect(times(text)).toEqual([]);
    });
  }

  it('reads no time in the year of a date', () => {
    expect(times('10/1/2008 at 10:00 am')).toEqual(['10:00']);
  });
});
