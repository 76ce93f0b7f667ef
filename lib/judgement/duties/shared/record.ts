/** The record as duties ask for it: that of the episode, and the last that states a fact. */
import type { FactName, StatedEvent } from '../../../record/events.ts';
import { type Dated, type Stretch, since, statedIn } from '../../episodes/told.ts';
import type { Parameter } from '../../policy/pack.ts';
import type { JudgeInput } from '../duty.ts';

/** The record of the episode; all of it where none is known. */
export function ofEpisode({ record, episode }: Pick<JudgeInput, 'record' | 'episode'>): Stretch {
  return episode?.record ?? record;
}

/** Of that, what is dated since a figure of the pack is in force: what lies before is not judged by it. */
export function askedBy(input: JudgeInput, parameter: Parameter): Stretch {
  return since(ofEpisode(input), input.pack.parameters[parameter][0]!.from);
}

/** The last that states this in a stretch of the record, or null. */
export function lastStated(stretch: Stretch, fact: FactName): Dated<StatedEvent> | null {
  return statedIn(stretch, fact).at(-1) ?? null;
}
