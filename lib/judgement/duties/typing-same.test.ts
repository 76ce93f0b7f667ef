/** Section A: what is one contact or one decision told twice, and which telling is asked for its type. */
import { describe, expect, it } from 'vitest';
import { event, lineFor, type Note, note, saidBy, stated, statusFor } from '../../../test/fixtures/record.ts';
import { unknown } from '../../record/fact.ts';

const today = '2026-03-31';
const call = event('contact');
const talk = event('contact', { direction: 'made' });
const General = { as: 'General' } as const;

describe('one contact told twice', () => {
  const typed = (...notes: Note[]) => statusFor('engagement-type', { today, notes });
  const by = (...media: ('phone' | 'text' | 'letter' | 'other')[]) => event('contact', { media });

  it('is of one day', () => {
    expect(typed(note('2026-03-09', [call], General), note('2026-03-08', [call]))).toBe('broken');
  });

  it('is of one day for each contact of a narrative', () => {
    const both = note('2026-03-09', [event('contact', { on: '2026-03-08' }), call], General);
    const first = note('2026-03-08', [call]);
    expect([typed(both, first), typed(both, first, note('2026-03-09', [call]))]).toEqual(['broken', 'met']);
  });

  it('is by a medium that both name, or that one of them leaves open', () => {
    const pair = (mine: ReturnType<typeof by>, theirs: ReturnType<typeof by>) =>
      typed(note('2026-03-09', [mine], General), note('2026-03-09', [theirs]));
    expect(pair(by('phone', 'text'), by('phone'))).toBe('met');
    expect(pair(by('phone'), by('letter'))).toBe('broken');
    expect([pair(by(), by('phone')), pair(by('phone'), by())]).toEqual(['met', 'met']);
    expect([pair(by('other'), by('phone')), pair(by('phone'), by('other'))]).toEqual(['met', 'met']);
  });

  it('is asked for once: a recap of a past one asks for nothing', () => {
    const recap = note('2026-03-09', [event('contact', { on: '2026-03-02' })], General);
    const line = lineFor('engagement-type', { today, notes: [note('2026-03-02', [call]), recap] });
    expect(line.findings.map(({ about }) => about)).toEqual([{ narrative: 'n1' }]);
  });

  it('in a recap has all its words in that of the recap', () => {
    const span = (start: number, end: number) => ({ start, end });
    const recap = (...words: ReturnType<typeof span>[]) =>
      typed(
        note(
          '2026-03-09',
          [event('recap', { words: [span(20, 40), span(60, 80)] }), event('contact', { words })],
          General,
        ),
      );
    expect(recap(span(22, 30), span(62, 70))).toBe('n/a');
    expect(recap(span(22, 30), span(90, 95)), 'partly outside').toBe('broken');
    expect(recap(span(10, 30)), 'begun before it').toBe('broken');
  });
});

describe('which contact is asked for its type', () => {
  const line = (...notes: Note[]) => lineFor('engagement-type', { today, notes });

  it('each narrative with one, on its own', () => {
    const two = line(note('2026-03-08', [call], General), note('2026-03-09', [talk], General));
    expect(two.findings.map(({ about, status }) => [about, status])).toEqual([
      [{ narrative: 'n1' }, 'broken'],
      [{ narrative: 'n2' }, 'broken'],
    ]);
  });

  it('none about another subject, whatever its type', () => {
    const other = event('contact', { subject: 'other' });
    const none = line(note('2026-03-09', [other]));
    expect([none.status, saidBy(none)]).toEqual([
      'n/a',
      'No engagement contact or attempt about JOBS was read in these narratives. ',
    ]);
  });

  it('none whose subject is left open, though it is right under Engagement', () => {
    const open = event('contact', { direction: 'made', subject: 'unstated' });
    expect(line(note('2026-03-09', [open])).status).toBe('met');
    expect(saidBy(line(note('2026-03-09', [open, call], General)))).toContain(
      'This reads as an attempted engagement contact',
    );
  });

  it('none whose type could not be read', () => {
    const unread = note('2026-03-09', [call], { type: unknown('the column is missing') });
    expect(line(unread).status).toBe('unclear');
    expect(saidBy(line(unread))).toContain('its type could not be read: the column is missing');
  });

  it('one beside a notice that was mailed, not handed over', () => {
    const words = [{ start: 0, end: 40 }];
    const sent = event('notice', { sent: 'mailed', words });
    expect(
      line(note('2026-03-09', [sent, event('contact', { direction: 'made', words })], General)).status,
    ).toBe('broken');
  });

  it('one beside a decision to disqualify, unless a staffing was held over it', () => {
    const decided = event('decision');
    const held = event('staffing');
    const planned = event('staffing', { state: 'planned' });
    const status = (...told: ReturnType<typeof event>[]) =>
      line(note('2026-03-09', [...told, talk], { as: 'Case Staffing' })).status;
    expect([status(decided, held), status(decided), status(held), status(decided, planned)]).toEqual([
      'n/a',
      'broken',
      'broken',
      'broken',
    ]);
  });
});

