import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainly } from './plain.ts';

describe('plain text', () => {
  it('keeps what can be seen', () => {
    const text = 'Spoke with Zoë (she/her), 10:00 AM – “ok” 🙂 漢字\nNext: [___ step].';
    expect(plainly(text)).toBe(text);
  });

  it('drops what cannot be seen, and makes one kind of blank and of line end', () => {
    expect(plainly('a\u202eb\u200bc\u00add\ufeff')).toBe('abcd');
    expect(plainly('a\u00a0b\tc\u3000d')).toBe('a b c d');
    expect(plainly('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
    expect(plainly('a\ud800b')).toBe('ab');
  });

  it('has nothing more to do the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plainly(plainly(text)) === plainly(text)));
  });
});
