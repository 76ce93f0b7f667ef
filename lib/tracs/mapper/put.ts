/** Putting what was proposed or pointed at into a map. Pure data; the map that comes out is checked like any other. */
import type { PageMap, PageSpec } from '../map.ts';
import type { PagePart, PageProposal } from './proposal.ts';

export function newMap(id: string, title: string): PageMap {
  return { format: 2, id, title, version: 1, dateOrder: 'mdy', pages: [], signedOut: [] };
}

/** A name for a map out of a host's name: `tracs.example.gov` is `tracs-example-gov`. */
export function mapIdOf(host: string): string {
  const plain = host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return plain.slice(0, 60) || 'map';
}

/**
 * The map with this page in it. A page that it knows keeps its signs and its other parts; a new one stands before those
 * with fewer signs, since the first that fits counts.
 */
export function putPage(map: PageMap, page: PageProposal, part: PagePart, known = page.known): PageMap {
  const before = map.pages.find(({ id }) => id === known);
  if (before) {
    const pages = map.pages.map((other) => (other === before ? { ...before, ...part } : other));
    return { ...map, version: map.version, pages };
  }
  const spec: PageSpec = {
    id: freeId(map, page.title),
    title: page.title,
    is: page.is,
    ...(page.anchor === null ? {} : { anchor: page.anchor }),
    ...part,
  };
  return { ...map, pages: [...map.pages, spec].sort((a, b) => telling(b) - telling(a)) };
}

/** How narrowly a page is known: of two that fit, the narrower one is meant. */
function telling({ is }: PageSpec): number {
  return is.reduce((sum, { path, query, at, text }) => {
    const address = (path?.split('/').length ?? 0) + (query === undefined ? 0 : 2);
    return sum + address + (at === undefined ? 0 : 1) + (text === undefined ? 0 : 2);
  }, 0);
}

function freeId(map: PageMap, title: string): string {
  const plain = mapIdOf(title);
  const taken = new Set(map.pages.map(({ id }) => id));
  for (let i = 1; ; i++) {
    const id = i === 1 ? plain : `${plain}-${i}`;
    if (!taken.has(id)) return id;
  }
}
