/** Reading a list of narratives: what each says, by whom, of which type and day. */
import type { CivilDate } from '../record/civil-date.ts';
import { type Fact, known, unknown } from '../record/fact.ts';
import { each, type InTurns, inOneGo } from '../record/turns.ts';
import { said, saidFact } from './cells.ts';
import { type ListReading, type ListSpec, type Order, openList, reasons, stableId } from './read-list.ts';
import { plainText, shownWords } from './text.ts';
import { keepsLineBreaks, parsePageDate } from './values.ts';
import { whyPartly } from './whole-list.ts';

export interface NarrativeRow {
  id: string;
  row: Element;
  textElement: Element;
  keepsLines: boolean;
  date: CivilDate;
  type: Fact<string>;
  author: string;
  text: string;
}

type NarrativesSpec = ListSpec<'date' | 'type' | 'author' | 'text'>;

export function readNarratives(
  document: Document,
  spec: NarrativesSpec,
  order: Order,
  title: string,
): Fact<ListReading<NarrativeRow>> {
  return inOneGo(readNarrativesInTurns(document, spec, order, title));
}

/**
 * The same, some rows at a time: a record of years has thousands.
 * @param glance only the ends of a long list; but all of it where anything in them can't be read
 */
export function* readNarrativesInTurns(
  document: Document,
  spec: NarrativesSpec,
  order: Order,
  title: string,
  glance = false,
): InTurns<Fact<ListReading<NarrativeRow>>> {
  if (glance) {
    const ends = yield* readRows(document, spec, order, title, true);
    if (ends.known && ends.value.problems.length === 0) return ends;
  }
  return yield* readRows(document, spec, order, title, false);
}

function* readRows(
  document: Document,
  spec: NarrativesSpec,
  order: Order,
  title: string,
  glance: boolean,
): InTurns<Fact<ListReading<NarrativeRow>>> {
  const list = openList(document, spec, title, glance);
  if (!list.known) return list;
  const { fields } = spec;
  const { rows, of, column } = list.value;
  yield;
  const [date, type] = [yield* column('date'), yield* column('type')];
  const [author, text] = [yield* column('author'), yield* column('text')];
  const problems = reasons(rows, [date, type, text]);
  if (rows.length > 0 && (!date.known || !text.known)) return unknown(problems.join(' '));
  const seen = new Map<string, number>();
  const read: NarrativeRow[] = [];
  let unread = 0;
  let keeps: boolean | null = null;
  const entries: string[] = [];
  yield* each(rows, (row) => {
    const textElement = text.known ? text.value(row)?.element : null;
    const day = date.known ? parsePageDate(said(date, row, fields.date) ?? '', order) : null;
    if (!textElement || !day) {
      unread++;
      return;
    }
    // One column is styled alike throughout, so the style is asked for once.
    keeps ??= keepsLineBreaks(textElement);
    const shown = shownWords(textElement, keeps);
    const kind = said(type, row, fields.type);
    read.push({
      id: stableId(`${day}|${kind ?? ''}|${shown}`, seen),
      row,
      textElement,
      keepsLines: keeps,
      date: day,
      type: saidFact(type, kind, 'entry'),
      author: said(author, row, fields.author) ?? '',
      text: shown,
    });
    entries.push(plainText(row) + shown);
  });
  if (unread > 0) problems.push(`${unread} of ${rows.length} entries could not be read.`);
  if (of > rows.length) return known({ rows: read, of, partly: null, problems }, title, list.witnesses);
  yield;
  return known(
    {
      rows: read,
      partly: whyPartly(document, spec.partly, unread, rows.length, entries),
      problems,
    },
    title,
    list.witnesses,
  );
}
