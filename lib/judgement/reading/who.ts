/** Who acts and with whom: the participant, somebody else, or left open, as caseworkers leave it. */
import { type Clause, hasBreak, hitsOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';

export type Who = 'client' | 'third' | 'open';

/** How many words may stand between a verb and the one who acts or is spoken to. */
const REACH = 4;

/** The one who acts: the nearest person before the verb, in the same breath. */
export function actorOf(clause: Clause, verb: Hit, clauses: readonly Clause[]): Who {
  const before = people(clause).filter(
    (hit) => hit.to <= verb.from && verb.from - hit.to <= REACH && !hasBreak(clause, hit.to, verb.from),
  );
  const nearest = before[before.length - 1];
  if (!nearest) return namedBefore(clause, verb) ? 'client' : 'open';
  return whoIs(nearest, clause, clauses);
}

/** The one spoken to: the first person behind the verb, in the same breath. */
export function partnerOf(clause: Clause, verb: Hit, clauses: readonly Clause[]): Who {
  const behind = people(clause).filter((hit) => hit.from >= verb.to && hit.from - verb.to <= REACH);
  const first = behind.find(
    (hit) => !clause.tokens.slice(verb.to, hit.from).some(({ text }) => STOPS.has(text)),
  );
  if (!first) {
    const inside = people(clause).find((hit) => hit.from >= verb.from && hit.to <= verb.to);
    return inside ? whoIs(inside, clause, clauses) : 'open';
  }
  return whoIs(first, clause, clauses);
}

const STOPS = new Set(['.', ';', ':', 'about', 'abt', 're', 'regarding', 'that', 'because']);

function people(clause: Clause): Hit[] {
  return hitsOf(clause, 'client', 'pronoun', 'third');
}

/** "Ct's sister" is the sister; "she" behind a landlord is the landlord, unless the participant was named too. */
function whoIs(hit: Hit, clause: Clause, clauses: readonly Clause[]): Who {
  if (hit.meanings.has('third')) return 'third';
  if (hit.meanings.has('client')) {
    const owner = /s$/.test(clause.tokens[hit.to - 1]!.text) || hit.to - hit.from === 1;
    return owner && people(clause).some((next) => next.from === hit.to && next.meanings.has('third'))
      ? 'third'
      : 'client';
  }
  return spokenOf(clause, hit.from, clauses);
}

/** Of whom a sentence speaks: its first person before that word, else the first of the sentence before. */
export function spokenOf(clause: Clause, at: number, clauses: readonly Clause[]): Who {
  for (let i = clause.index; i >= Math.max(0, clause.index - 2); i--) {
    const earlier = clauses[i];
    const first =
      earlier && hitsOf(earlier, 'client', 'third').find((noun) => i < clause.index || noun.to <= at);
    if (earlier && first) return first.meanings.has('client') ? whoIs(first, earlier, clauses) : 'third';
  }
  return 'client';
}

/** "K. says", "Paloma agreed": a name or an initial right before the verb. */
function namedBefore(clause: Clause, verb: Hit): boolean {
  const before = clause.tokens[verb.from - 1];
  if (!before) return false;
  if (before.text === '.') return clause.tokens[verb.from - 2]?.text.length === 1;
  return before.word && before.capital && !NO_NAMES.has(before.text);
}

const NO_NAMES = new Set(
  'i we and also then cm fep worker case manager today yesterday team supervisor not so but who it this that'.split(
    ' ',
  ),
);
