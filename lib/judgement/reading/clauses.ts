/**
 * A clause of a note, and what can be asked of one: which phrases it holds, which words stand where, how far a phrase reaches.
 */
import type { Span } from '../../record/events.ts';
import type { Meaning, WordKind } from '../policy/pack.ts';
import type { DateMention } from './dates.ts';
import type { Hit } from './lexicon.ts';
import type { TimeMention } from './times.ts';
import { is, type Token } from './tokens.ts';

export interface Clause {
  index: number;
  start: number;
  end: number;
  tokens: Token[];
  hits: Hit[];
  /** The hits by what they mean. */
  by: ReadonlyMap<Meaning, readonly Hit[]>;
  dates: DateMention[];
  times: TimeMention[];
  /** In a list of what is still to be done ("Need to: 1. … 2. …"). */
  toDo: boolean;
}

const BREAKS = new Set('. : ; , = + ( ) - – but pero however then so and'.split(' '));

/** Whether the clause holds a word of one of these meanings. */
export function means(clause: Clause, ...meanings: Meaning[]): boolean {
  return meanings.some((meaning) => clause.by.has(meaning));
}

/** The word or mark at that place, or nothing. */
export function wordAt({ tokens }: Pick<Clause, 'tokens'>, at: number): string {
  return tokens[at]?.text ?? '';
}

/** The words from one token up to another, as one text with single spaces. */
export function textOf({ tokens }: { tokens: readonly Token[] }, from = 0, to = tokens.length): string {
  // Asked of every clause by many rules: no lists are made for it.
  let said = '';
  for (let at = Math.max(0, from); at < to && at < tokens.length; at++)
    said += said ? ` ${tokens[at]!.text}` : tokens[at]!.text;
  return said;
}

/** The words of a phrase found. */
export function wordsOf(clause: Clause, { from, to }: Hit): string {
  return textOf(clause, from, to);
}

/** The words of a clause with a phrase of it between ‹ and ›, for patterns over what stands beside it. */
export function around(clause: Clause, { from, to }: Hit): string {
  return `${textOf(clause, 0, from)} ‹${textOf(clause, from, to)}› ${textOf(clause, to)}`;
}

/** "Back in class": of no time gone by, as "back in 2019" is. */
export function isBackAt(clause: Clause, { meanings, to }: Hit): boolean {
  return meanings.has('attended') && hitsOf(clause, 'jobs', 'jobs-weak').some(({ from }) => from === to);
}

/** Whether one of a table of such patterns fits. */
export function standsBeside(table: readonly RegExp[], clause: Clause, hit: Hit): boolean {
  const text = around(clause, hit);
  return table.some((pattern) => pattern.test(text));
}

/** Whether one of the words from one token up to another is of that kind, or fits the pattern. */
export function says(
  { tokens }: { tokens: readonly Token[] },
  what: WordKind | RegExp,
  from = 0,
  to = tokens.length,
): boolean {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at++) {
    if (typeof what === 'string' ? is(tokens[at], what) : what.test(tokens[at]!.text)) return true;
  }
  return false;
}

/** Whether the clause names re-engagement by its two letters, in capitals: "re" is regarding. */
export function saysRe({ tokens, hits }: Clause): boolean {
  return tokens.some(
    ({ text, caps }, at) =>
      caps &&
      text === 're' &&
      !isRegarding(tokens, at) &&
      // "RE: your msg.", "the RE agent wants a reference"
      !/^(?:: |agents?\b|estate\b|broker\b|cert|determination\b)/.test(`${tokens[at + 1]?.text} `) &&
      // "LTR MAILED RE WE", "RE MISSED CLASS": regarding, where all is in capitals.
      !hits.some(
        ({ from, meanings }) =>
          from === at + 1 && (meanings.has('jobs') || meanings.has('jobs-weak') || meanings.has('missed')),
      ),
  );
}

