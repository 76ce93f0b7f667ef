/** G, Process, 2nd point: the RE step's planned start and end are the appointment's date and time. */
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import type { EngagedEvent } from '../../record/events.ts';
import { sayTime } from '../../record/parts.ts';
import { knownAppointment, reSteps, stepFor } from '../episodes/appointment.ts';
import type { Duty, Example, Finding, JudgeInput } from './duty.ts';
import { asks, notSeen, sayAppointment, stepFix, wordsOf } from './say.ts';

export const duty: Duty = {
  id: 're-step-dates',
  title: "The RE step is at the appointment's date and time",
  weight: 'must',
  stage: 'RE step on the PDP',
  citation: {
    document: 'G',
    place: 'Process, 2nd point, and Expectation, 2nd point',
    asks: 'The RE step has a planned start and a planned end for the same date and time as the re-engagement appointment. Where the participant engages before it, the step may stand on the day they engaged.',
  },
  parameters: [],
  judge(input) {
    const { facts, episode, pack, today } = input;
    const what = "Whether the RE step's dates fit the appointment";
    const about = { page: 'plan' as const };
    if (!facts.plan.read) return [notSeen('plan', what)];
    if (!facts.narratives.read && input.narratives.length === 0) return [notSeen('narratives', what)];
    const steps = reSteps(facts, episode, pack, today);
    const appointment = knownAppointment(facts, episode, pack, today);
    const step = stepFor(steps, appointment?.date ?? null);
    if (!step)
      return [{ status: 'n/a', says: 'There is no RE step of this re-engagement.', todo: null, about }];
    const { plannedStart, plannedEnd } = step;
    if (!plannedStart.known || !plannedEnd.known) {
      const reason = plannedStart.known ? (plannedEnd.known ? '' : plannedEnd.reason) : plannedStart.reason;
      return [
        {
          status: 'unclear',
          says: `The RE step's dates could not be read: ${reason}`,
          todo: 'Please check the dates.',
          about,
        },
      ];
    }
    const [start, end] = [plannedStart.value, plannedEnd.value];
    const words = wordsOf(episode?.appointment ?? null);
    if (!appointment || appointment.from === 'plan') {
      const agree = start !== null && end !== null && start.slice(0, 10) === end.slice(0, 10);
      if (agree)
        return [
          { status: 'met', says: `The RE step stands on ${sayMoment(start, today)}.`, todo: null, about },
        ];
      return [wrong(input, start, end, 'the same day for both', words)];
    }
    const early = engagedEarly(input, appointment.date);
    const onAppointment = stands(start, end, appointment.date, appointment.time);
    if (early && stands(start, end, early.on, null)) {
      return [
        {
          status: 'met',
          says: `The RE step stands on ${sayDate(early.on, today)}, the day the participant engaged.`,
          todo: null,
          about,
          words,
        },
      ];
    }
    if (onAppointment && early?.attend === 'need-not') {
      return [
        {
          status: 'due',
          says: 'The participant engaged and was told they need not attend, but the RE step still stands on the appointment.',
          todo: `Move the RE step to ${sayDate(early.on, today)}, the day they engaged.`,
          about,
          words,
        },
      ];
    }
    const at = sayAppointment(appointment.date, appointment.time, today);
    if (onAppointment)
      return [{ status: 'met', says: `The RE step stands on ${at}.`, todo: null, about, words }];
    return [
      {
        ...wrong(input, start, end, at, words),
        fix: stepFix(step.code, appointment.date, appointment.time),
      },
    ];
  },
};

/** Start on the day and, where both times are known, at the time; the end on that day, at the time or later. */
function stands(start: string | null, end: string | null, date: CivilDate, time: string | null): boolean {
  if (start?.slice(0, 10) !== date || end?.slice(0, 10) !== date) return false;
  const [startTime, endTime] = [start.slice(11, 16), end.slice(11, 16)];
  if (time && startTime !== '' && startTime !== time) return false;
  return (
    !(startTime !== '' && endTime !== '' && endTime < startTime) &&
    !(time && endTime !== '' && endTime < time)
  );
}

