/** Repeated rows: what on a page may be a list, whatever it is made of. */

import { cellAt, headerRow, TABLES } from '../columns.ts';
import { CONTROL, labelsOf } from '../labels.ts';
import type { Place } from '../map.ts';
import { plainText } from '../text.ts';
import { shownValue } from '../values.ts';
import { placedIn } from '../witness.ts';
import { behind, fullRows, lineParts } from './entries.ts';
import { type Candidate, candidatesOf, isHidden, lastsLonger, pathFrom } from './selectors.ts';
import { isDate } from './values.ts';

/** Elements that stand side by side and are made alike. */
export interface Group {
  rows: Element[];
  /** The table they are rows of, or null. */
  table: Element | null;
}

/** One field of a group's rows: where it stands in each, and what is written over or before it. */
export interface Slot {
  /** The label or header, as written; '' where there is none. */
  label: string;
  cells: Map<Element, Element>;
  /** What it says in each row that has it. */
  values: string[];
  /** Selectors that find it in each row, the most lasting first. */
  at: Candidate[];
  /** It is a part of what is written there. */
  cut?: Place['cut'];
}

/** Lists longer than this are judged by their beginning; the selectors are tried on all of it. */
export const LOOKED_AT = 60;
const MOST_SLOTS = 40;

export function groupsIn(document: Document): Group[] {
  const groups: Group[] = [];
  for (const table of document.querySelectorAll(TABLES)) {
    if (isHidden(table)) continue;
    const head = headerRow(table);
    const isHead = (row: Element) =>
      row === head ? [...row.children].every((cell) => cell.matches('th, [role=columnheader]')) : false;
    const rows = [...table.querySelectorAll('tr, [role=row]')].filter(
      (row) =>
        row.closest(TABLES) === table && row.children.length > 0 && !isHead(row) && !row.closest('thead'),
    );
    if (rows.length > 0) groups.push({ rows, table });
  }
  for (const parent of document.querySelectorAll('body, body *')) {
    if (parent.childElementCount < 2 || parent.closest('select, svg, nav, head') || isHidden(parent))
      continue;
    if (/^(TABLE|TBODY|THEAD|TR)$/i.test(parent.tagName)) continue;
    const alike = new Map<string, Element[]>();
    for (const child of parent.children) {
      if (/^(SCRIPT|STYLE|BR|HR|OPTION|TEMPLATE|LABEL|INPUT)$/i.test(child.tagName)) continue;
      if (child.matches('[role=row]')) continue;
      const kind = `${child.tagName}|${child.getAttribute('role') ?? ''}`;
      alike.set(kind, [...(alike.get(kind) ?? []), child]);
    }
    for (const rows of alike.values()) {
      // A line of plain words is an entry only where its text stands behind it.
      const paired = (row: Element) => row.nextElementSibling?.tagName !== row.tagName && !isLast(row);
      const telling = rows.filter(
        (row) => plainText(row) !== '' && (row.childElementCount > 0 || paired(row)),
      );
      if (telling.length > 1) groups.push({ rows: telling, table: null });
    }
  }
  return groups;
}

function isLast(row: Element): boolean {
  return row.nextElementSibling === null;
}

export function slotsOf(group: Group): Slot[] {
  const rows = group.rows.slice(0, LOOKED_AT);
  const slots = [...(group.table ? columns(group.table, rows) : []), ...behindSlots(group, rows)];
  // Label and value inside each entry, and then whatever stands alike in most of them.
  if (slots.length < 2 || !slots.some(({ label }) => label !== '')) slots.push(...labelled(rows));
  if (!group.table) slots.push(...lineSlots(rows));
  if (!group.table || slots.length < 3) slots.push(...alike(rows, slots));
  return slots.slice(0, MOST_SLOTS);
}

function columns(table: Element, rows: readonly Element[]): Slot[] {
  const head = headerRow(table);
  const headed = head !== null && (!rows.includes(head) || looksLikeHead(head, rows));
  const widest = Math.max(0, ...rows.map((row) => row.children.length));
  const full = new Set(fullRows(rows));
  const slots: Slot[] = [];
  for (let column = 0; column < widest; column++) {
    const cells = new Map<Element, Element>();
    for (const row of rows) {
      if (headed && row === head) continue;
      const cell = full.has(row) ? cellAt(row, column) : null;
      if (cell) cells.set(row, cell);
    }
    const label = headed ? plainText(cellAt(head, column) ?? head.ownerDocument.createElement('i')) : '';
    slots.push(slotOf(label, cells, rows));
  }
  return slots;
}

/** What stands behind each entry, of lists whose entries take more than one row. */
function behindSlots({ table }: Group, rows: readonly Element[]): Slot[] {
  return behind(rows, table !== null).map(({ entries, cells }) => slotOf('', cells, entries));
}

/** "10/01/2026 - Engagement": the parts of a line that is the entry itself. */
function lineSlots(rows: readonly Element[]): Slot[] {
  return lineParts(rows).map(({ cut, values }) => ({
    label: '',
    cells: new Map(rows.map((row) => [row, row])),
    values,
    at: [{ selector: ':scope', rests: 'name' }],
    cut,
  }));
}

/** A first row of plain cells with words alone, over a column of dates, is a header too. */
function looksLikeHead(head: Element, rows: readonly Element[]): boolean {
  const words = [...head.children].map((cell) => plainText(cell));
  if (words.length < 2 || words.some((text) => text === '' || text.length > 40 || /\d/.test(text)))
    return false;
  const others = rows.filter((row) => row !== head && row.children.length === head.children.length);
  return words.some(
    (_, i) => others.length > 0 && others.every((row) => isDate(plainText(row.children[i]!))),
  );
}

