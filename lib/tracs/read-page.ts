/**
 * Reading one document by its page map: which page it is, whose record it shows, and what stands in it. Reads only;
 * what could not be read comes back as the reason, never as a guess.
 */
import type { CivilDate } from '../record/civil-date.ts';
import { type Fact, known, mapped, unknown } from '../record/fact.ts';
import { type InTurns, inOneGo } from '../record/turns.ts';
import { indexLabels, indexLabelsInTurns } from './labels.ts';
import type { PageMap, PageSpec, Place } from './map.ts';
import { STEP_FORM_FIELDS } from './map-fields.ts';
import type { ListReading } from './read-list.ts';
import { type NarrativeRow, readNarrativesInTurns } from './read-narratives.ts';
import { type ReengagementReading, readReengagement } from './read-reengagement.ts';
import { readSteps, type StepRow } from './read-steps.ts';
import { holds } from './sign.ts';
import { type Found, meant, noDate, optionsOf, parsePageDate, shownValue } from './values.ts';
import { findField, isBorneOut } from './witness.ts';

export interface Participant {
  name: string;
  number: string;
}

export interface DraftReading {
  date: Fact<CivilDate>;
  type: Fact<string>;
  text: Fact<string>;
  /** The field that holds the text, and the one that holds the type: where marks go. */
  textField: Element | null;
  typeField: Element | null;
  dateField: Element | null;
  /** Both witnesses agreed, so the field may be written. */
  writable: { text: boolean; type: boolean; date: boolean };
  typesOffered: string[] | null;
}

/** The fields of a plan step's form, as far as the page has them. */
export type StepFormReading = Partial<Record<(typeof STEP_FORM_FIELDS)[number], Fact<Element>>>;

export type DocumentReading =
  | { kind: 'unknown' }
  | { kind: 'signed-out'; how: 'timed-out' | 'signed-out' }
  /** The application's own message that it could not show what was asked for, with the server's code if it gave one. */
  | { kind: 'error'; status: number | null }
  | {
      kind: 'page';
      spec: PageSpec;
      /** Null where the map names no identity for this page. */
      identity: Fact<Participant> | null;
      narratives: Fact<ListReading<NarrativeRow>> | null;
      steps: Fact<ListReading<StepRow>> | null;
      draft: DraftReading | null;
      stepForm: StepFormReading | null;
      reengagement: ReengagementReading | null;
      anchor: Element | null;
    };

/** @returns what the map makes of this document; `unknown` where it knows no such page. */
export function readDocument(document: Document, map: PageMap): DocumentReading {
  return inOneGo(readDocumentInTurns(document, map));
}

/**
 * The same, some rows at a time: between two steps others may work, and what was read counts only if nothing changed.
 * @param glance of a long list of narratives only the ends are read, as far as they can be read without any doubt
 */
export function* readDocumentInTurns(
  document: Document,
  map: PageMap,
  glance = false,
): InTurns<DocumentReading> {
  const body = document.body ?? document.documentElement;
  if (!body) return { kind: 'unknown' };
  const signedOut = map.signedOut.find((entry) => entry.is.every((sign) => holds(document, sign)));
  const status = failedWith(document);
  if (signedOut) {
    const { kind } = signedOut;
    return kind === 'error' ? { kind, status } : { kind: 'signed-out', how: kind };
  }
  yield;
  const spec = map.pages.find((page) => page.is.every((sign) => holds(document, sign)));
  yield;
  const page = spec && (yield* readPage(document, body, spec, map, glance));
  // A form that is refused may come with a code too: what can be read is no error.
  if (status !== null && !(page && readsAny(page))) return { kind: 'error', status };
  return page ?? { kind: 'unknown' };
}

/** The code with which the server answered, where it is one of failure. */
function failedWith({ defaultView }: Document): number | null {
  const [loaded] = defaultView?.performance?.getEntriesByType?.('navigation') ?? [];
  const { responseStatus = 0 } = (loaded ?? {}) as Partial<PerformanceNavigationTiming>;
  return responseStatus >= 400 ? responseStatus : null;
}

export type PageReading = Extract<DocumentReading, { kind: 'page' }>;

function readsAny({ identity, narratives, steps, draft, stepForm, reengagement }: PageReading): boolean {
  const facts = [identity, narratives, steps, reengagement?.facts];
  return Boolean(draft ?? stepForm) || facts.some((fact) => fact?.known);
}

function* readPage(
  document: Document,
  body: Element,
  spec: PageSpec,
  map: PageMap,
  glance: boolean,
): InTurns<PageReading> {
  const identity = spec.identity ? yield* readIdentity(body, spec.identity, spec.title) : null;
  yield;
  const narratives = spec.narratives
    ? yield* readNarrativesInTurns(document, spec.narratives, map.dateOrder, spec.title, glance)
    : null;
  yield;
  return {
    kind: 'page',
    spec,
    identity,
    narratives,
    steps: spec.steps ? readSteps(document, spec.steps, map.dateOrder, spec.title) : null,
    stepForm: spec.stepForm ? readStepForm(document, spec.stepForm, spec.title) : null,
    ...readForms(document, spec, map.dateOrder),
    anchor: spec.anchor ? document.querySelector(spec.anchor) : null,
  };
}

