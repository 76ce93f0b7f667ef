/**
 * Where a re-engagement appointment is: the words behind its day and time ("RE 2/23 10a Lebanon", "at 2 by phone"), or
 * those of a line that a letter heads with "Place".
 */
import type { Span } from '../../record/events.ts';
import { type Clause, isUnknownWord, says, textOf, wordAt } from './clauses.ts';
import type { DateMention } from './dates.ts';
import { is, isMark, type Token } from './tokens.ts';

/** A place that is longer is none: a sentence goes on there. */
const LONGEST = 11;

/** @param clauses of the whole note. Null where no place is told. */
export function placeOf(clause: Clause, date: DateMention, clauses: readonly Clause[]): Span | null {
  const headed = clauses.find(
    ({ tokens, times }) =>
      is(tokens[0], 'place-head') &&
      (tokens[1]?.text === ':' || isCapitalHead(tokens)) &&
      // "at:  8:45 a.m."
      times[0]?.from !== 2,
  );
  // "Come to: DHS, 410 Main St"
  const comeTo = clauses.find(
    (each) =>
      /^come to :/.test(textOf(each, 0, 3)) ||
      // "Please come: Tuesday …" and below it "To: DHS …"
      (/^to :/.test(textOf(each, 0, 2)) &&
        clauses.slice(Math.max(0, each.index - 2), each.index).some((above) => says(above, /^come$/))),
  );
  if (comeTo) return spanOver(comeTo.tokens.slice(wordAt(comeTo, 0) === 'to' ? 2 : 3));
  if (headed) {
    // "WHERE: DHS, 215 W 4th (ask for me at the counter)"
    const aside = headed.tokens.findIndex(({ text }) => text === '(');
    return spanOver(
      headed.tokens.slice(headed.tokens[1]!.text === ':' ? 2 : 1, aside > 2 ? aside : undefined),
    );
  }
  // "APPT: 11/26  TIME: 1:00P  LOC: TILLAMOOK SSP"
  const line = clause.tokens.findIndex(
    (token, at) => at > date.to && is(token, 'place-head') && isMark(clause.tokens[at + 1], ':'),
  );
  if (line > 0 && /^(?:loc|location|place|where|lugar|site)$/.test(wordAt(clause, line)))
    return spanOver(clause.tokens.slice(line + 2));
  const before = placeAhead(clause, date);
  if (before) return before;
  const time = clause.times.find(({ from }) => from >= date.to && from - date.to <= 5);
  const next = clauses[clause.index + 1];
  return behind(clause, time?.to ?? date.to) ?? (next && isPlaceAlone(next) ? behind(next, 0) : null);
}

/** "Please come to the Dallas branch, 2nd floor, on Monday, June 28" */
function placeAhead({ tokens }: Clause, { from }: DateMention): Span | null {
  const on = [from - 1, from - 2, from - 3].find((at) => tokens[at]?.text === 'on') ?? -1;
  const come = tokens.findIndex(
    ({ text }, at) => at < on && at >= on - LONGEST && text === 'to' && tokens[at - 1]?.text === 'come',
  );
  if (on < 0 || come < 0) return null;
  const begin = /^(?:the|our)$/.test(tokens[come + 1]!.text) ? come + 2 : come + 1;
  const place = tokens.slice(begin, isMark(tokens[on - 1], ',') ? on - 1 : on);
  return place[0]?.capital || says({ tokens: place }, 'place') ? spanOver(place) : null;
}

/** "PLACE  Training Annex, 940 SE Columbia" */
function isCapitalHead([head, next]: readonly Token[]): boolean {
  return head!.caps && head!.text.length > 2 && next !== undefined && (next.capital || /^\d/.test(next.text));
}

/** "Appt 2/3 10:00. Albany." */
function isPlaceAlone({ tokens }: Clause): boolean {
  const words = tokens.filter(({ word }) => word);
  const numbered = words.some(({ text }) => /^\d/.test(text));
  const capital =
    words.every((word) => word.capital || word.caps || /^\d/.test(word.text)) &&
    (words.length < 3 || numbered);
  return (
    words.some(({ text }) => /[a-z]/.test(text)) &&
    words.length < (numbered ? 10 : 7) &&
    (capital || says({ tokens }, 'place')) &&
    !says({ tokens }, 'ends-place')
  );
}

