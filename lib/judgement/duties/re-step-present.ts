/** G, Process and Expectation: the PDP holds an RE step for the re-engagement appointment. */

import { isCode, reSteps, startDay } from '../episodes/appointment.ts';
import { inForce } from '../policy/in-force.ts';

import type { Duty, Example, Finding, JudgeInput } from './duty.ts';
import { asks, notSeen, partlySeen, sayAppointment, stepFix, wordsOf } from './say.ts';

export const duty: Duty = {
  id: 're-step-present',
  title: 'The PDP holds an RE step for the appointment',
  weight: 'must',
  stage: 'RE step on the PDP',
  citation: {
    document: 'G',
    place: 'Process, 2nd point, and Expectation, 2nd point',
    asks: 'An RE step is added to the PDP in TRACS, with planned start and end at the date and time of the re-engagement appointment. The step is the data point that makes engagement successes visible.',
  },
  parameters: ['reStepCodes', 'mistakenStepCodes'],
  judge(input) {
    const { facts, episode, today, pack } = input;
    if (!facts.narratives.read && input.narratives.length === 0) {
      return [notSeen('narratives', 'Whether an RE appointment calls for an RE step')];
    }
    const set = episode?.appointment ?? null;
    const date = set?.event.date ?? null;
    if (!episode || !set || !date) return [withoutAppointment(input)];
    const codes = inForce(pack, 'reStepCodes', date);
    if (!codes) return [notAsked('The appointment lies before the guide applies.')];
    const what = `The RE step for the appointment on ${sayAppointment(date, set.event.time, today)}`;
    if (!facts.plan.read) return [{ ...notSeen('plan', what), words: wordsOf(set) }];
    const words = wordsOf(set);
    const steps = reSteps(facts, episode, pack, date);
    if (steps.length > 0) {
      return [
        {
          status: 'met',
          says: 'The PDP holds an RE step of this re-engagement.',
          todo: null,
          about: { page: 'plan' },
          words,
        },
      ];
    }
    if (facts.plan.partly) return [{ ...partlySeen('plan', facts.plan.partly, what), words }];
    const mistaken = facts.plan.value.find(
      (step) => isCode(step, inForce(pack, 'mistakenStepCodes', date) ?? []) && startDay(step) === date,
    );
    const asked = `${asks(pack, duty)} for an ${codes[0]} step on the PDP`;
    return [
      {
        status: 'broken',
        says: mistaken
          ? `The PDP shows a ${mistaken.code} step on ${sayAppointment(date, set.event.time, today)} where ${asked}.`
          : `The record does not show an ${codes[0]} step for the appointment on ${sayAppointment(date, set.event.time, today)}; ${asked}.`,
        todo: mistaken
          ? `Change the step's code from ${mistaken.code} to ${codes[0]}, or add an ${codes[0]} step.`
          : `Add an ${codes[0]} step with planned start and end at ${sayAppointment(date, set.event.time, today)}.`,
        about: { page: 'plan' },
        words,
        fix: stepFix(codes[0]!, date, set.event.time),
      },
    ];
  },
};

function withoutAppointment({ facts, episode }: JudgeInput): Finding {
  const notice = episode?.notices.find(
    ({ event }) => event.sent === 'mailed' || event.sent === 'both' || event.sent === 'handed',
  );
  if (notice && !episode?.appointments.some(({ event }) => event.change === 'cancelled')) {
    return {
      status: 'unclear',
      says: "A notice is narrated, but the appointment's date was not found in it, so the RE step can't be matched.",
      todo: 'Please check the appointment in the narrative and on the PDP.',
      about: { page: 'plan' },
      words: wordsOf(notice),
    };
  }
  if (facts.narratives.read) return notAsked('No RE appointment was read in these narratives.');
  return notSeen('narratives', 'Whether an RE appointment calls for an RE step');
}

function notAsked(says: string): Finding {
  return { status: 'n/a', says, todo: null, about: { page: 'plan' } };
}

const noticeNarrated = {
  date: '2026-03-02',
  type: 'Engagement',
  text: '7869 mailed 3/2. RE appt Thurs 3/12/26 at 10:00 am at branch.',
};

export const examples: Example[] = [
  {
    about: 'An appointment is narrated, the plan has a job search step only',
    expect: 'broken',
    says: 'does not show an RE step',
    case: {
      today: '2026-03-03',
      narratives: [noticeNarrated],
      steps: [{ code: 'JS', plannedStart: '2026-02-01' }],
    },
  },
  {
    about: 'A Program Entry step stands in its place',
    expect: 'broken',
    says: 'shows a PE step',
    case: {
      today: '2026-03-03',
      narratives: [noticeNarrated],
      steps: [{ code: 'PE', plannedStart: '2026-03-12T10:00' }],
    },
  },
  {
    about: 'The RE step is there; a wrong date is left to another duty',
    expect: 'met',
    case: {
      today: '2026-03-03',
      narratives: [noticeNarrated],
      steps: [{ code: 'RE', plannedStart: '2026-03-11T10:00' }],
    },
  },
  {
    about: 'The plan was not read',
    expect: 'unseen',
    case: { today: '2026-03-03', pagesRead: ['narratives'], narratives: [noticeNarrated], steps: null },
  },
  {
    about: 'The plan shows open steps only',
    expect: 'unseen',
    case: { today: '2026-03-03', partly: ['plan'], narratives: [noticeNarrated], steps: [] },
  },
  {
    about: 'No appointment is narrated',
    expect: 'n/a',
    case: {
      today: '2026-03-03',
      narratives: [{ date: '2026-03-02', type: 'Engagement', text: 'Spoke with ct about job search.' }],
    },
  },
  {
    about: 'A notice without the date of its appointment',
    expect: 'unclear',
    case: {
      today: '2026-03-03',
      narratives: [{ date: '2026-03-02', type: 'Engagement', text: 'Mailed 7869 today.' }],
    },
  },
];
