/**
 * The current episode: the run of narrated contacts, notices and appointments that belongs together (duties, "Words").
 *
 * This first cut knows one way in which an episode ends: nothing of it narrated for the pack's `episodeGapDays`, with
 * no appointment ahead. The other closings (signed plan, attendance, good cause, decisions) are not read from the text
 * yet; until they are, an episode stays open longer than it should, and is never cut short.
 */
import { addDays, type CivilDate, daysBetween } from '../../record/civil-date.ts';
import type { AppointmentEvent, EngagedEvent, NoticeEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';

export interface Dated<E> {
  event: E;
  narrative: NarrativeFacts;
}

export interface Episode {
  /** The first and the last day that something of it is narrated for; an appointment ahead counts. */
  from: CivilDate;
  to: CivilDate;
  notices: Dated<NoticeEvent>[];
  /** In the order narrated; those called off stay in the list with `change: 'cancelled'`. */
  appointments: Dated<AppointmentEvent>[];
  /** The participant asked to engage or signed a new plan, in the order narrated. */
  engaged: Dated<EngagedEvent>[];
  /** The latest appointment that stands, or null. */
  appointment: Dated<AppointmentEvent> | null;
}

/** The latest episode of the narratives (saved and draft, in any order), or null where none is narrated. */
export function currentEpisode(narratives: readonly NarrativeFacts[], gapDays: number): Episode | null {
  const telling = narratives
    .filter((narrative) =>
      narrative.events.some((event) => event.kind !== 'recap' && event.kind !== 'blank' && !isOther(event)),
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  const last = telling[telling.length - 1];
  if (!last) return null;
  let first = telling.length - 1;
  while (first > 0 && daysBetween(reach(telling[first - 1]!), telling[first]!.date) <= gapDays) first--;
  const of = telling.slice(first);
  const notices: Dated<NoticeEvent>[] = [];
  const appointments: Dated<AppointmentEvent>[] = [];
  const engaged: Dated<EngagedEvent>[] = [];
  for (const narrative of of) {
    for (const event of narrative.events) {
      if (event.kind === 'notice') notices.push({ event, narrative });
      if (event.kind === 'appointment') appointments.push({ event, narrative });
      if (event.kind === 'engaged') engaged.push({ event, narrative });
    }
  }
  const to = of.reduce((day, narrative) => (reach(narrative) > day ? reach(narrative) : day), last.date);
  return { from: of[0]!.date, to, notices, appointments, engaged, appointment: standing(appointments) };
}

/** Whether a day lies in the episode: from its start to its last narrated day, or the appointment ahead. */
export function inEpisode(episode: Episode, day: CivilDate, gapDays: number): boolean {
  return day >= episode.from && day <= addDays(episode.to, gapDays);
}

/**
 * The latest appointment that was not called off. An appointment narrated again (same day) is the same appointment;
 * one that a later narrative merely recalls, by an earlier day, does not replace the one that stands.
 */
function standing(appointments: readonly Dated<AppointmentEvent>[]): Dated<AppointmentEvent> | null {
  let latest: Dated<AppointmentEvent> | null = null;
  for (const entry of appointments) {
    const { date, change } = entry.event;
    if (change === 'cancelled') {
      if (date === null || date === latest?.event.date) latest = null;
      continue;
    }
    const recalled = latest?.event.date && date !== null && date < latest.event.date && change === 'set';
    const again = latest !== null && date === latest.event.date && latest.event.change !== 'set';
    if (!recalled && !again) latest = entry;
  }
  return latest;
}

function reach(narrative: NarrativeFacts): CivilDate {
  let day = narrative.date;
  for (const event of narrative.events) {
    if (event.kind === 'appointment' && event.date && event.date > day) day = event.date;
  }
  return day;
}

function isOther(event: NarrativeFacts['events'][number]): boolean {
  return event.kind === 'contact' && event.subject === 'other';
}
