/** G, Process: the DHS 7869 is mailed no less than seven calendar days before the appointment. */
import { addDays, type CivilDate, daysBetween, sayDate } from '../../record/civil-date.ts';
import { inForce } from '../policy/in-force.ts';
import { reference, type Said, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example, Finding, JudgeInput } from './duty.ts';
import { days, found, noneRead, notNeeded, notSeen, partlySeen, sayAppointment, wordsOf } from './say.ts';
import {
  type Appointment,
  claimedDays,
  counted,
  type Notice,
  noticesOf,
  tellings,
} from './shared/notices.ts';

export const about: About = {
  title: 'The notice is mailed at least 7 days before the appointment',
  weight: 'must',
  place: 'Process',
  asks: 'The JOBS Re-engagement Notice (DHS 7869) is mailed no less than seven calendar days before the appointment, so that the participant can make arrangements or ask for accommodations.',
  parameters: ['noticeDays', 'askedMoveKeepsNotice'],
};

export const sentences = {
  what: 'The mailing of the notice',
  'on-plan': "The appointment's date is not in the narratives; the seven days",
  none: 'No mailing of a DHS 7869 was read in these narratives.',
  earlier: 'The notice was mailed before the guide applies.',
  'no-appointment': 'The notice is planned, and no appointment was read.',
  met: 'Mailed {day} for {at}: {given}.',
  broken: {
    says: 'The record shows the notice mailed {day} for {at}: {given}, {lacking} too few; {document} asks for at least {asked}.',
    todo: 'This mailing fits an appointment from {fits} on. Mailed today, it is {earliest} at the earliest.',
  },
  planned: {
    says: 'The notice for the appointment on {at} is still to be mailed; {document} asks for at least {asked} before it.',
    todo: 'Mail it by {last} and narrate the day.',
  },
  'planned-late': {
    says: 'The notice is still planned, and its last mailing day for the appointment on {at} was {last}; {document} asks for at least {asked}.',
    todo: 'Mailed today, the earliest appointment is {earliest}.',
  },
  unclear: {
    says: '{why}',
    todo: 'Please check the mailing date and the appointment in the narrative.',
  },
  moved: 'The appointment was moved and no new notice was read.',
  'moved-unasked':
    'The appointment was moved and no new notice was read; whether the participant asked for it is not said.',
  claims: 'The narratives give {dates} for the appointment, and the answers differ.',
  mailings: 'The narratives give {dates} as the day of mailing, and the answers differ.',
  undated:
    'The day the notice was mailed was not found. If it was mailed on the day of this narrative, that is {before} before the appointment on {at}.',
  after: 'The notice reads as mailed {day}, after its appointment on {at}.',
  'no-date': "The appointment's date was found neither in the narratives nor on the PDP.",
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'notice',
  document: 'G',
  judge(input) {
    const { episode, pack } = input;
    const notices = noticesOf(input);
    const { moved } = notices;
    const notice = counted(notices);
    if (!episode || !notice) return noneRead(input, say('none'), say('what'));
    const least = inForce(pack, 'noticeDays', notice.event.mailedOn ?? notice.narrative.date);
    if (least === null) return notNeeded(say('earlier'));
    let appointment: Appointment | null = episode.appointment;
    if (moved) {
      const keeps = inForce(pack, 'askedMoveKeepsNotice', moved.narrative.date);
      if (moved.event.change !== 'asked' || !keeps) {
        return [unclear(say(moved.event.change === 'asked' ? 'moved' : 'moved-unasked'), notice, moved)];
      }
      appointment = episode.appointments.find(({ event }) => event.change === 'set') ?? null;
    }
    const claimed = moved ? [] : claimedDays(episode);
    const told = tellings(notices, notice);
    if (claimed.length > 1) return [judgeClaims(input, told, appointment, claimed, null, least)];
    const when = appointmentDate(appointment, input, notice);
    return ['status' in when ? when : judgeClaims(input, told, appointment, [when.date], when.time, least)];
  },
};

