/** From what a fix means to the edits that do it on the pages in front, or the reason why it can't be done here. */
import type { Fix } from '@/lib/judgement/duties/duty';
import { type CivilDate, fields } from '@/lib/record/civil-date';
import type { Fact } from '@/lib/record/fact';
import { sayTime } from '@/lib/record/parts';
import type { OpenDocument } from '@/lib/tracs/frames';
import type { Place } from '@/lib/tracs/map';
import type { DraftReading, StepFormReading } from '@/lib/tracs/read-page';
import { theirWords } from '@/lib/tracs/values';
import { kindOf, readField } from '@/lib/tracs/write/fields';
import type { Edit } from '@/lib/tracs/write/transaction';

export type Edits = { ok: true; edits: Omit<Edit, 'seen'>[] } | { ok: false; reason: string };

export function editsFor(fix: Fix, documents: readonly OpenDocument[], order: 'mdy' | 'dmy'): Edits {
  const pages = documents.flatMap(({ reading }) => (reading.kind === 'page' ? [reading] : []));
  if (fix.kind === 'fill-step') {
    const page = pages.find(({ stepForm }) => stepForm);
    return page?.stepForm
      ? fillStep(fix, page.stepForm, order, page.spec.stepForm?.fields.code ?? {})
      : no('Open the form of a new or the wrong step, then it can be filled in.');
  }
  const page = pages.find((entry) => entry.draft);
  if (!page?.draft) return no('Open the form for a new narrative first.');
  return intoDraft(fix, page.draft, order, page.spec.draft?.fields.type ?? {});
}

function intoDraft(
  fix: Exclude<Fix, { kind: 'fill-step' }>,
  draft: DraftReading,
  order: 'mdy' | 'dmy',
  typePlace: Place,
): Edits {
  const type = { field: draft.typeField, name: 'Type', writable: draft.writable.type };
  const text = { field: draft.textField, name: 'Narrative', writable: draft.writable.text };
  const date = { field: draft.dateField, name: 'Date', writable: draft.writable.date };
  const needed = fix.kind === 'set-type' ? [type] : fix.kind === 'insert' ? [text] : [date, type, text];
  for (const { field, name, writable } of needed) {
    if (!field) return no(`${name}: the field was not found.`);
    if (!writable) return no(`${name}: its place and its label don't agree, so it is never written.`);
  }
  const existing = text.field ? readField(text.field) : '';
  if (fix.kind === 'start' && existing.trim() !== '')
    return no('The new narrative has text already. Save or clear it first.');
  const edits: Omit<Edit, 'seen'>[] = [];
  if (fix.kind === 'start') {
    const when = day(date.field!, 'Date', fix.date, order);
    if (!holds(when)) edits.push(when);
  }
  if (fix.kind !== 'insert') {
    const value = theirWords(typePlace, fix.type, type.field!);
    edits.push({ field: type.field!, name: 'Type', how: 'choose', value });
  }
  if (fix.kind !== 'set-type') {
    const between = existing === '' || /\s$/.test(existing) ? '' : ' ';
    edits.push({
      field: text.field!,
      name: 'Narrative',
      how: 'append',
      value: between + fix.text,
    });
  }
  return { ok: true, edits };
}

function fillStep(
  fix: Extract<Fix, { kind: 'fill-step' }>,
  form: StepFormReading,
  order: 'mdy' | 'dmy',
  codePlace: Place,
): Edits {
  const edits: Omit<Edit, 'seen'>[] = [];
  const wanted: [string, Fact<Element> | undefined, (field: Element) => Omit<Edit, 'seen'> | null][] = [
    [
      'Code',
      form.code,
      (field) => ({ field, name: 'Code', how: 'choose', value: theirWords(codePlace, fix.code, field) }),
    ],
    ['Planned start', form.plannedStart, (field) => day(field, 'Planned start', fix.date, order)],
    [
      'Planned start time',
      form.plannedStartTime,
      (field) => (fix.time ? clock(field, 'Planned start time', fix.time) : null),
    ],
    ['Planned end', form.plannedEnd, (field) => day(field, 'Planned end', fix.date, order)],
    [
      'Planned end time',
      form.plannedEndTime,
      (field) => (fix.time ? clock(field, 'Planned end time', fix.time) : null),
    ],
    ['Description', form.description, (field) => describe(field, fix)],
  ];
  for (const [name, place, edit] of wanted) {
    if (!place) continue;
    if (!place.known) return no(place.reason);
    if (place.witnesses < 2)
      return no(`${name}: its place and its label don't agree, so it is never written.`);
    const made = edit(place.value);
    if (made && !holds(made)) edits.push(made);
  }
  return edits.length > 0 ? { ok: true, edits } : no('The form holds all of it already.');
}

/** Already so: nothing to write, and nothing to take back. */
function holds({ field, how, value }: Omit<Edit, 'seen'>): boolean {
  const now = readField(field).trim().toLowerCase();
  return how === 'choose'
    ? now === value.toLowerCase() || now.split(/\s/)[0] === value.toLowerCase()
    : now === value.toLowerCase();
}

function day(field: Element, name: string, date: CivilDate, order: 'mdy' | 'dmy'): Omit<Edit, 'seen'> {
  if (kindOf(field) === 'moment') return { field, name, how: 'set', value: date };
  const [year, month, dayOfMonth] = fields(date);
  const two = (value: number) => String(value).padStart(2, '0');
  const parts = order === 'mdy' ? [two(month), two(dayOfMonth)] : [two(dayOfMonth), two(month)];
  return { field, name, how: 'replace', value: [...parts, year].join('/') };
}

function clock(field: Element, name: string, time: string): Omit<Edit, 'seen'> {
  return kindOf(field) === 'moment'
    ? { field, name, how: 'set', value: time }
    : { field, name, how: 'replace', value: sayTime(time) };
}

/** A description that somebody wrote is added to, never replaced. */
function describe(field: Element, fix: Extract<Fix, { kind: 'fill-step' }>): Omit<Edit, 'seen'> | null {
  const now = readField(field).trim();
  const text = fix.description;
  if (now === '') return { field, name: 'Description', how: 'replace', value: text };
  if (!fix.time || now.includes(sayTime(fix.time))) return null;
  return { field, name: 'Description', how: 'append', value: `; ${text}` };
}

function no(reason: string): Edits {
  return { ok: false, reason };
}
