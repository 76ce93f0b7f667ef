/** Whom a word for a person means: "she", "ct's sister", "mom". */
import { type Clause, hitsOf, says, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { beginsWithName, namesClient, othersNames, people, type Who } from './names.ts';
import { is, type Token } from './tokens.ts';

/** "Ct's sister" is the sister; "she" behind a landlord is the landlord, unless the participant was named too. */
export function whoIs(hit: Hit, clause: Clause, clauses: readonly Clause[]): Who {
  if (isParent(hit, clause, clauses)) return 'client';
  // "Called her mom's", and then "Mom did pick up"
  if (
    /^(?:mom|dad)$/.test(wordAt(clause, hit.from)) &&
    hit.to - hit.from === 1 &&
    clauses.some(
      (each) =>
        each.index < clause.index &&
        says(each, /^(?:moms?|dads?)$/) &&
        (THEIR_PARENT.test(textOf(each)) ||
          each.tokens.some((token, at) => isInitialOf(token) && /^(?:mom|dad)$/.test(wordAt(each, at + 1)))),
    )
  )
    return 'third';
  // "Ptps mom in for her own SNAP"
  const before = clause.tokens[hit.from - 1];
  if (
    /^(?:mom|dad)$/.test(wordAt(clause, hit.from)) &&
    before?.text.endsWith('s') &&
    (is(before, 'person') || isInitialOf(before))
  )
    return 'third';
  const owner = /s$/.test(wordAt(clause, hit.to - 1)) || hit.to - hit.from === 1;
  if (
    hit.meanings.has('third') ||
    (owner &&
      hitsOf(clause, 'third').some(
        (next) =>
          next.from === hit.to ||
          // "Left a message for her case manager"
          (next.from === hit.to + 1 && wordAt(clause, hit.to) === 'case'),
      ))
  )
    return 'third';
  if (hit.meanings.has('client')) return 'client';
  return spokenOf(clause, hit.from, clauses);
}

/** "L's mom says he's sleeping" */
function isInitialOf({ text, start, end, capital }: Token): boolean {
  return capital && text.length === 2 && text.endsWith('s') && end - start > 2;
}

const THEIR_PARENT = /\b(?:her|his|cts?|pts?|clts?|clients?) (?:moms?|dads?)\b/;

/** "Both parents on plan. Discussed w/ mother only": one of the two whose case it is. */
function isParent(hit: Hit, clause: Clause, clauses: readonly Clause[]): boolean {
  return (
    /^(?:mother|father)$/.test(wordAt(clause, hit.from)) &&
    hit.to - hit.from === 1 &&
    !is(clause.tokens[hit.from - 1], 'owner') &&
    clauses.some((each) => says(each, /^parents$/))
  );
}

/** "A plan for her son, he is not participating": the nearest before that word, where it fits. */
function isKin(clause: Clause, at: number): boolean {
  const word = wordAt(clause, at);
  const kind = /^(?:he|him|hes)$/.test(word) ? 'man' : /^(?:she|shes)$/.test(word) ? 'woman' : null;
  if (!kind) return false;
  const nearest = hitsOf(clause, 'third')
    .filter(({ to }) => to <= at)
    .at(-1);
  return nearest !== undefined && is(clause.tokens[nearest.to - 1], kind);
}

/** Of whom a sentence speaks: its first person before that word, else the first of the sentences before. */
export function spokenOf(clause: Clause, at: number, clauses: readonly Clause[]): Who {
  if (isKin(clause, at)) return 'third';
  for (let i = clause.index; i >= Math.max(0, clause.index - 3); i--) {
    const earlier = clauses[i];
    const first =
      earlier &&
      people(earlier).find(
        (noun) =>
          (i < clause.index || noun.to <= at) &&
          // "Her brother in law rang … Told him": of the brother.
          !(
            wordAt(clause, at) === 'him' &&
            /^(?:her|his)$/.test(wordAt(earlier, noun.from)) &&
            hitsOf(earlier, 'third').some(({ from }) => from === noun.to)
          ) &&
          !is(earlier.tokens[noun.to - 1], 'institution') &&
          // "NCNS x3 last fall w/ old CM. Today met w/ her"
          !/^(?:old|prior|former|previous|last)$/.test(wordAt(earlier, noun.from)) &&
          // "Ran into J. at the school. She asked …"
          !/^(?:at|@)(?: the)?$/.test(
            textOf(earlier, noun.from - (wordAt(earlier, noun.from - 1) === 'the' ? 2 : 1), noun.from),
          ) &&
          // "My lead and I", "See lead.": a colleague, who is not told about.
          !/^(?:my|our|see|cc|attn|by|of)$/.test(wordAt(earlier, noun.from - 1)) &&
          // "Billing form missing provider sig"
          !/^(?:sig|sigs|signature|form|forms|bill|billing|statement|copay|same|ph|phone|number|info|name|address)$/.test(
            wordAt(earlier, noun.to),
          ) &&
          // "HV w/ lead. He came out on the porch": who came along.
          !(
            is(earlier.tokens[noun.to - 1], 'colleague') &&
            /^w(?:ith)?$/.test(wordAt(earlier, noun.from - 1)) &&
            i < clause.index &&
            !namesClient(earlier) &&
            hitsOf(earlier, 'visit').length > 0
          ) &&
          wordAt(earlier, noun.to) !== ':' &&
          // "SNAP question at window, EW handled. I saw him standing there"
          !/^(?:handled|handles|handling|took it)\b/.test(textOf(earlier, noun.to, noun.to + 2)) &&
          // "Provider note: T. not in Job Prep"
          !/^(?:note|entry|report|rpt|narr|update|memo) :/.test(textOf(earlier, noun.to, noun.to + 2)) &&
          wordAt(earlier, noun.from) !== 'absent',
      );
    // "JOBS - asked him how WE is going", below what was said of others
    if (i === clause.index && !first && /^(?:[-*•] )?(?:jobs|pdp|job search) [:-]/.test(textOf(clause, 0, 4)))
      return 'client';
    if (earlier && (i < clause.index || at > 2) && beginsWithName(earlier, othersNames(clauses)))
      return 'client';
    // "She … the teacher …": still she. "Her husband talks, I asked her …": no he.
    if (!earlier || !first || first.meanings.has('pronoun') || unlike(clause, at, earlier, first)) continue;
    // "CONTRACTOR NARR - ct NCNS": of the participant, where both are named.
    if (is(earlier.tokens[first.to - 1], 'colleague') && namesClient(earlier)) return 'client';
    return first.meanings.has('client') ? whoIs(first, earlier, clauses) : 'third';
  }
  return 'client';
}

/** "She" of a man, "he" of a woman. */
function unlike(clause: Clause, at: number, { tokens }: Clause, { to }: Hit): boolean {
  const word = wordAt(clause, at);
  return (
    (/^(?:she|her|shes|she'll|ella)$/.test(word) && is(tokens[to - 1], 'man')) ||
    (/^(?:he|him|hes|he'll)$/.test(word) && is(tokens[to - 1], 'woman'))
  );
}
