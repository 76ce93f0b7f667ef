/**
 * Proposes a list: of all groups of rows on the page the one whose columns or labels fit the fields best (`fit-field.ts`).
 */
import type { Partly, Place } from '../map.ts';
import { NARRATIVE_FIELDS, STEP_FIELDS } from '../map-fields.ts';
import { type FittedSlot, fieldProposal, fitField, type ListPurpose } from './fit-field.ts';
import { type Group, groupsIn, placeOf, type Slot, slotsOf } from './groups.ts';
import { headingOver } from './headings.ts';
import { codeIn, endsCut, entriesOf, fullIn, inEntries, NEEDED } from './list-entries.ts';
import { partlyOf } from './partly.ts';
import { ENOUGH, type FieldProposal, type Proposal } from './proposal.ts';
import { rowsSelector } from './rows.ts';
import { shownIn } from './selectors.ts';
import { looksOf, orderOf } from './values.ts';
import { type MapperWords, wordFit } from './words.ts';

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
