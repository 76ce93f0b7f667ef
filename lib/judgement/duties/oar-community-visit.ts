/** OAR 461-190-0231, opt-in: an attempted community visit. */
import { limitOf } from '../episodes/attempts.ts';
import { toldIn } from '../episodes/told.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { judgeRule } from './shared/rule.ts';

export const about: About = {
  title: 'A community visit is attempted',
  weight: 'must',
  place: 'Re-engagement process, as amended 2/1/2023',
  asks: 'Within the re-engagement process a community visit is attempted.',
  parameters: [],
};

export const sentences = {
  what: 'an attempted community visit',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'rule',
  document: 'OAR',
  optIn: true,
  judge(input, id) {
    const begun = limitOf(input.episode)?.on;
    // The rule's visit is one to the home, the yard or another neutral place: a home visit in the process is one.
    return judgeRule(input, id, 'community-visit', say('what'), (of) =>
      toldIn(of, 'contact')
        .filter(({ event, narrative }) => {
          const home = event.media.includes('home-visit') && event.subject !== 'other';
          return home && narrative.author !== 'contractor' && begun !== undefined && event.on >= begun;
        })
        .at(-1),
    );
  },
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
          text: 'Community visit attempted 3/18 at the park ct chose. Ct did not come.',
        },
      ],
    },
  },
  {
    about: 'A home visit within the process is one',
    expect: 'met',
    case: {
      today: '2026-03-20',
      packs: ['oar-461-190-0231'],
      narratives: [
        { date: '2026-03-02', type: 'JOBS', text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.' },
        {
          date: '2026-03-18',
          type: 'Engagement',
          text: 'Home visit to ct about job search, nobody came to the door. Left my card.',
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