function labelled(rows: readonly Element[]): Slot[] {
  const byLabel = new Map<string, { cells: Map<Element, Element>; values: string[] }>();
  for (const row of rows) {
    for (const { label, element, inline } of labelsOf(row)) {
      if (!row.contains(element) || element === row) continue;
      const found = byLabel.get(label) ?? { cells: new Map<Element, Element>(), values: [] };
      if (found.cells.has(row)) continue;
      found.cells.set(row, element);
      found.values.push(inline ?? plainText(element));
      byLabel.set(label, found);
    }
  }
  // A value that two entries share is no label; a label stands in nearly all of them.
  const often = [...byLabel].filter(([, { cells }]) => cells.size >= rows.length * 0.7);
  return often.map(([label, { cells, values }]) => ({ ...slotOf(label, cells, rows), values }));
}

/** Elements with words of their own that one selector finds in most rows. */
function alike(rows: readonly Element[], known: readonly Slot[]): Slot[] {
  const taken = new Set(known.flatMap(({ cells }) => [...cells.values()]));
  const first = rows.find((row) => row.childElementCount > 0);
  if (!first) return [];
  const slots: Slot[] = [];
  for (const element of first.querySelectorAll('*')) {
    if (taken.has(element) || !hasOwnWords(element)) continue;
    const cells = candidateCells(element, first, rows);
    if (cells) slots.push(slotOf('', cells, rows));
  }
  return slots;
}

/** What in the other rows stands where this element does in its own; null where most have no such thing. */
export function candidateCells(
  element: Element,
  within: Element,
  rows: readonly Element[],
): Map<Element, Element> | null {
  const selectors = [
    ...candidatesOf(element).map(({ selector }) => selector),
    `:scope > ${pathFrom(within, element)}`,
  ];
  const found = selectors.find((selector) => within.querySelectorAll(selector).length === 1);
  if (!found) return null;
  const cells = new Map<Element, Element>();
  for (const row of rows) {
    const there = row.querySelectorAll(found);
    if (there.length === 1) cells.set(row, there[0]!);
  }
  return cells.size * 2 >= rows.length ? cells : null;
}

function hasOwnWords(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
}

export function slotOf(label: string, found: Map<Element, Element>, rows: readonly Element[]): Slot {
  const cells = ofControls(found);
  const values = [...cells.values()].map((cell) => shownValue({ element: cell }));
  return { label, cells, values, at: commonSelectors(cells, rows) };
}

/** In a list that is filled in where it stands each cell's value is that of the one field in it. */
function ofControls(cells: Map<Element, Element>): Map<Element, Element> {
  const fields = [...cells].flatMap(([row, cell]): [Element, Element][] => {
    const [field, ...others] = cell.querySelectorAll(CONTROL);
    return field && others.length === 0 ? [[row, field]] : [];
  });
  return fields.length === cells.size && cells.size > 0 ? new Map(fields) : cells;
}

/**
 * Selectors that in every one of these rows find the cell, or the one element inside it that says the same. A table's
 * rows without this cell must have no match either.
 */
export function commonSelectors(cells: Map<Element, Element>, rows: readonly Element[]): Candidate[] {
  const [entry] = cells;
  if (!entry) return [];
  const [row, cell] = entry;
  const works = (selector: string) =>
    rows.every((other) => {
      const wanted = cells.get(other);
      const found = placedIn(other, selector, rows);
      if (!wanted) return found.length === 0;
      return found.length === 1 && (found[0] === wanted || saysAll(found[0]!, wanted));
    });
  const ahead = row.contains(cell) ? '' : '+ ';
  const named = (at: Element) =>
    candidatesOf(at).map(({ selector, rests }) => ({ selector: ahead + selector, rests }));
  const options: Candidate[] = [];
  for (let at: Element | undefined = cell; at; at = onlyChild(at)) {
    options.push(...named(at).filter(({ rests }) => rests !== 'tag'));
  }
  const byTag: Candidate[] = named(cell).filter(({ rests }) => rests === 'tag');
  const holder = ahead === '' ? row : row.nextElementSibling!;
  const position: Candidate = { selector: ahead + positionOf(holder, cell), rests: 'position' };
  const lasting = options.filter(({ selector }) => works(selector));
  return [
    ...lasting,
    ...byTag.filter(({ selector }) => lasting.length === 0 && works(selector)),
    ...(works(position.selector) ? [position] : []),
  ];
}

/** A cell of a row by its place counted among all cells, so that the header can be held against it. */
function positionOf(row: Element, cell: Element): string {
  if (cell === row) return row.tagName.toLowerCase();
  if (cell.parentElement !== row) return `:scope > ${pathFrom(row, cell)}`;
  return `:scope > :nth-child(${[...row.children].indexOf(cell) + 1})`;
}

function saysAll(inner: Element, cell: Element): boolean {
  return cell.contains(inner) && plainText(inner) === plainText(cell);
}

function onlyChild(element: Element): Element | undefined {
  const [child] = element.children;
  return child && element.childElementCount === 1 && saysAll(child, element) ? child : undefined;
}

/** A slot as the map names it: its most lasting selector, and its label. */
export function placeOf({ label, at, cut }: Slot): Place {
  const best = at.reduce<Candidate | null>(
    (lasting, next) => (lasting === null || lastsLonger(next, lasting) ? next : lasting),
    null,
  );
  return {
    ...(best ? { at: best.selector } : {}),
    ...(label !== '' && label.length <= 80 ? { label: [label] } : {}),
    ...(cut && Object.keys(cut).length > 0 ? { cut } : {}),
  };
}
