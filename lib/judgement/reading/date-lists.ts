/** Days that follow a day: "Feb 10-14", "May 4, 5 and 6", and the weekday before a date. */
import { type CivilDate, civilFromFields, weekday as weekdayOf } from '../../record/civil-date.ts';
import { MONTHS, WEEKDAYS } from './calendar-words.ts';
import type { DateMention } from './dates.ts';
import { is, isMark, type Token, touches } from './tokens.ts';

/** Whether a bare weekday stands a word or two before the date that falls on it. */
export function isItsWeekday(
  tokens: readonly Token[],
  { from, to, date: day }: DateMention,
  at: number,
  date: CivilDate,
): boolean {
  const between = tokens.slice(to, at);
  return (
    to - from === 1 &&
    tokens[from]!.key in WEEKDAYS &&
    between.length > 0 &&
    between.length < 3 &&
    between.every(
      ({ word, text }) =>
        (word || text === '.') &&
        !/^(?:and|or|y|to|thru|til|until|for|on|at|not|was|is|re|by|from)$/.test(text),
    ) &&
    weekdayOf(day) === weekdayOf(date)
  );
}

const GOES_ON =
  /^(?:were|was|remain|remains|for|at|no|but|absent|missed|she|he|not|as|to|from|because|w|with)$/;

/** "Feb 10-14", "4/18-20": up to a later day of the month; not "4/18-20" as one writes in 2020, nor "4/18-8 pm". */
export function untilDay(
  text: string,
  tokens: readonly Token[],
  at: number,
  first: CivilDate,
  writtenOn: CivilDate,
): DateMention | null {
  const spaced = isMark(tokens[at], '-') || isMark(tokens[at], '–');
  const day = tokens[spaced ? at + 1 : at];
  const behind = tokens[spaced ? at + 2 : at + 1];
  if (
    !day ||
    !/^\d{1,2}$/.test(day.text) ||
    !/^ ?[-–] ?$/.test(text.slice(tokens[at - 1]!.end, day.start)) ||
    Number(day.text) <= Number(first.slice(8)) ||
    day.text === writtenOn.slice(2, 4) ||
    (behind && behind.start === day.end && /^[:/.-]$/.test(behind.text) && behind.text !== '.') ||
    (behind && (is(behind, 'hours') || /^(?:am|pm|a|p|noon)$/.test(behind.text)))
  )
    return null;
  const date = civilFromFields(Number(first.slice(0, 4)), Number(first.slice(5, 7)), Number(day.text));
  const from = spaced ? at + 1 : at;
  return date && { date, from, to: from + 1, start: day.start, end: day.end, relative: false, joined: true };
}

/** "May 4, 5 and 6": further days of the month, each later than the one before, up to one behind "and". */
export function sameMonth(tokens: readonly Token[], begin: number, first: CivilDate): DateMention[] {
  const days: DateMention[] = [];
  let at = begin;
  let last = Number(first.slice(8));
  for (;;) {
    const ends = /^(?:and|&|y|\+|or)$/.test(tokens[at]?.text ?? '');
    const token = tokens[at + 1];
    const next = tokens[at + 2];
    const isList =
      ends ||
      (isMark(tokens[at], ',') &&
        (isMark(next, ',') ||
          // "(9/18,19,20)"
          (days.length > 0 && isMark(next, ')')) ||
          /^(?:and|&|y|\+|or)$/.test(next?.text ?? '')));
    // "The 8th or 9th"
    const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.text ?? '')?.[1]);
    if (days.length > 1 && isMark(tokens[at], ')')) return days;
    // "Sept 23, 25, 30, Oct 2"
    if (days.length > 0 && isMark(tokens[at], ',') && (token?.key ?? '') in MONTHS) return days;
    if (!isList || !token || !(day > last)) return ends ? days : [];
    // "4:30", "5/6", "2.5"; not the end of a sentence
    const goesOnAs = next !== undefined && /^[:/.]$/.test(next.text) && touches(tokens, at + 1, at + 2);
    if (ends && (is(next, 'hours') || (goesOnAs && (next.text !== '.' || touches(tokens, at + 2, at + 3)))))
      return [];
    // "Mailed 3/4 and 9 calls since"
    if (ends && days.length === 0 && next?.word && !GOES_ON.test(next.text)) return [];
    const date = civilFromFields(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day);
    if (!date) return [];
    days.push({ date, from: at + 1, to: at + 2, start: token.start, end: token.end, relative: false });
    last = day;
    at += 2;
    if (ends) return days;
  }
}
