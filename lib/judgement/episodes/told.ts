/**
 * What narratives tell, by kind, and the record in stretches: its years, their months, the few days of each. Facts are never
 * changed in place: a narrative that stayed the same is the same object, and a stretch of such narratives the same array,
 * so what follows from one is remembered by it. One changed narrative then costs its own days and a look at what stands
 * beside them on each level, however long the record is.
 */
import type { FactName, ReadEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { areSame } from '../../record/remembered.ts';

export interface Dated<E> {
  event: E;
  narrative: NarrativeFacts;
}

type Kind = ReadEvent['kind'];
type Told<K extends Kind> = Dated<Extract<ReadEvent, { kind: K }>>;

/** Some narratives, in order. */
export type Narratives = readonly NarrativeFacts[];
/** The same, or the stretches that they are divided into. */
export type Stretch = Narratives | readonly Stretch[];

const NONE: never[] = [];
/** Where more than so many changed, all are put in order anew. */
const AT_ONCE = 20;
/** A stretch is what begins alike in its days: years, months, and up to ten days. So many letters of a day are alike. */
const LEVELS = [4, 7, 9];
const NOTHING: { was: Narratives; before: Narratives } = { was: NONE, before: NONE };
const orders = byEnds<typeof NOTHING>();

/** A memory of lists, by their first and their last narrative: one that changed little begins or ends as it did. */
export function byEnds<R>() {
  const known = new WeakMap<NarrativeFacts, R>();
  const endsOf = (list: Narratives) => [...list.slice(0, 1), ...list.slice(-1)];
  return {
    of: (list: Narratives) =>
      endsOf(list)
        .map((end) => known.get(end))
        .find((one) => one),
    keep(list: Narratives, value: R) {
      for (const end of endsOf(list)) known.set(end, value);
    },
  };
}

/** Where a list differs from what it was: the first place that does, and its end here and there. */
export function differing(list: Narratives, was: Narratives): [from: number, to: number, until: number] {
  let [from, to, until] = [0, list.length, was.length];
  while (from < to && list[from] === was[from]) from++;
  for (; from < Math.min(to, until) && list[to - 1] === was[until - 1]; to--) until--;
  return [from, to, until];
}

/** What is known of a narrative or a stretch. */
interface Memory {
  /** All narratives of a stretch, and what it was before something in it changed. */
  own: Narratives;
  was: Tree<object> | null;
  /** What follows from it alone, by a name for it: made once and never changed. */
  made: Map<string, unknown>;
}
const memories = new WeakMap<object, Memory>();

function memoryOf(one: object): Memory {
  return memories.get(one) ?? remember(one, NONE, null);
}

/** @param was what it was before something in it changed */
export function remember(one: object, own: Narratives, was: Tree<object> | null): Memory {
  const memory = { own, was, made: new Map() };
  memories.set(one, memory);
  // What it was before that is of no use any more.
  if (was) memoryOf(was).was = null;
  return memory;
}

/**
 * In the order of the record: by day, a draft after what is saved, else by id, so that a page's order means nothing. A list
 * that one was put in order of lately, and that begins or ends alike, differs from it by little, and so does its order.
 */
export function inOrder(list: Narratives): Narratives {
  const { was, before } = orders.of(list) ?? NOTHING;
  const [from, to, until] = differing(list, was);
  const afresh = Math.max(to, until) - from > AT_ONCE;
  const sorted = [...(afresh ? list : before)];
  if (afresh) sorted.sort(byRecord);
  else {
    for (const gone of was.slice(from, until)) sorted.splice(sorted.indexOf(gone), 1);
    for (const one of list.slice(from, to)) {
      let place = firstSince(sorted, one.date);
      while (sorted[place] && byRecord(sorted[place]!, one) < 0) place++;
      sorted.splice(place, 0, one);
    }
  }
  orders.keep(list, { was: list, before: sorted });
  const record = records.get(before);
  if (record) records.set(sorted, record);
  return sorted;
}

export function byRecord(a: NarrativeFacts, b: NarrativeFacts): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return Number(a.draft) - Number(b.draft) || (a.id < b.id ? -1 : Number(a !== b));
}

/** By narratives in their order: the stretches that they, or those before a change, were divided into. */
const records = new WeakMap<Narratives, Stretch>();

/** Narratives in their order, by stretches; one of which nothing changed is the same again. */
export function stretchesOf(sorted: Narratives): readonly Stretch[] {
  const record = dividedAs(records.get(sorted) ?? null, sorted, LEVELS);
  records.set(sorted, record);
  return record as readonly Stretch[];
}

function dividedAs(was: Stretch | null, own: Narratives, [length, ...deeper]: readonly number[]): Stretch {
  let found: Stretch = own;
  if (length) {
    const parts: Stretch[] = [];
    const before = (was ?? NONE) as readonly Stretch[];
    for (let from = 0, nth = 0; from < own.length; ) {
      const alike = own[from]!.date.slice(0, length);
      while (before[nth] && edge(before[nth]!, 0).date < alike) nth++;
      const former = before[nth] ?? NONE;
      const kept = memoryOf(former).own;
      let to = from + kept.length;
      if (to > from && kept.every((one, i) => one === own[from + i]) && !own[to]?.date.startsWith(alike))
        parts.push(former);
      else {
        to = firstSince(own, `${alike}~`);
        const same = kept[0]?.date.startsWith(alike) ? former : null;
        parts.push(dividedAs(same, own.slice(from, to), deeper));
      }
      from = to;
    }
    found = parts;
  }
  if (was && areSame(was, found)) return was;
  remember(found, own, was);
  return found;
}

