/**
 * Times of day in office notation: `930AM`, `1330hrs`, `@ 9`, `1-2pm`, `quarter to ten`, `two o'clock`, `2 de la tarde`.
 * Branches are open from 7 to 6: an hour without its half of the day is of these.
 */
import type { DateMention } from './dates.ts';
import { hyphenated, isMark, type Token, touches } from './tokens.ts';

export interface TimeMention {
  time: string;
  from: number;
  to: number;
  start: number;
  end: number;
}

export const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const PARTS: Readonly<Record<string, number>> = { quarter: 15, half: 30, five: 5, ten: 10, twenty: 20 };
const SPOKEN_MINUTES: Readonly<Record<string, number>> = { fifteen: 15, thirty: 30 };
const SPOKEN = new Set(['noon', 'mediodia', ...Object.keys(PARTS), ...NUMBER_WORDS.slice(1)]);

/** The times of day that the tokens name. A bare hour counts only behind `@`, or behind `at` next to a date. */
export function findTimes(
  text: string,
  tokens: readonly Token[],
  dates: readonly DateMention[],
): TimeMention[] {
  const inDate = new Set<number>();
  const afterDate = new Set<number>();
  const beforeDate = new Set<number>();
  for (const date of dates) {
    for (let i = date.from; i < date.to; i++) inDate.add(i);
    afterDate.add(date.to);
    beforeDate.add(date.from - 1);
  }
  const found: TimeMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const code = tokens[at]!.text.charCodeAt(0);
    const digit = code > 47 && code < 58;
    if (inDate.has(at) || !(digit || SPOKEN.has(tokens[at]!.text))) continue;
    const hit = timeAt(text, tokens, at, afterDate, beforeDate);
    if (!hit) continue;
    const [hour, minute, to] = hit;
    found.push({
      time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      from: at,
      to,
      start: tokens[at]!.start,
      end: tokens[to - 1]!.end,
    });
    at = to - 1;
  }
  return found;
}

type Clock = [hour: number, minute: number, to: number] | null;

function timeAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  afterDate: ReadonlySet<number>,
  beforeDate: ReadonlySet<number>,
): Clock {
  const token = tokens[at]!;
  if (token.text === 'noon' || token.text === 'mediodia') return [12, 0, at + 1];
  const spoken = SPOKEN.has(token.text) ? spokenTime(tokens, at) : null;
  if (spoken) return spoken;
  const inWords = NUMBER_WORDS.indexOf(token.text);
  // "At one point"
  if (inWords === 1 && /^(?:point|time|of)$/.test(tokens[at + 1]?.text ?? '')) return null;
  // "14h15"
  const french = /^(\d{1,2})h([0-5]\d)$/.exec(token.text);
  if (french && Number(french[1]) < 24) return [Number(french[1]), Number(french[2]), at + 1];
  const joined = /^(\d{1,4})(am|pm|a|p|hrs|h)?$/.exec(inWords > 0 ? `${inWords}` : token.text);
  if (!joined) return null;
  const digits = joined[1]!;
  let to = at + 1;
  let minute = 0;
  let half = joined[2];
  let hour = Number(digits);
  let sure = false;
  if (digits.length >= 3) {
    hour = Math.floor(Number(digits) / 100);
    minute = Number(digits) % 100;
  } else if (isMark(tokens[to], ':') && touches(tokens, at, to)) {
    const parts = /^([0-5]\d)(am|pm|a|p)?$/.exec(tokens[to + 1]?.text ?? '');
    if (!parts) return null;
    minute = Number(parts[1]);
    half = parts[2];
    sure = true;
    to += 2;
  }
  // "At 13.30", "RE 4/25 9.30"
  else if (
    digits.length < 3 &&
    isMark(tokens[to], '.') &&
    touches(tokens, at, to) &&
    touches(tokens, to, to + 1) &&
    /^[0-5]\d(?:am|pm|a|p)?$/.test(tokens[to + 1]?.text ?? '') &&
    (afterDate.has(at) ||
      // "3/6, 9.30"
      (isMark(tokens[at - 1], ',') && afterDate.has(at - 1)) ||
      (/^(?:at|@)$/.test(tokens[at - 1]?.text ?? '') && afterDate.has(at - 1)))
  ) {
    minute = Number(tokens[to + 1]!.text.slice(0, 2));
    half = tokens[to + 1]!.text.slice(2) || undefined;
    sure = true;
    to += 2;
  }
  if (/^(?:oclock|sharp)$/.test(tokens[to]?.text ?? '')) {
    sure = true;
    to++;
  }
  if (!half) {
    const [word, after] = halfOfDay(text, tokens, to);
    half = word;
    to = after;
  }
  // "1-2pm"
  const until =
    half || sure || !hyphenated(text, tokens, at) ? null : /^(\d\d?)([ap])m?$/.exec(tokens[to]?.text ?? '');
  if (until) {
    to++;
    half = Number(until[1]) % 12 < hour % 12 === (until[2] === 'p') ? 'am' : 'pm';
  }
  // "9 to 10 am", "2 to 3p"
  const end =
    half || sure || digits.length > 2 || tokens[to]?.text !== 'to'
      ? null
      : /^(\d\d?)([ap])?m?$/.exec(tokens[to + 1]?.text ?? '');
  const side = end && (end[2] ?? halfOfDay(text, tokens, to + 2)[0]?.[0]);
  if (end && side && /^[ap]$/.test(side)) {
    half = Number(end[1]) % 12 < hour % 12 === (side === 'p') ? 'am' : 'pm';
    to += end[2] ? 2 : halfOfDay(text, tokens, to + 2)[1] - to;
  }
  if (half === 'hrs' || half === 'h')
    return (digits.length > 2 || sure) && hour < 24 && minute < 60 ? [hour, minute, to] : null;
  if (!half && !sure) {
    const lead = tokens[at - 1];
    const behindAt =
      lead?.text === '@' ||
      (lead?.text === 'at' && afterDate.has(at - 1)) ||
      // "24 de abril a las 10"
      (lead?.text === 'las' && tokens[at - 2]?.text === 'a');
    const military =
      (digits.length === 4 && (behindAt || afterDate.has(at) || beforeDate.has(at))) ||
      // "Feb 4, 0830"
      (digits.length === 4 && isMark(lead, ',') && afterDate.has(at - 1) && !/^(?:19|20)/.test(digits)) ||
      // "4/20 930"
      (digits.length === 3 && minute % 15 === 0 && afterDate.has(at));
    if (!behindAt && !military) return null;
    if (isMark(tokens[to], '/')) return null;
  }
  if (hour > 23 || minute > 59) return null;
  // "Call me at 541-555-0177"
  if (digits.length === 3 && !half && hyphenated(text, tokens, at)) return null;
  if (half) {
    if (hour < 1 || hour > 12) return null;
    return [(hour % 12) + (half.startsWith('p') ? 12 : 0), minute, to];
  }
  // Without am or pm: branches are open from 7 to 6.
  if (digits.length === 4 || hour === 0) return [hour, minute, to];
  return [hour >= 1 && hour <= 6 ? hour + 12 : hour, minute, to];
}

