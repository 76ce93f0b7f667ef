import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import type { ContactEvent, ReadEvent } from '../../record/events.ts';
import { asksForEngagementType, labelsOf } from './labels.ts';

const words = [{ start: 0, end: 4 }];
const contact: ContactEvent = {
  kind: 'contact',
  direction: 'attempted',
  media: ['phone'],
  subject: 'jobs',
  words,
};
const notice: ReadEvent = {
  kind: 'notice',
  sent: 'mailed',
  mailedOn: civil('2026-03-02'),
  plannedOn: null,
  words,
};
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

  it('tell of no contact about something else, or of unknown subject, or told before', () => {
    const events: ReadEvent[][] = [
      [{ ...contact, subject: 'other' }],
      [{ ...contact, subject: 'unstated' }],
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

  it('pass over kinds of events that they do not know', () => {
    const unknown = { kind: 'weather', words } as unknown as ReadEvent;
    expect(labelsOf([unknown, contact])).toEqual(labelsOf([contact]));
  });
});
