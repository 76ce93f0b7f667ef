/** Section A on events made by hand: narrative types, and what a decision's narrative tells. */
import { describe, expect, it } from 'vitest';
import { event, lineFor, note, saidBy, stated, statusFor } from '../../../test/fixtures/record.ts';

const today = '2026-03-12';
const call = event('contact');
const letter = event('contact', { media: ['letter'] });

describe('engagement-type', () => {
  const typed = (...notes: ReturnType<typeof note>[]) => statusFor('engagement-type', { today, notes });

  it('asks for every contact of a narrative to stand under an accepted type', () => {
    const both = note('2026-03-09', [call, letter], { as: 'General' });
    expect(typed(both)).toBe('broken');
    expect(typed(both, note('2026-03-09', [call]))).toBe('broken');
    expect(typed(both, note('2026-03-09', [call]), note('2026-03-09', [letter]))).toBe('met');
  });

  it('knows a contact that is told again under Engagement on a later day', () => {
    const general = note('2026-03-09', [event('missed'), call], { as: 'General' });
    expect(typed(general, note('2026-03-11', [event('contact', { on: '2026-03-09' })]))).toBe('met');
    expect(typed(general, note('2026-03-11', [call]))).toBe('broken');
    expect(
      typed(general, note('2026-03-09', [event('contact', { direction: 'made' })])),
      'a talk is no voicemail',
    ).toBe('broken');
  });

  it('asks nothing of a recap of contacts that are narrated', () => {
    const made = note('2026-03-02', [call]);
    const past = event('contact', { on: '2026-03-02' });
    expect(typed(made, note('2026-03-09', [past], { as: 'General' }))).toBe('met');
    expect(typed(note('2026-03-09', [past], { as: 'General' })), 'told for the first time').toBe('broken');
    const words = [{ start: 0, end: 40 }];
    const recap = [event('recap', { words }), event('contact', { words: [{ start: 10, end: 20 }] })];
    expect(typed(note('2026-03-09', recap, { as: 'General' }))).toBe('n/a');
    expect(
      typed(
        note('2026-03-09', [...recap, event('contact', { words: [{ start: 50, end: 60 }] })], {
          as: 'General',
        }),
      ),
    ).toBe('broken');
  });

  it('asks nothing of a notice that was handed over, and of nothing else said', () => {
    const words = [{ start: 0, end: 40 }];
    const handing = [
      event('notice', { sent: 'handed', words }),
      event('contact', { direction: 'made', media: ['home-visit'], words }),
    ];
    expect(typed(note('2026-03-09', handing, { as: 'General' }))).toBe('n/a');
    const talk = event('contact', { direction: 'made', words: [{ start: 50, end: 60 }] });
    expect(typed(note('2026-03-09', [...handing, talk], { as: 'General' }))).toBe('broken');
  });

  it('asks nothing of what was said at a staffing that decided to disqualify', () => {
    const said = event('contact', { direction: 'made', media: ['in-person'] });
    const staffed = [event('decision'), event('staffing')];
    expect(typed(note('2026-03-09', [...staffed, said], { as: 'Case Staffing' }))).toBe('n/a');
    expect(typed(note('2026-03-09', [...staffed, call], { as: 'Case Staffing' }))).toBe('broken');
  });

  it('asks nothing where another subject, or none, is told', () => {
    expect(typed(note('2026-03-09', [event('contact', { subject: 'other' })], { as: 'SNAP' }))).toBe('n/a');
    expect(typed(note('2026-03-09', [event('contact', { subject: 'unstated' })], { as: 'General' }))).toBe(
      'n/a',
    );
  });

  it('counts what lies before the current episode apart', () => {
    const line = lineFor('engagement-type', {
      today,
      notes: [note('2024-01-08', [call], { as: 'General' }), note('2026-03-09', [call])],
    });
    expect(line.status).toBe('met');
    expect(line.findings.map(({ status, older }) => [status, older])).toEqual([
      ['broken', true],
      ['met', false],
    ]);
  });

  it('leaves open what no type of the page would mend', () => {
    const given = { today, draft: note(today, [call], { as: '' }) };
    expect(statusFor('engagement-type', given)).toBe('broken');
    expect(statusFor('engagement-type', { ...given, typesOffered: ['General', ' engagement'] })).toBe(
      'broken',
    );
    expect(statusFor('engagement-type', { ...given, typesOffered: ['General', 'JOBS'] })).toBe('unclear');
  });
});

