/** The opt-in duties on events made by hand. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../../test/fixtures/cases.ts';
import { event, lineFor, note, saidBy, stated, statusFor, step } from '../../../test/fixtures/record.ts';

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

  describe('of what is asked', () => {
    const visit = (today: string, ...notes: ReturnType<typeof note>[]) =>
      statusFor('oar-community-visit', { today, notes, packs });

    it('by the day of the decision, else of the end, else today: since 2/1/2023', () => {
      const sent = note('2023-01-17', [event('notice', { mailedOn: '2023-01-17' })]);
      const decided = (on: string) => visit('2023-03-01', sent, note(on, [event('decision')]));
      expect([decided('2023-01-31'), decided('2023-02-01')]).toEqual(['n/a', 'broken']);
      expect([visit('2023-01-31', sent), visit('2023-02-01', sent)]).toEqual(['n/a', 'due']);
      const closed = (on: string) => visit('2023-03-01', sent, note(on, [stated('plan-signed')]));
      expect([closed('2023-01-20'), closed('2023-02-01')]).toEqual(['n/a', 'due']);
    });

    it('until good cause or no disqualification, told since the notice', () => {
      const cause = event('good-cause', { days: ['2026-02-24'] });
      const missed = event('missed', { days: ['2026-02-24', '2026-02-25'] });
      const before = note('2026-02-26', [missed, cause]);
      expect(visit(today, before, notice), 'for a day before it').toBe('due');
      expect(visit(today, notice, note('2026-03-02', [cause])), 'that day').toBe('n/a');
      expect(visit(today, before, notice, note('2026-03-09', [event('contact')]))).toBe('due');
    });

    it('by a home visit of the case manager about JOBS, from the start of re-engagement on', () => {
      const at = (date: string, given = {}, author: 'case-manager' | 'contractor' = 'case-manager') =>
        note(date, [event('contact', { media: ['home-visit'], ...given })], { author });
      const missed = note('2026-02-26', [event('missed', { days: ['2026-02-25'] })]);
      expect([
        visit(today, missed, notice, at('2026-03-02')),
        visit(today, missed, notice, at('2026-03-03')),
      ]).toEqual(['met', 'met']);
      expect(visit(today, missed, at('2026-02-27'), notice), 'before it').toBe('due');
      expect(visit(today, notice, at('2026-03-03', { subject: 'other' })), 'about SNAP').toBe('due');
      expect(visit(today, notice, at('2026-03-03', {}, 'contractor')), 'of a contractor').toBe('due');
      expect(visit(today, notice, at('2026-03-03', { media: ['phone'] })), 'a call').toBe('due');
    });

    it('where the step alone has started it', () => {
      const steps = [step('RE', '2026-03-26T10:00')];
      const planning = note('2026-03-02', [event('contact', { direction: 'made' }), event('good-cause')]);
      expect(statusFor('oar-community-visit', { today, notes: [planning], steps, packs })).toBe('n/a');
      const line = lineFor('oar-community-visit', { today, notes: [], steps, packs });
      expect([line.status, saidBy(line)]).toEqual([
        'due',
        expect.stringContaining('The record does not show'),
      ]);
    });

    it('and the ground of a disqualification by the day on which it is given', () => {
      const ground = (on: string) =>
        statusFor('oar-not-a-required-activity', {
          today: '2023-03-01',
          notes: [note(on, [event('contact'), stated('missed-re-as-ground')])],
          packs,
        });
      expect([ground('2023-01-31'), ground('2023-02-01')]).toEqual(['n/a', 'broken']);
    });
  });
});
