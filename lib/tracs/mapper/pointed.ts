/**
 * What a person meant who pointed at an element: the field's place, made for all entries of its list or for its form,
 * with the label that bears it out. Pure: the element is looked at, nothing else happens to it.
 */
import { CONTROL, labelsOf } from '../labels.ts';
import type { Place } from '../map.ts';
import { plainText } from '../text.ts';
import { behind } from './entries.ts';
import { faceOf } from './faces.ts';
import {
  candidateCells,
  type Group,
  groupsIn,
  LOOKED_AT,
  placeOf,
  type Slot,
  slotOf,
  slotsOf,
} from './groups.ts';
import type { PagePart } from './proposal.ts';
import { controlsIn, placeOfControl, scopesOf } from './propose-form.ts';
import { rowsSelector } from './rows.ts';
import { holderSelector, selectorIn, shownIn } from './selectors.ts';
import type { Purpose } from './words.ts';

export type Pointed = { ok: true; part: PagePart } | { ok: false; problem: string };

const NEEDED = {
  narratives: ['date', 'type', 'author', 'text'],
  steps: ['code', 'description', 'plannedStart', 'plannedEnd'],
};

/** @param part the part as it stands so far: proposed, kept, or empty */
export function pointAt(element: Element, purpose: Purpose, field: string, part: PagePart): Pointed {
  switch (purpose) {
    case 'identity':
      return identityAt(element, field, part);
    case 'narratives':
    case 'steps':
      return listAt(element, purpose, field, part);
    case 'draft':
    case 'stepForm':
      return formAt(element, purpose, field, part);
    case 'reengagement':
      return staffingAt(element, field, part);
  }
}

function no(problem: string): Pointed {
  return { ok: false, problem };
}

function identityAt(element: Element, field: string, part: PagePart): Pointed {
  const { body } = element.ownerDocument;
  const labelled = labelsOf(body).find(
    ({ element: target }) =>
      target === element || (target.contains(element) && plainText(target) === plainText(element)),
  );
  const text = plainText(element);
  if (text === '' && !element.matches('input')) return no('Nothing is written there.');
  const place: Place = {
    at: selectorIn(body, element).selector,
    ...(labelled ? { label: [labelled.label] } : {}),
    ...(labelled?.inline === undefined ? cutOf(text, field) : {}),
  };
  const before = part.identity ?? { number: place };
  return { ok: true, part: { identity: { ...before, [field]: place } } };
}

/** "Dana Sampleton (4711)": the number or the name out of a line that holds both. */
function cutOf(text: string, field: string): Pick<Place, 'cut'> {
  const brackets = /^(.*\S)\s*\(([^()]+)\)$/.exec(text);
  if (brackets) return { cut: field === 'number' ? { after: '(', before: ')' } : { before: '(' } };
  if (field !== 'number' || !/\s/.test(text)) return {};
  const word = text.split(/\s+/).find((part) => /\d/.test(part));
  if (!word) return {};
  const at = text.indexOf(word);
  const before = text.slice(at + word.length).slice(0, 3);
  return {
    cut: { ...(at > 0 ? { after: text.slice(0, at) } : {}), ...(before === '' ? {} : { before }) },
  };
}

/** The innermost list that has the element in one of its rows; of the part's own rows, if they are still found. */
function groupOf(element: Element, rows: string | undefined): Group | null {
  const { ownerDocument: document } = element;
  const all = groupsIn(document);
  const kept = rows === undefined ? [] : [...document.querySelectorAll(rows)];
  const same = all.find((group) => kept.length > 0 && kept.every((row) => group.rows.includes(row)));
  // What stands behind its entries belongs to them too.
  if (same && rowOf(element, same)) return same;
  const groups = all.filter((group) => group.rows.some((row) => row.contains(element)));
  const inner = groups.filter(({ rows: found }) => found.length > 1);
  return inner.sort((a, b) => depth(b.rows[0]!) - depth(a.rows[0]!))[0] ?? groups[0] ?? null;
}

function depth(element: Element): number {
  let levels = 0;
  for (let at: Element | null = element; at; at = at.parentElement) levels++;
  return levels;
}

function listAt(element: Element, purpose: 'narratives' | 'steps', field: string, part: PagePart): Pointed {
  const { ownerDocument: document } = element;
  const before = part[purpose];
  const group = groupOf(headedCell(element) ?? element, before?.rows);
  if (!group) return no('That stands in no list. Point at the words inside one of its entries.');
  const pointed = headedCell(element) ?? element;
  const slot = slotAt(pointed, group);
  if (!slot) return no('The same place was not found in the other entries.');
  const entries = before ? [...document.querySelectorAll(before.rows)] : [];
  const known = entries.length > 0 && group.rows.some((row) => entries.includes(row));
  const place = placeOf(slot);
  const rows = group.rows.filter((row) => slot.cells.has(row) || group.rows.indexOf(row) >= LOOKED_AT);
  const selector = known
    ? before!.rows
    : shownIn(rows[0]!, rowsSelector(document, rows, group, place.at).selector);
  const fields = Object.fromEntries(NEEDED[purpose].map((name) => [name, {}]));
  const list = {
    partly: [],
    ...before,
    rows: selector,
    fields: { ...fields, ...before?.fields, [field]: place },
  };
  return { ok: true, part: { [purpose]: list as never } };
}

