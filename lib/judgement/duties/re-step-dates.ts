/** G, Process, 2nd point: the RE step's planned start and end are the appointment's date and time. */
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import type { StepFacts } from '../../record/facts.ts';
import { reSteps, stepFor } from '../episodes/appointment.ts';
import { inForce } from '../policy/in-force.ts';
import { reference, type Say, type Value } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, notNeeded, notSeen, sayAppointment, stepFix, unread, wordsOf } from './say.ts';
import { engagedEarly, ofPlan, wayTold } from './shared/appointment.ts';

export const about: About = {
  title: "The RE step is at the appointment's date and time",
  weight: 'must',
  place: 'Process, 2nd point, and Expectation, 2nd point',
  asks: 'The RE step has a planned start and a planned end for the same date and time as the re-engagement appointment. Where the participant engages before it, the step may stand on the day they engaged.',
  parameters: ['laterEndFits'],
};

export const sentences = {
  what: "Whether the RE step's dates fit the appointment",
  none: 'There is no RE step of this re-engagement.',
  met: 'The RE step stands on {at}.',
  engaged: 'The RE step stands on {day}, the day the {person} engaged.',
  unclear: { says: "The RE step's dates could not be read.", todo: 'Please check the dates.' },
  broken: {
    says: 'The record shows the RE step planned from {from} to {to}; {document} asks for {wanted}.',
    todo: 'Set planned start and planned end of the RE step to {wanted}.',
  },
  'need-not': {
    says: 'The {person} need not attend, but the RE step still stands on the appointment; by {document} it may stand on the day they engaged.',
    todo: 'Move the RE step to {day}.',
  },
  'no-date': 'no date',
  'same-day': 'the same day for both',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 're-step',
  document: 'G',
  judge: ofPlan((input) => {
    const { facts, episode, known: appointment, pack, today } = input;
    const what = say('what');
    if (!facts.plan.read) return [notSeen('plan', what)];
    const steps = reSteps(facts, episode, pack, today);
    if (steps.length === 0) return notNeeded(say('none'), 'plan');
    if (unread(input)) return [notSeen('narratives', what)];
    const dated = steps.map(datesOf).filter((dates) => dates !== null);
    if (dated.length === 0) return [found('unclear', say('unclear'), 'plan')];
    const step = stepFor(steps, appointment?.date ?? null)!;
    const { start, end } = datesOf(step) ?? dated[0]!;
    const later = inForce(pack, 'laterEndFits', appointment?.date ?? today) ?? true;
    const stands = (day: CivilDate | null, time: string | null) =>
      dated.some((dates) => fits(dates, day ?? (dates.start?.slice(0, 10) as CivilDate), time, later));
    const words = wordsOf(episode?.appointment ?? null);
    const from = sayMoment(start, today);
    const wrong = (wanted: Value) =>
      found('broken', say('broken', { from, to: sayMoment(end, today), wanted }), 'plan', { words });
    if (appointment?.from !== 'narratives') {
      return stands(null, null) ? [found('met', say('met', { at: from }), 'plan')] : [wrong(say('same-day'))];
    }
    const early = engagedEarly(episode!, appointment.date);
    const moved = early.find(({ event }) => (event.done || event.planUpdated) && stands(event.on, null));
    if (moved) {
      const day = sayDate(moved.event.on, today);
      return [found('met', say('engaged', { day }), 'plan', { words })];
    }
    const at = sayAppointment(appointment.date, appointment.time, today);
    if (!stands(appointment.date, appointment.time))
      return [{ ...wrong(at), fix: stepFix(step.code, appointment.date, appointment.time) }];
    if (wayTold(episode!, early) === 'need-not') {
      const day = sayDate(early.at(-1)!.event.on, today);
      return [found('due', say('need-not', { day }), 'plan', { words })];
    }
    return [found('met', say('met', { at }), 'plan', { words })];
  }),
};

interface Dates {
  start: string | null;
  end: string | null;
}

function datesOf({ plannedStart, plannedEnd }: StepFacts): Dates | null {
  return plannedStart.known && plannedEnd.known ? { start: plannedStart.value, end: plannedEnd.value } : null;
}

/** Start and end on the day and, where both times are known, at the time; a later end only where that is right. */
function fits({ start, end }: Dates, day: CivilDate, time: string | null, later: boolean): boolean {
  if (!day || start?.slice(0, 10) !== day || end?.slice(0, 10) !== day) return false;
  const [from, to] = [start.slice(11, 16), end.slice(11, 16)];
  const wanted = time ?? from;
  if (wanted && from && from !== wanted) return false;
  return !wanted || !to || (later ? to >= wanted : to === wanted);
}

function sayMoment(moment: string | null, today: CivilDate): Value {
  if (!moment) return say('no-date');
  const time = moment.slice(11, 16);
  return sayAppointment(moment.slice(0, 10) as CivilDate, time, today);
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
    about: 'Another day was asked for in its stead, and the step is there',
    expect: 'met',
    case: {
      today: '2026-03-06',
      narratives: [
        set,
        {
          date: '2026-03-05',
          type: 'Engagement',
          text: 'Ct called, has a shift on the 12th, asked for Fri 3/13/26 10 am instead. Ok w/ me.',
        },
      ],
      steps: step('2026-03-13T10:00'),
    },
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
