import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carried, quotesOf, segmentsOf } from './spans.ts';

const text = 'LVM for ct. 7869 mailed 3/2.';
const mailed = { start: 12, end: 28 };

describe('segments', () => {
  it('are the whole text, cut where marks begin and end', () => {
    expect(segmentsOf(text, [{ start: 0, end: 11 }, mailed], [mailed])).toEqual([
      { text: 'LVM for ct.', read: true, chosen: false },
      { text: ' ', read: false, chosen: false },
      { text: '7869 mailed 3/2.', read: true, chosen: true },
    ]);
    expect(segmentsOf('', [], [])).toEqual([]);
  });

  it('lose no letter, whatever the marks', () => {
    const spans = fc.array(fc.record({ start: fc.nat(40), end: fc.nat(40) }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, spans, (any, read, chosen) => {
        expect(
          segmentsOf(any, read, chosen)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(any);
      }),
    );
  });
});

describe('marks carried along', () => {
  const quoted = (next: string) => quotesOf(next, carried([mailed], text, next));

  it('keep their words when something is typed before or behind them', () => {
    expect(quoted(`Note. ${text}`)).toEqual(['7869 mailed 3/2.']);
    expect(quoted(`${text} More.`)).toEqual(['7869 mailed 3/2.']);
    expect(quoted(text.replace('for ct', ''))).toEqual(['7869 mailed 3/2.']);
  });

  it('grow and shrink with what is typed in them, and go with their words', () => {
    expect(quoted(text.replace('mailed', 'was mailed'))).toEqual(['7869 was mailed 3/2.']);
    expect(quoted('LVM for ct. ')).toEqual([]);
    expect(quoted('')).toEqual([]);
  });

  it('never reach out of the text', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 40 }), fc.string(), spans, (before, next, given) => {
        for (const { start, end } of carried(given, before, next)) {
          expect(0 <= start && start < end && end <= next.length).toBe(true);
        }
      }),
    );
  });
});
