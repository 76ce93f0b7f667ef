/**
 * Early engagement (G, Strengths based strategies): the participant asked to engage or signed a new plan, and which of
 * the three ways was taken for the appointment.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { EngagedEvent } from '../../record/events.ts';
import type { Meaning } from '../policy/pack.ts';
import { type Clause, hitsOf, inScopeOf, means, spanOf } from './clauses.ts';

const WAYS: readonly [Meaning, NonNullable<EngagedEvent['attend']>][] = [
  ['attend-need-not', 'need-not'],
  ['attend-must', 'must'],
  ['attend-may', 'may'],
];

export function readEngaged(clauses: readonly Clause[], writtenOn: CivilDate): EngagedEvent | null {
  const telling = clauses.filter((clause) =>
    hitsOf(clause, 'engaged').some(
      (hit) => !inScopeOf(clause, hit, 'negation') && !inScopeOf(clause, hit, 'plan'),
    ),
  );
  const first = telling[0];
  if (!first) return null;
  const way = WAYS.find(([meaning]) => clauses.some((clause) => means(clause, meaning)))?.[1] ?? null;
  const said = clauses.filter((clause) => WAYS.some(([meaning]) => means(clause, meaning)));
  const past = first.dates.find(
    (date) => date.date <= writtenOn && !first.times.some((time) => time.from === date.to),
  );
  return {
    kind: 'engaged',
    on: past?.date ?? writtenOn,
    done: true,
    planUpdated: false,
    attend: way,
    words: [...new Set([...telling, ...said])].map(spanOf),
  };
}
