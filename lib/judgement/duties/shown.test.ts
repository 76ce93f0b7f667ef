/**
 * What a finding holds beside its sentence: the words it rests on (by their place in the narrative), the last day, the fix,
 * the page to open. People follow these to the record, and deadlines and fixes are made of them.
 */
import { describe, expect, it } from 'vitest';
import { event, type GivenRecord, lineFor, note, step } from '../../../test/fixtures/record.ts';
import { known } from '../../record/fact.ts';

/** The words of the nth events of a narrative. */
const words = (...told: [narrative: number, ...nth: number[]][]) =>
  told.map(([narrative, ...nth]) => ({
    narrative: `n${narrative}`,
    spans: nth.map((at) => ({ start: at * 10, end: at * 10 + 5 })),
  }));
const PLAN = { page: 'plan' } as const;
const PAGE = { page: 'reengagementPage' } as const;
const LIST = { page: 'narratives' } as const;
const insert = (text: string) => ({ kind: 'insert', text });

const appointment = (date: string | null, given = {}) =>
  event('appointment', { date, time: date && '10:00', ...given });
const mailed = event('notice', { mailedOn: '2026-03-02' });
const first = note('2026-03-02', [mailed, appointment('2026-03-12')]);
const undated = note('2026-03-02', [event('notice'), appointment(null)]);
const set = note('2026-03-02', [appointment('2026-03-12')]);
const at = (day: string, end = `${day}T10:00`) => step('RE', `${day}T10:00`, end);
const miss = note('2026-03-03', [event('missed', { days: ['2026-03-03'] })], {
  author: 'contractor',
  as: 'Attendance',
});
const call = note('2026-03-04', [event('contact')]);
const letter = note('2026-03-05', [event('contact', { media: ['letter'] })]);
const pattern = note('2026-03-02', [event('stated', { fact: 'pattern' })], { as: 'JOBS' });
const planned = note('2026-03-16', [event('staffing', { state: 'planned', on: '2026-03-23' })]);
const dq = note('2026-03-23', [event('decision', { by: 'unstated' })]);
const done = [{ name: 'Contacts', done: true }];

