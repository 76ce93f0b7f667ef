/** The staffing, and what a decision's narrative mentions of it. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { DecisionEvent, FactName, StaffingEvent } from '../../record/events.ts';
import type { Meaning } from '../policy/pack.ts';
import {
  type Clause,
  hitsOf,
  isPartOf,
  means,
  says,
  saysRe,
  spanOf,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import { dayOf } from './days.ts';
import { negated, planned } from './scope.ts';
import { is } from './tokens.ts';

const DETAILS: readonly [Meaning, FactName][] = [
  ['considered', 'team-considered'],
  ['adjust', 'plan-adjusted'],
  ['treatment', 'treatment-offered'],
  ['safety', 'child-safety'],
];

export function readStaffing(clauses: readonly Clause[], writtenOn: CivilDate): StaffingEvent | null {
  let found: StaffingEvent | null = null;
  for (const clause of clauses) {
    if (means(clause, 'history')) continue;
    const hit = hitsOf(clause, 'staffing').find(
      (entry) =>
        !negated(clause, entry) &&
        // "Staffed w/ lead about the time limit review"
        !(
          /^staffed$/.test(wordsOf(clause, entry)) &&
          /^w(?:ith)? (?:\S+ ){1,3}(?:re|about|abt|on|regarding) (?!re\b|noncoop\w*|dq|disq\w*|jobs|participation)/.test(
            textOf(clause, entry.to, entry.to + 8),
          )
        ) &&
        // "First talk since the staffing"
        !/\bsince(?: the| our| last)?$/.test(textOf(clause, 0, entry.from)),
    );
    if (!hit) continue;
    // "Taking this to the RE team. Staffing planned for Thurs 7/9"
    if (
      /^(?:taking|bringing|sending) (?:this|it|her|him|the case)(?: case)? (?:to|before)\b/.test(
        textOf(clause),
      ) &&
      clauses.some(
        (each) =>
          each !== clause && means(each, 'staffing') && each.dates.some(({ date }) => date > writtenOn),
      )
    )
      continue;
    const ahead = clause.dates.find(({ date }) => date > writtenOn);
    // "Follow up to 5/21 staffing": one that was.
    const dated =
      clause.dates.some(({ to, date }) => to === hit.from && date < writtenOn) ||
      // "More on Tuesday's staffing decision"
      (is(clause.tokens[0], 'adds-to') && /^decision/.test(wordAt(clause, hit.to)));
    const held =
      dated ||
      /^(?:staffed|team met|re team met|team reviewed|committee met)$/.test(wordsOf(clause, hit)) ||
      (!ahead && !planned(clause, hit) && !/will|to staff|set|scheduled|asked/.test(textOf(clause)));
    const event: StaffingEvent = {
      kind: 'staffing',
      state: held ? 'held' : 'planned',
      on: held ? dayOf(clause, hit, writtenOn) : (ahead?.date ?? null),
      words: [spanOf(clause)],
    };
    if (!found || event.state === 'held') found = event;
  }
  return found;
}

/** What a decision's narrative mentions of the elements that T asks for; "considered and not needed" counts. */
export function readDetails(clauses: readonly Clause[]): { fact: FactName; clauses: Clause[] }[] {
  const found = DETAILS.map(([meaning, fact]) => ({
    fact,
    clauses: clauses.filter(
      (clause) =>
        (means(clause, meaning) &&
          !(meaning === 'safety' && /\bchild safety (?:seats?|gates?|locks?)\b/.test(textOf(clause)))) ||
        // "Kids' safety gone over, no worries."
        (meaning === 'safety' && /\b(?:kids|children|childrens) ['’] safety\b/.test(textOf(clause))),
    ),
  }));
  const headed = clauses.filter((clause) =>
    clause.tokens.some(({ text }, i) => text === 'reason' && wordAt(clause, i + 1) === ':'),
  );
  // "Team 5/10: her son has four appointments a week, …"
  const weighed = clauses.filter(
    (clause) =>
      means(clause, 'team') &&
      ((clause.tokens.findIndex(({ text }) => text === ':') > 0 &&
        clause.tokens.length - clause.tokens.findIndex(({ text }) => text === ':') > 4) ||
        // "Team decided ct had good cause, since her sitter quit"
        (says(clause, /^(?:since|because)$/) && means(clause, 'good-cause', 'no-dq', 'dq'))),
  );
  for (const entry of found)
    if (entry.fact === 'team-considered')
      entry.clauses = [...new Set([...entry.clauses, ...headed, ...weighed])];
  const decided = clauses.some((clause) => means(clause, 'no-dq'));
  // "For JOBS absences" is none: a job may be one.
  const reasons = clauses.filter(
    (clause) =>
      // "RE closed."
      !/^(?:the )?(?:re|case|step|file)(?: \w+)? closed\b/.test(textOf(clause)) &&
      // "Good cause for the GED days, she could not hear the instructor"
      (GROUND_BEHIND.test(textOf(clause)) ||
        // "I am not going forward w/ a DQ. Ct started at the bakery"
        (decided && STARTED_WORK.test(textOf(clause))) ||
        hitsOf(clause, 'reason').some(
          (hit) =>
            !hit.meanings.has('jobs') &&
            !isPartOf(clause, hit, 'jobs') &&
            // "Plan to continue as is"
            !(wordsOf(clause, hit) === 'as' && is(clause.tokens[hit.to], 'as-told')),
        )),
  );
  return [...found, { fact: 'reason-given' as const, clauses: reasons }].filter(
    (entry) => entry.clauses.length > 0,
  );
}

const STARTED_WORK =
  /\b(?:started (?:at|work|working|a job)|got hired|was hired|is working|has been working)\b/;

const GROUND_BEHIND =
  /\bgood cause\b.* , (?:\S+ ){1,3}(?:could not|couldnt|cannot|cant|can not|was|were|had|has|lost|did not have|didnt have)\b/;

/** A disqualification whose ground is the missed re-engagement appointment itself: no required activity (OAR). */
export function readGround(clauses: readonly Clause[], decision: DecisionEvent | null): Clause | null {
  if (decision?.to !== 'disqualify') return null;
  const ground = clauses.find(
    (clause) =>
      // "Ground: px did not come to the re-engagement appointment"
      (means(clause, 'dq', 'reason') || is(clause.tokens[0], 'ground')) &&
      means(clause, 'missed') &&
      (means(clause, 're-appointment') || saysRe(clause)) &&
      says(clause, 'ground'),
  );
  return ground ?? null;
}
