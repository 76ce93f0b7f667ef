/**
 * The DHS 7869 and its appointment: whether the text says it was mailed, handed over, planned or called off, the day it
 * was mailed, and the day and time of the re-engagement appointment. A date followed by a clock time is the
 * appointment, unless another date in the text is (duties, `notice-mail-date`; the guide's own sample leaves the mailing
 * date out).
 */
import { addDays, type CivilDate, daysBetween, weekday } from '../../record/civil-date.ts';
import type { AppointmentEvent, NoticeEvent, Span } from '../../record/events.ts';
import { type Clause, hitsOf, inScopeOf, means, plannedAfter, spanOf } from './clauses.ts';
import { type DateMention, towards } from './dates.ts';
import type { Hit } from './lexicon.ts';

type Means = 'mailed' | 'handed' | 'emailed';
interface Act {
  means: Means;
  state: 'done' | 'planned' | 'not';
  clause: Clause;
  hit: Hit;
}

/** Words behind which a date is a limit or a miss, never the appointment. */
const NOT_APPOINTMENT = new Set([
  'by',
  'until',
  'thru',
  'through',
  'since',
  'missed',
  'due',
  'born',
  'from',
  'before',
  'dated',
]);
/** What may stand between "RE" and its date; "RE Staffing Team 3/9" is another thing. */
const LEADS_TO_DATE = new Set(
  'appt apt appointment mtg meeting set for on is at moved to resched rescheduled changed date mon tue tues wed thu thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const FILLERS = new Set([
  'on',
  'the',
  'of',
  'dated',
  'was',
  'out',
  'to',
  'ct',
  'her',
  'him',
  'client',
  'it',
  'a',
  'copy',
  'sent',
]);

export function readNotice(
  clauses: readonly Clause[],
  writtenOn: CivilDate,
): { notice: NoticeEvent | null; appointment: AppointmentEvent | null } {
  const named = clauses.filter(speaksOfNotice);
  const acts = named.length > 0 ? actsOn(clauses, named) : [];
  const letter = pastedLetter(clauses, named);
  const about = new Set<Clause>([...named, ...acts.map((act) => act.clause), ...(letter ?? [])]);
  for (const clause of clauses) if (means(clause, 're-appointment') || setsRe(clause)) about.add(clause);
  const scope = [...about].sort((a, b) => a.index - b.index);

  const mailing = mailingDate(acts, writtenOn, 'done');
  const appointment = readAppointment(scope, clauses, mailing, writtenOn, letter !== null);
  const heading = letter ? letterDate(letter, writtenOn) : null;
  const sent = sentAs(acts, named, letter !== null);
  if (!sent) return { notice: null, appointment };
  const mailed = sent === 'mailed' || sent === 'both';
  const given = mailing && !isAppointment(mailing, appointment, acts) ? mailing.date : null;
  return {
    notice: {
      kind: 'notice',
      sent,
      mailedOn: mailed ? (given ?? heading) : null,
      pasted: letter !== null,
      plannedOn: sent === 'planned' ? (mailingDate(acts, writtenOn, 'planned')?.date ?? null) : null,
      words: spansOf(wordsOfNotice(named, acts, letter)),
    },
    appointment,
  };
}

/** What the notice was read from; of a letter that never names the form, its greeting. */
function wordsOfNotice(
  named: readonly Clause[],
  acts: readonly Act[],
  letter: readonly Clause[] | null,
): Clause[] {
  const clauses = new Set([...named, ...acts.map((act) => act.clause)]);
  if (clauses.size === 0 && letter) return letter.filter(isGreeting);
  return [...clauses];
}

function isGreeting(clause: Clause): boolean {
  return ['dear', 'estimada', 'estimado'].includes(clause.tokens[0]?.text ?? '');
}

function speaksOfNotice(clause: Clause): boolean {
  if (means(clause, 'notice')) return true;
  // "Notice mailed 12/18/08, re-engagement Jan 6": the two words stand apart.
  const words = clause.tokens.map((token) => token.text);
  return (
    words.includes('notice') &&
    words.includes('engagement') &&
    words.includes('re') &&
    means(clause, 'mailed')
  );
}

/** "RE Wed 5/27 9:00", "RE appt set for 3/9": the letters, then at most words of an appointment, then its date. */
function setsRe(clause: Clause): boolean {
  return clause.tokens.some((token, i) => {
    if (token.text !== 're' || !token.caps) return false;
    const date = clause.dates.find((candidate) => candidate.from > i);
    if (!date || date.from - i > 5 || (date.relative && clause.times.length === 0)) return false;
    return clause.tokens
      .slice(i + 1, date.from)
      .every((between) => !between.word || LEADS_TO_DATE.has(between.text));
  });
}

