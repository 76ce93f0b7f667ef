import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf, lineOf, packWith } from '../../../../test/fixtures/cases.ts';
import { CASES, corpusCases } from '../../../../test/fixtures/corpus.ts';
import type { CaseFile } from '../../../record/case-file.ts';
import { addDays, civil, daysBetween } from '../../../record/civil-date.ts';
import { sentences } from '../../catalogue/sentences.ts';
import type { Example } from '../../duties/duty.ts';
import { factsOfCase } from '../../reading/facts-of.ts';
import { type Checklist, judgeCase } from '../judge.ts';
import { labelledDays, placeOn, rowsOf, type Timeline, ticksOf, timelineOf } from './timeline.ts';

function drawFile(file: CaseFile): { timeline: Timeline; checklist: Checklist } {
  const pack = packWith(file.packs);
  const options = { pack, sentences, today: civil(file.today), role: file.role };
  const facts = factsOfCase(file, pack);
  const checklist = judgeCase(facts, options);
  return { timeline: timelineOf(facts, checklist, options), checklist };
}
const draw = (given: Example['case']) => drawFile(caseOf(given)).timeline;

/** All of them when proving, every fifth otherwise. */
const shared = CASES.flatMap((name) => corpusCases(name)).filter(
  (_, i) => process.env.TRACS_PROVE || i % 5 === 0,
);

const MISSED = {
  date: '2026-02-02',
  type: 'Attendance',
  author: 'Job Lab (contractor)',
  text: 'Ct no call no show for class 2/2.',
};
const CALLED = { date: '2026-02-03', type: 'General', text: 'LVM for ct re: missed class on 2/2.' };
const WROTE = { date: '2026-02-06', text: 'Letter mailed to ct re: missed class.' };
const LATE = { date: '2026-02-16', text: '7869 mailed 2/16/26. RE appt 2/21/26 at 10:00 am at branch.' };

