/** T, TRACS changes, 2nd point: a decision not to go on with a disqualification is narrated under the type Engagement. */
import { usDate } from '../../record/parts.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { isNotTo, sameDecision } from './shared/decisions.ts';
import { judgeTypes } from './shared/typing.ts';

export const about: About = {
  title: 'A decision not to disqualify is narrated under the type Engagement',
  weight: 'should',
  place: 'TRACS changes, 2nd point',
  asks: 'The type Engagement is also used when the case manager or the Re-Engagement Staffing Team determines not to move forward with a disqualification.',
  parameters: ['acceptedTypes', 'decisionDays'],
};

export const sentences = {
  thing: 'decision not to disqualify',
  named: 'a decision not to move forward with a disqualification',
  short: 'Decision of {on} not to move forward with a disqualification: [___ what was weighed]',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'typing',
  document: 'T',
  judge: (input) =>
    judgeTypes(input, say('thing'), {
      kind: 'decision',
      is: isNotTo,
      named: () => say('named'),
      days: 'decisionDays',
      same: (mine, theirs) => sameDecision(input.pack, mine, theirs),
      short: ({ on }) => say('short', { on: usDate(on) }),
    }),
};

export const examples: Example[] = [
  {
    about: 'The team decides not to go on, typed Case Staffing',
    expect: 'broken',
    says: 'asks for the type Engagement',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-09',
          type: 'Case Staffing',
          text: 'Re-engagement team met today and decided not to move forward with a disqualification.',
        },
      ],
    },
  },
  {
    about: 'The same, typed Engagement',
    expect: 'met',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-09',
          type: 'Engagement',
          text: 'Re-engagement team met today and decided not to move forward with a disqualification.',
        },
      ],
    },
  },
  {
    about: 'Good cause alone does not imply it',
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [
        { date: '2026-03-09', type: 'General', text: 'Good cause given for job search class missed 3/6.' },
      ],
    },
  },
  {
    about: 'A decision to disqualify belongs on the Re-Engagement Page',
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-09',
          type: 'Case Staffing',
          text: 'Re-engagement team met today and decided to impose a disqualification.',
        },
      ],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-10', pagesRead: ['plan'], narratives: null },
  },
];
