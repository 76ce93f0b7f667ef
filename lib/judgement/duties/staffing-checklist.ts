/** T, tips, 4th point: the voluntary DHS 7825V helps to prepare the staffing. */
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, unlessHidden, wordsOf } from './say.ts';
import { awaited, noneAwaited } from './shared/staffing.ts';

export const about: About = {
  title: 'The staffing is prepared with the voluntary checklist',
  weight: 'tip',
  place: 'Tips, 4th point',
  asks: 'The form DHS 7825V is a voluntary checklist to help prepare for the formal Re-Engagement team staffing.',
  parameters: ['pageDays'],
};

export const sentences = {
  what: 'Whether a staffing is planned',
  none: 'No staffing is planned that is still to decide.',
  met: 'The checklist is ticked.',
  due: {
    says: 'A staffing is planned; {document} asks for the DHS 7825V checklist as a help, not as a duty.',
    todo: 'Go through the DHS 7825V, then tick it here.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'staffing',
  document: 'T',
  tip: true,
  judge(input) {
    const { facts } = input;
    const planned = awaited(input);
    const what = say('what');
    if (!planned) return noneAwaited(input, say('none'), what);
    return facts.checklistTicked
      ? [found('met', say('met'), 'narratives', { words: wordsOf(planned) })]
      : unlessHidden(input, what, found('due', say('due'), planned, { lastDay: planned.event.on }));
  },
};

export const examples: Example[] = [
  {
    about: 'The staffing lies a week ahead',
    expect: 'due',
    says: 'as a help, not as a duty',
    case: {
      today: '2026-03-24',
      narratives: [
        { date: '2026-03-23', type: 'JOBS', text: 'Re-engagement team staffing set for 3/30/26 at 2:00 pm.' },
      ],
    },
  },
  {
    about: 'Ticked in the overlay',
    expect: 'met',
    case: {
      today: '2026-03-24',
      overlay: { checklistTicked: true },
      narratives: [
        { date: '2026-03-23', type: 'JOBS', text: 'Re-engagement team staffing set for 3/30/26 at 2:00 pm.' },
      ],
    },
  },
  {
    about: 'A decision is recorded',
    expect: 'n/a',
    case: {
      today: '2026-03-31',
      narratives: [
        { date: '2026-03-23', type: 'JOBS', text: 'Re-engagement team staffing set for 3/30/26 at 2:00 pm.' },
        {
          date: '2026-03-30',
          type: 'Case Staffing',
          text: 'Re-engagement team met 3/30/26 and decided to impose a disqualification.',
        },
      ],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-24', pagesRead: ['plan'], narratives: null },
  },
];
