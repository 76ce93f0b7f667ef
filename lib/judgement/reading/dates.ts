/**
 * Days in office notation: `10/1/08`, `12-5`, `Oct 1, 2008`, `Tues 4/7`, `today`, `next Fri`, `a week from tomorrow`.
 *
 * Everything is found in one pass over the tokens. A date without a year takes the year that brings it nearest to the
 * day of writing; a bare weekday is left open (`weekday`), since only its sentence tells whether it lies ahead.
 */
import { addDays, type CivilDate, civilFromFields, weekday as weekdayOf } from '../../record/civil-date.ts';
import { dayIn, type Found, MONTHS, nearest, number, ordinal, WEEKDAYS } from './calendar-words.ts';
import { isItsWeekday, sameMonth, untilDay } from './date-lists.ts';
import { DAY_WORDS, NTHS, RELATIVE, relativeDate } from './relative-dates.ts';
import { hyphenated, is, isMark, type Token, touches } from './tokens.ts';

export interface DateMention {
  date: CivilDate;
  /** First token and the one after the last. */
  from: number;
  to: number;
  start: number;
  end: number;
  /** Said by a relative word ("today", "tomorrow", "yesterday", "next Tues") or a bare weekday. */
  relative: boolean;
  /** A hyphen joins it to the day before it: "1/13-1/15". */
  joined?: true;
}

/** The days that the tokens name, in order. `writtenOn` is the day of writing, from which relative words count. */
export function findDates(text: string, tokens: readonly Token[], writtenOn: CivilDate): DateMention[] {
  const found: DateMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!mayBegin(tokens[at]!.key)) {
      at++;
      continue;
    }
    const hit =
      dayAfter(tokens, at, found, writtenOn) ??
      numericDate(text, tokens, at, writtenOn) ??
      namedDate(text, tokens, at, writtenOn) ??
      relativeDate(tokens, at, writtenOn);
    if (hit) {
      const [day, to, relative] = hit;
      const { start, text: word } = tokens[at]!;
      const last = found.at(-1);
      // "Given to ct 10/9, duplicate mailed same day": the one told before.
      const told = word === 'same' ? found.filter((other) => other.date <= writtenOn).at(-1) : undefined;
      const date = told?.date ?? day;
      // "Tues class 1/14": the weekday of that date.
      if (!relative && last?.relative && isItsWeekday(tokens, last, at, date)) found.pop();
      const joined =
        last !== undefined &&
        last.to >= at - 1 &&
        !last.relative &&
        /^ ?[-–] ?$/.test(text.slice(last.end, start));
      const end = tokens[to - 1]!.end;
      found.push({ date, from: at, to, start, end, relative, ...(joined && { joined }) });
      at = to;
      if (!relative) {
        const until = untilDay(text, tokens, at, date, writtenOn);
        if (until) found.push(until);
        else found.push(...sameMonth(tokens, at, date));
        at = found.at(-1)!.to;
      }
    } else at++;
  }
  return found;
}

/** "Called 5/5, mailed a note the day after", "… the next day": the one behind the day told before. */
function dayAfter(
  tokens: readonly Token[],
  at: number,
  found: readonly DateMention[],
  writtenOn: CivilDate,
): Found {
  const [word, next, behind] = [tokens[at]!.text, tokens[at + 1]?.text, tokens[at + 2]];
  const after =
    word === 'day' && next === 'after' && (!behind?.word || /^(?:and|but|so|then)$/.test(behind.text));
  const following = /^(?:next|following)$/.test(word) && next === 'day' && tokens[at - 1]?.text === 'the';
  const told = after || following ? found.filter(({ date }) => date < writtenOn).at(-1) : undefined;
  return told ? [addDays(told.date, 1), at + 2, true] : null;
}

/** The words that begin a day; asked of every word of a text. */
const BEGINS = new Set([
  ...RELATIVE,
  ...NTHS,
  'following',
  ...[DAY_WORDS, MONTHS, WEEKDAYS].flatMap((words) => Object.keys(words)),
  ...Object.keys(WEEKDAYS).map((day) => `${day}s`),
]);

/** Most words can begin no day. */
function mayBegin(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code > 47 && code < 58) || BEGINS.has(word);
}

