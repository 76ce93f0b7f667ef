/**
 * Episodes: the runs of narrated misses, contacts, notices and appointments that belong together (duties, "Words").
 * Ordinary planning contacts open none. Duties are judged on the open one, or else on the latest.
 */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import type { AppointmentEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { remembering } from '../../record/remembered.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { courseOf, type Running } from './course.ts';
import { type Added, listIn, type Piece } from './telling.ts';
import { between, type Dated, inOrder, type Narratives, type Stretch, since, stretchesOf } from './told.ts';

export { type Closing, type Miss, type Opening, stated } from './telling.ts';

/**
 * Its notices are those that the record does not call cancelled, withdrawn or sent in error; its appointments are in the
 * order narrated, those called off among them with `change: 'cancelled'`.
 */
export interface Episode extends Omit<Running, 'missed' | 'set'>, Added {
  /** The how manieth of those narrated, from 1. */
  nth: number;
  /** Every narrative from its first day to the next one's, whatever it is about, in order. */
  narratives: Narratives;
  /** The same by stretches. */
  record: Stretch;
  /** Days of appointments that were called off: a step on one is not judged. */
  calledOff: Set<CivilDate>;
  /** The latest appointment that stands, or null. */
  appointment: Dated<AppointmentEvent> | null;
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
    return wholeOf(found, i + 1, own, own, pack);
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
  if (!last) return null;
  const [{ from }] = last;
  return wholeOf(last, found.length, between(sorted, from), since(record, from), pack);
}

/** Whether a day lies in the episode: from its start to its last narrated day, or the appointment ahead. */
export function inEpisode(episode: Episode, day: CivilDate, gapDays: number): boolean {
  return day >= episode.from && day <= addDays(episode.to, gapDays);
}

const sent = remembering<Added['notices'], ReturnType<typeof notCancelled>>();
const called = remembering<Added['appointments'], Added['appointments']>();
const stood = remembering<Added['appointments'], ReturnType<typeof standing>>();

function wholeOf(
  [{ missed, set: days, ...episode }, pieces]: readonly [Running, Piece],
  nth: number,
  narratives: Narratives,
  record: Stretch,
  pack: PolicyPack,
): Episode {
  const all = <K extends keyof Added>(name: K) => listIn(pieces, pack, name);
  const told = all('notices');
  const { notices, gone } = sent(told, [], () => notCancelled(told));
  const set = all('appointments');
  const appointments = called(set, [gone], () =>
    set.map((entry) =>
      gone.has(entry.narrative)
        ? { ...entry, event: { ...entry.event, change: 'cancelled' as const } }
        : entry,
    ),
  );
  const whole = {
    ...episode,
    ...stood(appointments, [], () => standing(appointments)),
    nth,
    narratives,
    record,
    contacts: all('contacts'),
    misses: all('misses'),
    engaged: all('engaged'),
    notices,
    appointments,
  };
  added.set(whole, pieces);
  return whole;
}

/** What was added to an episode, by the parts that stay the same. */
const added = new WeakMap<Episode, Piece>();
export function addedTo(episode: Episode): Piece {
  return added.get(episode)!;
}

/** A notice that is cancelled was the last one narrated before; what its narrative set is called off with it. */
function notCancelled(told: Added['notices']) {
  const notices: Added['notices'][number][] = [];
  const gone = new Set<NarrativeFacts>();
  for (const notice of told) {
    if (notice.event.sent !== 'cancelled') notices.push(notice);
    else {
      let last = notices.length - 1;
      while (notices[last]?.narrative === notice.narrative) last--;
      for (const { narrative } of last < 0 ? [] : notices.splice(last, 1)) gone.add(narrative);
    }
  }
  return { notices, gone };
}

/**
 * The latest appointment that was not called off. An appointment narrated again (same day) is the same appointment; one
 * that a later narrative merely recalls, by an earlier day, does not replace the one that stands.
 */
function standing(appointments: Added['appointments']): Pick<Episode, 'appointment' | 'calledOff'> {
  let latest: Dated<AppointmentEvent> | null = null;
  const off = new Set<CivilDate>();
  for (const entry of appointments) {
    const { date, change } = entry.event;
    if (change === 'cancelled') {
      const day: CivilDate | null = date ?? latest?.event.date ?? null;
      if (day) off.add(day);
      if (date === null || date === latest?.event.date) latest = null;
      continue;
    }
    if (date) off.delete(date);
    const recalled = latest?.event.date && date !== null && date < latest.event.date && change === 'set';
    // Told again without its hour, it still is at that.
    const again =
      latest !== null &&
      date === latest.event.date &&
      (latest.event.change !== 'set' || (entry.event.time === null && latest.event.time !== null));
    if (!recalled && !again) latest = entry;
  }
  return { appointment: latest, calledOff: off };
}
