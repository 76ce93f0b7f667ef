/** The record as duties ask for it: the narratives of the episode, and their events in the order narrated. */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { FactName, ReadEvent, StatedEvent } from '../../../record/events.ts';
import type { NarrativeFacts } from '../../../record/facts.ts';
import { type Dated, type Month, toldBy, toldInAll } from '../../episodes/told.ts';
import { inForce } from '../../policy/in-force.ts';
import type { Parameter } from '../../policy/pack.ts';
import type { JudgeInput } from '../duty.ts';

type Kind = ReadEvent['kind'];

/** The narratives of the episode; all of them, in order, where none is known. */
export function ofEpisode({ narratives, episode }: Pick<JudgeInput, 'narratives' | 'episode'>) {
  return episode?.narratives ?? narratives;
}

/** Of these, the ones dated since a figure of the pack is in force: what lies before is not judged by it. */
export function since(input: JudgeInput, parameter: Parameter): NarrativeFacts[] {
  return ofEpisode(input).filter(({ date }) => inForce(input.pack, parameter, date) !== null);
}

/** The events of one kind, each with the narrative that tells of it. */
export function told<K extends Kind>(
  narratives: readonly NarrativeFacts[],
  kind: K,
): Dated<Extract<ReadEvent, { kind: K }>>[] {
  return narratives.flatMap((narrative) => toldBy(narrative, kind));
}

/** The narratives from one day to another, both among them. */
export function between(narratives: readonly NarrativeFacts[], from: CivilDate, to: CivilDate) {
  // In order they are, so where they begin is found by halving.
  let [first, end] = [0, narratives.length];
  while (first < end) {
    const half = (first + end) >> 1;
    if (narratives[half]!.date < from) first = half + 1;
    else end = half;
  }
  while (end < narratives.length && narratives[end]!.date <= to) end++;
  return narratives.slice(first, end);
}

/** What was told, by the day that it is of. */
export function byDay<E extends { on: CivilDate }>(told: readonly Dated<E>[]) {
  return grouped(told, ({ event }) => event.on);
}

export function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const found = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    found.get(key)?.push(value) ?? found.set(key, [value]);
  }
  return found;
}

/** The last narrative that states this, or null. */
export function lastStated(narratives: readonly NarrativeFacts[], fact: FactName): Dated<StatedEvent> | null {
  return lastOf(told(narratives, 'stated'), fact);
}

/** The same of the whole record. */
export function lastStatedInAll(months: readonly Month[], fact: FactName): Dated<StatedEvent> | null {
  return lastOf(toldInAll(months, 'stated'), fact);
}

function lastOf(stated: readonly Dated<StatedEvent>[], fact: FactName): Dated<StatedEvent> | null {
  return stated.filter(({ event }) => event.fact === fact).at(-1) ?? null;
}
