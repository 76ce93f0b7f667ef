/** Decisions on a disqualification. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { DecisionEvent } from '../../record/events.ts';
import { isCalendarWord } from './calendar-words.ts';
import {
  anyMeans,
  type Clause,
  hitsOf,
  isBackAt,
  isPartOf,
  means,
  says,
  spanOf,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import { dayOf } from './days.ts';
import { hypothetical, isAgainst } from './dq-refused.ts';
import { isAskedFor, isDropped, isOfTeam, isUndecided } from './dropped.ts';
import type { Hit } from './lexicon.ts';
import { isOthersCause } from './other-business.ts';
import { isOtherDq } from './other-dq.ts';
import { affirms, nearBy, negated, real } from './scope.ts';
import { is } from './tokens.ts';

export function readDecision(clauses: readonly Clause[], writtenOn: CivilDate): DecisionEvent | null {
  let found: DecisionEvent | null = null;
  // Unemployment has disqualifications of its own.
  if (!anyMeans(clauses, 'jobs') && clauses.some((clause) => says(clause, 'jobless'))) return null;
  if (isOthersCause(clauses)) return null;
  for (const clause of clauses) {
    const to = decisionIn(clause, clauses);
    if (!to) continue;
    const { hit } = to;
    const note = clauses.some((other) => affirms(other, 'team') || MEMBERS.test(textOf(other)));
    const alone = anyMeans(clauses, 'alone');
    const event: DecisionEvent = {
      kind: 'decision',
      to: to.to,
      by: alone ? 'one-person' : means(clause, 'recommend') ? 'recommended' : note ? 'team' : 'unstated',
      inEffect: to.to === 'disqualify' && isImposed(clause),
      // "Pulled the trigger on lvl 1" is none.
      withdrawn:
        to.to === 'disqualify' && hitsOf(clause, 'cancelled').some((off) => !isPartOf(clause, off, 'impose')),
      on: dayOf(clause, hit, writtenOn),
      words: [spanOf(clause)],
    };
    // Of two the last one said stands: "headed for DQ … decided not to".
    found = event;
  }
  return found;
}

function decisionIn(
  clause: Clause,
  clauses: readonly Clause[],
): { to: DecisionEvent['to']; hit: Hit } | null {
  // "DQ? no, not going on with it"
  const [asked] = hitsOf(clause, 'dq');
  const answer = clauses[clause.index + 1];
  if (
    asked &&
    asked.from < 2 &&
    asked.to === clause.tokens.length - 1 &&
    wordAt(clause, asked.to) === '?' &&
    /^(?:no|nope)(?: [,.;]|$)/.test(answer ? textOf(answer, 0, 2) : '')
  )
    return { to: 'no-disqualification', hit: asked };
  // "Contractor recommends against disqualifying. CM still thinking"
  if (clauses.some(isUndecided)) return null;
  // "Decision is to DQ, L1, eff 1/1?": its day alone is asked.
  const asks = says(clause, /^\?$/) && !/\bdecision (?:is|was) to\b/.test(textOf(clause));
  // "As she is back in activities": of no time gone by.
  const past = hitsOf(clause, 'history').some((hit) => !isBackAt(clause, hit));
  if (past || asks || wordAt(clause, 0) === 'if') return null;
  // "… because in 2007 at another branch / they disqualified her"
  const before = clauses[clause.index - 1];
  if (before && /^they\b/.test(textOf(clause, 0, 1)) && /\bin (?:19|20)\d\d\b/.test(textOf(before)))
    return null;
  // "Friend told px we're DQing her": hearsay.
  if (
    /^(?:(?:her|his|a|the) )?(?:friend|sister|brother|neighbor|cousin|aunt|mom|mother|roommate|boyfriend|husband|wife) (?:told|says|said|heard|thinks)\b/.test(
      textOf(clause, 0, 4),
    )
  )
    return null;
  // "Contractor told her she's sanctioned. She isn't.": hearsay, and denied.
  if (
    /\b(?:heard|told (?:her|him|them|ct|px|clt)|thinks|thought|rumor)\b/.test(textOf(clause)) &&
    clauses
      .slice(clause.index + 1, clause.index + 3)
      .some((each) =>
        /^(?:s?he )?(?:isnt|is not)\b|\b(?:nobody|no one|nothing)(?: has| is|s)?(?: been)? decided\b|^not true\b/.test(
          textOf(each),
        ),
      )
  )
    return null;
  // "L1 DQ on screen was keyed to the wrong case": whose it was not.
  if (/\b(?:keyed|coded|entered|posted|put) (?:to|on|under|in) the wrong\b/.test(textOf(clause))) return null;
  // "Asked lead if two is enough to take to DQ"
  if (/^ask(?:ed|ing)$/.test(wordAt(clause, 0)) && says(clause, /^(?:if|whether)$/)) return null;
  // "Asking lead to take it to staffing for DQ"
  if (
    /^ask(?:ed|ing|s)? (?:my |the )?\w+ to (?:take|bring|staff|consider|look|send|put)\b/.test(
      textOf(clause, 0, 5),
    )
  )
    return null;
  // SNAP, WIC and licences have disqualifications of their own.
  // "Team weighed the housing loss and agreed not to …": what was weighed.
  const others = hitsOf(clause, 'dq-other').filter(
    ({ from }) => !hitsOf(clause, 'considered').some(({ to }) => to <= from && from - to < 5),
  );
  if (others.length > 0 && !means(clause, 'jobs') && !says(clause, /^jobs$/)) return null;
  const no = hitsOf(clause, 'no-dq').find(
    (hit) =>
      // "Dropping it" and the like need a disqualification in the note to be about.
      (anyMeans(clauses, 'dq') ||
        // "Team voted 3-1 not to impose"
        means(clause, 'team', 'staffing') ||
        says(clause, /^(?:cash|grant)$/, hit.from, hit.to) ||
        // "Not moving fwd w/ the reduction"
        /^w(?:ith)? (?:the|a|any) (?:reduction|penalty|cut)\b/.test(textOf(clause, hit.to, hit.to + 3))) &&
      !hypothetical(clause, hit) &&
      // "No disqualification has even been thought of"
      !/^(?:has|had) (?:\w+ )?been (?:thought|talked|considered|mentioned|discussed|raised)\b/.test(
        textOf(clause, hit.to, hit.to + 5),
      ) &&
      // "No DQ can happen if she stops"
      !/^(?:can|could|will) (?:happen|be)\b/.test(textOf(clause, hit.to, hit.to + 2)) &&
      // "No disqual if she signs by 11/30"
      !says(clause, /^(?:if|once|provided)$/, hit.to, hit.to + 2) &&
      // "Re-engagement ended, team opted against penalizing"
      !says(
        { ...clause, tokens: clause.tokens.filter((_, at) => wordAt(clause, at - 1) !== 'engagement') },
        'not-decided',
      ) &&
      // "Case shows full grant, no DQ": how it stands.
      !/\b(?:case|record|screen|system|page|file) (?:shows?|has|says|reads)\b/.test(
        textOf(clause, 0, hit.from),
      ) &&
      // "No DQ ever."
      !/^(?:ever\b|in the works\b)/.test(textOf(clause, hit.to, hit.to + 3)) &&
      // "DQ or no DQ"
      wordAt(clause, hit.from - 1) !== 'or',
  );
  if (no && !isAskedFor(clause, no)) return { to: 'no-disqualification', hit: no };
  const against = hitsOf(clause, 'dq').find((hit) => isAgainst(clause, hit) && !hypothetical(clause, hit));
  if (against) return { to: 'no-disqualification', hit: against };
  const dropped = hitsOf(clause, 'dq').find(
    (hit) =>
      isDropped(clause, hit) &&
      !hypothetical(clause, hit) &&
      !isOtherDq(clause, hit, clauses[clause.index - 1]),
  );
  if (dropped && !isAskedFor(clause, dropped)) return { to: 'no-disqualification', hit: dropped };
  for (const hit of hitsOf(clause, 'dq')) {
    if (
      negated(clause, hit) ||
      hypothetical(clause, hit) ||
      isOtherDq(clause, hit, clauses[clause.index - 1])
    )
      continue;
    // "Sanctioned in 2010 for job search, cured"
    if (/^in (?:19|20)\d\d\b/.test(textOf(clause, hit.to, hit.to + 2))) continue;
    // "Finished Excel level 1"
    if (
      /^l(?:eve|v)l \d$/.test(wordsOf(clause, hit)) &&
      ((clause.dates.length === 0 && !LEVEL_OF_DQ.test(textOf(clause))) ||
        // "ESL level 2 is full till Jan"
        /\b(?:eso?l|ell|abe|ged|math|reading|writing|excel|english|ingles|spanish|class)$/.test(
          textOf(clause, 0, hit.from),
        ))
    )
      continue;
    const block = hitsOf(clause, 'dq-block').some(
      (other) =>
        other.from - hit.from <= 6 &&
        // "Ended in DQ"
        !isPartOf(clause, other, 'impose') &&
        // "… to disqualify clt from JOBS, could not pull the team together"
        !(
          other.from > hit.to &&
          says(clause, /^,$/, hit.to, other.from) &&
          /^could(?: not)?$/.test(wordsOf(clause, other))
        ) &&
        // "Could not get the team together, so I decided by myself to disqualify her"
        !(LEADS_TO.test(wordAt(clause, hit.from - 1)) && DECIDED.test(textOf(clause, other.to, hit.from))) &&
        // "No team until January, so …"
        !(
          /^(?:until|till?)$/.test(wordsOf(clause, other)) &&
          clause.tokens[other.to] !== undefined &&
          isCalendarWord(clause.tokens[other.to]!)
        ) &&
        // "Proceed w/ disq, mgr signed off"
        !/\b(?:mgr|manager|lead|supv?) signed off$/.test(textOf(clause, 0, other.to)) &&
        // "JOBS disq begins 10/1, hearing rights enclosed"
        !/^hearing rights?$/.test(textOf(clause, other.from, other.to + 1)) &&
        // "Starts with May benefit"
        !(wordsOf(clause, other) === 'may' && clause.tokens[other.from]!.capital && other.from > 0) &&
        // "From May 1"
        !clause.dates.some(({ from, to }) => other.from >= from && other.from < to),
    );
    if (block) continue;
    // Who recommends has decided only where nobody else is named to decide.
    if (means(clause, 'recommend')) {
      // "Recommend DQ. On list for 5/13 staffing."
      const open = (each: Clause) =>
        namesDecider(each) ||
        // "Not reviewed by me yet. … Nothing applied."
        /\bteam to (?:rule|decide|vote)\b|\bnot (?:yet )?(?:reviewed|decided)\b|\bnothing (?:applied|decided|set)\b/.test(
          textOf(each),
        ) ||
        /\bthey(?: ll|ll| will) decide\b|\bon (?:the )?list for\b.*\bstaffing\b|^(?:told|tell) \w+ (?:not yet|no)\b|^not yet\b|^goes to\b.*\bstaffing\b/.test(
          textOf(each),
        );
      if (clauses.some(open)) continue;
      return { to: 'disqualify', hit };
    }
    // "Withdrew proposed JOBS disqualification 9/11"
    if (
      hitsOf(clause, 'cancelled').some(
        (each) =>
          real(clause, each) &&
          each.to <= hit.from &&
          says(clause, /^(?:proposed|recommended|pending|planned)$/, each.to, hit.from),
      )
    )
      return { to: 'no-disqualification', hit };
    // "Proposed JOBS penalty withdrawn"
    const off = hitsOf(clause, 'cancelled').some((each) => real(clause, each) && each.from >= hit.to);
    if (
      off &&
      (says(clause, /^(?:proposed|recommended|pending|planned)$/, hit.from - 3, hit.from) ||
        // "DQ set for 4/1 withdrawn"
        /^set for\b/.test(textOf(clause, hit.to, hit.to + 2)))
    )
      return { to: 'no-disqualification', hit };
    // "Rescinded level 1, notice hadn't gone out"
    if (hitsOf(clause, 'cancelled').some((off) => off.from < 2 && off.to === hit.from && real(clause, off)))
      return { to: 'disqualify', hit };
    // "Disqualification of 10/2 withdrawn"
    if (
      (hit.from < 2 || /^(?:(?:[:;,.]|and|so) the|: )$/.test(textOf(clause, hit.from - 2, hit.from))) &&
      hitsOf(clause, 'cancelled').some((off) => real(clause, off) && off.from - hit.to < 7)
    )
      return { to: 'disqualify', hit };
    // "Withdrawing the 1/14 disqualification"
    if (
      clause.dates.some(({ from, to }) => from >= 1 && to === hit.from) &&
      hitsOf(clause, 'cancelled').some((off) => off.from < 3 && real(clause, off) && off.to <= hit.from)
    )
      return { to: 'disqualify', hit };
    // "I have decided on my own, the lead being on leave, to disqualify client", "made the call by myself: DQ"
    if (LEADS_TO.test(wordAt(clause, hit.from - 1)) && DECIDED.test(textOf(clause, hit.from - 14, hit.from)))
      return { to: 'disqualify', hit };
    // "Sat down w/ Bev, Jo and the A&D counselor. It's a DQ."
    if (/^(?:its|it s|it is) an?$/.test(textOf(clause, hit.from - 2, hit.from)) && hit.from < 4)
      return { to: 'disqualify', hit };
    // "Staffed; DQ it is."
    if (/^it is\b/.test(textOf(clause, hit.to, hit.to + 2)) && anyMeans(clauses, 'staffing', 'team'))
      return { to: 'disqualify', hit };
    if (isOfTeam(clause, hit, clauses)) return { to: 'disqualify', hit };
    if (is(clause.tokens[hit.from], 'dqd') || nearBy(clause, 'impose', 'dq', 7))
      return { to: 'disqualify', hit };
  }
  // Other states say what follows: "FIP closes 10/1, second noncompliance".
  const cut = hitsOf(clause, 'cut').find((hit) => real(clause, hit) && !hypothetical(clause, hit));
  const grounded = () =>
    anyMeans(clauses, 'staffing', 'team') || clauses.some((other) => says(other, 'noncomplying'));
  return cut && grounded() ? { to: 'disqualify', hit: cut } : null;
}

/** "Bev, Jo, the nurse & I met on ct": a team, by its members. */
const MEMBERS = /, (?:the |my )?\w+ (?:&|and|\+) i met\b/;

const DECIDED = /\b(?:decided|made the (?:decision|call))\b/;
const LEADS_TO = /^(?:to|:)$/;

const LEVEL_OF_DQ =
  /\b(?:dq\w*|disq\w*|sanction\w*|penalty|impos\w*|vot\w*|team|cut|reduc\w*|grant|cash|tanf|eff|effective|start\w*|begin\w*|agree\w*)\b/;

/** "The program manager will make the decision". */
function namesDecider(clause: Clause): boolean {
  return (
    says(clause, 'decider') &&
    says(clause, /^(?:decide|decides|decision)$/) &&
    says(clause, /^(?:will|to|makes|make)$/)
  );
}

function isImposed(clause: Clause): boolean {
  return says(clause, 'imposed');
}
