import { describe, expect, it } from 'vitest';
import { corpusCases } from '../../test/fixtures/corpus.ts';
import { defaultPack } from '../judgement/policy/default-pack.ts';
import { factsOfCase } from '../judgement/reading/facts-of.ts';
import { eventSchema } from './events.ts';
import { known, unknown, valueOr } from './fact.ts';
import { narrativeFactsSchema, narrativesPageSchema, planPageSchema, stepFactsSchema } from './facts.ts';
import { explain, z } from './zod.ts';

const contact = {
  kind: 'contact',
  direction: 'made',
  media: ['phone'],
  subject: 'jobs',
  on: '2026-03-02',
  answerBy: null,
  words: [{ start: 0, end: 4 }],
};
const notice = {
  kind: 'notice',
  sent: 'mailed',
  mailedOn: '2026-03-02',
  plannedOn: null,
  pasted: false,
  words: [],
};
const appointment = { kind: 'appointment', date: '2026-03-09', time: '10:00', change: 'set', words: [] };
const recap = { kind: 'recap', words: [{ start: 0, end: 4 }] };

const takes = (value: unknown) => z.safeParse(eventSchema, value).success;

describe('an event', () => {
  it('goes through storage and comes back as it was', () => {
    for (const event of [contact, notice, appointment, recap]) {
      expect(z.parse(eventSchema, JSON.parse(JSON.stringify(event)))).toEqual(event);
    }
  });

  it('is refused with a day that no calendar has, a time that no clock has, or a kind that nobody knows', () => {
    expect(takes({ ...notice, mailedOn: '2026-02-30' })).toBe(false);
    expect(takes({ ...appointment, date: '3/9/2026' })).toBe(false);
    for (const time of ['24:00', '9:00', '10:60', '10:00 AM', '']) {
      expect([time, takes({ ...appointment, time })]).toEqual([time, false]);
    }
    expect(takes({ ...contact, kind: 'mood' })).toBe(false);
    expect(takes({ ...contact, media: ['fax'] })).toBe(false);
    expect(takes({ ...contact, words: ['LVM'] })).toBe(false);
  });

  it('leaves behind a text that somebody adds to it', () => {
    expect(z.parse(eventSchema, { ...contact, text: 'zqxcanary' })).toEqual(contact);
  });
});

describe('the facts of a record', () => {
  it('of every shared case go through storage and come back as they were', () => {
    for (const file of corpusCases()) {
      const facts = factsOfCase(file, defaultPack);
      const stored = JSON.parse(JSON.stringify(facts)) as typeof facts;
      expect(z.parse(narrativesPageSchema, stored.narratives)).toEqual(facts.narratives);
      expect(z.parse(planPageSchema, stored.plan)).toEqual(facts.plan);
    }
  });

  it('hold no word of a narrative', () => {
    for (const file of corpusCases().filter((each) => (each.narratives ?? []).length > 0)) {
      const narratives = (file.narratives ?? []).map((narrative, i) => ({
        ...narrative,
        text: `${narrative.text} zqxcanary${i}`,
      }));
      expect(JSON.stringify(narratives)).toContain('zqxcanary');
      expect(JSON.stringify(factsOfCase({ ...file, narratives }, defaultPack))).not.toContain('zqxcanary');
    }
  });

  it('are refused, naming the place, where one is damaged', () => {
    const page = {
      read: true,
      partly: null,
      readAt: 1,
      value: [
        {
          id: 'n1',
          type: known('x', 'y'),
          date: '2026-02-30',
          author: 'case-manager',
          draft: false,
          events: [],
        },
      ],
    };
    const result = z.safeParse(narrativesPageSchema, page);
    expect(result.success ? '' : explain(result.error)).toContain('value.0.date');
    expect(
      z.safeParse(stepFactsSchema, { id: 's', code: 'RE', plannedStart: null, plannedEnd: null }).success,
    ).toBe(false);
    expect(z.safeParse(narrativeFactsSchema, {}).success).toBe(false);
  });

  it('say of a page that was not read why, or nothing at all', () => {
    expect(z.safeParse(planPageSchema, { read: false, reason: 'not opened' }).success).toBe(true);
    expect(z.safeParse(planPageSchema, { read: false }).success).toBe(false);
    expect(z.safeParse(planPageSchema, { read: true }).success).toBe(false);
  });
});

describe('a fact', () => {
  it('is known with where it stands and how many agree, or unknown with the reason', () => {
    expect(known('x', 'PDP, row 1')).toEqual({ known: true, value: 'x', where: 'PDP, row 1', witnesses: 2 });
    expect(known('x', 'PDP, row 1', 1).witnesses).toBe(1);
    expect(unknown('not found')).toEqual({ known: false, reason: 'not found' });
  });

  it('that is unknown takes the value that the caller names, and never the other way round', () => {
    expect(valueOr(unknown('x'), 'fallback')).toBe('fallback');
    expect(valueOr(known<string | null>(null, 'x'), 'fallback')).toBeNull();
  });
});
