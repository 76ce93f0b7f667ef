/** Days that are known to be missed because they are excused, denied or explained. */
import { type CivilDate, daysBetween } from '../../record/civil-date.ts';
import { isWeekday } from './calendar-words.ts';
import { type Clause, hitAt, hitsOf, means, says, textOf, wordAt } from './clauses.ts';
import type { DateMention } from './dates.ts';
import { inThePast } from './days.ts';
import type { Hit } from './lexicon.ts';
import { negated } from './scope.ts';

/** "Excused 1/12 from WE", "no good cause for 3/3": the day that is judged was missed. */
export function excusedDay(clause: Clause): Hit | undefined {
  if (means(clause, 'gc-other')) return undefined;
  for (const hit of hitsOf(clause, 'excused', 'good-cause')) {
    // "Wanting Monday's Job Club excused", "denied good cause today for 11/6": that day and no other.
    const only = clause.dates.find((date) => isOfWhat(clause, date, hit) || isDeniedFor(clause, date, hit));
    if (only) return { ...only, meanings: new Set() };
    if (clause.dates.some(({ from }) => isJudgedDay(clause, from, hit))) return hit;
  }
  return undefined;
}

function isOfWhat(clause: Clause, { from }: DateMention, hit: Hit): boolean {
  return (
    hit.meanings.has('excused') &&
    from < hit.from &&
    hit.from - from < 7 &&
    hitsOf(clause, 'jobs', 'jobs-weak').some((job) => job.to === hit.from && job.from > from)
  );
}

function isDeniedFor(clause: Clause, { from }: DateMention, hit: Hit): boolean {
  return (
    !hit.meanings.has('excused') &&
    from >= hit.to &&
    from - hit.to < 4 &&
    /^den(?:y|ied|ies)$/.test(wordAt(clause, hit.from - 1)) &&
    wordAt(clause, from - 1) === 'for'
  );
}

function isJudgedDay(clause: Clause, from: number, hit: Hit): boolean {
  const behind = from - hit.to;
  // "Contractor excused T. for 2/2"
  if (hit.meanings.has('excused'))
    return (
      behind >= 0 &&
      behind <
        (/^(?:for|from)$/.test(wordAt(clause, wordAt(clause, hit.to) === 'from' ? hit.to : from - 1)) ? 5 : 2)
    );
  const asked = () =>
    negated(clause, hit) || says(clause, /^(?:want|ask|request)(?:s|ed|ing)?$/, hit.from - 4, hit.from);
  // "Her reason for 1/9 (walking in rain) doesn't count as good cause"
  const reason = /\b(?:reason|excuse) for$/.test(textOf(clause, from - 2, from));
  if (behind < 0 && reason) return says(clause, 'denial');
  return behind >= 0 && behind <= 2 && wordAt(clause, from - 1) === 'for' && asked();
}

/** Where a bare weekday may be one gone by: beside an activity, and nothing that is to come. */
function isPastDay(clause: Clause): boolean {
  return (
    means(clause, 'jobs', 'jobs-weak', 'reason') &&
    !says(
      clause,
      /^(?:will|starts?|starting|begins?|back|next|due|see|try|tell|agreed|looks?|through|resume|tells|sits)$/,
    )
  );
}

/** How long back the day of a reason may lie, in days. */
const LONG_AGO = 60;

/**
 * "Reason for 7/15 = haircut appt. Not GC", "At ER with son Mon during Life Skills. I gave good cause": the one past day
 * of a note in which good cause is weighed is the day that was missed.
 */
export function dayOfReason(
  clauses: readonly Clause[],
  writtenOn: CivilDate,
): { clause: Clause; hit: Hit }[] {
  const weighed = clauses.some(
    (clause) =>
      !means(clause, 'history') &&
      (means(clause, 'good-cause') || hitsOf(clause, 'excused').some((hit) => !negated(clause, hit))),
  );
  const elsewhere = clauses.some(
    (clause) =>
      means(clause, 'team', 'staffing', 'gc-other', 'no-dq', 'dq', 'cut', 'recap') ||
      // "Until the vanpool opens she has good cause"
      (means(clause, 'good-cause') && says(clause, /^(?:until|till?|thru|through)$/)),
  );
  if (!weighed || elsewhere) return [];
  const found = clauses.flatMap((clause) =>
    means(clause, 'history', 'other-program')
      ? []
      : clause.dates
          .map((date) => inThePast(clause, date, writtenOn))
          .filter(
            ({ date, from, to }) =>
              date < writtenOn &&
              // A range; "starts Mon", "get back w/ me Mon": of a day to come.
              !clause.dates.some((other) => other.from === to) &&
              !(isWeekday(clause.tokens[from]) && to - from === 1 && !isPastDay(clause)) &&
              daysBetween(date, writtenOn) < LONG_AGO &&
              !says(clause, /^(?:since|from|until|till?|thru|through|by|before|of)$/, from - 1, from) &&
              // "Was back at WE 3/10"
              !says(clause, /^back$/, from - 4, from) &&
              // "Since Polly's closed 7/9"
              !says(clause, /^since$/, from - 4, from) &&
              !/^(?:thru|through|to|until|-)$/.test(wordAt(clause, to)) &&
              // "He called 11/15", "mailed 9/3"
              !hitsOf(
                clause,
                'call',
                'mailed',
                'tried',
                'leave',
                'emailed',
                'texted',
                'visit',
                'notice',
              ).some((act) => (from - act.to < 3 && from >= act.to) || to === act.from),
          )
          .map((date) => ({ clause, date })),
  );
  const days = new Set(found.map(({ date }) => date.date));
  const [first] = found;
  return first && days.size === 1
    ? [{ clause: first.clause, hit: { ...hitAt(first.clause, first.date.from), meanings: new Set() } }]
    : [];
}
