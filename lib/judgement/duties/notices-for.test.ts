/** Section C: which notice is judged with which appointment, where a record holds several of them. */
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../test/fixtures/cases.ts';
import {
  event,
  type GivenRecord,
  lineFor,
  type Note,
  note,
  saidBy,
  step,
} from '../../../test/fixtures/record.ts';
import {
  judgeTold,
  told,
  appointment as toldAppointment,
  notice as toldNotice,
} from '../../../test/fixtures/told.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { mergePacks } from '../policy/merge.ts';

const mailed = (mailedOn: string | null, more = {}) => event('notice', { mailedOn, ...more });
type Change = 'set' | 'moved' | 'asked' | 'cancelled';
const appointment = (date: string | null, change: Change = 'set') =>
  event('appointment', { date, time: date && '10:00', change });
/** Mailed on the 2nd for the 12th: ten days. */
const first = note('2026-03-02', [mailed('2026-03-02'), appointment('2026-03-12')]);

const line = (duty: string, today: string, notes: Note[], more: Partial<GivenRecord> = {}) =>
  lineFor(duty, { today, notes, ...more });
const seven = (today: string, ...notes: Note[]) => line('notice-seven-days', today, notes).status;
const narrated = (today: string, ...notes: Note[]) => line('notice-narrated', today, notes).status;

describe('a notice told without its appointment', () => {
  const alone = note('2026-03-02', [mailed('2026-03-02')]);

  it('is for the one that was set before it, and not for one set after that is past', () => {
    const set = note('2026-03-01', [appointment('2026-03-12')]);
    const anew = note('2026-03-13', [event('outcome', { how: 'not-kept' }), appointment('2026-03-24')]);
    expect(seven('2026-03-03', set, alone)).toBe('met');
    expect([narrated('2026-03-14', set, alone), narrated('2026-03-14', set, alone, anew)]).toEqual([
      'met',
      'due',
    ]);
  });

  it('is for one that is set on its day', () => {
    const set = note('2026-03-02', [appointment('2026-03-12')]);
    const anew = note('2026-03-13', [event('outcome', { how: 'not-kept' }), appointment('2026-03-24')]);
    expect(narrated('2026-03-14', set, alone, anew)).toBe('due');
  });

  it('is for one that was set before it with its day, though it was told again without', () => {
    const set = (date: string) => note(date, [appointment('2026-03-12')]);
    const open = note('2026-03-02', [appointment(null)]);
    const sent = note('2026-03-03', [mailed('2026-03-03')]);
    expect(narrated('2026-03-06', set('2026-03-01'), open, sent, set('2026-03-05'))).toBe('met');
  });

  it('is for one that is set after it, where none was set before', () => {
    expect(seven('2026-03-06', alone, note('2026-03-05', [appointment('2026-03-12')]))).toBe('met');
    expect(narrated('2026-03-06', alone, note('2026-03-05', [appointment('2026-03-12')]))).toBe('met');
  });
});

describe('a notice told with an appointment', () => {
  it('is for that one, though another narrative of its day tells of a later one', () => {
    const other = note('2026-03-02', [appointment('2026-03-24')]);
    const anew = note('2026-03-13', [event('outcome', { how: 'not-kept' }), appointment('2026-03-24')]);
    expect(narrated('2026-03-14', first, other, anew)).toBe('due');
  });

  it('is for the one that stands, though its narrative recalls a past one too', () => {
    const both = note('2026-03-02', [
      appointment('2026-02-20'),
      mailed('2026-03-02'),
      appointment('2026-03-12'),
    ]);
    expect([narrated('2026-03-03', both), seven('2026-03-03', both)]).toEqual(['met', 'met']);
  });

  it('is for it though both were told after it was over', () => {
    expect(seven('2026-03-13', note('2026-03-13', [mailed('2026-03-02'), appointment('2026-03-12')]))).toBe(
      'met',
    );
  });

  it('leaves open what a new one without a day needs', () => {
    const anew = note('2026-03-13', [event('outcome', { how: 'not-kept' }), appointment(null)]);
    expect([narrated('2026-03-14', first, anew), seven('2026-03-14', first, anew)]).toEqual([
      'met',
      'unclear',
    ]);
  });
});