describe('the line of an episode', () => {
  const given = {
    today: '2026-02-18',
    narratives: [MISSED, CALLED, WROTE, LATE],
    steps: [{ code: 'RE', plannedStart: '2026-02-21T10:00', plannedEnd: '2026-02-21T10:00' }],
  };

  it('has each thing on its day, in the order of the days', () => {
    const [episode] = draw(given).episodes;
    expect(episode!.entries.map(({ day, kind, says }) => `${day} ${kind}: ${says}`)).toEqual([
      '2026-02-02 missed: Activity missed, no call ahead',
      '2026-02-03 attempt: Contact tried, by phone, about JOBS',
      '2026-02-06 attempt: Contact tried, by letter, about JOBS',
      '2026-02-16 notice: Notice (DHS 7869) mailed Mon, Feb 16',
      '2026-02-21 appointment: Re-engagement appointment at 10:00 AM, still ahead',
      '2026-02-21 step: RE step on the PDP at 10:00 AM',
    ]);
  });

  it('has a miss without a day where no other is known, and says so', () => {
    const entries = draw({
      today: '2026-02-18',
      narratives: [{ ...CALLED, text: 'LVM for ct re: missed class.' }],
    }).episodes[0]!.entries;
    expect(entries.map(({ kind, says }) => `${kind}: ${says}`)).toEqual([
      'missed: Activity missed, its day not said',
      'attempt: Contact tried, by phone, about JOBS',
    ]);
  });

  it('shows a late notice as a window that reaches past its appointment', () => {
    const [episode] = draw(given).episodes;
    expect(episode!.windows.find(({ kind }) => kind === 'notice')).toEqual({
      kind: 'notice',
      duty: 'notice-seven-days',
      title: '7 days between mailing and appointment',
      from: '2026-02-16',
      to: '2026-02-23',
      end: '2026-02-21',
      marks: [],
      says: '5 of 7 days, 2 too few',
      short: true,
      status: 'broken',
    });
  });

  it('shows the attempts, and one business day for the contractor', () => {
    const [episode] = draw(given).episodes;
    expect(episode!.windows.find(({ kind }) => kind === 'attempts')).toMatchObject({
      from: '2026-02-02',
      to: '2026-02-16',
      marks: ['2026-02-03', '2026-02-06'],
      says: '2 contacts or attempts: in writing and in another format',
      short: false,
      status: 'met',
    });
    expect(episode!.windows.find(({ kind }) => kind === 'contractor')).toMatchObject({
      from: '2026-02-02',
      to: '2026-02-03',
      end: '2026-02-03',
      short: false,
      status: 'met',
    });
  });

  it('shows five business days after a pattern', () => {
    const pattern = {
      date: '2026-02-04',
      text: 'Ct absent 1/28, 1/30, 2/2. This is now a pattern of noncooperation.',
    };
    const [episode] = draw({ today: '2026-02-20', narratives: [pattern] }).episodes;
    expect(episode!.windows.find(({ kind }) => kind === 'pattern')).toMatchObject({
      from: '2026-02-04',
      to: '2026-02-11',
      short: true,
      status: 'broken',
    });
  });

  it('says of a planned mailing when its last day is past', () => {
    const planned = {
      date: '2026-02-10',
      text: 'RE appt set for 2/18/26 at 10:00 am. Need to mail the 7869 tomorrow.',
    };
    const window = (today: string) =>
      draw({ today, narratives: [MISSED, planned] }).episodes[0]!.windows.find(
        ({ kind }) => kind === 'notice',
      );
    expect(window('2026-02-11')).toMatchObject({
      from: '2026-02-11',
      to: '2026-02-18',
      short: false,
      status: 'due',
    });
    expect(window('2026-02-12')).toMatchObject({ short: true, status: 'broken' });
  });

  it('marks what was called off and what is only in the draft', () => {
    const moved = {
      date: '2026-02-17',
      text: 'Ct asked to move RE appt. RE appt rescheduled to 2/25/26 at 9:00 am.',
    };
    const draft = {
      id: 'd',
      date: '2026-02-18',
      type: '',
      author: '',
      text: 'Called ct about the missed class, LVM.',
    };
    const { entries } = draw({ ...given, narratives: [...given.narratives, moved], draft }).episodes[0]!;
    expect(entries.filter(({ off }) => off).map(({ day }) => day)).toEqual(['2026-02-21']);
    expect(entries.filter((entry) => entry.draft).map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-02-18', 'attempt'],
    ]);
  });

  it('puts the latest episode first, and judges no other', () => {
    const old = [
      { date: '2025-03-03', text: 'Ct missed class 3/3/25, no call. LVM for ct about it.' },
      { date: '2025-03-10', text: '7869 mailed 3/10/25. RE appt 3/13/25 at 9:00 am.' },
      { date: '2025-03-13', text: 'Ct came in and signed new PDP today.' },
    ];
    const { episodes } = draw({ ...given, narratives: [...old, ...given.narratives] });
    expect(episodes.map(({ nth, judged, open }) => [nth, judged, open])).toEqual([
      [2, true, true],
      [1, false, false],
    ]);
    const window = episodes[1]!.windows.find(({ kind }) => kind === 'notice');
    expect(window).toMatchObject({ says: '3 of 7 days, 4 too few', status: null });
  });

  it('says that the narratives were not read, or only in part', () => {
    expect(draw({ today: '2026-02-18', pagesRead: ['plan'], narratives: null }).lacks).toMatch(/\w/);
    expect(draw({ ...given, partly: ['narratives'] }).lacks).toMatch(/only a part/);
    expect(draw(given).lacks).toBeNull();
  });
});

describe("TRACS's filter at a glance", () => {
  it('lists all engagement contacts, those outside of an episode too, and says which the filter misses', () => {
    const planning = {
      date: '2026-01-05',
      text: 'Met with ct, talked about goals and next steps of the JOBS plan.',
    };
    const { contacts } = draw({ today: '2026-02-18', narratives: [planning, MISSED, CALLED, WROTE] }).glance;
    expect(contacts.map(({ day, made, filed, type }) => [day, made, filed, type])).toEqual([
      ['2026-02-06', false, true, 'Engagement'],
      ['2026-02-03', false, false, 'General'],
      ['2026-01-05', true, true, 'Engagement'],
    ]);
  });

  it('lists the efforts that did not end in a disqualification, and leaves out the one that did', () => {
    const begun = [MISSED, CALLED, WROTE, LATE];
    const efforts = (...more: { date: string; text: string }[]) =>
      draw({ today: '2026-03-20', narratives: [...begun, ...more] }).glance.efforts.map(({ nth, open }) => [
        nth,
        open,
      ]);
    expect(efforts()).toEqual([[1, true]]);
    expect(efforts({ date: '2026-02-20', text: 'Ct came in and signed new PDP today.' })).toEqual([
      [1, false],
    ]);
    expect(
      efforts({ date: '2026-03-02', text: 'Re-engagement staffing held. Team decided to disqualify.' }),
    ).toEqual([]);
    expect(draw({ today: '2026-02-18', narratives: [MISSED, CALLED] }).glance.efforts).toEqual([]);
  });

  it('takes a decision on the page alone for the episode that it is of', () => {
    const page = {
      staffedOn: '2026-03-02',
      outcome: 'x',
      decision: 'disqualify' as const,
      requiredSteps: [],
      finalized: false,
    };
    const { efforts } = draw({
      today: '2026-03-20',
      narratives: [MISSED, CALLED, WROTE, LATE],
      reengagementPage: page,
    }).glance;
    expect(efforts).toEqual([]);
  });
});

