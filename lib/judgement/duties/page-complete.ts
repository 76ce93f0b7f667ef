/** T, TRACS changes, 5th point: the Re-Engagement Page is complete before it is finalized. */
import { toldIn } from '../episodes/told.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, notNeeded, notSeen, unlessHidden } from './say.ts';
import { ofEpisode } from './shared/record.ts';
import { pageOf } from './shared/staffing.ts';

export const about: About = {
  title: 'The Re-Engagement Page is complete before it is finalized',
  weight: 'must',
  place: 'TRACS changes, 5th point',
  asks: 'All required steps are completed before the decision, the outcome of the staffing is recorded, and the Re-Engagement Page is completed before it is finalized.',
  parameters: [],
};

export const sentences = {
  what: 'Whether the Re-Engagement Page is complete',
  none: 'No staffing and no decision were read.',
  other: 'The page holds no decision to disqualify.',
  met: 'The page has every step, the date and the outcome.',
  due: {
    says: 'The Re-Engagement Page does not show {missing}; {document} asks for all of it before the page is finalized.',
    todo: 'Add {missing} first.',
  },
  broken: {
    says: 'The Re-Engagement Page does not show {missing}, and it is finalized; {document} asks for all of it before the page is finalized.',
    todo: 'Ask whether the page can still be completed.',
  },
  date: "the staffing's date",
  outcome: 'the outcome',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'staffing',
  document: 'T',
  judge(input) {
    const what = say('what');
    const page = pageOf(input);
    if (page === undefined) {
      const { narratives } = input.facts;
      const record = ofEpisode(input);
      const asked = toldIn(record, 'decision').length + toldIn(record, 'staffing').length > 0;
      return narratives.read && !asked ? notNeeded(say('none')) : [notSeen('reengagementPage', what)];
    }
    if (page?.decision !== 'disqualify') return notNeeded(say('other'), 'reengagementPage');
    const missing = [
      ...page.requiredSteps.filter(({ done }) => !done).map(({ name }) => name),
      ...(page.staffedOn ? [] : [say('date')]),
      ...(page.outcome ? [] : [say('outcome')]),
    ];
    if (missing.length === 0) return [found('met', say('met'), 'reengagementPage')];
    const status = page.finalized ? 'broken' : 'due';
    return unlessHidden(
      input,
      what,
      found(status, say(status, { missing }), 'reengagementPage', { past: page.finalized }),
      'reengagementPage',
    );
  },
};

export const examples: Example[] = [
  {
    about: 'Steps, date and outcome are there',
    expect: 'met',
    case: {
      today: '2026-03-31',
      narratives: [{ date: '2026-03-30', type: 'JOBS', text: 'Team met 3/30 and decided to disqualify.' }],
      reengagementPage: {
        staffedOn: '2026-03-30',
        outcome: 'Disqualify',
        decision: 'disqualify',
        requiredSteps: [{ name: 'Child safety review', done: true }],
        finalized: true,
      },
    },
  },
  {
    about: 'A step and the outcome are missing, and it is not finalized',
    expect: 'due',
    says: 'does not show Child safety review and the outcome',
    case: {
      today: '2026-03-31',
      reengagementPage: {
        staffedOn: '2026-03-30',
        outcome: '',
        decision: 'disqualify',
        requiredSteps: [{ name: 'Child safety review', done: false }],
        finalized: false,
      },
    },
  },
  {
    about: "Finalized without the staffing's date",
    expect: 'broken',
    says: "does not show the staffing's date, and it is finalized",
    case: {
      today: '2026-03-31',
      reengagementPage: {
        staffedOn: null,
        outcome: 'Disqualify',
        decision: 'disqualify',
        requiredSteps: [{ name: 'Child safety review', done: true }],
        finalized: true,
      },
    },
  },
  {
    about: 'The page is blank',
    expect: 'n/a',
    case: { today: '2026-03-31' },
  },
  {
    about: 'The page was not read, and a decision to disqualify is narrated',
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
