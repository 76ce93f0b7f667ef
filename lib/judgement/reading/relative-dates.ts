/** Days told from the day of writing: "today", "next Fri", "a week from tomorrow", "the 10th", "the first Wed of Jan". */
import {
  addDays,
  type CivilDate,
  civilFromFields,
  daysBetween,
  fields,
  weekday as weekdayOf,
} from '../../record/civil-date.ts';
import {
  byKey,
  dayIn,
  type Found,
  MONTHS,
  nearest,
  number,
  ordinal,
  WEEKDAYS,
  weekdayIn,
} from './calendar-words.ts';
import { is, type Token } from './tokens.ts';

/** Words for a day, by how far it lies from the day of writing. */
export const DAY_WORDS = {
  ...byKey('yesterday today tomorrow', -1),
  ...byKey('yesterdays todays tomorrows', -1),
};

export const RELATIVE = new Set('same this the el a one two three in next last day wk week'.split(' '));

export const NTHS = ['first', 'second', 'third', 'fourth'];

export function relativeDate(tokens: readonly Token[], at: number, writtenOn: CivilDate): Found {
  // "A week from" may be where a text breaks off.
  if (at >= tokens.length) return null;
  const { key: word, text } = tokens[at]!;
  const next = tokens[at + 1]?.key;
  const days = DAY_WORDS[word];
  if (days !== undefined) return [addDays(writtenOn, days), at + 1, true];
  if (word === 'this' && next === 'date') return [writtenOn, at + 2, true];
  // "Skipped job search last night"
  if (word === 'last' && /^(?:night|nite|evening|eve)$/.test(next ?? ''))
    return [addDays(writtenOn, -1), at + 2, true];
  // "The day before yesterday"
  if (word === 'day' && next === 'before' && DAY_WORDS[tokens[at + 2]?.key ?? ''] === -1)
    return [addDays(writtenOn, -2), at + 3, true];
  // "Ditched class 2 days ago"
  const ago = /^(?:one|two|three|[1-9])$/.test(text) ? ['', 'one', 'two', 'three'].indexOf(text) : 0;
  const back = ago > 0 ? ago : Number(text);
  if (back > 0 && /^days?$/.test(next ?? '') && /^(?:ago|back)$/.test(tokens[at + 2]?.text ?? ''))
    return [addDays(writtenOn, -back), at + 3, true];
  // "A week ago today", "a week ago yesterday"
  const weeksBack = /^(?:a|one)$/.test(word)
    ? 1
    : /^(?:two|2)$/.test(text)
      ? 2
      : /^(?:three|3)$/.test(text)
        ? 3
        : 0;
  if (weeksBack > 0 && /^w(?:ee)?ks?$/.test(next ?? '') && tokens[at + 2]?.text === 'ago') {
    const base = DAY_WORDS[tokens[at + 3]?.key ?? ''];
    if (base !== undefined) return [addDays(writtenOn, base - 7 * weeksBack), at + 4, true];
  }
  if (word === 'same' && next === 'day' && tokens[at + 2]?.text !== 'of') return [writtenOn, at + 2, true];
  if (word === 'this' && /^(?:mornings?|morn|afternoons?|aft|evenings?|am|pm)$/.test(next ?? ''))
    return [writtenOn, at + 2, true];
  if (word === 'this' && /^[ap]$/.test(next ?? '') && tokens[at + 3]?.text === 'm')
    return [writtenOn, at + 4, true];
  // "Actually mailed 22nd"
  if (
    /^\d{1,2}(?:st|nd|rd|th)$/.test(word) &&
    (/^(?:mailed|sent)$/.test(tokens[at - 1]?.text ?? '') ||
      // "RE 25th 9 sharp"
      (tokens[at - 1]?.text === 're' && tokens[at - 1]!.caps && !is(tokens[at + 1], 'not-a-day')))
  ) {
    const found = dayOfMonth(tokens, at - 1, writtenOn);
    return found && [found[0], at + 1, false];
  }
  // "RE mtg on the fourteenth", and not "for the fifth time"
  if (word === 'the' && /^(?:on|for|til|until|by)$/.test(tokens[at - 1]?.text ?? '')) {
    const [day, to] = /^\d/.test(tokens[at + 1]?.text ?? '') ? [null, at] : dayIn(tokens, at + 1);
    if (day !== null && day > 3 && !tokens[to]?.text.match(NO_DAY) && !is(tokens[to], 'not-a-day'))
      return nearestDay(day, to, writtenOn);
  }
  if ((word === 'the' || word === 'el') && isDayOfMonth(tokens, at)) return dayOfMonth(tokens, at, writtenOn);
  // "Appt wk from Fri"
  if (/^w(?:ee)?k$/.test(word) && next === 'from' && WEEKDAYS[tokens[at + 2]?.key ?? ''] !== undefined) {
    const base = relativeDate(tokens, at + 2, writtenOn);
    return base && [addDays(base[0], 7), base[1], true];
  }
  const weeks = ['', 'a', 'two', 'three'].indexOf(word === 'one' ? 'a' : word);
  const inWeeks = weeks > 0 ? weeks : /^[23]$/.test(text) ? Number(text) : 0;
  if (
    inWeeks > 0 &&
    /^w(?:ee)?ks?$/.test(next ?? '') &&
    /^(?:from|fr|frm)$/.test(tokens[at + 2]?.text ?? '')
  ) {
    if (tokens[at + 3]?.text === 'now') return [addDays(writtenOn, 7 * inWeeks), at + 4, true];
    const base = relativeDate(tokens, at + 3, writtenOn);
    return base ? [addDays(base[0], 7 * inWeeks), base[1], true] : null;
  }
  if (word === 'in' && tokens[at + 2]?.text === 'days') {
    const ahead = number(tokens[at + 1]);
    return ahead !== null && ahead < 100 ? [addDays(writtenOn, ahead), at + 3, true] : null;
  }
  // "Last week Tuesday"
  if (word === 'last' && /^w(?:ee)?k$/.test(next ?? '') && WEEKDAYS[tokens[at + 2]?.key ?? ''] !== undefined)
    return [addDays(writtenOn, WEEKDAYS[tokens[at + 2]!.key]! - weekdayOf(writtenOn) - 7), at + 3, true];
  const sign = word === 'next' || word === 'this' ? 1 : word === 'last' ? -1 : 0;
  if (sign !== 0) {
    const day = WEEKDAYS[next ?? ''];
    if (day === undefined) return null;
    return [towards(writtenOn, day, sign), at + 2, true];
  }
  const nth = NTHS.indexOf(word);
  if (nth >= 0) return weekdayOfMonth(tokens, at, nth, writtenOn);
  // "WENT OUT IN FRIDAYS MAIL"
  const ofMail = /^(?:mail|bag|post|pickup)$/.test(next ?? '') ? WEEKDAYS[word.slice(0, -1)] : undefined;
  if (ofMail !== undefined) return [towards(writtenOn, ofMail, -1), at + 1, true];
  const bare = weekdayIn(tokens[at]!);
  // "sun" and "sat" are words of their own; a bare weekday before a date belongs to that date.
  const sat = text === 'sun' || text === 'sat';
  if (bare === undefined || (sat && !(tokens[at]!.capital && at > 0 && leadsToDay(tokens[at - 1]))))
    return null;
  // "El lunes 14"
  if (
    /^(?:lun|mar|mie|jue|vie).*es$/.test(text) &&
    /^\d{1,2}$/.test(next ?? '') &&
    !/^(?:de|\/|-)$/.test(tokens[at + 2]?.text ?? '') &&
    !((tokens[at + 2]?.key ?? '') in MONTHS)
  )
    return dayOfMonth(tokens, at, writtenOn);
  // "The Weds after Thanksgiving": a day that is not worked out here is not known.
  if (/^(?:after|before)$/.test(next ?? '') && FEASTS.test(tokens[at + 2]?.text ?? '')) return null;
  // "Tuesday of last week"
  if (next === 'of' && tokens[at + 2]?.text === 'last' && /^w(?:ee)?k$/.test(tokens[at + 3]?.text ?? ''))
    return [addDays(writtenOn, bare - weekdayOf(writtenOn) - 7), at + 4, true];
  // "Friday of next week": the week begins on Sunday.
  if (
    /^of$/.test(next ?? '') &&
    tokens[at + 2]?.text === 'next' &&
    /^w(?:ee)?k$/.test(tokens[at + 3]?.text ?? '')
  )
    return [addDays(writtenOn, 7 - weekdayOf(writtenOn) + bare), at + 4, true];
  // "Thurs 23rd"
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(next ?? '') && !is(tokens[at + 2], 'not-a-day'))
    return dayOfMonth(tokens, at, writtenOn);
  return [towards(writtenOn, bare, 1), at + 1, true];
}

