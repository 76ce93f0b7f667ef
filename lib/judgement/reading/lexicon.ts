/**
 * The pack's words, ready to be found in a text: a tree of words, longest phrase first. A word that the pack writes in
 * capitals ("WE", work experience) is found only in capitals, so that the pronoun is left alone.
 */
import type { LexiconEntry, Meaning } from '../policy/pack.ts';
import { type Token, tokenize } from './tokens.ts';

interface Node {
  next: Map<string, Node>;
  meanings: Set<Meaning>;
}

export interface Lexicon {
  root: Node;
}

/** A phrase found: what it means, and from which token to which (the last one excluded). */
export interface Hit {
  meanings: ReadonlySet<Meaning>;
  from: number;
  to: number;
  start: number;
  end: number;
}

const compiled = new WeakMap<readonly LexiconEntry[], Lexicon>();

export function compileLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const known = compiled.get(entries);
  if (known) return known;
  const root: Node = { next: new Map(), meanings: new Set() };
  for (const entry of entries) {
    for (const phrase of entry.words) {
      let node = root;
      for (const token of tokenize(phrase)) {
        const key = token.caps ? capitals(token.text) : token.text;
        let next = node.next.get(key);
        if (!next) {
          next = { next: new Map(), meanings: new Set() };
          node.next.set(key, next);
        }
        node = next;
      }
      node.meanings.add(entry.meaning);
    }
  }
  const lexicon = { root };
  compiled.set(entries, lexicon);
  return lexicon;
}

/**
 * The phrases in a run of tokens, left to right. At each token the longest phrase is taken and the search goes on
 * behind it, so that "medical assisting class" is never also "medical".
 */
export function findHits(lexicon: Lexicon, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  let at = 0;
  while (at < tokens.length) {
    let nodes = [lexicon.root];
    let best: Hit | null = null;
    for (let i = at; i < tokens.length; i++) {
      nodes = step(nodes, tokens[i]!);
      if (nodes.length === 0) break;
      const meanings = new Set(nodes.flatMap((node) => [...node.meanings]));
      if (meanings.size > 0) {
        best = { meanings, from: at, to: i + 1, start: tokens[at]!.start, end: tokens[i]!.end };
      }
    }
    if (best) hits.push(best);
    at = best ? best.to : at + 1;
  }
  return hits;
}

function step(nodes: readonly Node[], token: Token): Node[] {
  const reached: Node[] = [];
  for (const node of nodes) {
    const plain = node.next.get(token.text);
    if (plain) reached.push(plain);
    const inCapitals = token.caps ? node.next.get(capitals(token.text)) : undefined;
    if (inCapitals) reached.push(inCapitals);
  }
  return reached;
}

function capitals(word: string): string {
  return `^${word}`;
}
