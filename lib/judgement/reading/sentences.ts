/** Where a sentence of a note ends: at a line, a mark, or a word that begins another; not behind "Mr." or "approx." */
import type { Lines } from '../policy/lines.ts';
import { is, isBlank, type Token, tokenize } from './tokens.ts';

export interface Sentence {
  tokens: Token[];
  start: number;
  end: number;
}

/** In words and marks. Nobody writes longer ones; a text without any end must not make reading slower than its length. */
const LONGEST_SENTENCE = 200;

/** So many words without a mark are more than one sentence. */
const RUN_ON = 9;

const GREETING = /^(?:dear|estimad[ao])$/;

/** Behind a title, and the sentence goes on. */
const CUT_NAME = /(?:^|\s)(?:mr|mrs|ms|sra?)\.? \p{Lu}\p{Ll}{0,3}\. \p{Ll}/iu;

const NEW_SENTENCE = /^ +(?:7869\b|(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\p{Lu}{2})\p{Lu})/u;

/**
 * Sentences: ended by a line end, by `;`, or by `.`, `!`, `?` before white space, unless an abbreviation or a single
 * initial stands before the full stop.
 */
export function sentences(text: string, kinds: Lines): Sentence[] {
  const found: Sentence[] = [];
  let current: Token[] = [];
  const close = () => {
    if (current.length > 0) {
      found.push({ tokens: current, start: current[0]!.start, end: current[current.length - 1]!.end });
    }
    current = [];
  };
  let last: Token | null = null;
  /** Words since the last mark. */
  let unmarked = 0;
  for (const token of tokenize(text, kinds)) {
    // A letter pasted behind "copy of letter:" begins with its greeting.
    const greets = GREETING.test(token.text) && last !== null && !last.word;
    if (last && (greets || hasLineEnd(text, last.end, token.start))) {
      // "In today's mail: "Dear N., …"": the mark opens what is quoted.
      const opens = greets && /^["“'‘]$/.test(last.text) ? current.pop() : undefined;
      close();
      if (opens) current.push(opens);
    }
    // Who writes without marks still begins anew: "… it broke down he says he will …".
    if (unmarked >= RUN_ON && is(token, 'begins') && !isWorkExperience(token, text)) close();
    unmarked = current.length > 0 && token.word ? unmarked + 1 : 0;
    current.push(token);
    if (endsSentence(token, last, text) || current.length >= LONGEST_SENTENCE) close();
    last = token;
  }
  close();
  return found;
}

/** "About her WE days", "CANT DO THE MILL WE. …" */
function isWorkExperience({ text: word, caps, end }: Token, text: string): boolean {
  return word === 'we' && (caps || /^[.,;)]/.test(text.charAt(end)));
}

function endsSentence(token: Token, before: Token | null, text: string): boolean {
  if (token.word) return false;
  if (token.text === ';') return true;
  if (token.text === '!' || token.text === '?') return isBlank(text, token.end);
  // "… see you there." Haven't mailed it"
  if (/^["”]$/.test(token.text))
    return (
      before?.end === token.start &&
      /^[.!?]$/.test(before.text) &&
      NEW_SENTENCE.test(text.slice(token.end, token.end + 12))
    );
  if (token.text !== '.' || !isBlank(text, token.end)) return false;
  if (!before?.word || before.end !== token.start) return true;
  const initial =
    before.text.length === 1 &&
    /\p{L}/u.test(before.text) &&
    text.charAt(before.start - 1) !== '/' &&
    // "Interview room B. Offered a ride"
    !/(?:room|rm|bldg|building|suite|ste|unit|apt) $/i.test(
      text.slice(Math.max(0, before.start - 9), before.start),
    ) &&
    // "Where r u. She texted …"
    text.charAt(before.start) !== 'u' &&
    // "Mailed this a.m. Date on it is …"
    !(before.text === 'm' && text.charAt(before.start - 1) === '.');
  // "Conf rm. Can somebody …", and not "rm. B"
  const roomEnds =
    before.text === 'rm' && /^ +\p{Lu}\p{Ll}+ \p{Ll}/u.test(text.slice(token.end, token.end + 20));
  if (initial || (is(before, 'title') && !roomEnds)) return false;
  // "La Sra. Ch. pasó": a name cut short.
  if (CUT_NAME.test(text.slice(Math.max(0, before.start - 6), token.end + 2))) return false;
  // "… until Feb. Today: …" ends there, "Tues. April 7" does not.
  return !is(before, 'abbreviation') || NEW_SENTENCE.test(text.slice(token.end, token.end + 12));
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r') return true;
  }
  return false;
}
