/** T, TRACS changes, 5th point: a decision to disqualify is recorded on the Re-Engagement Page. */
import { sayDate } from '../../record/civil-date.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, noneRead, notSeen, unlessHidden, wordsOf } from './say.ts';
import { daysAfter, disqualification } from './shared/decisions.ts';
import { askedBy } from './shared/record.ts';
import { pageOf } from './shared/staffing.ts';

export const about: About = {
  title: 'A decision to disqualify stands on the Re-Engagement Page',
  weight: 'should',
  place: 'TRACS changes, 5th point',
  asks: 'The decision to impose a disqualification is recorded on the Re-Engagement Page in TRACS.',
  parameters: ['pageDays'],
};

export const sentences = {
  what: 'Whether the decision stands on the Re-Engagement Page',
  none: 'No decision to disqualify is narrated.',
  withdrawn: 'The decision to disqualify was withdrawn.',
  met: 'The Re-Engagement Page is filled in.',
  due: {
    says: 'A decision to disqualify is narrated, and the Re-Engagement Page is empty; {document} asks for it there.',
    todo: 'Record the staffing on the Re-Engagement Page by {last}.',
  },
  broken: {
    says: 'A decision to disqualify is narrated, and the Re-Engagement Page is empty; {document} asks for it there.',
    todo: 'Record the staffing on the Re-Engagement Page.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'staffing',
  document: 'T',
  judge(input) {
    const { today, pack } = input;
    const what = say('what');
    const { stands, withdrawn } = disqualification(askedBy(input, 'pageDays'));
    if (!stands) return noneRead(input, say(withdrawn ? 'withdrawn' : 'none'), what);
    const words = wordsOf(stands);
    const page = pageOf(input);
    if (page === undefined) return [{ ...notSeen('reengagementPage', what), words }];
    if (page) return [found('met', say('met'), 'reengagementPage', { words })];
    const lastDay = daysAfter(pack, 'pageDays', stands.event.on);
    const status = today > lastDay ? 'broken' : 'due';
    return unlessHidden(
      input,
      what,
      found(status, say(status, { last: sayDate(lastDay, today) }), 'reengagementPage', { lastDay, words }),
      'reengagementPage',
    );
  },
};

export const examples: Example[] = [
  {
    about: 'The decision is narrated and the page is filled in',
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
    about: 'The decision is narrated the day after the staffing on the finalized page',
    expect: 'met',
    case: {
      today: '2026-03-31',
      narratives: [
        { date: '2026-03-30', type: 'Case Staffing', text: 'JOBS disqualification decided at the staffing.' },
      ],
      reengagementPage: {
        staffedOn: '2026-03-27',
        outcome: 'Disqualify',
        decision: 'disqualify',
        requiredSteps: [],
        finalized: true,
      },
    },
  },
  {
    about: 'The page is empty on the fifth business day',
    expect: 'due',
    says: 'by Mon, Apr 6',
    case: {
      today: '2026-04-06',
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
    about: 'The page is empty on the sixth',
    expect: 'broken',
    says: 'the Re-Engagement Page is empty',
    case: {
      today: '2026-04-07',
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
    about: 'No such decision is narrated',
    expect: 'n/a',
    case: {
      today: '2026-03-31',
      narratives: [{ date: '2026-03-30', type: 'Engagement', text: 'Spoke with ct about job search.' }],
    },
  },
  {
    about: 'The page was not read',
    expect: 'unseen',
    case: {
      today: '2026-03-31',
      pagesRead: ['narratives', 'plan'],
      narratives: [
        {
          date: '2026-03-30',
          type: 'Case Staffing',
          text: 'Re-engagement team met 3/30/26 and decided to impose a disqualification.',
        },
      ],
    },
  },
];
