/** Misses, good cause and penalties that are of no JOBS activity. */
import { anyMeans, type Clause, hitsOf, textOf, wordsOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';

/** "Missed the step and fell", "missed the bus", "missed my call": no activity. */
export function isOfBody(clause: Clause, hit: Hit): boolean {
  return (
    (/^miss/.test(wordsOf(clause, hit)) &&
      /^(?:(?:the|a|her|his|my) )?(?:[\d:]+ )*(?:step|bus|ride|train|call|turn|exit)\b/.test(
        textOf(clause, hit.to, hit.to + 5),
      )) ||
    // "The boat she didn't report"
    /\b(?:the|a|an|her|his|that) \w+ s?he (?:didnt|did not) report$/.test(textOf(clause, 0, hit.to)) ||
    // "The pills he skips"
    /\b(?:pills|meds|doses?|meals)\b/.test(textOf(clause, hit.from - 3, hit.to + 3))
  );
}

/** "Dentist", "court": why somebody was or will be away, and no business of another program. */
export function isWhyAway(clause: Clause, hit: Hit): boolean {
  return /^(?:dentist|dental|doctor|court)$/.test(wordsOf(clause, hit));
}

const OF_SUPPORT =
  /^(?:dcs|child support|dcse|iv d|emp dept|employment dept|employment department|(?:ui|unemployment) hearing)$/;
const OF_HOUSING = /^(?:housing auth\w*|sec(?:tion)? 8|hud)$/;

/**
 * "DCS: ct missed genetic test, noncoop. Gave good cause, no penalty": noncooperation alone is no word of JOBS where
 * child support, SNAP or unemployment are spoken of, which have a good cause of their own.
 */
export function isOthersCause(clauses: readonly Clause[]): boolean {
  const ofSupport = clauses.some((clause) =>
    hitsOf(clause, 'gc-other').some((hit) => OF_SUPPORT.test(wordsOf(clause, hit))),
  );
  const named =
    ofSupport ||
    (anyMeans(clauses, 'jobs') &&
      clauses.some((clause) =>
        hitsOf(clause, 'gc-other').some((hit) => OF_HOUSING.test(wordsOf(clause, hit))),
      ));
  return (
    named &&
    clauses.every((clause) =>
      hitsOf(clause, 'jobs').every(
        (hit) =>
          /^non ?(?:co ?op|partic)/.test(wordsOf(clause, hit)) &&
          // Of a list for housing only in the very sentence that names it.
          (ofSupport || hitsOf(clause, 'gc-other').length > 0),
      ),
    )
  );
}
