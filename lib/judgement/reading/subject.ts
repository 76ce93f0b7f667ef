/** What a contact was about: JOBS, or the business of another program that the same note tells of. */
import type { ContactEvent } from '../../record/events.ts';
import { anyMeans, type Clause, means, textOf } from './clauses.ts';
import { quoteEnd } from './letters.ts';
import { isOthersCause } from './other-business.ts';
import { isJobs, weigh } from './weighing.ts';

/**
 * What a contact was about. Its own words decide; where they are silent, what is told up to the next contact, then the note.
 * @param own the clauses that tell of the contact
 * @param next the first clause of the contact behind it, if there is one
 */
export function subjectOf(
  own: readonly Clause[],
  clauses: readonly Clause[],
  next: number | undefined,
): ContactEvent['subject'] {
  const here = weigh(own);
  if (isOthersCause(clauses)) return 'other';
  if (clauses.some((clause) => means(clause, 'jobs', 'jobs-weak') && NOT_JOBS.test(textOf(clause))))
    return 'other';
  if (clauses.some(isNotOurs)) return 'other';
  if (own.some((clause) => isJobs(weigh([clause])) || asksHowItGoes(clause))) return 'jobs';
  const last = Math.max(...own.map(({ index }) => index));
  // "Also out to her in today's mail: "Dear N., The instructor says your seat is still open …"": what it says.
  if (own.some((clause) => clause.tokens.at(-1)?.text === ':')) {
    const quoted = quotedBehind(clauses, last);
    const { strong, weak, other } = weigh(quoted);
    if (strong + weak > 0 && other === 0) return 'jobs';
  }
  const first = Math.min(...own.map(({ index }) => index));
  const until = next ?? clauses.length;
  const talk = weigh(clauses.slice(first, Math.max(until, last + 1)));
  const all = weigh(clauses);
  const spoken = talk.strong > 0 || (here.weak > 0 && (all.strong > 0 || anyMeans(clauses, 'notice')));
  // "JOBS: off work again", among other business
  if (
    (first > 0 && HEADED_JOBS.test(textOf(clauses[first - 1]!, 0, 4))) ||
    clauses.slice(first, Math.max(until, last + 1)).some(
      (clause) =>
        HEADED_JOBS.test(textOf(clause, 0, 4)) ||
        // "Then the JOBS part since I carry both"
        /\bthe jobs (?:part|side|piece|end)\b/.test(textOf(clause)),
    )
  )
    return 'jobs';
  if (here.other > 0)
    return (spoken && here.other <= 1) || (here.weak > 2 && here.weak > here.other) ? 'jobs' : 'other';
  if (here.weak > 0) return here.weak < 2 && all.other > all.strong * 3 + all.weak ? 'other' : 'jobs';
  if (talk.strong > 0) return 'jobs';
  // "Not at RE mtg 12/9. I rang her number … Will ask elig to look at residency."
  const missed = clauses[first - 1];
  if (missed && means(missed, 'missed') && isJobs(weigh([missed]))) return 'jobs';
  if (talk.other > 0 && talk.weak === 0) return 'other';
  if (all.strong > 0) return 'jobs';
  if (all.weak > 0 && all.weak > all.other) return 'jobs';
  // Beside the notice, a talk of which nothing else is said is about what the notice is about.
  return all.other > 0 ? 'other' : anyMeans(clauses, 'notice') ? 'jobs' : 'unstated';
}

/** What stands in quotes behind a clause. */
function quotedBehind(clauses: readonly Clause[], last: number): readonly Clause[] {
  const begin = last + 1;
  if (!/^["“]$/.test(clauses[begin]?.tokens[0]?.text ?? '')) return [];
  const ends = quoteEnd(clauses, begin);
  return clauses.slice(begin, ends < 0 ? undefined : ends + 1);
}

/** "JOBS: off work again", "3 JOBS - not at AB", among other business. */
const HEADED_JOBS =
  /^(?:\d [.)]? ?|[-*•] )?(?:(?:then|also|and|next) )?(?:jobs|pdp|job search) [:-] (?!(?:n|no|none|na|nothing|nada|exempt)\b)/;

/** "Not JOBS.", "not a JOBS matter" */
const NOT_JOBS =
  /\bjobs\b.* (?:did not|didnt) discuss(?: \.)?$|(?:^|[.;] )not (?:a )?jobs(?: (?:related|matter|issue|thing))?(?: [.,;]|$)|\b(?:jobs|pdp|plan|hours|hrs|job search|participation|activities)(?: \w+)? (?:never|didnt|did not) c[oa]me up\b|\bno se (?:hablo|trato|toco) (?:de|lo de|nada de) (?:jobs|trabajo|su plan)\b|\bnada (?:de )?jobs\b|\bjobs (?:is |was )?unaffected\b|\bjobs (?:is |was |were )?not (?:affected|at issue|discussed|mentioned|brought up|talked about|covered|touched on)\b|\b(?:did not|didnt|never|no time to) (?:talk|discuss|cover|bring up|mention|get to|go into) (?:about |of |any )?jobs(?: at all)?(?: [.,;]|$)|\bnothing (?:here )?(?:to do )?w(?:ith)? (?:(?:her|his|the|their) (?:plan|pdp|jobs)|jobs)\b/;

/** "Not ours." */
const NOT_OURS =
  /(?:^|[.;,] )(?:(?:this|that|it) (?:is |was )?|thats )?not(?:hing of)? ours\b|\b(?:dept|department|office|court|dcs|ui|uc) ,? ?not us\b|\b(?:no|not a) jobs case\b|\bnot this (?:hh|case|household|family)\b|\bseparate case\b|\bis another participant\b|\bnothing happened on this case\b|\b(?:didnt|did not) bring (?:it|that|jobs|the plan) up\b/;

export function isNotOurs(clause: Clause): boolean {
  return NOT_OURS.test(textOf(clause));
}

/** "While she was here asked how the LPN prereqs are going", among other business. */
function asksHowItGoes(clause: Clause): boolean {
  const { weak, other } = weigh([clause]);
  return (
    weak > 0 &&
    other === 0 &&
    /\basked (?:her |him |ct )?how\b.*\b(?:go|goes|going|went|doing)\b/.test(textOf(clause))
  );
}
