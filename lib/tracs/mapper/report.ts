/**
 * What a map reads on a page, for the person who makes it: read by the very reader that the overlay uses, so that what
 * is confirmed here is what will count. Plain data.
 */
import { civilFromFields } from '../../record/civil-date.ts';
import type { Fact } from '../../record/fact.ts';
import type { PageMap, PageSpec } from '../map.ts';
import type { ListReading, NarrativeRow, StepRow } from '../read-list.ts';
import type { DocumentReading } from '../read-page.ts';
import { optionsOf, shownValue } from '../values.ts';
import { cutTo } from './proposal.ts';
import type { Purpose } from './words.ts';

export interface FieldReport {
  field: string;
  /** What it reads, or null where it can't be told, with the reason. */
  reads: string | null;
  why: string | null;
  /** Structure and label agree (2), one alone (1: read, never written), or none. */
  witnesses: 0 | 1 | 2;
}

export interface PartReport {
  purpose: Purpose;
  /** "12 narratives, 10/01/2026 to 11/02/2026, types: General (9), Engagement (3)". */
  says: string;
  read: boolean;
  fields: FieldReport[];
  /** The first entries of a list. */
  sample: { heads: string[]; rows: string[][] } | null;
  /** What could not be read, and why it is not the whole list. */
  problems: string[];
  /** The page's own words for types and codes, as they stand there, most frequent first. */
  values: string[];
}

const SHOWN = 3;

export function reportPage(reading: DocumentReading, map: Pick<PageMap, 'dateOrder'>): PartReport[] {
  if (reading.kind !== 'page') return [];
  const { spec } = reading;
  const reports: PartReport[] = [];
  if (reading.identity && spec.identity) reports.push(identityReport(reading.identity));
  if (reading.narratives) reports.push(narrativesReport(reading.narratives, map));
  if (reading.steps) reports.push(stepsReport(reading.steps));
  if (spec.draft) reports.push(draftReport(reading, spec));
  if (spec.stepForm) reports.push(stepFormReport(reading, spec));
  if (spec.reengagement) reports.push(reengagementReport(reading));
  return reports;
}

function identityReport(identity: Fact<{ name: string; number: string }>): PartReport {
  const { known } = identity;
  const value = known ? identity.value : { name: '', number: '' };
  const field = (name: 'name' | 'number'): FieldReport => ({
    field: name,
    reads: known && value[name] !== '' ? value[name] : null,
    why: known ? null : identity.reason,
    witnesses: known ? identity.witnesses : 0,
  });
  return {
    purpose: 'identity',
    says: known ? [value.name, value.number].filter((text) => text !== '').join(', ') : identity.reason,
    read: known,
    fields: [field('number'), field('name')],
    sample: null,
    problems: known ? [] : [identity.reason],
    values: [],
  };
}

function narrativesReport(
  list: Fact<ListReading<NarrativeRow>>,
  { dateOrder }: Pick<PageMap, 'dateOrder'>,
): PartReport {
  if (!list.known) return unread('narratives', list.reason);
  const { rows, partly, problems } = list.value;
  const days = rows.map(({ date }) => date).sort();
  const types = rows.flatMap(({ type }) => (type.known ? [type.value] : []));
  const counted = countOf(types);
  const span =
    days.length > 0 ? `, ${sayDay(days[0]!, dateOrder)} to ${sayDay(days.at(-1)!, dateOrder)}` : '';
  const kinds = counted.map(([type, count]) => `${type} (${count})`).join(', ');
  return {
    purpose: 'narratives',
    says: `${count(rows.length, 'narrative')}${span}${kinds === '' ? '' : `, types: ${kinds}`}`,
    read: true,
    fields: [
      of(
        'date',
        rows.map(({ date }) => sayDay(date, dateOrder)),
      ),
      ofFact(
        'type',
        rows.map(({ type }) => type),
      ),
      of(
        'author',
        rows.map(({ author }) => author),
      ),
      of(
        'text',
        rows.map(({ text }) => text),
      ),
    ],
    sample: {
      heads: ['Date', 'Type', 'Author', 'Narrative'],
      rows: rows
        .slice(0, SHOWN)
        .map((row) => [
          sayDay(row.date, dateOrder),
          row.type.known ? row.type.value : '?',
          row.author,
          cutTo(row.text.replace(/\s+/g, ' '), 70),
        ]),
    },
    problems: [...new Set([...problems, ...(partly === null ? [] : [partly])])],
    values: counted.map(([type]) => type),
  };
}

