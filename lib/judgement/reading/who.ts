/** Who acts in a sentence and who is spoken to: the participant, somebody else, or nobody named. */
import { type Clause, hasBreak, hitsOf, isUnknownWord, says, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import {
  beginsWithName,
  isAcronym,
  isName,
  nameBehind,
  namedBefore,
  namesClient,
  othersNames,
  people,
  type Who,
} from './names.ts';
import { is, type Token } from './tokens.ts';

export type { Who } from './names.ts';

/** How many words may stand between a verb and the one who acts or is spoken to. */
const REACH = 4;

/** The one who acts: the nearest person before the verb, in the same breath. */
export function actorOf(clause: Clause, verb: Hit, clauses: readonly Clause[]): Who {
  const before = people(clause).filter(
    (hit) => hit.to <= verb.from && verb.from - hit.to <= REACH && !hasBreak(clause, hit.to, verb.from),
  );
  const nearest = before[before.length - 1];
  // "FC phoned Shay", "case manager called pt": whoever of the staff it was, it is the record's own.
  const toMe = /^(?:me|us)$/.test(wordAt(clause, verb.to));
  if (!toMe && isStaff(clause, verb.from) && partnerOf(clause, verb, clauses) === 'client') return 'open';
  // "Three applications in, one called her back"
  if (wordAt(clause, verb.from - 1) === 'one') return 'third';
  if (!nearest && isFromElsewhere(clause, verb)) return 'third';
  // A name right before the verb is nearer than anybody else.
  const named = namedBefore(clause, verb, clauses);
  if (!nearest || (named === 'client' && nearest.to < verb.from)) return named;
  // "They told her one more and she's off the list": no one of whom a "her" speaks.
  if (
    wordAt(clause, nearest.from) === 'they' &&
    nearest.to === verb.from &&
    /^(?:her|him)$/.test(wordAt(clause, verb.to))
  )
    return 'third';
  const whom = isBeside(clause, nearest) ? 'client' : whoIs(nearest, clause, clauses);
  // "Boyfriend picked up when I phoned"; "CW & I e-mailed" is of both.
  const byMe = wordAt(clause, verb.from - 1) === 'i' && !/^(?:and|&|\+)$/.test(wordAt(clause, verb.from - 2));
  return whom === 'third' && byMe ? 'open' : whom;
}

/** "Ms. H. and her advocate met with me": both of them. */
function isBeside(clause: Clause, other: Hit): boolean {
  return (
    other.meanings.has('third') &&
    hitsOf(clause, 'client').some(
      ({ to }) =>
        to < other.from &&
        /^(?:\. )?(?:\w+ (?:\. )?)?(?:and|&|\+) (?:her|his|their)$/.test(textOf(clause, to, other.from)),
    )
  );
}

function isStaff({ tokens }: Clause, to: number): boolean {
  const lead = tokens.slice(0, to).filter(({ word }) => word);
  return (
    lead.length > 0 &&
    lead.length < 4 &&
    lead.every((token) => is(token, 'colleague') || /^(?:the|this|my|family)$/.test(token.text))
  );
}

/** "Gus from the ReStore rang back" */
function isFromElsewhere(clause: Clause, verb: Hit): boolean {
  return (
    isName(clause.tokens[0]) &&
    isUnknownWord(clause, 0) &&
    /^(?:from|of|at|@|over)$/.test(wordAt(clause, 1)) &&
    verb.from < 8 &&
    !hasBreak(clause, 0, verb.from)
  );
}

/** The one spoken to: the first person behind the verb, in the same breath. */
export function partnerOf(clause: Clause, verb: Hit, clauses: readonly Clause[]): Who {
  const behind = people(clause).filter((hit) => hit.from >= verb.to && hit.from - verb.to <= REACH * 2);
  // "Emailed family coach": a colleague.
  if (
    is(clause.tokens[verb.to], 'colleague') ||
    // "E-mail from WorkSource"
    (is(clause.tokens[verb.to], 'institution') && /^(?:from|fr|fm)$/.test(wordAt(clause, verb.to - 1))) ||
    // "Told JOBS worker about it"
    (wordAt(clause, verb.to) === 'jobs' && is(clause.tokens[verb.to + 1], 'colleague')) ||
    // "Called WorkSource to ask when the next class starts"
    (/^(?:called|phoned|rang|asked|emailed|tc|call)$/.test(wordAt(clause, verb.from)) &&
      wordAt(clause, verb.to) === 'worksource') ||
    isOfSite(clause, verb) ||
    isAcronym(clause, verb.to) ||
    (wordAt(clause, verb.to) === 'family' && is(clause.tokens[verb.to + 1], 'colleague'))
  )
    return 'third';
  const named = nameBehind(clause, verb);
  if (named) return named;
  // "Got her on the phone: sitter quit"
  const inside = people(clause).find((hit) => hit.from >= verb.from && hit.to <= verb.to);
  // "Sent Nadia a text asking what happened with the clinic placement"
  const name = clause.tokens.slice(verb.from + 1, Math.max(verb.from + 1, verb.to - 1));
  if (!inside && name.some((token) => isName(token) || (token.capital && token.text.length === 1)))
    return 'client';
  if (inside && wordAt(clause, verb.to) === ':') return whoIs(inside, clause, clauses);
  // "Heard from: counselor T."
  const begin = wordAt(clause, verb.to) === ':' ? verb.to + 1 : verb.to;
  const first = behind.find(
    (hit) => !clause.tokens.slice(begin, hit.from).some(({ text }) => STOPS.has(text)),
  );
  if (!first) return inside ? whoIs(inside, clause, clauses) : 'open';
  const whom = whoIs(first, clause, clauses);
  // "Spoke with Ms. Alder, provider"
  if (
    is(clause.tokens[first.from], 'title') &&
    hitsOf(clause, 'third').some(
      ({ from }) => from - first.to < 4 && from > first.to && wordAt(clause, from - 1) === ',',
    )
  )
    return 'third';
  // "3 way w/ CW worker J. and ct"
  const joined = behind.some(
    (hit) =>
      hit.meanings.has('client') &&
      hit.from > first.from &&
      hit.from - first.to <= 5 &&
      ['and', '&', '+', ',', 'with', 'w'].includes(wordAt(clause, hit.from - 1)),
  );
  if (wordAt(clause, first.from - 1) === 'without') return 'open';
  return whom === 'third' && joined ? 'client' : whom;
}

/** "Spoke w/ WE supervisor", "T/C from Goodwill sup": of a site, and no participant. */
function isOfSite(clause: Clause, { to }: Hit): boolean {
  return hitsOf(clause, 'jobs', 'jobs-weak').some(
    (site) =>
      site.from >= to &&
      !clause.tokens
        .slice(to, site.from)
        .some(({ text }) => !/^(?:w|with|\/|from|fr|to|the|her|his)$/.test(text)) &&
      hitsOf(clause, 'third').some(({ from }) => from === site.to),
  );
}

/** The nearest person around the verb is called by name or as the participant, not by "them" alone. */
export function isNamed(clause: Clause, verb: Hit): boolean {
  const all = people(clause);
  const behind = all.find(({ from }) => from >= verb.to && from - verb.to <= REACH);
  const before = all.filter(({ to }) => to <= verb.from && verb.from - to <= REACH).at(-1);
  const inside = all.find(({ from, to }) => from >= verb.from && to <= verb.to);
  return (
    [behind ?? before, inside].some((hit) => hit?.meanings.has('client')) || (!behind && !before && !inside)
  );
}

const STOPS = new Set(['.', ',', ';', ':', 'about', 'abt', 're', 'regarding', 'that', 'because', 'so']);

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
  if (hit.meanings.has('third') || (owner && hitsOf(clause, 'third').some((next) => next.from === hit.to)))
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

/** "The registrar", "her school": somebody else, unless it is a number that was called. */
export function isOfSomebody(clause: Clause, verb: Hit): boolean {
  const { tokens } = clause;
  let at = verb.to;
  while (/^(?:to|with|w|from|at|\/)$/.test(tokens[at]?.text ?? '')) at++;
  return is(tokens[at], 'owner') && !says(clause, 'reaches', at + 1, at + 3) && at + 1 < tokens.length;
}