/** "Absent Sat", "mailed the 7869 Sat on my way" */
function leadsToDay(before: Token | undefined): boolean {
  return is(before, 'missed-day') || /^(?:7869|ltr|mailed)$/.test(before?.text ?? '');
}

const FEASTS =
  /^(?:thanksgiving|christmas|xmas|new|labor|memorial|mlk|veterans|presidents|juneteenth|easter)$/;

/** "The first Wed of Jan": in the year that puts it nearest to the day of writing. */
function weekdayOfMonth(tokens: readonly Token[], at: number, nth: number, writtenOn: CivilDate): Found {
  const day = WEEKDAYS[tokens[at + 1]?.key ?? ''];
  const month = MONTHS[tokens[at + 3]?.key ?? ''];
  const first = month === undefined ? null : nearest(month, 1, writtenOn);
  if (day === undefined || !first || !/^(?:of|in)$/.test(tokens[at + 2]!.text)) return null;
  return [addDays(first, ((day - weekdayOf(first) + 7) % 7) + nth * 7), at + 4, false];
}

/** "the 10th", "el 17": the day of this month or a neighbour's, nearest to the day of writing. */
function isDayOfMonth(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at + 1]?.text ?? '';
  const behind = tokens[at + 2]?.text ?? '';
  if (tokens[at]!.text === 'el') return /^\d{1,2}$/.test(text) && behind !== 'de' && behind !== '/';
  // "The 5th of March" is told by its month.
  if (behind === 'of' && (tokens[at + 3]?.key ?? '') in MONTHS) return false;
  return /^\d{1,2}(?:st|nd|rd|th)$/.test(text) && !is(tokens[at + 2], 'not-a-day');
}

