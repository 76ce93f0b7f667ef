/** The record as duties ask for it: the narratives of the episode, and their events in the order narrated. */
import type { FactName, StatedEvent } from '../../../record/events.ts';
import type { NarrativeFacts } from '../../../record/facts.ts';
import { type Dated, type Stretch, toldIn } from '../../episodes/told.ts';
import { inForce } from '../../policy/in-force.ts';
import type { Parameter } from '../../policy/pack.ts';
import type { JudgeInput } from '../duty.ts';

/** The narratives of the episode; all of them, in order, where none is known. */
export function ofEpisode({ narratives, episode }: Pick<JudgeInput, 'narratives' | 'episode'>) {
  return episode?.narratives ?? narratives;
}

/** Of these, the ones dated since a figure of the pack is in force: what lies before is not judged by it. */
export function since(input: JudgeInput, parameter: Parameter): NarrativeFacts[] {
  return ofEpisode(input).filter(({ date }) => inForce(input.pack, parameter, date) !== null);
}

/** The last that states this in a stretch of the record, or null. */
export function lastStated(stretch: Stretch, fact: FactName): Dated<StatedEvent> | null {
  return (
    toldIn(stretch, 'stated')
      .filter(({ event }) => event.fact === fact)
      .at(-1) ?? null
  );
}
