/**
 * Episodes: the runs of narrated misses, contacts, notices and appointments that belong together (duties, "Words").
 * Ordinary planning contacts open none. Duties are judged on the open one, or else on the latest.
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
import { between, type Dated, inOrder, type Month, monthsOf, toldBy } from './told.ts';

export { type Closing, type Miss, type Opening, stated } from './telling.ts';

export interface Episode {
  /** The first and the last day that something of it is narrated for; an appointment ahead counts. */
  from: CivilDate;
  to: CivilDate;
  /** The how manieth of those narrated, from 1; counted once all are known. */
  nth: number;
  opened: Opening;
  /** Since when it is over and why; null while it is open. */
  closed: { on: CivilDate; why: Closing } | null;
  /** Every narrative from its first day to the next one's, whatever it is about, in order. */
  narratives: NarrativeFacts[];
  /** Contacts and attempts about taking part in JOBS, in the order narrated. */
  contacts: Dated<ContactEvent>[];
  /** Missed activities that were not excused. */
  misses: Miss[];
  /** Without those that the record calls cancelled, withdrawn or sent in error. */
  notices: Dated<NoticeEvent>[];
  /** In the order narrated; those called off stay in the list with `change: 'cancelled'`. */
  appointments: Dated<AppointmentEvent>[];
  /** Days of appointments that were called off: a step on one is not judged. */
  calledOff: Set<CivilDate>;
  /** The participant asked to engage or signed a new plan, in the order narrated. */
  engaged: Dated<EngagedEvent>[];
  /** The latest appointment that stands, or null. */
  appointment: Dated<AppointmentEvent> | null;
}

/** `finalized`: the day of the staffing whose decision to disqualify stands on a finalized Re-Engagement Page. */
type Given = [pack: PolicyPack, finalized: CivilDate | null];

/** From the episode that was last after one narrative to the last after the next; those before it are over for good. */
const COURSE: Way<Episode | null, Episode, Given> = {
  start: null,
  step: goOn,
  open: (last) => last?.misses.flatMap(({ days }) => days) ?? [],
  after: remembering(),
};

/** Every episode once today has come, the earliest first. */
function courseOf(months: readonly Month[], today: CivilDate, ...given: Given): Episode[] {
  const { carried: last, kept } = goThrough(months, COURSE, ...given);
  const all = last ? [...kept, endedBy(last, today, false, ...given)] : [];
  return all.map((episode, i) => ({ ...episode, nth: i + 1 }));
}

function goOn(
  before: Episode | null,
  narrative: NarrativeFacts,
  gone: Days,
  ...given: Given
): Left<Episode | null, Episode> {
  const [pack] = given;
  const tellOf = (last: Episode | null) => {
    const known = new Set((last?.appointments ?? []).flatMap(({ event }) => event.date ?? []));
    const since = last?.closed?.why === 'quiet' ? null : (last?.closed?.on ?? null);
    return tell(narrative, pack, gone, since, known);
  };
  let last = before;
  const kept: Episode[] = [];
  let told = tellOf(last);
  // What is about something else neither keeps an episode open nor ends it.
  if (!told.opens && !told.joins) return { carried: before, kept, covers: [] };
  const ended = last && endedBy(last, narrative.date, true, ...given);
  if (ended !== last) {
    last = ended;
    told = tellOf(last);
  }
  if (last?.closed && continues(last.closed, told, narrative, pack)) last = { ...last, closed: null };
  else if (told.opens && (!last || last.closed)) {
    if (last) kept.push(last);
    last = begin(narrative, told.opens, last);
  }
  const open = last && !last.closed;
  if (last && (open || last.closed?.why !== 'quiet')) last = absorb(last, narrative, told);
  const covers = told.goodCause.flatMap(
    ({ days }) => days ?? last?.misses.flatMap((miss) => miss.days) ?? [],
  );
  const covered = new Set(covers);
  const isCovered = (day: CivilDate) => covered.has(day) || gone.has(day);
  if (last && open) last = { ...last, closed: closingOf(last, narrative, told, isCovered) };
  return { carried: last, kept, covers };
}

