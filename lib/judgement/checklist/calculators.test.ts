import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { askedBusinessDays, businessDaysAfter, earliestAppointment, lastMailingDay } from './calculators.ts';

const pack = defaultPack;

describe('the calculators', () => {
  it('count from a mailing to the earliest appointment, the mailing day not counted', () => {
    expect(earliestAppointment(civil('2026-03-02'), pack)).toMatchObject({
      day: '2026-03-09',
      count: 7,
      closed: null,
    });
  });

  it('name the holidays on the way, and the business day that does where the office is closed', () => {
    const found = earliestAppointment(civil('2026-11-19'), pack)!;
    expect(found.day).toBe('2026-11-26');
    expect(found.closed).toEqual({ why: 'Thanksgiving', instead: '2026-11-30' });
    expect(earliestAppointment(civil('2026-11-22'), pack)!.holidays.map(({ name }) => name)).toEqual([
      'Thanksgiving',
      'the day after Thanksgiving',
    ]);
  });

  it('count back from an appointment to the last mailing day, and back over closed days', () => {
    expect(lastMailingDay(civil('2026-03-09'), pack)).toMatchObject({ day: '2026-03-02', closed: null });
    // The 4th is a Saturday, the 3rd the holiday observed.
    expect(lastMailingDay(civil('2026-07-11'), pack)).toMatchObject({
      day: '2026-07-04',
      closed: { why: 'a weekend', instead: '2026-07-02' },
    });
    expect(lastMailingDay(civil('2026-07-08'), pack)!.holidays.map(({ name }) => name)).toEqual([
      'Independence Day, observed',
    ]);
  });

  it('undo each other', () => {
    for (const day of ['2026-01-01', '2026-02-28', '2028-02-29', '2026-12-31']) {
      const appointment = earliestAppointment(civil(day), pack)!.day;
      expect(lastMailingDay(appointment, pack)!.day).toBe(day);
    }
  });

  it('count business days and name what was not counted', () => {
    expect(businessDaysAfter(civil('2026-11-25'), 1, pack)).toEqual({
      day: '2026-11-30',
      count: 1,
      weekend: true,
      holidays: [
        { day: '2026-11-26', name: 'Thanksgiving' },
        { day: '2026-11-27', name: 'the day after Thanksgiving' },
      ],
    });
    expect(businessDaysAfter(civil('2026-03-02'), 2, pack)).toMatchObject({ weekend: false, holidays: [] });
  });

  it('ask for the numbers that the pack asks for', () => {
    expect(askedBusinessDays(pack, civil('2026-03-02'))).toEqual([1, 5]);
    const other = {
      ...pack,
      parameters: {
        ...pack.parameters,
        patternDays: [{ from: civil('2008-10-01'), value: 3, cite: 'ours' }],
      },
    };
    expect(askedBusinessDays(other, civil('2026-03-02'))).toEqual([1, 3]);
  });

  it('answer nothing before the guide applies', () => {
    expect(earliestAppointment(civil('2008-09-30'), pack)).toBeNull();
    expect(lastMailingDay(civil('2008-09-30'), pack)).toBeNull();
  });
});
