/**
 * Whether a text is a selector, told without a page: a service worker has none, and what IT sets by policy comes in there.
 * It knows the grammar of Selectors Level 4 as far as page maps need it, and refuses what it does not know; whatever it
 * takes, browsers take (a browser test holds it to that). https://www.w3.org/TR/selectors-4/#grammar
 */

const ESCAPE = String.raw`\\(?:[0-9a-f]{1,6}\s?|[^\n0-9a-f])`;
const NAME = String.raw`(?:[\w-]|[^\x00-\x7f]|${ESCAPE})`;
const IDENT = String.raw`(?:--|-?(?:[a-z_]|[^\x00-\x7f]|${ESCAPE}))${NAME}*`;
const STRING = String.raw`"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'`;

const TYPE = new RegExp(`\\*|${IDENT}`, 'iy');
const NAMED = new RegExp(`[#.]${IDENT}`, 'iy');
const ATTRIBUTE = new RegExp(
  String.raw`\[\s*${IDENT}\s*(?:[~|^$*]?=\s*(?:${STRING}|${IDENT})\s*(?:\s[is]\s*)?)?\]`,
  'iy',
);
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
  const type = end(TYPE, text, at);
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
  if (text[at] === '#' || text[at] === '.') return faulty(end(NAMED, text, at));
  if (text[at] === '[') return faulty(end(ATTRIBUTE, text, at));
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