function dayOfMonth(tokens: readonly Token[], at: number, writtenOn: CivilDate): Found {
  const day = ordinal(tokens[at + 1]);
  return day === null ? null : nearestDay(day, at + 2, writtenOn);
}

/** What stands behind "the fifth" where no day is meant. */
const NO_DAY = /^(?:absence|miss|week|month|year|one|class|session|step|letter|notice)$/;

/** The day of this month or a neighbour's, nearest to the day of writing. */
function nearestDay(day: number, to: number, writtenOn: CivilDate): Found {
  const [year, month] = fields(writtenOn);
  let best: CivilDate | null = null;
  for (const shift of [-1, 0, 1]) {
    const index = year * 12 + month - 1 + shift;
    const date = civilFromFields(Math.floor(index / 12), (index % 12) + 1, day);
    if (!date) continue;
    if (!best || Math.abs(daysBetween(writtenOn, date)) < Math.abs(daysBetween(writtenOn, best))) best = date;
  }
  return best ? [best, to, false] : null;
}

/** The nearest such weekday after (1) or before (-1) the day, never the day itself. */
export function towards(from: CivilDate, day: number, sign: number): CivilDate {
  const ahead = (day - weekdayOf(from) + 7) % 7;
  return sign > 0 ? addDays(from, ahead === 0 ? 7 : ahead) : addDays(from, ahead === 0 ? -7 : ahead - 7);
}
