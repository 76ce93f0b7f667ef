/** Who acts and with whom: the participant, somebody else, or left open, as caseworkers leave it. */
import { remembering } from '../../record/remembered.ts';
import {
  type Clause,
  hasBreak,
  hitsOf,
  isPartOf,
  isUnknownWord,
  means,
  says,
  textOf,
  wordAt,
} from './clauses.ts';
import { isCalendarWord } from './dates.ts';
import type { Hit } from './lexicon.ts';
import { is, type Token } from './tokens.ts';

export type Who = 'client' | 'third' | 'open';

/** How many words may stand between a verb and the one who acts or is spoken to. */
const REACH = 4;

/** The one who acts: the nearest person before the verb, in the same breath. */
export function actorOf(clause: Clause, verb: Hit, clauses: readonly Clause[]): Who {
  const before = people(clause).filter(
    (hit) => hit.to <= verb.from && verb.from - hit.to <= REACH && !hasBreak(clause, hit.to, verb.from),
  );
  const nearest = before[before.length - 1];
  // "FC phoned Shay", "case manager called pt": whoever of the staff it was, it is the record's own.
  if (isStaff(clause, verb.from) && partnerOf(clause, verb, clauses) === 'client') return 'open';
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
        to < other.from && /^(?:\w \. )?(?:and|&|\+) (?:her|his|their)$/.test(textOf(clause, to, other.from)),
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
    // "Told JOBS worker about it"
    (wordAt(clause, verb.to) === 'jobs' && is(clause.tokens[verb.to + 1], 'colleague')) ||
    isAcronym(clause, verb.to) ||
    (wordAt(clause, verb.to) === 'family' && is(clause.tokens[verb.to + 1], 'colleague'))
  )
    return 'third';
  const named = nameBehind(clause, verb);
  if (named) return named;
  // "Got her on the phone: sitter quit"
  const inside = people(clause).find((hit) => hit.from >= verb.from && hit.to <= verb.to);
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

/** "Asked FSC", "called WS": an office, unless the lexicon knows the letters. */
function isAcronym({ tokens, hits }: Clause, at: number): boolean {
  const token = tokens[at];
  return (
    token?.caps === true &&
    /^(?!and|or|not|for|the|all)[a-z]{2,4}$/.test(token.text) &&
    !hits.some(({ from }) => from === at)
  );
}

/** "Rang Ifrah", "met Philippa"; "called Jolene at Little Sprouts" is somebody else. */
function nameBehind(clause: Clause, verb: Hit): Who | null {
  let to = verb.to;
  while (/^(?:with|w|to|\/)$/.test(wordAt(clause, to))) to++;
  const next = clause.tokens[to];
  if (
    !next?.word ||
    !next.capital ||
    isCalendarWord(next) ||
    (next.caps && next.text.length > 1 && !isShouted(clause, to)) ||
    clause.hits.some((hit) => hit.from <= to && hit.to > to && hit !== verb)
  )
    return null;
  // "A call from Solveig's work site": the letters that stand for an apostrophe are missing.
  if (next.end - next.start > next.text.length) return 'third';
  // "Emailed Kathy @ contractor"
  if (
    /^(?:@|at|from|with|of)$/.test(wordAt(clause, to + 1)) &&
    // "E-mailed Rod at VR"
    (isAcronym(clause, to + 2) || hitsOf(clause, 'third').some(({ from }) => from - to < 4 && from > to))
  )
    return 'third';
  return 'client';
}

