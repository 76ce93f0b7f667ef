/** OAR 461-190-0231, opt-in: missing the re-engagement appointment is no ground for a disqualification. */
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, notNeeded, notSeen, unread } from './say.ts';
import { disqualification } from './shared/decisions.ts';
import { lastStated, ofEpisode } from './shared/record.ts';
import { inRule } from './shared/rule.ts';

export const about: About = {
  title: 'Missing the RE appointment is no ground to disqualify',
  weight: 'must',
  place: 'Re-engagement process, as amended 2/1/2023',
  asks: 'Re-engagement is not a required activity; nobody is disqualified for not taking part in it.',
  parameters: [],
};

export const sentences = {
  what: 'The ground for a disqualification',
  none: 'No ground for a disqualification was read to which the rule applies.',
  met: 'The missed RE appointment is not given as the ground.',
  broken: {
    says: 'The narrative gives the missed RE appointment as the ground for a disqualification; {document} asks for another, since re-engagement is no required activity.',
    todo: 'Take the decision back to the team: what counts is the activity of the plan that was missed.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'rule',
  document: 'OAR',
  optIn: true,
  judge(input, id) {
    if (unread(input)) return [notSeen('narratives', say('what'))];
    const of = ofEpisode(input);
    const { stands } = disqualification(of);
    const ground = lastStated(of, 'missed-re-as-ground');
    if (!inRule(input, id, (ground ?? stands)?.event.on) || !(ground || stands))
      return notNeeded(say('none'));
    return [ground ? found('broken', say('broken'), ground) : found('met', say('met'), stands!)];
  },
};

export const examples: Example[] = [
  {
    about: 'The missed RE appointment is the ground',
    expect: 'broken',
    says: 'gives the missed RE appointment as the ground',
    case: {
      today: '2026-03-31',
      packs: ['oar-461-190-0231'],
      narratives: [
        { date: '2026-03-02', type: 'JOBS', text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.' },
        {
          date: '2026-03-30',
          type: 'Case Staffing',
          text: 'Team staffed ct today. Disqualification imposed because she did not attend the re-engagement appt 3/12.',
        },
      ],
    },
  },
  {
    about: 'A ground of another kind',
    expect: 'met',
    case: {
      today: '2026-03-31',
      packs: ['oar-461-190-0231'],
      narratives: [
        { date: '2026-03-02', type: 'JOBS', text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.' },
        {
          date: '2026-03-30',
          type: 'Case Staffing',
          text: 'Re-engagement team met 3/30/26 and decided to impose a disqualification. Ct states she will not take part in any activity.',
        },
      ],
    },
  },
  {
    about: 'Nobody is to be disqualified',
    expect: 'n/a',
    case: {
      today: '2026-03-31',
      packs: ['oar-461-190-0231'],
      narratives: [{ date: '2026-03-30', type: 'Engagement', text: 'Spoke with ct about job search.' }],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: {
      today: '2026-03-31',
      packs: ['oar-461-190-0231'],
      pagesRead: ['plan'],
      narratives: null,
    },
  },
];