/** Pointing at a header means the column below it. */
function headedCell(element: Element): Element | null {
  const header = element.closest('th, [role=columnheader]');
  const table = header?.closest('table, [role=table], [role=grid]');
  if (!header || !table) return null;
  const column = [...header.parentElement!.children].indexOf(header);
  const below = [...table.querySelectorAll('tr, [role=row]')].find(
    (row) => row !== header.parentElement && row.children.length === header.parentElement!.children.length,
  );
  return below?.children[column] ?? null;
}

/** The entry that has the element in it, or right behind it. */
function rowOf(element: Element, { rows, table }: Group): Element | null {
  const inside = rows.find((entry) => entry.contains(element));
  for (const { cells } of behind(rows, table !== null))
    for (const [row, after] of cells) if (after.contains(element) || after === inside) return row;
  return inside ?? null;
}

/** The slot that has its cell where was pointed at; else one is made of what is alike in the other rows. */
function slotAt(element: Element, group: Group): Slot | null {
  const row = rowOf(element, group)!;
  const looked = group.rows.slice(0, LOOKED_AT);
  const fits = slotsOf(group)
    .flatMap((slot) => {
      const cell = slot.cells.get(row);
      return cell && (cell === element || cell.contains(element) || element.contains(cell))
        ? [{ slot, cell }]
        : [];
    })
    .filter(
      ({ cell }) => cell === element || plainText(cell) === plainText(element) || labelledIn(cell, element),
    );
  if (fits[0]) return fits[0].slot;
  const cells = row.contains(element) ? candidateCells(element, row, looked) : null;
  return cells ? slotOf('', cells, looked) : null;
}

/** Where label and value stand in the same words, pointing at them means the value. */
function labelledIn(cell: Element, element: Element): boolean {
  return cell.contains(element) && plainText(cell).endsWith(plainText(element));
}

/** The field that was pointed at: itself, the one inside, the list behind a widget, the one that a label names. */
function controlAt(element: Element): Element | null {
  const own = element.closest(CONTROL) ?? element.closest('label')?.querySelector(CONTROL) ?? null;
  if (own) return own;
  const lists = [...element.ownerDocument.querySelectorAll('select')];
  const behind = lists.find((list) => {
    const face = faceOf(list);
    return face !== null && (face === element || face.contains(element) || element.contains(face));
  });
  const label = element.closest('label[for]')?.getAttribute('for');
  const named = label ? element.ownerDocument.getElementById(label) : null;
  return behind ?? named ?? element.querySelector(CONTROL);
}

function formAt(element: Element, purpose: 'draft' | 'stepForm', field: string, part: PagePart): Pointed {
  const { ownerDocument: document } = element;
  const target = controlAt(element);
  if (!target) return no('There is no field to fill in. Point at the field itself.');
  const before = part[purpose];
  const kept = before ? document.querySelector(before.within) : null;
  const form = kept?.contains(target)
    ? kept
    : (target.closest('form, dialog, [role=dialog]') ?? document.body);
  const control = controlsIn(form).find(({ element: found }) => found === target);
  if (!control) return no('That field could not be read.');
  const place = placeOfControl(form, control);
  const within = kept === form && before ? before.within : holderSelector(document, form, place.at);
  const empty = purpose === 'draft' ? { date: {}, type: {}, text: {} } : {};
  const fields = { ...empty, ...before?.fields, [field]: place };
  return { ok: true, part: { [purpose]: { ...before, within, fields } as never } };
}

function staffingAt(element: Element, field: string, part: PagePart): Pointed {
  const before = part.reengagement;
  if (!before)
    return no('Open a Re-Engagement Page with required steps first; its form was not recognised here.');
  const target = controlAt(element) ?? element;
  const { ownerDocument: document } = element;
  const scope = document.querySelector(before.within) ?? scopesOf(document)[0] ?? document.body;
  const control = controlsIn(scope).find(({ element: found }) => found === target);
  if (!control) return no('That stands outside the form of the Re-Engagement Page.');
  const fields = { ...before.fields, [field]: placeOfControl(scope, control) };
  return { ok: true, part: { reengagement: { ...before, fields } } };
}