/** "LETTER MAILED TO CT RE 9/12": where all is in capitals, behind the one it was sent to. */
export function isRegarding(tokens: readonly Token[], at: number): boolean {
  return (
    tokens.every((token) => token.caps || !token.word || /\d/.test(token.text)) &&
    /^(?:client|ct|clt|pt|her|him|letter|ltr)$/.test(tokens[at - 1]?.text ?? '')
  );
}

/** Whether any of the clauses holds a word of one of these meanings; asked often, so remembered. */
export function anyMeans(clauses: readonly Clause[], ...meanings: Meaning[]): boolean {
  let known = asked.get(clauses);
  if (!known) {
    known = new Set(clauses.flatMap(({ by }) => [...by.keys()]));
    asked.set(clauses, known);
  }
  return meanings.some((meaning) => known.has(meaning));
}

const asked = new WeakMap<readonly Clause[], ReadonlySet<Meaning>>();

const NONE: readonly Hit[] = [];

export function byMeaning(hits: readonly Hit[]): Map<Meaning, Hit[]> {
  const by = new Map<Meaning, Hit[]>();
  for (const hit of hits) {
    for (const meaning of hit.meanings) {
      const list = by.get(meaning);
      if (list) list.push(hit);
      else by.set(meaning, [hit]);
    }
  }
  return by;
}

/** The hits of these meanings in the order of the text. */
export function hitsOf(clause: Clause, ...meanings: Meaning[]): readonly Hit[] {
  if (meanings.length === 1) return clause.by.get(meanings[0]!) ?? NONE;
  const present = meanings.filter((meaning) => clause.by.has(meaning));
  if (present.length < 2) return present.length === 0 ? NONE : clause.by.get(present[0]!)!;
  return clause.hits.filter((hit) => present.some((meaning) => hit.meanings.has(meaning)));
}

/** A word of a longer phrase that means something else: "came and went", "reported as directed", "pharmacy tech". */
export function isPartOf(clause: Clause, hit: Hit, ...meanings: Meaning[]): boolean {
  return hitsOf(clause, ...meanings).some(
    ({ from, to }) => from <= hit.from && to >= hit.to && to - from > hit.to - hit.from,
  );
}

/** A word that the pack does not know, and that begins nothing it knows: it may be a name. */
export function isUnknownWord({ tokens, hits }: Clause, at: number): boolean {
  const token = tokens[at];
  return token?.word === true && token.kinds.length === 0 && !hits.some(({ from }) => from === at);
}

/** A word or mark that the lexicon does not know, as a sign rests on it. */
export function hitAt({ tokens }: Clause, at: number): Hit {
  const { start, end } = tokens[at]!;
  return { meanings: new Set(), from: at, to: at + 1, start, end };
}

/** Whether a breath is taken there: a mark or a word that ends a scope, but no full stop of "Sra." or "J." */
export function hasBreak({ tokens }: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { text, start } = tokens[i]!;
    const before = tokens[i - 1];
    const shortens =
      text === '.' &&
      before?.end === start &&
      (before.text.length === 1 || is(before, 'abbreviation') || is(before, 'title'));
    if (BREAKS.has(text) && !shortens) return true;
  }
  return false;
}

/** The opening of a letter. */
export function isGreeting(clause: Clause): boolean {
  // "Ms. Dunleavy," on a line of its own
  const named =
    clause.tokens.length < 7 && is(clause.tokens[0], 'title') && /^[,:]$/.test(clause.tokens.at(-1)!.text);
  // "Hi Jalen,"
  const hi =
    /^(?:hi|hello|hey)$/.test(wordAt(clause, 0)) &&
    clause.tokens[1]?.capital === true &&
    wordAt(clause, 2) === ',';
  return named || hi || /^(?:dear|estimad[ao]|hello)$/.test(wordAt(clause, 0));
}

/** '"Dear T.,', below "Sent today, copy:". */
export function isQuotedGreeting(clause: Clause): boolean {
  return /^["“'‘] ?(?:dear|estimad[ao])\b/.test(textOf(clause, 0, 2));
}

export function spanOf(clause: Clause): Span {
  return { start: clause.start, end: clause.end };
}
