/**
 * Proposes a list: of all groups of rows on the page the one whose columns or labels fit the fields best. A field is
 * taken for what its header, the names in the source and its values say together.
 */
import type { Partly, Place } from '../map.ts';
import { NARRATIVE_FIELDS, STEP_FIELDS } from '../map-fields.ts';
import { plainText } from '../text.ts';
import {
  commonSelectors,
  type Group,
  groupsIn,
  LOOKED_AT,
  placeOf,
  type Slot,
  slotOf,
  slotsOf,
} from './groups.ts';
import { headingOver } from './headings.ts';
import { partlyOf } from './partly.ts';
import { cutTo, ENOUGH, type FieldProposal, type Proposal, type Sure } from './proposal.ts';
import { rowsSelector } from './rows.ts';
import { shownIn } from './selectors.ts';
import { isDate, type Looks, looksOf, orderOf } from './values.ts';
import { type MapperWords, wordFit } from './words.ts';

type ListPurpose = 'narratives' | 'steps';
export interface FittedSlot {
  slot: Slot;
  score: number;
  label: number;
  named: number;
  /** Its values are words that we know, or dates alone: they speak for themselves. */
  meant: boolean;
}

const NEEDED: Record<ListPurpose, readonly string[]> = { narratives: ['date', 'text'], steps: ['code'] };

export function proposeList(document: Document, purpose: ListPurpose, words: MapperWords): Proposal | null {
  const options = groupsIn(document).flatMap((group) => fitGroup(group, purpose, words) ?? []);
  const best = options.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= ENOUGH.list ? proposalOf(document, purpose, best, words) : null;
}

interface FittedGroup {
  group: Group;
  fields: Map<string, FittedSlot>;
  score: number;
}

function fitGroup(group: Group, purpose: ListPurpose, words: MapperWords): FittedGroup | null {
  const slots = slotsOf(group);
  const looks = new Map(slots.map((slot) => [slot, looksOf(slot.values)]));
  const longest = Math.max(...[...looks.values()].map(({ length }) => length), 0);
  const fields = purpose === 'narratives' ? NARRATIVE_FIELDS : STEP_FIELDS;
  const pairs = fields.flatMap((field) =>
    slots.flatMap((slot) => {
      const fitted = fitField(field, slot, looks.get(slot)!, longest, words, purpose);
      return fitted ? [{ field, ...fitted }] : [];
    }),
  );
  // The clearest first; each slot serves one field.
  pairs.sort((a, b) => b.score - a.score);
  const chosen = new Map<string, FittedSlot>();
  const taken = new Set<Slot>();
  for (const { field, ...fitted } of pairs) {
    if (chosen.has(field) || taken.has(fitted.slot) || overlaps(fitted.slot, taken)) continue;
    chosen.set(field, fitted);
    taken.add(fitted.slot);
  }
  if (NEEDED[purpose].some((field) => !chosen.has(field))) return null;
  // Of several columns of dates without a word none speaks for itself.
  const date = chosen.get('date');
  const dates = slots.filter((slot) => looks.get(slot)!.dates >= 0.8);
  if (
    date &&
    date.label + date.named === 0 &&
    dates.some((slot) => slot.values.join() !== date.slot.values.join())
  )
    chosen.set('date', { ...date, meant: false });
  const heading = wordFit(headingOver(group.rows[0]!), words.headings[purpose]) > 0 ? 3 : 0;
  // A date and some words in one row are no list yet.
  const said = [...chosen.values()].filter(({ label, named }) => label + named > 0).length;
  if (said < 2 && heading === 0 && group.rows.length < 3) return null;
  const text = chosen.get('text');
  if (text && text.label + text.named === 0 && heading === 0 && group.rows.length < 3) return null;
  const sum = [...chosen.values()].reduce((total, { score }) => total + score, 0);
  const rows = entriesOf(group, chosen, purpose).length;
  if (rows === 0) return null;
  return { group, fields: chosen, score: sum + heading + Math.min(2, Math.log2(rows)) };
}

/** Two slots where one stands inside the other are one place. */
function overlaps(slot: Slot, taken: ReadonlySet<Slot>): boolean {
  for (const other of taken) {
    // Two parts of one line are two fields.
    if (slot.cut && other.cut && slot.values.some((value, i) => value !== other.values[i])) continue;
    for (const [row, cell] of slot.cells) {
      const theirs = other.cells.get(row);
      if (theirs && (theirs.contains(cell) || cell.contains(theirs))) return true;
      break;
    }
  }
  return false;
}

