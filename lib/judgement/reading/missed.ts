/** Missed activities: which days, how many, whether the participant called ahead, whether they were excused. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { MissedEvent } from '../../record/events.ts';
import type { Meaning } from '../policy/pack.ts';
import { isWeekday } from './calendar-words.ts';
import { anyMeans, type Clause, hitsOf, means, says, saysRe, spanOf, textOf, wordsOf } from './clauses.ts';
import { inThePast } from './days.ts';
import { dayOfReason, excusedDay } from './excused-days.ts';
import { ticksNo } from './forms.ts';
import { isMiss } from './is-miss.ts';
import type { Hit } from './lexicon.ts';
import { counted, daysMissed, isLearning } from './missed-days.ts';
import { calledOff, nobodyAt, noneThatDay, saidNotToCome, TODAY } from './missed-untold.ts';
import { isOthersCause } from './other-business.ts';
import { affirms, negated, planned } from './scope.ts';
import { didNot, emptySlot, isSlot } from './slots.ts';
import { isNotOurs } from './subject.ts';
import { callsOff } from './weighing.ts';

export function readMissed(clauses: readonly Clause[], writtenOn: CivilDate): MissedEvent | null {
  if (isElsewhere(clauses)) return null;
  const staffed = anyMeans(clauses, 'team', 'staffing');
  const telling: { clause: Clause; hit: Hit }[] = [];
  for (const clause of clauses) {
    // "WRONG CASE - what I wrote 2/11 belongs on her sister's"
    if (
      means(clause, 'history', 'recap') ||
      /\b(?:wrong case|misfiled|narrated (?:here )?in error)\b/.test(textOf(clause))
    )
      continue;
    const hit =
      hitsOf(clause, 'missed').find(
        (entry) =>
          isMiss(clause, entry, clauses) &&
          (!planned(clause, entry) || isToday(clause, entry, writtenOn)) &&
          // "Can't come to RE on Thursday": of a day to come.
          !(
            entry.meanings.has('asked-change') &&
            clause.dates.some(({ date, from }) => date > writtenOn && from >= entry.to)
          ) &&
          (!negated(clause, entry) || says(clause, /^(?:for|re|about|of)$/, entry.from - 1, entry.from)) &&
          // "Ct not here" at a staffing.
          !(staffed && /^(?:not|didnt|wasnt|did|was|could|absent)/.test(wordsOf(clause, entry))),
      ) ??
      nobodyAt(clause, clauses[clause.index + 1]) ??
      noneThatDay(clause) ??
      excusedDay(clause) ??
      saidNotToCome(clause, writtenOn) ??
      didNot(clause, clauses) ??
      calledOff(clause, clauses, writtenOn) ??
      emptySlot(clause, clauses, writtenOn);
    if (!hit) continue;
    telling.push({ clause, hit });
    // "ns 6/17, ns 6/24, ns 7/1": each with its own day.
    for (const other of hitsOf(clause, 'missed'))
      if (
        other.from > hit.to &&
        wordsOf(clause, other) === wordsOf(clause, hit) &&
        clause.dates.some(
          ({ from, to, date }) =>
            date <= writtenOn &&
            // "Tu 6/16 abs, Th 6/18 abs"
            (to === other.from ||
              // "NCNS Mon 7/13, NCNS Tue 7/14"
              from === other.to ||
              (from === other.to + 1 && isWeekday(clause.tokens[other.to]))),
        )
      )
        telling.push({ clause, hit: other });
  }
  const excusing = dayOfReason(clauses, writtenOn);
  if (telling.length === 0) telling.push(...excusing);
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
        // "Summer session started Tues 8/11. T. no show", on that day
        (before.dates.length === 1 && before.dates[0]!.date === writtenOn && means(before, 'session')) ||
        // "Had a 10:45 with me today."
        (before.times.length > 0 && /\bw(?:ith)? (?:me|us)\b/.test(textOf(before)))) &&
      !clause.dates.length
    ) {
      found = before.dates
        .map((date) => inThePast(before, date, writtenOn).date)
        .filter((date) => date <= writtenOn);
    }
    // "1:00 plan update - dnka."
    const waited = /^(?:nobody|no one|not here|never came|no show)/.test(wordsOf(clause, hit));
    const sat = [
      clause,
      ...clauses
        .slice(Math.max(0, clause.index - 2), clause.index)
        .filter((each) =>
          each === before
            ? (means(each, 'session') && !means(each, 'kept')) ||
              says(each, 'meeting') ||
              (waited && isSlot(each))
            : waited && isSlot(each),
        ),
    ];
    if (
      found.length === 0 &&
      // "Can't be at an 8:30 class": on no day that is told.
      !/^(?:(?:cant|wont|can not) |quit|stopped|dropped)/.test(wordsOf(clause, hit)) &&
      // "LVM x2 (a.m. + 4:45) re why not at lab": the times of the calls.
      !/^(?:lvm|lm|lmtcb|vm|called|rang|phoned|tried|tc|t \/ c)\b/.test(textOf(clause)) &&
      sat.every(({ dates }) => !dates.length) &&
      sat.some(({ times }) => times.length)
    )
      found = [writtenOn];
    // "He's been skipping Monday job club": more than one, and none of a day that is told.
    if (/^been skipping$/.test(textOf(clause, hit.from - 1, hit.from + 1))) found = [];
    for (const day of found) days.add(day);
    count = Math.max(count, counted(clause));
  }
  // "She missed class. … Good cause for 3/2": the day of the reason is the day.
  if (days.size === 0 && !staffed)
    for (const { clause, hit } of excusing) {
      days.add(inThePast(clause, clause.dates.find(({ from }) => from === hit.from)!, writtenOn).date);
      telling.push({ clause, hit });
    }
  const all = telling.map(({ clause }) => clause);
  const around = clauses.filter((clause) => all.some((other) => Math.abs(other.index - clause.index) <= 2));
  const noCall =
    anyMeans(around, 'no-call') ||
    around.some((clause) => hitsOf(clause, 'called-ahead').some((hit) => negated(clause, hit))) ||
    around.some((clause) => ticksNo(clause) && means(clause, 'called-ahead'));
  const called = around.some(
    (clause) => affirms(clause, 'called-ahead') || calledBefore(clause) || callsOff(clause),
  );
  const sorted = [...days].sort();
  return {
    kind: 'missed',
    what: all.every(isReAppointment) ? 're-appointment' : 'activity',
    days: sorted,
    count: Math.max(sorted.length, count),
    calledAhead: noCall ? 'no' : called ? 'yes' : 'unsaid',
    excused: clauses.some((clause) => affirms(clause, 'excused')),
    learnedOn: learnedOn(clauses, sorted, writtenOn),
    words: all.map(spanOf),
  };
}

/** "Learned 2/6 from the job coach that she missed 2/2", "late entry for 5/26": the day that the writer knew of it. */
function learnedOn(
  clauses: readonly Clause[],
  days: readonly CivilDate[],
  writtenOn: CivilDate,
): CivilDate | null {
  for (const clause of clauses) {
    const date = clause.dates.find(({ from }) => isLearning(clause, from));
    const on = date && inThePast(clause, date, writtenOn).date;
    if (on && on <= writtenOn && days.every((day) => day <= on)) return on;
  }
  return null;
}