/** The same reading with its forms read again: what typing changes, without reading the lists anew. */
export function rereadDraft(document: Document, reading: DocumentReading, map: PageMap): DocumentReading {
  if (reading.kind !== 'page') return reading;
  const { spec } = reading;
  return spec.draft || spec.reengagement
    ? { ...reading, ...readForms(document, spec, map.dateOrder) }
    : reading;
}

/** What is typed into. */
function readForms(
  document: Document,
  { draft, reengagement, title }: PageSpec,
  order: PageMap['dateOrder'],
): Pick<PageReading, 'draft' | 'reengagement'> {
  return {
    draft: draft ? readDraft(document, draft, order, title) : null,
    reengagement: reengagement ? readReengagement(document, reengagement, order, title) : null,
  };
}

function* readIdentity(
  body: Element,
  spec: NonNullable<PageSpec['identity']>,
  title: string,
): InTurns<Fact<Participant>> {
  const places = [spec.number, spec.name];
  const index = yield* indexLabelsInTurns(body, places, (soFar) =>
    places.every((place) => isBorneOut(place, soFar)),
  );
  // Each search through a page of years is a step of its own.
  yield;
  const number = textOf(findField(body, spec.number, index, `${title}, case number`), spec.number);
  yield;
  if (!number.known) return number;
  if (number.value === '') return unknown(`${title}: the case number is empty.`);
  const name = spec.name
    ? textOf(findField(body, spec.name, index, `${title}, participant's name`), spec.name)
    : null;
  if (name && !name.known) return name;
  const witnesses = number.witnesses === 2 && (!name || name.witnesses === 2) ? 2 : 1;
  return known({ number: number.value, name: name?.value ?? '' }, title, witnesses);
}

/** The one form that a selector names; none where it names several. */
function formIn(document: Document, within: string): Element | null {
  const [form, ...others] = document.querySelectorAll(within);
  return form && others.length === 0 ? form : null;
}

function readDraft(
  document: Document,
  spec: NonNullable<PageSpec['draft']>,
  order: PageMap['dateOrder'],
  title: string,
): DraftReading | null {
  const form = formIn(document, spec.within);
  if (!form) return null;
  const index = indexLabels(form, Object.values(spec.fields));
  const field = (name: 'date' | 'type' | 'text') =>
    findField(form, spec.fields[name], index, `${title}, new narrative, ${name}`);
  const dateField = field('date');
  const date = textOf(dateField, spec.fields.date);
  const type = field('type');
  const text = field('text');
  return {
    date: date.known ? dateFact(date.value, order, date.where) : date,
    type: textOf(type, spec.fields.type, isPlaceholder),
    text: mapped(text, (found) => shownValue(found, true)),
    textField: text.known ? text.value.element : null,
    typeField: type.known ? type.value.element : null,
    dateField: dateField.known ? dateField.value.element : null,
    writable: {
      date: dateField.known && dateField.witnesses === 2,
      text: text.known && text.witnesses === 2,
      type: type.known && type.witnesses === 2,
    },
    typesOffered: type.known
      ? (optionsOf(type.value.element)?.map((words) => meant(spec.fields.type, words) ?? words) ?? null)
      : null,
  };
}

function readStepForm(
  document: Document,
  spec: NonNullable<PageSpec['stepForm']>,
  title: string,
): StepFormReading | null {
  const form = formIn(document, spec.within);
  if (!form) return null;
  const index = indexLabels(form, Object.values(spec.fields));
  const reading: StepFormReading = {};
  for (const name of STEP_FORM_FIELDS) {
    const place = spec.fields[name];
    if (!place) continue;
    const found = findField(form, place, index, `${title}, ${place.label?.[0] ?? name}`);
    reading[name] = mapped(found, ({ element }) => element);
  }
  return reading;
}

/** The first option of a list that has an empty value ("-- Select --") is no choice. */
function isPlaceholder(element: Element): boolean {
  return element.tagName.toUpperCase() === 'SELECT' && (element as HTMLSelectElement).value === '';
}

function textOf(found: Fact<Found>, place: Place, isEmpty?: (element: Element) => boolean): Fact<string> {
  if (!found.known) return found;
  const text = isEmpty?.(found.value.element) ? '' : meant(place, shownValue(found.value));
  return text === null
    ? unknown(`${found.where}: its words were not found.`)
    : known(text, found.where, found.witnesses);
}

function dateFact(text: string, order: PageMap['dateOrder'], where: string): Fact<CivilDate> {
  const date = parsePageDate(text, order);
  return date ? known(date, where) : unknown(noDate(text, where));
}
