/** A paper that changed hands, and no word spoken. */
import { type Clause, hitsOf, means, textOf } from './clauses.ts';
import { tells } from './scope.ts';
import { is } from './tokens.ts';

const NOTHING_SAID =
  /\b(?:nothing (?:else |more )?(?:was )?(?:said|discussed)|didnt discuss|did not discuss|no discussion|off (?:he|she) went)\b/;

/** "Handed her the 7869 when she dropped off pay stubs": a paper changed hands, and nobody spoke of anything. */
export function isHandingOver(own: readonly Clause[], clauses: readonly Clause[]): boolean {
  if (!own.some((clause) => means(clause, 'notice') && tells(clause, 'handed', 'emailed', 'sent')))
    return false;
  const around = clauses.filter((clause) => own.some(({ index }) => Math.abs(index - clause.index) <= 2));
  if (around.some((clause) => NOTHING_SAID.test(textOf(clause)))) return true;
  // "Ct stopped at front desk. Handed her a copy of the 7869.", "… while she was here": nothing but that somebody was there.
  const silent = (clause: Clause) =>
    !means(clause, 'notice') &&
    (/^(?:while )?s?he was (?:here|in|there)(?: \W)?$/.test(textOf(clause)) ||
      (own.length > 1 &&
        clause.tokens.length < 8 &&
        !means(
          clause,
          'talk',
          'discuss',
          'say',
          'incoming',
          'call',
          'jobs',
          're-appointment',
          'other-program',
        )));
  return own.every(
    (clause) =>
      silent(clause) ||
      (means(clause, 'notice') &&
        // "Pulled the 7869 before pickup, he signed new PDP w/ me here"
        !/\bsigned (?:the |her |his |a )?(?:new |updated )?(?:pdp|plan)\b/.test(textOf(clause)) &&
        hitsOf(clause, 'talk', 'incoming', 'call').length === 0 &&
        hitsOf(clause, 'say', 'discuss').every(({ from }) => {
          const verb = clause.tokens[from];
          return (
            is(verb, 'says-in-person') ||
            is(verb, 'comes') ||
            is(verb, 'gives') ||
            /^(?:picked|handed|signed)$/.test(verb!.text)
          );
        })),
  );
}
