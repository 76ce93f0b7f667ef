/**
 * What narratives tell, by kind, and the record month by month. Facts are never changed in place: a narrative that stayed
 * the same is the same object, and a month of such narratives the same array, so what follows from one is remembered by
 * it. One changed narrative then costs a month, however long the record is.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ReadEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { remembering } from '../../record/remembered.ts';

export interface Dated<E> {
  event: E;
  narrative: NarrativeFacts;
}

type Kind = ReadEvent['kind'];
type Told<K extends Kind> = Dated<Extract<ReadEvent, { kind: K }>>;

/** The narratives of one month, or of a stretch of a month, in order. */
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
  const months = grouped(sorted, ({ date }) => monthOf(date)).values();
  return [...months].map((month) => kept(month[0]!, month, () => month));
}

export function monthOf(day: CivilDate): string {
  return day.slice(0, 7);
}

/** In the order in which each key comes first. */
export function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const found = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    found.get(key)?.push(value) ?? found.set(key, [value]);
  }
  return found;
}

/** What one narrative tells of a kind. */
export function toldBy<K extends Kind>(narrative: NarrativeFacts, kind: K): Told<K>[] {
  const told = ofNarrative(narrative, NONE, () => narrative.events.map((event) => ({ event, narrative })));
  return told.filter((entry): entry is Told<K> => entry.event.kind === kind);
}

/** What some narratives tell of a kind: the same array for the same narratives, so for a month that did not change. */
export function toldIn<K extends Kind>(narratives: Month, kind: K): readonly Told<K>[] {
  const kinds = ofMonth(narratives, NONE, () => new Map());
  let told = kinds.get(kind);
  if (!told) {
    told = narratives.flatMap((narrative) => toldBy(narrative, kind));
    kinds.set(kind, told);
  }
  return told as readonly Told<K>[];
}

/** What the whole record tells of a kind. */
export function toldInAll<K extends Kind>(months: readonly Month[], kind: K): Told<K>[] {
  return joined(months.map((month) => toldIn(month, kind)));
}

/** Lists as one: many times faster than `flatMap` where there are many that stayed the same. */
export function joined<V>(lists: readonly (readonly V[])[]): V[] {
  return ([] as V[]).concat(...lists);
}

/** The events of one kind. */
export function eventsOf<K extends Kind>(
  narrative: NarrativeFacts,
  kind: K,
): Extract<ReadEvent, { kind: K }>[] {
  return toldBy(narrative, kind).map(({ event }) => event);
}

/** The narratives from one day on, or to another, both among them. */
export function between(months: readonly Month[], from: string, to = '9'): NarrativeFacts[] {
  return months
    .filter((month) => month.at(-1)!.date >= from && month[0]!.date <= to)
    .flatMap((month) => month.filter(({ date }) => date >= from && date <= to));
}
