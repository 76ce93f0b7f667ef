/** T, TRACS changes, 2nd point: good cause for noncooperation is narrated under the type Engagement. */
import { usDate } from '../../record/parts.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { isGiven, sameDecision } from './shared/decisions.ts';
import { judgeTypes } from './shared/typing.ts';

export const about: About = {
  title: 'Good cause is narrated under the type Engagement',
  weight: 'should',
  place: 'TRACS changes, 2nd point',
  asks: 'The type Engagement is also used when the case manager or the Re-Engagement Staffing Team gives good cause for noncooperation.',
  parameters: ['acceptedTypes', 'decisionDays'],
};

export const sentences = {
  thing: 'good cause',
  named: 'good cause given',
  short:
    'Good cause for JOBS given on {on} by [___ who: the case manager / the Re-Engagement Staffing Team]. Reason: [___ reason]',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'typing',
  document: 'T',
  judge: (input) =>
    judgeTypes(input, say('thing'), {
      kind: 'good-cause',
      is: isGiven,
      named: () => say('named'),
      days: 'decisionDays',
      same: (mine, theirs) => sameDecision(input.pack, mine, theirs),
      short: ({ on }) => say('short', { on: usDate(on) }),
    }),
};

export const examples: Example[] = [
  {
    about: 'The case manager gives good cause in a narrative typed General',
    expect: 'broken',
    says: 'asks for the type Engagement',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-09',
          type: 'General',
          text: 'Good cause given for job search class missed 3/6: her bus did not run in the snow.',
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
          text: 'Good cause given for job search class missed 3/6: her bus did not run in the snow.',
        },
      ],
    },
  },
  {
    about: 'Typed Case Staffing, and narrated under Engagement two days later',
    expect: 'met',
    case: {
      today: '2026-03-13',
      narratives: [
        { date: '2026-03-09', type: 'Case Staffing', text: 'Re-engagement staffing team gave good cause.' },
        { date: '2026-03-11', type: 'Engagement', text: 'Team gave good cause at staffing on 3/9.' },
      ],
    },
  },
  {
    about: 'A contractor excused an absence',
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-09',
          type: 'Attendance',
          author: 'Valley Skills (contractor)',
          text: 'Ct called ahead, child sick. Absence 3/9 excused.',
        },
      ],
    },
  },
  {
    about: 'Asked for, and not given yet',
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-09',
          type: 'General',
          text: 'Ct asks for good cause for 3/6. Will decide by Friday.',
        },
      ],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-10', pagesRead: ['plan'], narratives: null },
  },
  {
    about: 'The list is filtered, so a second narrative of it may be hidden',
    expect: 'unseen',
    case: {
      today: '2026-03-10',
      partly: ['narratives'],
      narratives: [
        { date: '2026-03-09', type: 'General', text: 'Good cause given for job search class missed 3/6.' },
      ],
    },
  },
];