function spokenTime(tokens: readonly Token[], at: number): Clock {
  const side = tokens[at + 1]?.text;
  // "A las dos de la tarde", "3 y media de la tarde"
  // "Nine-fifteen", "two thirty"
  const clockHour = NUMBER_WORDS.indexOf(tokens[at]!.text);
  const past = SPOKEN_MINUTES[side ?? ''];
  if (clockHour > 0 && past) return [clockHour <= 6 ? clockHour + 12 : clockHour, past, at + 2];
  const told = tokens[at + 2]?.text ?? '';
  const hour = /^\d\d?$/.test(told) ? Number(told) : NUMBER_WORDS.indexOf(told);
  if (hour < 1 || hour > 12 || !/^(?:to|of|till|til|past|after)$/.test(side ?? '')) return null;
  const minutes = PARTS[tokens[at]!.text];
  // "Missed three of five days"
  if (minutes === undefined) return null;
  const clock = hour >= 1 && hour <= 6 ? hour + 12 : hour;
  return /^(?:past|after)$/.test(side ?? '') ? [clock, minutes, at + 3] : [clock - 1, 60 - minutes, at + 3];
}

/** `am`, `p.m.`, `a m` behind a time: the half of the day and the token after it. */
function halfOfDay(text: string, tokens: readonly Token[], at: number): [string | undefined, number] {
  const word = tokens[at]?.text;
  if (word === 'am' || word === 'pm' || word === 'hrs') return [word, at + 1];
  // "9 in the morning", "2 de la tarde"
  const part = /^(?:in the|de la)$/.test(`${word} ${tokens[at + 1]?.text}`)
    ? tokens[at + 2]?.text
    : // "11 in morning": who writes so has another first language.
      word === 'in' && /^(?:morning|afternoon)$/.test(tokens[at + 1]?.text ?? '')
      ? tokens[at + 1]?.text
      : undefined;
  if (part && /^(?:morning|manana)$/.test(part)) return ['am', at + 3];
  if (part && /^(?:afternoon|evening|tarde)$/.test(part)) return ['pm', at + 3];
  const dotted =
    (word === 'a' || word === 'p') &&
    /^[ap]\.? ?m\b/i.test(text.slice(tokens[at]!.start, tokens[at]!.start + 6));
  if (!dotted) return [undefined, at];
  let to = at + 1;
  while (to < tokens.length && (tokens[to]!.text === '.' || tokens[to]!.text === 'm')) {
    to++;
    if (tokens[to - 1]!.text === 'm') break;
  }
  if (isMark(tokens[to], '.') && touches(tokens, to - 1, to)) to++;
  return [`${word}m`, to];
}