/** The episode, closed where what ends it is past when that day has come. */
function endedBy(episode: Episode, day: CivilDate, narrated: boolean, ...[pack, finalized]: Given): Episode {
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

/** Every episode of the narratives (saved and draft, in any order), the earliest first. */
export function episodesOf(
  narratives: readonly NarrativeFacts[],
  pack: PolicyPack,
  today: CivilDate,
  finalized: CivilDate | null = null,
): Episode[] {
  const sorted = inOrder(narratives);
  return courseOf(monthsOf(sorted), today, pack, finalized).map((episode, i, all) => {
    const next = all[i + 1];
    return {
      ...episode,
      narratives: sorted.filter(({ date }) => date >= episode.from && !(next && date >= next.from)),
    };
  });
}

/** The open episode or else the latest of a record; null where none is narrated. */
export function currentEpisode(
  months: readonly Month[],
  pack: PolicyPack,
  today: CivilDate,
  finalized: CivilDate | null = null,
): Episode | null {
  const last = courseOf(months, today, pack, finalized).at(-1);
  return last ? { ...last, narratives: between(months, last.from) } : null;
}

/** Whether a day lies in the episode: from its start to its last narrated day, or the appointment ahead. */
export function inEpisode(episode: Episode, day: CivilDate, gapDays: number): boolean {
  return day >= episode.from && day <= addDays(episode.to, gapDays);
}

function begin(narrative: NarrativeFacts, opened: Opening, before: Episode | null): Episode {
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
    nth: 0,
    opened,
    closed: null,
    narratives: [],
    contacts: [],
    misses: [],
    notices: [],
    appointments: [],
    calledOff: new Set(),
    engaged: [],
    appointment: null,
  };
}

/** What a narrative adds; to an episode that is over, only what is told of its notice, appointment and engagement. */
function absorb(episode: Episode, narrative: NarrativeFacts, told: Telling): Episode {
  const next = { ...episode, engaged: [...episode.engaged, ...toldBy(narrative, 'engaged')] };
  if (!episode.closed) {
    next.contacts = [...episode.contacts, ...told.contacts];
    next.misses = [...episode.misses, ...told.misses];
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
function callOff(episode: Episode, by: NarrativeFacts): void {
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
function stand(episode: Episode): void {
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
  if (closed.why !== 'attended') return false;
  const within = inForce(pack, 'attendedDays', date) ?? 0;
  const last = addBusinessDays(closed.on, within, closedOn(pack, closed.on));
  return told.misses
    .flatMap(({ days }) => (days.length > 0 ? days : [date]))
    .some((day) => day > closed.on && day <= last);
}

/** Whether what was narrated closes the episode: the first reason that holds. */
function closingOf(
  { from, misses }: Episode,
  narrative: NarrativeFacts,
  { closes, goodCause, misses: here }: Telling,
  isCovered: (day: CivilDate) => boolean,
): Episode['closed'] {
  if (closes.length === 0 && goodCause.length === 0) return null;
  const dated = misses.flatMap(({ days }) => days);
  const given = goodCause[0];
  // Good cause for some of the days leaves the others open.
  if (given && dated.every(isCovered)) return { on: given.on, why: 'good-cause' };
  const last = dated.sort()[dated.length - 1];
  const undatedHere = here.some(({ days }) => days.length === 0);
  const holds = closes.find(({ on, why }) => {
    if (why !== 'attended' && why !== 'plan-signed') return true;
    // "Attended until 9/10" is no end of what was missed after.
    if (undatedHere && on < narrative.date) return false;
    return last === undefined ? on >= from : why === 'attended' ? on > last : on >= last;
  });
  return holds ?? null;
}
