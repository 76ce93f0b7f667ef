/** Writing into the pad's own form, by the way that leads into TRACS: native edits, read back, with one Undo for all. */

import type { FieldName } from '@/components/pad/fields';
import type { Fix } from '@/lib/judgement/duties/duty';
import { findBlanks } from '@/lib/record/parts';
import { readField, selectIn } from '@/lib/tracs/write/fields';
import { type Applied, apply, type Edit, previewOf } from '@/lib/tracs/write/transaction';

type PadEdit = Omit<Edit, 'seen'>;

/** There is nobody's record here: what is previewed is applied at once. */
const NOBODY = 'pad';

export function write(edits: readonly PadEdit[]): Applied {
  return apply(previewOf(NOBODY, [...edits]), NOBODY);
}

const NAMES: Record<FieldName, string> = {
  type: 'Type',
  date: 'Date',
  text: 'Narrative',
  code: 'Code',
  description: 'Description',
  startDay: 'Planned start',
  startTime: 'Planned start time',
  endDay: 'Planned end',
  endTime: 'Planned end time',
};

export function edit(form: HTMLFormElement, name: FieldName, how: Edit['how'], value: string): PadEdit {
  return { field: form.elements.namedItem(name) as Element, name: NAMES[name], how, value };
}

/** The edit that adds a text behind what stands in the narrative, on a line of its own or in the same one. */
export function addition(form: HTMLFormElement, text: string, between: '\n' | ' '): PadEdit {
  const before = readField(form.elements.namedItem('text') as Element);
  return edit(form, 'text', 'append', (before === '' || /\s$/.test(before) ? '' : between) + text);
}

/** What a fix means here; null where it is about something that the pad has no place for. */
export function editsOf(fix: Fix, form: HTMLFormElement): PadEdit[] | null {
  switch (fix.kind) {
    case 'set-type':
      return [edit(form, 'type', 'choose', fix.type)];
    case 'insert':
      return [addition(form, fix.text, ' ')];
    case 'start':
      return null;
    case 'fill-step':
      return stepEdits(fix, form);
  }
}

function stepEdits(fix: Extract<Fix, { kind: 'fill-step' }>, form: HTMLFormElement): PadEdit[] {
  const time = (name: FieldName) => (fix.time ? [edit(form, name, 'set', fix.time)] : []);
  const described = readField(form.elements.namedItem('description') as Element).trim();
  return [
    edit(form, 'code', 'replace', fix.code),
    edit(form, 'startDay', 'set', fix.date),
    ...time('startTime'),
    edit(form, 'endDay', 'set', fix.date),
    ...time('endTime'),
    ...(described === '' ? [edit(form, 'description', 'replace', fix.description)] : []),
  ];
}

/** The caret on the first blank of what was just put at the end, or behind all of it. */
export function toFirstBlank(field: HTMLTextAreaElement, inserted: number): void {
  const { value } = field;
  const blank = findBlanks(value).find(({ start }) => start >= value.length - inserted);
  selectIn(field, blank?.start ?? value.length, blank?.end ?? value.length);
}
