/**
 * Reading a repeated list, narratives or plan steps. Each field of a row has two witnesses: the cell that the selector
 * names inside the row, and the cell under the column's header (or beside the label in the row). A column whose
 * witnesses differ is unknown for the whole list, so that one moved column never becomes somebody's date.
 */
import { checksum } from '../record/checksum.ts';
import type { CivilDate } from '../record/civil-date.ts';
import { type Fact, known, unknown } from '../record/fact.ts';
import { each, type InTurns, inOneGo } from '../record/turns.ts';
import type { Partly, Place, Sign } from './map.ts';
import { holds } from './sign.ts';
import { plainText, shownWords } from './text.ts';
import { type Found, keepsLineBreaks, meant, parsePageDate, parsePageMoment, shownValue } from './values.ts';
import {
  cellAt,
  columnOf,
  findField,
  indexLabels,
  type LabelIndex,
  onlyCounts,
  placedIn,
  TABLES,
} from './witness.ts';

export interface NarrativeRow {
  id: string;
  row: Element;
  textElement: Element;
  keepsLines: boolean;
  date: CivilDate;
  type: Fact<string>;
  author: string;
  text: string;
}

export interface StepRow {
  id: string;
  row: Element;
  code: string;
  description: Fact<string>;
  plannedStart: Fact<string | null>;
  plannedEnd: Fact<string | null>;
}

/** A list as it was read: its rows, why it is not the whole list (or null), and fields that could not be read. */
export interface ListReading<Row> {
  rows: Row[];
  /** How many there are, where only the ends of a long list were read so far. */
  of?: number;
  partly: string | null;
  problems: string[];
}

interface ListSpec<F extends string> {
  rows: string;
  fields: Record<F, Place>;
  partly: Partly[];
  empty?: Sign | undefined;
}
type Order = 'mdy' | 'dmy';
/** The way from a row to a field of it, with what it says there by the map; null where the row has none. */
export type Cell = (row: Element) => Found | null;

type NarrativesSpec = ListSpec<'date' | 'type' | 'author' | 'text'>;

export function readNarratives(
  document: Document,
  spec: NarrativesSpec,
  order: Order,
  title: string,
): Fact<ListReading<NarrativeRow>> {
  return inOneGo(readNarrativesInTurns(document, spec, order, title));
}

/** Of a long list these are read first, at each end: one of the two is the newest. */
const GLANCED_AT = 16;

/**
 * The same, some rows at a time: a record of years has thousands.
 * @param glance only the ends of a long list; but all of it where anything in them can't be read
 */
export function* readNarrativesInTurns(
  document: Document,
  spec: NarrativesSpec,
  order: Order,
  title: string,
  glance = false,
): InTurns<Fact<ListReading<NarrativeRow>>> {
  if (glance) {
    const ends = yield* readRows(document, spec, order, title, true);
    if (ends.known && ends.value.problems.length === 0) return ends;
  }
  return yield* readRows(document, spec, order, title, false);
}

function* readRows(
  document: Document,
  spec: NarrativesSpec,
  order: Order,
  title: string,
  glance: boolean,
): InTurns<Fact<ListReading<NarrativeRow>>> {
  const list = openList(document, spec, title, glance);
  if (!list.known) return list;
  const { fields } = spec;
  const { rows, of, column } = list.value;
  yield;
  const [date, type] = [yield* column('date'), yield* column('type')];
  const [author, text] = [yield* column('author'), yield* column('text')];
  const problems = reasons(rows, [date, type, text]);
  if (rows.length > 0 && (!date.known || !text.known)) return unknown(problems.join(' '));
  const seen = new Map<string, number>();
  const read: NarrativeRow[] = [];
  let unread = 0;
  let keeps: boolean | null = null;
  const entries: string[] = [];
  yield* each(rows, (row) => {
    const textElement = text.known ? text.value(row)?.element : null;
    const day = date.known ? parsePageDate(said(date, row, fields.date) ?? '', order) : null;
    if (!textElement || !day) {
      unread++;
      return;
    }
    // One column is styled alike throughout, so the style is asked for once.
    keeps ??= keepsLineBreaks(textElement);
    const shown = shownWords(textElement, keeps);
    const kind = said(type, row, fields.type);
    read.push({
      id: stableId(`${day}|${kind ?? ''}|${shown}`, seen),
      row,
      textElement,
      keepsLines: keeps,
      date: day,
      type: !type.known
        ? type
        : kind !== null
          ? known(kind, type.where, type.witnesses)
          : unknown(`${type.where}: not found in this entry.`),
      author: said(author, row, fields.author) ?? '',
      text: shown,
    });
    entries.push(plainText(row) + shown);
  });
  if (unread > 0) problems.push(`${unread} of ${rows.length} entries could not be read.`);
  if (of > rows.length) return known({ rows: read, of, partly: null, problems }, title, list.witnesses);
  yield;
  return known(
    {
      rows: read,
      partly: whyPartly(document, spec.partly, unread, rows.length, entries),
      problems,
    },
    title,
    list.witnesses,
  );
}

