/**
 * The pack's words, ready to be found in a text: a tree of words, longest phrase first. A word that the pack writes in
 * capitals ("WE", work experience) is found only in capitals, so that the pronoun is left alone.
 */
import { type Lines, namesIn, partsOf } from '../policy/lines.ts';
import type { Meaning } from '../policy/pack.ts';
import { is, keyOf, REMEMBERED, type Token } from './tokens.ts';
import { capitals } from './word-lines.ts';

interface Node {
  next: Map<string, Node>;
  meanings: ReadonlySet<Meaning>;
  /** Reached by whoever stands there. */
  person?: boolean;
}

export interface Lexicon {
  lines: Lines;
  names: readonly Meaning[];
  /** First words of phrases: they take their place here when a text first holds them, as few ever do. */
  roots: Map<string, Node>;
  /** Where the phrases of a word stand, by how it is written; a note says the same words again and again. */
  begun: Map<string, Node[]>[];
}

/** A phrase found: what it means, and from which token to which (the last one excluded). */
export interface Hit {
  meanings: ReadonlySet<Meaning>;
  from: number;
  to: number;
  start: number;
  end: number;
}

const opened = new WeakMap<Lines, Lexicon>();

/** A pack's words, to be found. */
export function openLexicon(lines: Lines): Lexicon {
  const lexicon = opened.get(lines) ?? { lines, names: namesIn(lines), roots: new Map(), begun: [] };
  opened.set(lines, lexicon);
  return lexicon;
}

/** Where the phrases that begin with this word stand. */
function rootOf({ lines, names, roots }: Lexicon, first: string): Node | undefined {
  let root = roots.get(first);
  if (root) return root;
  for (const phrase of partsOf(lines, first)) {
    root ??= nodeOf(first);
    const [meaning, ...rest] = phrase.split(' ');
    const end = rest.reduce(child, root);
    end.meanings = new Set([...end.meanings, names[Number(meaning)]!]);
  }
  if (root) roots.set(first, root);
  return root;
}

function nodeOf(key: string): Node {
  return { next: new Map(), meanings: NOTHING, person: key === PERSON };
}

function child(node: Node, key: string): Node {
  const known = node.next.get(key) ?? nodeOf(key);
  node.next.set(key, known);
  return known;
}

/** Meanings that a phrase takes from the words inside it: "medical assisting class" is never also "medical". */
const RIVALS: readonly (readonly Meaning[])[] = [
  ['jobs', 'jobs-weak', 'other-program'],
  ['client', 'pronoun', 'third'],
  // "E-mailed" is not mailed, "went by mail" no visit.
  // "Picked up with the afternoon mail" is not handed over.
  ['mailed', 'emailed', 'visit', 'handed'],
  // "Por correo" is no e-mail.
  ['medium-letter', 'medium-email'],
];

const GROUP = new Map(RIVALS.flatMap((group) => group.map((meaning) => [meaning, group[0]!] as const)));

function groupOf(meaning: Meaning): string {
  return GROUP.get(meaning) ?? meaning;
}

/**
 * The phrases in a run of tokens, by their first token. For one meaning (and among rivals) the longest phrase is taken
 * and the search goes on behind it; other meanings may stand on the same words.
 */
export function findHits(lexicon: Lexicon, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  const taken = new Map<string, number>();
  for (let at = 0; at < tokens.length; at++) {
    // Most words begin no phrase.
    let nodes = begin(lexicon, tokens[at]!);
    if (nodes.length === 0) continue;
    const longest = new Map<string, { to: number; meanings: Meaning[] }>();
    for (let i = at; nodes.length > 0; ) {
      for (const node of nodes) {
        for (const meaning of node.meanings) {
          const group = groupOf(meaning);
          const best = longest.get(group);
          if (best?.to !== i + 1) longest.set(group, { to: i + 1, meanings: [meaning] });
          else if (!best.meanings.includes(meaning)) best.meanings.push(meaning);
        }
      }
      i++;
      if (i >= tokens.length) break;
      nodes = step(nodes, tokens[i]!);
    }
    const byEnd = new Map<number, Set<Meaning>>();
    for (const [group, { to, meanings }] of longest) {
      if ((taken.get(group) ?? 0) > at) continue;
      taken.set(group, to);
      const there = byEnd.get(to) ?? new Set();
      for (const meaning of meanings) there.add(meaning);
      byEnd.set(to, there);
    }
    for (const [to, meanings] of byEnd) {
      hits.push({ meanings, from: at, to, start: tokens[at]!.start, end: tokens[to - 1]!.end });
    }
  }
  return hits;
}

/** By what a word may be found: as it stands, without its plural ending, as capitals, as a person. */
function keysOf(token: Token): string[] {
  const keys = [token.key];
  const single = possessive(token) ? '' : withoutPlural(token.text);
  if (single) keys.push(keyOf(single));
  if (token.caps) keys.push(capitals(token.text));
  if (is(token, 'person') || (token.capital && (!token.caps || token.text.length === 1))) keys.push(PERSON);
  return keys;
}

function begin(lexicon: Lexicon, token: Token): Node[] {
  const written = (token.caps ? 1 : 0) + (token.capital ? 2 : 0) + (possessive(token) ? 4 : 0);
  const known = lexicon.begun[written] ?? new Map<string, Node[]>();
  lexicon.begun[written] = known;
  const before = known.get(token.text);
  if (before) return before;
  const nodes = keysOf(token).flatMap((key) => rootOf(lexicon, key) ?? []);
  if (known.size > REMEMBERED) known.clear();
  known.set(token.text, nodes);
  return nodes;
}

function step(nodes: readonly Node[], token: Token): Node[] {
  const reached: Node[] = [];
  const keys = keysOf(token);
  for (const node of nodes) {
    for (const key of keys) {
      const next = node.next.get(key);
      if (next) reached.push(next);
    }
    // "Pulled the client aside", "pulled N. aside".
    const name = node.person && token.capital;
    if (name || ((node.person || node.next.has(PERSON)) && BEFORE_PERSON.test(token.text)))
      reached.push({ ...node, meanings: NOTHING });
  }
  return reached;
}

const BEFORE_PERSON = /^(?:the|this|my|\.)$/;
const NOTHING: ReadonlySet<Meaning> = new Set();

/** In a phrase of the pack: whoever is meant, by pronoun, name or what the office calls them. */
const PERSON = '~';

/** "Today's": the apostrophe is missing from the word, and it is no plural. */
function possessive(token: Token): boolean {
  return token.end - token.start > token.text.length;
}

/** "classes", "activities", "hours": a word that is found without its plural ending where the lexicon lacks it. */
function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return '';
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
