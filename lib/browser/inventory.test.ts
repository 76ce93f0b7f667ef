import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { INVENTORY, kindOf, tally } from './inventory.ts';

/** Every constant of the code that names a key of storage, by where it is written. */
function keysInCode(): string[] {
  const files = ['lib', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  const found = new Set<string>();
  for (const file of files) {
    if (!/\.tsx?$/.test(file) || /\.test\./.test(file) || file.endsWith('inventory.ts')) continue;
    const source = readFileSync(file, 'utf8');
    for (const [, key] of source.matchAll(/export const (?:[A-Z_]+_KEY|[A-Z_]+_ENTRY|SECRET) = '([^']+)'/g))
      found.add(key!);
    for (const [, keys] of source.matchAll(/export const (?:LOCAL|POLICY)_KEYS = \{([^}]+)\}/g))
      for (const [, key] of keys!.matchAll(/: '([^']+)'/g)) found.add(key!);
  }
  return [...found].sort();
}

describe('P08 the table of what is kept', () => {
  it('P08: names every key that the code has, and no other', () => {
    expect(keysInCode().length).toBeGreaterThan(10);
    expect(INVENTORY.map(({ key }) => key).sort()).toEqual(keysInCode());
  });

  it('P08: keeps on disk nothing that can tell of a client', () => {
    expect(INVENTORY.filter(({ area, client }) => area === 'local' && client)).toEqual([]);
    expect(INVENTORY.filter(({ client }) => client).length).toBeGreaterThan(2);
  });

  it('knows a key by its name, and one of many by its beginning', () => {
    expect(kindOf('local', 'settings')?.what).toBe('Your role');
    expect(kindOf('session', 'facts:0a1b')?.key).toBe('facts:');
    expect(kindOf('local', 'facts:0a1b'), 'never on disk').toBeNull();
    expect(kindOf('local', 'settings2')).toBeNull();
  });

  it('counts what is there, and names what nobody knows', () => {
    const { known, unknown } = tally(
      { settings: { role: 'x' }, stray: 'é' },
      { 'facts:a': 1, 'facts:b': 22 },
    );
    expect(
      known.filter(({ keys }) => keys > 0).map(({ kind, keys, bytes }) => [kind.key, keys, bytes]),
    ).toEqual([
      ['settings', 1, 'settings{"role":"x"}'.length],
      ['facts:', 2, 'facts:a1facts:b22'.length],
    ]);
    expect(unknown).toEqual([{ area: 'local', key: 'stray', bytes: 9 }]);
  });
});
