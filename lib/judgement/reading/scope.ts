/**
 * What a phrase in a clause tells: done, planned or denied. Scope follows NegEx and ConText: a word of negation or of
 * plan reaches forward over a few words and no further than the next break (Chapman et al. 2001,
 * doi:10.1006/jbin.2001.1029; Harkema et al. 2009, doi:10.1016/j.jbi.2009.05.002).
 */
import type { Meaning } from '../policy/pack.ts';
import { type Clause, hasBreak, hitsOf, says, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { is } from './tokens.ts';

/** How far, in words, a negation or a plan reaches forward (NegEx uses five). */
const SCOPE = 5;

/** Whether a word of that meaning stands shortly before the hit, with no break between. */
export function inScopeOf(clause: Clause, hit: Hit, meaning: Meaning, reach = SCOPE): boolean {
  return hitsOf(clause, meaning).some((other) => {
    if (other === hit || other.to > hit.from || hit.from - other.to > reach) return false;
    // "Until the vanpool opens she has good cause"
    if (
      other.from === 0 &&
      /^(?:until|till?)$/.test(clause.tokens[0]!.text) &&
      hitsOf(clause, 'client', 'pronoun').some(({ from }) => from > other.to && from < hit.from)
    )
      return false;
    // "No ans / mailed letter": the "no" is of the answer.
    if (
      meaning === 'negation' &&
      hitsOf(clause, 'tried', 'no-answer').some(
        ({ from, to }) => from <= other.from && to > other.to && to <= hit.from,
      ) &&
      says(clause, /^\/$/, other.to, hit.from)
    )
      return false;
    // "7869 no. 2"
    if (
      meaning === 'negation' &&
      wordAt(clause, other.from) === 'no' &&
      /^\. \d+$/.test(textOf(clause, other.to, other.to + 2))
    )
      return false;
    // "Finds no good cause and supports disqualification": the "no" is of the cause.
    if (
      meaning === 'negation' &&
      hitsOf(clause, 'good-cause').some(({ from, to }) => from === other.to && to <= hit.from) &&
      says(clause, /^(?:and|so|&|but)$/, other.to, hit.from)
    )
      return false;
    return !hasBreak(clause, other.to, hit.from);
  });
}

const HOLDS = /\b(?:hold|stop|pause|suspend) (?:all|any|off|every|jobs|calls?|letters?|contacts?)\b/;

export function negated(clause: Clause, hit: Hit): boolean {
  return (
    inScopeOf(clause, hit, 'negation') ||
    // "HOLD ALL JOBS CALLS AND LETTERS"
    HOLDS.test(textOf(clause, 0, hit.from + 1)) ||
    // "No calls, mail or texts to this person"
    (/^(?:no|never|nor|ni)$/.test(clause.tokens.find(({ word }) => word)?.text ?? '') &&
      says(clause, /^(?:or|nor|ni)$/, hit.from - 2, hit.from)) ||
    /[:?] (?:n|no|none)$/.test(textOf(clause, clause.tokens.length - 2))
  );
}

const STAFF_TO = /^(?:cm|fcm|fc|worker|wkr|cw|lead|contractor|i) to (?!date)[a-z]/;

/** Said to be still to come: "will mail", "to be mailed", "mail it tomorrow"; a verb in the past is none. */
export function planned(clause: Clause, hit: Hit): boolean {
  if (clause.toDo) return true;
  // "Has thru 7/14 to sit down w/ me"
  if (
    wordAt(clause, hit.from - 1) === 'to' &&
    says(clause, /^(?:has|have)$/, hit.from - 8, hit.from - 2) &&
    says(clause, /^(?:thru|through|until|til|till|by)$/, hit.from - 6, hit.from - 1)
  )
    return true;
  // "CM to start over w/ phone + letter"
  if (STAFF_TO.test(textOf(clause, 0, 3)) && hit.from > 1) return true;
  // "Reminder txt to px, class 9 am tmrw"
  if (/^(?:reminder|courtesy)$/.test(wordAt(clause, hit.from - 1)) && hit.from === 1) return false;
  // "She would like Fridays off": a wish, said.
  if (/^would$/.test(wordAt(clause, hit.from)) && hit.to - hit.from > 1) return false;
  // "Got to tell her …": done.
  if (/^(?:got|managed|able) to$/.test(textOf(clause, hit.from - 2, hit.from))) return false;
  // "The step I'll put on when …"
  if (is(clause.tokens[hit.from - 1], 'will')) return true;
  const first = wordAt(clause, hit.from);
  const before = wordAt(clause, hit.from - 1);
  // "Gets mailed tomorrow"
  const past =
    before !== 'gets' && (is(clause.tokens[hit.from], 'past') || (first.length > 4 && first.endsWith('ed')));
  // "To be typed up and mailed Friday"
  if (/\bto (?:be|get) \w+(?: \w+)? (?:and|&)$/.test(textOf(clause, hit.from - 6, hit.from))) return true;
  if (!inScopeOf(clause, hit, 'plan-scope')) return !past && plannedAfter(clause, hit);
  return !past || before === 'be' || before === 'get' || before === 'have';
}

/** Whether the words right after the hit say that it is still to come ("mail the 7869 tomorrow"). */
function plannedAfter(clause: Clause, hit: Hit): boolean {
  // "Phone check in on the PDP was down for Mon"
  const set = hitsOf(clause, 'plan-scope').find(
    ({ from }) =>
      from >= hit.to &&
      from - hit.to < SCOPE &&
      // "Home visit has to be tried next"
      /^(?:(?:was|were) (?:down|supposed|slated)|(?:has|have|needs?|ought) to|should be|must be)$/.test(
        textOf(clause, from, from + 2),
      ),
  );
  // "I see a pattern here & need to reach out": two things.
  if (set && !hasBreak(clause, hit.to, set.from) && !says(clause, /^(?:and|&|\+)$/, hit.to, set.from))
    return true;
  // "Home visit was set for today, didn't happen"
  if (
    /\b(?:(?:didnt|did not|never) happen(?:ed)?|(?<!(?:care|sitter|daycare|ride|provider) )fell through)\b/.test(
      textOf(clause, hit.to),
    )
  )
    return true;
  const at = clause.tokens.findIndex(({ key }, i) => i >= hit.to && key === 'tomorow');
  // "Text reminder for tomorrow" was sent today.
  return (
    at >= 0 &&
    at - hit.to < SCOPE + 3 &&
    // "VM from ct: back at JC tmrw"
    !says(clause, /^:$/, hit.to, at) &&
    // "Mailed today, tmrw is a holiday"
    !/^(?:is|was)$/.test(wordAt(clause, at + 1)) &&
    // "PDP updated, JS from tomorrow"
    !says(clause, /^(?:for|re|of|about|abt|from|starting)$/, at - 2, at)
  );
}

/** Done, not planned and not denied. */
export function real(clause: Clause, hit: Hit): boolean {
  return !negated(clause, hit) && !planned(clause, hit);
}

/** Whether both meanings stand in the clause at most `reach` words apart, in either order: the first hit of the first. */
export function nearBy(clause: Clause, a: Meaning, b: Meaning, reach: number): Hit | null {
  for (const hit of hitsOf(clause, a)) {
    const other = hitsOf(clause, b).find(
      (entry) => entry !== hit && (entry.from >= hit.to ? entry.from - hit.to : hit.from - entry.to) <= reach,
    );
    if (other) return hit;
  }
  return null;
}

/** Whether what a word of that meaning tells was done: not planned, not denied. */
export function tells(clause: Clause, ...meanings: Meaning[]): boolean {
  return hitsOf(clause, ...meanings).some((hit) => real(clause, hit));
}

/** Whether a word of that meaning stands there undenied, be it done or planned. */
export function affirms(clause: Clause, meaning: Meaning): boolean {
  return hitsOf(clause, meaning).some((hit) => !negated(clause, hit));
}