/** "SAW TYRELL AT THE ARMORY": where all is in capitals, a word that nobody knows behind the verb is a name. */
function isShouted(clause: Clause, at: number): boolean {
  return (
    clause.tokens[at]!.text.length > 3 &&
    isUnknownWord(clause, at) &&
    clause.tokens.every(({ word, caps, text }) => !word || caps || /^\d+$/.test(text))
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

const STOPS = new Set(['.', ',', ';', ':', 'about', 'abt', 're', 'regarding', 'that', 'because']);

function people(clause: Clause): readonly Hit[] {
  return hitsOf(clause, 'client', 'pronoun', 'third').filter(
    (hit) => !isPartOf(clause, hit, 'jobs', 'jobs-weak'),
  );
}

/** "Ct's sister" is the sister; "she" behind a landlord is the landlord, unless the participant was named too. */
export function whoIs(hit: Hit, clause: Clause, clauses: readonly Clause[]): Who {
  if (isParent(hit, clause, clauses)) return 'client';
  // "Called her mom's", and then "Mom did pick up"
  if (
    /^(?:mom|dad)$/.test(wordAt(clause, hit.from)) &&
    hit.to - hit.from === 1 &&
    clauses.some(
      (each) =>
        each.index < clause.index && says(each, /^(?:moms?|dads?)$/) && THEIR_PARENT.test(textOf(each)),
    )
  )
    return 'third';
  // "Ptps mom in for her own SNAP"
  const before = clause.tokens[hit.from - 1];
  if (/^(?:mom|dad)$/.test(wordAt(clause, hit.from)) && is(before, 'person') && before!.text.endsWith('s'))
    return 'third';
  const owner = /s$/.test(wordAt(clause, hit.to - 1)) || hit.to - hit.from === 1;
  if (hit.meanings.has('third') || (owner && hitsOf(clause, 'third').some((next) => next.from === hit.to)))
    return 'third';
  if (hit.meanings.has('client')) return 'client';
  return spokenOf(clause, hit.from, clauses);
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

/** "Dori hadn't opened her mail": whom a sentence begins with, by name. */
function beginsWithName(clause: Clause, others: ReadonlySet<string>): boolean {
  const [first, second, third] = clause.tokens;
  // "T. meets an exemption now", "L was out in the car"
  if (first?.capital && /^[b-hj-z]$/.test(first.text) && !clause.hits.some(({ from }) => from === 0)) {
    const verb = second?.text === '.' ? third : second;
    return (
      verb !== undefined &&
      !verb.capital &&
      (is(verb, 'past') || /^(?:is|was|has|\w+[^s]s|\w+ed)$/.test(verb.text))
    );
  }
  return (
    isName(first) &&
    isUnknownWord(clause, 0) &&
    !others.has(first!.text) &&
    second !== undefined &&
    (is(second, 'past') || /(?:ed|nt|[^s]s|home|here)$/.test(second.text))
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
          !is(earlier.tokens[noun.to - 1], 'institution') &&
          // "My lead and I", "See lead.": a colleague, who is not told about.
          !/^(?:my|our|see|cc|attn|by)$/.test(wordAt(earlier, noun.from - 1)) &&
          wordAt(earlier, noun.to) !== ':' &&
          wordAt(earlier, noun.from) !== 'absent',
      );
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

/** The participant, or an initial that stands for them. */
function namesClient(clause: Clause): boolean {
  return (
    means(clause, 'client') ||
    clause.tokens.some(
      ({ text, capital }, at) =>
        capital &&
        text.length === 1 &&
        text !== 'i' &&
        wordAt(clause, at + 1) === '.' &&
        // "K.'s case"
        clause.tokens[at + 2]?.start !== clause.tokens[at + 1]?.end,
    )
  );
}

/** "She" of a man, "he" of a woman. */
function unlike(clause: Clause, at: number, { tokens }: Clause, { to }: Hit): boolean {
  const word = wordAt(clause, at);
  return (
    (/^(?:she|her|shes|she'll|ella)$/.test(word) && is(tokens[to - 1], 'man')) ||
    (/^(?:he|him|hes|he'll)$/.test(word) && is(tokens[to - 1], 'woman'))
  );
}

/** "K. says", "Paloma agreed": a name or an initial right before the verb; "Jolene at Little Sprouts" is somebody else. */
function namedBefore(clause: Clause, verb: Hit, clauses: readonly Clause[]): Who {
  const { tokens } = clause;
  const before = tokens[verb.from - 1];
  // The alt HS "Re-Engagement Center" called
  if (before?.text === '"' && is(tokens[verb.from - 2], 'institution')) return 'third';
  // "CCA told"
  if (isAcronym(clause, verb.from - 1) || is(before, 'colleague') || is(before, 'institution'))
    return 'third';
  // "UC says ct missed her appt"
  if (hitsOf(clause, 'other-program').some(({ from, to }) => from === 0 && to === verb.from)) return 'third';
  // "PO Kemp called"
  if (
    before?.capital &&
    verb.from > 1 &&
    is(tokens[verb.from - 2], 'institution') &&
    tokens[verb.from - 2]!.caps
  )
    return 'third';
  // The first word of a sentence has a capital too; a word of the lexicon is no name.
  if (!before || clause.hits.some((hit) => hit.from < verb.from && hit.to >= verb.from)) return 'open';
  const named =
    before.text === '.'
      ? tokens[verb.from - 2]?.text.length === 1 && !tokens[verb.from]!.capital
      : before.word &&
        before.capital &&
        // "R&R confirms"
        wordAt(clause, verb.from - 2) !== '&' &&
        !(before.caps && before.text.length > 1) &&
        !is(before, 'no-name') &&
        // "Two texts to Javier"
        !is(before, 'count') &&
        !isCalendarWord(before) &&
        !/(?:tions?|ments?|ance|ence|ity|sion|ness|ship)$/.test(before.text);
  if (!named) return 'open';
  if (othersNames(clauses).has(before.text)) return 'third';
  const lead = tokens.slice(Math.max(0, verb.from - 4), verb.from - 1);
  // "CPS wkr J. called"
  if (
    people(clause).some(
      (hit) =>
        hit.meanings.has('third') &&
        verb.from - hit.to <= 3 &&
        verb.from > hit.to &&
        // "Contractor - J. called", "Instr: L. told me": who writes, and whom they tell of.
        !hasBreak(clause, hit.to, verb.from - 2) &&
        // "The co-op says Basil wasn't in"
        !hitsOf(clause, 'say').some(({ from, to }) => from >= hit.to && to < verb.from),
    )
  )
    return 'third';
  return lead.some(({ text }) => text === 'at' || text === 'from' || text === 'with') ? 'third' : 'client';
}

/** "A&D counselor Orrin", "Petra (CW)": names that the note gives to somebody else. */
function othersNames(clauses: readonly Clause[]): ReadonlySet<string> {
  return rememberNames(clauses, [], () => namesOfOthers(clauses));
}

const rememberNames = remembering<readonly Clause[], ReadonlySet<string>>();

function namesOfOthers(clauses: readonly Clause[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const clause of clauses) {
    for (const { from, to } of hitsOf(clause, 'third')) {
      const behind = clause.tokens[to];
      if (isName(behind)) names.add(behind!.text);
      const before = clause.tokens[from - 2];
      if (wordAt(clause, from - 1) === '(' && isName(before)) names.add(before!.text);
    }
  }
  return names;
}

function isName(token: Token | undefined): boolean {
  return Boolean(
    token?.capital && !token.caps && token.word && !isCalendarWord(token) && !is(token, 'no-name'),
  );
}

/** "The registrar", "her school": somebody else, unless it is a number that was called. */
export function isOfSomebody(clause: Clause, verb: Hit): boolean {
  const { tokens } = clause;
  let at = verb.to;
  while (/^(?:to|with|w|from|at|\/)$/.test(tokens[at]?.text ?? '')) at++;
  return is(tokens[at], 'owner') && !says(clause, 'reaches', at + 1, at + 3) && at + 1 < tokens.length;
}