describe('an appointment that was called off', () => {
  const off = (on: string) => note(on, [appointment('2026-03-12', 'cancelled')]);

  it('takes the notices up to that day with it, and none that is sent later', () => {
    expect([
      narrated('2026-03-05', first, off('2026-03-04')),
      narrated('2026-03-05', first, off('2026-03-02')),
    ]).toEqual(['n/a', 'n/a']);
    const moved = note('2026-03-04', [appointment('2026-03-20', 'moved')]);
    const again = note('2026-03-05', [mailed('2026-03-05')]);
    const gone = note('2026-03-06', [appointment('2026-03-20', 'cancelled')]);
    expect(narrated('2026-03-07', first, moved, again, gone)).toBe('n/a');
    const later = note('2026-03-06', [mailed('2026-03-06')]);
    expect([
      narrated('2026-03-07', first, off('2026-03-04'), later),
      seven('2026-03-07', first, off('2026-03-04'), later),
    ]).toEqual(['met', 'unclear']);
  });
});

describe('an appointment set anew', () => {
  it('needs its own notice after one that was called off', () => {
    const off = note('2026-03-04', [appointment('2026-03-12', 'cancelled')]);
    const anew = note('2026-03-05', [appointment('2026-03-16')]);
    expect([narrated('2026-03-06', first, off, anew), seven('2026-03-06', first, off, anew)]).toEqual([
      'due',
      'n/a',
    ]);
    const sent = note('2026-03-07', [mailed('2026-03-07')]);
    expect(seven('2026-03-08', first, off, anew, sent), 'five days to the one called off').toBe('met');
    const between = note('2026-03-04', [mailed('2026-03-04')]);
    expect(seven('2026-03-06', first, off, between, anew), 'sent before it was told').toBe('met');
    const undated = note('2026-03-04', [appointment(null, 'cancelled')]);
    expect([
      narrated('2026-03-06', first, undated, anew),
      seven('2026-03-06', first, undated, between, anew),
    ]).toEqual(['due', 'met']);
  });

  it('needs its own notice after one that is past, though it had stood on that day before', () => {
    const early = note('2026-03-01', [appointment('2026-03-24')]);
    const moved = note('2026-03-02', [appointment('2026-03-12', 'moved')]);
    const alone = note('2026-03-03', [mailed('2026-03-03')]);
    const again = note('2026-03-13', [event('outcome', { how: 'not-kept' }), appointment('2026-03-24')]);
    expect(narrated('2026-03-14', early, moved, alone, again)).toBe('due');
  });

  it('needs its own notice on the day of the one before, when that came to nothing', () => {
    const anew = note('2026-03-12', [event('outcome', { how: 'not-kept' }), appointment('2026-03-24')]);
    expect([narrated('2026-03-13', first, anew), seven('2026-03-13', first, anew)]).toEqual(['due', 'n/a']);
  });
});

describe('an appointment that was moved', () => {
  it('has the first notice as long as the new one is only planned', () => {
    const moved = note('2026-03-06', [
      appointment('2026-03-20', 'asked'),
      event('notice', { sent: 'planned' }),
    ]);
    expect([seven('2026-03-07', first, moved), narrated('2026-03-07', first, moved)]).toEqual(['met', 'met']);
    const handed = note('2026-03-02', [event('notice', { sent: 'handed' }), appointment('2026-03-12')]);
    expect(seven('2026-03-07', handed, moved)).toBe('n/a');
  });

  it('keeps the first notice with its own appointment', () => {
    const late = note('2026-03-06', [mailed('2026-03-06'), appointment('2026-03-12')]);
    const asked = note('2026-03-09', [appointment('2026-03-20', 'asked')]);
    expect(seven('2026-03-10', late, asked), '6 days').toBe('broken');
    const alone = note('2026-03-02', [mailed('2026-03-02')]);
    expect(
      line('notice-seven-days', '2026-03-10', [alone, asked], { steps: null }).status,
      'set on the plan alone',
    ).toBe('unseen');
  });

  it('without a new notice says what is not known of it', () => {
    const moved = note('2026-03-09', [appointment('2026-03-20', 'moved')]);
    expect(saidBy(line('notice-seven-days', '2026-03-10', [first, moved]))).toContain(
      'whether the participant asked for it is not said',
    );
    const pack = mergePacks(defaultPack, [
      {
        id: 'branch',
        version: 1,
        title: 'Branch',
        parameters: { askedMoveKeepsNotice: [{ from: '2008-10-01', value: false, cite: 'branch' }] },
      },
    ]);
    if (!pack.ok) throw new Error(pack.problem);
    const strict = lineOf(
      judgeTold({
        today: '2026-03-10',
        pack: pack.pack,
        narratives: [
          told('2026-03-02', [toldNotice(), toldAppointment('2026-03-12')]),
          told('2026-03-09', [toldAppointment('2026-03-20', { change: 'asked' })]),
        ],
      }),
      'notice-seven-days',
    );
    expect([strict.status, saidBy(strict)]).toEqual([
      'unclear',
      expect.stringMatching(/^The appointment was moved and no new notice was read\. /),
    ]);
  });

  it('is no second day beside the one that stands', () => {
    const again = note('2026-03-10', [mailed('2026-03-10'), appointment('2026-03-20', 'moved')]);
    expect(seven('2026-03-11', first, again)).toBe('met');
    const earlier = note('2026-03-01', [appointment('2026-03-08', 'moved')]);
    expect(seven('2026-03-03', earlier, first)).toBe('met');
  });
});

