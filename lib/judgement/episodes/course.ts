/**
 * How episodes follow one another: from the one that was last before a narrative to the one that is last after it, which
 * it opens, goes on with, closes or leaves alone (duties, "Words": episode).
 */
import { addBusinessDays } from '../../record/calendar.ts';
import { addDays, type CivilDate, daysBetween } from '../../record/civil-date.ts';
import type { AppointmentEvent, ContactEvent, EngagedEvent, NoticeEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { remembering } from '../../record/remembered.ts';
import { closedOn, inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import {
  type Closing,
  type Days,
  goThrough,
  type Left,
  type Miss,
  type Opening,
  type Telling,
  tell,
  type Way,
} from './telling.ts';
import { type Dated, type Stretch, toldBy } from './told.ts';

/** What of an episode is asked for while a record is gone through: it does not grow with each contact. */
export interface Running {
  /** The first and the last day that something of it is narrated for; an appointment ahead counts. */
  from: CivilDate;
  to: CivilDate;
  opened: Opening;
  /** Since when it is over and why; null while it is open. */
  closed: { on: CivilDate; why: Closing } | null;
  /** The days of its misses. */
  missed: CivilDate[];
  /** Without those that the record calls cancelled, withdrawn or sent in error. */
  notices: Dated<NoticeEvent>[];
  /** In the order narrated; those called off stay in the list with `change: 'cancelled'`. */
  appointments: Dated<AppointmentEvent>[];
  /** Days of appointments that were called off: a step on one is not judged. */
  calledOff: Set<CivilDate>;
  /** The latest appointment that stands, or null. */
  appointment: Dated<AppointmentEvent> | null;
}

/** What a narrative adds to the episode that is last then. */
export interface Added {
  /** Contacts and attempts about taking part in JOBS, in the order narrated. */
  contacts: readonly Dated<ContactEvent>[];
  /** Missed activities that were not excused. */
  misses: readonly Miss[];
  /** The participant asked to engage or signed a new plan, in the order narrated. */
  engaged: readonly Dated<EngagedEvent>[];
}
const NOTHING = { contacts: [], misses: [] };

/** `finalized`: the day of the staffing whose decision to disqualify stands on a finalized Re-Engagement Page. */
type Given = [pack: PolicyPack, finalized: CivilDate | null];

/** From the episode that was last after one narrative to the last after the next; those before it are over for good. */
const COURSE: Way<Running | null, Added, Given> = {
  start: null,
  step: goOn,
  open: (last) => last?.missed ?? [],
  after: remembering(),
};

/** Every episode once today has come, the earliest first, each with what was added to it. */
export function courseOf(record: Stretch, today: CivilDate, ...given: Given): [Running, Added[]][] {
  const { carried: last, over, kept } = goThrough(record, COURSE, ...given);
  if (!last) return [];
  return [...(over as [Running, Added[]][]), [endedBy(last, today, false, ...given), kept]];
}

function goOn(
  left: Left<Running | null, Added>,
  narrative: NarrativeFacts,
  gone: Set<CivilDate>,
  ...given: Given
): void {
  const [pack] = given;
  const tellOf = (last: Running | null) => {
    const known = new Set((last?.appointments ?? []).flatMap(({ event }) => event.date ?? []));
    const since = last?.closed?.why === 'quiet' ? null : (last?.closed?.on ?? null);
    return tell(narrative, pack, gone, since, known);
  };
  let last = left.carried;
  let told = tellOf(last);
  // What is about something else neither keeps an episode open nor ends it.
  if (!told.opens && !told.joins) return;
  const ended = last && endedBy(last, narrative.date, true, ...given);
  if (ended !== last) {
    last = ended;
    told = tellOf(last);
  }
  if (last?.closed && continues(last.closed, told, narrative, pack)) last = { ...last, closed: null };
  else if (told.opens && (!last || last.closed)) {
    if (last) {
      left.over.push([last, left.kept]);
      left.kept = [];
    }
    last = begin(narrative, told.opens, last);
  }
  const open = last && !last.closed;
  if (last && (open || last.closed?.why !== 'quiet')) {
    last = absorb(last, narrative, told);
    const engaged = toldBy(narrative, 'engaged');
    const { contacts, misses } = open ? told : NOTHING;
    left.kept.push({ contacts, misses, engaged });
  }
  for (const day of told.goodCause.flatMap(({ days }) => days ?? last?.missed ?? [])) {
    gone.add(day);
    left.covers.push(day);
  }
  left.carried = last && open ? { ...last, closed: closingOf(last, narrative, told, gone) } : last;
}

/** The episode, closed where what ends it is past when that day has come. */
function endedBy(episode: Running, day: CivilDate, narrated: boolean, ...[pack, finalized]: Given): Running {
  const { from, to } = episode;
  if (episode.closed) return episode;
  const gap = inForce(pack, 'episodeGapDays', day) ?? 90;
  // A narrative of the staffing's own day still belongs to it.
  if (finalized && from <= finalized && (narrated ? finalized < day : finalized <= day))
    return { ...episode, closed: { on: finalized, why: 'in-effect' } };
  return daysBetween(to, day) > gap
    ? { ...episode, closed: { on: addDays(to, gap), why: 'quiet' } }
    : episode;
}

function begin(narrative: NarrativeFacts, opened: Opening, before: Running | null): Running {
  const told = narrative.events.flatMap((event): (CivilDate | null)[] =>
    event.kind === 'notice'
      ? [event.mailedOn]
      : event.kind === 'appointment'
        ? [event.date]
        : event.kind === 'contact' || event.kind === 'decision' || event.kind === 'staffing'
          ? [event.on]
          : [],
  );
  const first = told.reduce<CivilDate>((a, b) => (b && b < a ? b : a), narrative.date);
  const overlaps = before && (first <= before.to || first <= before.closed!.on);
  const from = overlaps ? narrative.date : first;
  return {
    from,
    to: narrative.date,
    opened,
    closed: null,
    missed: [],
    notices: [],
    appointments: [],
    calledOff: new Set(),
    appointment: null,
  };
}

/** What a narrative changes; in an episode that is over, only what is told of its notice and appointment. */
function absorb(episode: Running, narrative: NarrativeFacts, told: Telling): Running {
  const next = { ...episode };
  if (!episode.closed) {
    next.missed = [...episode.missed, ...told.misses.flatMap(({ days }) => days)];
    if (narrative.date > next.to) next.to = narrative.date;
  }
  for (const notice of toldBy(narrative, 'notice')) {
    if (notice.event.sent === 'cancelled') callOff(next, narrative);
    else if (notice.event.sent !== 'not-sent') next.notices = [...next.notices, notice];
  }
  const appointments = toldBy(narrative, 'appointment');
  next.appointments = [...next.appointments, ...appointments];
  for (const { event } of appointments)
    if (event.change !== 'cancelled' && event.date && event.date > next.to) next.to = event.date;
  if (appointments.length > 0 || toldBy(narrative, 'notice').length > 0) stand(next);
  return next;
}

/** The notice last narrated before is not judged, and neither is the appointment that it was for. */
function callOff(episode: Running, by: NarrativeFacts): void {
  const gone = [...episode.notices].reverse().find(({ narrative }) => narrative !== by);
  if (!gone) return;
  episode.notices = episode.notices.filter((notice) => notice !== gone);
  episode.appointments = episode.appointments.map((entry) =>
    entry.narrative === gone.narrative
      ? { ...entry, event: { ...entry.event, change: 'cancelled' as const } }
      : entry,
  );
}

/**
 * Finds the latest appointment that was not called off. An appointment narrated again (same day) is the same
 * appointment; one that a later narrative merely recalls, by an earlier day, does not replace the one that stands.
 */
function stand(episode: Running): void {
  let latest: Dated<AppointmentEvent> | null = null;
  const off = new Set<CivilDate>();
  for (const entry of episode.appointments) {
    const { date, change } = entry.event;
    if (change === 'cancelled') {
      const day: CivilDate | null = date ?? latest?.event.date ?? null;
      if (day) off.add(day);
      if (date === null || date === latest?.event.date) latest = null;
      continue;
    }
    if (date) off.delete(date);
    const recalled = latest?.event.date && date !== null && date < latest.event.date && change === 'set';
    const again = latest !== null && date === latest.event.date && latest.event.change !== 'set';
    if (!recalled && !again) latest = entry;
  }
  episode.appointment = latest;
  episode.calledOff = off;
}

/** A miss soon after attending again continues the episode (choice). */
function continues(
  closed: { on: CivilDate; why: Closing },
  told: Telling,
  { date }: NarrativeFacts,
  pack: PolicyPack,
): boolean {
  if (closed.why !== 'attended' || told.misses.length === 0) return false;
  const within = inForce(pack, 'attendedDays', date) ?? 0;
  const last = addBusinessDays(closed.on, within, closedOn(pack, closed.on));
  return told.misses
    .flatMap(({ days }) => (days.length > 0 ? days : [date]))
    .some((day) => day > closed.on && day <= last);
}

/** Whether what was narrated closes the episode: the first reason that holds. */
function closingOf(
  { from, missed }: Running,
  narrative: NarrativeFacts,
  { closes, goodCause, misses: here }: Telling,
  gone: Days,
): Running['closed'] {
  if (closes.length === 0 && goodCause.length === 0) return null;
  const given = goodCause[0];
  // Good cause for some of the days leaves the others open.
  if (given && missed.every((day) => gone.has(day))) return { on: given.on, why: 'good-cause' };
  const last = [...missed].sort().at(-1);
  const undatedHere = here.some(({ days }) => days.length === 0);
  const holds = closes.find(({ on, why }) => {
    if (why !== 'attended' && why !== 'plan-signed') return true;
    // "Attended until 9/10" is no end of what was missed after.
    if (undatedHere && on < narrative.date) return false;
    return last === undefined ? on >= from : why === 'attended' ? on > last : on >= last;
  });
  return holds ?? null;
}