function stepsReport(list: Fact<ListReading<StepRow>>): PartReport {
  if (!list.known) return unread('steps', list.reason);
  const { rows, partly, problems } = list.value;
  const codes = countOf(rows.map(({ code }) => code));
  const said = codes.map(([code, times]) => (times === 1 ? code : `${code} (${times})`)).join(', ');
  return {
    purpose: 'steps',
    says: `${count(rows.length, 'step')}${said === '' ? '' : `: ${said}`}`,
    read: true,
    fields: [
      of(
        'code',
        rows.map(({ code }) => code),
      ),
      ofFact(
        'description',
        rows.map(({ description }) => description),
      ),
      ofFact(
        'plannedStart',
        rows.map(({ plannedStart }) => plannedStart),
      ),
      ofFact(
        'plannedEnd',
        rows.map(({ plannedEnd }) => plannedEnd),
      ),
    ],
    sample: {
      heads: ['Code', 'Description', 'Planned start', 'Planned end'],
      rows: rows
        .slice(0, SHOWN)
        .map(({ code, description, plannedStart, plannedEnd }) =>
          [code, ...[description, plannedStart, plannedEnd].map(sayFact)].map((text) => cutTo(text, 40)),
        ),
    },
    problems: [...new Set([...problems, ...(partly === null ? [] : [partly])])],
    values: codes.map(([code]) => code),
  };
}

function draftReport({ draft }: Extract<DocumentReading, { kind: 'page' }>, spec: PageSpec): PartReport {
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

function stepFormReport(
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

function reengagementReport({ reengagement }: Extract<DocumentReading, { kind: 'page' }>): PartReport {
  const facts = reengagement?.facts;
  if (!facts?.known) return unread('reengagement', facts?.reason ?? 'It was not found on the page.');
  const { staffedOn, outcome, decision, requiredSteps, finalized } = facts.value;
  const done = requiredSteps.filter((step) => step.done).length;
  return {
    purpose: 'reengagement',
    says: `${count(requiredSteps.length, 'required step')}, ${done} done; ${finalized ? 'finalized' : 'not finalized'}`,
    read: true,
    fields: [
      { field: 'staffedOn', reads: staffedOn ?? '', why: null, witnesses: facts.witnesses },
      { field: 'outcome', reads: outcome ? 'filled in' : '', why: null, witnesses: facts.witnesses },
      { field: 'decision', reads: decision ?? '', why: null, witnesses: facts.witnesses },
    ],
    sample: null,
    problems: [],
    values: [],
  };
}

function formSays(fields: readonly FieldReport[]): string {
  const found = fields.filter(({ witnesses }) => witnesses > 0).length;
  const written = fields.filter(({ witnesses }) => witnesses === 2).length;
  return `${found} of ${count(fields.length, 'field')} found, ${written} can be filled in`;
}

function unread(purpose: Purpose, reason: string): PartReport {
  return { purpose, says: reason, read: false, fields: [], sample: null, problems: [reason], values: [] };
}

function of(field: string, values: readonly string[]): FieldReport {
  const filled = values.find((value) => value !== '');
  const reads = filled === undefined ? null : cutTo(filled.replace(/\s+/g, ' '));
  return {
    field,
    reads,
    why: reads === null ? 'It reads nothing.' : null,
    witnesses: reads === null ? 0 : 2,
  };
}

function ofFact(field: string, facts: readonly Fact<string | null>[]): FieldReport {
  const first =
    facts.find((fact) => fact.known && fact.value) ?? facts.find((fact) => fact.known) ?? facts[0];
  const reason = facts.flatMap((fact) => (fact.known ? [] : [fact.reason]))[0] ?? null;
  if (!first?.known) return { field, reads: null, why: reason ?? 'It reads nothing.', witnesses: 0 };
  return { field, reads: cutTo(first.value ?? ''), why: reason, witnesses: first.witnesses };
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

function sayFact(fact: Fact<string | null>): string {
  return fact.known ? (fact.value ?? '') : '?';
}

function countOf(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** A day as the application itself would write it. */
function sayDay(day: string, order: PageMap['dateOrder']): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!civilFromFields(year!, month!, date!)) return day;
  const two = (part: number) => String(part).padStart(2, '0');
  const parts = order === 'mdy' ? [month!, date!] : [date!, month!];
  return [...parts.map(two), year].join('/');
}
