/** G, Process: the DHS 7869 is mailed no less than seven calendar days before the appointment. */

import { addDays, type CivilDate, daysBetween, sayDate } from '../../record/civil-date.ts';
import type { AppointmentEvent, NoticeEvent } from '../../record/events.ts';
import { knownAppointment } from '../episodes/appointment.ts';
import type { Dated, Episode } from '../episodes/episode.ts';
import { inForce } from '../policy/in-force.ts';

import type { Duty, Example, Finding, JudgeInput } from './duty.ts';
import { asks, days, notSeen, partlySeen, sayAppointment, wordsOf } from './say.ts';

type Notice = Dated<NoticeEvent>;
type Appointment = Dated<AppointmentEvent>;

export const duty: Duty = {
  id: 'notice-seven-days',
  title: 'The notice is mailed at least 7 days before the appointment',
  weight: 'must',
  stage: 'Notice (DHS 7869)',
  citation: {
    document: 'G',
    place: 'Process',
    asks: 'The JOBS Re-engagement Notice (DHS 7869) is mailed no less than seven calendar days before the appointment, so that the participant can make arrangements or ask for accommodations.',
  },
  parameters: ['noticeDays'],
  judge(input) {
    const { facts, episode } = input;
    if (!facts.narratives.read && input.narratives.length === 0)
      return [notSeen('narratives', 'The mailing of the notice')];
    const chosen = episode ? chooseNotice(episode) : null;
    if (!episode || !chosen) {
      if (!facts.narratives.read) return [notSeen('narratives', 'The mailing of the notice')];
      return [notAsked('No mailing of a DHS 7869 was read in these narratives.')];
    }
    if (chosen.kind === 'unclear') return [unclear(chosen.says, chosen.notice, null)];
    const { notice, appointment } = chosen;
    const least = inForce(input.pack, 'noticeDays', notice.event.mailedOn ?? notice.narrative.date);
    if (least === null) return [notAsked('The notice was mailed before the guide applies.')];
    const when = appointmentDate(appointment, input, episode);
    if ('finding' in when) return [when.finding];
    return [judgeNotice(input, notice, appointment, when.date, when.time, least)];
  },
};

function judgeNotice(
  input: JudgeInput,
  notice: Notice,
  appointment: Appointment | null,
  date: CivilDate,
  time: string | null,
  least: number,
): Finding {
  const { today, pack } = input;
  const about = { narrative: notice.narrative.id };
  const words = wordsOf(notice, appointment);
  const at = sayAppointment(date, time, today);
  const lastDay = addDays(date, -least);
  const mailTodayFor = sayDate(addDays(today, least), today);
  if (notice.event.sent === 'planned') {
    const late = today > lastDay;
    return {
      status: late ? 'broken' : 'due',
      says: late
        ? `The notice is still planned, and its last mailing day for the appointment on ${at} was ${sayDate(lastDay, today)}; ${asks(pack, duty)} for at least ${days(least)}.`
        : `The notice for the appointment on ${at} is still to be mailed; ${asks(pack, duty)} for at least ${days(least)} before it.`,
      todo: late
        ? `Mailed today, the earliest appointment is ${mailTodayFor}.`
        : `Mail it by ${sayDate(lastDay, today)} and narrate the day.`,
      lastDay,
      about,
      words,
    };
  }
  const mailed = notice.event.mailedOn;
  if (!mailed) {
    const ifNarrated = daysBetween(notice.narrative.date, date);
    return unclear(
      `The day the notice was mailed was not found. If it was mailed on the day of this narrative, that is ${days(ifNarrated)} before the appointment on ${at}.`,
      notice,
      appointment,
    );
  }
  const given = daysBetween(mailed, date);
  if (given < 0) {
    return unclear(
      `The notice reads as mailed ${sayDate(mailed, today)}, after its appointment on ${at}.`,
      notice,
      appointment,
    );
  }
  if (given >= least) {
    return {
      status: 'met',
      says: `Mailed ${sayDate(mailed, today)} for ${at}: ${days(given)}.`,
      todo: null,
      about,
      words,
    };
  }
  return {
    status: 'broken',
    says: `The record shows the notice mailed ${sayDate(mailed, today)} for ${at}: ${days(given)}, ${least - given} too few; ${asks(pack, duty)} for at least ${days(least)}.`,
    todo: `This mailing fits an appointment from ${sayDate(addDays(mailed, least), today)} on. Mailed today, it is ${mailTodayFor} at the earliest.`,
    about,
    words,
  };
}

type Choice =
  | { kind: 'judge'; notice: Notice; appointment: Appointment | null }
  | { kind: 'unclear'; says: string; notice: Notice };

/**
 * Which notice is judged, with which appointment (duties, `notice-seven-days`): the standing appointment with the
 * notice narrated for it. Mailed twice for one appointment: the earliest, unless it came back. Moved without a new
 * notice: the first notice with its own appointment where the participant asked, else it can't be told.
 */
