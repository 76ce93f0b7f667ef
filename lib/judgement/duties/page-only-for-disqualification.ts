/** T, TRACS changes, 5th point: the Re-Engagement Page is used only where the team decides to disqualify. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ReengagementFacts } from '../../record/facts.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, notNeeded, notSeen, wordsOf } from './say.ts';
import { type Decided, decisionsOf } from './shared/decisions.ts';
import { askedBy } from './shared/record.ts';
import { pageOf } from './shared/staffing.ts';

export const about: About = {
  title: 'The Re-Engagement Page is used for a disqualification only',
  weight: 'must',
  place: 'TRACS changes, 5th point',
  asks: 'Since 10/1/08 the Re-Engagement Page is only used when the case is taken to the Re-Engagement staffing, and the team decides to impose a disqualification.',
  parameters: ['pageDays'],
};

export const sentences = {
  what: 'What the Re-Engagement Page is used for',
  none: 'No decision was read in these narratives.',
  empty: 'The Re-Engagement Page is empty.',
  undecided: 'No decision was read, so nothing speaks against the page.',
  met: 'The page is filled in for a decision to disqualify.',
  differ: {
    says: 'The Re-Engagement Page and the narrative give different decisions of one staffing.',
    todo: 'Please check which one stands.',
  },
  broken: {
    says: 'The Re-Engagement Page is filled in, and the decision is {decision}; {document} asks for the page only where the team decides to disqualify.',
    todo: 'Narrate the decision under Engagement; clear the page where that is still possible.',
  },
  'good-cause': 'good cause',
  'no-disqualification': 'not to disqualify',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'staffing',
  document: 'T',
  judge(input) {
    const { facts } = input;
    const what = say('what');
    const page = pageOf(input);
    const decisions = decisionsOf(askedBy(input, 'pageDays'));
    if (page === undefined) {
      return decisions.length > 0 || !facts.narratives.read
        ? [notSeen('reengagementPage', what)]
        : notNeeded(say('none'));
    }
    if (page === null) return notNeeded(say('empty'), 'reengagementPage');
    const told = decisions.filter(
      ({ event, narrative }) => isOf(page, event.on) || isOf(page, narrative.date),
    );
    if (page.decision && told.length > 0 && !told.some(({ to }) => isOne(to, page.decision!))) {
      return [found('unclear', say('differ'), 'reengagementPage', { words: wordsOf(told[0]!) })];
    }
    const decision = page.decision ?? stoodThen(page, decisions);
    if (!decision) {
      return facts.narratives.read || !(page.staffedOn || page.outcome)
        ? notNeeded(say('undecided'), 'reengagementPage')
        : [notSeen('narratives', what)];
    }
    return decision === 'disqualify'
      ? [found('met', say('met'), 'reengagementPage')]
      : [
          found('broken', say('broken', { decision: say(decision) }), 'reengagementPage', {
            past: page.finalized,
          }),
        ];
  },
};

/** Whether a decision of that day is the page's; a page without a day says of none that it is not. */
function isOf({ staffedOn }: ReengagementFacts, day: CivilDate): boolean {
  return !staffedOn || day === staffedOn;
}

/** Good cause and no disqualification are two words for one outcome here. */
function isOne(a: Decided['to'], b: Decided['to']): boolean {
  return (a === 'disqualify') === (b === 'disqualify');
}

/**
 * For a page that names no decision: the narrated one that stood then, to disqualify even where it was taken back
 * later. What a case manager alone excused on the way is none of the page's.
 */
function stoodThen({ staffedOn }: ReengagementFacts, decisions: readonly Decided[]): Decided['to'] | null {
  const of = decisions.filter(
    ({ to, event }) => (!staffedOn || event.on >= staffedOn) && (to !== 'good-cause' || event.by === 'team'),
  );
  const first = staffedOn ? of[0] : (of.find(({ to }) => to === 'disqualify') ?? of.at(-1));
  return first?.to ?? null;
}

export const examples: Example[] = [
  {
    about: 'Filled in for a decision to disqualify',
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
    about: 'Filled in although the team gave good cause',
    expect: 'broken',
    says: 'the decision is good cause',
    case: {
      today: '2026-03-31',
      narratives: [
        {
          date: '2026-03-30',
          type: 'Engagement',
          text: 'Re-engagement team met 3/30/26 and gave good cause.',
        },
      ],
      reengagementPage: {
        staffedOn: '2026-03-30',
        outcome: 'Good cause',
        decision: 'good-cause',
        requiredSteps: [],
        finalized: false,
      },
    },
  },
  {
    about: 'Page and narrative differ on one staffing',
    expect: 'unclear',
    case: {
      today: '2026-03-31',
      narratives: [
        {
          date: '2026-03-30',
          type: 'Engagement',
          text: 'Re-engagement team met 3/30/26 and decided not to move forward with a disqualification.',
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
    about: 'The page is empty',
    expect: 'n/a',
    case: { today: '2026-03-31' },
  },
  {
    about: 'Neither page nor narratives were read',
    expect: 'unseen',
    case: { today: '2026-03-31', pagesRead: ['plan'], narratives: null },
  },
];
