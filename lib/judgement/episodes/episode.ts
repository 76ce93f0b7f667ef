/**
 * Episodes: the runs of narrated misses, contacts, notices and appointments that belong together (duties, "Words").
 * Ordinary planning contacts open none. Duties are judged on the open one, or else on the latest.
 */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Added, courseOf, type Running } from './course.ts';
import { between, inOrder, type Narratives, type Stretch, stretchesOf } from './told.ts';

export { type Closing, type Miss, type Opening, stated } from './telling.ts';

export interface Episode extends Omit<Running, 'missed'>, Added {
  /** The how manieth of those narrated, from 1. */
  nth: number;
  /** Every narrative from its first day to the next one's, whatever it is about, in order. */
  narratives: NarrativeFacts[];
}

/** Every episode of the narratives (saved and draft, in any order), the earliest first. */
export function episodesOf(
  narratives: readonly NarrativeFacts[],
  pack: PolicyPack,
  today: CivilDate,
  finalized: CivilDate | null = null,
): Episode[] {
  const sorted = inOrder(narratives);
  return courseOf(stretchesOf(sorted), today, pack, finalized).map((found, i, all) => {
    const [{ from }] = found;
    const next = all[i + 1]?.[0].from;
    const own = sorted.filter(({ date }) => date >= from && !(next && date >= next));
    return wholeOf(found, i + 1, own);
  });
}

/** The open episode or else the latest of a record, in order and by its stretches; null where none is narrated. */
export function currentEpisode(
  sorted: Narratives,
  record: Stretch,
  pack: PolicyPack,
  today: CivilDate,
  finalized: CivilDate | null = null,
): Episode | null {
  const found = courseOf(record, today, pack, finalized);
  const last = found.at(-1);
  return last ? wholeOf(last, found.length, between(sorted, last[0].from)) : null;
}

/** Whether a day lies in the episode: from its start to its last narrated day, or the appointment ahead. */
export function inEpisode(episode: Episode, day: CivilDate, gapDays: number): boolean {
  return day >= episode.from && day <= addDays(episode.to, gapDays);
}

function wholeOf(
  [{ missed, ...episode }, added]: [Running, Added[]],
  nth: number,
  narratives: NarrativeFacts[],
): Episode {
  return {
    ...episode,
    nth,
    narratives,
    contacts: added.flatMap(({ contacts }) => contacts),
    misses: added.flatMap(({ misses }) => misses),
    engaged: added.flatMap(({ engaged }) => engaged),
  };
}
