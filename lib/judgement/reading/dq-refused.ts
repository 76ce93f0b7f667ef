/** A disqualification that a note says will not be, or would be if: refused, or only supposed. */
import type { WordKind } from '../policy/pack.ts';
import { type Clause, hitsOf, says, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { is } from './tokens.ts';

/** "Not going to move ahead with a disqualification", "no disqualification shall be pursued", "DQ is not supported". */
export function isAgainst(clause: Clause, hit: Hit): boolean {
  const { from, to } = hit;
  // "Finds no good cause and supports disqualification": the "no" is of the cause.
  const [cause] = hitsOf(clause, 'good-cause').filter(
    (other) => other.to <= from && wordAt(clause, other.to) === 'and',
  );
  const begin = Math.max(from - 9, cause?.to ?? 0);
  const before = (what: WordKind | RegExp) => says(clause, what, begin, from);
  const behind = (what: WordKind | RegExp) => says(clause, what, to, to + 6);
  if (before(/^yet$/) || behind(/^yet$/)) return false;
  // "Nobody at the table saw a reason to go ahead w/ disq"
  if (
    /\b(?:nobody|no one|none of us)\b.*\b(?:reason|support\w*|want\w*|voted|case|thought)\b/.test(
      textOf(clause, 0, from),
    )
  )
    return true;
  if (before('denial') && (before(GOES_ON) || behind(GOES_ON))) return true;
  if (/^(?:not|wont|dont)$/.test(wordAt(clause, from - 1)) && is(clause.tokens[from], 'disqualifying'))
    return true;
  // "Ct is NOT being dq'd."
  if (/\bnot (?:being|getting|to be)$/.test(textOf(clause, from - 3, from))) return true;
  const next = wordAt(clause, to);
  // "His sanction not ours."
  if (/^not (?:ours|jobs|tanf|mine|us)\b/.test(textOf(clause, to, to + 2))) return false;
  return (
    /^(?:not|isnt|wasnt|wont)$/.test(next) ||
    (/^(?:is|was|are|will|to)$/.test(next) && says(clause, 'denial', to + 1, to + 3) && behind(GOES_ON))
  );
}

const GOES_ON =
  /^(?:mov|go(?:es|ing|nna)?$|proceed|pursu|impos|forward|ahead|fwd|support|approv|warrant|appl|appropriate|needed|recommend|tak(?:e|ing)|serve|be$)/;

export function hypothetical(clause: Clause, hit: Hit): boolean {
  // "Good faith HV before any sanction goes on"
  if (/^before (?:any|a|the)$/.test(textOf(clause, hit.from - 2, hit.from))) return true;
  return says(clause, 'supposing', hit.from - 8, hit.from);
}
