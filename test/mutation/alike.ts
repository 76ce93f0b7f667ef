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
    file: 'begin-re-engagement.ts',
    why: 'Both kinds take two tries, so the first alone completes nothing.',
    changes: [['completed < 0', 'completed <= 0']],
  },
  {
    file: 'contact-within-5-days.ts',
    why: TIE,
    changes: [['a.event.on < b.event.on', 'a.event.on <= b.event.on']],
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
    why: 'Narratives are in order, so the first is asked for all of them; without any, none is gone through either way.',
    changes: [
      ['narratives.slice(0, 1).every(asked)', 'narratives.slice(0, 1).some(asked)'],
      ['narratives.slice(0, 1)', 'narratives'],
    ],
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
    file: 'shared/notices.ts',
    why: TIE,
    changes: [['a.event.mailedOn! < b.event.mailedOn!', 'a.event.mailedOn! <= b.event.mailedOn!']],
  },
  {
    file: 'shared/notices.ts',
    why: 'One that was mailed is not the one that came back.',
    changes: [
      ['notices.indexOf(notice) > notices.indexOf(back)', 'notices.indexOf(notice) >= notices.indexOf(back)'],
    ],
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
      [
        "({ event, narrative: { date } }) => [event.on, daysAfter(pack, 'decisionDays', date)]",
        '() => undefined',
      ],
      ["[event.on, daysAfter(pack, 'decisionDays', date)]", '[]'],
      ['decisions.at(-1)!.narrative.date < from', 'false'],
    ],
  },
  {
    file: 'shared/typing.ts',
    why: KEY,
    changes: [
      ['told.at(-1)!.narrative.date < from', 'false'],
      ['told[0].narrative.date < from', 'told[0].narrative.date <= from'],
    ],
  },
];