export function readSteps(
  document: Document,
  spec: ListSpec<'code' | 'description' | 'plannedStart' | 'plannedEnd'>,
  order: Order,
  title: string,
): Fact<ListReading<StepRow>> {
  const list = openList(document, spec, title);
  if (!list.known) return list;
  const { fields } = spec;
  const { rows, column } = list.value;
  const columnOf = (field: keyof typeof fields) => inOneGo(column(field));
  const [code, start, end] = [columnOf('code'), columnOf('plannedStart'), columnOf('plannedEnd')];
  const line = columnOf('description');
  const problems = reasons(rows, [code, start, end, line]);
  if (rows.length > 0 && !code.known) return unknown(problems.join(' '));
  const seen = new Map<string, number>();
  let unread = 0;
  const read = rows.flatMap((row): StepRow[] => {
    const name = said(code, row, fields.code);
    if (!name) {
      unread++;
      return [];
    }
    const moment = (field: Fact<Cell>, place: Place): Fact<string | null> => {
      if (!field.known) return field;
      const text = said(field, row, place) ?? '?';
      if (/^[-–—]*$/.test(text)) return known(null, field.where, field.witnesses);
      const value = parsePageMoment(text, order);
      return value
        ? known(value, field.where, field.witnesses)
        : unknown(`${field.where}: "${text.slice(0, 30)}" is not a date that can be read.`);
    };
    const [plannedStart, plannedEnd] = [moment(start, fields.plannedStart), moment(end, fields.plannedEnd)];
    const when = plannedStart.known ? plannedStart.value : '';
    const words = said(line, row, fields.description);
    const description: Fact<string> = !line.known
      ? line
      : words === null
        ? unknown(`${line.where}: not found in this row.`)
        : known(words, line.where, line.witnesses);
    return [
      { id: stableId(`${name}|${when}`, seen), row, code: name, description, plannedStart, plannedEnd },
    ];
  });
  return known(
    {
      rows: read,
      partly: whyPartly(
        document,
        spec.partly,
        unread,
        rows.length,
        read.map(({ row }) => plainText(row)),
      ),
      problems,
    },
    title,
    list.witnesses,
  );
}

/** The rows, and for each field the way from a row to its cell, as far as its witnesses agree on the first row. */
function openList<F extends string>(
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

/** The way from each of these rows to a field of it: by its column in a table, else by its label in the row. */
export function cellsOf(rows: readonly Element[]): (place: Place, where: string) => Fact<Cell> {
  const cells = cellsInTurns(rows);
  return (place, where) => inOneGo(cells(place, where));
}

function cellsInTurns(rows: readonly Element[]): (place: Place, where: string) => InTurns<Fact<Cell>> {
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

/** Why columns could not be read; an empty list has no columns to miss. */
function reasons(rows: readonly Element[], fields: readonly Fact<Cell>[]): string[] {
  return rows.length === 0 ? [] : fields.flatMap((field) => (field.known ? [] : [field.reason]));
}

function whyPartly(
  document: Document,
  signs: readonly Partly[],
  unread: number,
  rows: number,
  entries: readonly string[],
): string | null {
  if (unread > 0) return `${unread} of ${rows} entries could not be read.`;
  // Drawn twice by a page that is being redrawn: another may be missing for it.
  if (new Set(entries).size < rows) return 'an entry stands there twice.';
  if (entries.some((text) => text.endsWith('…'))) return 'a text is cut off there.';
  for (const sign of signs) {
    const element = document.querySelector(sign.at);
    if (!element && sign.always) return `${sign.says}, or it can't be told.`;
    if (!element) continue;
    if (sign.kind === 'more') return sign.says;
    if (sign.kind === 'filter') {
      const shown = shownValue({ element });
      if (!sign.whole?.includes(shown)) return `${sign.says}: ${shown}.`;
    } else {
      const numbers = (plainText(element).match(/\d[\d,]*/g) ?? []).map((number) =>
        Number(number.replaceAll(',', '')),
      );
      // One number alone says how many there are in all; of "26 to 30 of 30" the last page says nothing of the first.
      const [shown, all] = numbers.length === 1 ? [rows, numbers[0]] : numbers.slice(-2);
      if (shown !== all || (numbers.length > 2 && rows < all!)) return `${sign.says}: ${shown} of ${all}.`;
    }
  }
  return null;
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
  if (!around || rows.length <= 2 * GLANCED_AT || at.startsWith('+ ') || at.includes(':scope'))
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

/** What a row says in a field, in our words; null where it has no such field or the map's cut finds nothing. */
function said(field: Fact<Cell>, row: Element, place: Place): string | null {
  const found = field.known && field.value(row);
  return found ? meant(place, shownValue(found)) : null;
}

/** A name for a row that stays while the row says the same, wherever it stands; rows that say the same are counted. */
function stableId(text: string, seen: Map<string, number>): string {
  const name = checksum(text);
  const nth = (seen.get(name) ?? 0) + 1;
  seen.set(name, nth);
  return nth === 1 ? `r${name}` : `r${name}-${nth}`;
}
