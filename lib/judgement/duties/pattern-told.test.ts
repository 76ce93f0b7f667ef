/** Section B: which misses make a pattern, and from when the case manager knew of one. */
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../test/fixtures/cases.ts';
import { saidBy } from '../../../test/fixtures/record.ts';
import {
  appointment,
  type Given,
  judgeTold,
  missed,
  says,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { civil } from '../../record/civil-date.ts';

const line = (duty: string, today: string, narratives: Given['narratives']) =>
  lineOf(judgeTold({ today, narratives }), duty);
const CONTRACTOR = { author: 'contractor', type: 'Attendance' } as const;
const JOBS = { type: 'JOBS' } as const;
const on = (day: string) => ({ on: civil(day) });

describe('look-for-pattern', () => {
  const three = [missed(['2008-09-16', '2008-09-17', '2008-09-18'])];

  it('counts what is told since the transmittal', () => {
    const pattern = (today: string, ...narratives: Given['narratives']) =>
      line('look-for-pattern', today, narratives).status;
    const after = told('2008-10-06', [missed(['2008-10-03'])]);
    expect(pattern('2008-10-07', told('2008-09-19', three), after)).toBe('n/a');
    expect(pattern('2008-09-20', told('2008-09-19', three))).toBe('n/a');
    expect(
      pattern(
        '2008-10-07',
        told('2008-09-19', [missed(['2008-09-18'])]),
        told('2008-10-06', [missed(['2008-10-01', '2008-10-02', '2008-10-03'])]),
      ),
    ).toBe('due');
  });

  describe('where something was missed on the day of the RE appointment', () => {
    const set = told('2026-03-02', [appointment('2026-03-12')], JOBS);
    const misses = (...each: ReturnType<typeof missed>[]) =>
      line('look-for-pattern', '2026-03-13', [set, told('2026-03-13', each, JOBS)]);

    it('takes that for the appointment, and counts the others', () => {
      expect(misses(missed(['2026-03-03', '2026-03-04']), missed(['2026-03-12'])).status).toBe('n/a');
      const three = misses(missed(['2026-03-03', '2026-03-04', '2026-03-05']), missed(['2026-03-12']));
      expect(saidBy(three)).toContain('shows 3 misses');
      const days = ['2026-03-03', '2026-03-04', '2026-03-05'];
      const apart = [
        told('2026-03-06', [missed(days)], { id: 'a' }),
        told('2026-03-13', [missed(['2026-03-12'])]),
      ];
      const { words } = line('look-for-pattern', '2026-03-13', [set, ...apart]).findings[0]!;
      expect(words!.map(({ narrative }) => narrative)).toEqual(['a']);
    });

    it('takes for activities what was missed on other days too, or on none that is said', () => {
      expect(misses(missed(['2026-03-03', '2026-03-04', '2026-03-12'])).status).toBe('due');
      expect(misses(missed([], { count: 3 })).status).toBe('due');
    });
  });
});

describe('contact-within-5-days', () => {
  const within = (today: string, ...narratives: Given['narratives']) =>
    line('contact-within-5-days', today, narratives).status;
  const pattern = (day: string) => told(day, [says('pattern')], JOBS);

  it('takes the contact that came first, though it is told last', () => {
    const late = told('2026-03-20', [tried()]);
    const early = told('2026-03-25', [tried(['letter'], on('2026-03-04'))]);
    expect(within('2026-03-31', pattern('2026-03-02'), late, early)).toBe('met');
  });

  it('rests on the first of a day that was told', () => {
    const words = (...ids: string[]) =>
      line('contact-within-5-days', '2026-03-31', [
        pattern('2026-03-02'),
        ...ids.map((id) => told('2026-03-04', [tried()], { id })),
      ]).findings[0]!.words!.map(({ narrative }) => narrative);
    expect(words('a', 'b')).toEqual(['a']);
  });

  it('takes a list of misses from one text, not from several', () => {
    const each = ['2026-03-02', '2026-03-03', '2026-03-04'].map((day) => told(day, [missed([day])], JOBS));
    expect(within('2026-03-05', ...each)).toBe('n/a');
    expect(
      within(
        '2026-03-05',
        told('2026-03-04', [missed(['2026-03-02']), missed(['2026-03-03']), missed(['2026-03-04'])], JOBS),
      ),
    ).toBe('due');
  });

  it('counts from the first day on which the pattern was known', () => {
    const call = told('2026-03-04', [tried()]);
    expect(within('2026-03-31', pattern('2026-03-02'), call, pattern('2026-03-20'))).toBe('met');
    const both = told('2026-03-06', [says('pattern', '2026-03-06'), says('pattern', '2026-03-02')], JOBS);
    expect(saidBy(line('contact-within-5-days', '2026-03-06', [both]))).toContain('known Mon, Mar 2');
    const earlier = told('2026-03-09', [says('pattern', '2026-03-03')], JOBS);
    expect(saidBy(line('contact-within-5-days', '2026-03-09', [pattern('2026-03-05'), earlier]))).toContain(
      'known Tue, Mar 3',
    );
    const first = told('2026-03-03', [says('pattern')], { id: 'first' });
    expect(line('contact-within-5-days', '2026-03-09', [first, earlier]).findings[0]!.about).toEqual({
      narrative: 'first',
    });
  });

  it('counts from the day a report was seen only where one tells of a pattern', () => {
    const seen = told('2026-03-05', [says('report-seen')], JOBS);
    const miss = told('2026-03-02', [missed(['2026-03-02'])], CONTRACTOR);
    expect(within('2026-03-06', told('2026-03-02', [missed(['2026-03-02'])], JOBS), seen), 'no report').toBe(
      'n/a',
    );
    expect(within('2026-03-06', miss, seen), 'a report of one miss').toBe('n/a');
    expect(within('2026-03-06', told('2026-03-02', [says('pattern')], CONTRACTOR), seen)).toBe('due');
  });

  it('counts a report as seen only after it was made, from the first one on', () => {
    const seen = told('2026-03-05', [says('report-seen')], JOBS);
    const named = told('2026-03-09', [says('pattern')], CONTRACTOR);
    const miss = told('2026-03-02', [missed(['2026-03-02'])], CONTRACTOR);
    expect(within('2026-03-10', miss, seen, named), 'another report').toBe('n/a');
    const days = ['2026-02-24', '2026-02-25', '2026-02-26'];
    const listed = told('2026-03-02', [missed(days)], CONTRACTOR);
    expect(within('2026-03-10', listed, seen, named), 'a list, named later').toBe('due');
    const own = told('2026-03-04', [says('pattern', '2026-03-04')], JOBS);
    const before = told('2026-03-06', [says('report-seen', '2026-03-03')], JOBS);
    expect(saidBy(line('contact-within-5-days', '2026-03-10', [own, before])), 'no report of it').toContain(
      'known Wed, Mar 4',
    );
  });

  it('is about the first text that tells of that day, be it by a list or by the word', () => {
    const days = ['2026-02-24', '2026-02-25', '2026-02-26'];
    const listed = told('2026-03-02', [missed(days)], { ...JOBS, id: 'listed' });
    const named = told('2026-03-04', [says('pattern', '2026-03-02')], { ...JOBS, id: 'named' });
    expect(line('contact-within-5-days', '2026-03-05', [listed, named]).findings[0]!.about).toEqual({
      narrative: 'listed',
    });
  });

  it('asks for nothing that was known before the transmittal, and for what was told since', () => {
    const before = told('2008-09-26', [missed(['2008-09-23', '2008-09-24', '2008-09-25'])], JOBS);
    expect(within('2008-10-07', before)).toBe('n/a');
    expect(within('2008-10-07', before, pattern('2008-10-06'))).toBe('due');
  });
});
