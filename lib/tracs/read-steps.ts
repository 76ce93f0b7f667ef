/** Reading the steps of a plan: the code of each, its description line, its days. */
import { type Fact, known, unknown } from '../record/fact.ts';
import { inOneGo } from '../record/turns.ts';
import { type Cell, said, saidFact } from './cells.ts';
import type { Place } from './map.ts';
import { type ListReading, type ListSpec, type Order, openList, reasons, stableId } from './read-list.ts';
import { plainText } from './text.ts';
import { noDate, parsePageMoment } from './values.ts';
import { whyPartly } from './whole-list.ts';

export interface StepRow {
  id: string;
  row: Element;
  code: string;
  description: Fact<string>;
  plannedStart: Fact<string | null>;
  plannedEnd: Fact<string | null>;
}

export function readSteps(
  document: Document,
  spec: ListSpec<'code' | 'description' | 'plannedStart' | 'plannedEnd'>,
  order: Order,
  title: string,
): Fact<ListReading<StepRow>> {
  const list = openList(document, spec, title);
  if (!list.known) return list;
  const { fields } = spec;
  const { rows, column } = list.value;
  const columnOf = (field: keyof typeof fields) => inOneGo(column(field));
  const [code, start, end] = [columnOf('code'), columnOf('plannedStart'), columnOf('plannedEnd')];
  const line = columnOf('description');
  const problems = reasons(rows, [code, start, end, line]);
  if (rows.length > 0 && !code.known) return unknown(problems.join(' '));
  const seen = new Map<string, number>();
  let unread = 0;
  const read = rows.flatMap((row): StepRow[] => {
    const name = said(code, row, fields.code);
    if (!name) {
      unread++;
      return [];
    }
    const moment = (field: Fact<Cell>, place: Place): Fact<string | null> => {
      if (!field.known) return field;
      const text = said(field, row, place) ?? '?';
      if (/^[-–—]*$/.test(text)) return known(null, field.where, field.witnesses);
      const value = parsePageMoment(text, order);
      return value ? known(value, field.where, field.witnesses) : unknown(noDate(text, field.where));
    };
    const [plannedStart, plannedEnd] = [moment(start, fields.plannedStart), moment(end, fields.plannedEnd)];
    const when = plannedStart.known ? plannedStart.value : '';
    const description = saidFact(line, said(line, row, fields.description), 'row');
    return [
      { id: stableId(`${name}|${when}`, seen), row, code: name, description, plannedStart, plannedEnd },
    ];
  });
  return known(
    {
      rows: read,
      partly: whyPartly(
        document,
        spec.partly,
        unread,
        rows.length,
        read.map(({ row }) => plainText(row)),
      ),
      problems,
    },
    title,
    list.witnesses,
  );
}
