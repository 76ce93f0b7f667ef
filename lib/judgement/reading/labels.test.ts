import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import type { ContactEvent, ReadEvent } from '../../record/events.ts';
import { asksForEngagementType, labelsOf } from './labels.ts';

const words = [{ start: 0, end: 4 }];
const on = civil('2026-03-02');
const contact: ContactEvent = {
  kind: 'contact',
  direction: 'attempted',
  media: ['phone'],
  subject: 'jobs',
  on,
  answerBy: null,
  words,
};
const notice: ReadEvent = {
  kind: 'notice',
  sent: 'mailed',
  mailedOn: on,
  plannedOn: null,
  pasted: false,
  words,
};
const goodCause: ReadEvent = { kind: 'good-cause', by: 'case-manager', days: [], on, words };
const decision = {
  kind: 'decision',
  to: 'no-disqualification',
  by: 'team',
  inEffect: false,
  withdrawn: false,
  on,
  words,
} satisfies ReadEvent;
const appointment: ReadEvent = {
  kind: 'appointment',
  date: civil('2026-03-09'),
  time: '10:00',
  change: 'set',
  words,
};

describe('the labels of what was read', () => {
  it('are all empty where nothing was', () => {
    expect(labelsOf([])).toEqual({
      engagementType: 'not',
      contact: { direction: 'none', media: [] },
      goodCause: false,
      noDisqualification: false,
      disqualification: false,
      notice: null,
      reStep: 'none',
      missedActivityOn: null,
    });
  });

  it('join several contacts: made if one was, by every medium once', () => {
    const events: ReadEvent[] = [contact, { ...contact, direction: 'made', media: ['letter', 'phone'] }];
    expect(labelsOf(events)).toMatchObject({
      engagementType: 'required',
      contact: { direction: 'made', media: ['phone', 'letter'] },
    });
  });

  it('tell of no contact about something else, of no talk about an unknown subject, and of none told before', () => {
    const events: ReadEvent[][] = [
      [{ ...contact, subject: 'other' }],
      [{ ...contact, direction: 'made', subject: 'unstated' }],
      [contact, { kind: 'recap', words }],
    ];
    for (const each of events) {
      expect(labelsOf(each).contact).toEqual({ direction: 'none', media: [] });
      expect(asksForEngagementType(each)).toBe(false);
    }
    expect(asksForEngagementType([contact])).toBe(true);
  });

  it('tell of the notice with its appointment, and of no appointment without one', () => {
    expect(labelsOf([notice, appointment]).notice).toEqual({
      sent: 'mailed',
      mailedOn: '2026-03-02',
      appointment: { date: '2026-03-09', time: '10:00', location: null },
    });
    expect(labelsOf([appointment]).notice).toBeNull();
  });

  it('say of a notice that was only e-mailed that it was not sent, and of one that came back that it was mailed', () => {
    const sent = (how: 'emailed' | 'returned' | 'handed') =>
      labelsOf([{ ...notice, sent: how } as ReadEvent]).notice?.sent;
    expect([sent('emailed'), sent('returned'), sent('handed')]).toEqual([
      'not-sent',
      'mailed',
      'hand-delivered',
    ]);
  });

  it('tell of good cause and of the decision not to disqualify, each asking for the type by itself', () => {
    expect(labelsOf([goodCause])).toMatchObject({ engagementType: 'required', goodCause: true });
    expect(labelsOf([decision])).toMatchObject({ engagementType: 'required', noDisqualification: true });
    expect(labelsOf([{ ...goodCause, by: 'contractor' } as ReadEvent])).toEqual(labelsOf([]));
  });

  it('tell of a decision to disqualify, which asks for no type, and of none that was taken back', () => {
    const to = { ...decision, to: 'disqualify' as const };
    expect(labelsOf([to])).toEqual({ ...labelsOf([]), disqualification: true });
    expect(labelsOf([{ ...to, withdrawn: true }])).toEqual(labelsOf([]));
  });

  it('tell of the RE step, and of the last day missed', () => {
    const step = (state: 'added' | 'planned' | 'closed'): ReadEvent => ({ kind: 're-step', state, words });
    expect(labelsOf([step('planned'), step('added')]).reStep).toBe('added');
    expect(labelsOf([step('planned')]).reStep).toBe('planned');
    expect(labelsOf([step('closed')]).reStep).toBe('none');
    const missed: ReadEvent = {
      kind: 'missed',
      what: 'activity',
      days: [civil('2026-03-02'), civil('2026-03-05')],
      count: 2,
      calledAhead: 'unsaid',
      excused: false,
      learnedOn: null,
      words,
    };
    expect(labelsOf([missed]).missedActivityOn).toBe('2026-03-05');
    expect(labelsOf([{ ...missed, days: [] }]).missedActivityOn).toBeNull();
  });

  it('pass over kinds of events that they do not know', () => {
    const unknown = { kind: 'weather', words } as unknown as ReadEvent;
    expect(labelsOf([unknown, contact])).toEqual(labelsOf([contact]));
  });
});
