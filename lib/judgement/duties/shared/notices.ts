/**
 * Which notices are judged (duties, section C): those of the appointment that stands. Notices that were called off are
 * no longer in the episode.
 */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { AppointmentEvent, NoticeEvent } from '../../../record/events.ts';
import { remembering } from '../../../record/remembered.ts';
import type { Episode } from '../../episodes/episode.ts';
import { between, type Dated, dateOf } from '../../episodes/told.ts';
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
  return episode
    ? ofEpisode(episode.notices, [episode.appointments, pack], () => judgedOf(episode, pack))
    : NONE;
}
const ofEpisode = remembering<readonly Notice[], Notices>();

function judgedOf(episode: Episode, pack: PolicyPack): Notices {
  const { appointment, notices } = episode;
  const called = calledOff(episode);
  const live = between(notices, pack.parameters.noticeDays[0]!.from, '9', dateOf).filter(
    ({ narrative: { date } }) => !called || date > called.narrative.date,
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
export function counted(notices: Notices): Notice | null {
  const { mailed, planned } = notices;
  return first(notices, [], () => {
    const dated = mailed.filter(({ event }) => event.mailedOn);
    const [earliest = mailed[0] ?? planned] = dated;
    return dated.reduce((a, b) => (b.event.mailedOn! < a!.event.mailedOn! ? b : a), earliest);
  });
}
const first = remembering<Notices, Notice | null>();

/** The notice as the narratives tell of it: once, or once for each day where a log gives its mailing another one. */
export function tellings({ mailed }: Notices, notice: Notice): Notice[] {
  if (!mailed.some(({ event }) => event.retold) || !notice.event.mailedOn) return [notice];
  const days = new Set(mailed.map(({ event }) => event.mailedOn).filter((day) => day !== null));
  return [...days].map((mailedOn) => ({ ...notice, event: { ...notice.event, mailedOn } }));
}

/** The appointment was called off and none stands in its place. */
export function calledOff({ appointment, appointments }: Episode): Appointment | null {
  return appointment
    ? null
    : // Any other that came after it would stand.
      (appointments.at(-1) ?? null);
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
    planned: last('planned'),
    moved: null,
  };
}

/**
 * Whether a notice is for the appointment that stands: by its own narrative, else by what was set when it was sent. To be
 * asked of notices in their order.
 */
function isForOf(episode: Episode): (notice: Notice) => boolean {
  const { appointment, appointments } = episode;
  const date = appointment?.event.date ?? null;
  if (date === null) return () => true;
  const told = appointments.filter(({ event }) => event.date || event.change === 'cancelled');
  let before = 0;
  return ({ narrative }) => {
    while (told[before] && told[before]!.narrative.date <= narrative.date) before++;
    const last = told.slice(Math.max(0, before - 1), before);
    const own: Appointment[] = [];
    for (let nth = before - 1; told[nth]?.narrative.date === narrative.date; nth--)
      if (told[nth]!.narrative === narrative) own.push(told[nth]!);
    const of = own[0] ? own : last;
    return (
      of.length === 0 ||
      // Sent after one was called off, it is for the next.
      of.some(
        ({ event }) => event.change === 'cancelled' || event.date === date || isRival(event.date!, episode),
      )
    );
  };
}

/**
 * An appointment that was still ahead when the one that stands was told, and was not called off, is no earlier one: the
 * text is at odds with itself.
 */
function isRival(date: CivilDate, { appointment, calledOff }: Episode): boolean {
  return date > appointment!.narrative.date && !calledOff.has(date);
}

/**
 * Every day that the record gives for the appointment that stands: more than one where narratives contradict each
 * other. An appointment whose day had come when this one was set, or that was called off, is another appointment.
 */
export function claimedDays(episode: Episode): readonly CivilDate[] {
  const { appointment, appointments } = episode;
  const date = appointment?.event.date;
  if (!date) return [];
  if (appointment.event.change !== 'set') return [date];
  return claims(appointments, [], () => {
    const others = appointments.flatMap(({ event }) =>
      event.change === 'set' && event.date && isRival(event.date, episode) ? [event.date] : [],
    );
    return [...new Set([date, ...others])];
  });
}
const claims = remembering<readonly Appointment[], CivilDate[]>();