/** "Car won't start, will miss WE today" */
function isToday(clause: Clause, hit: Hit, writtenOn: CivilDate): boolean {
  return (
    /(?:\bwill|ll|\bgonna|\bgoing to|\b(?:has|have|had) to) miss$/.test(
      textOf(clause, hit.from - 2, hit.from + 1),
    ) && clause.dates.some(({ date, from }) => date === writtenOn && from >= hit.to && from - hit.to < 5)
  );
}

/** "Called at 7:15 before class" */
function calledBefore(clause: Clause): boolean {
  return hitsOf(clause, 'call').some(
    (hit) =>
      !negated(clause, hit) &&
      clause.tokens.some(
        ({ text }, at) =>
          text === 'before' &&
          at >= hit.to &&
          at - hit.to < 10 &&
          hitsOf(clause, 'jobs', 'jobs-weak').some(({ from, to }) => from <= at + 2 && to > at),
      ),
  );
}

function isDue(clause: Clause): boolean {
  return /\bdue (?:here|in)\b/.test(textOf(clause));
}

/** Whether the note is about other business, with less of JOBS in it than of that. */
function isElsewhere(clauses: readonly Clause[]): boolean {
  if (isOthersCause(clauses) || clauses.some(isNotOurs)) return true;
  if (anyMeans(clauses, 'jobs', 'good-cause')) return false;
  const count = (meaning: Meaning) =>
    clauses.reduce(
      (sum, clause) =>
        sum +
        hitsOf(clause, meaning).filter(
          ({ meanings }) =>
            !(meaning === 'other-program' && callsOff(clause)) &&
            !meanings.has('missed') &&
            !(meaning === 'other-program' && meanings.has('third')),
        ).length,
      0,
    );
  const other = count('other-program');
  return other > 0 && count('jobs-weak') <= other;
}

function isReAppointment(clause: Clause): boolean {
  return (means(clause, 're-appointment') || saysRe(clause)) && !means(clause, 'asked-re');
}
