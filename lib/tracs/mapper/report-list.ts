/** What a map reads of a list, narratives or plan steps: how many entries from when to when, and the first of them. */
import { civilFromFields } from '../../record/civil-date.ts';
import type { Fact } from '../../record/fact.ts';
import type { PageMap } from '../map.ts';
import type { ListReading } from '../read-list.ts';
import type { NarrativeRow } from '../read-narratives.ts';
import type { StepRow } from '../read-steps.ts';
import { count, type FieldReport, type PartReport, unread } from './part-report.ts';
import { cutTo } from './proposal.ts';

/** So many entries are shown. */
const SHOWN = 3;

export function narrativesReport(
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

export function stepsReport(list: Fact<ListReading<StepRow>>): PartReport {
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

function sayFact(fact: Fact<string | null>): string {
  return fact.known ? (fact.value ?? '') : '?';
}

function countOf(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** A day as the application itself would write it. */
function sayDay(day: string, order: PageMap['dateOrder']): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!civilFromFields(year!, month!, date!)) return day;
  const two = (part: number) => String(part).padStart(2, '0');
  const parts = order === 'mdy' ? [month!, date!] : [date!, month!];
  return [...parts.map(two), year].join('/');
}
