/** Names: the participant's, where a note says them in place of "client", and those of others. */
import { remembering } from '../../record/remembered.ts';
import { isCalendarWord } from './calendar-words.ts';
import { type Clause, hasBreak, hitsOf, isPartOf, isUnknownWord, means, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { is, type Token } from './tokens.ts';

export type Who = 'client' | 'third' | 'open';

/** "Asked FSC", "called WS": an office, unless the lexicon knows the letters. */
export function isAcronym({ tokens, hits }: Clause, at: number): boolean {
  const token = tokens[at];
  return (
    token?.caps === true &&
    /^(?!and|or|not|for|the|all)[a-z]{2,4}$/.test(token.text) &&
    !hits.some(({ from }) => from === at)
  );
}

/** "Rang Ifrah", "met Philippa"; "called Jolene at Little Sprouts" is somebody else. */
export function nameBehind(clause: Clause, verb: Hit): Who | null {
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
  const at = wordAt(clause, to + 1) === '.' ? to + 2 : to + 1;
  if (
    /^(?:@|at|from|with|of)$/.test(wordAt(clause, at)) &&
    // "Ran into J. at the school": where it was.
    !(/^(?:@|at)$/.test(wordAt(clause, at)) && is(clause.tokens[verb.from], 'says-in-person')) &&
    // "T/C to A. at her moms #"
    !/^(?:her|his)$/.test(wordAt(clause, at + 1)) &&
    // "E-mailed Rod at VR"
    (isAcronym(clause, at + 1) || hitsOf(clause, 'third').some(({ from }) => from - at < 3 && from > to))
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

export function people(clause: Clause): readonly Hit[] {
  return hitsOf(clause, 'client', 'pronoun', 'third').filter(
    (hit) =>
      !isPartOf(clause, hit, 'jobs', 'jobs-weak') &&
      // "T/C to A. at her moms #": a line, and nobody.
      !(/s$/.test(wordAt(clause, hit.to - 1)) && wordAt(clause, hit.to) === '#') &&
      // "Dr slip in file, she told me about it"
      !(/^drs?$/.test(wordAt(clause, hit.from)) && is(clause.tokens[hit.to], 'paper')),
  );
}

/** "Dori hadn't opened her mail": whom a sentence begins with, by name. */
export function beginsWithName(clause: Clause, others: ReadonlySet<string>): boolean {
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

/** The participant, or an initial that stands for them. */
export function namesClient(clause: Clause): boolean {
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

/** "K. says", "Paloma agreed": a name or an initial right before the verb; "Jolene at Little Sprouts" is somebody else. */
export function namedBefore(clause: Clause, verb: Hit, clauses: readonly Clause[]): Who {
  const { tokens } = clause;
  const before = tokens[verb.from - 1];
  // The alt HS "Re-Engagement Center" called
  if (before?.text === '"' && is(tokens[verb.from - 2], 'institution')) return 'third';
  // "CCA told"
  if (isAcronym(clause, verb.from - 1) || is(before, 'colleague') || is(before, 'institution'))
    return 'third';
  // "UC says ct missed her appt"
  // "DPU called, provider not listed yet"
  if (hitsOf(clause, 'other-program', 'gc-other').some(({ from, to }) => from === 0 && to === verb.from))
    return 'third';
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
export function othersNames(clauses: readonly Clause[]): ReadonlySet<string> {
  return rememberNames(clauses, [], () => namesOfOthers(clauses));
}

const rememberNames = remembering<readonly Clause[], ReadonlySet<string>>();

/** "She says ct is in class every day", "she'd like to meet ct": whoever says so is not the participant. */
const OF_CLIENT =
  /\b(?:says|said|reports|reported|tells me|told me|thinks|would like to|d like to|wants to|can) (?:that |if |meet |see |take )?(?:ct|clt|client|px|pt|ptp|participant)\b/;

function namesOfOthers(clauses: readonly Clause[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const clause of clauses) {
    if (OF_CLIENT.test(textOf(clause)))
      for (const near of clauses.slice(Math.max(0, clause.index - 1), clause.index + 1))
        near.tokens.forEach((token, at) => {
          if (isName(token) && isUnknownWord(near, at)) names.add(token.text);
        });
    // "Pat from Caring Hands called"
    clause.tokens.forEach((token, at) => {
      if (
        isName(token) &&
        isUnknownWord(clause, at) &&
        /^(?:from|of)$/.test(wordAt(clause, at + 1)) &&
        clause.tokens[at + 2]?.capital &&
        !isCalendarWord(clause.tokens[at + 2]!)
      )
        names.add(token.text);
    });
    for (const { from, to } of hitsOf(clause, 'third')) {
      const behind = clause.tokens[to];
      if (isName(behind)) names.add(behind!.text);
      const before = clause.tokens[from - 2];
      if (wordAt(clause, from - 1) === '(' && isName(before)) names.add(before!.text);
    }
  }
  return names;
}

export function isName(token: Token | undefined): boolean {
  return Boolean(
    token?.capital && !token.caps && token.word && !isCalendarWord(token) && !is(token, 'no-name'),
  );
}
