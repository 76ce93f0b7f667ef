/** Misses that are told without a word of missing: a blank on a sheet, an hour with nobody there, a day that is excused. */
import type { CivilDate } from '../../record/civil-date.ts';
import { isWeekday } from './calendar-words.ts';
import { type Clause, hitAt, hitsOf, isUnknownWord, means, says, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { isOut } from './missed-days.ts';
import { affirms } from './scope.ts';
import { is } from './tokens.ts';
import { actorOf } from './who.ts';

const MISSED: Hit['meanings'] = new Set(['missed' as const]);

/** Told on the day itself. */
export const TODAY: Hit['meanings'] = new Set();

/** "No job search yesterday", "Tues 0", "Tue NCNS". */
export function noneThatDay(clause: Clause): Hit | undefined {
  // "No WE hrs expected for Mon 2/18, office was closed", "snow closure, no GED class Mon"
  if (
    /\b(?:closed|closure|snow day|snow closure|holiday|no hrs expected|hrs expected|power (?:was |is )?out|outage|instructor (?:was )?(?:out|sick)|teacher (?:was )?(?:out|sick))\b/.test(
      textOf(clause),
    )
  )
    return undefined;
  // "V. had flu Monday, no job search"
  const sick =
    /\b(?:had|has|w|with|down w) (?:the )?(?:flu|fever|migraine|strep|covid|stomach flu|food poisoning)\b/.test(
      textOf(clause),
    );
  const not =
    sick && hitsOf(clause, 'jobs', 'jobs-weak').find(({ from }) => wordAt(clause, from - 1) === 'no');
  const ill = not && clause.dates.find(({ to }) => to < not.from);
  if (ill) return { ...ill, meanings: new Set() };
  // "Contractor rpts 0 of 6 job search hrs Tues"
  const none = clause.tokens.findIndex(
    ({ text }, at) =>
      /^(?:0|zero|none)$/.test(text) &&
      /^(?:of|out of)\b/.test(textOf(clause, at + 1, at + 3)) &&
      /\b(?:hrs|hours|days|classes|sessions|shifts)\b/.test(textOf(clause, at + 1, at + 8)),
  );
  if (none >= 0 && clause.dates.some(({ from }) => from > none) && means(clause, 'jobs', 'jobs-weak'))
    return { ...hitAt(clause, none), meanings: MISSED };
  // "No Ms. R. at the 1:15 JOBS orientation today."
  const [first] = hitsOf(clause, 'client');
  if (
    /^no$/.test(wordAt(clause, 0)) &&
    first?.from === 1 &&
    hitsOf(clause, 'jobs', 're-appointment').some(({ from }) => from > 2) &&
    /\b(?:at|in|for)\b/.test(textOf(clause, 2)) &&
    clause.dates.length > 0
  )
    return { ...hitAt(clause, 0), meanings: MISSED };
  // "Px out of w.e. Tues-Thurs", "from 2/5 to 2/9 no one saw or heard from him at WE"
  const unseen = /\bno one (?:saw|heard|has seen|had seen)\b.*\b(?:her|him|them|ct|clt|px|pt)\b.*\bat\b/.test(
    textOf(clause),
  );
  if (unseen && means(clause, 'jobs', 'jobs-weak') && clause.dates.length > 0)
    return { ...hitAt(clause, 0), meanings: MISSED };
  const zero = clause.dates.find(
    ({ to, relative }) => relative && /^(?:0|nil|zero)$/.test(wordAt(clause, to)),
  );
  if (zero) return { ...zero, meanings: new Set() };
  // "Job club 3/26 = no."
  const no = clause.dates.find(({ to }) => /^[=:] ?no(?: [.,;]|$)/.test(textOf(clause, to, to + 3)));
  if (no && hitsOf(clause, 'jobs').some(({ to }) => to === no.from)) return { ...no, meanings: MISSED };
  // "She was out Friday 4/7", "Calla out again today"
  const out = clause.dates.find(({ from }) =>
    [1, 2, 3].some(
      (back) =>
        isOut(clause, from - back) &&
        // "Was out on Thursday 7/2"
        clause.tokens
          .slice(from - back + 1, from)
          .every((token) => isWeekday(token) || /^(?:on|again)$/.test(token.text)),
    ),
  );
  // "CT OUT OF WE 9/12"
  const ofSite = clause.dates.find(({ from }) => textOf(clause, from - 3, from) === 'out of we');
  if (out ?? ofSite) return { ...(out ?? ofSite)!, meanings: MISSED };
  // "Not on the Thursday video group 7/2"
  const [last] = clause.dates.slice(-1);
  if (
    last &&
    /^not (?:on|in|at) (?:the|our) (?:\w+ ){0,3}(?:group|class|lab|session|workshop|zoom|video)\b/.test(
      textOf(clause),
    )
  )
    return { ...hitAt(clause, 0), meanings: MISSED };
  // "Ct out of lab three days running last week, 4/15, 4/16"
  const away = hitsOf(clause, 'jobs', 'jobs-weak').find(
    ({ from }) =>
      /\bout (?:of|from)(?: the| her| his)?$/.test(textOf(clause, from - 3, from)) ||
      // "Was out from WE 7/5 and 7/8"
      /^out from$/.test(textOf(clause, from - 1, from + 1)),
  );
  if (
    away &&
    clause.dates.some(({ from }) => from > away.to || (from === away.to && away.from < 3)) &&
    (means(clause, 'client', 'pronoun') || away.from < 3)
  )
    return { ...away, meanings: MISSED };
  return hitsOf(clause, 'jobs', 'jobs-weak').find(
    ({ from, to, meanings }) =>
      // "Zero absences 4/4-4/14"
      !meanings.has('missed') &&
      // "No time sheet for wk of 8/17"
      !says(clause, 'paper', from, to) &&
      // "No class 6/1, everyone gets credit": there was none.
      !/^no (?:class|group|lab|workshop|session)\b/.test(textOf(clause, 0, to)) &&
      // "No more job club after Fri"
      wordAt(clause, from - 1) !== 'more' &&
      (says(clause, /^(?:no|zero|during)$/, from - 2, from) ||
        // "Not in GED lab Mon 4/6"
        // "Ct out of call center class 1/28"
        /\b(?:not (?:in|at)|out of)(?: the| her| his)?$/.test(textOf(clause, from - 3, from)) ||
        // "C. out of Skills class Mon 1/12"
        /\bout of(?: the| her| his)? \w+$/.test(textOf(clause, from - 4, from)) ||
        // "Not in the sewing lab Mon 4/15."
        /^not (?:in|at|on)(?: the| her| his)?(?: \w+){1,2}$/.test(textOf(clause, 0, from)) ||
        isOutOfReach(clause, from)) &&
      clause.dates.some((date) => date.from >= to && date.from - to < 4),
  );
}

/** "4:15 and no ct.", "3:30 no Bettina": whoever was due did not come. */
export function nobodyAt(clause: Clause, next: Clause | undefined): Hit | undefined {
  // "Printout came in: theo out 10/26, 10/29 and 11/2"
  const out = clause.tokens.findIndex(
    ({ text }, at) => text === 'out' && at > 0 && clause.dates.some(({ from }) => from === at + 1),
  );
  if (
    out > 0 &&
    isUnknownWord(clause, out - 1) &&
    !is(clause.tokens[out - 1], 'paper') &&
    !means(clause, 'notice', 'medium-letter', 'mailed') &&
    clause.dates.filter(({ from }) => from > out).length > 1
  )
    return { ...hitAt(clause, out), meanings: MISSED };
  // "Tia: out 10/24, 10/25"
  if (
    wordAt(clause, 1) === ':' &&
    wordAt(clause, 2) === 'out' &&
    clause.tokens[0]!.capital &&
    clause.dates[0]?.from === 3
  )
    return { ...hitAt(clause, 2), meanings: MISSED };
  // "2:45 still nobody in the waiting room"
  const nobody = clause.tokens.findIndex(({ text }) => /^(?:nobody|noone)$/.test(text));
  if (nobody > 0 && nobody < 5 && clause.times[0]?.from === 0 && !says(clause, 'home'))
    return { ...hitAt(clause, nobody), meanings: TODAY };
  const at = clause.tokens.findIndex(({ text }) => text === 'no');
  // "No Marisol at warehouse skills today"
  const named =
    at === 0 &&
    clause.tokens[1]?.capital === true &&
    isUnknownWord(clause, 1) &&
    /^(?:at|in|for)$/.test(wordAt(clause, 2)) &&
    (hitsOf(clause, 'jobs', 'jobs-weak').some(({ from }) => from > 2 && from < 7) ||
      (next !== undefined && means(next, 'no-call')));
  if (named) return { ...hitAt(clause, 0), meanings: clause.dates.length === 0 ? TODAY : MISSED };
  // "Zoom LS: no Ngoc on 5/4, 5/6 or today"
  const onDays =
    at > 0 &&
    clause.tokens[at + 1]?.capital === true &&
    isUnknownWord(clause, at + 1) &&
    // "no B. at ABE 10/3"
    ((clause.dates.some(({ from }) => from - at > 1 && from - at < 4) &&
      hitsOf(clause, 'jobs', 'jobs-weak').some(({ to }) => to <= at)) ||
      hitsOf(clause, 'jobs').some(
        ({ from, to }) =>
          from > at &&
          /^(?:\. )?(?:at|in)$/.test(textOf(clause, at + 2, from)) &&
          clause.dates.some((date) => date.from === to),
      ));
  if (onDays) return { ...hitAt(clause, at), meanings: MISSED };
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
      (/\b(?:not going to|cant do|can not do)(?: the| her| his)?$/.test(textOf(clause, from - 4, from)) &&
        clause.dates.some((date) => date.from >= to && date.from - to < 2)),
  );
  return hit && { ...hit, meanings: TODAY };
}

