/** Every parameter of a pack changes an answer, from its own day on; so do its words, its authors and what it switches off. */
import { describe, expect, it } from 'vitest';
import { caseOf, lineOf, statuses } from '../../../test/fixtures/cases.ts';
import {
  appointment,
  decision,
  type Given,
  goodCause,
  judgeTold,
  missed,
  notice,
  says,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { civil } from '../../record/civil-date.ts';
import { sentences } from '../catalogue/sentences.ts';
import type { Example, Status } from '../duties/duty.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { mergePacks } from '../policy/merge.ts';
import type { Parameter, PolicyPack } from '../policy/pack.ts';
import { factsOfCase } from '../reading/facts-of.ts';
import { judgeCase } from './judge.ts';

function packOf(more: object): PolicyPack {
  const merged = mergePacks(defaultPack, [{ id: 'branch', version: 1, title: 'Branch', ...more }]);
  if (!merged.ok) throw new Error(merged.problem);
  return merged.pack;
}
const since = (value: unknown, from = '2008-10-01') => [{ from, value, cite: 'branch' }];

function judgedBy(pack: PolicyPack, given: Example['case']) {
  const file = caseOf(given);
  return judgeCase(factsOfCase(file, pack), { pack, sentences, today: civil(file.today), role: file.role });
}

type Row = { value: unknown; duty: string; usual: Status; branch: Status } & (
  | { told: Given }
  | { case: Example['case'] }
);

const CONTRACTOR = { author: 'contractor' as const, type: 'Attendance' };
const CALL = told('2026-03-03', [missed(['2026-03-02']), tried(['phone'])], { id: 'call' });
const LETTER = told('2026-03-05', [tried(['letter'])], { id: 'letter' });
const sent = (on: string, day: string) => told(on, [notice(), appointment(day)], { id: 'sent' });
const step = (code: string, plannedEnd = '2026-03-20T10:00') => ({
  code,
  plannedStart: '2026-03-20T10:00',
  plannedEnd,
  description: '10:00 AM at the branch',
});
const NOTICE_TEXT = {
  date: '2026-03-10',
  text: '7869 mailed 3/10/26. RE appt 3/20/26 at 10:00 am at branch.',
};
const DECIDED = [
  says('team-considered', '2026-03-10'),
  says('plan-adjusted', '2026-03-10'),
  says('treatment-offered', '2026-03-10'),
  says('child-safety', '2026-03-10'),
];
const MISS = (on: string, id: string) => told(on, [missed([on])], { id, type: 'JOBS' });

/** For each parameter a record, the duty whose answer it changes, and a value that changes it. */
const ROWS: Record<Parameter, Row> = {
  acceptedTypes: {
    value: ['Engagement', 'JOBS'],
    told: {
      today: '2026-03-10',
      narratives: [told('2026-03-09', [tried(['phone'], { subject: 'jobs' })], { type: 'JOBS' })],
    },
    duty: 'engagement-type',
    usual: 'broken',
    branch: 'met',
  },
  contractorDays: {
    value: 3,
    told: { today: '2026-03-12', narratives: [told('2026-03-09', [missed(['2026-03-09'])], CONTRACTOR)] },
    duty: 'contractor-contact-1-day',
    usual: 'broken',
    branch: 'due',
  },
  patternMisses: {
    value: 2,
    told: {
      today: '2026-03-06',
      narratives: [MISS('2026-03-03', 'a'), MISS('2026-03-05', 'b')],
    },
    duty: 'look-for-pattern',
    usual: 'n/a',
    branch: 'due',
  },
  patternDays: {
    value: 10,
    told: { today: '2026-03-12', narratives: [told('2026-03-03', [says('pattern')], { type: 'JOBS' })] },
    duty: 'contact-within-5-days',
    usual: 'broken',
    branch: 'due',
  },
  attempts: {
    value: 3,
    told: { today: '2026-03-20', narratives: [CALL, LETTER, sent('2026-03-16', '2026-03-30')] },
    duty: 'two-attempts',
    usual: 'met',
    branch: 'broken',
  },
  writtenMedia: {
    value: ['letter', 'text'],
    told: {
      today: '2026-03-20',
      narratives: [
        CALL,
        told('2026-03-05', [tried(['text'])], { id: 'text' }),
        sent('2026-03-16', '2026-03-30'),
      ],
    },
    duty: 'two-attempts',
    usual: 'broken',
    branch: 'met',
  },
  mailingDayAttempts: {
    value: 'all',
    told: {
      today: '2026-03-20',
      narratives: [
        CALL,
        told('2026-03-16', [tried(['letter'])], { id: 'a' }),
        sent('2026-03-16', '2026-03-30'),
      ],
    },
    duty: 'two-attempts',
    usual: 'broken',
    branch: 'met',
  },
  noticeIsAttempt: {
    value: true,
    told: { today: '2026-03-20', narratives: [CALL, sent('2026-03-16', '2026-03-30')] },
    duty: 'two-attempts',
    usual: 'broken',
    branch: 'met',
  },
  answerDays: {
    value: 10,
    told: { today: '2026-03-13', narratives: [CALL, LETTER] },
    duty: 'begin-re-engagement',
    usual: 'due',
    branch: 'n/a',
  },
  noticeDays: {
    value: 10,
    told: { today: '2026-03-17', narratives: [sent('2026-03-16', '2026-03-24')] },
    duty: 'notice-seven-days',
    usual: 'met',
    branch: 'broken',
  },
  askedMoveKeepsNotice: {
    value: false,
    told: {
      today: '2026-03-20',
      narratives: [
        sent('2026-03-10', '2026-03-24'),
        told('2026-03-17', [appointment('2026-03-26', { change: 'asked' })], { id: 'moved' }),
      ],
    },
    duty: 'notice-seven-days',
    usual: 'met',
    branch: 'unclear',
  },
  reStepCodes: {
    value: ['RX'],
    case: { today: '2026-03-12', narratives: [NOTICE_TEXT], steps: [step('RX')] },
    duty: 're-step-present',
    usual: 'broken',
    branch: 'met',
  },
  // Its own message, so what is said is looked at below.
  mistakenStepCodes: {
    value: ['RA'],
    case: { today: '2026-03-12', narratives: [NOTICE_TEXT], steps: [step('RA')] },
    duty: 're-step-present',
    usual: 'broken',
    branch: 'broken',
  },
  laterEndFits: {
    value: false,
    case: { today: '2026-03-12', narratives: [NOTICE_TEXT], steps: [step('RE', '2026-03-20T11:00')] },
    duty: 're-step-dates',
    usual: 'met',
    branch: 'broken',
  },
  decisionDays: {
    value: 0,
    told: {
      today: '2026-03-20',
      narratives: [
        told('2026-03-10', [goodCause([], 'team')], { id: 'a' }),
        told('2026-03-12', DECIDED, { id: 'b' }),
      ],
    },
    duty: 'decision-details',
    usual: 'met',
    branch: 'broken',
  },
  pageDays: {
    value: 20,
    told: { today: '2026-03-20', narratives: [told('2026-03-10', [decision()], { type: 'Staffing' })] },
    duty: 'page-for-disqualification',
    usual: 'broken',
    branch: 'due',
  },
  attendedDays: {
    value: 1,
    told: {
      today: '2026-03-12',
      narratives: [
        CALL,
        LETTER,
        told('2026-03-06', [says('attended')], { id: 'back' }),
        told('2026-03-11', [missed(['2026-03-11'])], { id: 'again' }),
      ],
    },
    duty: 'two-attempts',
    usual: 'met',
    branch: 'due',
  },
  episodeGapDays: {
    value: 5,
    told: {
      today: '2026-03-12',
      narratives: [CALL, told('2026-03-04', [says('noncooperation')], { id: 'b' })],
    },
    duty: 'two-attempts',
    usual: 'due',
    branch: 'n/a',
  },
  closedAfterThanksgiving: {
    value: false,
    told: { today: '2026-11-30', narratives: [told('2026-11-25', [missed(['2026-11-25'])], CONTRACTOR)] },
    duty: 'contractor-contact-1-day',
    usual: 'due',
    branch: 'broken',
  },
  closedDays: {
    value: ['2026-03-10'],
    told: { today: '2026-03-11', narratives: [told('2026-03-09', [missed(['2026-03-09'])], CONTRACTOR)] },
    duty: 'contractor-contact-1-day',
    usual: 'broken',
    branch: 'due',
  },
};

function judgeRow(row: Row, pack: PolicyPack) {
  return 'told' in row ? judgeTold({ ...row.told, pack }) : judgedBy(pack, row.case);
}

describe('a parameter of a branch', () => {
  for (const [parameter, row] of Object.entries(ROWS)) {
    it(`changes the answer that rests on it, from its day on: ${parameter}`, () => {
      const by = (value: unknown, from?: string) =>
        lineOf(judgeRow(row, packOf({ parameters: { [parameter]: since(value, from) } })), row.duty);
      const usual = lineOf(judgeRow(row, defaultPack), row.duty);
      const branch = by(row.value);
      expect([usual.status, branch.status]).toEqual([row.usual, row.branch]);
      expect(branch.findings).not.toEqual(usual.findings);
      // What starts after all that is told of changes none of it.
      expect(by(row.value, '2035-01-01').findings).toEqual(usual.findings);
    });
  }

  it('judges a narrative by what was in force on its day', () => {
    const pack = packOf({ parameters: { noticeDays: since(10, '2026-04-01') } });
    const status = (on: string, day: string) =>
      statuses(judgeTold({ today: '2026-04-20', narratives: [sent(on, day)], pack }))['notice-seven-days'];
    expect(status('2026-03-31', '2026-04-08')).toBe('met');
    expect(status('2026-04-01', '2026-04-09')).toBe('broken');
    expect(status('2026-04-01', '2026-04-11')).toBe('met');
  });
});

describe("a branch's words", () => {
  const NOTE = {
    today: '2026-03-10',
    narratives: [{ date: '2026-03-09', type: 'General', text: 'Zorbled with ct about her job search plan.' }],
  };

  it('added to the reading are understood', () => {
    const pack = packOf({
      lexicon: [{ meaning: 'talk', words: ['zorbled with'], basis: 'confirmed' }],
    });
    expect(statuses(judgedBy(defaultPack, NOTE))['engagement-type']).toBe('n/a');
    expect(statuses(judgedBy(pack, NOTE))['engagement-type']).toBe('broken');
  });

  it('stand in what is said', () => {
    const given = { today: '2026-03-10', role: 'contractor' as const, narratives: [] };
    const said = (pack: PolicyPack) => JSON.stringify(judgeTold({ ...given, pack }).lines);
    expect(said(defaultPack)).toContain('case manager');
    const branch = said(packOf({ words: { worker: 'family coach', person: 'client' } }));
    expect(branch).toContain('family coach');
    expect(branch).not.toContain('case manager');
  });
});

it('a duty that is switched off is neither shown nor counted', () => {
  const given = { today: '2026-03-17', narratives: [sent('2026-03-16', '2026-03-20')] };
  const usual = judgeTold(given);
  const branch = judgeTold({ ...given, pack: packOf({ off: ['notice-seven-days'] }) });
  expect(lineOf(usual, 'notice-seven-days').status).toBe('broken');
  expect(branch.lines.map(({ duty }) => duty)).not.toContain('notice-seven-days');
  expect([branch.of, branch.broken]).toEqual([usual.of - 1, usual.broken - 1]);
});
