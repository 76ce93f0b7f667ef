/** Changes that nothing can tell apart from the code as it is, and why. The run fails on one that is caught by now. */

interface Alike {
  /** The end of its path. */
  file: string;
  why: string;
  changes: readonly (readonly [was: string, becomes: string])[];
}

const TIE = 'Two of one day: whichever comes first, that day is what is asked for.';
const NO_EPISODE = 'Without an episode the list is not looked at.';
const KEY =
  'A key of what is remembered: the same in each call, or another one too often, which costs and changes no answer.';

export const ALIKE: readonly Alike[] = [
  {
    file: 'calendar.ts',
    why: 'The text of a day with month and date is longer than that of its year, so never the same.',
    changes: [['day > JUNETEENTH_FROM', 'day >= JUNETEENTH_FROM']],
  },
  {
    file: 'begin-re-engagement.ts',
    why: TIE,
    changes: [['a.event.on < b.event.on', 'a.event.on <= b.event.on']],
  },
  {
    file: 'contact-within-5-days.ts',
    why: 'A contractor’s report that says it was seen is still the contractor’s, and no text of the case manager.',
    changes: [['inTurn(report!, seen) < 0', 'inTurn(report!, seen) <= 0']],
  },
  {
    file: 'early-engagement.ts',
    why: NO_EPISODE,
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'support-to-attend.ts',
    why: NO_EPISODE,
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'look-for-pattern.ts',
    why: 'Too few of all are too few of some of them: that is only known sooner.',
    changes: [['countOf(all) < least', 'false']],
  },
  {
    file: 'notice-seven-days.ts',
    why: 'Only more than one day is a contradiction.',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'shared/notices.ts',
    why: 'Only more than one day is a contradiction.',
    changes: [
      ['[]', '["Stryker was here"]'],
      ['[date]', '[]'],
    ],
  },
  {
    file: 'oar-community-visit.ts',
    why: 'No day comes after one that is not known.',
    changes: [['begun !== undefined', 'true']],
  },
  {
    file: 're-step-present.ts',
    why: 'For a branch that names the codes of the step since an earlier day than mistaken ones.',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'shared/decisions.ts',
    why: 'Of one day: the last day for either is no earlier.',
    changes: [['a < b', 'a <= b']],
  },
  {
    file: 'shared/decisions.ts',
    why: KEY,
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'shared/appointment.ts',
    why: KEY,
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'decision-details.ts',
    why: KEY,
    changes: [
      ['own.at(-1)!.narrative.date < from', 'false'],
      // The days of more than decisions, and facts that are not asked for: judged again with them.
      ['own .filter(isDecision)', 'own'],
      [
        "toldBy(narrative, 'stated').filter(({ event }) => isOneOf(event.fact))",
        "toldBy(narrative, 'stated')",
      ],
      ['one === fact', 'true'],
      ['one === fact', 'one !== fact'],
    ],
  },
  {
    file: 'decision-details.ts',
    why: 'By its parts or in one go, the same decisions come in the same order; parts are remembered each by itself.',
    changes: [['isWhole(stretch)', 'true']],
  },
  {
    file: 'decision-details.ts',
    why: 'Nothing else that is weighed has a state or a fact: it is asked for the types alone.',
    changes: [
      ["event.kind === 'staffing'", 'true'],
      ["event.kind === 'stated'", 'true'],
    ],
  },
  {
    file: 'shared/typing.ts',
    why: KEY,
    changes: [
      ['told.at(-1)!.narrative.date < from', 'false'],
      ['told[0].narrative.date < from', 'told[0].narrative.date <= from'],
      ['told[0].narrative.date < from', 'true'],
      ['narrative.date < from', 'narrative.date >= from'],
      ['[]', '["Stryker was here"]'],
      ['alone || all !== own', 'true'],
    ],
  },
  {
    file: 'shared/typing.ts',
    why: 'Which of two memories keeps it: the key tells their answers apart by itself.',
    changes: [
      ['older === true', 'true'],
      ['older === true', 'false'],
      ['older === true', 'older !== true'],
      ['true', 'false'],
    ],
  },
];
