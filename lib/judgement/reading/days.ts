/** The days that a clause gives for what it tells. */
import { addDays, type CivilDate, daysBetween, weekday } from '../../record/civil-date.ts';
import type { Meaning } from '../policy/pack.ts';
import { isWeekday } from './calendar-words.ts';
import { type Clause, hitsOf, says } from './clauses.ts';
import type { DateMention } from './dates.ts';
import type { Hit } from './lexicon.ts';
import { towards } from './relative-dates.ts';
import { is } from './tokens.ts';

/** The day that a clause gives for what it tells: the past day nearest to the hit, else the narrative's. */
export function dayOf(clause: Clause, hit: Hit | null, writtenOn: CivilDate): CivilDate {
  let best: DateMention | null = null;
  let other: DateMention | null = null;
  for (const date of clause.dates) {
    // "Re 5/9 + 5/11": the second is as little its day as the first.
    const joined: boolean =
      other !== null &&
      !clause.tokens.slice(other.to, date.from).some(({ text }) => !/^(?:[+,&/]|and|or)$/.test(text));
    // "Called re reading lab 1/8, mailbox not set up": of what the call was about.
    const about = isAbout(clause, date.from);
    const elsewhere: boolean =
      joined || about || (hit !== null && is(clause.tokens[date.from - 1], 'not-its-day'));
    other = elsewhere ? date : null;
    if (hit && date.from > hit.to && says(clause, 'about', hit.to, date.from)) continue;
    const reach = hit?.meanings.has('note-thing') || hit?.meanings.has('medium-letter') ? NEAR_LETTER : NEAR;
    const near = hit === null || away(date, hit) <= reach || date.from <= 1;
    // "TC re 3 missed workshops (5/18, 5/19, 5/20), no ans": the days of the misses.
    if (hit && isBracketed(clause, date, hit)) continue;
    if (!near || date.date > writtenOn || daysBetween(date.date, writtenOn) > LONG_AGO) continue;
    if (elsewhere || (hit && belongsTo(clause, date, hit, 'missed'))) continue;
    if (!best || (hit && away(date, hit) < away(best, hit))) best = date;
  }
  return best?.date ?? writtenOn;
}

/** Whether the day stands in brackets behind what was missed, and the hit does not. */
function isBracketed(clause: Clause, { from }: DateMention, hit: Hit): boolean {
  const { tokens } = clause;
  let open = from - 1;
  while (open >= 0 && !/^[()]$/.test(tokens[open]!.text)) open--;
  if (tokens[open]?.text !== '(') return false;
  const close = tokens.findIndex(({ text }, at) => at > from && text === ')');
  const outside = hit.to <= open || (close > 0 && hit.from > close);
  return (
    outside && hitsOf(clause, 'missed', 'jobs', 'jobs-weak').some(({ to }) => to <= open && open - to < 3)
  );
}

/** "Called re reading lab 1/8": a word or two behind what leads to a subject. */
function isAbout({ tokens }: Clause, at: number): boolean {
  for (const back of [2, 3, 4]) {
    const lead = tokens[at - back];
    const between = tokens.slice(at - back + 1, at);
    if (is(lead, 'about') && at > back) return between.every(({ word }) => word);
  }
  return false;
}

/** Whether a word of that meaning stands nearer to the day than the hit does. */
function belongsTo(clause: Clause, date: DateMention, hit: Hit, meaning: Meaning): boolean {
  return hitsOf(clause, meaning).some(
    (other) =>
      other !== hit &&
      away(date, other) < away(date, hit) &&
      // "Phoned K. Thurs 3/9 about missing class"
      !(hit.to <= date.from && other.from > date.to && says(clause, 'about', date.to, other.from)),
  );
}

/** How many words a day may stand from what it dates. */
const NEAR = 5;
/** "A note went to her in the mail the day after": a letter's day may stand behind how it went. */
const NEAR_LETTER = 7;
/** What lies longer back is history, in days. */
const LONG_AGO = 120;

function away(date: DateMention, hit: Hit): number {
  return date.from >= hit.to ? date.from - hit.to : hit.from - date.to;
}

/** A bare weekday of something done is the one before: "went by mail Friday". */
export function inThePast(clause: Clause, date: DateMention, writtenOn: CivilDate): DateMention {
  // "It went out this Tues"
  const at = clause.tokens[date.from]!.text === 'this' ? date.from + 1 : date.from;
  const bare = date.relative && date.to - at === 1 && date.date > writtenOn;
  if (!bare || !isWeekday(clause.tokens[at])) return date;
  return { ...date, date: towards(writtenOn, weekday(date.date), -1) };
}

const JOINS_DAYS = new Set(['thru', 'through', 'to', '-', '–', 'until', 'til']);
/** A longer range is a time and no list of days. */
const LONGEST_RANGE = 31;

/** The days of the mentions, a closed range day by day without weekends, in the order written. */
export function daysOf(clause: Clause, dates: readonly DateMention[]): CivilDate[] {
  const days: CivilDate[] = [];
  for (let i = 0; i < dates.length; i++) {
    const from = dates[i]!;
    const to = dates[i + 1];
    const between = to ? clause.tokens.slice(from.to, to.from) : [];
    const ranged =
      to && between.every(({ text }) => JOINS_DAYS.has(text)) && (between.length > 0 || to.joined === true);
    if (!ranged) {
      days.push(from.date);
      continue;
    }
    i++;
    if (daysBetween(from.date, to.date) > LONGEST_RANGE) continue;
    for (let day = from.date; day <= to.date; day = addDays(day, 1)) {
      if (weekday(day) > 0 && weekday(day) < 6) days.push(day);
    }
  }
  return days;
}
