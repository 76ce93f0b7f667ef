/** Which rows of a group are entries of the list, and where in each of them a field stands. */
import { plainText } from '../text.ts';
import type { FittedSlot, ListPurpose } from './fit-field.ts';
import { commonSelectors, type Group, LOOKED_AT, type Slot, slotOf } from './groups.ts';
import { isDate } from './values.ts';

/** Without these a row is no entry. */
export const NEEDED: Record<ListPurpose, readonly string[]> = {
  narratives: ['date', 'text'],
  steps: ['code'],
};

/** The rows that hold what an entry needs; the others are headings, totals, spacers. */
export function entriesOf(group: Group, fields: Map<string, FittedSlot>, purpose: ListPurpose): Element[] {
  const slots = NEEDED[purpose].map((field) => fields.get(field)!.slot);
  const date = fields.get('date')?.slot;
  const looked = group.rows.slice(0, LOOKED_AT).filter((row) => {
    if (!slots.every(({ cells }) => !cells.size || cells.has(row))) return false;
    const cell = date?.cells.get(row);
    return !date || (cell !== undefined && isDate(plainText(cell)));
  });
  // The others are told by their make: of a table's rows those of so many cells.
  const widths = new Set(looked.map((row) => row.children.length));
  const others = group.rows
    .slice(LOOKED_AT)
    .filter((row) => group.table === null || widths.has(row.children.length));
  return [...looked, ...others];
}

/** The slot as the entries alone have it, with the selectors that serve them all. */
export function inEntries(slot: Slot, entries: readonly Element[]): Slot {
  if (slot.cells.size === entries.length && slot.at.length > 0) return slot;
  const rows = entries.filter((row) => slot.cells.has(row));
  const cells = new Map(rows.map((row) => [row, slot.cells.get(row)!]));
  const all = rows.length === 0 ? [] : entries.slice(0, LOOKED_AT);
  return { ...slot, cells, at: commonSelectors(cells, all) };
}

/** "RE Re-engagement": the element that holds the code alone, where the cell says more than that. */
export function codeIn(slot: Slot, entries: readonly Element[]): Slot {
  const looked = entries.filter((row) => slot.cells.has(row)).slice(0, LOOKED_AT);
  const code = (row: Element) => plainText(slot.cells.get(row)!).split(/\s/)[0]!;
  if (looked.every((row) => plainText(slot.cells.get(row)!) === code(row))) return slot;
  const cells = new Map<Element, Element>();
  for (const row of looked) {
    const inner = [...slot.cells.get(row)!.querySelectorAll('*:not(option)')].find(
      (element) => plainText(element) === code(row),
    );
    if (inner) cells.set(row, inner);
  }
  return cells.size === looked.length ? { ...slotOf(slot.label, cells, looked) } : slot;
}

/** A beginning, and behind "more" the whole text, already on the page: the whole is meant. */
export function fullIn(slot: Slot, entries: readonly Element[]): Slot {
  const looked = entries.filter((row) => slot.cells.has(row)).slice(0, LOOKED_AT);
  const cells = new Map<Element, Element>();
  for (const row of looked) {
    const cell = slot.cells.get(row)!;
    const begins = plainText(cell).slice(0, 12);
    const alike = [...cell.querySelectorAll('*')].filter((part) => plainText(part).startsWith(begins));
    const inner = alike.filter((part) => !alike.some((other) => other !== part && part.contains(other)));
    const [longest] = inner.toSorted((a, b) => plainText(b).length - plainText(a).length);
    if (longest && inner.length > 1) cells.set(row, longest);
  }
  if (looked.length === 0 || cells.size < looked.length) return slot;
  const full = slotOf(slot.label, cells, looked);
  return full.at.length > 0 ? full : slot;
}

/** Three dots at the end of several texts: a person writes so now and then, a list that cuts does so often. */
export function endsCut({ values }: Slot): boolean {
  return values.filter((value) => value.endsWith('...')).length > 1;
}