describe('a mailing that a log tells again', () => {
  const log = (mailedOn: string | null, date = '2026-03-06') =>
    note(date, [mailed(mailedOn, { retold: true })]);
  const days = (...notes: Note[]) => line('notice-seven-days', '2026-03-09', notes);

  it('names both days where they differ, and the answers with them', () => {
    expect(saidBy(days(first, log('2026-03-06')))).toContain('Mon, Mar 2 and Fri, Mar 6');
    expect(days(first, log('2026-03-06')).findings[0]!.about).toEqual({ narrative: 'n1' });
  });

  it('changes nothing without a day, and dates nothing that has none', () => {
    expect(days(first, log(null)).status).toBe('met');
    const undated = note('2026-03-02', [mailed(null), appointment('2026-03-12')]);
    expect(saidBy(days(undated, log(null)))).toContain('The day the notice was mailed was not found');
  });

  it('is another mailing where no log tells it: the earliest counts', () => {
    expect(days(first, note('2026-03-06', [mailed('2026-03-06')])).status).toBe('met');
  });
});

describe('the days of a notice', () => {
  it('are those of the earliest mailing, in whatever order they are told', () => {
    const again = note('2026-03-06', [mailed('2026-03-06'), appointment('2026-03-12')]);
    const told = note('2026-03-07', [mailed('2026-03-02')]);
    expect(seven('2026-03-09', again, told)).toBe('met');
    const retold = line('notice-seven-days', '2026-03-09', [again, told, told]);
    expect(retold.findings[0]!.about, 'where it was told first').toEqual({ narrative: 'n2' });
  });

  it('are those of one that came back, where no other mailing is told', () => {
    const back = note('2026-03-05', [event('notice', { sent: 'returned' }), appointment('2026-03-12')]);
    expect([narrated('2026-03-06', back), seven('2026-03-06', back)]).toEqual(['met', 'unclear']);
  });

  it('are asked for since the guide applies', () => {
    const old = note('2008-10-02', [mailed('2008-09-29'), appointment('2008-10-03')]);
    expect(seven('2008-10-02', old)).toBe('n/a');
  });

  it('are none where it reads as mailed after the appointment, and may be none at all', () => {
    const on = (mailedOn: string) =>
      line('notice-seven-days', '2026-03-14', [
        note('2026-03-14', [mailed(mailedOn), appointment('2026-03-12')]),
      ]);
    expect(on('2026-03-13').status).toBe('unclear');
    expect(saidBy(on('2026-03-13'))).toContain('reads as mailed Fri, Mar 13, after its appointment');
    expect(saidBy(on('2026-03-12'))).toContain('0 days, 7 too few');
    expect(saidBy(on('2026-03-11'))).toContain('1 day, 6 too few');
  });

  it('are counted to the narrated appointment, and need no plan for it', () => {
    expect(line('notice-seven-days', '2026-03-03', [first], { steps: null }).status).toBe('met');
    const other = step('RE', '2026-03-04T10:00');
    expect(line('notice-seven-days', '2026-03-03', [first], { steps: [other] }).status).toBe('met');
  });

  it('contradict each other where narratives give two appointments and the answers differ', () => {
    const two = [first, note('2026-03-04', [appointment('2026-03-08')])];
    expect(saidBy(line('notice-seven-days', '2026-03-05', two))).toContain(
      'The narratives give Thu, Mar 12 and Sun, Mar 8 for the appointment',
    );
  });
});
