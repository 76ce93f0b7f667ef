/** Good cause, decisions on a disqualification, and the staffing that they come from. */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import type { DecisionEvent, FactName, GoodCauseEvent, StaffingEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import type { Meaning, WordKind } from '../policy/pack.ts';
import {
  anyMeans,
  type Clause,
  hasBreak,
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
import { dayOf, daysOf } from './days.ts';
import type { Hit } from './lexicon.ts';
import { affirms, nearBy, negated, planned, real } from './scope.ts';
import { is } from './tokens.ts';

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
    if (means(clause, 'history', 'gc-other') || says(clause, /^\?$/)) continue;
    for (const hit of hitsOf(clause, 'good-cause')) {
      if (isDenied(clause, hit)) continue;
      const granted = hitsOf(clause, 'grant').some(
        (verb) => real(clause, verb) && Math.abs(verb.from - hit.from) <= 9,
      );
      const bare = standsAlone(clause, hit);
      const [before, next] = [clauses[clause.index - 1], clauses[clause.index + 1]];
      const decision = before && /^decision/.test(wordAt(before, 0));
      // "Good cause reason: hospital. Approved."
      const approved = next && hitsOf(next, 'grant').some((verb) => verb.from === 0 && real(next, verb));
      if (!granted && !bare && !decision && !approved) continue;
      const blocked = hitsOf(clause, 'gc-block').some(
        (block) =>
          Math.abs(block.from - hit.from) <= 6 &&
          !(block.from > hit.to && hasBreak(clause, hit.to, block.from)),
      );
      if (blocked) continue;
      const team = clauses.some((other) => affirms(other, 'team'));
      return {
        kind: 'good-cause',
        by: team ? 'team' : author === 'contractor' || byContractor(clause) ? 'contractor' : 'case-manager',
        days: daysOf(
          ...(before && ofThose(clause, before)
            ? ([before, before.dates] as const)
            : ([
                clause,
                clause.dates.filter(
                  ({ date, from }, i) =>
                    (date !== writtenOn || wordAt(clause, from - 1) === 'for') &&
                    // "Not required until 4/1 - good cause": the day on which it ends, none that it covers.

                    (i > 0 || !is(clause.tokens[from - 1], 'until')),
                ),
              ] as const)),
        ).filter((day) => day <= addDays(writtenOn, 31)),
        on: writtenOn,
        words: [spanOf(clause)],
      };
    }
  }
  return null;
}

/** "A slip for 3/23 and 3/25. Good cause for those two days": the days of the sentence before. */
function ofThose(clause: Clause, before: Clause): boolean {
  return (
    clause.dates.length === 0 &&
    before.dates.length > 0 &&
    /\bfor (?:those|both|that|these|the) (?:\w+ )?(?:days?|one|absences?|dates?)\b/.test(textOf(clause))
  );
}

/** "No good cause", "GC denied", "without good cause". */
function isDenied(clause: Clause, hit: Hit): boolean {
  if (negated(clause, hit)) return true;
  const end =
    [1, 2, 3, 4].find((step) => hasBreak(clause, hit.to, Math.min(hit.to + step, clause.tokens.length))) ?? 4;
  const behind = clause.tokens.slice(hit.to, hit.to + end);
  // "Good cause for not taking part"
  if (behind[0]?.text === 'for' && behind[1]?.text === 'not') behind.splice(1, 1);
  // "Good cause staffing letter", and not "good cause at the staffing"
  const at = behind.findIndex((token) => is(token, 'staffing-paper'));
  if (at >= 0 && !behind.slice(0, at).some((token) => is(token, 'within'))) return true;
  return behind.some((token) => is(token, 'refused'));
}