/** What a stretch was before something in it changed; itself where that is not known. */
export function before(stretch: Stretch): Stretch {
  return (memoryOf(stretch).was as Stretch | null) ?? stretch;
}

/** What of a stretch, in order, is of one day or later: the same stretches as far as they lie there whole. */
export function since(stretch: Stretch, day: string): Stretch {
  if (isWhole(stretch)) return between(stretch, day);
  const first = stretch.findIndex((part) => edge(part, -1).date >= day);
  if (first === 0 && edge(stretch, 0).date >= day) return stretch;
  return first < 0 ? NONE : [since(stretch[first]!, day), ...stretch.slice(first + 1)];
}

/** The first narrative of a stretch (0), or its last (-1). */
function edge(stretch: Stretch, at: 0 | -1): NarrativeFacts {
  return isWhole(stretch) ? stretch.at(at)! : edge(stretch.at(at)!, at);
}

/** Whether it is not divided any further. */
export function isWhole(stretch: Stretch): stretch is Narratives {
  return !Array.isArray(stretch[0]);
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

/** What one narrative tells of a kind, or states of a fact. */
function tellingsOf(narrative: NarrativeFacts, what: string): readonly Dated<ReadEvent>[] {
  const { made } = memoryOf(narrative);
  if (made.size === 0)
    for (const event of narrative.events)
      for (const name of event.kind === 'stated' ? [event.kind, event.fact] : [event.kind])
        made.set(name, [...((made.get(name) as [] | undefined) ?? NONE), { event, narrative }]);
  return (made.get(what) as [] | undefined) ?? NONE;
}

export function toldBy<K extends Kind>(narrative: NarrativeFacts, kind: K): readonly Told<K>[] {
  return tellingsOf(narrative, kind) as readonly Told<K>[];
}

/** What some narratives tell of a kind: the same list again while none of it changed. */
export function toldIn<K extends Kind>(stretch: Stretch, kind: K): readonly Told<K>[] {
  return listed(stretch, kind, (narrative) => toldBy(narrative, kind));
}

/** Parts of parts, down to narratives or what else tells something. */
export type Tree<L> = readonly (L | Tree<L>)[];

/**
 * A list of what narratives tell, by a name for it: the same array for a stretch that did not change, and for one whose
 * changes tell nothing of it.
 * @param from what it depends on besides: made anew for all where one of these is another
 * @param join what parts tell as one
 */
export function listed<V, L extends object = NarrativeFacts>(
  tree: Tree<L>,
  name: string,
  of: (one: L) => readonly V[],
  from: readonly unknown[] = NONE,
  join: (lists: readonly (readonly V[])[]) => readonly V[] = joined,
): readonly V[] {
  const { made, was } = memoryOf(tree);
  const kept = made.get(name) as Listed<V> | undefined;
  if (kept && areSame(kept.from, from)) return kept.list;
  const ownOf = (part: L | Tree<L>) =>
    Array.isArray(part) ? listed(part, name, of, from, join) : of(part as L);
  const former = was && (memoryOf(was).made.get(name) as Listed<V> | undefined);
  const before = former && areSame(former.from, from) ? former.list : null;
  const isAsBefore =
    before &&
    was!.length === tree.length &&
    tree.every((part, i) => part === was![i] || ownOf(part) === ownOf(was![i] as L));
  let list = isAsBefore ? before : join(tree.map(ownOf));
  // A long list is not gone through: where its parts are others, so is it.
  if (!Array.isArray(tree[0]) && areSame(before ?? NONE, list)) list = before ?? NONE;
  if (!list[0]) list = NONE;
  made.set(name, { from, list });
  return list;
}
interface Listed<V> {
  from: readonly unknown[];
  list: readonly V[];
}

/** Lists as one: many times faster than `flatMap` where there are many that stayed the same. */
export function joined<V>(lists: readonly (readonly V[])[]): V[] {
  return ([] as V[]).concat(...lists);
}

/** What a stretch tells of a fact. */
export function statedIn(stretch: Stretch, fact: FactName): readonly Told<'stated'>[] {
  return listed(stretch, fact, (narrative) => tellingsOf(narrative, fact) as readonly Told<'stated'>[]);
}

/** The events of one kind. */
export function eventsOf<K extends Kind>(
  narrative: NarrativeFacts,
  kind: K,
): Extract<ReadEvent, { kind: K }>[] {
  return toldBy(narrative, kind).map(({ event }) => event);
}

/** The day of the narrative that tells it. */
export const dateOf = ({ narrative }: { narrative: NarrativeFacts }): string => narrative.date;
const dayOf = (one: unknown): string => (one as NarrativeFacts).date;

/**
 * Of narratives in their order, or of what they tell, those from one day on, or to another, both among them.
 * @param of the day of one that is no narrative
 */
export function between<V>(
  sorted: readonly V[],
  from: string,
  to = '9',
  of: (one: V) => string = dayOf,
): V[] {
  return sorted.slice(firstSince(sorted, from, of), firstSince(sorted, `${to}~`, of));
}

function firstSince<V>(sorted: readonly V[], day: string, of: (one: V) => string = dayOf): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(sorted[middle]!) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
