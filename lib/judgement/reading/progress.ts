/** The RE step, support to attend, the appointment's outcome and early engagement. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { EngagedEvent, OutcomeEvent, ReadEvent } from '../../record/events.ts';
import type { Meaning } from '../policy/pack.ts';
import { anyMeans, type Clause, hitsOf, means, says, saysRe, spanOf, textOf, wordAt } from './clauses.ts';
import { affirms, nearBy, negated, planned, tells } from './scope.ts';
import { is } from './tokens.ts';

const WAYS: readonly [Meaning, NonNullable<EngagedEvent['attend']>][] = [
  ['attend-need-not', 'need-not'],
  ['attend-must', 'must'],
  ['attend-may', 'may'],
];

export function readSupport(clauses: readonly Clause[]): ReadEvent | null {
  for (const clause of clauses) {
    // "No ride or child care needed"
    const none =
      hitsOf(clause, 'not-needed')[0] ?? /\bno (?:[\w,]+ ){1,7}(?:needed|wanted)\b/.test(textOf(clause));
    const offered = nearBy(clause, 'support', 'offer', 12);
    const aboutRe = clauses.some(
      (other) =>
        means(other, 'notice', 're-appointment', 'appointment', 're-step', 'attend-must', 'attend-may') ||
        saysRe(other),
    );
    // "Offered bus tickets and child care for Friday": of a day to come, and nothing else that is on it.
    const ahead =
      offered !== undefined &&
      clause.dates.some(({ from }) => wordAt(clause, from - 1) === 'for') &&
      !means(clause, 'jobs', 'jobs-weak', 'other-program');
    if (!aboutRe && !ahead) continue;
    if (none && (means(clause, 'support') || says(clause, /^(?:own|supports?|barriers|help)$/)))
      return { kind: 'support', state: 'not-needed', words: [spanOf(clause)] };
    if (offered && !negated(clause, offered))
      return { kind: 'support', state: 'offered', words: [spanOf(clause)] };
  }
  return null;
}

/** "Waited until noon, no Priya for the RE appt" */
function nobodyOfThatName({ tokens, hits }: Clause): boolean {
  return tokens.some(
    ({ text }, at) =>
      text === 'no' &&
      tokens[at + 1]?.capital === true &&
      !tokens[at + 1]!.caps &&
      !hits.some(({ from }) => from === at + 1) &&
      /^(?:for|at|by)$/.test(tokens[at + 2]?.text ?? ''),
  );
}

export function readOutcome(clauses: readonly Clause[], writtenOn: CivilDate): OutcomeEvent | null {
  for (const clause of clauses) {
    if (means(clause, 'history')) continue;
    const about = means(clause, 're-appointment') || saysRe(clause);
    // "Asked if we could do one of those re-engagement meetings"
    if (!about || means(clause, 'asked-re')) continue;
    const past = clause.dates.filter(({ date }) => date <= writtenOn);
    // "RE kept, call again 10/14"
    const plainly = /\bre (?:appt |appointment )?kept\b/.test(textOf(clause));
    if (past.length === 0 && clause.dates.length > 0 && !plainly) continue;
    const on = past[0]?.date ?? writtenOn;
    const words = [spanOf(clause)];
    const behind = [clause, ...clauses.slice(clause.index + 1, clause.index + 3)];
    const missed = behind.some(
      (other) =>
        nobodyOfThatName(other) ||
        hitsOf(other, 'missed').some(
          (hit) => !negated(other, hit) && !planned(other, hit) && wordAt(other, hit.to) !== 'back',
        ),
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
  // "She'd sooner start now than wait for the RE appt"
  if (/\b(?:sooner|rather) (?:start|begin)\b/.test(textOf(clause)) && says(clause, /^(?:now|wait)$/))
    return true;
  // "Ready to go back to VT now rather than wait"
  if (
    /\b(?:ready|wants?|asked|asks) to (?:go back|start|begin|return|get back)\b.*\b(?:rather than wait|instead of waiting)/.test(
      textOf(clause),
    )
  )
    return true;
  // "May he get going before the 20th?"
  if (
    /\b(?:may|can|could) (?:s?he|ct|px|i) (?:just )?(?:get going|start|begin|get started|go back)\b.*\b(?:before|now|sooner|right away|instead)\b/.test(
      textOf(clause),
    )
  )
    return true;
  // "Can't I just start before Thursday?"
  if (/\bcant i\b.*\b(?:start|begin|come)\b.*\bbefore\b/.test(textOf(clause))) return true;
  if (asks < 0 || means(clause, 'other-program')) return false;
  return says(clause, 'starts', asks + 1, asks + 9) && says(clause, 'now', asks + 1);
}

/** "We updated her PDP together and she signed it" */
function signsIt(clause: Clause): boolean {
  return says(clause, /^(?:pdp|plan)$/) && /\b(?:s?he|ct|clt|client|pt) signed it\b/.test(textOf(clause));
}

export function readEngaged(clauses: readonly Clause[], writtenOn: CivilDate): EngagedEvent | null {
  const telling = clauses.filter((clause) => affirms(clause, 'engaged') || asksToStart(clause));
  const signed = clauses.filter((clause) => tells(clause, 'plan-signed') || signsIt(clause));
  const way = WAYS.find(([meaning]) => anyMeans(clauses, meaning))?.[1] ?? null;
  const said = clauses.filter((clause) => WAYS.some(([meaning]) => means(clause, meaning)));
  // A plan signed, with a word on the appointment, is engaging early whatever the words.
  const first = telling[0] ?? (way ? signed[0] : undefined);
  if (!first) return null;
  // "Called yesterday and asked to start. She came in today; she signed it": the day of the signing counts.
  const [sign] = signed;
  const past = (sign && sign !== first ? sign : first).dates.find((date) => date.date <= writtenOn);
  return {
    kind: 'engaged',
    on: past?.date ?? writtenOn,
    done: signed.length > 0,
    planUpdated: signed.length > 0 || clauses.some((clause) => tells(clause, 'plan-updated')),
    attend: way,
    words: [...new Set([first, ...telling, ...said])].map(spanOf),
  };
}