function behind(clause: Clause, from: number): Span | null {
  const { tokens } = clause;
  const leads = (token: Token | undefined) => is(token, 'leads-to-place') && !token!.capital;
  const isLeading = (i: number) =>
    // "At 10 o'clock to 4670 E 3rd"
    // "2:00 pm to the DHS office at 250 Elm"
    (wordAt(clause, i) === 'to' && /^(?:\d|the$|our$)/.test(wordAt(clause, i + 1))) ||
    (leads(tokens[i]) && !/^la (?:grande|pine)$/.test(textOf(clause, i, i + 2)));
  let at = from;
  while (
    at < tokens.length &&
    (isLeading(at) || /^(?:[ap]m|\d+ish)$/.test(wordAt(clause, at)) || /^[,@–"/-]$/.test(wordAt(clause, at)))
  )
    at++;
  // "8:45, K. and me, Albany office", "8:15 am w/ russian interp, woodburn": who comes as well.
  const comma = tokens.findIndex(({ text }, i) => i > at && text === ',');
  if (
    comma > 0 &&
    comma - at < 7 &&
    /\band me$|^(?:w(?:ith)? .*)?interp\w*$|^w(?:ith)? (?:me|us)\b/.test(textOf(clause, at, comma))
  )
    at = comma + 1;
  const led = at > from && leads(tokens[at - 1]);
  const words: Token[] = [];
  for (; at < tokens.length && words.length < LONGEST && goesOn(clause, at, words.at(-1)); at++)
    words.push(tokens[at]!);
  // "Put the RE notice for 8/12 11:00 in her hand"
  // "Next Thurs 3:15 me + contractor"
  if (/^(?:her|his|their) hands?$|^(?:me|us|w|with) (?:[+&,]|and)/.test(textOf({ tokens: words })))
    return null;
  // "RE moved to 5/1 9am at ct's request"
  if (/\b(?:request|asking|urging)$/.test(textOf({ tokens: words }))) return null;
  // "Half past one, VR counselor invited too"
  if (says({ tokens: words }, /^(?:invited|coming|attending|joins|joining)$/)) return null;
  const named = says({ tokens: words }, 'place') || words[0]?.capital || words[0]?.caps;
  // "845 AM PENDLETON."
  const isOneName =
    words.length === 1 &&
    !tokens[0]!.capital &&
    /^[a-z]{4,}$/.test(words[0]!.text) &&
    isUnknownWord(clause, at - 1);
  const ends = at === tokens.length || (isOneName && at === tokens.length - 1 && !tokens[at]!.word);
  const short = words.length > 0 && words.length < 4 && (led || ends);
  // "133 SE 2nd Hillsboro"
  const address = /^\d+$/.test(words[0]?.text ?? '') && /^(?:[ns][ew]?|[ew])$/.test(words[1]?.text ?? '');
  return named || short || address ? spanOver(words) : null;
}

/** Whether the place goes on with the word or mark there. */
function goesOn(clause: Clause, at: number, before: Token | undefined): boolean {
  const token = clause.tokens[at]!;
  // "6/2 at 1:00 by e-mail"
  if (/^(?:by|e)$/.test(token.text) && /^(?:e mail|mail)\b/.test(textOf(clause, at + 1, at + 3)))
    return false;
  if (token.word) return !is(token, 'ends-place') && !clause.dates.some(({ from }) => from === at);
  if (token.text === '#' || token.text === '+') return true;
  const next = clause.tokens[at + 1];
  const joins =
    /^[,&]$/.test(token.text) ||
    (token.text === '.' &&
      (is(before, 'title') || /^(?:[nsew]|[ns][ew]|mt|ft|st)$/.test(before?.text ?? '')));
  return (
    joins &&
    next !== undefined &&
    !is(next, 'ends-place') &&
    !is(clause.tokens[at + 2], 'ends-place') &&
    (next.capital || is(next, 'place') || is(clause.tokens[at + 2], 'place') || /^\d/.test(next.text))
  );
}

function spanOver(tokens: readonly Token[]): Span | null {
  const [first] = tokens;
  return first ? { start: first.start, end: tokens.at(-1)!.end } : null;
}
