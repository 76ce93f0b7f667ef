/**
 * L20: no text whatever makes the reading or the judging fail, and the same text reads the same. Texts are made of the
 * corpus's own sentences, cut and joined anywhere, and of what no keyboard types.
 */
import { describe, expect, it } from 'vitest';
import { dice, times } from '../../../test/e2e/tally.ts';
import { corpusNarratives } from '../../../test/fixtures/corpus.ts';
import { count, figure } from '../../../test/trust/figure.ts';
import { addDays, civil } from '../../record/civil-date.ts';
import { eventSchema } from '../../record/events.ts';
import { z } from '../../record/zod.ts';
import { sentences } from '../catalogue/sentences.ts';
import { judgeAlone } from '../checklist/judge-alone.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { readNarrative } from './read.ts';

const ODD = [
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  '\u00a0',
  '\u2028',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\0',
  '\ud83d',
  '\udc4d',
];
const MORE = [
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  'İ',
  'ß',
  '½',
  '٣/٤',
  '2/30/2026',
  '13/45',
  '0/0',
  '99:99',
  '1/1/0000',
  '[___]',
];
const LONG = ['a'.repeat(3000), '('.repeat(400), '7869 '.repeat(300), '3/4 '.repeat(200), '-'.repeat(500)];

describe('L20 any text', () => {
  it('is read around a letter that is pasted between other notes', () => {
    const writtenOn = civil('2009-08-06');
    const notes = corpusNarratives().map(({ text }) => text);
    const letters = notes.filter((text) => /\bdear\b/i.test(text) && /re-?engagement/i.test(text));
    expect(letters.length).toBeGreaterThan(0);
    for (const letter of letters)
      for (const [nth, note] of notes.entries()) {
        const text = [note, letter, notes[(nth * 7 + 3) % notes.length], note].join('\n\n');
        for (const { words } of readNarrative({ text, writtenOn }, defaultPack))
          for (const { start, end } of words) expect(text.slice(start, end).length).toBe(end - start);
      }
  });

  it('is read without a fault, twice the same, and judged', () => {
    const thrown = dice('L20');
    const rounds = times(20_000);
    const notes = corpusNarratives().map(({ text }) => text);
    const piece = () => {
      const kind = thrown.below(12);
      if (kind < 7) {
        const note = thrown.oneOf(notes);
        const start = thrown.below(note.length);
        return note.slice(start, start + 1 + thrown.below(120));
      }
      if (kind < 9) return thrown.oneOf(ODD);
      if (kind < 11) return thrown.oneOf(MORE);
      return thrown.below(20) === 0
        ? thrown.oneOf(LONG)
        : String.fromCharCode(...Array.from({ length: thrown.below(30) }, () => thrown.below(65_536)));
    };
    let events = 0;
    for (let round = 0; round < rounds; round++) {
      const text = Array.from({ length: thrown.below(12) }, piece).join(thrown.below(2) === 0 ? ' ' : '');
      const writtenOn = addDays(civil('2008-09-20'), thrown.below(9000));
      const read = () => readNarrative({ text, writtenOn }, defaultPack);
      const first = read();
      events += first.length;
      if (!z.safeParse(z.array(eventSchema), first).success)
        expect({ text, first }).toBe('of the form that is kept');
      if (round % 10 > 0) continue;
      expect(read()).toEqual(first);
      const judged = () =>
        judgeAlone(
          { text, type: 'General', date: writtenOn, step: null },
          { pack: defaultPack, sentences, today: writtenOn, role: 'case-manager' },
        );
      expect(judged()).toEqual(judged());
    }
    // Much of it was understood as something: it was no mere noise.
    expect(events).toBeGreaterThan(rounds / 2);
    figure(
      'L20',
      `${count(rounds)} generated texts, ${count(events)} events read in them, 0 uncaught, each read twice the same`,
    );
  }, 300_000);
});
