/** What is shown of a field: proposed, kept in the map, not read, or pointed at just now. */
import type { FieldView } from '@/components/mapper/view';
import type { Place } from '@/lib/tracs/map';
import type { FieldReport, PartReport } from '@/lib/tracs/mapper/part-report';
import type { LookedPart } from '../mapper/look.ts';
import { nameOf } from './names.ts';

/** What is proposed for a field, with what the map would read there. */
export function fieldOf(report: PartReport | null) {
  return ({ field, sure, why, reads, place }: LookedPart['proposal']['fields'][number]): FieldView => {
    const read = report?.fields.find((entry) => entry.field === field);
    return {
      field,
      name: nameOf(field),
      reads: read?.reads ?? (place ? reads : null),
      sure,
      why: read?.why && place ? read.why : why,
      witnesses: place ? (place.at !== undefined && place.label !== undefined ? 2 : 1) : 0,
    };
  };
}

/** The fields of a part that is in the map. */
export function keptFields(report: PartReport | null): FieldView[] {
  return (report?.fields ?? []).map((field) => ({
    ...plain(field),
    sure: field.witnesses > 0 ? 'kept' : 'missing',
  }));
}

function plain({ field, reads, why, witnesses }: FieldReport): FieldView {
  return { field, name: nameOf(field), reads, sure: 'kept', why: why ?? '', witnesses };
}

/** A field of a list that is not read at all: of the reasons for that the one that is its own. */
export function unread(field: string, place: Place, report: PartReport | null): FieldView {
  const [label] = place.label ?? [field];
  const own = report?.problems[0]?.split(`, ${label}: `)[1]?.split(/\.(?= |$)/)[0];
  const why = own === undefined ? '' : `${own}.`;
  return { field, name: nameOf(field), reads: null, sure: 'missing', why, witnesses: 0 };
}

/** The fields of a part in which one was pointed at just now; `before`: as they were shown until then. */
export function withPointed(
  before: readonly FieldView[],
  report: PartReport | null,
  pointed: string,
): FieldView[] {
  const fields = report && report.fields.length > 0 ? report.fields.map(plain) : [...before];
  const all = fields.some(({ field }) => field === pointed)
    ? fields
    : [...fields, ...before.filter(({ field }) => field === pointed)];
  return all.map((field) => {
    if (field.field === pointed) return { ...field, sure: 'pointed' as const };
    const earlier = before.find((other) => other.field === field.field);
    return { ...field, sure: field.witnesses > 0 ? (earlier?.sure ?? field.sure) : 'missing' };
  });
}
