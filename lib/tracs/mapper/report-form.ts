/** What a map reads of a form, for a narrative or a plan step: each field, and whether it can be filled in. */
import type { Fact } from '../../record/fact.ts';
import type { PageSpec } from '../map.ts';
import type { DocumentReading } from '../read-page.ts';
import { optionsOf, shownValue } from '../values.ts';
import { count, type FieldReport, type PartReport, unread } from './part-report.ts';
import { cutTo } from './proposal.ts';

export function draftReport(
  { draft }: Extract<DocumentReading, { kind: 'page' }>,
  spec: PageSpec,
): PartReport {
  if (!draft) return unread('draft', `${spec.title}: the form was not found on the page.`);
  const fields = [
    single('date', draft.date, draft.dateField !== null, draft.writable.date),
    single('type', draft.type, draft.typeField !== null, draft.writable.type),
    single('text', draft.text, draft.textField !== null, draft.writable.text),
  ];
  return {
    purpose: 'draft',
    says: formSays(fields),
    read: draft.textField !== null,
    fields,
    sample: null,
    problems: fields.flatMap(({ why }) => why ?? []),
    values: draft.typesOffered ?? [],
  };
}

export function stepFormReport(
  { stepForm }: Extract<DocumentReading, { kind: 'page' }>,
  spec: PageSpec,
): PartReport {
  if (!stepForm) return unread('stepForm', `${spec.title}: the form was not found on the page.`);
  const fields = Object.entries(stepForm).map(([name, found]): FieldReport => {
    const reads = found.known ? cutTo(shownValue({ element: found.value }), 40) : null;
    return {
      field: name,
      reads,
      why: found.known ? null : found.reason,
      witnesses: found.known ? found.witnesses : 0,
    };
  });
  return {
    purpose: 'stepForm',
    says: formSays(fields),
    read: true,
    fields,
    sample: null,
    problems: fields.flatMap(({ why }) => why ?? []),
    values: stepForm.code?.known ? (optionsOf(stepForm.code.value) ?? []) : [],
  };
}

function formSays(fields: readonly FieldReport[]): string {
  const found = fields.filter(({ witnesses }) => witnesses > 0).length;
  const written = fields.filter(({ witnesses }) => witnesses === 2).length;
  return `${found} of ${count(fields.length, 'field')} found, ${written} can be filled in`;
}

function single(field: string, fact: Fact<string>, found: boolean, writable: boolean): FieldReport {
  const reads = fact.known ? cutTo(fact.value.replace(/\s+/g, ' '), 40) : null;
  return {
    field,
    reads,
    why: found ? null : fact.known ? null : fact.reason,
    witnesses: found ? (writable ? 2 : 1) : 0,
  };
}
