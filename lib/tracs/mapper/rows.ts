/** A selector that finds the entries of a list and none of the rows of other kinds among them. */
import type { Group } from './groups.ts';
import { candidatesOf, constantEnd, isMadeUp, quote, selectorIn } from './selectors.ts';

/** @param at the selector of a field that every entry has, relative to its row */
export function rowsSelector(
  document: Document,
  entries: readonly Element[],
  group: Group,
  at: string | undefined,
): { selector: string; exact: boolean } {
  const first = entries[0]!;
  const tag = first.tagName.toLowerCase();
  const own = commonCandidates(entries, group);
  const container = group.table ?? first.parentElement!;
  const { selector: outer, rests } = selectorIn(document, container);
  // `:scope > x` of a row is `> x` inside :has().
  const having = at === undefined ? [] : [`:has(${at.replace(/^:scope\s*/, '')})`];
  const inside = container === first.parentElement ? ' > ' : ' ';
  const role = first.getAttribute('role') === 'row' ? '[role=row]' : tag;
  // A header is a row too, of other cells.
  const plain =
    role !== tag ? `${role}:not(:has(> [role=columnheader]))` : tag === 'tr' ? 'tr:has(> td)' : tag;
  const lasting = at !== undefined && !at.includes(':nth-');
  const options = [
    ...own,
    ...own.map((selector) => `${outer}${inside}${selector}`),
    ...(rests === 'position' && lasting ? having.map((has) => `${role}${has}`) : []),
    ...(rests === 'position' ? [plain, `table > tbody > ${plain}`] : []),
    ...having.map((has) => `${outer}${inside}${role}${has}`),
    ...own.flatMap((selector) => having.map((has) => `${outer}${inside}${selector}${has}`)),
    `${outer}${inside}${plain}`,
    `${outer}${inside}${plain}:not(:first-child)`,
    // A heading, or the text of an entry, stands over several columns.
    `${outer}${inside}${plain}:not(:has(> [colspan]))`,
    `${outer}${inside}${plain}:not(:first-child):not(:has(> [colspan]))`,
  ];
  const exact = options.find((selector) => isSame(document, selector, entries));
  if (exact !== undefined) return { selector: exact, exact: true };
  const loose = options.find((selector) => {
    const found = new Set(document.querySelectorAll(selector));
    return entries.every((row) => found.has(row)) && found.size <= group.rows.length;
  });
  return { selector: loose ?? `${outer}${inside}${role}`, exact: false };
}

/** What all entries have in common and say of themselves: a class, a data attribute, an id counted up. */
function commonCandidates(entries: readonly Element[], { rows }: Group): string[] {
  const [first] = entries;
  const others = rows.filter((row) => !entries.includes(row));
  const shared = candidatesOf(first!).filter(
    ({ selector, rests }) => rests !== 'tag' && entries.every((row) => row.matches(selector)),
  );
  const counted = entries.length > 1 && countedId(entries);
  const all = [...shared.map(({ selector }) => selector), ...(counted ? [counted] : [])];
  // One that only the entries carry is worth more than one that other rows carry too.
  return all.sort((a, b) => carried(a, others) - carried(b, others));
}

function carried(selector: string, others: readonly Element[]): number {
  return others.filter((row) => row.matches(selector)).length;
}

/** `entry-12`, `entry-13`: known by the beginning, or by a constant end. */
function countedId(entries: readonly Element[]): string | null {
  const ids = entries.map((row) => row.getAttribute('id') ?? '');
  const begins = /^[A-Za-z]+[-_:.]/.exec(ids[0]!)?.[0];
  const tag = entries[0]!.tagName.toLowerCase();
  if (begins !== undefined && !isMadeUp(begins.slice(0, -1)) && ids.every((id) => id.startsWith(begins)))
    return `${tag}[id^=${quote(begins)}]`;
  const ends = constantEnd(ids[0]!);
  return ends !== null && ids.every((id) => id.endsWith(ends)) ? `${tag}[id$=${quote(ends)}]` : null;
}

function isSame(document: Document, selector: string, entries: readonly Element[]): boolean {
  try {
    const found = document.querySelectorAll(selector);
    return found.length === entries.length && entries.every((row, i) => found[i] === row);
  } catch {
    return false;
  }
}
