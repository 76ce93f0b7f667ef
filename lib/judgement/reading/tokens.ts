/**
 * A text as words with places. Every offset counts UTF-16 units of the text as given, so nothing that is done to a
 * word (case, curly quotes) can shift what "Why?" highlights. One pass, no backtracking: linear on any text.
 */

export interface Token {
  /** Lower case; apostrophes inside a word are dropped (`didn't` is `didnt`). Punctuation is a token by itself. */
  text: string;
  start: number;
  end: number;
  word: boolean;
  /** Written in capitals alone ("RE", "WE"), in a text that is not all in capitals. */
  caps: boolean;
  /** Begins with a capital, in a text that is not all in capitals: a name, or the first word of a sentence. */
  capital: boolean;
}

export interface Sentence {
  tokens: Token[];
  start: number;
  end: number;
}

/** In words and marks. Nobody writes longer ones; a text without any end must not make reading slower than its length. */
const LONGEST_SENTENCE = 200;
const WORD = /[\p{L}\p{N}]/u;
const APOSTROPHES = new Set(["'", '’', '‘', '`']);
/** Words whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'appt appts ltr dr mr mrs ms st ave rm no jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun approx vs ext hrs hr wk re a p m am pm ph eng disqual disq concil incl temp dept ofc bldg ste blvd rd ln tel ref sup superv mgr coord poss min hrs mos yrs wks req info orig cert reg conf conv interp cust sched transp svc svcs emp prog contr wkr approp asst assoc attn incl misc ref refs gen'.split(
    ' ',
  ),
);

const GREETING = /^(?:dear|estimad[ao])$/;
const TITLES = new Set('dr mr mrs ms st sra sr no approx ste bldg rm ext'.split(' '));
const NEW_SENTENCE = /^ +\p{Lu}(?!an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec|\p{Lu})/u;

/** Letters and digits; those of plain English without asking the tables of Unicode. */
function isWord(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  return WORD.test(char);
}

/** The words and marks of a text, in order. White space is dropped, and hyphens inside words; a dash on its own is kept. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const shouting = isShouting(text);
  let at = 0;
  while (at < text.length) {
    const char = charAt(text, at);
    if (isWord(char)) {
      const start = at;
      let word = '';
      while (at < text.length) {
        const next = charAt(text, at);
        if (isWord(next)) word += next;
        else if (!(APOSTROPHES.has(next) && at + 1 < text.length && isWord(charAt(text, at + 1)))) break;
        at += next.length;
      }
      const lower = word.toLowerCase();
      tokens.push({
        text: lower,
        start,
        end: at,
        word: true,
        caps: !shouting && lower !== word && word === word.toUpperCase(),
        capital: !shouting && charAt(word, 0) !== charAt(lower, 0),
      });
      continue;
    }
    const joins = (char === '-' || char === '–') && !(isBlank(text, at - 1) && isBlank(text, at + 1));
    if (char.trim() !== '' && !joins) {
      tokens.push({ text: char, start: at, end: at + char.length, word: false, caps: false, capital: false });
    }
    at += char.length;
  }
  return tokens;
}

/**
 * Sentences: ended by a line end, by `;`, or by `.`, `!`, `?` before white space, unless an abbreviation or a single
 * initial stands before the full stop.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let current: Token[] = [];
  const close = () => {
    if (current.length > 0) {
      found.push({ tokens: current, start: current[0]!.start, end: current[current.length - 1]!.end });
    }
    current = [];
  };
  let last: Token | null = null;
  for (const token of tokenize(text)) {
    // A letter pasted behind "copy of letter:" begins with its greeting.
    const greets = GREETING.test(token.text) && last !== null && !last.word;
    if (last && (greets || hasLineEnd(text, last.end, token.start))) close();
    current.push(token);
    if (endsSentence(token, last, text) || current.length >= LONGEST_SENTENCE) close();
    last = token;
  }
  close();
  return found;
}

/** Mostly capitals: there, capitals say nothing about a word. */
export function isShouting(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < text.length && at < 400; at++) {
    const char = text.charAt(at);
    if (char !== char.toLowerCase()) upper++;
    else if (char !== char.toUpperCase()) lower++;
  }
  return upper > 20 && upper > lower * 2;
}

function endsSentence(token: Token, before: Token | null, text: string): boolean {
  if (token.word) return false;
  if (token.text === ';') return true;
  if (token.text === '!' || token.text === '?') return isBlank(text, token.end);
  if (token.text !== '.' || !isBlank(text, token.end)) return false;
  if (!before?.word || before.end !== token.start) return true;
  const initial = before.text.length === 1 && /\p{L}/u.test(before.text);
  if (initial || TITLES.has(before.text)) return false;
  // "… until Feb. Today: …" ends there, "Tues. April 7" does not.
  return !ABBREVIATIONS.has(before.text) || NEW_SENTENCE.test(text.slice(token.end, token.end + 12));
}

function isBlank(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text.charAt(at).trim() === '';
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r') return true;
  }
  return false;
}

function charAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return text.charAt(at);
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