/** "GC for 5/12 thru 5/20", "- good cause.", "good cause this week": said by itself, as a finding is. */
function standsAlone(clause: Clause, hit: Hit): boolean {
  const last = clause.tokens.slice(hit.to).every((token) => !token.word);
  const behind = wordAt(clause, hit.to);
  const alone =
    hit.from === 0 ||
    hasBreak(clause, hit.from - 1, hit.from) ||
    /^(?:is|thats|are|as|=|her|him|ct|them|it)$/.test(wordAt(clause, hit.from - 1)) ||
    // "Off her hours w/ good cause until it opens"
    (/^w(?:ith)?$/.test(wordAt(clause, hit.from - 1)) && is(clause.tokens[hit.to], 'until'));
  return (
    alone &&
    (last ||
      /^(?:for|this|both|all|on|from|thru|till?|until|while|,|-|\()$/.test(behind) ||
      // "GC by me"
      /^by (?:the )?(?:me|us|cm|team|lead)\b/.test(textOf(clause, hit.to, hit.to + 3)) ||
      clause.dates.length > 0)
  );
}

function byContractor(clause: Clause): boolean {
  return says(clause, /^contractor$/);
}

export function readDecision(clauses: readonly Clause[], writtenOn: CivilDate): DecisionEvent | null {
  let found: DecisionEvent | null = null;
  // Unemployment has disqualifications of its own.
  if (!anyMeans(clauses, 'jobs') && clauses.some((clause) => says(clause, 'jobless'))) return null;
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
  // "Asked lead if two is enough to take to DQ"
  if (/^ask(?:ed|ing)$/.test(wordAt(clause, 0)) && says(clause, /^(?:if|whether)$/)) return null;
  // SNAP, WIC and licences have disqualifications of their own.
  if (means(clause, 'dq-other') && !means(clause, 'jobs') && !says(clause, /^jobs$/)) return null;
  const no = hitsOf(clause, 'no-dq').find(
    (hit) =>
      // "Dropping it" and the like need a disqualification in the note to be about.
      anyMeans(clauses, 'dq') &&
      !hypothetical(clause, hit) &&
      // "No disqual if she signs by 11/30"
      !says(clause, /^(?:if|once|provided)$/, hit.to, hit.to + 2) &&
      !says(clause, 'not-decided') &&
      // "DQ or no DQ"
      wordAt(clause, hit.from - 1) !== 'or',
  );
  if (no) return { to: 'no-disqualification', hit: no };
  const against = hitsOf(clause, 'dq').find((hit) => isAgainst(clause, hit) && !hypothetical(clause, hit));
  if (against) return { to: 'no-disqualification', hit: against };
  for (const hit of hitsOf(clause, 'dq')) {
    if (negated(clause, hit) || hypothetical(clause, hit) || isOtherDq(clause, hit)) continue;
    // "Finished Excel level 1"
    if (
      /^l(?:eve|v)l \d$/.test(wordsOf(clause, hit)) &&
      clause.dates.length === 0 &&
      !LEVEL_OF_DQ.test(textOf(clause))
    )
      continue;
    const block = hitsOf(clause, 'dq-block').some(
      (other) =>
        other.from - hit.from <= 6 &&
        // "From May 1"
        !clause.dates.some(({ from, to }) => other.from >= from && other.from < to),
    );
    if (block) continue;
    // Who recommends has decided only where nobody else is named to decide.
    if (means(clause, 'recommend')) {
      if (clauses.some(namesDecider)) continue;
      return { to: 'disqualify', hit };
    }
    if (is(clause.tokens[hit.from], 'dqd') || nearBy(clause, 'impose', 'dq', 7))
      return { to: 'disqualify', hit };
  }
  // Other states say what follows: "FIP closes 10/1, second noncompliance".
  const cut = hitsOf(clause, 'cut').find((hit) => real(clause, hit) && !hypothetical(clause, hit));
  const grounded = () =>
    anyMeans(clauses, 'staffing', 'team') || clauses.some((other) => says(other, 'noncomplying'));
  return cut && grounded() ? { to: 'disqualify', hit: cut } : null;
}

const LEVEL_OF_DQ =
  /\b(?:dq\w*|disq\w*|sanction\w*|penalty|impos\w*|vot\w*|team|cut|reduc\w*|grant|cash|tanf|eff|effective|start\w*|begin\w*)\b/;

/** "FS DQ'd", "applied at DQ", "since 2nd sanction": of another program, an employer, or of a time gone by. */
function isOtherDq(clause: Clause, { from, to }: Hit): boolean {
  return (
    // "FS DQ'd", "DQ'd from OFSET"
    hitsOf(clause, 'dq-other').some(
      (hit) => hit.to === from || (hit.from === to + 1 && wordAt(clause, to) === 'from'),
    ) ||
    wordAt(clause, from - 1) === 'at' ||
    says(clause, /^since$/, from - 4, from) ||
    // "Sanctioned since Dec"
    wordAt(clause, to) === 'since'
  );
}

/** "The program manager will make the decision". */
function namesDecider(clause: Clause): boolean {
  return (
    says(clause, 'decider') &&
    says(clause, /^(?:decide|decides|decision)$/) &&
    says(clause, /^(?:will|to|makes|make)$/)
  );
}

/** "Not going to move ahead with a disqualification", "no disqualification shall be pursued", "DQ is not supported". */
function isAgainst(clause: Clause, hit: Hit): boolean {
  const { from, to } = hit;
  const before = (what: WordKind | RegExp) => says(clause, what, from - 9, from);
  const behind = (what: WordKind | RegExp) => says(clause, what, to, to + 6);
  if (before(/^yet$/) || behind(/^yet$/)) return false;
  if (before('denial') && (before(GOES_ON) || behind(GOES_ON))) return true;
  if (/^(?:not|wont)$/.test(wordAt(clause, from - 1)) && is(clause.tokens[from], 'disqualifying'))
    return true;
  const next = wordAt(clause, to);
  return (
    /^(?:not|isnt|wasnt|wont)$/.test(next) ||
    (/^(?:is|was|are|will|to)$/.test(next) && says(clause, 'denial', to + 1, to + 3) && behind(GOES_ON))
  );
}

const GOES_ON =
  /^(?:mov|go(?:es|ing|nna)?$|proceed|pursu|impos|forward|ahead|fwd|support|approv|warrant|appl|appropriate|needed|recommend|take|serve|be$)/;

function hypothetical(clause: Clause, hit: Hit): boolean {
  return says(clause, 'supposing', hit.from - 8, hit.from);
}

function isImposed(clause: Clause): boolean {
  return says(clause, 'imposed');
}

export function readStaffing(clauses: readonly Clause[], writtenOn: CivilDate): StaffingEvent | null {
  let found: StaffingEvent | null = null;
  for (const clause of clauses) {
    if (means(clause, 'history')) continue;
    const hit = hitsOf(clause, 'staffing').find((entry) => !negated(clause, entry));
    if (!hit) continue;
    const ahead = clause.dates.find(({ date }) => date > writtenOn);
    // "Follow up to 5/21 staffing": one that was.
    const dated = clause.dates.some(({ to, date }) => to === hit.from && date < writtenOn);
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
    clauses: clauses.filter((clause) => means(clause, meaning)),
  }));
  const headed = clauses.filter((clause) =>
    clause.tokens.some(({ text }, i) => text === 'reason' && wordAt(clause, i + 1) === ':'),
  );
  // "Team 5/10: her son has four appointments a week, …"
  const weighed = clauses.filter(
    (clause) =>
      means(clause, 'team') &&
      clause.tokens.findIndex(({ text }) => text === ':') > 0 &&
      clause.tokens.length - clause.tokens.findIndex(({ text }) => text === ':') > 4,
  );
  for (const entry of found)
    if (entry.fact === 'team-considered')
      entry.clauses = [...new Set([...entry.clauses, ...headed, ...weighed])];
  // "For JOBS absences" is none: a job may be one.
  const reasons = clauses.filter((clause) =>
    hitsOf(clause, 'reason').some(
      (hit) =>
        !hit.meanings.has('jobs') &&
        !isPartOf(clause, hit, 'jobs') &&
        // "Plan to continue as is"
        !(wordsOf(clause, hit) === 'as' && is(clause.tokens[hit.to], 'as-told')),
    ),
  );
  return [...found, { fact: 'reason-given' as const, clauses: reasons }].filter(
    (entry) => entry.clauses.length > 0,
  );
}

/** A disqualification whose ground is the missed re-engagement appointment itself: no required activity (OAR). */
export function readGround(clauses: readonly Clause[], decision: DecisionEvent | null): Clause | null {
  if (decision?.to !== 'disqualify') return null;
  const ground = clauses.find(
    (clause) =>
      means(clause, 'dq', 'reason') &&
      means(clause, 'missed') &&
      (means(clause, 're-appointment') || saysRe(clause)) &&
      says(clause, 'ground'),
  );
  return ground ?? null;
}
