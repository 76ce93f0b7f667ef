/** Putting a template's text into the page in front: which fields it goes into, or why it can't go in here. */
import { isAccepted } from '@/lib/judgement/policy/in-force';
import type { Offer } from '@/lib/judgement/templates/offer';
import { findBlanks } from '@/lib/record/parts';
import { kindOf, readField, selectIn } from '@/lib/tracs/write/fields';
import type { Edit, Preview } from '@/lib/tracs/write/transaction';
import type { Moment } from '../launcher/port.ts';
import type { Edits } from './fixes.ts';

/** A text on its way in. */
export interface Insertion extends Pick<Offer, 'type' | 'into'> {
  text: string;
}

const DISAGREE = "place and label don't agree, so it is never written.";

export function insertionEdits({ text, into, type }: Insertion, now: Moment): Edits {
  const pages = now.documents.flatMap(({ reading }) => (reading.kind === 'page' ? [reading] : []));
  if (into === 'step') {
    const place = pages.find((page) => page.stepForm)?.stepForm?.description;
    if (!place) return no('Open the form of the RE step first.');
    if (!place.known) return no(place.reason);
    if (place.witnesses < 2) return no(`The description field's ${DISAGREE}`);
    const before = readField(place.value).trim();
    return yes([{ field: place.value, name: 'Description', how: 'append', value: (before && '; ') + text }]);
  }
  const draft = pages.find((page) => page.draft)?.draft;
  if (!draft?.textField) return no('Open the form for a new narrative first.');
  if (!draft.writable.text) return no(`The narrative field's ${DISAGREE}`);
  const existing = readField(draft.textField);
  const between = existing === '' || existing.endsWith('\n') ? '' : '\n';
  const edits: Omit<Edit, 'seen'>[] = [];
  // A list on which nothing is chosen yet; what the worker chose stays.
  const list = draft.typeField;
  const accepted = draft.typesOffered?.find((name) => isAccepted(now.pack, name, now.today));
  if (type === 'engagement' && list && draft.writable.type && accepted && isUnset(list))
    edits.push({ field: list, name: 'Type', how: 'choose', value: accepted });
  edits.push({ field: draft.textField, name: 'Narrative', how: 'append', value: between + text });
  return yes(edits);
}

function isUnset(list: Element): boolean {
  return kindOf(list) === 'list' && (list as HTMLSelectElement).value === '';
}

/** After inserting, the caret stands on the first blank of what was inserted. */
export function toFirstBlank({ edits }: Preview): void {
  for (const { field, value } of edits) {
    if (kindOf(field) !== 'text' && kindOf(field) !== 'editable') continue;
    const text = readField(field);
    const blank = findBlanks(text).find(({ start }) => start >= text.length - value.length);
    if (blank) {
      selectIn(field, blank.start, blank.end);
      return;
    }
  }
}

function yes(edits: Omit<Edit, 'seen'>[]): Edits {
  return { ok: true, edits };
}

function no(reason: string): Edits {
  return { ok: false, reason };
}
