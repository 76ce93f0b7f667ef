/** T, TRACS changes, 5th point: the team decides on a disqualification. */
import { toldIn } from '../episodes/told.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, noneRead, notSeen, wordsOf } from './say.ts';
import { disqualification } from './shared/decisions.ts';
import { askedBy } from './shared/record.ts';
import { pageOf } from './shared/staffing.ts';

export const about: About = {
  title: 'The team decides on a disqualification',
  weight: 'must',
  place: 'TRACS changes, 5th point',
  asks: 'The case is taken to the Re-Engagement staffing, and it is the team that decides to impose a disqualification.',
  parameters: ['pageDays'],
};

export const sentences = {
  what: 'Who decided',
  none: 'No decision to disqualify was read.',
  met: 'The record shows the staffing at which the team decided.',
  broken: {
    says: 'The narrative tells of one person deciding to disqualify; {document} asks for the decision of the team.',
    todo: 'Take the case to the Re-Engagement staffing, or narrate the staffing if it was held.',
  },
  unclear: {
    says: 'A decision to disqualify stands in the record, and who made it is not said.',
    todo: 'Please check for the staffing, and narrate its day or put it on the page.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'staffing',
  document: 'T',
  judge(input) {
    const { facts } = input;
    const what = say('what');
    const of = askedBy(input, 'pageDays');
    const { stands, by } = disqualification(of);
    const page = pageOf(input);
    const onPage = page?.decision === 'disqualify';
    if (!stands && !onPage) return noneRead(input, say('none'), what);
    const words = stands ? { words: wordsOf(stands) } : {};
    if (stands && by === 'one-person') return [found('broken', say('broken'), stands)];
    const staffed = toldIn(of, 'staffing').some(
      ({ event, narrative }) =>
        event.state === 'held' &&
        (!stands || narrative.date <= stands.narrative.date || (event.on && event.on <= stands.event.on)),
    );
    if (by !== 'unstated' || staffed || page?.staffedOn)
      return [found('met', say('met'), stands ?? 'reengagementPage')];
    if (!stands && !facts.narratives.read) return [notSeen('narratives', what)];
    if (page === undefined) return [{ ...notSeen('reengagementPage', what), ...words }];
    return [found('unclear', say('unclear'), stands ?? 'reengagementPage')];
  },
};

export const examples: Example[] = [
  {
    about: 'The team decided at a staffing',
    expect: 'met',
    case: {
      today: '2026-03-31',
      narratives: [
        {
          date: '2026-03-30',
          type: 'Case Staffing',
          text: 'Re-engagement team met 3/30/26 and decided to impose a disqualification.',
        },
      ],
    },
  },
  {
    about: 'One person decided alone',
    expect: 'broken',
    says: 'one person deciding',
    case: {
      today: '2026-03-31',
      narratives: [
        {
          date: '2026-03-30',
          type: 'JOBS',
          text: 'I decided on my own to disqualify ct from JOBS, no staffing needed.',
        },
      ],
    },
  },
  {
    about: 'A decision, and nothing says whose',
    expect: 'unclear',
    case: {
      today: '2026-03-31',
      narratives: [
        { date: '2026-03-30', type: 'JOBS', text: 'Decision: ct will be disqualified from JOBS.' },
      ],
    },
  },
  {
    about: 'The page alone dates the staffing',
    expect: 'met',
    case: {
      today: '2026-03-31',
      pagesRead: ['reengagementPage'],
      narratives: null,
      steps: null,
      reengagementPage: {
        staffedOn: '2026-03-30',
        outcome: 'Disqualify',
        decision: 'disqualify',
        requiredSteps: [],
        finalized: false,
      },
    },
  },
  {
    about: 'No such decision',
    expect: 'n/a',
    case: {
      today: '2026-03-31',
      narratives: [{ date: '2026-03-30', type: 'Engagement', text: 'Spoke with ct about job search.' }],
    },
  },
  {
    about: 'The narratives were not read, and the page is blank',
    expect: 'unseen',
    case: { today: '2026-03-31', pagesRead: ['plan', 'reengagementPage'], narratives: null },
  },
];
