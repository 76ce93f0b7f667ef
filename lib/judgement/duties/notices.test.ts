/** Section C on events made by hand: which notice is judged, and with which appointment. */
import { describe, expect, it } from 'vitest';
import { event, lineFor, type Note, note, saidBy, statusFor, step } from '../../../test/fixtures/record.ts';

const mailed = (mailedOn: string | null, more = {}) => event('notice', { mailedOn, ...more });
const appointment = (date: string, change: 'set' | 'moved' | 'asked' | 'cancelled' = 'set') =>
  event('appointment', { date, time: '10:00', change });
/** Mailed on the 2nd for the 12th: ten days. */
const first = note('2026-03-02', [mailed('2026-03-02'), appointment('2026-03-12')]);

function answers(today: string, ...notes: Note[]) {
  const of = (duty: string) => statusFor(duty, { today, notes });
  return {
    narrated: of('notice-narrated'),
    date: of('notice-mail-date'),
    seven: of('notice-seven-days'),
    mailed: of('notice-mailed'),
    pasted: of('letter-pasted'),
  };
}
const NONE = { narrated: 'n/a', date: 'n/a', seven: 'n/a', mailed: 'n/a', pasted: 'n/a' };

describe('a notice', () => {
  it('that stands is judged with its appointment', () => {
    expect(answers('2026-03-05', first)).toEqual({
      narrated: 'met',
      date: 'met',
      seven: 'met',
      mailed: 'met',
      pasted: 'due',
    });
  });

  it('that was called off is not judged, and neither is its appointment', () => {
    expect(
      answers('2026-03-05', first, note('2026-03-04', [event('notice', { sent: 'cancelled' })])),
    ).toEqual(NONE);
    expect(
      answers('2026-03-05', first, note('2026-03-04', [appointment('2026-03-12', 'cancelled')])),
    ).toEqual(NONE);
  });

  it('mailed twice for one appointment counts by the earliest, unless that came back', () => {
    const again = note('2026-03-06', [mailed('2026-03-06')]);
    const back = note('2026-03-05', [event('notice', { sent: 'returned' })]);
    expect(answers('2026-03-07', first, again).seven).toBe('met');
    const third = note('2026-03-09', [mailed('2026-03-09')]);
    expect(answers('2026-03-10', first, again, third).seven).toBe('met');
    expect(answers('2026-03-07', first, back, again).seven).toBe('broken');
    expect(answers('2026-03-07', first, back), 'it was mailed all the same').toMatchObject({
      narrated: 'met',
      seven: 'met',
      mailed: 'met',
    });
  });

  it('whose mailing a log dates otherwise is unclear where the answers differ, and only there', () => {
    const log = (day: string) =>
      note('2026-03-06', [event('notice', { sent: 'mailed', mailedOn: day, retold: true })]);
    expect(answers('2026-03-07', first, log('2026-03-06')).seven).toBe('unclear');
    expect(answers('2026-03-07', first, log('2026-03-03')).seven).toBe('met');
    expect(answers('2026-03-07', first, log('2026-03-02')).seven).toBe('met');
  });

  it('whose mailing day a later narrative gives is dated', () => {
    const undated = note('2026-03-02', [mailed(null), appointment('2026-03-12')]);
    expect(answers('2026-03-05', undated)).toMatchObject({ date: 'due', seven: 'unclear' });
    expect(answers('2026-03-13', undated)).toMatchObject({ date: 'broken', seven: 'unclear', pasted: 'n/a' });
    expect(answers('2026-03-05', undated, note('2026-03-04', [mailed('2026-03-02')]))).toMatchObject({
      date: 'met',
      seven: 'met',
    });
  });

  it('that is planned is due until its last mailing day', () => {
    const planned = note('2026-03-02', [event('notice', { sent: 'planned' }), appointment('2026-03-12')]);
    expect(answers('2026-03-05', planned)).toEqual({ ...NONE, narrated: 'due', seven: 'due' });
    expect(answers('2026-03-06', planned)).toEqual({ ...NONE, narrated: 'broken', seven: 'broken' });
    expect(
      answers('2026-03-06', note('2026-03-02', [event('notice', { sent: 'planned' })])),
      'no appointment yet',
    ).toEqual(NONE);
  });

  it('only handed over or e-mailed has no mailing day to narrate', () => {
    const by = (sent: 'handed' | 'emailed' | 'both') =>
      answers('2026-03-05', note('2026-03-02', [event('notice', { sent }), appointment('2026-03-12')]));
    expect(by('handed')).toEqual({ ...NONE, narrated: 'met', mailed: 'broken' });
    expect(by('emailed')).toEqual({ ...NONE, narrated: 'met', mailed: 'unclear' });
    expect(by('both')).toMatchObject({ narrated: 'met', date: 'due', mailed: 'met' });
  });

  it('mailed too late can be mended until the appointment, and is past from then on', () => {
    const late = note('2026-03-06', [mailed('2026-03-06'), appointment('2026-03-12')]);
    const on = (today: string) => lineFor('notice-seven-days', { today, notes: [late] });
    expect(saidBy(on('2026-03-09'))).toContain('6 days, 1 too few');
    expect(on('2026-03-11').findings[0]!.past).toBe(false);
    expect(on('2026-03-12').findings[0]!.past).toBe(true);
  });
});

