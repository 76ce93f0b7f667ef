/** Misses that are told without a word of missing: a blank on a sheet, an hour with nobody there, a day that is excused. */
import { type CivilDate, daysBetween } from '../../record/civil-date.ts';
import { type Clause, hitAt, hitsOf, isUnknownWord, means, says, textOf, wordAt } from './clauses.ts';
import { type DateMention, isWeekday } from './dates.ts';
import { inThePast } from './days.ts';
import type { Hit } from './lexicon.ts';
import { isOut } from './missed-days.ts';
import { negated } from './scope.ts';

const MISSED: Hit['meanings'] = new Set(['missed' as const]);

/** Told on the day itself. */
export const TODAY: Hit['meanings'] = new Set();

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
    return behind >= 0 && behind < (wordAt(clause, from - 1) === 'for' ? 5 : 2);
  const asked = () =>
    negated(clause, hit) || says(clause, /^(?:want|ask|request)(?:s|ed|ing)?$/, hit.from - 4, hit.from);
  // "Her reason for 1/9 (walking in rain) doesn't count as good cause"
  const reason = /\b(?:reason|excuse) for$/.test(textOf(clause, from - 2, from));
  if (behind < 0 && reason) return says(clause, 'denial');
  return behind >= 0 && behind <= 2 && wordAt(clause, from - 1) === 'for' && asked();
}

/** "No job search yesterday", "Tues 0", "Tue NCNS". */
export function noneThatDay(clause: Clause): Hit | undefined {
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
  // "Ct out of lab three days running last week, 4/15, 4/16"
  const away = hitsOf(clause, 'jobs', 'jobs-weak').find(({ from }) =>
    /\bout of(?: the| her| his)?$/.test(textOf(clause, from - 3, from)),
  );
  if (away && clause.dates.some(({ from }) => from > away.to) && means(clause, 'client', 'pronoun'))
    return { ...away, meanings: MISSED };
  return hitsOf(clause, 'jobs', 'jobs-weak').find(
    ({ from, to }) =>
      // "No time sheet for wk of 8/17"
      !says(clause, 'paper', from, to) &&
      (says(clause, /^(?:no|zero|during)$/, from - 2, from) ||
        // "Not in GED lab Mon 4/6"
        // "Ct out of call center class 1/28"
        /\b(?:not (?:in|at)|out of)(?: the| her| his)?$/.test(textOf(clause, from - 3, from)) ||
        isOutOfReach(clause, from)) &&
      clause.dates.some((date) => date.from >= to && date.from - to < 4),
  );
}

/** "4:15 and no ct.", "3:30 no Bettina": whoever was due did not come. */
export function nobodyAt(clause: Clause): Hit | undefined {
  // "2:45 still nobody in the waiting room"
  const nobody = clause.tokens.findIndex(({ text }) => /^(?:nobody|noone)$/.test(text));
  if (nobody > 0 && nobody < 5 && clause.times[0]?.from === 0 && !says(clause, 'home'))
    return { ...hitAt(clause, nobody), meanings: TODAY };
  const at = clause.tokens.findIndex(({ text }) => text === 'no');
  const ends = clause.tokens.slice(at + 1).filter(({ word }) => word);
  const who =
    hitsOf(clause, 'client').some(({ from }) => from === at + 1) ||
    (ends[0]?.capital === true && isUnknownWord(clause, at + 1));
  return at > 0 && clause.times.some(({ to }) => at - to < 2 && at >= to) && ends.length === 1 && who
    ? hitAt(clause, at)
    : undefined;
}

/** 'Her: "not gonna make it to wrk exp"': what they wrote or said that day, of no other day. */
export function saidNotToCome(clause: Clause, writtenOn: CivilDate): Hit | undefined {
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
  const hit = hitsOf(clause, 'jobs', 'jobs-weak').find(
    ({ from, to }) =>
      NOT_TO_COME.test(textOf(clause, from - 7, from)) ||
      // "Throwing up, not going to GED today"
      (/\bnot going to(?: the| her| his)?$/.test(textOf(clause, from - 4, from)) &&
        clause.dates.some((date) => date.from >= to && date.from - to < 2)),
  );
  return hit && { ...hit, meanings: TODAY };
}

const NOT_TO_COME =
  /\b(?:not coming(?: \w+){0,2}|(?:not (?:gon+a|going to)|can ?(?:t|not)|wont|unable to|no way (?:to|2)) (?:be able to )?(?:make|come|be|get|go)\b.*|so no(?: \w+)?|no (?:ride|way|bus|car)(?: \w+)? to(?: the)?)$/;

/** "Was to update her plan with me 6/18 at 11. Didn't." */
export function didNot(clause: Clause, clauses: readonly Clause[]): Hit | undefined {
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

/** "Ptp had 9:15 with me", "PDP review was for 3:00", "on my calendar 10:15": an hour that was kept for them. */
export function isSlot(clause: Clause): boolean {
  return (
    clause.times.length > 0 &&
    (means(clause, 'session') ||
      /\b(?:w(?:ith)? (?:me|us)|my calendar|slot|review|check in|redo (?:her|his|the) (?:plan|pdp))\b/.test(
        textOf(clause),
      ))
  );
}

/** "2:15 slot, PDP check-in. Nobody.", "… on my calendar 10:15. It's 10:45, lobby empty." */
export function emptySlot(clause: Clause, clauses: readonly Clause[], writtenOn: CivilDate): Hit | undefined {
  const before = clauses.slice(Math.max(0, clause.index - 2), clause.index);
  const words = { tokens: clause.tokens.filter(({ word }) => word) };
  // "No Perla at 3."
  const named =
    /^no \w+ (?:at|by) \d/.test(textOf(words)) && clause.tokens[1]?.capital && isUnknownWord(clause, 1);
  if (named && clause.index === 0) return { ...hitAt(clause, 0), meanings: TODAY };
  const empty =
    /^(?:still )?(?:nobody|no one)(?: no (?:msg|message|call|word))?(?: at \d+(?: \d+)?(?: nobody.*)?)?$|\b(?:lobby|chair|waiting room) (?:is |was )?empty$|^never came\b/.test(
      textOf(words),
    );
  return empty &&
    words.tokens.length < 12 &&
    before.some(
      (each) =>
        isSlot(each) && each.dates.every(({ date }) => date === writtenOn) && !means(each, 'other-program'),
    )
    ? { ...hitAt(clause, 0), meanings: TODAY }
    : undefined;
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