function chooseNotice(episode: Episode): Choice | null {
  const { notices, appointment } = episode;
  const mailed = notices.filter(({ event }) => event.sent === 'mailed' || event.sent === 'both');
  if (appointment === null && episode.appointments.some(({ event }) => event.change === 'cancelled'))
    return null;
  const fromMoving = appointment && appointment.event.change !== 'set' ? appointment : null;
  if (fromMoving) {
    const own = mailed.find((notice) => notice.narrative.date >= fromMoving.narrative.date);
    if (own) return { kind: 'judge', notice: own, appointment: fromMoving };
    const first = mailed[0];
    if (!first) return planned(notices, appointment);
    if (fromMoving.event.change === 'asked') {
      const its = episode.appointments.find((entry) => entry.event.change === 'set') ?? null;
      return { kind: 'judge', notice: first, appointment: its };
    }
    return {
      kind: 'unclear',
      notice: first,
      says: 'The appointment was moved and no new notice was read; whether the participant asked for it is not said.',
    };
  }
  const date = appointment?.event.date ?? null;
  const its = mailed.filter((notice) => {
    const own = notice.narrative.events.find((event) => event.kind === 'appointment');
    return !date || own?.kind !== 'appointment' || own.date === null || own.date === date;
  });
  const notice = its[0] ?? mailed[mailed.length - 1];
  if (!notice) return planned(notices, appointment);
  return { kind: 'judge', notice, appointment };
}

function planned(notices: readonly Notice[], appointment: Appointment | null): Choice | null {
  const last = notices[notices.length - 1];
  if (!last || (last.event.sent !== 'planned' && last.event.sent !== 'returned')) return null;
  if (last.event.sent === 'returned') return null;
  return { kind: 'judge', notice: last, appointment };
}

/** The appointment's date from the narratives, else from an RE step of the plan, else the finding that says why not. */
function appointmentDate(
  appointment: Appointment | null,
  input: JudgeInput,
  episode: Episode,
): { date: CivilDate; time: string | null } | { finding: Finding } {
  if (appointment?.event.date) return { date: appointment.event.date, time: appointment.event.time };
  const what = "The appointment's date is not in the narratives; the seven days";
  const { plan } = input.facts;
  if (!plan.read) return { finding: { ...notSeen('plan', what), words: wordsOf(...episode.notices) } };
  const onPlan = knownAppointment(input.facts, episode, input.pack, input.today);
  if (onPlan) return onPlan;
  if (plan.partly) return { finding: partlySeen('plan', plan.partly, what) };
  return {
    finding: unclear(
      "The appointment's date was found neither in the narratives nor on the PDP.",
      episode.notices[0]!,
      null,
    ),
  };
}

function unclear(says: string, notice: Notice, appointment: Appointment | null): Finding {
  return {
    status: 'unclear',
    says,
    todo: 'Please check the mailing date and the appointment in the narrative.',
    about: { narrative: notice.narrative.id },
    words: wordsOf(notice, appointment),
  };
}

function notAsked(says: string): Finding {
  return { status: 'n/a', says, todo: null, about: { page: 'narratives' } };
}

const set = (text: string, date = '2026-03-02') => [{ date, type: 'Engagement', text }];

export const examples: Example[] = [
  {
    about: 'Mailed on the 2nd for the 9th: seven days, the mailing day not counted',
    expect: 'met',
    says: '7 days',
    case: { today: '2026-03-03', narratives: set('7869 mailed 3/2. RE appt 3/9/26 at 10:00 am at branch.') },
  },
  {
    about: 'Mailed on the 2nd for the 8th: six days',
    expect: 'broken',
    says: '6 days, 1 too few',
    case: { today: '2026-03-03', narratives: set('7869 mailed 3/2. RE appt 3/8/26 at 10:00 am at branch.') },
  },
  {
    about: 'Still to be mailed, and today is the last day',
    expect: 'due',
    says: 'still to be mailed',
    case: {
      today: '2026-03-02',
      narratives: set('RE appt set for 3/9/26 at 10:00 am. Need to mail the 7869 today or tomorrow.'),
    },
  },
  {
    about: 'Still to be mailed, and the last day is past',
    expect: 'broken',
    says: 'still planned',
    case: {
      today: '2026-03-03',
      narratives: set('RE appt set for 3/9/26 at 10:00 am. Need to mail the 7869 tomorrow.'),
    },
  },
  {
    about:
      "The guide's own sample: the date with a clock time is the appointment, the mailing day is missing",
    expect: 'unclear',
    says: 'If it was mailed on the day of this narrative, that is 10 days',
    case: {
      today: '2026-03-03',
      narratives: set('Re-engagement letter was mailed for 03/12/2026 at 10:00. RE step was updated on PDP'),
    },
  },
  {
    about: 'The appointment stands on the plan only, and the plan was not read',
    expect: 'unseen',
    case: {
      today: '2026-03-03',
      pagesRead: ['narratives'],
      narratives: set('Mailed 7869 today.'),
      steps: null,
    },
  },
  {
    about: 'The appointment stands on the plan only',
    expect: 'met',
    case: {
      today: '2026-03-03',
      narratives: set('Mailed 7869 today.'),
      steps: [{ code: 'RE', plannedStart: '2026-03-12T10:00' }],
    },
  },
  {
    about: 'Only handed over: whether it was mailed is another duty',
    expect: 'n/a',
    case: { today: '2026-03-03', narratives: set('Handed ct the 7869 at HV. RE appt 3/5/26 at 10:00 am.') },
  },
  {
    about: 'No notice at all',
    expect: 'n/a',
    case: { today: '2026-03-03', narratives: set('Spoke with ct about job search.') },
  },
];
