/**
 * A repeated list on a page, of narratives or of plan steps: its rows, the way from a row to each of its fields, and a name
 * for each row. What the rows say is read in `read-narratives.ts` and `read-steps.ts`.
 */
import { checksum } from '../record/checksum.ts';
import { type Fact, known, unknown } from '../record/fact.ts';
import type { InTurns } from '../record/turns.ts';
import { type Cell, cellsInTurns, FEW_ROWS } from './cells.ts';
import type { Partly, Place, Sign } from './map.ts';
import { holds } from './sign.ts';

/** A list as it was read: its rows, why it is not the whole list (or null), and fields that could not be read. */
export interface ListReading<Row> {
  rows: Row[];
  /** How many there are, where only the ends of a long list were read so far. */
  of?: number;
  partly: string | null;
  problems: string[];
}

/** Where a list stands, by the page map. */
export interface ListSpec<F extends string> {
  rows: string;
  fields: Record<F, Place>;
  partly: Partly[];
  empty?: Sign | undefined;
}

export type Order = 'mdy' | 'dmy';

/** Of a long list these are read first, at each end: one of the two is the newest. */
const GLANCED_AT = FEW_ROWS / 2;

/** The rows, and for each field the way from a row to its cell, as far as its witnesses agree. */
export function openList<F extends string>(
  document: Document,
  spec: ListSpec<F>,
  title: string,
  glance = false,
): Fact<{ rows: Element[]; of: number; column(field: F): InTurns<Fact<Cell>> }> {
  const all = [...document.querySelectorAll(spec.rows)];
  const of = all.length;
  const rows = glance && of > 4 * GLANCED_AT ? [...all.slice(0, GLANCED_AT), ...all.slice(-GLANCED_AT)] : all;
  const first = rows[0];
  if (!first) {
    if (!spec.empty || !holds(document, spec.empty))
      return unknown(`${title}: the list was not found on the page.`);
    return known({ rows, of, column: () => empty() }, title, 2);
  }
  const cells = cellsInTurns(rows);
  const column = (field: F) => {
    const place = spec.fields[field];
    return cells(place, `${title}, ${place.label?.[0] ?? field}`);
  };
  return known({ rows, of, column }, title, 2);
}

// biome-ignore lint/correctness/useYield: a list without rows has nothing to go through
function* empty(): InTurns<Fact<Cell>> {
  return unknown('the list is empty');
}

/** Why columns could not be read; an empty list has no columns to miss. */
export function reasons(rows: readonly Element[], fields: readonly Fact<Cell>[]): string[] {
  return rows.length === 0 ? [] : fields.flatMap((field) => (field.known ? [] : [field.reason]));
}

/** A name for a row that stays while the row says the same, wherever it stands; rows that say the same are counted. */
export function stableId(text: string, seen: Map<string, number>): string {
  const name = checksum(text);
  const nth = (seen.get(name) ?? 0) + 1;
  seen.set(name, nth);
  return nth === 1 ? `r${name}` : `r${name}-${nth}`;
}
