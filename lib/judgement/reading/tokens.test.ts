import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPack } from '../policy/default-pack.ts';
import { sentences } from './sentences.ts';
import { tokenize } from './tokens.ts';
import { readyPack } from './word-lines.ts';

const { kinds } = readyPack(defaultPack);

const words = (text: string) => tokenize(text).map((token) => token.text);

/** Text as narratives hold it and as nobody should type it: Unicode, lone surrogates, every kind of line end. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom('ct', "didn't", ' ', '\r\n', '\n', '-', '\u200b', '\ud83d', '\udc4d', '👍', '.', ';'),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
);

describe('tokens', () => {
  it('hold the word as written, at the place where it stands', () => {
    const text = 'Mailed  7869 to Ct, re: JS.';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mailed',
      '7869',
      'to',
      'Ct',
      ',',
      're',
      ':',
      'JS',
      '.',
    ]);
    expect(words(text)).toEqual(['mailed', '7869', 'to', 'ct', ',', 're', ':', 'js', '.']);
  });

  it('drop apostrophes inside a word, straight and curly, without moving a place', () => {
    for (const text of ["Ct didn't call", 'Ct didn’t call', 'Ct didn`t call']) {
      const [, second, third] = tokenize(text);
      expect(second?.text).toBe('didnt');
      expect(text.slice(third?.start, third?.end)).toBe('call');
    }
  });

  it('leave an apostrophe at the edge of a word outside it', () => {
    expect(words("'hello' ct's")).toEqual(["'", 'hello', "'", 'cts']);
  });

  it('drop hyphens between words, so that "re-engagement" is two words', () => {
    expect(words('re-engagement 12–5')).toEqual(['re', 'engagement', '12', '5']);
  });

  it('say which words are in capitals, but not in a text that is all in capitals', () => {
    expect(tokenize('Ct at WE site').find((token) => token.text === 'we')?.caps).toBe(true);
    expect(tokenize('Then we met').find((token) => token.text === 'we')?.caps).toBe(false);
    expect(tokenize('7869 mailed').some((token) => token.caps)).toBe(false);
    const shouting = 'CT CAME IN AND WE TALKED ABOUT THE NEW PLAN';
    expect(tokenize(shouting).some((token) => token.caps)).toBe(false);
  });

  it('keep emoji, zero-width characters and lone surrogates from shifting the words behind them', () => {
    for (const odd of ['👍🏽', '\u200b', '\ufeff', '\ud83d', '\udc4d', '\u202e', '\0']) {
      const text = `ok ${odd} mailed`;
      const last = tokenize(text).at(-1);
      expect(last?.text).toBe('mailed');
      expect(text.slice(last?.start, last?.end)).toBe('mailed');
    }
  });

  it("know I'll from ill, and w/ as w", () => {
    expect(words("I'll see if she is ill")).toEqual(["i'll", 'see', 'if', 'she', 'is', 'ill']);
    expect(words('met w/ ct')).toEqual(['met', 'w', 'ct']);
    expect(words('3/4')).toEqual(['3', '/', '4']);
  });

  it('read letters beyond English as letters, without their accents', () => {
    expect(words('Señora Núñez, cita mañana')).toEqual(['senora', 'nunez', ',', 'cita', 'manana']);
  });

  it('never throw, lie in the text, rise, and never overlap, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('leave out nothing but white space, hyphens and apostrophes inside words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const covered = new Set(
          tokenize(text).flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, i) => start + i),
          ),
        );
        for (let at = 0; at < text.length; at++) {
          if (!covered.has(at))
            expect(text.charAt(at).trim() === '' || '-–'.includes(text.charAt(at))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('sentences', () => {
  const cut = (text: string) => sentences(text, kinds).map(({ start, end }) => text.slice(start, end));

  it('end at a full stop before white space, at a semicolon, and at a line end of any kind', () => {
    expect(cut('Called ct. No answer; will try\r\ntomorrow\rthen\nwrite.')).toEqual([
      'Called ct.',
      'No answer;',
      'will try',
      'tomorrow',
      'then',
      'write.',
    ]);
  });

  it('go on behind an abbreviation and behind an initial', () => {
    expect(cut('RE appt. set for Tues. at 10 with J. Doe')).toHaveLength(1);
  });

  it('go on inside a number', () => {
    expect(cut('Paid $12.50 for gas')).toHaveLength(1);
  });

  it('hold every token once, in order, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sentences(text, kinds).flatMap((sentence) => sentence.tokens)).toEqual(tokenize(text, kinds));
      }),
      { numRuns: 500 },
    );
  });
});
