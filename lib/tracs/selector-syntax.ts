/**
 * Whether a text is a selector, told without a page: a service worker has none, and what IT sets by policy comes in there.
 * It knows the grammar of Selectors Level 4 as far as page maps need it, and refuses what it does not know; whatever it
 * takes, browsers take (a browser test holds it to that). https://www.w3.org/TR/selectors-4/#grammar
 */

const ESCAPE = /\\(?:[0-9a-f]{1,6}\s?|[^\n0-9a-f])/iy;
const FIRST = /[a-z_\u0080-\uffff]/iy;
const FURTHER = /[\w\u0080-\uffff-]/y;
const STRING = /"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'/y;
const COMPARISON = /[~|^$*]?=/y;
/** Behind a value: its letters' case does not count. That it does (`s`) not every browser takes. */
const CASE = /\si/iy;
const PSEUDO = /:([a-z-]+)(\()?/iy;
const COMBINATOR = /\s*[>+~]\s*|\s+/y;
const COUNT = /\s*(?:even|odd|[+-]?\d+|[+-]?\d*n(?:\s*[+-]\s*\d+)?)\s*\)/iy;

const PLAIN = new Set(
  'root scope empty first-child last-child only-child first-of-type last-of-type only-of-type checked disabled enabled required optional read-only read-write link any-link target focus hover active'.split(
    ' ',
  ),
);
const COUNTED = new Set(['nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type']);

export function isSelector(text: string): boolean {
  // The end of a comment of old is one token to a browser, wherever it stands; what its dashes could mean is not asked.
  return !text.includes('-->') && list(text, 0, false, false) === text.length;
}

/** Where a list of selectors ends that begins at `at`, or -1; `relative` may begin with a combinator, as in `:has(> a)`. */
function list(text: string, at: number, relative: boolean, inHas: boolean): number {
  let here = complex(text, space(text, at), relative, inHas);
  while (here >= 0 && text[here] === ',') here = complex(text, space(text, here + 1), relative, inHas);
  return here;
}

function complex(text: string, at: number, relative: boolean, inHas: boolean): number {
  const first = relative ? end(/[>+~]\s*/y, text, at) : -1;
  let here = compound(text, first < 0 ? at : first, inHas);
  while (here >= 0 && here < text.length) {
    const next = end(COMBINATOR, text, here);
    if (next < 0) return here;
    // Blanks before the end, a comma or a bracket join nothing.
    if (/^\s+$/.test(text.slice(here, next)) && (next === text.length || /[,)]/.test(text[next]!)))
      return next;
    here = compound(text, next, inHas);
  }
  return here;
}

function compound(text: string, at: number, inHas: boolean): number {
  const type = text[at] === '*' ? at + 1 : ident(text, at);
  let here = type < 0 ? at : type;
  for (;;) {
    const next = simple(text, here, inHas);
    if (next === -1) return here > at ? here : -1;
    if (next === -2) return -1;
    here = next;
  }
}

/** Behind one id, class, attribute or pseudo-class; -1 where none stands here, -2 where one stands that is not right. */
function simple(text: string, at: number, inHas: boolean): number {
  if (text[at] === '#' || text[at] === '.') return faulty(ident(text, at + 1));
  if (text[at] === '[') return faulty(attribute(text, at + 1));
  if (text[at] !== ':') return -1;
  PSEUDO.lastIndex = at;
  const [whole, named, open] = PSEUDO.exec(text) ?? [];
  if (whole === undefined) return -2;
  const name = named!.toLowerCase();
  const inside = at + whole.length;
  if (open === undefined) return PLAIN.has(name) ? inside : -2;
  if (COUNTED.has(name)) return faulty(end(COUNT, text, inside));
  if (name !== 'not' && name !== 'is' && name !== 'where' && name !== 'has') return -2;
  // Browsers take no `:has()` inside another.
  if (name === 'has' && inHas) return -2;
  const close = list(text, inside, name === 'has', inHas || name === 'has');
  return close >= 0 && text[close] === ')' ? close + 1 : -2;
}

/** Behind `name]` or `name='value' i]`. */
function attribute(text: string, at: number): number {
  const named = ident(text, space(text, at));
  if (named < 0) return -1;
  let here = space(text, named);
  const compared = end(COMPARISON, text, here);
  if (compared >= 0) {
    const begin = space(text, compared);
    const quoted = end(STRING, text, begin);
    const value = quoted < 0 ? ident(text, begin) : quoted;
    if (value < 0) return -1;
    const cased = end(CASE, text, value);
    here = space(text, cased < 0 ? value : cased);
  }
  return text[here] === ']' ? here + 1 : -1;
}

/** Behind a name as CSS writes it, or -1. */
function ident(text: string, at: number): number {
  const dashes = text.startsWith('--', at);
  const first = at + (dashes ? 2 : text[at] === '-' ? 1 : 0);
  let here = dashes ? first : letter(FIRST, text, first);
  for (let next = here; next >= 0; next = letter(FURTHER, text, here)) here = next;
  return here;
}

function letter(plain: RegExp, text: string, at: number): number {
  const next = end(plain, text, at);
  return next < 0 ? end(ESCAPE, text, at) : next;
}

function faulty(at: number): number {
  return at < 0 ? -2 : at;
}

function end(what: RegExp, text: string, at: number): number {
  what.lastIndex = at;
  return what.test(text) ? what.lastIndex : -1;
}

function space(text: string, at: number): number {
  return end(/\s*/y, text, at);
}
