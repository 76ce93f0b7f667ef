/** OAR 461-190-0231, opt-in: the four screenings are offered where missing. */
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { judgeRule } from './shared/rule.ts';

export const about: About = {
  title: 'The four screenings are offered',
  weight: 'must',
  place: 'Re-engagement process, as amended 2/1/2023',
  asks: 'Screenings are offered where they are missing: physical or mental health, substance use, domestic violence and learning needs.',
  parameters: [],
};

export const sentences = {
  what: 'the offer of the four screenings',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'rule',
  document: 'OAR',
  optIn: true,
  judge: (input, id) => judgeRule(input, id, 'screenings-offered', say('what')),
};

export const examples: Example[] = [
  {
    about: 'Told in a narrative of its own day',
    expect: 'met',
    case: {
      today: '2026-03-20',
      packs: ['oar-461-190-0231'],
      narratives: [
        { date: '2026-03-02', type: 'JOBS', text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.' },
        {
          date: '2026-03-18',
          type: 'Engagement',
          text: 'Offered all four screenings: health, substance use, domestic violence, learning needs. Ct declined.',
        },
      ],
    },
  },
  {
    about: 'Re-engagement has started, and it is not narrated yet',
    expect: 'due',
    says: 'OAR 461-190-0231 asks',
    case: {
      today: '2026-03-20',
      packs: ['oar-461-190-0231'],
      narratives: [
        { date: '2026-03-02', type: 'JOBS', text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.' },
      ],
    },
  },
  {
    about: 'A disqualification was decided without it',
    expect: 'broken',
    case: {
      today: '2026-03-31',
      packs: ['oar-461-190-0231'],
      narratives: [
        { date: '2026-03-02', type: 'JOBS', text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.' },
        {
          date: '2026-03-30',
          type: 'Case Staffing',
          text: 'Re-engagement team met 3/30/26 and decided to impose a disqualification.',
        },
      ],
    },
  },
  {
    about: 'Before the rule was amended',
    expect: 'n/a',
    case: {
      today: '2022-03-20',
      packs: ['oar-461-190-0231'],
      narratives: [
        { date: '2022-03-02', type: 'JOBS', text: '7869 mailed 3/2. RE appt 3/14/22 at 10:00 am at branch.' },
      ],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: {
      today: '2026-03-20',
      packs: ['oar-461-190-0231'],
      pagesRead: ['plan'],
      narratives: null,
    },
  },
];
