/** Entries that are more, or less, than a row: a text that stands behind its line, a line that holds several fields. */
import type { Place } from '../map.ts';
import { plainText } from '../text.ts';

/** Between the parts of a line, the most telling first. */
const SEPARATORS = [' | ', ' – ', ' — ', ' - ', ' · ', ' • ', ' / ', '; ', ', ', ' by '];
const LONGEST_LINE = 120;
const MOST_PARTS = 5;
const HEADING = /^H[1-6]$/;

/** Of a table's rows those that have their cells each for itself: no heading, total or text over several columns. */
export function fullRows(rows: readonly Element[]): Element[] {
  const widest = Math.max(0, ...rows.map((row) => row.children.length));
  const full = rows.filter((row) => row.children.length * 2 > widest);
  const single = full.filter((row) => row.querySelector(':scope > [colspan]:not([colspan="1"])') === null);
  return single.length * 3 >= full.length ? single : full;
}

/**
 * What stands right behind rows of one kind and is no such row itself: in a table the rows of far fewer cells, elsewhere
 * elements of another tag. By the place inside it, so that each cell of the row behind can be a field.
 */
export function behind(
  rows: readonly Element[],
  inTable: boolean,
): { entries: Element[]; cells: Map<Element, Element> }[] {
  const entries = inTable ? fullRows(rows) : [...rows];
  const next = new Map<Element, Element>();
  for (const row of entries) {
    const after = row.nextElementSibling;
    if (!after || entries.includes(after) || HEADING.test(after.tagName)) continue;
    if (plainText(after) !== '') next.set(row, after);
  }
  // One after the list is no part of it.
  if (entries.length === 0 || next.size < Math.max(2, entries.length / 2)) return [];
  if (!inTable) return [{ entries, cells: next }];
  const most = Math.max(...[...next.values()].map((row) => row.children.length));
  return Array.from({ length: most }, (_, i) => ({
    entries,
    cells: new Map(
      [...next].flatMap(([row, after]): [Element, Element][] => {
        const cell = after.children[i];
        return cell && plainText(cell) !== '' ? [[row, cell]] : [];
      }),
    ),
  })).filter(({ cells }) => cells.size > 0);
}

/** The parts that every one of these lines has, told apart by the same words between them. */
export function lineParts(rows: readonly Element[]): { cut: NonNullable<Place['cut']>; values: string[] }[] {
  const lines = rows.map((row) => plainText(row));
  if (lines.some((line) => line === '' || line.length > LONGEST_LINE)) return [];
  const separator = SEPARATORS.find((between) => {
    const counts = new Set(lines.map((line) => line.split(between).length));
    return counts.size === 1 && !counts.has(1) && Math.max(...counts) <= MOST_PARTS;
  });
  if (separator === undefined) return [];
  const parts = lines.map((line) => line.split(separator));
  // A cut tells the first part and the second from the rest, no later one.
  return parts[0]!.slice(0, 2).map((_, i) => ({
    cut: {
      // What stands behind the first of them ends at the next by itself.
      ...(i > 0 ? { after: separator } : { before: separator }),
    },
    values: parts.map((line) => line[i]!.trim()),
  }));
}
