import { describe, expect, it } from 'vitest';
import { caseOf, judge, judgeFile } from '../../../../test/fixtures/cases.ts';
import { CASES, corpusCases } from '../../../../test/fixtures/corpus.ts';
import { civil } from '../../../record/civil-date.ts';
import type { Example } from '../../duties/duty.ts';
import { defaultPack as pack } from '../../policy/default-pack.ts';
import { factsOfCase } from '../../reading/facts-of.ts';
import { deadlinesOf, type SeenCase } from './deadlines.ts';
import { invitedOf } from './invited.ts';

const TODAY = '2026-03-10';
/** All of them when proving, every fifth otherwise. */
const isChosen = (_: unknown, i: number) => process.env.TRACS_PROVE !== undefined || i % 5 === 0;

function seen(key: string, given: Omit<Example['case'], 'today'>, name = `Person ${key}`): SeenCase {
  const whole = { today: TODAY, ...given };
  return {
    key,
    name,
    number: null,
    seenAt: 0,
    facts: factsOfCase(caseOf(whole), pack),
    checklist: judge(whole),
  };
}

const SET = {
  date: '2026-03-09',
  text: 'RE appt set for 3/23/26 at 10:00 am at branch. Need to mail the 7869.',
};
const SET_SOONER = {
  date: '2026-03-09',
  text: 'RE appt set for 3/18/26 at 9:00 am at branch. Need to mail the 7869.',
};
const MISSED = {
  date: '2026-03-10',
  type: 'Attendance',
  author: 'Job Lab (contractor)',
  text: 'Ct no call no show for class 3/10.',
};

describe('the deadlines of a session', () => {
  const cases = [
    seen('a', { narratives: [SET] }),
    seen('b', { narratives: [MISSED] }),
    seen('c', { narratives: [SET_SOONER] }),
  ];
  const found = deadlinesOf(cases, civil(TODAY));

  it('come soonest first, whoever they are of; without a last day at the end', () => {
    const days = found.map(({ lastDay }) => lastDay ?? '9999');
    expect(days).toEqual([...days].sort());
    expect(new Set(found.map(({ key }) => key))).toEqual(new Set(['a', 'b', 'c']));
    expect(found.find(({ duty }) => duty === 'contractor-contact-1-day')).toMatchObject({
      key: 'b',
      lastDay: '2026-03-11',
    });
    expect(
      found.filter(({ duty }) => duty === 'notice-seven-days').map(({ key, lastDay }) => [key, lastDay]),
    ).toEqual([
      ['c', '2026-03-11'],
      ['a', '2026-03-16'],
    ]);
    expect(found.at(-1)!.lastDay).toBeNull();
  });

  it('put what is required before a tip of the same day', () => {
    for (const [i, deadline] of found.entries()) {
      const next = found[i + 1];
      if (next && next.lastDay === deadline.lastDay)
        expect(Number(next.tip)).toBeGreaterThanOrEqual(Number(deadline.tip));
    }
  });

  it('hold what is past its last day and can still be mended, and say that it is late', () => {
    const judged = judge({ today: '2026-03-12', narratives: [{ ...SET_SOONER, date: '2026-03-02' }] });
    const broken = deadlinesOf([{ key: 'a', checklist: judged }], civil('2026-03-12')).filter(
      ({ late }) => late,
    );
    expect(broken.map(({ duty, lastDay }) => [duty, lastDay])).toEqual([
      ['notice-narrated', '2026-03-11'],
      ['notice-seven-days', '2026-03-11'],
    ]);
  });

  it('are exactly what the checklists call due, on shared cases', () => {
    let some = 0;
    for (const file of CASES.flatMap((name) => corpusCases(name)).filter(isChosen)) {
      const checklist = judgeFile(file);
      const due = checklist.lines.flatMap(({ findings }) =>
        findings.filter((finding) => finding.status === 'due' && !finding.draft && !finding.older),
      );
      const deadlines = deadlinesOf([{ key: 'x', checklist }], civil(file.today));
      expect([file.id, deadlines.filter(({ late }) => !late).length]).toEqual([
        file.id,
        due.filter(({ lastDay }) => !lastDay || lastDay >= file.today).length,
      ]);
      some += due.length;
    }
    expect(some).toBeGreaterThan(15);
  }, 180_000);

  it('leave out what only the draft would bring', () => {
    const draft = {
      id: 'd',
      date: TODAY,
      type: '',
      author: '',
      text: 'RE appt set for 3/23/26 at 10:00 am at branch.',
    };
    expect(judge({ today: TODAY, draft }).lines.some(({ status }) => status === 'due')).toBe(true);
    expect(deadlinesOf([seen('a', { draft })], civil(TODAY))).toEqual([]);
  });
});

describe('the list of those invited', () => {
  const options = { pack, today: civil(TODAY), role: 'case-manager' as const };
  const mailed = { date: '2026-03-02', text: '7869 mailed 3/2/26. RE appt 3/16/26 at 10:00 am at branch.' };

  it('holds those whose re-engagement has started, by their appointment', () => {
    const rows = invitedOf(
      [
        seen('later', { narratives: [SET] }),
        seen('none', { narratives: [MISSED] }),
        seen('first', { narratives: [mailed] }),
      ],
      options,
    );
    expect(rows.map(({ key }) => key)).toEqual(['first', 'later']);
    expect(rows[0]).toMatchObject({
      mailed: '2026-03-02',
      appointment: '2026-03-16',
      time: '10:00',
      step: false,
      outcome: null,
    });
    expect(rows[1]).toMatchObject({ mailed: null, appointment: '2026-03-23' });
  });

  it('says what the plan was not read for, and what became of the appointment', () => {
    const kept = { date: '2026-03-09', text: 'Ct attended RE appt on 3/9.' };
    const past = { date: '2026-02-20', text: '7869 mailed 2/20/26. RE appt 3/9/26 at 10:00 am at branch.' };
    const [row] = invitedOf(
      [seen('a', { pagesRead: ['narratives'], steps: null, narratives: [past, kept] })],
      options,
    );
    expect(row).toMatchObject({ step: null, outcome: 'kept' });
  });

  it('names the next thing to do with its last day', () => {
    const [row] = invitedOf([seen('a', { narratives: [SET] })], options);
    const [first] = deadlinesOf([seen('a', { narratives: [SET] })], civil(TODAY));
    expect(row!.next).toEqual({ says: first!.todo ?? first!.says, lastDay: first!.lastDay });
  });
});
