/** T, TRACS changes, 5th point: the Re-Engagement Page is complete before it is finalized. */
import type { About, Duty, Example } from './duty.ts';
import { asks, found, listed, notNeeded, notSeen, unlessHidden } from './say.ts';
import { disqualification } from './shared/decisions.ts';
import { since } from './shared/record.ts';
import { pageOf } from './shared/staffing.ts';

export const about: About = {
  title: 'The Re-Engagement Page is complete before it is finalized',
  weight: 'must',
  place: 'TRACS changes, 5th point',
  asks: 'All required steps are completed before the decision, the outcome of the staffing is recorded, and the Re-Engagement Page is completed before it is finalized.',
  parameters: ['pageDays'],
};

export const duty: Duty = {
  id: 'page-complete',
  stage: 'staffing',
  document: 'T',
  judge(input) {
    const { facts, pack } = input;
    const what = 'Whether the Re-Engagement Page is complete';
    const page = pageOf(input);
    if (page === undefined) {
      return facts.narratives.read && !disqualification(since(input, 'pageDays')).stands
        ? notNeeded('No decision to disqualify was read.')
        : [notSeen('reengagementPage', what)];
    }
    if (page?.decision !== 'disqualify')
      return notNeeded('The page holds no decision to disqualify.', 'reengagementPage');
    const missing = [
      ...page.requiredSteps.filter(({ done }) => !done).map(({ name }) => name),
      ...(page.staffedOn ? [] : ["the staffing's date"]),
      ...(page.outcome ? [] : ['the outcome']),
    ];
    if (missing.length === 0) {
      return [found('met', 'The page has every step, the date and the outcome.', null, 'reengagementPage')];
    }
    return unlessHidden(
      input,
      what,
      found(
        page.finalized ? 'broken' : 'due',
        `The Re-Engagement Page does not show ${listed(missing)}${page.finalized ? ', and it is finalized' : ''}; ${asks(pack, duty)} for all of it before the page is finalized.`,
        page.finalized ? 'Ask whether the page can still be completed.' : `Add ${listed(missing)} first.`,
        'reengagementPage',
        { past: page.finalized },
      ),
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
