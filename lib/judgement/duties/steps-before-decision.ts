/** T, TRACS changes, 5th point: required steps are completed before the team decides. */
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, notSeen, unlessHidden, wordsOf } from './say.ts';
import { awaited, noneAwaited, pageOf } from './shared/staffing.ts';

export const about: About = {
  title: 'Required steps are done before the decision',
  weight: 'should',
  place: 'TRACS changes, 5th point',
  asks: 'The team ensures that all required steps have been completed before it makes the decision to impose a disqualification.',
  parameters: ['pageDays'],
};

export const sentences = {
  what: 'Whether the required steps are done',
  none: 'No staffing is planned that is still to decide.',
  met: 'The Re-Engagement Page shows every required step done.',
  due: {
    says: 'A staffing is planned, and the Re-Engagement Page does not show {open} done; {document} asks for all of them before the decision.',
    todo: 'Do what is open before the team decides, and tick it.',
  },
  steps: 'the required steps',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'staffing',
  document: 'T',
  judge(input) {
    const page = pageOf(input);
    const planned = awaited(input);
    const what = say('what');
    if (!planned) return noneAwaited(input, say('none'), what);
    if (page === undefined) return [{ ...notSeen('reengagementPage', what), words: wordsOf(planned) }];
    const open = (page?.requiredSteps ?? []).filter(({ done }) => !done).map(({ name }) => name);
    if (page && page.requiredSteps.length > 0 && open.length === 0)
      return [found('met', say('met'), 'reengagementPage')];
    const says = say('due', { open: open.length > 0 ? open : say('steps') });
    const more = { lastDay: planned.event.on, words: wordsOf(planned) };
    return unlessHidden(input, what, found('due', says, 'reengagementPage', more), 'reengagementPage');
  },
};

export const examples: Example[] = [
  {
    about: 'The staffing lies ahead, and one step is not ticked',
    expect: 'due',
    says: 'does not show Child safety review done',
    case: {
      today: '2026-03-24',
      narratives: [
        { date: '2026-03-23', type: 'JOBS', text: 'Re-engagement team staffing set for 3/30/26 at 2:00 pm.' },
      ],
      reengagementPage: {
        staffedOn: null,
        outcome: '',
        decision: null,
        requiredSteps: [
          { name: 'Contacts attempted', done: true },
          { name: 'Child safety review', done: false },
        ],
        finalized: false,
      },
    },
  },
  {
    about: 'The staffing lies ahead, and every step is ticked',
    expect: 'met',
    case: {
      today: '2026-03-24',
      narratives: [
        { date: '2026-03-23', type: 'JOBS', text: 'Re-engagement team staffing set for 3/30/26 at 2:00 pm.' },
      ],
      reengagementPage: {
        staffedOn: null,
        outcome: '',
        decision: null,
        requiredSteps: [{ name: 'Contacts attempted', done: true }],
        finalized: false,
      },
    },
  },
  {
    about: 'The staffing lies ahead, and the page was not read',
    expect: 'unseen',
    case: {
      today: '2026-03-24',
      pagesRead: ['narratives', 'plan'],
      narratives: [
        { date: '2026-03-23', type: 'JOBS', text: 'Re-engagement team staffing set for 3/30/26 at 2:00 pm.' },
      ],
    },
  },
  {
    about: 'A record without a staffing ahead',
    expect: 'n/a',
    case: {
      today: '2026-03-24',
      narratives: [{ date: '2026-03-23', type: 'Engagement', text: 'Spoke with ct about job search.' }],
    },
  },
];