/** Every word of sending in the clauses that name the notice, or in one right beside them that names nothing else. */
function actsOn(clauses: readonly Clause[], named: readonly Clause[]): Act[] {
  const near = clauses.filter(
    (clause) =>
      named.includes(clause) ||
      (named.some((other) => Math.abs(other.index - clause.index) <= 2) &&
        !means(clause, 'medium-letter') &&
        !means(clause, 'other-program') &&
        (means(clause, 'mailed') || means(clause, 'handed'))),
  );
  const acts: Act[] = [];
  for (const clause of near) {
    for (const hit of clause.hits) {
      const how = meansOf(hit, clause, named.includes(clause));
      if (!how) continue;
      const planned = inScopeOf(clause, hit, 'plan') || plannedAfter(clause, hit);
      const state = inScopeOf(clause, hit, 'negation') ? 'not' : planned ? 'planned' : 'done';
      const bare = clause.tokens[hit.from]?.text === 'mail' && hit.to - hit.from === 1;
      if (bare && state === 'done') continue;
      acts.push({ means: how, state, clause, hit });
    }
  }
  return acts;
}

function meansOf(hit: Hit, clause: Clause, named: boolean): Means | null {
  if (hit.meanings.has('emailed')) return 'emailed';
  if (hit.meanings.has('mailed')) return 'mailed';
  if (hit.meanings.has('handed')) return 'handed';
  if (!hit.meanings.has('sent') || !named) return null;
  if (clause.tokens[hit.from]?.text !== 'out') return 'mailed';
  return hitsOf(clause, 'notice').some((notice) => notice.to === hit.from) ? 'mailed' : null;
}

function sentAs(acts: readonly Act[], named: readonly Clause[], letter: boolean): NoticeEvent['sent'] | null {
  if (named.some((clause) => calledOff(clause, 'cancelled'))) return 'cancelled';
  if (named.some((clause) => calledOff(clause, 'returned'))) return 'returned';
  const did = (how: Means) => acts.some((act) => act.means === how && act.state === 'done');
  if (did('mailed')) return did('handed') ? 'both' : 'mailed';
  if (did('handed')) return 'handed';
  if (did('emailed')) return 'emailed';
  const drafted = named.some((clause) => means(clause, 'draft-notice'));
  if (drafted || acts.some((act) => act.state === 'planned')) return 'planned';
  if (letter) return 'mailed';
  return acts.some((act) => act.state === 'not') ? 'not-sent' : null;
}

function calledOff(clause: Clause, meaning: 'cancelled' | 'returned'): boolean {
  return (
    means(clause, 'notice') && hitsOf(clause, meaning).some((hit) => !inScopeOf(clause, hit, 'negation'))
  );
}

/** The day that stands with a word of mailing; of several the latest that is not ahead. */
function mailingDate(acts: readonly Act[], writtenOn: CivilDate, state: Act['state']): DateMention | null {
  let best: DateMention | null = null;
  for (const act of acts) {
    if (act.means !== 'mailed' || act.state !== state) continue;
    for (const date of act.clause.dates) {
      if (!standsWith(act, date)) continue;
      const read = state === 'done' ? inThePast(act.clause, date, writtenOn) : date;
      if (!best || (read.date > best.date && read.date <= writtenOn) || best.date > writtenOn) best = read;
    }
  }
  return best;
}

/** "went by mail Friday" is the Friday before. */
function inThePast(clause: Clause, date: DateMention, writtenOn: CivilDate): DateMention {
  const bareWeekday =
    date.relative &&
    date.to - date.from === 1 &&
    date.date > writtenOn &&
    daysBetween(writtenOn, date.date) <= 7;
  if (!bareWeekday || clause.tokens[date.from]?.text === 'tomorrow') return date;
  return { ...date, date: towards(writtenOn, weekday(date.date), -1) };
}

function standsWith(act: Act, date: DateMention): boolean {
  const { tokens } = act.clause;
  if (date.from >= act.hit.to) {
    const between = tokens.slice(act.hit.to, date.from);
    if (between.some((token) => token.text === 'for' || token.text === '@' || token.text === ';'))
      return false;
    if (between.some((token) => token.text === 'appt' || token.text === 'appointment')) return false;
    const words = between.filter((token) => token.word && !FILLERS.has(token.text));
    // "Mailed the re-engagement notice 6/10/26": the notice's own words may stand between.
    const notice = hitsOf(act.clause, 'notice').filter(
      (hit) => hit.from >= act.hit.to && hit.to <= date.from,
    );
    const extra =
      words.length -
      notice.reduce(
        (sum, hit) =>
          sum + tokens.slice(hit.from, hit.to).filter((t) => t.word && !FILLERS.has(t.text)).length,
        0,
      );
    return date.relative ? extra <= 6 : extra <= 1;
  }
  if (date.to <= act.hit.from) {
    const between = tokens.slice(date.to, act.hit.from);
    if (tokens[date.from - 1]?.text === 'for') return false;
    return (
      between.length <= (date.relative ? 6 : 2) &&
      between.every((token) => token.word || token.text === ',' || token.text === ':')
    );
  }
  return true;
}

function isAppointment(
  date: DateMention,
  appointment: AppointmentEvent | null,
  acts: readonly Act[],
): boolean {
  if (!appointment || appointment.date !== date.date) return false;
  return !date.relative && acts.length > 0;
}