/**
 * Dates that contradict each other matter only where the answers differ.
 * @param told the notice, once for each day that is given for its mailing
 */
function judgeClaims(
  input: JudgeInput,
  told: readonly Notice[],
  appointment: Appointment | null,
  claimed: readonly CivilDate[],
  time: string | null,
  least: number,
): Finding {
  let first: Finding | null = null;
  let same = true;
  for (const notice of told)
    for (const date of same ? claimed : []) {
      const answer = judgeNotice(input, notice, appointment, date, time, least);
      first ??= answer;
      same &&= answer.status === first.status;
    }
  if (same) return first!;
  const days = claimed.length > 1 ? claimed : told.map(({ event }) => event.mailedOn!);
  const dates = days.map((day) => sayDate(day, input.today));
  return unclear(say(claimed.length > 1 ? 'claims' : 'mailings', { dates }), told[0]!, appointment);
}

function judgeNotice(
  input: JudgeInput,
  notice: Notice,
  appointment: Appointment | null,
  date: CivilDate,
  time: string | null,
  least: number,
): Finding {
  const { today } = input;
  const more = { words: wordsOf(notice, appointment) };
  const at = sayAppointment(date, time, today);
  const lastDay = addDays(date, -least);
  const earliest = sayDate(addDays(today, least), today);
  const asked = days(least);
  if (notice.event.sent === 'planned') {
    const last = sayDate(lastDay, today);
    return today > lastDay
      ? found('broken', say('planned-late', { at, last, asked, earliest }), notice, { ...more, lastDay })
      : found('due', say('planned', { at, last, asked }), notice, { ...more, lastDay });
  }
  const mailed = notice.event.mailedOn;
  if (!mailed) {
    const before = days(daysBetween(notice.narrative.date, date));
    return unclear(say('undated', { before, at }), notice, appointment);
  }
  const given = daysBetween(mailed, date);
  const day = sayDate(mailed, today);
  if (given < 0) return unclear(say('after', { day, at }), notice, appointment);
  if (given >= least) return found('met', say('met', { day, at, given: days(given) }), notice, more);
  const says = say('broken', {
    day,
    at,
    given: days(given),
    lacking: least - given,
    asked,
    fits: sayDate(addDays(mailed, least), today),
    earliest,
  });
  // Once the appointment's day has come, no other mailing and no other day can be chosen for it.
  return found('broken', says, notice, { ...more, past: today >= date });
}

/** The appointment's date from the narratives, else from an RE step of the plan, else the finding that says why not. */
function appointmentDate(
  appointment: Appointment | null,
  { facts, known }: JudgeInput,
  notice: Notice,
): { date: CivilDate; time: string | null } | Finding {
  if (appointment?.event.date) return { date: appointment.event.date, time: appointment.event.time };
  const what = say('on-plan');
  const { plan } = facts;
  if (!plan.read) return { ...notSeen('plan', what), words: wordsOf(notice) };
  if (known) return known;
  if (plan.partly) return partlySeen('plan', plan.partly, what);
  if (notice.event.sent === 'planned') return found('n/a', say('no-appointment'));
  return unclear(say('no-date'), notice, null);
}

function unclear(why: Said, notice: Notice, appointment: Appointment | null): Finding {
  return found('unclear', say('unclear', { why }), notice, { words: wordsOf(notice, appointment) });
}

const set = (text: string) => [{ date: '2026-03-02', type: 'Engagement', text }];

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
    about: 'The log of the mailroom has another day, and the answers differ',
    expect: 'unclear',
    says: 'as the day of mailing, and the answers differ',
    case: {
      today: '2026-03-05',
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: '7869 mailed 3/2. RE appt 3/9/26 at 10:00 am at branch.',
        },
        {
          date: '2026-03-04',
          type: 'Engagement',
          text: 'The mailroom log shows the 7869 going out 3/3/26.',
        },
      ],
    },
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