function numericDate(text: string, tokens: readonly Token[], at: number, writtenOn: CivilDate): Found {
  const first = number(tokens[at]);
  if (first === null) return null;
  const second = tokens[at + 1];
  const mark = second?.text ?? '';
  if (/^[/.]$/.test(mark) && touches(tokens, at, at + 1)) {
    const day = number(tokens[at + 2]);
    if (day === null || !touches(tokens, at + 1, at + 2)) return null;
    // The end of something longer, such as 7/8/9/10 or a fraction list, is no date.
    if (at > 0 && isMark(tokens[at - 1], mark) && touches(tokens, at - 1, at)) return null;
    const year =
      isMark(tokens[at + 3], mark) && touches(tokens, at + 2, at + 3) ? number(tokens[at + 4]) : null;
    if (year !== null && touches(tokens, at + 3, at + 4))
      return withYear(fullYear(year, tokens[at + 4]!), first, day, at + 5);
    // "2.10" is a number, "on 01.07" a day.
    if (mark === '.' && !(is(tokens[at - 1], 'date-lead') && tokens[at]!.text.length === 2)) return null;
    // "Cita 14/4", "RE 18/11": no month is the fourteenth; "24/7" and "30/10 hrs" are none.
    const dayFirst =
      mark === '/' &&
      first > 12 &&
      first < 32 &&
      day < 13 &&
      `${first}/${day}` !== '24/7' &&
      !is(tokens[at + 3], 'hours') &&
      (is(tokens[at - 1], 'date-lead') ||
        /^(?:el|re|cita|:|por|correo|al)$/.test(tokens[at - 1]?.text ?? ''));
    const date = dayFirst ? nearest(day, first, writtenOn) : nearest(first, day, writtenOn);
    return date ? [date, at + 3, false] : null;
  }
  // Hyphens are no tokens, so the text between two numbers tells them.
  if (!hyphenated(text, tokens, at)) return null;
  const b = number(tokens[at + 1]);
  if (b === null) return null;
  const c = hyphenated(text, tokens, at + 1) ? number(tokens[at + 2]) : null;
  if (tokens[at]!.text.length === 4 && c !== null) return withYear(first, b, c, at + 3);
  if (c !== null) return withYear(fullYear(c, tokens[at + 2]!), first, b, at + 3);
  const lead = tokens[at - 1];
  // A day past the twelfth can be no hour: 8-28 is a date anywhere, 9-12 only behind a word that leads to one.
  const isHours = is(tokens[at + 2], 'hours');
  // "6-2 @ 130"
  const timed = isMark(tokens[at + 2], '@') && /^\d/.test(tokens[at + 3]?.text ?? '');
  const leads = timed || (lead && (is(lead, 'date-lead') || lead.key in WEEKDAYS));
  const led = !isHours && (leads || b > 12);
  const date = led && !isSpan(lead, first, b, writtenOn) ? nearest(first, b, writtenOn) : null;
  return date ? [date, at + 2, false] : null;
}

/** "Weds 1-4" is from one to four where the fourth of January is no Wednesday. */
function isSpan(lead: Token | undefined, month: number, day: number, writtenOn: CivilDate): boolean {
  const weekday = WEEKDAYS[lead?.key ?? ''];
  const date = nearest(month, day, writtenOn);
  return weekday !== undefined && date !== null && day < 13 && weekdayOf(date) !== weekday;
}

function namedDate(text: string, tokens: readonly Token[], at: number, writtenOn: CivilDate): Found {
  const month = MONTHS[tokens[at]?.key ?? ''];
  if (month !== undefined) {
    let next = at + 1;
    if (isMark(tokens[next], '.')) next++;
    const [day, behind] = dayIn(tokens, next);
    // "29 oct 2:30pm"
    if (day === null || (isMark(tokens[next + 1], ':') && touches(tokens, next, next + 1))) return null;
    next = behind;
    let after = next;
    if (isMark(tokens[after], ',')) after++;
    const year = number(tokens[after]);
    // "Feb 4, 0830" has a time.
    if (year !== null && /^(?:19|20)\d\d$/.test(tokens[after]!.text))
      return withYear(year, month, day, after + 1);
    const date = nearest(month, day, writtenOn);
    return date ? [date, next, false] : null;
  }
  const joined = /^(\d{1,2})([a-z]{3})(\d{2}|\d{4})?$/.exec(tokens[at]?.text ?? '');
  const inside = joined ? Object.keys(MONTHS).findIndex((name) => name.startsWith(joined[2]!)) + 1 : 0;
  if (joined && inside > 0) {
    // 19JUN, 29AUG18
    const year = joined[3];
    if (year)
      return withYear(Number(year) + (year.length === 2 ? 2000 : 0), inside, Number(joined[1]), at + 1);
    const date = nearest(inside, Number(joined[1]), writtenOn);
    return date ? [date, at + 1, false] : null;
  }
  // 9 de febrero de 2009; 5 May 2026
  const day = ordinal(tokens[at]);
  if (day === null) return null;
  // "Mailed today 4 jul 22 at 9": for.
  if (tokens[at]!.text === '4' && /^\d{1,2}$/.test(tokens[at + 2]?.text ?? '')) return null;
  // "9 de febrero", "5th of March"
  const skip = /^(?:de|of)$/.test(tokens[at + 1]?.text ?? '') ? 2 : 1;
  const named = MONTHS[tokens[at + skip]?.key ?? ''];
  if (named === undefined) return null;
  const yearAt = at + skip + (tokens[at + skip + 1]?.text === 'de' ? 2 : 1);
  const year = number(tokens[yearAt]);
  const digits = tokens[yearAt]?.text.length;
  // "12 Mar 09 1400"
  const beforeTime = /^\d{3,4}(?:hrs|h)?$/.test(tokens[yearAt + 1]?.text ?? '');
  if (
    year !== null &&
    (digits === 4 || (digits === 2 && (beforeTime || hyphenated(text, tokens, yearAt - 1))))
  )
    return withYear(fullYear(year, tokens[yearAt]!), named, day, yearAt + 1);
  const date = nearest(named, day, writtenOn);
  return date ? [date, at + skip + 1, false] : null;
}

function withYear(year: number, month: number, day: number, to: number): Found {
  // "19.11.2024": no month is the nineteenth.
  const date = month > 12 && day < 13 ? civilFromFields(year, day, month) : civilFromFields(year, month, day);
  return date ? [date, to, false] : null;
}

function fullYear(year: number, token: Token): number {
  return token.text.length === 2 ? 2000 + year : year;
}