describe('good-cause-type and no-disqualification-type', () => {
  const cause = (given = {}) => event('good-cause', given);
  const not = event('decision', { to: 'no-disqualification' });

  it('ask for the type of each narrative that records one', () => {
    for (const [duty, make] of [
      ['good-cause-type', cause()],
      ['no-disqualification-type', not],
    ] as const) {
      const told = (as: string) => statusFor(duty, { today, notes: [note('2026-03-09', [make], { as })] });
      expect([duty, told('Engagement'), told('General')]).toEqual([duty, 'met', 'broken']);
      expect(
        statusFor(duty, { today, notes: [note('2026-03-09', [event('decision')], { as: 'General' })] }),
      ).toBe('n/a');
      const again = (on: string) =>
        statusFor(duty, {
          today: '2026-03-31',
          notes: [note('2026-03-09', [make], { as: 'General' }), note(on, [make])],
        });
      // Mon, Mar 9 + 5 business days is Mon, Mar 16.
      expect([again('2026-03-09'), again('2026-03-16'), again('2026-03-17')]).toEqual([
        'met',
        'met',
        'broken',
      ]);
    }
  });

  it('ask nothing where a contractor excused an absence', () => {
    const of = (by: 'contractor' | 'unstated', author: 'contractor' | 'case-manager') =>
      statusFor('good-cause-type', {
        today,
        notes: [note('2026-03-09', [cause({ by })], { as: 'General', author })],
      });
    expect([
      of('contractor', 'case-manager'),
      of('unstated', 'contractor'),
      of('unstated', 'case-manager'),
    ]).toEqual(['n/a', 'n/a', 'broken']);
  });
});

describe('decision-details', () => {
  const not = event('decision', { to: 'no-disqualification', by: 'team' });
  const all = [
    stated('team-considered'),
    stated('plan-adjusted'),
    stated('treatment-offered'),
    stated('child-safety'),
  ];
  const of = (...notes: ReturnType<typeof note>[]) =>
    lineFor('decision-details', { today: '2026-03-31', notes });

  it('asks a team for four things and names those that are missing', () => {
    expect(of(note('2026-03-09', [not, ...all])).status).toBe('met');
    const line = of(note('2026-03-09', [not, all[0]!, all[2]!]));
    expect(line.status).toBe('broken');
    expect(saidBy(line)).toContain(
      'adjustments to the case plan and the child safety review for this decision',
    );
  });

  it('asks a case manager alone for the reason only', () => {
    const cause = event('good-cause', { by: 'case-manager' });
    expect(of(note('2026-03-09', [cause, stated('reason-given')])).status).toBe('met');
    expect(of(note('2026-03-09', [cause, ...all])).status).toBe('broken');
    const staffed = event('good-cause', { by: 'unstated' });
    expect(of(note('2026-03-09', [staffed, event('staffing'), stated('reason-given')])).status).toBe(
      'broken',
    );
  });

  it('reads narratives of the next five business days together, and each decision once', () => {
    const first = note('2026-03-09', [not, all[0]!, all[1]!]);
    expect(of(first, note('2026-03-16', [all[2]!, all[3]!])).status).toBe('met');
    expect(of(first, note('2026-03-17', [all[2]!, all[3]!])).status).toBe('broken');
    expect(of(note('2026-03-09', [not, ...all]), note('2026-03-12', [not])).findings).toHaveLength(1);
    expect(of(note('2026-03-09', [not, ...all]), note('2026-03-25', [not])).status).toBe('broken');
  });
});