const CASES: [duty: string, about: string, given: GivenRecord, shown: object][] = [
  [
    'engagement-type',
    'of two contacts one is open',
    {
      today: '2026-03-09',
      notes: [
        note('2026-03-09', [event('contact'), event('contact', { direction: 'made' })], { as: 'JOBS' }),
      ],
    },
    {
      says: 'This reads as an attempted engagement contact, but its type is JOBS; the 2008 transmittal asks for the type Engagement.',
      words: words([1, 0, 1]),
      fix: {
        kind: 'start',
        date: '2026-03-09',
        type: 'Engagement',
        text: 'Attempted contact with participant on 3/9/2026 by [___ how: phone / letter / office / home visit] about taking part in JOBS: [___ in one line]. Details under JOBS, same day.',
      },
    },
  ],
  [
    'engagement-type',
    'a talk',
    {
      today: '2026-03-09',
      notes: [note('2026-03-09', [event('contact', { direction: 'made' })], { as: 'JOBS' })],
    },
    {
      says: 'This reads as an engagement contact, but its type is JOBS; the 2008 transmittal asks for the type Engagement.',
      fix: {
        kind: 'start',
        date: '2026-03-09',
        type: 'Engagement',
        text: 'Contact with participant on 3/9/2026 by [___ how: phone / letter / office / home visit] about taking part in JOBS: [___ in one line]. Details under JOBS, same day.',
      },
    },
  ],
  [
    'engagement-type',
    'a draft without a type',
    { today: '2026-03-09', draft: note('2026-03-09', [event('contact')], { as: ' ' }) },
    {
      says: 'This reads as an attempted engagement contact, but it has no type yet; the 2008 transmittal asks for the type Engagement.',
      fix: { kind: 'set-type', type: 'Engagement' },
      older: false,
    },
  ],
  [
    'engagement-type',
    'the right type',
    { today: '2026-03-09', notes: [call] },
    { says: 'Narrated under Engagement.', words: words([1, 0]) },
  ],
  [
    'good-cause-type',
    'typed General',
    { today: '2026-03-09', notes: [note('2026-03-09', [event('good-cause')], { as: 'General' })] },
    {
      says: 'This reads as good cause given, but its type is General; the 2008 transmittal asks for the type Engagement.',
      fix: {
        kind: 'start',
        date: '2026-03-09',
        type: 'Engagement',
        text: 'Good cause for JOBS given on 3/9/2026 by [___ who: the case manager / the Re-Engagement Staffing Team]. Reason: [___ reason]. Details under General, same day.',
      },
    },
  ],
  [
    'no-disqualification-type',
    'typed General',
    {
      today: '2026-03-09',
      notes: [note('2026-03-09', [event('decision', { to: 'no-disqualification' })], { as: 'General' })],
    },
    {
      says: 'This reads as a decision not to move forward with a disqualification, but its type is General; the 2008 transmittal asks for the type Engagement.',
      fix: {
        kind: 'start',
        date: '2026-03-09',
        type: 'Engagement',
        text: 'Decision of 3/9/2026 not to move forward with a disqualification: [___ what was weighed]. Details under General, same day.',
      },
    },
  ],
  [
    'decision-details',
    'the reason is missing',
    { today: '2026-03-09', notes: [note('2026-03-09', [event('good-cause')])] },
    {
      older: false,
      words: words([1, 0]),
      fix: insert('The reason: [___ what was said, or not needed]. '),
    },
  ],
  [
    'contractor-contact-1-day',
    'followed up',
    { today: '2026-03-09', notes: [miss, call] },
    { says: 'The miss was followed up Wed, Mar 4.', words: words([1, 0], [2, 0]) },
  ],
  [
    'contractor-contact-1-day',
    'still to follow up',
    { today: '2026-03-03', notes: [miss] },
    { lastDay: '2026-03-04', words: words([1, 0]), about: { narrative: 'n1' } },
  ],
  [
    'look-for-pattern',
    'named',
    { today: '2026-03-09', notes: [call, pattern] },
    { about: { narrative: 'n2' } },
  ],
  [
    'look-for-pattern',
    'three misses',
    {
      today: '2026-03-09',
      notes: [miss, note('2026-03-06', [event('missed', { days: ['2026-03-04', '2026-03-05'], count: 2 })])],
    },
    {
      says: 'The record shows 3 misses that were not excused; the 2008 transmittal asks to look for a pattern.',
      words: words([1, 0], [2, 0]),
    },
  ],
  [
    'contact-within-5-days',
    'followed',
    { today: '2026-03-09', notes: [pattern, call] },
    {
      says: 'The pattern was known Mon, Mar 2, the first contact or attempt followed Wed, Mar 4.',
      about: { narrative: 'n1' },
      words: words([2, 0]),
    },
  ],
  [
    'contact-within-5-days',
    'followed too late',
    { today: '2026-03-20', notes: [pattern, note('2026-03-16', [event('contact')])] },
    {
      says: 'The pattern was known Mon, Mar 2. The first contact after it is of Mon, Mar 16; the 2008 transmittal asks for one as soon as possible, at the latest Mon, Mar 9.',
      about: { narrative: 'n1' },
      past: true,
    },
  ],
  [
    'contact-within-5-days',
    'by whom is not known',
    {
      today: '2026-03-09',
      notes: [note('2026-03-02', [event('stated', { fact: 'pattern' })], { author: 'unclear' })],
    },
    {
      says: 'The pattern was known Mon, Mar 2, but whose text that is could not be read.',
      about: { narrative: 'n1' },
    },
  ],
  [
    'two-attempts',
    'the participant asked for it',
    { today: '2026-03-09', notes: [note('2026-03-02', [event('stated', { fact: 'asked-re-engagement' })])] },
    { about: { narrative: 'n1' } },
  ],
  [
    'two-attempts',
    'both kinds before the notice',
    {
      today: '2026-03-20',
      notes: [call, letter, note('2026-03-16', [event('notice', { mailedOn: '2026-03-16' })])],
    },
    { says: '2 contacts or attempts of both kinds are narrated.', words: words([1, 0], [2, 0]) },
  ],
  [
    'two-attempts',
    'how they were tried is not said',
    {
      today: '2026-03-20',
      notes: [
        note('2026-03-04', [event('contact', { media: [] }), event('contact', { media: [] })]),
        note('2026-03-16', [event('notice', { mailedOn: '2026-03-16' })]),
      ],
    },
    {
      says: 'How the contact before the notice on Mon, Mar 16 was tried is not said.',
      words: words([1, 0, 1]),
    },
  ],
  [
    'two-attempts',
    'the last contact reached them',
    {
      today: '2026-03-06',
      notes: [miss, note('2026-03-05', [event('contact', { direction: 'made' })])],
    },
    { words: words([2, 0]) },
  ],
  [
    'two-attempts',
    'both kinds, not started',
    { today: '2026-03-06', notes: [call, letter] },
    { words: words([1, 0], [2, 0]) },
  ],
  [
    'two-attempts',
    'the step alone has started it',
    { today: '2026-03-06', steps: [at('2026-03-12')] },
    {
      says: 'No notice is narrated and no narrative sets the appointment, so what came before can’t be told.',
    },
  ],
  [
    'begin-re-engagement',
    'both kinds, and no answer',
    { today: '2026-03-20', notes: [call, letter], page: null },
    {
      says: 'Both kinds of attempts stand since Thu, Mar 5, none with success; the 2008 transmittal asks for re-engagement to begin then.',
      words: words([1, 0], [2, 0]),
    },
  ],
  [
    'notice-narrated',
    'not narrated',
    { today: '2026-03-03', notes: [set] },
    { lastDay: '2026-03-05', words: words([1, 0]) },
  ],
  [
    'notice-mail-date',
    'not dated',
    { today: '2026-03-03', notes: [note('2026-03-02', [event('notice'), appointment('2026-03-12')])] },
    {
      lastDay: '2026-03-12',
      words: words([1, 0]),
      fix: insert('DHS 7869 mailed on [___ day mailed].'),
    },
  ],
  [
    'notice-mail-date',
    'no appointment is known',
    { today: '2026-03-03', notes: [undated] },
    { status: 'due', lastDay: null },
  ],
  [
    'letter-pasted',
    'not pasted',
    { today: '2026-03-03', notes: [first] },
    { lastDay: '2026-03-12', words: words([1, 0]) },
  ],
  [
    'letter-pasted',
    'no appointment is known',
    { today: '2026-03-03', notes: [undated] },
    { status: 'due', lastDay: null },
  ],
  [
    'notice-seven-days',
    'in time',
    { today: '2026-03-03', notes: [first] },
    {
      says: 'Mailed Mon, Mar 2 for Thu, Mar 12 at 10:00 AM: 10 days.',
      about: { narrative: 'n1' },
      words: words([1, 0, 1]),
    },
  ],
  [
    'notice-seven-days',
    'still planned',
    {
      today: '2026-03-03',
      notes: [note('2026-03-02', [event('notice', { sent: 'planned' }), appointment('2026-03-12')])],
    },
    { lastDay: '2026-03-05', words: words([1, 0, 1]) },
  ],
  [
    'notice-seven-days',
    'still planned after the last day',
    {
      today: '2026-03-06',
      notes: [note('2026-03-02', [event('notice', { sent: 'planned' }), appointment('2026-03-12')])],
    },
    { lastDay: '2026-03-05', words: words([1, 0, 1]) },
  ],
  [
    'notice-seven-days',
    'the mailing day was not found',
    { today: '2026-03-03', notes: [note('2026-03-02', [event('notice'), appointment('2026-03-12')])] },
    {
      says: 'The day the notice was mailed was not found. If it was mailed on the day of this narrative, that is 10 days before the appointment on Thu, Mar 12 at 10:00 AM.',
      words: words([1, 0, 1]),
    },
  ],
  [
    'notice-seven-days',
    "the appointment's day is not narrated, and the plan was not read",
    { today: '2026-03-03', notes: [note('2026-03-02', [mailed])], steps: null },
    { about: PLAN, open: 'plan', words: words([1, 0]) },
  ],
  [
    're-step-present',
    'no step',
    { today: '2026-03-03', notes: [first] },
    {
      about: PLAN,
      words: words([1, 1]),
      fix: {
        kind: 'fill-step',
        code: 'RE',
        date: '2026-03-12',
        time: '10:00',
        description: 'RE appointment 10:00 AM, [___ place]',
      },
    },
  ],
  [
    're-step-present',
    'no step for an appointment without a time',
    { today: '2026-03-03', notes: [note('2026-03-02', [appointment('2026-03-12', { time: null })])] },
    {
      fix: {
        kind: 'fill-step',
        code: 'RE',
        date: '2026-03-12',
        time: null,
        description: 'RE appointment [___ time], [___ place]',
      },
    },
  ],
  [
    're-step-present',
    'a step',
    { today: '2026-03-03', notes: [first], steps: [at('2026-03-12')] },
    { words: words([1, 1]) },
  ],
  [
    're-step-present',
    'the plan was not read',
    { today: '2026-03-03', notes: [first], steps: null },
    {
      status: 'unseen',
      says: "The RE step for the appointment on Thu, Mar 12 at 10:00 AM can't be checked before the PDP page is read.",
      open: 'plan',
      words: words([1, 1]),
    },
  ],
  [
    're-step-present',
    'a notice alone, and the plan was not read',
    { today: '2026-03-03', notes: [note('2026-03-02', [mailed])], steps: null },
    {
      status: 'unseen',
      says: "The RE step for the appointment can't be checked before the PDP page is read.",
      words: words([1, 0]),
    },
  ],
  [
    're-step-present',
    'a notice alone',
    { today: '2026-03-03', notes: [note('2026-03-02', [mailed])] },
    { status: 'unclear', words: words([1, 0]) },
  ],
  [
    're-step-dates',
    'right',
    { today: '2026-03-03', notes: [first], steps: [at('2026-03-12')] },
    { status: 'met', about: PLAN, words: words([1, 1]) },
  ],
  [
    're-step-dates',
    'another day',
    { today: '2026-03-03', notes: [first], steps: [at('2026-03-13')] },
    {
      status: 'broken',
      words: words([1, 1]),
      fix: {
        kind: 'fill-step',
        code: 'RE',
        date: '2026-03-12',
        time: '10:00',
        description: 'RE appointment 10:00 AM, [___ place]',
      },
    },
  ],
  [
    're-step-dates',
    'on the day of engaging',
    {
      today: '2026-03-06',
      notes: [first, note('2026-03-05', [event('engaged', { attend: 'may' })])],
      steps: [at('2026-03-05')],
    },
    { status: 'met', words: words([1, 1]) },
  ],
  [
    're-step-dates',
    'they need not attend',
    {
      today: '2026-03-06',
      notes: [first, note('2026-03-05', [event('engaged', { attend: 'need-not' })])],
      steps: [at('2026-03-12')],
    },
    { status: 'due', todo: 'Move the RE step to Thu, Mar 5.', words: words([1, 1]) },
  ],
  [
    're-step-description',
    'no place',
    {
      today: '2026-03-03',
      notes: [first],
      steps: [{ ...at('2026-03-12'), tells: known({ times: ['10:00'], place: false }, 'test') }],
    },
    {
      says: 'The description of the RE step does not show the place; the reference guide (undated) asks for time and place.',
      fix: {
        kind: 'fill-step',
        code: 'RE',
        date: '2026-03-12',
        time: '10:00',
        description: 'RE appointment 10:00 AM, [___ place]',
      },
    },
  ],
  [
    'early-engagement',
    'asked to engage',
    { today: '2026-03-05', notes: [first, note('2026-03-04', [event('engaged', { done: false })])] },
    {
      lastDay: '2026-03-12',
      about: { narrative: 'n2' },
      fix: insert(
        'PDP [___ updated on]. Told that they [___ way: need not / still must / may by choice] attend the RE appointment.',
      ),
    },
  ],
  [
    'support-to-attend',
    'nothing offered yet',
    { today: '2026-03-05', notes: [first] },
    {
      about: LIST,
      lastDay: '2026-03-12',
      words: words([1, 1]),
      fix: insert(
        'For the RE appointment [___ ride, child care, accommodations, interpreter] offered, [___ answer].',
      ),
    },
  ],
  [
    'support-to-attend',
    'the appointment stands on the plan alone',
    { today: '2026-03-05', notes: [], steps: [at('2026-03-12')] },
    { status: 'due', lastDay: '2026-03-12', words: [] },
  ],
  [
    're-outcome',
    'not narrated',
    { today: '2026-03-13', notes: [first] },
    {
      about: LIST,
      fix: insert(
        'RE appointment of Thu, Mar 12 at 10:00 AM: [___ outcome: kept / not kept / rescheduled / engaged before].',
      ),
    },
  ],
  [
    'steps-before-decision',
    'the page was not read',
    { today: '2026-03-20', notes: [planned] },
    { about: PAGE, open: 'reengagementPage', words: words([1, 0]) },
  ],
  [
    'steps-before-decision',
    'the page is blank',
    { today: '2026-03-20', notes: [planned], page: null },
    {
      says: 'A staffing is planned, and the Re-Engagement Page does not show the required steps done; the 2008 transmittal asks for all of them before the decision.',
      about: PAGE,
      lastDay: '2026-03-23',
      words: words([1, 0]),
    },
  ],
  [
    'staffing-checklist',
    'not ticked',
    { today: '2026-03-20', notes: [planned] },
    { lastDay: '2026-03-23', about: { narrative: 'n1' } },
  ],
  [
    'staffing-checklist',
    'ticked',
    { today: '2026-03-20', notes: [planned], ticked: true },
    { words: words([1, 0]) },
  ],
  [
    'team-decides',
    'the page was not read',
    { today: '2026-03-24', notes: [call, dq] },
    { status: 'unseen', about: PAGE, words: words([2, 0]) },
  ],
  [
    'team-decides',
    'who decided is not said',
    { today: '2026-03-24', notes: [call, dq], page: null },
    { status: 'unclear', about: { narrative: 'n2' }, words: words([2, 0]) },
  ],
  [
    'page-for-disqualification',
    'the page was not read',
    { today: '2026-03-24', notes: [call, dq] },
    { status: 'unseen', open: 'reengagementPage', words: words([2, 0]) },
  ],
  [
    'page-for-disqualification',
    'the page is blank',
    { today: '2026-03-24', notes: [call, dq], page: null },
    { status: 'due', about: PAGE, lastDay: '2026-03-30', words: words([2, 0]) },
  ],
  [
    'page-for-disqualification',
    'the page is filled in',
    { today: '2026-03-24', notes: [call, dq], page: { staffedOn: '2026-03-23', requiredSteps: done } },
    { status: 'met', about: PAGE, words: words([2, 0]) },
  ],
  [
    'page-only-for-disqualification',
    'page and narrative differ',
    {
      today: '2026-03-24',
      notes: [call, dq],
      page: { staffedOn: '2026-03-23', decision: 'good-cause' },
    },
    { status: 'unclear', about: PAGE, words: words([2, 0]) },
  ],
  [
    'page-only-for-disqualification',
    'the page was not read',
    { today: '2026-03-24', notes: [call, dq] },
    { about: PAGE, open: 'reengagementPage' },
  ],
];

