/**
 * A field of each row of a repeated list, found by two witnesses: the cell that the selector names inside the row, and
 * the cell under the column's header (or beside the label in the row). A column whose witnesses differ is unknown for the
 * whole list, so that one moved column never becomes somebody's date.
 */
import { type Fact, known, unknown } from '../record/fact.ts';
import { each, type InTurns, inOneGo } from '../record/turns.ts';
import { cellAt, columnOf, TABLES } from './columns.ts';
import { indexLabels, type LabelIndex } from './labels.ts';
import type { Place } from './map.ts';
import { type Found, meant, shownValue } from './values.ts';
import { findField, onlyCounts, placedIn } from './witness.ts';

/** The way from a row to a field of it, with what it says there by the map; null where the row has none. */
export type Cell = (row: Element) => Found | null;

/** So few rows are searched one by one; for more of them the page is searched once. */
export const FEW_ROWS = 32;

/** The way from each of these rows to a field of it: by its column in a table, else by its label in the row. */
export function cellsOf(rows: readonly Element[]): (place: Place, where: string) => Fact<Cell> {
  const cells = cellsInTurns(rows);
  return (place, where) => inOneGo(cells(place, where));
}

/** The same, some rows at a time. */
export function cellsInTurns(rows: readonly Element[]): (place: Place, where: string) => InTurns<Fact<Cell>> {
  const indexes = new Map<Element, LabelIndex>();
  const indexOf = (row: Element) => {
    const index = indexes.get(row) ?? indexLabels(row);
    indexes.set(row, index);
    return index;
  };
  const tables = rows[0]?.matches('tr, [role=row]') ? rows.map((row) => row.closest(TABLES)) : null;
  return (place, where) =>
    tables ? tableColumn(rows, tables, place, where) : labelledField(rows, place, where, indexOf);
}

/** What a row says in a field, in our words; null where it has no such field or the map's cut finds nothing. */
export function said(field: Fact<Cell>, row: Element, place: Place): string | null {
  const found = field.known && field.value(row);
  return found ? meant(place, shownValue(found)) : null;
}

/** The same as a fact; `entry` is what lacks it where it says nothing. */
export function saidFact(field: Fact<Cell>, words: string | null, entry: string): Fact<string> {
  if (!field.known) return field;
  return words === null
    ? unknown(`${field.where}: not found in this ${entry}.`)
    : known(words, field.where, field.witnesses);
}

function* tableColumn(
  rows: readonly Element[],
  tables: readonly (Element | null)[],
  place: Place,
  where: string,
): InTurns<Fact<Cell>> {
  const first = rows[0]!;
  // Entries may stand in several tables: each has its columns in its own order.
  const headed = new Map<Element | null, number | 'many' | null>();
  for (const table of tables)
    if (!headed.has(table)) headed.set(table, table && place.label ? columnOf(table, place.label) : null);
  const columns = [...headed.values()];
  if (columns.includes('many')) return unknown(`${where}: more than one column has this header.`);
  if (columns.includes(null) && columns.some((column) => column !== null))
    return unknown(`${where}: one of the tables has no column with this header.`);
  const columnIn = new Map(rows.map((row, nth) => [row, headed.get(tables[nth]!) as number]));
  yield;
  const byPlace = place.at ? yield* placesIn(rows, place.at) : null;
  const byHeader = columns[0] === null ? null : (row: Element) => cellAt(row, columnIn.get(row)!);
  const found =
    (cell: (row: Element) => Element | null): Cell =>
    (row) => {
      const element = cell(row);
      return element && { element };
    };
  // Without a header an entry that is blank there says nothing of the others.
  if (byPlace?.(first) || (!byHeader && byPlace && rows.some(byPlace))) {
    if (!byHeader) {
      return onlyCounts(place)
        ? unknown(`${where}: the column "${place.label![0]}" is gone.`)
        : known(found(byPlace), where, 1);
    }
    // Every row is asked: an entry among rows of another kind must not slip in through the first one's agreement.
    let agree = true;
    yield* each(rows, (row) => {
      const placed = agree && byPlace(row);
      const under = agree && byHeader(row);
      agree &&= placed && under ? under === placed || under.contains(placed) : placed === under;
    });
    return agree
      ? known(found(byPlace), where, 2)
      : unknown(`${where}: its place and its header point to different columns.`);
  }
  // A cell of several parts may say more than the field: which of them was meant is no longer known.
  const whole = (row: Element) => {
    const cell = byHeader!(row);
    return cell && place.at && cell.childElementCount > 1 ? null : cell;
  };
  if (byHeader) return known(found(whole), where, 1);
  return unknown(`${where}: the column was not found.`);
}

/** Each entry is weighed by itself; the field as a whole has no more witnesses than the entry that has fewest. */
function* labelledField(
  rows: readonly Element[],
  place: Place,
  where: string,
  indexOf: (row: Element) => LabelIndex,
): InTurns<Fact<Cell>> {
  const found = new Map<Element, Fact<Found>>();
  yield* each(rows, (row) => found.set(row, findField(row, place, indexOf(row), where, rows)));
  const facts = [...found.values()];
  const first = (place.label ? null : facts.find((fact) => fact.known)) ?? facts[0]!;
  if (!first.known) return first;
  const cell: Cell = (row) => {
    const here = found.get(row);
    return here?.known ? here.value : null;
  };
  return known(cell, where, facts.every((fact) => fact.known && fact.witnesses === 2) ? 2 : 1);
}

/**
 * The way from a row to the one element that a selector names in it; to none where it names several. The page is searched
 * once for all rows: a search in each is what a long list would wait for longest.
 */
function* placesIn(rows: readonly Element[], at: string): InTurns<(row: Element) => Element | null> {
  const last = rows.at(-1)!;
  let around = rows[0]!.parentElement;
  while (around && !around.contains(last)) around = around.parentElement;
  // What is told from the row itself, or from what stands behind it, is looked for row by row, and so are few of many rows.
  if (!around || rows.length <= FEW_ROWS || at.startsWith('+ ') || at.includes(':scope'))
    return (row) => {
      const [one, ...more] = placedIn(row, at, rows);
      return one && more.length === 0 ? one : null;
    };
  const places = new Map<Element | null, Element | null>(rows.map((row) => [row, null]));
  const found = new Set<Element>();
  yield* each(around.querySelectorAll(at), (element) => {
    for (let row = element.parentElement; row && row !== around; row = row.parentElement) {
      if (!places.has(row)) continue;
      places.set(row, found.has(row) ? null : element);
      found.add(row);
    }
  });
  return (row) => places.get(row) ?? null;
}
