/** Disqualifications that a note speaks of and that are none of ours: another program's, hearsay. */
import { type Clause, hitsOf, means, says, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';

/** "FS DQ'd", "applied at DQ", "since 2nd sanction": of another program, an employer, or of a time gone by. */
export function isOtherDq(clause: Clause, { from, to }: Hit, before?: Clause): boolean {
  // "Housing auth. says fam is disqualified there"
  if (
    before &&
    means(before, 'dq-other') &&
    /^says\b/.test(textOf(clause, 0, 1)) &&
    clause.dates.length === 0
  )
    return true;
  return (
    // "FS DQ'd", "DQ'd from OFSET"
    hitsOf(clause, 'dq-other').some(
      (hit) => hit.to === from || (hit.from === to + 1 && wordAt(clause, to) === 'from'),
    ) ||
    wordAt(clause, from - 1) === 'at' ||
    // "Disqualified from driving truck"
    /^(?:(?:her|him|them) )?from (?!jobs|tanf)(?:\w+ing\b|(?:the |her |his )?(?:\w+ ){0,2}(?:class|course|test|exam|team)\b)/.test(
      textOf(clause, to, to + 5),
    ) ||
    // "Child care provider got disqualified", "PO sanctioned dad"
    /\b(?:(?:provider|sitter|employer) (?:was|got|is)|po|judge|court)$/.test(textOf(clause, 0, from)) ||
    // "Feds sanctioned the beauty college"
    /^the (?:\w+ )?(?:college|school|provider|site|employer|landlord|vendor|store)\b/.test(
      textOf(clause, to, to + 3),
    ) ||
    says(clause, /^since$/, from - 4, from) ||
    // "Sanctioned since Dec"
    wordAt(clause, to) === 'since'
  );
}
