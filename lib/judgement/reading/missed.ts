/** Missed activities: which days, how many, whether the participant called ahead, whether they were excused. */
import { type CivilDate, daysBetween } from '../../record/civil-date.ts';
import type { MissedEvent } from '../../record/events.ts';
import type { Meaning } from '../policy/pack.ts';
import {
  anyMeans,
  type Clause,
  hitAt,
  hitsOf,
  isUnknownWord,
  means,
  says,
  saysRe,
  spanOf,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import { type DateMention, isWeekday } from './dates.ts';
import { daysOf, inThePast } from './days.ts';
import type { Hit } from './lexicon.ts';
import { affirms, negated, planned } from './scope.ts';
import { NUMBER_WORDS } from './times.ts';
import { is } from './tokens.ts';
import { actorOf } from './who.ts';

export function readMissed(clauses: readonly Clause[], writtenOn: CivilDate): MissedEvent | null {
  if (isElsewhere(clauses)) return null;
  const staffed = anyMeans(clauses, 'team', 'staffing');
  const telling: { clause: Clause; hit: Hit }[] = [];
  for (const clause of clauses) {
    if (means(clause, 'history', 'recap')) continue;
    const hit =
      hitsOf(clause, 'missed').find(
        (entry) =>
          isMiss(clause, entry, clauses) &&
          !planned(clause, entry) &&
          // "Can't come to RE on Thursday": of a day to come.
          !(
            entry.meanings.has('asked-change') &&
            clause.dates.some(({ date, from }) => date > writtenOn && from >= entry.to)
          ) &&
          (!negated(clause, entry) || says(clause, /^(?:for|re|about|of)$/, entry.from - 1, entry.from)) &&
          // "Ct not here" at a staffing.
          !(staffed && /^(?:not|didnt|wasnt|did|was|could|absent)/.test(wordsOf(clause, entry))),
      ) ??
      nobodyAt(clause) ??
      noneThatDay(clause) ??
      excusedDay(clause) ??
      saidNotToCome(clause, writtenOn) ??
      didNot(clause, clauses);
    if (hit) telling.push({ clause, hit });
  }
  if (telling.length === 0) return null;
  const days = new Set<CivilDate>();
  let count = 0;
  for (const { clause, hit } of telling) {
    const before = clauses[clause.index - 1];
    if (hit.meanings === TODAY) days.add(writtenOn);
    const zero = hit.meanings.size === 0 && clause.dates.find(({ from }) => from === hit.from);
    let found = zero ? [inThePast(clause, zero, writtenOn).date] : daysMissed(clause, hit, writtenOn);
    // "EP review was scheduled for March 17. Participant did not show."
    if (
      found.length === 0 &&
      before &&
      // "Team mtg 3/16. Client missed 9 days."
      !means(before, 'team') &&
      // "Ct due here 1/20 at 3. Never came."
      (!means(before, 'kept') || isDue(before)) &&
      (isDue(before) ||
        means(before, 'appointment') ||
        says(before, /^(?:sched|calendar|plan|down|review)/) ||
        /\bwas (?:set|due|to|for|at|on|her|his|their|the|a)\b/.test(textOf(before)) ||
        // "Had a 10:45 with me today."
        (before.times.length > 0 && /\bw(?:ith)? (?:me|us)\b/.test(textOf(before)))) &&
      !clause.dates.length
    ) {
      found = before.dates.filter(({ date }) => date <= writtenOn).map(({ date }) => date);
    }
    // "1:00 plan update - dnka."
    const sat = [
      clause,
      ...(before && (means(before, 'session') || says(before, 'meeting')) ? [before] : []),
    ];
    if (
      found.length === 0 &&
      // "Can't be at an 8:30 class": on no day that is told.
      !/^(?:(?:cant|wont|can not) |quit|stopped|dropped)/.test(wordsOf(clause, hit)) &&
      sat.every(({ dates }) => !dates.length) &&
      sat.some(({ times }) => times.length)
    )
      found = [writtenOn];
    for (const day of found) days.add(day);
    count = Math.max(count, counted(clause));
  }
  const all = telling.map(({ clause }) => clause);
  const around = clauses.filter((clause) => all.some((other) => Math.abs(other.index - clause.index) <= 2));
  const noCall = anyMeans(around, 'no-call');
  const called = around.some((clause) => affirms(clause, 'called-ahead'));
  const sorted = [...days].sort();
  return {
    kind: 'missed',
    what: all.every(isReAppointment) ? 're-appointment' : 'activity',
    days: sorted,
    count: Math.max(sorted.length, count),
    calledAhead: noCall ? 'no' : called ? 'yes' : 'unsaid',
    excused: clauses.some((clause) => affirms(clause, 'excused')),
    learnedOn: null,
    words: all.map(spanOf),
  };
}

function isDue(clause: Clause): boolean {
  return /\bdue (?:here|in)\b/.test(textOf(clause));
}

/** Whether the note is about other business, with less of JOBS in it than of that. */
function isElsewhere(clauses: readonly Clause[]): boolean {
  if (anyMeans(clauses, 'jobs', 'good-cause')) return false;
  const count = (meaning: Meaning) =>
    clauses.reduce(
      (sum, clause) =>
        sum +
        hitsOf(clause, meaning).filter(({ meanings }) => !meanings.has('missed') && !meanings.has('third'))
          .length,
      0,
    );
  const other = count('other-program');
  return other > 0 && count('jobs-weak') <= other;
}

/** "Excused 1/12 from WE", "no good cause for 3/3": the day that is judged was missed. */
function excusedDay(clause: Clause): Hit | undefined {
  if (means(clause, 'gc-other')) return undefined;
  return hitsOf(clause, 'excused', 'good-cause').find((hit) =>
    clause.dates.some(({ from }) => {
      const behind = from - hit.to;
      if (hit.meanings.has('excused'))
        // "Contractor excused T. for 2/2"
        return behind >= 0 && behind < (wordAt(clause, from - 1) === 'for' ? 5 : 2);
      // "Her reason for 8/24 isn't good cause"
      // "Denied good cause today for 11/6"
      if (/^den(?:y|ied|ies)$/.test(wordAt(clause, hit.from - 1)) && wordAt(clause, from - 1) === 'for')
        return behind < 4;

      const asked = () =>
        negated(clause, hit) || says(clause, /^(?:want|ask|request)(?:s|ed|ing)?$/, hit.from - 4, hit.from);
      return behind >= 0 && behind <= 2 && wordAt(clause, from - 1) === 'for' && asked();
    }),
  );
}

/** "No job search yesterday", "Tues 0", "Tue NCNS". */
function noneThatDay(clause: Clause): Hit | undefined {
  const zero = clause.dates.find(
    ({ to, relative }) => relative && /^(?:0|nil|zero)$/.test(wordAt(clause, to)),
  );
  if (zero) return { ...zero, meanings: new Set() };
  // "She was out Friday 4/7", "Calla out again today"
  const out = clause.dates.find(({ from }) =>
    [1, 2].some(
      (back) =>
        isOut(clause, from - back) &&
        (back === 1 || isWeekday(clause.tokens[from - 1]) || wordAt(clause, from - 1) === 'again'),
    ),
  );
  // "CT OUT OF WE 9/12"
  const ofSite = clause.dates.find(({ from }) => textOf(clause, from - 3, from) === 'out of we');
  if (out ?? ofSite) return { ...(out ?? ofSite)!, meanings: MISSED };
  return hitsOf(clause, 'jobs', 'jobs-weak').find(
    ({ from, to }) =>
      (says(clause, /^(?:no|zero|during)$/, from - 2, from) ||
        // "Not in GED lab Mon 4/6"
        // "Ct out of call center class 1/28"
        /\b(?:not (?:in|at)|out of)(?: the| her| his)?$/.test(textOf(clause, from - 3, from)) ||
        isOutOfReach(clause, from)) &&
      clause.dates.some((date) => date.from >= to && date.from - to < 4),
  );
}

/** "4:15 and no ct.", "3:30 no Bettina": whoever was due did not come. */
function nobodyAt(clause: Clause): Hit | undefined {
  const at = clause.tokens.findIndex(({ text }) => text === 'no');
  const ends = clause.tokens.slice(at + 1).filter(({ word }) => word);
  const who =
    hitsOf(clause, 'client').some(({ from }) => from === at + 1) ||
    (ends[0]?.capital === true && isUnknownWord(clause, at + 1));
  return at > 0 && clause.times.some(({ to }) => at - to < 2 && at >= to) && ends.length === 1 && who
    ? hitAt(clause, at)
    : undefined;
}

/** "T. was out 2/3", "ct out 6/3, 6/4", "Out 3/20 and 3/23, no call": away, and nothing that was sent out. */
export function isOut(clause: Clause, at: number): boolean {
  return (
    wordAt(clause, at) === 'out' &&
    (at === 0
      ? means(clause, 'missed', 'jobs', 'jobs-weak') && !means(clause, 'notice')
      : is(clause.tokens[at - 1], 'be') ||
        // "Lorena out Thurs 2/12"
        (clause.tokens[at - 1]?.capital === true &&
          isUnknownWord(clause, at - 1) &&
          clause.dates.some(({ from }) => from > at && from - at < 3)) ||
        hitsOf(clause, 'client', 'pronoun').some(({ to }) => to === at))
  );
}

const MISSED: Hit['meanings'] = new Set(['missed' as const]);
/** Told on the day itself. */
const TODAY: Hit['meanings'] = new Set();

/** 'Her: "not gonna make it to wrk exp"': what they wrote or said that day, of no other day. */
function saidNotToCome(clause: Clause, writtenOn: CivilDate): Hit | undefined {
  const told =
    says(clause, /^(?:"|texts?|texted|txt|txtd)$/) ||
    (wordAt(clause, 1) === ':' && hitsOf(clause, 'client', 'pronoun')[0]?.from === 0) ||
    clause.dates.some(({ date }) => date === writtenOn);
  if (
    !told ||
    says(clause, 'until') ||
    says(clause, 'no-more') ||
    clause.dates.some(({ date }) => date !== writtenOn)
  )
    return undefined;
  const hit = hitsOf(clause, 'jobs', 'jobs-weak').find(({ from }) =>
    NOT_TO_COME.test(textOf(clause, from - 7, from)),
  );
  return hit && { ...hit, meanings: TODAY };
}

const NOT_TO_COME =
  /\b(?:not coming(?: \w+){0,2}|(?:not (?:gon+a|going to)|can ?(?:t|not)|wont|unable to|no way (?:to|2)) (?:be able to )?(?:make|come|be|get|go)\b.*|so no(?: \w+)?|no (?:ride|way|bus|car)(?: \w+)? to(?: the)?)$/;

/** "Was to update her plan with me 6/18 at 11. Didn't." */
function didNot(clause: Clause, clauses: readonly Clause[]): Hit | undefined {
  const before = clauses[clause.index - 1];
  const words = clause.tokens.filter(({ word }) => word);
  return before &&
    words.length < 3 &&
    /^(?:didnt|never|nope|never did|did not)$/.test(words.map(({ text }) => text).join(' ')) &&
    says(before, /^(?:was|were|due|supposed)$/) &&
    before.dates.length > 0
    ? hitAt(clause, 0)
    : undefined;
}

/** "No way to reach his welding lab today" */
function isOutOfReach(clause: Clause, at: number): boolean {
  return /\b(?:(?:no way|not able|unable) to (?:get|reach|make|come|be)|no getting)\b/.test(
    textOf(clause, at - 6, at),
  );
}

/** Misses of JOBS activities and meetings; not of another program's interview, nor by somebody else. */
function isMiss(clause: Clause, hit: Hit, clauses: readonly Clause[]): boolean {
  const word = wordAt(clause, hit.from);
  // "Nobody came to the door"
  if (/^no(?:body| one)/.test(wordsOf(clause, hit)) && says(clause, 'home')) return false;
  // "The bus was a no show"
  if (says(clause, 'ride', hit.from - 4, hit.from)) return false;
  // "[Contractor] 5/6 absence …": who tells it.
  const noun = /^(?:absences?|no)$/.test(word);
  if (!noun && actorOf(clause, hit, clauses) === 'third') return false;
  if (means(clause, 'other-program') && !means(clause, 'jobs', 'excused')) return false;
  // "We missed you" on a card, "missing" papers.
  if (word === 'missed' && /^(?:you|u)$/.test(wordAt(clause, hit.to)))
    return (
      wordAt(clause, hit.to + 1) === 'at' && hitsOf(clause, 'jobs').some(({ from }) => from - hit.to < 4)
    );
  if (
    (word === 'missing' || word === 'out') &&
    !(word === 'missing' && clause.dates.some(({ from }) => from === hit.to)) &&
    (!means(clause, 'jobs', 'jobs-weak') || is(clause.tokens[hit.from - 1], 'be'))
  )
    return false;
  // "Your attendance sheet has not come"
  if (
    hitsOf(clause, 'client', 'pronoun').every(({ to }) => to !== hit.from) &&
    /come$|came$/.test(wordsOf(clause, hit)) &&
    says(clause, /^(?:sheets?|forms?|proof|slip|logs?|timesheets?)$/, hit.from - 8, hit.from)
  )
    return false;
  // "I missed today's pick up"
  if (wordAt(clause, hit.from - 1) === 'i') return false;
  // SNAP's own program; "can she miss Job Club for it".
  if (hitsOf(clause, 'dq-other').some(({ meanings }) => !meanings.has('third')) && !means(clause, 'jobs'))
    return false;
  if (/^(?:can|could|may) (?:she|he|they|ct|i)$/.test(textOf(clause, hit.from - 2, hit.from))) return false;
  // "She has 9/15 and 9/17 blank"
  if (word === 'blank' && clause.dates.length === 0) return false;
  if (/^(?:this|home|all)$/.test(wordAt(clause, hit.to))) return false;
  return true;
}

function isReAppointment(clause: Clause): boolean {
  return means(clause, 're-appointment') || saysRe(clause);
}

/**
 * The days that stand with the miss: those of its own part of the sentence and the days listed on from there; else
 * those of the sentence that belong to nothing else.
 */
function daysMissed(clause: Clause, hit: Hit, writtenOn: CivilDate): CivilDate[] {
  const past = clause.dates
    .map((date) => inThePast(clause, date, writtenOn))
    .filter(({ date }) => date <= writtenOn && daysBetween(date, writtenOn) < 400);
  const [from, to] = partOf(clause, hit);
  const own = past.filter((date) => date.from >= from && date.to <= to);
  // "Since 3/2" names no day that was missed.
  const near = (own.length > 0 ? own : past).filter(
    (date) => !belongsElsewhere(clause, date, hit) && !isSince(clause, date),
  );
  return daysOf(clause, near);
}

/** The part of a sentence around a word, from comma to comma, with the parts beside it that hold days alone. */
function partOf(clause: Clause, hit: Hit): [number, number] {
  const { tokens } = clause;
  const isBreak = (at: number) =>
    /^[,;:()]$/.test(tokens[at]?.text ?? '') && !clause.times.some((time) => at > time.from && at < time.to);
  const isDay = (at: number) =>
    clause.dates.some((date) => at >= date.from && at < date.to) ||
    /^(?:and|or|&|thru|to|-|[.()+])$/.test(tokens[at]!.text);
  let from = hit.from;
  while (from > 0 && (!isBreak(from - 1) || isDay(from))) from--;
  let to = hit.to;
  while (to < tokens.length && (!isBreak(to) || (to + 1 < tokens.length && isDay(to + 1)))) to++;
  return [from, to];
}

function isSince(clause: Clause, date: DateMention): boolean {
  return says(clause, /^since$/, date.from - 2, date.from);
}

/** The day of a call, a letter or a next class in the same sentence is none of the miss. */
function belongsElsewhere(clause: Clause, date: DateMention, hit: Hit): boolean {
  // "Called in re 5/4 absence"
  if (date.to === hit.from) return false;
  if (says(clause, 'not-the-miss', date.from - 3, date.from)) return true;
  if (date.from >= hit.to && says(clause, 'not-the-miss-behind', hit.to, date.from)) return true;
  // "Telephoned August 10 and 12 concerning her absences", "gonna try her Thurs".
  if (date.to <= hit.from && says(clause, /^(?:about|abt|re|concerning|on)$/, date.to, hit.from)) return true;
  const other = hitsOf(clause, 'call', 'mailed', 'leave', 'tried', 'handed', 'sent', 'visit').find(
    (entry) =>
      entry !== hit &&
      !isOut(clause, entry.from) &&
      !negated(clause, entry) &&
      ((date.from - entry.to <= 2 && date.from >= entry.to - 1) || date.to === entry.from),
  );
  return other !== undefined && Math.abs(hit.to - date.from) > 1;
}

/** "Missed three classes", "no show x4": the number beside the miss. */
function counted(clause: Clause): number {
  for (let i = 0; i < clause.tokens.length; i++) {
    const { text } = clause.tokens[i]!;
    const times = /^x(\d{1,2})$/.exec(text)?.[1];
    if (times) return Number(times);
    const number = /^(?:both|twice)$/.test(text)
      ? 2
      : /^[2-9]$/.test(text)
        ? Number(text)
        : NUMBER_WORDS.indexOf(text);
    const inDate = clause.dates.some((date) => i >= date.from && i < date.to);
    if (number > 0 && !inDate && is(clause.tokens[i + 1], 'counted')) return number;
  }
  return 0;
}
