/** The re-engagement appointment that a narrative sets, moves or calls off: its day and its time. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { AppointmentEvent } from '../../record/events.ts';
import { asksInstead, isInstead, isNewDay, movedTo, tellsMove } from './appointment-moved.ts';
import { WEEKDAYS } from './calendar-words.ts';
import {
  anyMeans,
  type Clause,
  hitsOf,
  isRegarding,
  means,
  says,
  spanOf,
  textOf,
  wordAt,
} from './clauses.ts';
import type { DateMention } from './dates.ts';
import { placeOf } from './place.ts';
import { affirms } from './scope.ts';
import { is } from './tokens.ts';

/** "RE Wed 5/27 9:00", "RE appt set for 3/9": the letters, then at most words of an appointment, then its date. */
export function setsRe(clause: Clause): boolean {
  return clause.tokens.some((token, i) => {
    const spelt = token.text === 're' && wordAt(clause, i + 1) === 'engagement';
    if (token.text !== 're' || !(token.caps || spelt) || isRegarding(clause.tokens, i)) return false;
    // "9/3 @ 2:45 = RE"
    if (wordAt(clause, i - 1) === '=' && clause.dates.length > 0) return true;
    const date = clause.dates.find((candidate) => candidate.from > i);
    if (!date || date.from - i > (spelt ? 7 : 5) || (date.relative && clause.times.length === 0))
      return false;
    return clause.tokens
      .slice(i + (spelt ? 2 : 1), date.from)
      .every((between) => !between.word || is(between, 'leads-to-date'));
  });
}

export function readAppointment(
  scope: readonly Clause[],
  clauses: readonly Clause[],
  mailing: DateMention | null,
  writtenOn: CivilDate,
  letter: boolean,
): AppointmentEvent | null {
  let best = null as { clause: Clause; date: DateMention; score: number; time: string | null } | null;
  const places = clauses.filter(
    (clause) =>
      near(clause, scope) ||
      // "Still on for 5/27 at 2:30"
      (scope.length > 0 && /^still (?:on|set) for\b/.test(textOf(clause)) && clause.times.length > 0) ||
      (letter && isDayLine(clause, clauses) && scope.some((other) => isRightBehind(clause, other))) ||
      (setsDay(clause) &&
        scope.some((other) => means(clause, 'appointment') || Math.abs(other.index - clause.index) <= 3)),
  );
  for (const clause of places) {
    for (const date of clause.dates) {
      const time = timeFor(clause, date) ?? timeLine(clause, clauses, letter);
      let score = scoreDate(clause, date, time, writtenOn);
      // "Left w/ today's outgoing at 4:45"
      if (mailing && date.date === mailing.date && (!time || date.relative)) continue;
      if (!scope.includes(clause)) score -= 1;
      // "RE appt was 2/4 3pm, DNKA. New 7869 mailed for 2/13"
      const next = clauses[clause.index + 1];
      // "RE 1/27 1pm. Ct no show. … Will come 2/5 at 1"
      if (date.date <= writtenOn && (means(clause, 'missed') || (next && means(next, 'missed')))) score -= 2;
      if (movedTo(clause, date) || isInstead(clause, clauses)) score += 4;
      if (time && isForThatDay(clause, scope)) score += 3;
      // "Can't do RE 2/24. Now 3/8 11am"
      if (time && wordAt(clause, date.from - 1) === 'now') score += 3;
      // "Re-mailed today for 8/4 same time"
      const anew = isAnew(clause, date);
      if (anew) score += 4;
      if (score >= 2 && (!best || score > best.score))
        best = { clause, date, score, time: time ?? (anew ? (best?.time ?? null) : null) };
    }
  }
  // A mailing date that no other date explains as the appointment stays the mailing date.
  if (best && mailing && best.date.start === mailing.start) {
    const other = places.some((clause) =>
      clause.dates.some((date) => date.start !== mailing.start && timeFor(clause, date)),
    );
    if (other || mailing.relative) best = null;
  }
  const cancelled =
    scope.find(
      (clause) => (means(clause, 're-appointment') || setsRe(clause)) && affirms(clause, 'cancelled'),
    ) ??
    // "Appt of 8/20 is cancelled"
    (best && means(best.clause, 'appointment') && affirms(best.clause, 'cancelled')
      ? best.clause
      : undefined);
  if (!best && !cancelled) return null;
  const words = [spanOf(best ? best.clause : cancelled!)];
  if (cancelled && !best) return { kind: 'appointment', date: null, time: null, change: 'cancelled', words };
  const moved =
    isInstead(best!.clause, clauses) ||
    clauses.some((clause) => tellsMove(clause) && (scope.includes(clause) || clause === best!.clause));
  const now = /\b(?:appt|appointment|re|mtg|meeting) (?:is |will be )?now(?: \w{3,9})?$/.test(
    textOf(best!.clause, best!.date.from - 5, best!.date.from),
  );
  // "New RE appt Tues 11/7/23 9:30 am"
  const isNewOne = /\bnew (?:re )?(?:appt|appointment|meeting|mtg|day|7869|notice)\b/.test(
    textOf(best!.clause, 0, best!.date.from),
  );
  const instead = asksInstead(best!.clause);
  const asked = instead || anyMeans(clauses, 'asked-change');
  const place = placeOf(best!.clause, best!.date, clauses);
  const off = cancelled && !isNewDay(best!, cancelled);
  const elsewhere = moved || now || isNewOne || cancelled || instead;
  const change = off ? 'cancelled' : !elsewhere ? 'set' : asked ? 'asked' : 'moved';
  return {
    kind: 'appointment',
    date: best!.date.date,
    time: best!.time,
    change,
    ...(place && { place }),
    words,
  };
}

