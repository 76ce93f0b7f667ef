/** The opt-in duties on events made by hand. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../../test/fixtures/cases.ts';
import { event, lineFor, note, stated, statusFor } from '../../../test/fixtures/record.ts';

const packs = ['oar-461-190-0231'];
const notice = note('2026-03-02', [
  event('notice', { mailedOn: '2026-03-02' }),
  event('appointment', { date: '2026-03-12' }),
]);
const today = '2026-03-20';

describe('the opt-in duties', () => {
  it('are asked only where the pack is on', () => {
    expect(judge({ today }).lines.filter(({ duty }) => duty.startsWith('oar-'))).toEqual([]);
    expect(judge({ today, packs }).lines.filter(({ duty }) => duty.startsWith('oar-'))).toHaveLength(4);
  });

  for (const [duty, fact] of [
    ['oar-community-visit', 'community-visit'],
    ['oar-risk-of-harm', 'risk-of-harm'],
    ['oar-screenings', 'screenings-offered'],
  ] as const) {
    it(`${duty} is due from the start of re-engagement, and broken after a decision alone`, () => {
      const of = (...notes: ReturnType<typeof note>[]) =>
        statusFor(duty, { today: '2026-03-31', notes, packs });
      const dq = note('2026-03-30', [event('decision')]);
      expect(of(note('2026-03-02', [event('contact')])), 'not started').toBe('n/a');
      expect(of(notice)).toBe('due');
      expect(of(notice, dq)).toBe('broken');
      expect(of(notice, note('2026-03-18', [stated(fact)]), dq)).toBe('met');
      expect(of(notice, note('2026-03-30', [event('good-cause')]))).toBe('n/a');
      expect(of(notice, note('2026-03-30', [event('decision', { to: 'no-disqualification' })]))).toBe('n/a');
      const old = note('2022-03-02', [event('notice', { mailedOn: '2022-03-02' })]);
      expect(statusFor(duty, { today: '2022-03-20', notes: [old], packs })).toBe('n/a');
      expect(statusFor(duty, { today, notes: null, packs })).toBe('unseen');
      expect(statusFor(duty, { today, notes: [notice], partly: ['narratives'], packs })).toBe('unseen');
    });
  }

  it('name a missed RE appointment that is given as the ground', () => {
    const of = (...made: ReturnType<typeof event>[]) =>
      lineFor('oar-not-a-required-activity', {
        today: '2026-03-31',
        notes: [notice, note('2026-03-30', made)],
        packs,
      }).status;
    expect([
      of(event('contact')),
      of(event('decision')),
      of(event('decision'), stated('missed-re-as-ground')),
    ]).toEqual(['n/a', 'met', 'broken']);
  });
});
