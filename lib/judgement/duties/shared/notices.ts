/**
 * Which notices are judged (duties, section C): those of the appointment that stands. Notices that were called off are
 * no longer in the episode.
 */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { AppointmentEvent, NoticeEvent } from '../../../record/events.ts';
import { remembering } from '../../../record/remembered.ts';
import type { Episode } from '../../episodes/episode.ts';
import { type Dated, grouped } from '../../episodes/told.ts';
import { inForce } from '../../policy/in-force.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import type { JudgeInput } from '../duty.ts';

export type Notice = Dated<NoticeEvent>;
export type Appointment = Dated<AppointmentEvent>;

export interface Notices {
  /** Mailed or sent for the appointment that stands; none of them came back, unless all did. */
  mailed: Notice[];
  /** Handed over or left, and nothing else. */
  handed: Notice | null;
  emailed: Notice | null;
  /** Still to be mailed. */
  planned: Notice | null;
  /** The appointment was moved, and these were for the one before. */
  moved: Appointment | null;
}

const NONE: Notices = { mailed: [], handed: null, emailed: null, planned: null, moved: null };

export function noticesOf({ episode, pack }: Pick<JudgeInput, 'episode' | 'pack'>): Notices {
  return episode ? ofEpisode(episode, [pack], () => judgedOf(episode, pack)) : NONE;
}
const ofEpisode = remembering<Episode, Notices>();

function judgedOf(episode: Episode, pack: PolicyPack): Notices {
  const { appointment, notices } = episode;
  const called = calledOff(episode);
  const live = notices.filter(
    ({ narrative: { date } }) =>
      (!called || date > called.narrative.date) && inForce(pack, 'noticeDays', date) !== null,
  );
  const moving = appointment && appointment.event.change !== 'set' ? appointment : null;
  if (!moving) return sorted(live.filter(isForOf(episode)));
  const isSince = ({ narrative }: Notice) => narrative.date >= moving.narrative.date;
  const own = live.filter(isSince);
  return own.some(({ event }) => event.sent !== 'planned')
    ? sorted(own)
    : { ...sorted(live.filter((notice) => !isSince(notice))), moved: moving };
}

/**
 * The notice whose days are counted. Mailed twice for one appointment: the earliest (the reading of several days is
 * theirs, not a contradiction).
 */
export function counted({ mailed, planned }: Notices): Notice | null {
  const dated = mailed.filter(({ event }) => event.mailedOn);
  const byDay = dated.sort((a, b) => (a.event.mailedOn! < b.event.mailedOn! ? -1 : 1));
  return byDay[0] ?? mailed[0] ?? planned;
}

/** The appointment was called off and none stands in its place. */
export function calledOff({ appointment, appointments }: Episode): Appointment | null {
  return appointment
    ? null
    : (appointments.filter(({ event }) => event.change === 'cancelled').at(-1) ?? null);
}

function sorted(notices: readonly Notice[]): Notices {
  const last = (...ways: NoticeEvent['sent'][]) =>
    notices.filter(({ event }) => ways.includes(event.sent)).at(-1) ?? null;
  const back = last('returned');
  const isMailed = ({ event }: Notice) => event.sent === 'mailed' || event.sent === 'both';
  const mailed = notices.filter(isMailed);
  const since = back ? notices.indexOf(back) : -1;
  const arrived = notices.slice(since + 1).filter(isMailed);
  const known = arrived.length > 0 ? arrived : mailed;
  return {
    mailed: known.length > 0 || !back ? known : [back],
    handed: last('handed'),
    emailed: last('emailed'),
    planned: mailed.length > 0 ? null : last('planned'),
    moved: null,
  };
}

/**
 * Whether a notice is for the appointment that stands: by its own narrative, else by what was set when it was sent. To be
 * asked of notices in their order.
 */
function isForOf({ appointment, appointments }: Episode): (notice: Notice) => boolean {
  const date = appointment?.event.date ?? null;
  if (date === null) return () => true;
  const set = appointments.filter(({ event }) => event.date && event.change !== 'cancelled');
  const by = grouped(set, ({ narrative }) => narrative);
  let before = 0;
  return ({ narrative }) => {
    while (set[before] && set[before]!.narrative.date <= narrative.date) before++;
    const of = by.get(narrative) ?? set.slice(Math.max(0, before - 1), before);
    // An appointment that was still ahead when another was told is no earlier one; the text is at odds with itself.
    return (
      of.length === 0 || of.some(({ event }) => event.date === date || isAhead(event.date!, appointment!))
    );
  };
}

function isAhead(date: CivilDate, { narrative }: Appointment): boolean {
  return date >= narrative.date;
}
/**
 * Every day that the record gives for the appointment that stands: more than one where narratives contradict each
 * other. An appointment that was past when this one was set is another appointment.
 */
export function claimedDays({ appointment, appointments }: Episode): CivilDate[] {
  const date = appointment?.event.date;
  if (!appointment || !date) return [];
  if (appointment.event.change !== 'set') return [date];
  const others = appointments.flatMap(({ event }) =>
    event.change === 'set' && event.date && isAhead(event.date, appointment) ? [event.date] : [],
  );
  return [...new Set([date, ...others])];
}
