/**
 * A narrative cut into clauses, each with the lexicon's words, days and times found in it, and the questions asked of its words.
 */
import { type CivilDate, weekday } from '../../record/civil-date.ts';
import type { Span } from '../../record/events.ts';
import type { Meaning, ReadyPack, WordKind } from '../policy/pack.ts';
import { untickedIn } from './boxes.ts';
import { type DateMention, findDates, isWeekday } from './dates.ts';
import { findHits, type Hit, openLexicon } from './lexicon.ts';
import { findTimes, type TimeMention } from './times.ts';
import { is, sentences, type Token } from './tokens.ts';

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

export function clausesOf(text: string, writtenOn: CivilDate, pack: ReadyPack): Clause[] {
  const lexicon = openLexicon(pack.lexicon);
  let toDo = 0;
  let ofOld = false;
  return sentences(text, pack.kinds).map((sentence, index) => {
    const { tokens, start, end } = sentence;
    // The heading of such a list reaches over its next few entries.
    toDo = headsToDo(tokens) ? 5 : Math.max(0, toDo - 1);
    const dates = withoutNamedDays(tokens, findDates(text, tokens, writtenOn));
    const isUnticked = untickedIn(tokens);
    const hits = findHits(lexicon, tokens)
      .map((hit) => withoutTeams(tokens, hit))
      .filter((hit) => !isOtherNumber(tokens, hit) && !isUnticked(hit) && !isInitials(tokens[hit.from]!));
    // "Background: …" up to "Today: …"
    const colon = tokens.findIndex(({ text: mark }) => mark === ':');
    // "Bkgd for new CM: …"
    if (colon === 1 || (colon > 1 && colon < 6 && is(tokens[0], 'past-head')))
      ofOld = is(tokens[0], 'past-head');
    else if (says({ tokens }, 'these-days', 0, 3) || dates.some(({ date }) => date === writtenOn))
      ofOld = false;
    if (ofOld) hits.push({ meanings: HISTORY, from: 0, to: 1, start, end: tokens[0]!.end });
    return {
      index,
      start,
      end,
      tokens,
      hits,
      by: byMeaning(hits),
      dates,
      times: findTimes(text, tokens, dates),
      toDo: toDo > 0,
    };
  });
}

const HISTORY: ReadonlySet<Meaning> = new Set(['history']);

const BY_VIDEO: ReadonlySet<Meaning> = new Set(['medium-other']);

const TO_COME =
  /^(?:(?:note |reminder )?to self\b|for (?:tomorrow|tmrw|next|mon|tues?|wed|thurs?|fri)\b|(?:still )?(?:open )?on my (?:list|plate)|my list|(?:still )?(?:owing|owed|outstanding|left to do)|not (?:yet )?done|next(?: steps?)?(?= ?$)|(?:once|when|as soon as) .* (?:is|are|gets|comes) (?:back|up|in))\b/;

/** "Need to:", "Plan for next wk: call her", "Monday: (1) letter": what stands there and below is still to be done. */
function headsToDo(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex(({ text }) => text === ':');
  const listed = tokens.length < 6 || colon === tokens.length - 1;
  if (listed && /^(?:still )?(?:needs?|to ?do|reminder)\b/.test(textOf({ tokens }, 0, 2))) return true;
  if (/^(?:need to|to ?do|still to do) :/.test(textOf({ tokens }, 0, 4))) return true;
  // "On my list for Weds:", "Still owing on this case:", "When the server is back up:"
  if (colon > 0 && TO_COME.test(textOf({ tokens }, 0, colon))) return true;
  return (
    colon > 0 &&
    colon < 6 &&
    is(tokens[0], 'plan-head') &&
    // "Plan corrected: RE step had been left off"
    !/ed$/.test(tokens[colon - 1]!.text) &&
    says({ tokens }, 'to-do-verb', colon + 1, colon + 5)
  );
}

/** "A Teams call": no team that weighs anything. */
function withoutTeams(tokens: readonly Token[], hit: Hit): Hit {
  const name = hit.to - hit.from === 1 && tokens[hit.from]!.text === 'teams' && tokens[hit.from]!.capital;
  return name ? { ...hit, meanings: BY_VIDEO } : hit;
}

/** "M's case" is no "Ms". */
function isInitials({ text, start, end }: Token): boolean {
  return text === 'ms' && end - start > 2;
}

/** "Check #7869", "phone # ends in 7869": no form. */
function isOtherNumber(tokens: Token[], { meanings, from, to }: Hit): boolean {
  if (!meanings.has('notice') || to - from > 1 || tokens[from]!.text !== '7869') return false;
  // "Last CM sent 7869"
  return (
    says({ tokens }, 'other-number', from - 4, from) &&
    !says({ tokens }, /^(?:sent|mailed|gave|did)$/, from - 3, from)
  );
}

/** "Wed 5/27", "Tuesday, June 22": the weekday belongs to the date behind it and is no day of its own. */
function withoutNamedDays(tokens: readonly Token[], dates: readonly DateMention[]): DateMention[] {
  return dates.filter((date, i) => {
    const next = dates[i + 1];
    const last = dates[i - 1];
    // "1/25 (Mon)"
    if (
      date.relative &&
      last &&
      !last.relative &&
      isWeekday(tokens[date.from]) &&
      tokens.slice(last.to, date.from).every((token) => !token.word) &&
      weekday(last.date) === weekday(date.date)
    )
      return false;
    if (!date.relative || !next || next.relative) return true;
    // "Day: Thursday     Date: 09/03/2009"
    const between = tokens.slice(date.to, next.from).every(({ word, text }) => !word || text === 'date');
    return !between || date.to - date.from > 1 || !isWeekday(tokens[date.from]);
  });
}

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

function byMeaning(hits: readonly Hit[]): Map<Meaning, Hit[]> {
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

export function spanOf(clause: Clause): Span {
  return { start: clause.start, end: clause.end };
}
