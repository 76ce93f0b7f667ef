/**
 * What narratives tell, by kind, and the record month by month. Facts are never changed in place: a narrative that stayed
 * the same is the same object, and a month of such narratives the same array, so what follows from one is remembered by
 * it. One changed narrative then costs a month, however long the record is.
 */
import type { ReadEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { remembering } from '../../record/remembered.ts';

export interface Dated<E> {
  event: E;
  narrative: NarrativeFacts;
}

type Kind = ReadEvent['kind'];
type Told<K extends Kind> = Dated<Extract<ReadEvent, { kind: K }>>;

/** The narratives of one month, in order. */
export type Month = readonly NarrativeFacts[];

const NONE: never[] = [];
const kept = remembering<NarrativeFacts, Month>();
const ofNarrative = remembering<NarrativeFacts, Dated<ReadEvent>[]>();
const ofMonth = remembering<Month, Map<Kind, readonly Dated<ReadEvent>[]>>();

/** In the order of the record: by day, a draft after what is saved, else by id, so that a page's order means nothing. */
export function inOrder(narratives: readonly NarrativeFacts[]): NarrativeFacts[] {
  return [...narratives].sort(byRecord);
}

export function byRecord(a: NarrativeFacts, b: NarrativeFacts): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return Number(a.draft) - Number(b.draft) || (a.id < b.id ? -1 : Number(a !== b));
}

/** Narratives in their order, by month. */
export function monthsOf(sorted: readonly NarrativeFacts[]): Month[] {
  const found: NarrativeFacts[][] = [];
  for (const narrative of sorted) {
    const month = found.at(-1);
    if (month && monthOf(month[0]!.date) === monthOf(narrative.date)) month.push(narrative);
    else found.push([narrative]);
  }
  return found.map((month) => kept(month[0]!, month, () => month));
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** What one narrative tells of a kind. */
export function toldBy<K extends Kind>(narrative: NarrativeFacts, kind: K): Told<K>[] {
  const told = ofNarrative(narrative, NONE, () => narrative.events.map((event) => ({ event, narrative })));
  return told.filter((entry): entry is Told<K> => entry.event.kind === kind);
}

/** What a month tells of a kind: the same array while nothing of the month changed. */
export function toldIn<K extends Kind>(month: Month, kind: K): readonly Told<K>[] {
  const kinds = ofMonth(month, NONE, () => new Map());
  const told = kinds.get(kind) ?? month.flatMap((narrative) => toldBy(narrative, kind));
  kinds.set(kind, told);
  return told as readonly Told<K>[];
}

/** What the whole record tells of a kind. */
export function toldInAll<K extends Kind>(months: readonly Month[], kind: K): Told<K>[] {
  return months.flatMap((month) => toldIn(month, kind));
}

/** The events of one kind. */
export function eventsOf<K extends Kind>(
  narrative: NarrativeFacts,
  kind: K,
): Extract<ReadEvent, { kind: K }>[] {
  return toldBy(narrative, kind).map(({ event }) => event);
}
