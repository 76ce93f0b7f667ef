/** The RE step, support to attend, the appointment's outcome, early engagement, and the plain facts of a case. */
import type { CivilDate } from '../../record/civil-date.ts';
import type {
  EngagedEvent,
  FactName,
  OutcomeEvent,
  ReadEvent,
  ReStepEvent,
  StatedEvent,
} from '../../record/events.ts';
import type { Meaning } from '../policy/pack.ts';
import {
  anyMeans,
  type Clause,
  hitAt,
  hitsOf,
  means,
  says,
  saysRe,
  spanOf,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import { dayOf } from './days.ts';
import type { Hit } from './lexicon.ts';
import { affirms, nearBy, negated, planned, real, tells } from './scope.ts';
import { is } from './tokens.ts';
import { actorOf } from './who.ts';

const WAYS: readonly [Meaning, NonNullable<EngagedEvent['attend']>][] = [
  ['attend-need-not', 'need-not'],
  ['attend-must', 'must'],
  ['attend-may', 'may'],
];

/** Facts that a word of their meaning states, where it is real. */
const STATED: readonly [Meaning, FactName][] = [
  ['plan-signed', 'plan-signed'],
  ['attended', 'attended'],
  ['exempt', 'exempt'],
  ['case-closed', 'case-closed'],
  ['pattern', 'pattern'],
  ['noncooperation', 'noncooperation'],
  ['report-seen', 'report-seen'],
  ['begin-re', 're-engagement-begun'],
  ['asked-re', 'asked-re-engagement'],
  ['disagree', 'plan-disagreement'],
  ['pre-tanf', 'pre-tanf'],
  ['agreement-1543', 'agreement-1543'],
  ['community-visit', 'community-visit'],
  ['risk-of-harm', 'risk-of-harm'],
  ['four-screens', 'screenings-offered'],
];

export function readReStep(clauses: readonly Clause[]): ReStepEvent | null {
  for (const clause of clauses) {
    const step =
      hitsOf(clause, 're-step').find((hit) => isReStep(clause, hit, clauses)) ?? bareStep(clause, clauses);
    if (!step || means(clause, 'history')) continue;
    const state = stepState(clause, clauses);
    if (says(clause, /^(?:if|whether)$/, 0, step.from) && state !== 'planned') continue;
    if (state) return { kind: 're-step', state, words: [spanOf(clause)] };
  }
  return null;
}

/** "RE step", or a step in a note that speaks of the notice or of re-engagement. */
function isReStep(clause: Clause, { from: at, to }: Hit, clauses: readonly Clause[]): boolean {
  const before = wordAt(clause, at - 1);
  if (
    // "Work step is on the plan"
    is(clause.tokens[at - 1], 'other-step') ||
    before === 'next' ||
    before === 'first' ||
    before === 'required' ||
    before === 'pe'
  )
    return false;
  if (says(clause, /^re$/, at, to) || before === 're') return true;
  return clauses.some((other) => means(other, 'notice', 're-appointment') || saysRe(other));
}

/** "RE is on the PDP now": the two letters stand for the step. */
function bareStep(clause: Clause, clauses: readonly Clause[]): Hit | undefined {
  if (!says(clause, /^(?:pdp|plan)$/)) return undefined;
  const done = hitsOf(clause, 'step-done');
  // In a note all in capitals the letters alone tell nothing, beside the notice they do.
  const at = clause.tokens.findIndex(
    ({ text, caps }, i) =>
      text === 're' && done.some(({ from }) => from - i === 1) && (caps || anyMeans(clauses, 'notice')),
  );
  return at >= 0 ? hitAt(clause, at) : undefined;
}

function stepState(clause: Clause, clauses: readonly Clause[]): ReStepEvent['state'] | null {
  const done = hitsOf(clause, 'step-done');
  // "RE step on PDP: ______"
  if (clause.toDo || says(clause, /^(?:after|later|needed|follow|_)$/)) return 'planned';
  // "RE step left on the plan": nothing was done with it.
  if (done.some(({ from }) => is(clause.tokens[from - 1], 'kept-on'))) return null;
  if (tells(clause, 'step-closed')) return 'closed';
  // "PDP: RE step 7/16 8:45 to 8:45"
  const listed = /^(?:pdp|plan) :/.test(textOf(clause, 0, 2)) && clause.dates.length > 0;
  // "Put RE step on, 2/3 9:15"
  if (listed || tells(clause, 'step-done') || /^put (?:the |an? )?(?:re )?step on\b/.test(textOf(clause)))
    return 'added';
  // "RE step when I'm back at my own desk"
  if (means(clause, 'plan-scope', 'draft-notice', 'add') || says(clause, /^when$/)) return 'planned';
  const next = clauses[clause.index + 1];
  // "Forgot RE step. Added today …"
  if (next && hitsOf(next, 'step-done').some((hit) => real(next, hit) && hit.from <= 1)) return 'added';
  return null;
}

export function readSupport(clauses: readonly Clause[]): ReadEvent | null {
  for (const clause of clauses) {
    // "No ride or child care needed"
    const none =
      hitsOf(clause, 'not-needed')[0] ?? /\bno (?:\w+ ){1,5}(?:needed|wanted)\b/.test(textOf(clause));
    const offered = nearBy(clause, 'support', 'offer', 12);
    const aboutRe = clauses.some(
      (other) => means(other, 'notice', 're-appointment', 'appointment') || saysRe(other),
    );
    if (!aboutRe) continue;
    if (none && (means(clause, 'support') || says(clause, /^(?:own|supports?|barriers)$/)))
      return { kind: 'support', state: 'not-needed', words: [spanOf(clause)] };
    if (offered && !negated(clause, offered))
      return { kind: 'support', state: 'offered', words: [spanOf(clause)] };
  }
  return null;
}

export function readOutcome(clauses: readonly Clause[], writtenOn: CivilDate): OutcomeEvent | null {
  for (const clause of clauses) {
    if (means(clause, 'history')) continue;
    const about = means(clause, 're-appointment') || saysRe(clause);
    if (!about) continue;
    const past = clause.dates.filter(({ date }) => date <= writtenOn);
    // "RE kept, call again 10/14"
    const plainly = /\bre (?:appt |appointment )?kept\b/.test(textOf(clause));
    if (past.length === 0 && clause.dates.length > 0 && !plainly) continue;
    const on = past[0]?.date ?? writtenOn;
    const words = [spanOf(clause)];
    const behind = [clause, ...clauses.slice(clause.index + 1, clause.index + 3)];
    const missed = behind.some((other) =>
      hitsOf(other, 'missed').some((hit) => !negated(other, hit) && !planned(other, hit)),
    );
    // "Called Nika 10:30 and again 10:45 for RE appt. No pick up either time."
    const unreached =
      past.every(({ date }) => date === writtenOn) &&
      means(clause, 'call') &&
      behind.some((other) => tells(other, 'tried'));
    if (missed || (unreached && !behind.some((other) => means(other, 'notice', 'plan-scope'))))
      return { kind: 'outcome', how: 'not-kept', on, words };
    if (tells(clause, 'kept')) return { kind: 'outcome', how: 'kept', on, words };
    if (tells(clause, 'moved')) return { kind: 'outcome', how: 'rescheduled', on, words };
  }
  return null;
}

/** "Asked if she could start now", "would like to begin again before the RE appt": a wish to start, and not later. */
function asksToStart(clause: Clause): boolean {
  const asks = clause.tokens.findIndex((token) => is(token, 'asks'));
  if (asks < 0 || means(clause, 'other-program')) return false;
  return says(clause, 'starts', asks + 1, asks + 9) && says(clause, 'now', asks + 1);
}

export function readEngaged(clauses: readonly Clause[], writtenOn: CivilDate): EngagedEvent | null {
  const telling = clauses.filter((clause) => affirms(clause, 'engaged') || asksToStart(clause));
  const signed = clauses.filter((clause) => tells(clause, 'plan-signed'));
  const way = WAYS.find(([meaning]) => anyMeans(clauses, meaning))?.[1] ?? null;
  const said = clauses.filter((clause) => WAYS.some(([meaning]) => means(clause, meaning)));
  // A plan signed, with a word on the appointment, is engaging early whatever the words.
  const first = telling[0] ?? (way ? signed[0] : undefined);
  if (!first) return null;
  const past = first.dates.find((date) => date.date <= writtenOn);
  return {
    kind: 'engaged',
    on: past?.date ?? writtenOn,
    done: signed.length > 0,
    planUpdated: signed.length > 0 || clauses.some((clause) => tells(clause, 'plan-updated')),
    attend: way,
    words: [...new Set([first, ...telling, ...said])].map(spanOf),
  };
}

const FOUR = [
  /\b(?:mh|mental|health)\b/,
  /\b(?:substance|a & d|drug|alcohol|sud)\b/,
  /\b(?:dv|violence)\b/,
  /\b(?:learning|ln)\b/,
];

const ASKS_FOR =
  /\b(?:asks|asked|requests|requested|wants)(?: that)?(?: (?:us|me))? .*\b(?:start|begin|go|have|hold|set)\b/;

/** "She has read about re-engagement and asks that we start it for her": the participant's own wish. */
function asksForRe(clause: Clause, clauses: readonly Clause[]): boolean {
  const asked = hitsOf(clause, 'say', 'discuss').find((hit) => ASKS_FOR_WORD.test(wordAt(clause, hit.from)));
  if (!asked || negated(clause, asked)) return false;
  const actor = actorOf(clause, asked, clauses);
  if (
    actor !== 'client' &&
    (actor === 'third' || !means(clause, 'client', 'pronoun') || means(clause, 'third'))
  )
    return false;
  const next = clauses[clause.index + 1];
  // The sentence may go on behind "that".
  const text = `${textOf(clause)} ${wordAt(clause, clause.tokens.length - 1) === 'that' && next ? textOf(next) : ''}`;
  return (
    /\bre engagement\b/.test(text) &&
    ASKS_FOR.test(text) &&
    !/\b(?:has|have|had|needs?) to\b|\b(?:why|when|what|if|whether|move|moved|change|another)\b/.test(text)
  );
}

const ASKS_FOR_WORD = /^(?:asks|asked|requests|requested|wants)$/;

export function readStated(clauses: readonly Clause[], writtenOn: CivilDate): StatedEvent[] {
  const found: StatedEvent[] = [];
  // "Screenings for mental health, substance use, DV and learning needs all offered"
  const screens = clauses.find(
    (clause) =>
      means(clause, 'offer') && FOUR.every((one) => one.test(textOf(clause))) && !means(clause, 'history'),
  );
  if (screens)
    found.push({ kind: 'stated', fact: 'screenings-offered', on: writtenOn, words: [spanOf(screens)] });
  const asking = clauses.find((clause) => asksForRe(clause, clauses));
  if (asking)
    found.push({ kind: 'stated', fact: 'asked-re-engagement', on: writtenOn, words: [spanOf(asking)] });
  for (const [meaning, fact] of STATED) {
    for (const clause of clauses) {
      // "Back in class today", and not "back in 2019".
      const isBack =
        fact === 'attended' &&
        hitsOf(clause, 'history').every(
          ({ meanings, to }) =>
            meanings.has('attended') && hitsOf(clause, 'jobs', 'jobs-weak').some(({ from }) => from === to),
        );
      if (means(clause, 'history') && !isBack) continue;
      // "Asked us to start re-engagement": nothing has begun.
      if (fact === 're-engagement-begun' && means(clause, 'asked-re')) continue;
      const hit = hitsOf(clause, meaning).find((entry) =>
        // "Going to re-engagement because we can't agree on the plan": what is to come is another thing.
        // "I would call that a pattern"
        fact === 'plan-disagreement' ||
        (fact === 'pattern' && says(clause, /^(?:call|calling)$/, entry.from - 4, entry.from))
          ? !negated(clause, entry)
          : real(clause, entry),
      );
      if (!hit) continue;
      // Of another program, or weighed by a team.
      if (
        fact === 'noncooperation' &&
        // "Won't do any of it, says the grant is not worth it"
        hitsOf(clause, 'other-program', 'gc-other', 'dq-other', 'good-cause', 'dq', 'no-dq', 'team').some(
          ({ meanings }) => !meanings.has('grant'),
        )
      )
        continue;
      // Attending something else, or with the words of a miss beside it, is no return to the activities.
      if (
        fact === 'attended' &&
        ((['missed', 're-appointment', 'staffing', 'team'] as const).some((other) => means(clause, other)) ||
          // "Ct in ofc. Back at the site": two things.
          hitsOf(clause, 'present').some(
            (other) => !(other.to <= hit.from && says(clause, /^[.;]$/, other.to, hit.from)),
          ) ||
          // "Remote life skills started w/out her"
          /^(?:w out|w o|without) (?:her|him|ct|client|clt|pt)\b/.test(textOf(clause, hit.to, hit.to + 4)) ||
          // "Back at the food bank as of today" is back at a site.
          hitsOf(clause, 'other-program').some((other) => wordsOf(clause, other) !== 'food bank'))
      )
        continue;
      // "A pattern, 6/15, 6/17": the days that were missed; it was seen when it was written.
      // "Only got to the site's 2/10 report today"
      const now = fact === 'report-seen' && clause.dates.some(({ date }) => date === writtenOn);
      const on = fact === 'pattern' || now ? writtenOn : dayOf(clause, hit, writtenOn);
      found.push({ kind: 'stated', fact, on, words: [spanOf(clause)] });
      break;
    }
  }
  return found;
}
