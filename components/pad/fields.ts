/** What stands in the pad's form: texts as the fields hold them. */
import type { NarrativeAlone, StepAlone } from '@/lib/judgement/checklist/judge-alone';
import { type CivilDate, parseCivil } from '@/lib/record/civil-date';

export const FIELD_NAMES = [
  'type',
  'date',
  'text',
  'code',
  'description',
  'startDay',
  'startTime',
  'endDay',
  'endTime',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
export type PadFields = Readonly<Record<FieldName, string>>;

export function emptyFields(today: CivilDate): PadFields {
  const none = Object.fromEntries(FIELD_NAMES.map((name) => [name, ''])) as Record<FieldName, string>;
  return { ...none, date: today };
}

/** Fields from anywhere: what is no text counts as empty. */
export function fieldsFrom(given: Readonly<Record<string, unknown>>, today: CivilDate): PadFields {
  const known = Object.fromEntries(
    FIELD_NAMES.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])),
  );
  return { ...emptyFields(today), ...known };
}

export function fieldsOfForm(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    FIELD_NAMES.map((name) => [
      name,
      (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '',
    ]),
  );
}

/** What is judged; without a date, as if written today. */
export function narrativeOf(fields: PadFields, today: CivilDate): NarrativeAlone {
  return {
    type: fields.type,
    date: parseCivil(fields.date) ?? today,
    text: fields.text,
    step: stepOf(fields),
  };
}

function stepOf({ code, description, startDay, startTime, endDay, endTime }: PadFields): StepAlone | null {
  if ([code, description, startDay, endDay].every((value) => value.trim() === '')) return null;
  return {
    code: code.trim(),
    description,
    plannedStart: moment(startDay, startTime),
    plannedEnd: moment(endDay, endTime),
  };
}

function moment(day: string, time: string): string | null {
  if (parseCivil(day) === null) return null;
  return /^\d\d:\d\d$/.test(time) ? `${day}T${time}` : day;
}