/** "Re-mailed today for 8/4 same time": the day of the second notice. */
function isAnew(clause: Clause, { from, to }: DateMention): boolean {
  return (
    wordAt(clause, from - 1) === 'for' &&
    // "Mailed a new one there today for 1/28 @ 1:00"
    (/\b(?:mailed|sent) (?:a |the )?(?:new|second|2nd) (?:one|7869|notice)\b/.test(textOf(clause, 0, from)) ||
      (/\bre ?(?:mailed|sent)\b|\b(?:mailed|sent) (?:it )?again\b/.test(textOf(clause, 0, from)) &&
        /^same (?:time|hour)\b/.test(textOf(clause, to, to + 2))))
  );
}

/** "Agreed on 12/7, 1:30 pm. New 7869 for that day in the post": the day right before those words. */
function isForThatDay(clause: Clause, scope: readonly Clause[]): boolean {
  return scope.some(
    (next) =>
      next.index === clause.index + 1 && next.dates.length < 2 && /\bfor (?:that|then)\b/.test(textOf(next)),
  );
}

/** A day with a time that the note gives as settled, a few sentences from the notice. */
function setsDay(clause: Clause): boolean {
  // "Staffing set for 2/13 9 am"
  if (means(clause, 'staffing', 'team') && !means(clause, 're-appointment')) return false;
  return clause.times.length > 0 && !means(clause, 'other-program') && !says(clause, /^class$/);
}

/** The clauses of the notice and its appointment, and the one right behind each ("Appt 1/15 10:30", "She comes in …"). */
function near(clause: Clause, scope: readonly Clause[]): boolean {
  if (scope.includes(clause)) return true;
  const dayAndTime = clause.dates.length > 0 && clause.times.length > 0 && !means(clause, 'other-program');
  const goesOn = means(clause, 'appointment', 'moved') || dayAndTime;
  const reach = means(clause, 'appointment') && !means(clause, 'other-program') ? 2 : 1;
  return goesOn && scope.some((other) => clause.index > other.index && clause.index - other.index <= reach);
}

function scoreDate(clause: Clause, date: DateMention, time: string | null, writtenOn: CivilDate): number {
  const before = clause.tokens.slice(Math.max(0, date.from - 3), date.from).filter((token) => token.word);
  if (is(before.at(-1), 'not-appointment') && !(time && before.at(-1)!.text === 'due')) return -10;
  // "RE step changed to 3/16" tells of the step.
  if (!time && hitsOf(clause, 're-step').some((hit) => hit.to <= date.from && date.from - hit.to <= 4))
    return -10;
  let score = 0;
  if (time) score += 3;
  if (before.some((token) => token.text === 'for')) score += 2;
  if (before.some((token) => is(token, 'names-appointment'))) score += 2;
  if (
    clause.hits.some(
      (hit) => hit.meanings.has('re-appointment') && hit.to <= date.from && date.from - hit.to <= 5,
    )
  )
    score += 2;
  if (date.date > writtenOn) score += 1;
  if (date.relative && !time) score -= 2;
  return score;
}

/** The time right behind a date, or the only one of its clause. */
function timeFor(clause: Clause, date: DateMention): string | null {
  const behind = clause.times.find(
    (time) =>
      time.from >= date.to &&
      time.from - date.to <= 5 &&
      !isOfMail(clause, time.to) &&
      !clause.dates.some((other) => other.from >= date.to && other.from < time.from),
  );
  if (behind) return behind.time;
  const ahead = clause.times.find((time) => time.to <= date.from && date.from - time.to <= 2);
  return ahead && !isOfMail(clause, ahead.to) ? ahead.time : null;
}

/** "The 3:30 mail", "the noon carrier" */
function isOfMail(clause: Clause, at: number): boolean {
  return is(clause.tokens[at], 'mail-run');
}

/** "Please meet with me for a re-engagement appointment:", and below it "Friday, June 10, 2011" and "9:15 a.m." */
function isDayLine({ dates, tokens, index }: Clause, clauses: readonly Clause[]): boolean {
  const next = clauses[index + 1];
  const [day] = dates;
  return (
    dates.length === 1 &&
    tokens.every(({ word, text }, at) => !word || (at >= day!.from && at < day!.to) || text in WEEKDAYS) &&
    next?.times[0]?.from === 0 &&
    next.dates.length === 0
  );
}

function isRightBehind(clause: Clause, other: Clause): boolean {
  return clause.index > other.index && clause.index - other.index <= 2;
}

/** A letter's "Time: 2:00 p.m." on the line behind its "Date: …". */
function timeLine(clause: Clause, clauses: readonly Clause[], letter: boolean): string | null {
  const next = clauses[clause.index + 1];
  const headed = next && /^(?:(?:appt|appointment) )?(?:time|hora)\b|^at :/.test(textOf(next, 0, 2));
  if (
    !headed &&
    !(letter && isDayLine(clause, clauses)) &&
    !(letter && /^(?:(?:appt|appointment) )?(?:date|fecha|day|when)\b|^on :/.test(textOf(clause, 0, 2)))
  )
    return null;
  return clause.times[0]?.time ?? (next?.dates.length === 0 ? (next.times[0]?.time ?? null) : null);
}