/** The whole letter in the text: a greeting, and the notice's name or a re-engagement appointment in it. */
function pastedLetter(clauses: readonly Clause[], named: readonly Clause[]): Clause[] | null {
  const greeting = clauses.findIndex(isGreeting);
  if (greeting < 0 || (named.length === 0 && !clauses.some((clause) => means(clause, 're-appointment'))))
    return null;
  return [...clauses];
}

/** The letter's own date: a line above the greeting that holds a date and hardly anything else. */
function letterDate(letter: readonly Clause[], writtenOn: CivilDate): CivilDate | null {
  for (const clause of letter) {
    if (isGreeting(clause)) break;
    const date = clause.dates[0];
    if (!date || clause.times.length > 0) continue;
    const others = clause.tokens.filter((token, i) => token.word && (i < date.from || i >= date.to));
    if (others.length <= 1 && date.date <= addDays(writtenOn, 1)) return date.date;
  }
  return null;
}

function readAppointment(
  scope: readonly Clause[],
  clauses: readonly Clause[],
  mailing: DateMention | null,
  writtenOn: CivilDate,
  letter: boolean,
): AppointmentEvent | null {
  let best: { clause: Clause; date: DateMention; score: number; time: string | null } | null = null;
  const places = scope.length > 0 ? clauses.filter((clause) => near(clause, scope)) : [];
  for (const clause of places) {
    for (const date of clause.dates) {
      const time = timeFor(clause, date) ?? (letter ? timeLine(clause, clauses) : null);
      let score = scoreDate(clause, date, time, writtenOn);
      if (mailing && date.start === mailing.start && !time) continue;
      if (!scope.includes(clause)) score -= 1;
      if (score >= 2 && (!best || score > best.score)) best = { clause, date, score, time };
    }
  }
  // A mailing date that no other date explains as the appointment stays the mailing date.
  if (best && mailing && best.date.start === mailing.start) {
    const other = places.some((clause) =>
      clause.dates.some((date) => date.start !== mailing.start && timeFor(clause, date)),
    );
    if (other || mailing.relative) best = null;
  }
  const cancelled = scope.find(
    (clause) =>
      (means(clause, 're-appointment') || setsRe(clause)) &&
      hitsOf(clause, 'cancelled').some((hit) => !inScopeOf(clause, hit, 'negation')),
  );
  if (!best && !cancelled) return null;
  const words = spansOf(best ? [best.clause] : [cancelled!]);
  if (cancelled && !best) return { kind: 'appointment', date: null, time: null, change: 'cancelled', words };
  const moved = clauses.some(
    (clause) => means(clause, 'moved') && (scope.includes(clause) || clause === best!.clause),
  );
  const asked = clauses.some((clause) => means(clause, 'asked-change'));
  return {
    kind: 'appointment',
    date: best!.date.date,
    time: best!.time,
    change: cancelled ? 'cancelled' : moved ? (asked ? 'asked' : 'moved') : 'set',
    words,
  };
}

/** The clauses of the notice and its appointment, and the one right behind each ("Appt 1/15 10:30", "She comes in …"). */
function near(clause: Clause, scope: readonly Clause[]): boolean {
  if (scope.includes(clause)) return true;
  const dayAndTime = clause.dates.length > 0 && clause.times.length > 0 && !means(clause, 'other-program');
  const goesOn = means(clause, 'appointment') || clause.tokens[0]?.text === 'for' || dayAndTime;
  return goesOn && scope.some((other) => clause.index - other.index === 1);
}

function scoreDate(clause: Clause, date: DateMention, time: string | null, writtenOn: CivilDate): number {
  const before = clause.tokens.slice(Math.max(0, date.from - 3), date.from).filter((token) => token.word);
  const lead = before[before.length - 1]?.text ?? '';
  if (NOT_APPOINTMENT.has(lead)) return -10;
  let score = 0;
  if (time) score += 3;
  if (before.some((token) => token.text === 'for')) score += 2;
  if (
    before.some((token) => ['re', 'appt', 'appointment', 'fecha', 'date', 'engagement'].includes(token.text))
  )
    score += 2;
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
      !clause.dates.some((other) => other.from >= date.to && other.from < time.from),
  );
  if (behind) return behind.time;
  const ahead = clause.times.find((time) => time.to <= date.from && date.from - time.to <= 1);
  return ahead ? ahead.time : null;
}

/** A letter's "Time: 2:00 p.m." on the line behind its "Date: …". */
function timeLine(clause: Clause, clauses: readonly Clause[]): string | null {
  if (clause.tokens[0]?.text !== 'date' && clause.tokens[0]?.text !== 'fecha') return null;
  const next = clauses[clause.index + 1];
  return clause.times[0]?.time ?? (next?.dates.length === 0 ? (next.times[0]?.time ?? null) : null);
}

function spansOf(clauses: readonly Clause[]): Span[] {
  return clauses.map(spanOf);
}