describe('a finding shows what it rests on', () => {
  for (const [duty, about, given, shown] of CASES)
    it(`${duty}: ${about}`, () => expect(lineFor(duty, given).findings[0]).toMatchObject(shown));
});

describe('the words of several events', () => {
  const spans = (start: number) => [{ start, end: start + 5 }];

  it('stand in the order of the text, and those that two rest on once', () => {
    const told = (noticeAt: number, appointmentAt: number) =>
      lineFor('notice-seven-days', {
        today: '2026-03-03',
        notes: [
          note('2026-03-02', [
            event('notice', { mailedOn: '2026-03-02', words: [...spans(noticeAt), ...spans(60)] }),
            event('appointment', { date: '2026-03-12', words: [...spans(appointmentAt), ...spans(60)] }),
          ]),
        ],
      }).findings[0]!.words;
    expect(told(40, 20)).toEqual([{ narrative: 'n1', spans: [...spans(20), ...spans(40), ...spans(60)] }]);
  });
});

describe('pages that were not read, or in part', () => {
  const handed = note('2026-03-02', [event('notice', { sent: 'handed' })]);

  it('leave a draft to be judged on its own', () => {
    const alone = (duty: string, draft: typeof first, more: Partial<GivenRecord> = {}) =>
      lineFor(duty, { today: '2026-03-05', notes: null, draft, ...more }).findings[0];
    expect(alone('notice-mailed', handed)).toMatchObject({ status: 'broken', about: { narrative: 'draft' } });
    expect(alone('look-for-pattern', pattern)?.status).toBe('met');
    const offered = note('2026-03-05', [appointment('2026-03-12'), event('support')]);
    expect(alone('support-to-attend', offered)?.status).toBe('met');
    expect(alone('support-to-attend', set)?.status).toBe('unseen');
  });

  it('name the page, and what of it was shown', () => {
    const emailed = note('2026-03-02', [event('notice', { sent: 'emailed' }), appointment('2026-03-12')]);
    const partly: GivenRecord['partly'] = ['narratives'];
    expect(
      lineFor('notice-mailed', { today: '2026-03-05', notes: [handed], partly }).findings[0],
    ).toMatchObject({
      status: 'unseen',
      says: "Whether the notice was mailed too can't be checked: only a part was shown.",
      open: 'narratives',
      about: { narrative: 'n1' },
      words: words([1, 0]),
    });
    expect(lineFor('notice-mailed', { today: '2026-03-05', notes: [emailed], partly }).status).toBe(
      'unclear',
    );
    expect(
      lineFor('re-step-present', { today: '2026-03-05', notes: [first], partly: ['plan'] }).findings[0],
    ).toMatchObject({
      says: "The RE step for the appointment on Thu, Mar 12 at 10:00 AM can't be checked: only a part was shown.",
      open: 'plan',
      about: PLAN,
    });
    expect(
      lineFor('notice-seven-days', {
        today: '2026-03-05',
        notes: [note('2026-03-02', [mailed])],
        partly: ['plan'],
      }).findings[0],
    ).toMatchObject({
      status: 'unseen',
      says: "The appointment's date is not in the narratives; the seven days can't be checked: only a part was shown.",
      open: 'plan',
    });
  });
});
