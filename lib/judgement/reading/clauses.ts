/**
 * A narrative cut into clauses, each with the lexicon's words, days and times found in it, and scope questions on it.
 * Scope follows NegEx and ConText: a word of negation or of plan reaches forward over a few words and no further than
 * the next break (Chapman et al. 2001, doi:10.1006/jbin.2001.1029; Harkema et al. 2009, doi:10.1016/j.jbi.2009.05.002).
 */
import { addDays, type CivilDate, daysBetween, weekday } from '../../record/civil-date.ts';
import type { Span } from '../../record/events.ts';
import type { Meaning, PolicyPack } from '../policy/pack.ts';
import { type DateMention, findDates, findTimes, type TimeMention } from './dates.ts';
import { compileLexicon, findHits, type Hit } from './lexicon.ts';
import { sentences, type Token } from './tokens.ts';

export interface Clause {
  index: number;
  start: number;
  end: number;
  tokens: Token[];
  hits: Hit[];
  /** The hits by what they mean. */
  by: ReadonlyMap<Meaning, readonly Hit[]>;
  dates: DateMention[];
  times: TimeMention[];
  /** In a list of what is still to be done ("Need to: 1. … 2. …"). */
  toDo: boolean;
}

/** How far, in words, a negation or a plan reaches forward (NegEx uses five). */
const SCOPE = 5;
const BREAKS = new Set([
  '.',
  ':',
  ';',
  ',',
  '=',
  '+',
  '(',
  ')',
  '-',
  '–',
  'but',
  'however',
  'then',
  'so',
  'and',
]);
const PAST = new Set(
  'left lft sent snt spoke spoken met went gone gave given told said came rang put saw sat got had did was were heard brought wrote held took made set kept dqd found'.split(
    ' ',
  ),
);

const TO_DO = /^(?:(?:still )?needs? to :|to do :|todo :|to do list|reminder :)/;

export function clausesOf(text: string, writtenOn: CivilDate, pack: PolicyPack): Clause[] {
  const lexicon = compileLexicon(pack.lexicon);
  let toDo = 0;
  return sentences(text).map((sentence, index) => {
    const opening = sentence.tokens
      .slice(0, 4)
      .map((token) => token.text)
      .join(' ');
    // The heading of such a list reaches over its next few entries.
    toDo = TO_DO.test(opening) ? 5 : Math.max(0, toDo - 1);
    const { tokens, start, end } = sentence;
    const dates = withoutNamedDays(tokens, findDates(text, tokens, writtenOn));
    const hits = findHits(lexicon, tokens);
    return {
      index,
      start,
      end,
      tokens,
      hits,
      by: byMeaning(hits),
      dates,
      times: findTimes(text, tokens, dates),
      toDo: toDo > 0,
    };
  });
}

/** "Wed 5/27", "Tuesday, June 22": the weekday belongs to the date behind it and is no day of its own. */
function withoutNamedDays(tokens: readonly Token[], dates: readonly DateMention[]): DateMention[] {
  return dates.filter((date, i) => {
    const next = dates[i + 1];
    if (!date.relative || !next || next.relative) return true;
    const between = tokens.slice(date.to, next.from).every((token) => !token.word);
    return !between || date.to - date.from > 1 || tokens[date.from]!.text === 'today';
  });
}

export function means(clause: Clause, meaning: Meaning): boolean {
  return clause.by.has(meaning);
}

/** Whether any of the clauses holds a word of that meaning; asked often, so remembered. */
export function anyMeans(clauses: readonly Clause[], meaning: Meaning): boolean {
  const known = asked.get(clauses) ?? new Map<Meaning, boolean>();
  asked.set(clauses, known);
  const answer = known.get(meaning) ?? clauses.some((clause) => clause.by.has(meaning));
  known.set(meaning, answer);
  return answer;
}

const asked = new WeakMap<readonly Clause[], Map<Meaning, boolean>>();
const NONE: readonly Hit[] = [];

function byMeaning(hits: readonly Hit[]): Map<Meaning, Hit[]> {
  const by = new Map<Meaning, Hit[]>();
  for (const hit of hits) {
    for (const meaning of hit.meanings) {
      const list = by.get(meaning);
      if (list) list.push(hit);
      else by.set(meaning, [hit]);
    }
  }
  return by;
}

/** The hits of these meanings in the order of the text. */
export function hitsOf(clause: Clause, ...meanings: Meaning[]): readonly Hit[] {
  if (meanings.length === 1) return clause.by.get(meanings[0]!) ?? NONE;
  const present = meanings.filter((meaning) => clause.by.has(meaning));
  if (present.length < 2) return present.length === 0 ? NONE : clause.by.get(present[0]!)!;
  return clause.hits.filter((hit) => present.some((meaning) => hit.meanings.has(meaning)));
}

