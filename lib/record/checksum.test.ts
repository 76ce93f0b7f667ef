import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, checksum } from './checksum.ts';

/** The same data with the keys of every object turned round. */
function reversed(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(reversed);
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  );
}

describe('canonical JSON', () => {
  it('is the same whatever the order of keys, and after a way through JSON', () => {
    expect(canonical({ b: 1, a: { d: [2, { f: 3, e: 4 }], c: undefined } })).toBe(
      '{"a":{"d":[2,{"e":4,"f":3}]},"b":1}',
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const data = JSON.parse(text) as unknown;
        expect(canonical(reversed(data))).toBe(canonical(data));
        expect(canonical(JSON.parse(canonical(data)))).toBe(canonical(data));
      }),
    );
  });

  it('is another for other data', () => {
    for (const [a, b] of [
      [
        [1, 2],
        [2, 1],
      ],
      [{ a: 1 }, { a: '1' }],
      [{ a: { b: 1 } }, { a: {}, b: 1 }],
      [null, {}],
    ]) {
      expect(canonical(a)).not.toBe(canonical(b));
    }
  });
});

describe('a checksum', () => {
  it('is the known one (FNV-1a, 32 bits)', () => {
    expect(checksum('')).toBe((0x811c9dc5).toString(36));
    expect(checksum('a')).toBe((0xe40c292c).toString(36));
    expect(checksum('foobar')).toBe((0xbf9cf968).toString(36));
  });

  it('shows any one changed letter', () => {
    const text = 'table.narratives > tr';
    const marks = Array.from(text, (_, i) => checksum(`${text.slice(0, i)}~${text.slice(i + 1)}`));
    expect(new Set([...marks, checksum(text)]).size).toBe(text.length + 1);
  });
});