describe('on shared cases', () => {
  const drawn = shared.map((file) => ({ file, ...drawFile(file) }));

  it('the picture of the notice agrees with what its duty answers', () => {
    let [late, kept] = [0, 0];
    for (const { file, timeline, checklist } of drawn) {
      const { status, findings } = lineOf(checklist, 'notice-seven-days');
      const window = timeline.episodes[0]?.windows.find(({ kind }) => kind === 'notice');
      if (status !== 'broken' && status !== 'met') continue;
      expect([file.id, window?.short, window?.status]).toEqual([file.id, status === 'broken', status]);
      if (!window!.says.startsWith('still')) {
        const given = daysBetween(window!.from, window!.end!);
        const says = findings.find((finding) => finding.status === status)!.says;
        expect(says, file.id).toContain(given === 1 ? '1 day' : `${given} days`);
      }
      if (status === 'broken') late++;
      else kept++;
    }
    expect([late > 2, kept > 2]).toEqual([true, true]);
  });

  it('everything drawn lies inside the picture, in order, and windows run forward', () => {
    for (const { scale, entries, windows } of drawn.flatMap(({ timeline }) => timeline.episodes)) {
      const days = [
        ...entries.map(({ day }) => day),
        ...windows.flatMap(({ from, to, end }) => [from, to, end ?? to]),
      ];
      expect(days.every((day) => day > scale.from && day < scale.to)).toBe(true);
      expect(windows.every(({ from, to }) => from <= to)).toBe(true);
      expect(entries.map(({ day }) => day)).toEqual(entries.map(({ day }) => day).sort());
    }
  });
});

describe('the scale', () => {
  const scale = { from: civil('2026-02-01'), to: civil('2026-03-01') };

  it('places its ends at its edges', () => {
    expect([placeOn(scale, scale.from), placeOn(scale, scale.to)]).toEqual([0, 1]);
    expect(placeOn(scale, civil('2026-02-15'))).toBe(0.5);
  });

  it('has Mondays for marks, never more than asked for', () => {
    expect(ticksOf(scale, 5)).toEqual(['2026-02-09', '2026-02-16', '2026-02-23']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 8 }), (length, most) => {
        const ticks = ticksOf({ from: scale.from, to: addDays(scale.from, length) }, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 100 },
    );
  });

  it('writes the days that count, and of its own marks those that have room beside them', () => {
    const scale = { from: civil('2026-02-02'), to: civil('2026-03-02') };
    const counted = [civil('2026-02-21'), civil('2026-02-14')];
    expect(labelledDays(scale, [], 5, 0.1)).toEqual(['2026-02-09', '2026-02-16', '2026-02-23']);
    expect(labelledDays(scale, counted, 5, 0.1)).toEqual(['2026-02-09', '2026-02-14', '2026-02-21']);
    expect(labelledDays(scale, [counted[0]!, addDays(counted[0]!, 1)], 1, 0.1)).toEqual([
      '2026-02-09',
      '2026-02-21',
    ]);
  });

  it('puts signs that would hide each other into different rows', () => {
    expect(rowsOf([0, 0.01, 0.02, 0.5], 0.07)).toEqual([0, 1, 2, 0]);
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 1, noNaN: true })), (given) => {
        const places = given.sort((a, b) => a - b);
        const rows = rowsOf(places, 0.07);
        for (const [i, row] of rows.entries())
          for (const [j, other] of rows.entries())
            if (i !== j && row === other)
              expect(Math.abs(places[i]! - places[j]!)).toBeGreaterThanOrEqual(0.069);
      }),
      { numRuns: 200 },
    );
  });
});