/** Whether a word of that meaning stands shortly before the hit, with no break between. */
export function inScopeOf(clause: Clause, hit: Hit, meaning: Meaning, reach = SCOPE): boolean {
  return hitsOf(clause, meaning).some((other) => {
    if (other === hit || other.to > hit.from || hit.from - other.to > reach) return false;
    return !hasBreak(clause, other.to, hit.from);
  });
}

export function hasBreak(clause: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (BREAKS.has(clause.tokens[i]!.text)) return true;
  return false;
}

export function negated(clause: Clause, hit: Hit): boolean {
  return inScopeOf(clause, hit, 'negation');
}

/** Said to be still to come: "will mail", "to be mailed", "mail it tomorrow"; a verb in the past is none. */
export function planned(clause: Clause, hit: Hit): boolean {
  if (clause.toDo) return true;
  const first = clause.tokens[hit.from]!.text;
  const before = clause.tokens[hit.from - 1]?.text;
  const past = PAST.has(first) || (first.length > 4 && first.endsWith('ed'));
  if (!inScopeOf(clause, hit, 'plan-scope')) return !past && plannedAfter(clause, hit);
  return !past || before === 'be' || before === 'get' || before === 'have';
}

/** Whether the words right after the hit say that it is still to come ("mail the 7869 tomorrow"). */
function plannedAfter(clause: Clause, hit: Hit): boolean {
  return clause.tokens
    .slice(hit.to, hit.to + SCOPE + 3)
    .some((token) => token.text === 'tomorrow' || token.text === 'tmrw');
}

/** Done, not planned and not denied. */
export function real(clause: Clause, hit: Hit): boolean {
  return !negated(clause, hit) && !planned(clause, hit);
}

/** Whether both meanings stand in the clause at most `reach` words apart, in either order; the first hit that is real. */
export function nearBy(clause: Clause, a: Meaning, b: Meaning, reach: number): Hit | null {
  for (const hit of hitsOf(clause, a)) {
    const other = hitsOf(clause, b).find(
      (entry) => entry !== hit && (entry.from >= hit.to ? entry.from - hit.to : hit.from - entry.to) <= reach,
    );
    if (other) return hit;
  }
  return null;
}

/** The day that a clause gives for what it tells: the past day nearest to the hit, else the narrative's. */
export function dayOf(clause: Clause, hit: Hit | null, writtenOn: CivilDate): CivilDate {
  let best: DateMention | null = null;
  for (const date of clause.dates) {
    if (
      hit &&
      date.from > hit.to &&
      clause.tokens.slice(hit.to, date.from).some(({ text }) => ABOUT.test(text))
    )
      continue;
    const near = hit === null || away(date, hit) <= NEAR || date.from <= 1;
    if (!near || date.date > writtenOn || daysBetween(date.date, writtenOn) > LONG_AGO) continue;
    if (
      hit &&
      (belongsTo(clause, date, hit, 'missed') || NOT_ITS_DAY.test(clause.tokens[date.from - 1]?.text ?? ''))
    )
      continue;
    if (!best || (hit && away(date, hit) < away(best, hit))) best = date;
  }
  return best?.date ?? writtenOn;
}

/** Whether a word of that meaning stands nearer to the day than the hit does. */
function belongsTo(clause: Clause, date: DateMention, hit: Hit, meaning: Meaning): boolean {
  return hitsOf(clause, meaning).some((other) => other !== hit && away(date, other) < away(date, hit));
}

/** Before a day of something else: "called about the week of 11/16". */
const NOT_ITS_DAY =
  /^(?:of|for|since|from|re|about|abt|by|til|till|until|thru|next|before|week|wk|missed|mailed|dated)$/;

/** Words after which a sentence speaks of what the contact was about. */
const ABOUT = /^(?:re|about|abt|regarding|concerning)$/;

/** How many words a day may stand from what it dates. */
const NEAR = 5;
/** What lies longer back is history, in days. */
const LONG_AGO = 120;

function away(date: DateMention, hit: Hit): number {
  return date.from >= hit.to ? date.from - hit.to : hit.from - date.to;
}

/** The opening of a letter. */
export function isGreeting(clause: Clause): boolean {
  return /^(?:dear|estimad[ao]|hello)$/.test(clause.tokens[0]?.text ?? '');
}

export function spanOf(clause: Clause): Span {
  return { start: clause.start, end: clause.end };
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
      to &&
      between.every(({ text }) => JOINS_DAYS.has(text)) &&
      (between.length > 0 || to.start - from.end === 1);
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
