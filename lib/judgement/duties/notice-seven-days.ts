/** G, Process: the DHS 7869 is mailed no less than seven calendar days before the appointment. */
import { addDays, type CivilDate, daysBetween, sayDate } from '../../record/civil-date.ts';
import { knownAppointment } from '../episodes/appointment.ts';
import { inForce } from '../policy/in-force.ts';
import type { About, Duty, Example, Finding, JudgeInput } from './duty.ts';
import { asks, days, found, notNeeded, notSeen, partlySeen, sayAppointment, wordsOf } from './say.ts';
import { type Appointment, claimedDays, type Notice, noticesOf } from './shared/notices.ts';

export const about: About = {
  title: 'The notice is mailed at least 7 days before the appointment',
  weight: 'must',
  place: 'Process',
  asks: 'The JOBS Re-engagement Notice (DHS 7869) is mailed no less than seven calendar days before the appointment, so that the participant can make arrangements or ask for accommodations.',
  parameters: ['noticeDays', 'askedMoveKeepsNotice'],
};

export const duty: Duty = {
  id: 'notice-seven-days',
  stage: 'notice',
  document: 'G',
  judge(input) {
    const { facts, episode, pack } = input;
    const { mailed, planned, moved } = noticesOf(input);
    // Mailed twice for one appointment: the earliest (the reading of several days is theirs, not a contradiction).
    const dated = mailed.filter(({ event }) => event.mailedOn).sort(byMailing);
    const notice = dated[0] ?? mailed[0] ?? planned;
    if (!episode || !notice) {
      return facts.narratives.read
        ? notNeeded('No mailing of a DHS 7869 was read in these narratives.')
        : [notSeen('narratives', 'The mailing of the notice')];
    }
    const least = inForce(pack, 'noticeDays', notice.event.mailedOn ?? notice.narrative.date);
    if (least === null) return notNeeded('The notice was mailed before the guide applies.');
    let appointment: Appointment | null = episode.appointment;
    if (moved) {
      const keeps = inForce(pack, 'askedMoveKeepsNotice', moved.narrative.date);
      if (moved.event.change !== 'asked' || !keeps) {
        const why = 'The appointment was moved and no new notice was read';
        return [
          unclear(
            moved.event.change === 'asked'
              ? `${why}.`
              : `${why}; whether the participant asked for it is not said.`,
            notice,
            moved,
          ),
        ];
      }
      appointment = episode.appointments.find(({ event }) => event.change === 'set') ?? null;
    }
    const claimed = moved ? [] : claimedDays(episode);
    if (claimed.length > 1) return [judgeClaims(input, notice, appointment, claimed, least)];
    const when = appointmentDate(appointment, input, notice);
    return 'status' in when ? [when] : [judgeNotice(input, notice, appointment, when.date, when.time, least)];
  },
};

function byMailing(a: Notice, b: Notice): number {
  return a.event.mailedOn! < b.event.mailedOn! ? -1 : 1;
}

/** Dates that contradict each other matter only where the answers differ. */
function judgeClaims(
  input: JudgeInput,
  notice: Notice,
  appointment: Appointment | null,
  claimed: readonly CivilDate[],
  least: number,
): Finding {
  const answers = claimed.map((date) => judgeNotice(input, notice, appointment, date, null, least));
  if (answers.every(({ status }) => status === answers[0]!.status)) return answers[0]!;
  const said = claimed.map((date) => sayDate(date, input.today)).join(' and ');
  return unclear(
    `The narratives give ${said} for the appointment, and the answers differ.`,
    notice,
    appointment,
  );
}

function judgeNotice(
  input: JudgeInput,
  notice: Notice,
  appointment: Appointment | null,
  date: CivilDate,
  time: string | null,
  least: number,
): Finding {
  const { today, pack } = input;
  const more = { words: wordsOf(notice, appointment) };
  const at = sayAppointment(date, time, today);
  const lastDay = addDays(date, -least);
  const mailTodayFor = sayDate(addDays(today, least), today);
  if (notice.event.sent === 'planned') {
    const late = today > lastDay;
    return found(
      late ? 'broken' : 'due',
      late
        ? `The notice is still planned, and its last mailing day for the appointment on ${at} was ${sayDate(lastDay, today)}; ${asks(pack, duty)} for at least ${days(least)}.`
        : `The notice for the appointment on ${at} is still to be mailed; ${asks(pack, duty)} for at least ${days(least)} before it.`,
      late
        ? `Mailed today, the earliest appointment is ${mailTodayFor}.`
        : `Mail it by ${sayDate(lastDay, today)} and narrate the day.`,
      notice,
      { ...more, lastDay },
    );
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
    return found('met', `Mailed ${sayDate(mailed, today)} for ${at}: ${days(given)}.`, null, notice, more);
  }
  return found(
    'broken',
    `The record shows the notice mailed ${sayDate(mailed, today)} for ${at}: ${days(given)}, ${least - given} too few; ${asks(pack, duty)} for at least ${days(least)}.`,
    `This mailing fits an appointment from ${sayDate(addDays(mailed, least), today)} on. Mailed today, it is ${mailTodayFor} at the earliest.`,
    notice,
    // Once the appointment's day has come, no other mailing and no other day can be chosen for it.
    { ...more, past: today >= date },
  );
}

/** The appointment's date from the narratives, else from an RE step of the plan, else the finding that says why not. */
function appointmentDate(
  appointment: Appointment | null,
  { facts, episode, pack, today }: JudgeInput,
  notice: Notice,
): { date: CivilDate; time: string | null } | Finding {
  if (appointment?.event.date) return { date: appointment.event.date, time: appointment.event.time };
  const what = "The appointment's date is not in the narratives; the seven days";
  const { plan } = facts;
  if (!plan.read) return { ...notSeen('plan', what), words: wordsOf(notice) };
  const onPlan = knownAppointment(facts, episode, pack, today);
  if (onPlan) return onPlan;
  if (plan.partly) return partlySeen('plan', plan.partly, what);
  if (notice.event.sent === 'planned')
    return notNeeded('The notice is planned, and no appointment was read.')[0]!;
  return unclear("The appointment's date was found neither in the narratives nor on the PDP.", notice, null);
}

function unclear(says: string, notice: Notice, appointment: Appointment | null): Finding {
  const todo = 'Please check the mailing date and the appointment in the narrative.';
  return found('unclear', says, todo, notice, { words: wordsOf(notice, appointment) });
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
