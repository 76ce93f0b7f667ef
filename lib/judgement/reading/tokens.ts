/**
 * A text as words with places. Every offset counts UTF-16 units of the text as given, so nothing that is done to a
 * word (case, curly quotes) can shift what "Why?" highlights. One pass, no backtracking: linear on any text.
 */
import type { Lines } from '../policy/lines.ts';
import type { WordKind } from '../policy/pack.ts';
import { kindsOf, type OfWord } from './kinds.ts';

export interface Token {
  /** Lower case, no accents; apostrophes inside a word are dropped (`didn't` is `didnt`). A mark is a token by itself. */
  text: string;
  /** By which the lexicon finds it: the plain word for its shorthand ("ltr", "w/"), one letter for two. */
  key: string;
  start: number;
  end: number;
  word: boolean;
  /** Written in capitals alone ("RE", "WE"), in a text that is not all in capitals. */
  caps: boolean;
  /** What kinds of words the pack counts it among. */
  kinds: readonly WordKind[];
  /** Begins with a capital, in a text that is not all in capitals: a name, or the first word of a sentence. */
  capital: boolean;
}

const WORD = /[\p{L}\p{N}]/u;

const APOSTROPHES = new Set(["'", '’', '‘', '`']);

const NO_KINDS: Lines = [''];

type Written = Pick<Token, 'text' | 'key' | 'kinds' | 'caps' | 'capital'>;

interface Words {
  /** Words and marks as they were written before: notes say the same ones again and again. */
  read: Map<string, Written>;
  kindsOf(word: string): OfWord;
}

const ready = new WeakMap<Lines, Words>();

function wordsBy(kinds: Lines): Words {
  const words = ready.get(kinds) ?? { read: new Map(), kindsOf: kindsOf(kinds) };
  ready.set(kinds, words);
  return words;
}

/** Who types fast leaves out the second of two letters ("leter", "caled"). */
export function keyOf(word: string): string {
  return word.length < 5 ? word : word.replace(/(?<=.)([bcdfglmnprst])\1/g, '$1');
}

/** Whether a word is of that kind; no word is of none. */
export function is(token: Token | undefined, kind: WordKind): boolean {
  return token?.kinds.includes(kind) ?? false;
}

/** Without accents: who types fast leaves them out ("hable", "manana"). */
function plain(word: string): string {
  return /^[\x20-\x7e]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Words remembered, of a lexicon too; a text of nothing but new ones must not fill the memory. */
export const REMEMBERED = 20_000;

function readWord(word: string, kindsOf: Words['kindsOf']): Written {
  const small = word.toLowerCase();
  const text = plain(small);
  const { kinds, same = text } = kindsOf(text);
  const first = charAt(word, 0);
  return {
    text,
    key: keyOf(same),
    kinds,
    caps: word !== small && word === word.toUpperCase(),
    capital: first !== first.toLowerCase(),
  };
}

function readMark(mark: string, kindsOf: Words['kindsOf']): Written {
  const { kinds, same: key = mark } = kindsOf(mark);
  return { text: mark, key, kinds, caps: false, capital: false };
}

/** Letters and digits; those of plain English without asking the tables of Unicode. */
function isWord(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  return WORD.test(char);
}

/** The words and marks of a text, in order. White space is dropped, and hyphens inside words; a dash on its own is kept. */
export function tokenize(text: string, kinds: Lines = NO_KINDS): Token[] {
  const tokens: Token[] = [];
  const { read, kindsOf } = wordsBy(kinds);
  const known = (written: string, by: typeof readWord) => {
    const before = read.get(written);
    if (before) return before;
    const now = by(written, kindsOf);
    if (read.size > REMEMBERED) read.clear();
    read.set(written, now);
    return now;
  };
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
        // "I'll" is not ill, "we'll" not well.
        else if (/^ll(?![\p{L}\p{N}])/iu.test(text.slice(at + 1, at + 4))) word += "'";
        at += next.length;
      }
      const { text: lower, key, kinds: of, caps, capital } = known(word, readWord);
      tokens.push({
        text: lower,
        key,
        start,
        end: at,
        word: true,
        kinds: of,
        // "CANT DO THE MILL WE.": nobody who would do anything.
        caps: caps && (!shouting || (lower === 'we' && /^[.,;)]/.test(text.charAt(at)))),
        capital: !shouting && capital,
      });
      continue;
    }
    const joins =
      ((char === '-' || char === '–') && !(isBlank(text, at - 1) && isBlank(text, at + 1))) ||
      // "Met w/ ct" as "met w ct".
      (char === '/' && tokens.at(-1)?.text === 'w' && tokens.at(-1)?.end === at);
    if (char.trim() !== '' && !joins) {
      const { key, kinds: of } = known(char, readMark);
      tokens.push({
        text: char,
        key,
        start: at,
        end: at + char.length,
        word: false,
        kinds: of,
        caps: false,
        capital: false,
      });
    }
    at += char.length;
  }
  return tokens;
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

function charAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return text.charAt(at);
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** Whether a token is that mark. */
export function isMark(token: Token | undefined, mark: string): boolean {
  return token !== undefined && !token.word && token.text === mark;
}

/** Whether nothing stands between two tokens. */
export function touches(tokens: readonly Token[], a: number, b: number): boolean {
  return tokens[a]?.end === tokens[b]?.start;
}

/** Whether a hyphen joins a token to the next; hyphens inside words are no tokens. */
export function hyphenated(text: string, tokens: readonly Token[], at: number): boolean {
  const a = tokens[at];
  const b = tokens[at + 1];
  return a !== undefined && b !== undefined && text.slice(a.end, b.start) === '-';
}

export function isBlank(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text.charAt(at).trim() === '';
}