describe('one decision told twice', () => {
  const cause = event('good-cause');
  const typed = (...notes: Note[]) => statusFor('good-cause-type', { today, notes });

  it('is told within five business days, in whatever order', () => {
    const later = (on: string) => typed(note('2026-03-09', [cause]), note(on, [cause], General));
    // Mon, Mar 9 + 5 business days is Mon, Mar 16.
    expect([later('2026-03-09'), later('2026-03-16'), later('2026-03-17')]).toEqual(['met', 'met', 'broken']);
  });

  it('is told over the end of a month', () => {
    const [march, april] = ['2026-03-30', '2026-04-03'] as const;
    const typed = (...notes: Note[]) => statusFor('good-cause-type', { today: '2026-04-10', notes });
    expect([
      typed(note(march, [cause]), note(april, [cause], General)),
      typed(note(march, [cause], General), note(april, [cause])),
    ]).toEqual(['met', 'met']);
  });

  it('is counted from its own day, for each decision', () => {
    expect(
      typed(
        note('2026-01-05', [cause], General),
        note('2026-01-12', [cause]),
        note('2026-03-09', [cause], General),
        note('2026-03-16', [cause]),
      ),
    ).toBe('met');
  });

  it('is the case manager’s though a contractor narrates it', () => {
    const of = (by: 'case-manager' | 'contractor') =>
      typed(note('2026-03-09', [event('good-cause', { by })], { ...General, author: 'contractor' }));
    expect([of('case-manager'), of('contractor')]).toEqual(['broken', 'n/a']);
  });
});

describe('what a decision’s narratives have to tell', () => {
  const details = (...notes: Note[]) => lineFor('decision-details', { today, notes });
  const not = (given = {}) => event('decision', { to: 'no-disqualification', by: 'team', ...given });
  const cause = (by: 'case-manager' | 'team' | 'contractor' | 'unstated') => event('good-cause', { by });
  const reason = stated('reason-given');
  const all = (['team-considered', 'plan-adjusted', 'treatment-offered', 'child-safety'] as const).map(
    stated,
  );

  it('is asked once for what is told again up to the fifth business day', () => {
    expect(details(note('2026-03-09', [not()]), note('2026-03-16', [not()])).findings).toHaveLength(1);
    expect(details(note('2026-03-09', [not()]), note('2026-03-17', [not()])).findings).toHaveLength(2);
  });

  it('is asked of the first telling, be it good cause or going no further', () => {
    const line = details(note('2026-03-09', [not()]), note('2026-03-10', [cause('team')]));
    expect(line.findings.map(({ about }) => about)).toEqual([{ narrative: 'n1' }]);
  });

  it('is asked of the narrative that tells the decision, not of a staffing told the day before', () => {
    const line = details(note('2026-03-10', [event('staffing'), all[0]!]), note('2026-03-11', [not()]));
    expect(line.findings.map(({ about }) => about)).toEqual([{ narrative: 'n2' }]);
  });

  it('is asked of no other decision, and of none before the transmittal', () => {
    for (const told of [
      note('2026-03-09', [cause('contractor')]),
      note('2026-03-09', [event('decision')]),
      note('2008-09-22', [not()]),
    ]) {
      const line = details(told);
      expect([line.status, line.findings.length]).toEqual(['n/a', 1]);
      expect(saidBy(line)).toContain('No good cause and no decision not to disqualify was read');
    }
  });

  it('is all four things of a team: one that decided, recommended it, or met with nobody named', () => {
    expect(details(note('2026-03-09', [not({ by: 'recommended' }), reason])).status).toBe('broken');
    expect(details(note('2026-03-09', [not({ by: 'recommended' }), ...all])).status).toBe('met');
    expect(
      details(note('2026-03-09', [not(), reason]), note('2026-03-10', [cause('case-manager')])).status,
    ).toBe('broken');
    expect(details(note('2026-03-09', [cause('unstated'), event('staffing'), reason])).status).toBe('broken');
  });

  it('is the reason alone where no team met, or one person is named', () => {
    expect(details(note('2026-03-09', [cause('unstated'), reason])).status).toBe('met');
    const planned = event('staffing', { state: 'planned' });
    expect(details(note('2026-03-09', [cause('unstated'), planned, reason])).status).toBe('met');
    expect(details(note('2026-03-09', [cause('case-manager'), event('staffing'), reason])).status).toBe(
      'met',
    );
    expect(
      details(
        note('2026-03-09', [cause('unstated'), event('staffing'), reason]),
        note('2026-03-10', [cause('case-manager')]),
      ).status,
    ).toBe('met');
  });

  it('is read in its own narrative too where that gives a day to come', () => {
    const ahead = event('good-cause', { on: '2026-03-11' });
    expect(details(note('2026-03-09', [ahead, reason])).status).toBe('met');
    expect(details(note('2026-02-09', [reason]), note('2026-03-09', [ahead])).status, 'in no other').toBe(
      'broken',
    );
  });

  it('counts what lies before the current episode apart, done or not', () => {
    const old = (...more: ReturnType<typeof event>[]) =>
      details(note('2024-01-08', [cause('case-manager'), ...more]), note('2026-03-09', [call])).findings[0];
    expect(old()).toMatchObject({ status: 'broken', older: true });
    expect(old(reason)).toMatchObject({ status: 'met', older: true });
  });

  it('is asked of a draft, though a list read in part may hold the rest', () => {
    const draft = note('2026-03-09', [cause('case-manager')]);
    const given = { today, notes: [], draft, partly: ['narratives' as const] };
    expect(statusFor('decision-details', given)).toBe('broken');
  });
});
