/** G, Process and Expectation: the PDP holds an RE step for the re-engagement appointment. */
import { isCode, reSteps, startDay } from '../episodes/appointment.ts';
import { inForce } from '../policy/in-force.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example, Finding, JudgeInput } from './duty.ts';
import {
  found,
  noneRead,
  notNeeded,
  notSeen,
  sayAppointment,
  stepFix,
  unlessHidden,
  wordsOf,
} from './say.ts';
import { ofPlan } from './shared/appointment.ts';
import { noticesOf } from './shared/notices.ts';

export const about: About = {
  title: 'The PDP holds an RE step for the appointment',
  weight: 'must',
  place: 'Process, 2nd point, and Expectation, 2nd point',
  asks: 'An RE step is added to the PDP in TRACS, with planned start and end at the date and time of the re-engagement appointment. The step is the data point that makes engagement successes visible.',
  parameters: ['reStepCodes', 'mistakenStepCodes'],
};

export const sentences = {
  what: 'The RE step for the appointment on {at}',
  'what-undated': 'The RE step for the appointment',
  whether: 'Whether an RE appointment calls for an RE step',
  none: 'No RE appointment was read in these narratives.',
  earlier: 'The appointment lies before the guide applies.',
  met: 'The PDP holds an RE step of this re-engagement.',
  undated: {
    says: "An appointment or its notice is narrated, but the appointment's date was not found, so the RE step can't be matched.",
    todo: 'Please check the appointment in the narrative and on the PDP.',
  },
  missing: {
    says: 'The record does not show an {code} step for the appointment on {at}; {document} asks for an {code} step on the PDP.',
    todo: 'Add an {code} step with planned start and end at {at}.',
  },
  mistaken: {
    says: 'The PDP shows a {mistaken} step on {at} where {document} asks for an {code} step on the PDP.',
    todo: "Change the step's code from {mistaken} to {code}, or add an {code} step.",
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 're-step',
  document: 'G',
  judge: ofPlan((input) => {
    const { facts, episode, today, pack } = input;
    const set = episode?.appointment ?? null;
    if (!episode || !set) return withoutAppointment(input);
    const { date, time } = set.event;
    const codes = inForce(pack, 'reStepCodes', date ?? set.narrative.date);
    if (!codes) return notNeeded(say('earlier'), 'plan');
    const at = date ? sayAppointment(date, time, today) : '';
    const what = date ? say('what', { at }) : say('what-undated');
    const words = wordsOf(set);
    if (!facts.plan.read) return [{ ...notSeen('plan', what), words }];
    if (reSteps(facts, episode, pack, date ?? today).length > 0)
      return [found('met', say('met'), 'plan', { words })];
    if (!date) return withoutAppointment(input);
    const mistaken = facts.plan.value.find(
      (step) => isCode(step, inForce(pack, 'mistakenStepCodes', date) ?? []) && startDay(step) === date,
    );
    const code = codes[0]!;
    const says = mistaken
      ? say('mistaken', { mistaken: mistaken.code, code, at })
      : say('missing', { code, at });
    const finding = found('broken', says, 'plan', { words, fix: stepFix(code, date, time) });
    return unlessHidden(input, what, finding, 'plan');
  }),
};

/** No appointment with a day is narrated; a notice without one leaves open what the step should stand for. */
function withoutAppointment(input: JudgeInput): Finding[] {
  const { mailed, handed } = noticesOf(input);
  const notice = input.episode?.appointment ?? mailed[0] ?? handed;
  if (notice && !input.facts.plan.read)
    return [{ ...notSeen('plan', say('what-undated')), words: wordsOf(notice) }];
  if (notice) return [found('unclear', say('undated'), 'plan', { words: wordsOf(notice) })];
  return noneRead(input, say('none'), say('whether'), 'plan');
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
