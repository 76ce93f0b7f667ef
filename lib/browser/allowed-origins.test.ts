import { describe, expect, it } from 'vitest';
import { HELD_KEY, holdBack } from './allowed-origins.ts';
import { type Area, type Connection, LOCAL_KEYS } from './storage.ts';

const of = (host: string): Connection => ({ origin: `https://${host}.example.gov`, map: host });
const ONE = of('one');
const TWO = of('two');

function setUp(connections: Connection[]) {
  const data: Record<string, unknown> = { [LOCAL_KEYS.connections]: connections };
  let writes = 0;
  const area: Area = {
    get: async (keys) =>
      structuredClone(Object.fromEntries([keys ?? []].flat().map((key) => [key, data[key]]))),
    set: async (items) => {
      writes++;
      Object.assign(data, structuredClone(items));
    },
    remove: async () => undefined,
  };
  const open = () => data[LOCAL_KEYS.connections];
  return { area, data, open, held: () => data[HELD_KEY] ?? [], writes: () => writes };
}

describe('connections that IT rules out', () => {
  it('are held back while they are, told once, and come back by themselves', async () => {
    const { area, open, held } = setUp([ONE, TWO]);
    expect(await holdBack(area, [ONE.origin])).toEqual([TWO.origin]);
    expect([open(), held()]).toEqual([[ONE], [TWO]]);
    expect(await holdBack(area, [ONE.origin])).toEqual([]);
    expect(await holdBack(area, [])).toEqual([ONE.origin]);
    expect([open(), held()]).toEqual([[], [ONE, TWO]]);
    expect(await holdBack(area, [TWO.origin])).toEqual([]);
    expect([open(), held()]).toEqual([[TWO], [ONE]]);
    expect(await holdBack(area, null)).toEqual([]);
    expect(open()).toEqual([TWO, ONE]);
    expect(held()).toEqual([]);
  });

  it('are told by the exact origin: another port or scheme is another one', async () => {
    const near = { origin: 'https://one.example.gov:8443', map: 'one' };
    const plain = { origin: 'http://one.example.gov', map: 'one' };
    const { area, open } = setUp([ONE, near, plain]);
    expect(await holdBack(area, [ONE.origin])).toEqual([near.origin, plain.origin]);
    expect(open()).toEqual([ONE]);
  });

  it('that are connected again while they are held back are held back again', async () => {
    const { area, data, open, held } = setUp([ONE, TWO]);
    await holdBack(area, [ONE.origin]);
    data[LOCAL_KEYS.connections] = [ONE, { ...TWO, map: 'newer' }];
    await holdBack(area, [ONE.origin]);
    expect([open(), held()]).toEqual([[ONE], [{ ...TWO, map: 'newer' }]]);
  });

  it('cost no write where nothing changes', async () => {
    const { area, writes } = setUp([ONE]);
    await holdBack(area, null);
    await holdBack(area, [ONE.origin]);
    expect(writes()).toBe(0);
  });
});
