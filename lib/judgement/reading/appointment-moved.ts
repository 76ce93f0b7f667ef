/** That an appointment is moved: asked for on another day, told to be on one, in the stead of one called off. */
import { type Clause, hitsOf, means, says, textOf } from './clauses.ts';
import type { DateMention } from './dates.ts';
import { isWhyAway } from './other-business.ts';

/** "Asked to move tomorrow's appointment": of the record's own appointment, unless other business is named. */
export function movesAppointment(clause: Clause): boolean {
  // "He asked whether / he might come on Monday, April 4 at 11:00 AM instead"
  if (
    /\b(?:might|could|can|may) (?:s?he )?come\b/.test(textOf(clause)) &&
    says(clause, /^instead$/) &&
    clause.dates.length > 0 &&
    clause.times.length > 0
  )
    return true;
  const dayAndTime = clause.dates.some(({ to }) =>
    clause.times.some(({ from }) => from >= to && from - to < 4),
  );
  if (
    dayAndTime &&
    !means(clause, 'other-program') &&
    (asksInstead(clause) ||
      // "Yes - moved to Fri 3/19 10:00 am"
      ((!means(clause, 'jobs', 'session') || means(clause, 're-step')) && MOVED_TO.test(textOf(clause))) ||
      // "Sade's RE moves to Mon 8/15/16, 9 am"
      /\bre (?:moves|moved|changes|changed) to\b|\bmoved (?:the |her |his )?re (?:up |back |out )?to\b/.test(
        textOf(clause),
      ))
  )
    return true;
  return (
    // "She got my notice but has court that day and asked for another"
    (means(clause, 'appointment') ||
      (means(clause, 'asked-change') && says(clause, /^(?:notice|letter)$/))) &&
    means(clause, 'asked-change', 'moved') &&
    // "Asked to move tomorrow's appointment, his mother has surgery": why, and no other business.
    hitsOf(clause, 'other-program').every((hit) => hit.meanings.has('reason') || isWhyAway(clause, hit)) &&
    !means(clause, 'medium-home-visit')
  );
}

const MOVED_TO =
  /^(?:(?:yes|ok|sure|fine|so|and) )?[-–,]? ?(?:moved|changed|switched|reset|rescheduled|resched) (?:it |her |him )?(?:to|for)\b/;

/** "Has a shift on the 6th, asked for Fri 9/9 10 am instead" */
export function asksInstead(clause: Clause): boolean {
  return (
    !means(clause, 'jobs', 'session') &&
    says(clause, /^instead$/) &&
    /\b(?:asked|asks|wants?|wanted|prefers|could|can) (?:for|we|to|it)\b/.test(textOf(clause))
  );
}

/** "RE step moved to today" is none of the appointment. */
export function tellsMove(clause: Clause): boolean {
  // "Step changed to match": as the appointment was.
  if (/\bstep (?:was |is )?(?:changed|moved) to match\b/.test(textOf(clause))) return true;
  return hitsOf(clause, 'moved').some((hit) => !hitsOf(clause, 're-step').some(({ to }) => to === hit.from));
}

/** "Cancelled the 3/6 RE appt. New 7869 mailed today, RE appt now 3/13": another day, told behind. */
export function isNewDay(
  { clause, date }: { clause: Clause; date: DateMention },
  cancelled: Clause,
): boolean {
  return (
    clause.index > cancelled.index &&
    says(clause, /^(?:now|new|instead)$/) &&
    cancelled.dates.every((other) => other.date !== date.date)
  );
}

/** "She can't come on 10/9. We agreed on 10/16 at 3:30." */
export function isInstead(clause: Clause, clauses: readonly Clause[]): boolean {
  return (
    says(clause, 'settled') &&
    clauses.slice(Math.max(0, clause.index - 2), clause.index).some((before) => means(before, 'asked-change'))
  );
}

/** "Moved to 9/30", "rescheduled from 10/1 to 10/8": the day behind the word. */
export function movedTo(clause: Clause, date: DateMention): boolean {
  return hitsOf(clause, 'moved').some(
    (hit) =>
      hit.to <= date.from &&
      // "New time 11/5 @ 3"
      (date.from - hit.to < 2 ||
        (date.from - hit.to <= 12 && says(clause, /^(?:to|for|until|on)$/, date.from - 3, date.from))),
  );
}