function wrong(
  input: JudgeInput,
  start: string | null,
  end: string | null,
  wanted: string,
  words: Finding['words'],
): Finding {
  const { today, pack } = input;
  return {
    status: 'broken',
    says: `The record shows the RE step planned from ${sayMoment(start, today)} to ${sayMoment(end, today)}; ${asks(pack, duty)} for ${wanted}.`,
    todo: `Set planned start and planned end of the RE step to ${wanted}.`,
    about: { page: 'plan' },
    ...(words ? { words } : {}),
  };
}

function sayMoment(moment: string | null, today: CivilDate): string {
  if (!moment) return 'no date';
  const time = moment.slice(11, 16);
  return `${sayDate(moment.slice(0, 10) as CivilDate, today)}${time ? ` at ${sayTime(time)}` : ''}`;
}

/** The latest narrated engagement before the appointment's day. */
function engagedEarly(input: JudgeInput, appointment: CivilDate): EngagedEvent | null {
  const set = input.episode?.appointment?.narrative.date;
  const events = (input.episode?.engaged ?? []).map(({ event }) => event);
  const early = events.filter((event) => event.on < appointment && (!set || event.on >= set));
  return early.sort((a, b) => (a.on < b.on ? -1 : 1))[early.length - 1] ?? null;
}

const set = {
  date: '2026-03-02',
  type: 'Engagement',
  text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.',
};
const step = (plannedStart: string, plannedEnd = plannedStart) => [
  { code: 'RE', description: '10:00 am, branch', plannedStart, plannedEnd },
];

export const examples: Example[] = [
  {
    about: 'Start and end at the appointment',
    expect: 'met',
    case: { today: '2026-03-03', narratives: [set], steps: step('2026-03-12T10:00') },
  },
  {
    about: 'The end is later on the same day',
    expect: 'met',
    case: { today: '2026-03-03', narratives: [set], steps: step('2026-03-12T10:00', '2026-03-12T11:00') },
  },
  {
    about: 'A step without times: the days are compared',
    expect: 'met',
    case: { today: '2026-03-03', narratives: [set], steps: step('2026-03-12') },
  },
  {
    about: 'The day is right and the time is not',
    expect: 'broken',
    says: 'at 2:00 PM',
    case: { today: '2026-03-03', narratives: [set], steps: step('2026-03-12T14:00') },
  },
  {
    about: 'The end is days later',
    expect: 'broken',
    case: { today: '2026-03-03', narratives: [set], steps: step('2026-03-12T10:00', '2026-03-31') },
  },
  {
    about: 'The participant engaged before, and the step was moved to that day',
    expect: 'met',
    says: 'the day the participant engaged',
    case: {
      today: '2026-03-06',
      narratives: [
        set,
        {
          date: '2026-03-05',
          type: 'Engagement',
          text: 'Ct came in and signed new PDP, starts job search Monday. Need not attend RE appt.',
        },
      ],
      steps: step('2026-03-05'),
    },
  },
  {
    about: 'Told that they need not attend, but the step still stands on the appointment',
    expect: 'due',
    case: {
      today: '2026-03-06',
      narratives: [
        set,
        {
          date: '2026-03-05',
          type: 'Engagement',
          text: 'Ct came in and signed new PDP. Told she need not attend the RE appt.',
        },
      ],
      steps: step('2026-03-12T10:00'),
    },
  },
  {
    about: 'No RE step',
    expect: 'n/a',
    case: {
      today: '2026-03-03',
      narratives: [set],
      steps: [{ code: 'JS', plannedStart: '2026-02-01', plannedEnd: null }],
    },
  },
  {
    about: 'The plan was not read',
    expect: 'unseen',
    case: { today: '2026-03-03', pagesRead: ['narratives'], narratives: [set], steps: null },
  },
  {
    about: 'The appointment stands on the step alone',
    expect: 'met',
    case: {
      today: '2026-03-03',
      narratives: [{ date: '2026-03-02', type: 'Engagement', text: 'Spoke with ct about job search.' }],
      steps: step('2026-03-12T10:00'),
    },
  },
];
