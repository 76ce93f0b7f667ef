/** Who acts in a sentence and who is spoken to: the participant, somebody else, or nobody named. */
import { type Clause, hasBreak, hitsOf, isUnknownWord, says, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { isAcronym, isName, nameBehind, namedBefore, othersNames, people, type Who } from './names.ts';
import { is } from './tokens.ts';
import { whoIs } from './whose.ts';

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
  let at = verb.to;
  while (/^(?:with|w|to|for|\/)$/.test(wordAt(clause, at))) at++;
  if (named === 'client' && (othersNames(clauses).has(wordAt(clause, at)) || isAmongOthers(clause, at)))
    return 'third';
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

/** "Sat down w/ Bev, Jo and the A&D counselor": a list of names that ends in somebody else, the participant not in it. */
function isAmongOthers(clause: Clause, at: number): boolean {
  const last = hitsOf(clause, 'third').find(
    ({ from }) =>
      from > at + 1 &&
      from - at < 9 &&
      !clause.tokens
        .slice(at, from)
        .some((token) => token.word && !token.capital && !/^(?:and|the|my|her|a|d)$/.test(token.text)),
  );
  const between = last && clause.tokens.slice(at, last.from);
  return (
    between !== undefined &&
    between.filter((token) => isName(token)).length > 1 &&
    between.some(({ text }) => /^(?:,|and|&)$/.test(text)) &&
    !hitsOf(clause, 'client', 'pronoun').some(({ from }) => from >= at && from < last!.to + 4)
  );
}

/** "Spoke w/ WE supervisor", "T/C from Goodwill sup": of a site, and no participant. */
function isOfSite(clause: Clause, { to }: Hit): boolean {
  return hitsOf(clause, 'jobs', 'jobs-weak').some(
    (site) =>
      site.from >= to &&
      !clause.tokens
        .slice(to, site.from)
        .some(({ text }) => !/^(?:w|with|\/|from|fr|to|the|her|his)$/.test(text)) &&
      hitsOf(clause, 'third').some(
        ({ from, to: end }) => from === site.to || (from > site.from && end === site.to),
      ),
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

/** "The registrar", "her school": somebody else, unless it is a number that was called. */
export function isOfSomebody(clause: Clause, verb: Hit): boolean {
  const { tokens } = clause;
  let at = verb.to;
  while (/^(?:to|with|w|from|at|\/)$/.test(tokens[at]?.text ?? '')) at++;
  return is(tokens[at], 'owner') && !says(clause, 'reaches', at + 1, at + 3) && at + 1 < tokens.length;
}
