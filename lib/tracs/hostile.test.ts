/** What comes in from outside as JSON: a page map, settings, facts. Refused whole, and nothing else is changed by it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readConnections, readSettings } from '../browser/storage.ts';
import { usableMaps } from './kept-maps.ts';
import { readMap } from './map.ts';
import { findMap } from './sealed-map.ts';

const GOOD = readFileSync('test/practice/maps/classic.json', 'utf8');
const CASES = process.env.TRACS_PROVE ? 10_000 : 500;
const seed = Number(process.env.TRACS_SEED ?? Date.now() % 1_000_000_007);

/** What a prototype may not have grown. */
const prototypes = () =>
  JSON.stringify(
    [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((one) =>
      Object.getOwnPropertyNames(one).sort(),
    ),
  );

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'pages',
  'id',
  'format',
];
const hostile = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, 1e308, -0, '', 'x'.repeat(2000), '<img src=x onerror=pwned()>'),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string()), tie('value')), { maxLength: 5 }).map(
      // As JSON has it: a key `__proto__` is a property like any other until somebody copies it.
      (entries) =>
        JSON.parse(
          `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`,
        ),
    ),
  ),
})).value;

/** A map that is right but for one value somewhere in it. */
function spoiled(path: number, value: unknown): unknown {
  const map = JSON.parse(GOOD);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (at: Record<string, unknown>) => {
    for (const key of Object.keys(at)) {
      places.push([at, key]);
      if (typeof at[key] === 'object' && at[key] !== null) walk(at[key] as Record<string, unknown>);
    }
  };
  walk(map);
  const [at, key] = places[path % places.length]!;
  at[key] = value;
  return map;
}

describe('S14 hostile imports', () => {
  it(`S14: are refused whole, with the reason, and change no prototype`, () => {
    console.info(`S14: TRACS_SEED=${seed}, ${CASES} cases`);
    const before = prototypes();
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(), hostile, fc.boolean(), (path, value, whole) => {
        const data = whole ? value : spoiled(path, value);
        const result = readMap(data);
        if (!result.ok) {
          refused += 1;
          expect(result.problem).toMatch(/^Page map refused: /);
        } else {
          // What is taken has nothing in it that the schema does not name.
          expect([1, 2]).toContain(result.map.format);
          expect(Object.getPrototypeOf(result.map)).toBe(Object.prototype);
        }
        expect(readSettings(value)).toEqual(DEFAULT_SETTINGS);
        expect(readConnections(value)).toEqual([]);
        expect(usableMaps([value, { map: value, by: '1', sum: '' }])).toEqual([]);
        expect(findMap([value, data], 'classic', '1').ok).toBe(false);
      }),
      { numRuns: CASES, seed },
    );
    expect(refused).toBeGreaterThan(CASES / 2);
    expect(prototypes()).toBe(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('S14: on purpose: a prototype that did grow is seen', () => {
    const before = prototypes();
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    expect(prototypes()).not.toBe(before);
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(prototypes()).toBe(before);
  });

  it('S14: are refused when giant or deep, without a fault', () => {
    const map = JSON.parse(GOOD);
    let deep: unknown = 1;
    for (let i = 0; i < 5000; i++) deep = { pages: [deep] };
    const giant = { ...map, pages: Array.from({ length: 20_000 }, () => ({ id: 1 })) };
    for (const data of [deep, giant, { ...map, id: 'x'.repeat(1e6) }, { ...map, pages: [deep] }])
      expect(readMap(data).ok).toBe(false);
  });

  it('S14: leave the map as it is where nothing is wrong', () => {
    expect(readMap(JSON.parse(GOOD)).ok).toBe(true);
  });
});
