/**
 * The duties before re-engagement, judged on events made by hand. Each case stands for a short record; the comment in
 * its name holds the arithmetic (duties, B).
 */
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../test/fixtures/cases.ts';
import {
  appointment,
  type Given,
  goodCause,
  judgeTold,
  missed,
  notice,
  reached,
  says,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { mergePacks } from '../policy/merge.ts';
import type { Status } from './duty.ts';

const CONTRACTOR = { author: 'contractor', type: 'Attendance' } as const;
const BY_CONTRACTOR = { author: 'contractor' } as const;
const JOBS = { type: 'JOBS' };

type Case = [about: string, expect: Status, given: Given];

function judged(duty: string, cases: Case[]) {
  describe(duty, () => {
    for (const [about, status, given] of cases) {
      it(`${about}: ${status}`, () => expect(lineOf(judgeTold(given), duty).status).toBe(status));
    }
  });
}

judged('contractor-contact-1-day', [
  [
    'Tuesday, Veterans Day between, a call on Thursday',
    'met',
    {
      today: '2026-11-13',
      role: 'contractor',
      narratives: [
        told('2026-11-10', [missed(['2026-11-10'])], CONTRACTOR),
        told('2026-11-12', [tried()], BY_CONTRACTOR),
      ],
    },
  ],
  [
    'Thanksgiving and the Friday after closed: the last day is Monday, the text went out on Tuesday',
    'broken',
    {
      today: '2026-12-02',
      narratives: [
        told('2026-11-25', [missed(['2026-11-25'])], CONTRACTOR),
        told('2026-12-01', [tried(['text'])], BY_CONTRACTOR),
      ],
    },
  ],
  [
    'Thursday before Juneteenth: due until Monday',
    'due',
    { today: '2026-06-22', narratives: [told('2026-06-18', [missed(['2026-06-18'])], CONTRACTOR)] },
  ],
  [
    'Juneteenth 2021 was no holiday of the state: the last day was Friday',
    'broken',
    {
      today: '2021-06-22',
      narratives: [
        told('2021-06-17', [missed(['2021-06-17'])], CONTRACTOR),
        told('2021-06-21', [tried()], BY_CONTRACTOR),
      ],
    },
  ],
  [
    'Dec 30, New Year observed on Dec 31 2027: the last day is Jan 3, the call came on the 4th',
    'broken',
    {
      today: '2028-01-05',
      narratives: [
        told('2027-12-30', [missed(['2027-12-30'])], CONTRACTOR),
        told('2028-01-04', [tried()], BY_CONTRACTOR),
      ],
    },
  ],
  [
    'A case manager called on the last day, a leap day',
    'met',
    {
      today: '2024-02-29',
      narratives: [told('2024-02-28', [missed(['2024-02-28'])], CONTRACTOR), told('2024-02-29', [tried()])],
    },
  ],
  [
    'Learned of days later, and followed up the day after that',
    'met',
    {
      today: '2026-05-14',
      narratives: [
        told('2026-05-12', [missed(['2026-05-08'], { learnedOn: civil('2026-05-12') })], CONTRACTOR),
        told('2026-05-13', [tried(['letter'])], BY_CONTRACTOR),
      ],
    },
  ],
  [
    'The first miss was followed up, the second was not: the worst counts',
    'broken',
    {
      today: '2026-02-13',
      narratives: [
        told('2026-02-03', [missed(['2026-02-03'])], CONTRACTOR),
        told('2026-02-04', [tried()], BY_CONTRACTOR),
        told('2026-02-10', [missed(['2026-02-10'])], CONTRACTOR),
      ],
    },
  ],
  [
    'A contact before the miss is none about it',
    'broken',
    {
      today: '2026-02-13',
      narratives: [
        told('2026-02-05', [missed(['2026-02-02']), tried(['phone'], { on: civil('2026-02-03') })], {
          ...CONTRACTOR,
          id: 'a',
        }),
        told('2026-02-06', [missed(['2026-02-06'])], { ...CONTRACTOR, id: 'b' }),
      ],
    },
  ],
  [
    'Whether they called ahead is not said',
    'unclear',
    {
      today: '2025-04-10',
      narratives: [
        told('2025-04-07', [missed(['2025-04-07'], { calledAhead: 'unsaid' })], CONTRACTOR),
        told('2025-04-09', [says('attended')], CONTRACTOR),
      ],
    },
  ],
  [
    'Not said, but followed up in time: right either way',
    'met',
    {
      today: '2025-04-10',
      narratives: [
        told('2025-04-07', [missed(['2025-04-07'], { calledAhead: 'unsaid' })], CONTRACTOR),
        told('2025-04-08', [tried()], BY_CONTRACTOR),
      ],
    },
  ],
  [
    'A post card that tells again of the miss',
    'met',
    {
      today: '2024-12-03',
      narratives: [
        told('2024-11-27', [missed(['2024-11-27'])], CONTRACTOR),
        told('2024-12-02', [tried(['letter']), missed([], { calledAhead: 'unsaid' })], BY_CONTRACTOR),
      ],
    },
  ],
  [
    "A contractor's text that names no subject, under another type",
    'met',
    {
      today: '2022-06-22',
      narratives: [
        told('2022-06-17', [missed(['2022-06-17'])], CONTRACTOR),
        told('2022-06-21', [tried(['text'])], { author: 'contractor', type: 'Contact Log' }),
      ],
    },
  ],
  [
    'Called in and excused',
    'n/a',
    {
      today: '2025-10-22',
      narratives: [
        told('2025-10-20', [missed(['2025-10-20'], { calledAhead: 'yes', excused: true })], CONTRACTOR),
      ],
    },
  ],
  [
    'The list is filtered',
    'unseen',
    {
      today: '2026-03-20',
      partly: true,
      narratives: [told('2026-03-16', [missed(['2026-03-16'])], CONTRACTOR)],
    },
  ],
  [
    "A contractor's own draft",
    'due',
    {
      today: '2026-03-16',
      role: 'contractor',
      narratives: [told('2026-03-16', [missed(['2026-03-16'])], { draft: true, id: 'draft' })],
    },
  ],
  [
    'Before 10/1/2008',
    'n/a',
    { today: '2008-09-30', narratives: [told('2008-09-20', [missed(['2008-09-20'])], CONTRACTOR)] },
  ],
]);

judged('look-for-pattern', [
  [
    'Three days over several narratives',
    'due',
    {
      today: '2026-03-12',
      narratives: [
        told('2026-03-03', [missed(['2026-03-02'])]),
        told('2026-03-10', [missed(['2026-03-02', '2026-03-04', '2026-03-09'])]),
      ],
    },
  ],
  [
    'The same two days told three times',
    'n/a',
    {
      today: '2026-03-12',
      narratives: ['2026-03-05', '2026-03-06', '2026-03-10'].map((day) =>
        told(day, [missed(['2026-03-02', '2026-03-04'])]),
      ),
    },
  ],
  [
    '"Missed 3 of 4 workshops"',
    'due',
    { today: '2026-03-12', narratives: [told('2026-03-10', [missed([], { count: 3 }), tried()])] },
  ],
  [
    '"For two weeks" alone numbers nothing',
    'n/a',
    { today: '2026-03-12', narratives: [told('2026-03-10', [missed([], { count: 0 })])] },
  ],
  [
    'Good cause for one of three',
    'n/a',
    {
      today: '2026-09-25',
      narratives: [
        told('2026-09-09', [goodCause(['2026-09-08'])]),
        told('2026-09-22', [missed(['2026-09-08', '2026-09-15', '2026-09-17'])], JOBS),
      ],
    },
  ],
  [
    'Good cause for all that was open',
    'n/a',
    {
      today: '2026-09-25',
      narratives: [
        told('2026-09-09', [missed(['2026-09-01', '2026-09-02', '2026-09-03'])]),
        told('2026-09-12', [goodCause()]),
      ],
    },
  ],
  [
    'A missed RE appointment is no such miss',
    'n/a',
    {
      today: '2026-03-12',
      narratives: [
        told('2026-03-03', [missed(['2026-03-02', '2026-03-03'])]),
        told('2026-03-10', [missed(['2026-03-10'], { what: 're-appointment' })]),
      ],
    },
  ],
  [
    'A pattern is named, whatever the count',
    'met',
    { today: '2026-03-12', narratives: [told('2026-03-10', [says('pattern')], JOBS)] },
  ],
  [
    'Named on a list read in part',
    'met',
    { today: '2026-03-12', partly: true, narratives: [told('2026-03-10', [says('pattern')], JOBS)] },
  ],
  [
    'Three days on a list read in part',
    'unseen',
    {
      today: '2026-03-12',
      partly: true,
      narratives: [told('2026-03-10', [missed(['2026-03-02', '2026-03-04', '2026-03-09'])])],
    },
  ],
]);

const LISTED = missed(['2026-10-27', '2026-10-29', '2026-11-03']);

judged('contact-within-5-days', [
  [
    'Thursday 11/5 + 5 over Veterans Day is 11/13, the day of the visit',
    'met',
    {
      today: '2026-11-16',
      narratives: [
        told('2026-11-05', [LISTED, says('pattern')], JOBS),
        told('2026-11-13', [tried(['home-visit'])]),
      ],
    },
  ],
  [
    'Friday 11/20 + 5 over Thanksgiving and the Friday after is 12/1, the letter is of 12/2',
    'broken',
    {
      today: '2026-12-03',
      narratives: [told('2026-11-20', [LISTED], JOBS), told('2026-12-02', [tried(['letter'])])],
    },
  ],
  [
    'Christmas and New Year: 12/24 + 5 is 1/2',
    'met',
    {
      today: '2026-01-05',
      narratives: [told('2025-12-24', [says('pattern')], JOBS), told('2026-01-02', [tried()])],
    },
  ],
  [
    'Monday 12/28 + 5 is 1/5: today is Dec 31',
    'due',
    { today: '2026-12-31', narratives: [told('2026-12-28', [says('pattern')], JOBS)] },
  ],
  [
    'A call before awareness does not count',
    'broken',
    {
      today: '2026-07-20',
      narratives: [
        told('2026-06-30', [tried(), missed(['2026-06-29'])]),
        told('2026-07-07', [says('pattern')], JOBS),
        told('2026-07-17', [tried(['letter'])]),
      ],
    },
  ],
  [
    "A contractor's report counts from the day that it was seen",
    'met',
    {
      today: '2026-10-16',
      narratives: [
        told('2026-10-02', [missed(['2026-09-28', '2026-09-30', '2026-10-02'])], CONTRACTOR),
        told('2026-10-07', [says('report-seen'), tried()]),
      ],
    },
  ],
  [
    "A contractor's report that nobody is said to have seen",
    'n/a',
    {
      today: '2026-10-16',
      narratives: [told('2026-10-02', [missed(['2026-09-28', '2026-09-30', '2026-10-02'])], CONTRACTOR)],
    },
  ],
  [
    'Two misses are no list of a pattern',
    'n/a',
    {
      today: '2026-10-16',
      narratives: [told('2026-10-02', [missed(['2026-09-28', '2026-09-30'])], JOBS)],
    },
  ],
  [
    "A contractor's view, even of nothing read in full",
    'n/a',
    { today: '2026-10-16', role: 'contractor', partly: true, narratives: [] },
  ],
  [
    'The list is filtered',
    'unseen',
    { today: '2026-04-24', partly: true, narratives: [told('2026-04-03', [says('pattern')], JOBS)] },
  ],
  [
    'Whose text it is could not be read',
    'unclear',
    {
      today: '2026-04-24',
      narratives: [told('2026-04-03', [says('pattern')], { type: 'JOBS', author: 'unclear' })],
    },
  ],
]);

const CALL = told('2026-03-02', [missed(['2026-02-26']), tried()], { id: 'call' });
const LETTER = told('2026-03-05', [tried(['letter'])], { id: 'letter' });
const NOTICE = told('2026-03-16', [notice(), appointment('2026-03-26')], { ...JOBS, id: 'notice' });

judged('two-attempts', [
  [
    'A dispute narrated 45 days before the episode (1/30 to 3/16) is of it',
    'n/a',
    { today: '2026-03-20', narratives: [told('2026-01-30', [says('plan-disagreement')]), NOTICE] },
  ],
  [
    'One narrated 46 days before is not',
    'broken',
    { today: '2026-03-20', narratives: [told('2026-01-29', [says('plan-disagreement')]), NOTICE] },
  ],
  ['A call and a letter', 'met', { today: '2026-03-20', narratives: [CALL, LETTER, NOTICE] }],
  [
    'A visit with a note left is one of each',
    'met',
    {
      today: '2026-03-20',
      narratives: [told('2026-03-04', [tried(['home-visit', 'letter']), missed(['2026-03-02'])]), NOTICE],
    },
  ],
  [
    'A call on the mailing day counts',
    'met',
    {
      today: '2026-03-20',
      narratives: [LETTER, told('2026-03-16', [tried()], { id: 'a' }), NOTICE],
    },
  ],
  [
    'A letter on the mailing day does not',
    'broken',
    {
      today: '2026-03-20',
      narratives: [CALL, told('2026-03-16', [tried(['letter'])], { id: 'a' }), NOTICE],
    },
  ],
  [
    'The mailing day is the one that the text gives',
    'broken',
    {
      today: '2026-03-20',
      narratives: [
        CALL,
        told('2026-03-12', [tried(['letter'])]),
        told('2026-03-16', [notice({ mailedOn: civil('2026-03-12') }), appointment('2026-03-26')], JOBS),
      ],
    },
  ],
  ['Two calls, nothing in writing', 'broken', { today: '2026-03-20', narratives: [CALL, NOTICE] }],
  [
    'E-mail and text are another format',
    'broken',
    {
      today: '2026-03-20',
      narratives: [told('2026-03-02', [tried(['email'])]), told('2026-03-05', [tried(['text'])]), NOTICE],
    },
  ],
  [
    'Two tries without a medium',
    'unclear',
    {
      today: '2026-03-20',
      narratives: [told('2026-03-05', [tried([]), tried([])]), NOTICE],
    },
  ],
  [
    '"Spoke with ct", a promise, and a letter after the next miss',
    'met',
    {
      today: '2026-03-20',
      narratives: [told('2026-03-02', [reached(['other']), missed(['2026-02-26'])]), LETTER, NOTICE],
    },
  ],
  [
    'Attempts only after the notice',
    'broken',
    {
      today: '2026-04-01',
      narratives: [
        NOTICE,
        told('2026-03-18', [tried()], { id: 'x' }),
        told('2026-03-19', [tried(['letter'])], { id: 'y' }),
      ],
    },
  ],
  [
    'Handed over at a visit: the visit of that day counts',
    'met',
    {
      today: '2026-03-20',
      narratives: [
        LETTER,
        told('2026-03-16', [
          reached(['home-visit']),
          notice({ sent: 'handed', mailedOn: null }),
          appointment('2026-03-26'),
        ]),
      ],
    },
  ],
  [
    'No notice: up to the narrative that sets the appointment',
    'broken',
    {
      today: '2026-03-20',
      narratives: [
        CALL,
        told('2026-03-12', [appointment('2026-03-26')], JOBS),
        told('2026-03-16', [tried(['letter'])]),
      ],
    },
  ],
  [
    'A notice still planned is none: up to the narrative that sets the appointment',
    'met',
    {
      today: '2026-03-20',
      narratives: [
        CALL,
        LETTER,
        told('2026-03-12', [notice({ sent: 'planned', mailedOn: null }), appointment('2026-03-26')], JOBS),
      ],
    },
  ],
  [
    'The step alone has started it',
    'unclear',
    { today: '2026-03-20', narratives: [CALL, LETTER], steps: ['2026-03-26T10:00'] },
  ],
  [
    'The participant asked for it',
    'n/a',
    {
      today: '2026-03-20',
      narratives: [told('2026-03-10', [says('asked-re-engagement'), reached()]), NOTICE],
    },
  ],
  [
    'Disagreement over the plan',
    'n/a',
    { today: '2026-03-20', narratives: [told('2026-03-16', [says('plan-disagreement'), notice()])] },
  ],
  [
    'Pre-TANF',
    'n/a',
    { today: '2026-03-20', narratives: [told('2026-03-16', [says('pre-tanf'), notice()])] },
  ],
  [
    'Nothing tried yet',
    'due',
    { today: '2026-01-15', narratives: [told('2026-01-14', [missed(['2026-01-12'])], JOBS)] },
  ],
  ['One kind only', 'due', { today: '2026-03-04', narratives: [CALL] }],
  ['Both kinds, not started', 'met', { today: '2026-03-06', narratives: [CALL, LETTER] }],
  [
    'The last contact reached them, a promise',
    'n/a',
    { today: '2026-03-09', narratives: [CALL, told('2026-03-06', [reached()])] },
  ],
  [
    'A new miss after the promise',
    'due',
    {
      today: '2026-03-12',
      narratives: [
        CALL,
        told('2026-03-06', [reached()]),
        told('2026-03-11', [missed(['2026-03-10'])], CONTRACTOR),
      ],
    },
  ],
  [
    "A contractor's note counts too",
    'met',
    {
      today: '2026-03-19',
      narratives: [
        CALL,
        told('2026-03-17', [missed(['2026-03-16']), tried(['letter'])], {
          ...BY_CONTRACTOR,
          type: 'Attendance',
        }),
      ],
    },
  ],
  ['No episode', 'n/a', { today: '2026-03-12', narratives: [told('2026-03-06', [reached()])] }],
  [
    'Only in an episode of years before',
    'broken',
    {
      today: '2024-05-21',
      narratives: [
        told('2019-03-05', [tried()]),
        told('2019-03-08', [tried(['letter'])]),
        told('2019-03-20', [says('plan-signed')]),
        told('2024-03-05', [reached()]),
        told('2024-05-13', [missed([], { count: 0, calledAhead: 'unsaid' })], JOBS),
        told('2024-05-20', [notice(), appointment('2024-05-29')], JOBS),
      ],
    },
  ],
  [
    'The notice was sent in error and its appointment cancelled',
    'n/a',
    {
      today: '2026-05-01',
      narratives: [
        told('2026-04-20', [missed(['2026-04-16']), reached()]),
        told('2026-04-23', [notice(), appointment('2026-04-29')], JOBS),
        told('2026-04-24', [notice({ sent: 'cancelled', mailedOn: null })], JOBS),
      ],
    },
  ],
  [
    'Before 10/1/2008',
    'n/a',
    { today: '2008-09-30', narratives: [told('2008-09-20', [notice(), appointment('2008-09-28')])] },
  ],
]);

const PAGE = {
  staffedOn: civil('2025-03-18'),
  outcome: true,
  decision: 'disqualify' as const,
  requiredSteps: [],
  finalized: false,
};

judged('begin-re-engagement', [
  [
    'Not started, the fifth business day not come',
    'n/a',
    { today: '2026-03-11', narratives: [CALL, LETTER] },
  ],
  ['Five business days gone', 'due', { today: '2026-03-12', narratives: [CALL, LETTER] }],
  [
    "The letter's answer-by date past, though five business days are not",
    'due',
    {
      today: '2026-03-10',
      narratives: [CALL, told('2026-03-05', [tried(['letter'], { answerBy: civil('2026-03-09') })])],
    },
  ],
  [
    'Today is the answer-by date itself',
    'n/a',
    {
      today: '2026-03-09',
      narratives: [CALL, told('2026-03-05', [tried(['letter'], { answerBy: civil('2026-03-09') })])],
    },
  ],
  ['One kind only', 'n/a', { today: '2026-04-12', narratives: [CALL] }],
  ['Started', 'met', { today: '2026-03-20', narratives: [NOTICE] }],
  [
    'Started by a step alone',
    'met',
    { today: '2026-03-20', narratives: [CALL], steps: ['2026-03-26T10:00'] },
  ],
  [
    'They answered',
    'n/a',
    { today: '2026-03-20', narratives: [CALL, LETTER, told('2026-03-09', [reached()])] },
  ],
  [
    'They answered, missed again, and both kinds were tried anew',
    'due',
    {
      today: '2026-03-27',
      narratives: [
        CALL,
        told('2026-03-09', [reached()]),
        told('2026-03-12', [missed(['2026-03-11']), tried()]),
        told('2026-03-16', [tried(['letter'])]),
      ],
    },
  ],
  [
    'They attended again: closed',
    'n/a',
    { today: '2026-03-20', narratives: [CALL, LETTER, told('2026-03-09', [says('attended')], CONTRACTOR)] },
  ],
  ['90 quiet days: closed', 'n/a', { today: '2026-06-04', narratives: [CALL, LETTER] }],
  ['The 90th of them', 'due', { today: '2026-06-03', narratives: [CALL, LETTER] }],
  [
    'Started by the Re-Engagement Page alone',
    'met',
    { today: '2026-03-20', narratives: [CALL, LETTER], page: { ...PAGE, staffedOn: civil('2026-03-18') } },
  ],
  [
    'A page finalized in an earlier episode counts as empty',
    'due',
    { today: '2026-03-20', narratives: [CALL, LETTER], page: { ...PAGE, finalized: true } },
  ],
  [
    'Staffed before T applies, a page is outside',
    'due',
    {
      today: '2008-10-27',
      narratives: [
        told('2008-10-14', [missed(['2008-10-13']), tried()]),
        told('2008-10-17', [tried(['letter'])]),
      ],
      page: { ...PAGE, staffedOn: civil('2008-09-24'), finalized: true },
    },
  ],
  [
    'Finalized to disqualify within the episode: closed',
    'met',
    {
      today: '2026-03-20',
      narratives: [CALL, LETTER, NOTICE],
      page: { ...PAGE, staffedOn: civil('2026-03-18'), finalized: true },
    },
  ],
  ["A contractor's view", 'n/a', { today: '2026-03-20', role: 'contractor', narratives: [CALL, LETTER] }],
  ['The plan was not read', 'unseen', { today: '2026-03-20', narratives: [CALL, LETTER], steps: null }],
  ['The list is filtered', 'unseen', { today: '2026-03-20', partly: true, narratives: [CALL, LETTER] }],
]);

describe('what they say', () => {
  const first = (given: Given, duty: string) => lineOf(judgeTold(given), duty).findings[0]!;

  it('names the kind that is missing', () => {
    expect(first({ today: '2026-03-04', narratives: [CALL] }, 'two-attempts').says).toContain(
      'one in writing.',
    );
    const letter = { today: '2026-03-20', narratives: [LETTER, NOTICE] };
    expect(first(letter, 'two-attempts').says).toContain(
      'does not show one in another format before the notice',
    );
  });

  it('gives the last day, and counts nothing that is past', () => {
    const due = first(
      { today: '2026-12-31', narratives: [told('2026-12-28', [says('pattern')])] },
      'contact-within-5-days',
    );
    expect(due.lastDay).toBe('2027-01-05');
    expect(due.says).toContain('as soon as possible, at the latest Tue, Jan 5, 2027');
    const late = judgeTold({
      today: '2026-02-13',
      narratives: [told('2026-02-03', [missed(['2026-02-03'])], CONTRACTOR)],
    });
    expect(lineOf(late, 'contractor-contact-1-day').status).toBe('broken');
    expect(late.broken).toBe(0);
  });
});

describe("a branch's pack", () => {
  const packOf = (parameters: object) => {
    const result = mergePacks(defaultPack, [{ id: 'branch', version: 1, title: 'Branch', parameters }]);
    if (!result.ok) throw new Error(result.problem);
    return result.pack;
  };
  const since = (value: unknown) => [{ from: '2008-10-01', value, cite: 'branch' }];
  const status = (parameters: object, given: Given, duty: string) =>
    lineOf(judgeTold({ ...given, pack: packOf(parameters) }), duty).status;

  it('can take e-mail as writing', () => {
    const given = { today: '2026-03-20', narratives: [CALL, told('2026-03-05', [tried(['email'])]), NOTICE] };
    expect(status({}, given, 'two-attempts')).toBe('broken');
    expect(status({ writtenMedia: since(['letter', 'email']) }, given, 'two-attempts')).toBe('met');
  });

  it('can ask for another number of attempts, other days, and other counting of the mailing day', () => {
    const given = { today: '2026-03-20', narratives: [CALL, LETTER, NOTICE] };
    expect(status({ attempts: since(3) }, given, 'two-attempts')).toBe('broken');
    const sameDay = {
      today: '2026-03-20',
      narratives: [CALL, told('2026-03-16', [tried(['letter'])]), NOTICE],
    };
    expect(status({ mailingDayAttempts: since('all') }, sameDay, 'two-attempts')).toBe('met');
    expect(status({ noticeIsAttempt: since(true) }, sameDay, 'two-attempts')).toBe('met');
    const waiting = { today: '2026-03-12', narratives: [CALL, LETTER] };
    expect(status({ answerDays: since(10) }, waiting, 'begin-re-engagement')).toBe('n/a');
  });

  it('can close days of its own', () => {
    const given = {
      today: '2024-01-18',
      narratives: [told('2024-01-12', [missed(['2024-01-12'])], CONTRACTOR), told('2024-01-17', [tried()])],
    };
    expect(status({}, given, 'contractor-contact-1-day')).toBe('broken');
    expect(status({ closedDays: since(['2024-01-16']) }, given, 'contractor-contact-1-day')).toBe('met');
  });

  it('can switch a duty off', () => {
    const result = mergePacks(defaultPack, [{ id: 'b', version: 1, title: 'B', off: ['two-attempts'] }]);
    const lines = judgeTold({
      today: '2026-03-04',
      narratives: [CALL],
      pack: result.ok ? result.pack : defaultPack,
    }).lines;
    expect(lines.map(({ duty }) => duty)).not.toContain('two-attempts');
    expect(lines.map(({ duty }) => duty)).toContain('begin-re-engagement');
  });
});

/** Each was left standing by a change that mutation testing made (`test/mutation`): they name what nothing asked for. */
describe('what changes of the code had left standing', () => {
  const first = (given: Given, duty: string) => lineOf(judgeTold(given), duty).findings[0]!;

  it('two attempts and a pattern that are past are told and never counted', () => {
    const attempts = { today: '2026-03-20', narratives: [LETTER, NOTICE] };
    expect(first(attempts, 'two-attempts')).toMatchObject({ status: 'broken', past: true });
    const pattern = { today: '2026-03-20', narratives: [told('2026-03-02', [says('pattern')])] };
    expect(first(pattern, 'contact-within-5-days')).toMatchObject({ status: 'broken', past: true });
    expect(lineOf(judgeTold(pattern), 'contact-within-5-days').findings[0]!.says).toMatch(/Mar|3\//);
  });

  it('each finding names the narrative and the words that it rests on', () => {
    const given = {
      today: '2026-03-05',
      narratives: [told('2026-03-02', [says('pattern')], { id: 'seen' })],
    };
    expect(first(given, 'contact-within-5-days').about).toEqual({ narrative: 'seen' });
    const miss = {
      today: '2026-03-03',
      narratives: [told('2026-03-03', [missed(['2026-03-03'])], { ...CONTRACTOR, id: 'miss' })],
    };
    expect(first(miss, 'contractor-contact-1-day')).toMatchObject({
      status: 'due',
      about: { narrative: 'miss' },
    });
    expect(first(miss, 'contractor-contact-1-day').words?.length).toBeGreaterThan(0);
    expect(
      first({ today: '2026-03-20', narratives: [CALL, LETTER, NOTICE] }, 'two-attempts').words?.length,
    ).toBe(2);
  });

  it('a contact on the very day of the miss counts', () => {
    const given: Given = {
      today: '2026-03-20',
      narratives: [
        told('2026-03-03', [missed(['2026-03-03'])], { ...CONTRACTOR, id: 'a' }),
        told('2026-03-03', [tried()], { ...BY_CONTRACTOR, id: 'b' }),
      ],
    };
    expect(lineOf(judgeTold(given), 'contractor-contact-1-day').status).toBe('met');
  });

  it('a case manager’s view of a case manager’s text asks nothing of a contractor', () => {
    const given: Given = { today: '2026-03-20', narratives: [told('2026-03-03', [missed(['2026-03-03'])])] };
    expect(lineOf(judgeTold(given), 'contractor-contact-1-day').status).toBe('n/a');
  });

  it('the first of several contacts after a pattern is the one that counts, in whatever order they are listed', () => {
    const given = (later: string, sooner: string): Given => ({
      today: '2026-03-31',
      narratives: [
        told('2026-03-02', [says('pattern')], { id: 'p' }),
        told(later, [tried()], { id: 'x' }),
        told(sooner, [tried(['letter'])], { id: 'y' }),
      ],
    });
    for (const order of [given('2026-03-20', '2026-03-04'), given('2026-03-04', '2026-03-20')])
      expect(lineOf(judgeTold(order), 'contact-within-5-days').status).toBe('met');
  });
});