describe('an appointment', () => {
  const late = note('2026-03-10', [mailed('2026-03-10'), appointment('2026-03-15', 'moved')]);

  it('that was moved with a new notice is judged by that one, and the first not at all', () => {
    expect(answers('2026-03-11', first, late).seven).toBe('broken');
    expect(
      answers(
        '2026-03-11',
        first,
        note('2026-03-10', [appointment('2026-03-24', 'moved')]),
        note('2026-03-11', [mailed(null)]),
      ),
    ).toMatchObject({ date: 'due', seven: 'unclear' });
  });

  it('that was moved without one keeps the first notice only where the participant asked', () => {
    expect(answers('2026-03-11', first, note('2026-03-10', [appointment('2026-03-15', 'asked')])).seven).toBe(
      'met',
    );
    expect(
      answers('2026-03-11', first, note('2026-03-10', [appointment('2026-03-15', 'moved')])),
    ).toMatchObject({ seven: 'unclear', narrated: 'met', date: 'met' });
  });

  it('set anew after the first one was past needs its own notice', () => {
    const anew = note('2026-03-13', [event('outcome', { how: 'not-kept' }), appointment('2026-03-24')]);
    expect(answers('2026-03-14', first, anew)).toMatchObject({
      narrated: 'due',
      seven: 'n/a',
      mailed: 'n/a',
    });
    expect(answers('2026-03-18', first, anew).narrated).toBe('broken');
    expect(answers('2026-03-18', first, anew, note('2026-03-16', [mailed('2026-03-16')]))).toMatchObject({
      narrated: 'met',
      seven: 'met',
    });
  });

  it('of which narratives give two days is unclear only where the answers differ', () => {
    expect(answers('2026-03-05', first, note('2026-03-04', [appointment('2026-03-13')])).seven).toBe('met');
    expect(answers('2026-03-05', first, note('2026-03-04', [appointment('2026-03-08')])).seven).toBe(
      'unclear',
    );
  });

  it('may stand on the plan alone', () => {
    const notes = [note('2026-03-02', [mailed('2026-03-02')])];
    const seven = (steps: ReturnType<typeof step>[] | null) =>
      statusFor('notice-seven-days', { today: '2026-03-05', notes, steps });
    expect(seven([step('RE', '2026-03-12T10:00')])).toBe('met');
    expect(seven([step('RE', '2026-03-06T10:00')])).toBe('broken');
    expect(seven([])).toBe('unclear');
    expect(seven(null)).toBe('unseen');
  });

  it('on the plan alone calls for a notice', () => {
    const line = lineFor('notice-narrated', { today: '2026-03-05', steps: [step('RE', '2026-03-12T10:00')] });
    expect([line.status, line.findings[0]!.lastDay]).toEqual(['due', '2026-03-05']);
    expect(statusFor('notice-narrated', { today: '2026-03-05', notes: null })).toBe('unseen');
  });
});

it('before the guide applies nothing is asked', () => {
  const old = note('2008-09-22', [event('notice', { mailedOn: null }), appointment('2008-09-26')]);
  expect(answers('2008-09-24', old)).toEqual(NONE);
});
