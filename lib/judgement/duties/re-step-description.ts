/** G, Expectation: the step's description line identifies the time and the location of the appointment. */
import { sayTime } from '../../record/parts.ts';
import { reSteps, stepFor } from '../episodes/appointment.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, notNeeded, notSeen, stepFix } from './say.ts';
import { ofPlan } from './shared/appointment.ts';

export const about: About = {
  title: "The RE step's description names time and place",
  weight: 'must',
  place: 'Expectation, 2nd point',
  asks: 'The description line in TRACS identifies the time and the location of the re-engagement appointment.',
  parameters: [],
};

export const sentences = {
  what: 'The description of the RE step',
  none: 'There is no RE step of this re-engagement.',
  met: 'The description names time and place.',
  unclear: { says: "The RE step's description could not be read: {reason}", todo: 'Please check it.' },
  'other-time': {
    says: 'The description of the RE step says {other}, the appointment is at {time}; {document} asks for time and place.',
    todo: 'Put {time} into the description.',
  },
  missing: {
    says: 'The description of the RE step does not show {missing}; {document} asks for time and place.',
    todo: 'Add {missing} to the description.',
  },
  time: 'the time',
  place: 'the place',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 're-step',
  document: 'G',
  judge: ofPlan((input) => {
    const { facts, episode, known: appointment, pack, today } = input;
    if (!facts.plan.read) return [notSeen('plan', say('what'))];
    const step = stepFor(reSteps(facts, episode, pack, today), appointment?.date ?? null);
    if (!step) return notNeeded(say('none'), 'plan');
    if (!step.tells.known) return [found('unclear', say('unclear', { reason: step.tells.reason }), 'plan')];
    const { times, place } = step.tells.value;
    const own = step.plannedStart.known ? step.plannedStart.value?.slice(11, 16) || null : null;
    const time = appointment?.time ?? own;
    const other = time && !times.includes(time) ? times[0] : null;
    const missing = [...(times.length === 0 ? [say('time')] : []), ...(place ? [] : [say('place')])];
    if (missing.length === 0 && !other) return [found('met', say('met'), 'plan')];
    const says = other
      ? say('other-time', { other: sayTime(other), time: sayTime(time!) })
      : say('missing', { missing });
    return [
      found('broken', says, 'plan', appointment ? { fix: stepFix(step.code, appointment.date, time) } : {}),
    ];
  }),
};

const set = {
  date: '2026-03-02',
  type: 'Engagement',
  text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.',
};
const step = (description: string) => [
  { code: 'RE', description, plannedStart: '2026-03-12T10:00', plannedEnd: '2026-03-12T10:00' },
];

export const examples: Example[] = [
  {
    about: 'Time and place',
    expect: 'met',
    case: { today: '2026-03-03', narratives: [set], steps: step('RE appt 10:00 am, branch room 2') },
  },
  {
    about: '"By phone" is a place',
    expect: 'met',
    case: { today: '2026-03-03', narratives: [set], steps: step('RE appt 10 am by phone') },
  },
  {
    about: 'No place',
    expect: 'broken',
    says: 'does not show the place',
    case: { today: '2026-03-03', narratives: [set], steps: step('RE appointment at 10:00 am') },
  },
  {
    about: 'Neither',
    expect: 'broken',
    says: 'the time and the place',
    case: { today: '2026-03-03', narratives: [set], steps: step('Re-engagement appointment') },
  },
  {
    about: 'Another time',
    expect: 'broken',
    says: 'says 2:00 PM, the appointment is at 10:00 AM',
    case: { today: '2026-03-03', narratives: [set], steps: step('RE appt 2:00 pm, branch') },
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
];