/** How well a slot serves a field, or null where its values speak against it. */
function fitField(
  field: string,
  slot: Slot,
  looks: Looks,
  longest: number,
  words: MapperWords,
  purpose: ListPurpose,
): FittedSlot | null {
  const wanted = words[purpose][field as never] as readonly string[];
  const label = wordFit(slot.label, wanted);
  const named = Math.min(2, Math.max(0, ...namesOf(slot).map((name) => wordFit(name, wanted))));
  if (looks.filled === 0 && label < 5) return null;
  let values = 0;
  // Words that mean something to us: half of the values are such.
  let meant = false;
  switch (field) {
    case 'date':
      if (looks.dates < 0.8) return null;
      values = 4;
      meant = true;
      break;
    case 'plannedStart':
    case 'plannedEnd':
      if ((looks.filled > 0 && looks.dates < 0.8) || label + named < 2) return null;
      values = 2;
      break;
    case 'type': {
      if (looks.dates > 0.5 || looks.short < 0.9 || looks.numbers > 0.5) return null;
      const known = slot.values.filter((value) =>
        words.types.some((type) => wordFit(value, [type]) > 0),
      ).length;
      meant = known * 2 >= looks.filled;
      values = (meant ? 7 : known > 0 ? 3 : 0) + (looks.distinct < looks.count ? 1 : 0);
      if (label + named + known === 0) return null;
      break;
    }
    case 'code': {
      if (looks.dates > 0.5 || looks.short < 0.9 || looks.filled < looks.count) return null;
      const known = slot.values.filter((value) => words.codes.some((code) => isCode(value, code))).length;
      values = known > 0 ? 3 : 0;
      meant = known * 2 >= looks.filled;
      if (label + named + known === 0) return null;
      break;
    }
    case 'text':
      if (looks.dates > 0.5 || looks.numbers > 0.5) return null;
      values = looks.length >= 25 ? (looks.length === longest ? 4 : 2) : 0;
      if (label + named + values < 3) return null;
      break;
    default:
      if (looks.dates > 0.5 || label + named === 0) return null;
  }
  return { slot, score: label + named + values, label, named, meant };
}

function isCode(value: string, code: string): boolean {
  return value.toLowerCase().split(/\s/)[0] === code.toLowerCase();
}

/** The names in the source of a slot: of its selectors. */
function namesOf({ at }: Slot): string[] {
  return at.flatMap(({ selector, rests }) => (rests === 'position' || rests === 'tag' ? [] : [selector]));
}

/** The rows that hold what an entry needs; the others are headings, totals, spacers. */
function entriesOf(group: Group, fields: Map<string, FittedSlot>, purpose: ListPurpose): Element[] {
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

function proposalOf(
  document: Document,
  purpose: ListPurpose,
  { group, fields, score }: FittedGroup,
  words: MapperWords,
): Proposal {
  const entries = entriesOf(group, fields, purpose);
  const names = purpose === 'narratives' ? NARRATIVE_FIELDS : STEP_FIELDS;
  const places: Record<string, Place> = {};
  const proposed: FieldProposal[] = [];
  const notes: string[] = [];
  let hasWhole = false;
  for (const field of names) {
    const fitted = fields.get(field);
    const whole = fitted && inEntries(fitted.slot, entries);
    const within =
      whole &&
      (field === 'code' ? codeIn(whole, entries) : field === 'text' ? fullIn(whole, entries) : whole);
    if (field === 'text' && within !== whole) hasWhole = true;
    if (field === 'text' && within && within === whole && endsCut(within))
      notes.push('Texts end in "...": where the list cuts them, show a page that has them whole.');
    const place = within ? placeOf(within) : {};
    places[field] = place;
    proposed.push(fieldProposal(field, fitted, within ?? null, place));
  }
  const rows = rowsSelector(document, entries, group, places[NEEDED[purpose][0]!]?.at);
  if (!rows.exact)
    notes.push('Rows of another kind stand in the list and could not be told apart; they count as not read.');
  const dates = ['date', 'plannedStart', 'plannedEnd'].flatMap(
    (field) => fields.get(field)?.slot.values ?? [],
  );
  const { order, settled } = orderOf(dates);
  const list = {
    rows: shownIn(entries[0]!, rows.selector),
    fields: places as never,
    partly: partlyOf(document, group, entries, words, hasWhole) as Partly[],
  };
  return {
    purpose,
    score,
    fields: proposed,
    part: { [purpose]: list },
    dateOrder: settled ? order : null,
    notes,
  };
}

/** The slot as the entries alone have it, with the selectors that serve them all. */
function inEntries(slot: Slot, entries: readonly Element[]): Slot {
  if (slot.cells.size === entries.length && slot.at.length > 0) return slot;
  const rows = entries.filter((row) => slot.cells.has(row));
  const cells = new Map(rows.map((row) => [row, slot.cells.get(row)!]));
  const all = rows.length === 0 ? [] : entries.slice(0, LOOKED_AT);
  return { ...slot, cells, at: commonSelectors(cells, all) };
}

/** "RE Re-engagement": the element that holds the code alone, where the cell says more than that. */
function codeIn(slot: Slot, entries: readonly Element[]): Slot {
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
function fullIn(slot: Slot, entries: readonly Element[]): Slot {
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
function endsCut({ values }: Slot): boolean {
  return values.filter((value) => value.endsWith('...')).length > 1;
}

export function fieldProposal(
  field: string,
  fitted: FittedSlot | undefined,
  slot: Slot | null,
  place: Place,
): FieldProposal {
  if (!fitted || !slot)
    return { field, place: null, reads: null, sure: 'missing', why: 'Nothing on this page looks like it.' };
  const sample = slot.values.find((value) => value !== '') ?? '';
  const telling = fitted.meant || fitted.label + fitted.named >= 2;
  const sure: Sure = fitted.label >= 5 ? 'sure' : telling ? 'likely' : 'guess';
  const why = [
    fitted.label > 0 ? `it is labelled "${slot.label}"` : null,
    fitted.named > 0 ? 'its name in the page says so' : null,
    fitted.label + fitted.named === 0 ? 'what stands there looks like it' : null,
    place.at === undefined
      ? 'only its label marks it'
      : place.label === undefined
        ? 'nothing is written over it'
        : null,
  ].filter((reason) => reason !== null);
  return { field, place, reads: cutTo(sample), sure, why: why.join(', ') };
}