const NOT_TO_COME =
  /\b(?:not coming(?: \w+){0,2}|(?:not (?:gon+a|going to)|can ?(?:t|not)|wont|unable to|no way (?:to|2)) (?:be able to )?(?:make|come|be|get|go)\b.*|so no(?: \w+)?|no (?:ride|way|bus|car)(?: \w+)? to(?: the)?)$/;

/** "No way to reach his welding lab today" */
function isOutOfReach(clause: Clause, at: number): boolean {
  return /\b(?:(?:no way|not able|unable) to (?:get|reach|make|come|be)|no getting)\b/.test(
    textOf(clause, at - 6, at),
  );
}

const AHEAD = /\b(?:ahead(?: of| about)?|before|in sick|out sick|off sick|to say)\b/;

/** "Phoned 10/20 ahead of her 9:00 workshop, baby running 103. … good cause": they called instead of coming. */
export function calledOff(clause: Clause, clauses: readonly Clause[], writtenOn: CivilDate): Hit | undefined {
  const call = hitsOf(clause, 'call').find((hit) => actorOf(clause, hit, clauses) === 'client');
  const activity =
    call &&
    hitsOf(clause, 'jobs', 'jobs-weak').find(
      ({ from, meanings }) => from >= call.to && !meanings.has('missed'),
    );
  if (!activity || !AHEAD.test(textOf(clause, call.to, activity.to)) || means(clause, 'kept'))
    return undefined;
  const excused = clauses
    .slice(clause.index, clause.index + 3)
    .some((each) => affirms(each, 'excused') || (means(each, 'good-cause') && !means(each, 'gc-other')));
  const days = new Set(clause.dates.map(({ date }) => date));
  if (!excused || days.size > 1 || [...days].some((date) => date > writtenOn)) return undefined;
  const [date] = clause.dates;
  return date && date.date !== writtenOn
    ? { ...date, meanings: new Set() }
    : { ...activity, meanings: TODAY };
}
