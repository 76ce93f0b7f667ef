/** Misses, good cause and penalties that are of no JOBS activity. */
import { anyMeans, type Clause, hitsOf, textOf, wordsOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';

/** "Missed the step and fell", "missed the bus", "missed my call": no activity. */
export function isOfBody(clause: Clause, hit: Hit): boolean {
  return (
    (/^miss/.test(wordsOf(clause, hit)) &&
      /^(?:(?:the|a|her|his|my) )?(?:step|bus|ride|train|call|turn|exit)\b/.test(
        textOf(clause, hit.to, hit.to + 2),
      )) ||
    // "The pills he skips"
    /\b(?:pills|meds|doses?|meals)\b/.test(textOf(clause, hit.from - 3, hit.to + 3))
  );
}

/** "Dentist", "court": why somebody was or will be away, and no business of another program. */
export function isWhyAway(clause: Clause, hit: Hit): boolean {
  return /^(?:dentist|dental|doctor|court)$/.test(wordsOf(clause, hit));
}

/**
 * "DCS: ct missed genetic test, noncoop. Gave good cause, no penalty": noncooperation alone is no word of JOBS where
 * child support, SNAP or unemployment are spoken of, which have a good cause of their own.
 */
export function isOthersCause(clauses: readonly Clause[]): boolean {
  const ofSupport = clauses.some((clause) =>
    hitsOf(clause, 'gc-other').some((hit) => /^(?:dcs|child support|dcse|iv d)$/.test(wordsOf(clause, hit))),
  );
  return (
    (ofSupport || anyMeans(clauses, 'jobs')) &&
    anyMeans(clauses, 'gc-other') &&
    clauses.some((clause) =>
      hitsOf(clause, 'gc-other').some((hit) =>
        /^(?:dcs|child support|dcse|iv d|housing auth\w*|sec(?:tion)? 8|hud)$/.test(wordsOf(clause, hit)),
      ),
    ) &&
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
