/** Good cause, decisions on a disqualification, and the staffing that they come from. */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import type { DecisionEvent, FactName, GoodCauseEvent, StaffingEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import type { Meaning } from '../policy/pack.ts';
import {
  anyMeans,
  type Clause,
  hasBreak,
  hitsOf,
  means,
  says,
  saysRe,
  spanOf,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import { dayOf, daysOf } from './days.ts';
import type { Hit } from './lexicon.ts';
import { affirms, nearBy, negated, planned, real } from './scope.ts';

const DETAILS: readonly [Meaning, FactName][] = [
  ['considered', 'team-considered'],
  ['adjust', 'plan-adjusted'],
  ['treatment', 'treatment-offered'],
  ['safety', 'child-safety'],
];

export function readGoodCause(
  clauses: readonly Clause[],
  writtenOn: CivilDate,
  author?: NarrativeFacts['author'],
): GoodCauseEvent | null {
  // Child support, SNAP, unemployment and hearings have a good cause of their own.
  const other = anyMeans(clauses, 'gc-other');
  if (other && !anyMeans(clauses, 'jobs')) return null;
  for (const clause of clauses) {
    if (means(clause, 'history') || means(clause, 'gc-other') || says(clause, /^\?$/)) continue;
    for (const hit of hitsOf(clause, 'good-cause')) {
      if (isDenied(clause, hit)) continue;
      const granted = hitsOf(clause, 'grant').some(
        (verb) => real(clause, verb) && Math.abs(verb.from - hit.from) <= 9,
      );
      const bare = standsAlone(clause, hit);
      const before = clauses[clause.index - 1];
      const decision = before && /^decision/.test(before.tokens[0]?.text ?? '');
      if (!granted && !bare && !decision) continue;
      if (
        hitsOf(clause, 'gc-block').some(
          (block) => Math.abs(block.from - hit.from) <= 6 && !overrides(clause, block, hit),
        )
      )
        continue;
      const team = clauses.some((other) => affirms(other, 'team'));
      return {
        kind: 'good-cause',
        by: team ? 'team' : author === 'contractor' || byContractor(clause) ? 'contractor' : 'case-manager',
        days: daysOf(
          clause,
          clause.dates.filter(
            ({ date, from }, i) => date !== writtenOn && (i > 0 || !UNTIL.test(wordAt(clause, from - 1))),
          ),
        ).filter((day) => day <= addDays(writtenOn, 31)),
        on: writtenOn,
        words: [spanOf(clause)],
      };
    }
  }
  return null;
}

/** "Not required until 4/1 - good cause": the day on which it ends, none that it covers. */
const UNTIL = /^(?:until|til|till|by|thru|through|back|returns?)$/;

/** "No good cause", "GC denied", "without good cause". */
function isDenied(clause: Clause, hit: Hit): boolean {
  if (negated(clause, hit)) return true;
  const end =
    [1, 2, 3, 4].find((step) => hasBreak(clause, hit.to, Math.min(hit.to + step, clause.tokens.length))) ?? 4;
  const behind = clause.tokens.slice(hit.to, hit.to + end).map(({ text }) => text);
  return (
    behind.some((text) => ['denied', 'not', 'no', 'pending', 'lacking', 'refused', 'form'].includes(text)) &&
    !behind.includes('granted')
  );
}

/** "GC for 5/12 thru 5/20", "- good cause.", "good cause this week": said by itself, as a finding is. */
function standsAlone(clause: Clause, hit: Hit): boolean {
  const last = clause.tokens.slice(hit.to).every((token) => !token.word);
  const behind = wordAt(clause, hit.to);
  const alone =
    hit.from === 0 || hasBreak(clause, hit.from - 1, hit.from) || wordAt(clause, hit.from - 1) === 'is';
  return (
    alone &&
    (last ||
      behind === 'for' ||
      behind === 'this' ||
      behind === ',' ||
      behind === '-' ||
      clause.dates.length > 0)
  );
}

function overrides(clause: Clause, block: Hit, hit: Hit): boolean {
  return hasBreak(clause, Math.min(block.to, hit.to), Math.max(block.from, hit.from));
}

function byContractor(clause: Clause): boolean {
  return says(clause, /^contractor$/);
}

export function readDecision(clauses: readonly Clause[], writtenOn: CivilDate): DecisionEvent | null {
  let found: DecisionEvent | null = null;
  for (const clause of clauses) {
    const to = decisionIn(clause, clauses);
    if (!to) continue;
    const { hit } = to;
    const note = clauses.some((other) => affirms(other, 'team'));
    const alone = anyMeans(clauses, 'alone');
    const event: DecisionEvent = {
      kind: 'decision',
      to: to.to,
      by: alone ? 'one-person' : means(clause, 'recommend') ? 'recommended' : note ? 'team' : 'unstated',
      inEffect: to.to === 'disqualify' && isImposed(clause),
      withdrawn: to.to === 'disqualify' && means(clause, 'cancelled'),
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
  if (means(clause, 'history') || says(clause, /^\?$/) || wordAt(clause, 0) === 'if') return null;
  // SNAP, WIC and licences have disqualifications of their own.
  if (means(clause, 'dq-other') && !means(clause, 'jobs')) return null;
  const no = hitsOf(clause, 'no-dq').find(
    (hit) => aboutDq(clause, hit, clauses) && !hypothetical(clause, hit),
  );
  if (no) return { to: 'no-disqualification', hit: no };
  const against = hitsOf(clause, 'dq').find((hit) => isAgainst(clause, hit) && !hypothetical(clause, hit));
  if (against) return { to: 'no-disqualification', hit: against };
  for (const hit of hitsOf(clause, 'dq')) {
    if (negated(clause, hit) || hypothetical(clause, hit)) continue;
    const block = hitsOf(clause, 'dq-block').some(
      (other) => hit.from - other.from <= 12 && other.from - hit.from <= 6,
    );
    if (block) continue;
    const word = wordAt(clause, hit.from);
    // Who recommends has decided only where nobody else is named to decide.
    if (means(clause, 'recommend')) {
      if (clauses.some(namesDecider)) continue;
      return { to: 'disqualify', hit };
    }
    if (/^(?:dqd|disqualified|sanctioned)$/.test(word) || nearBy(clause, 'impose', 'dq', 7))
      return { to: 'disqualify', hit };
  }
  return null;
}

/** "The program manager will make the decision". */
function namesDecider(clause: Clause): boolean {
  const words = clause.tokens.map(({ text }) => text);
  return (
    words.some((word) => /^(?:manager|mgr|supervisor|supv|lead|director|she|he)$/.test(word)) &&
    words.some((word) => /^(?:decide|decides|decision)$/.test(word)) &&
    words.some((word) => /^(?:will|to|makes|make)$/.test(word))
  );
}

/** "Not going to move ahead with a disqualification", "no disqualification shall be pursued", "DQ is not supported". */
function isAgainst(clause: Clause, hit: Hit): boolean {
  const words = clause.tokens.map(({ text }) => text);
  const before = words.slice(Math.max(0, hit.from - 9), hit.from);
  const behind = words.slice(hit.to, hit.to + 6);
  const denied = (list: string[]) =>
    list.some((word) => /^(?:not|no|wont|never|isnt|wasnt|dont|against)$/.test(word));
  const goesOn = (list: string[]) => list.some((word) => GOES_ON.test(word));
  if (behind.includes('yet') || before.includes('yet')) return false;
  if (denied(before) && (goesOn(before) || goesOn(behind))) return true;
  if (
    /^(?:not|wont)$/.test(before.at(-1) ?? '') &&
    /^(?:disqualify|disqualifying|dqing|sanctioning|penalizing)$/.test(words[hit.from]!)
  )
    return true;
  return (
    /^(?:not|isnt|wasnt|wont)$/.test(behind[0] ?? '') ||
    (/^(?:is|was|are|will|to)$/.test(behind[0] ?? '') && denied(behind.slice(1, 3)) && goesOn(behind))
  );
}

const GOES_ON =
  /^(?:mov|go|going|proceed|pursu|impos|forward|ahead|fwd|support|approv|warrant|appl|appropriate|needed|recommend|take|serve|be$)/;

/** "Dropping it" and the like need a disqualification in the note to be about. */
function aboutDq(clause: Clause, hit: Hit, clauses: readonly Clause[]): boolean {
  return says(clause, /^(?:dq|disq|disqual|sanction)/, hit.from, hit.to) || anyMeans(clauses, 'dq');
}

function hypothetical(clause: Clause, hit: Hit): boolean {
  return says(clause, /^(?:if|whether|unless|avoid)$/, hit.from - 8, hit.from);
}

function isImposed(clause: Clause): boolean {
  return says(clause, /^(?:imposed?|imposing|eff|effective|dqd|disqualified|sanctioned|applied)$/);
}

export function readStaffing(clauses: readonly Clause[], writtenOn: CivilDate): StaffingEvent | null {
  let found: StaffingEvent | null = null;
  for (const clause of clauses) {
    if (means(clause, 'history')) continue;
    const hit = hitsOf(clause, 'staffing').find((entry) => !negated(clause, entry));
    if (!hit) continue;
    const ahead = clause.dates.find(({ date }) => date > writtenOn);
    const held =
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
    clauses: clauses.filter((clause) => means(clause, meaning)),
  }));
  const headed = clauses.filter((clause) =>
    clause.tokens.some(({ text }, i) => text === 'reason' && wordAt(clause, i + 1) === ':'),
  );
  for (const entry of found)
    if (entry.fact === 'team-considered') entry.clauses = [...new Set([...entry.clauses, ...headed])];
  const reasons = clauses.filter((clause) => means(clause, 'reason'));
  return [...found, { fact: 'reason-given' as const, clauses: reasons }].filter(
    (entry) => entry.clauses.length > 0,
  );
}

/** A disqualification whose ground is the missed re-engagement appointment itself: no required activity (OAR). */
export function readGround(clauses: readonly Clause[], decision: DecisionEvent | null): Clause | null {
  if (decision?.to !== 'disqualify') return null;
  const ground = clauses.find(
    (clause) =>
      (means(clause, 'dq') || means(clause, 'reason')) &&
      means(clause, 'missed') &&
      (means(clause, 're-appointment') || saysRe(clause)) &&
      says(clause, GROUND),
  );
  return ground ?? null;
}

const GROUND = /^(?:because|for|since|due|ground|grounds|reason|as|bc|b)$/;
