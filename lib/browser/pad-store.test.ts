import { beforeEach, describe, expect, it } from 'vitest';
import { eraseKept, keep, PAD_KEY, readKept } from './pad-store.ts';
import { KEEP_FOR_MS } from './storage.ts';

const kept: Record<string, unknown> = {};
const area = {
  get: async () => ({ ...kept }),
  set: async (items: object) => void Object.assign(kept, items),
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) delete kept[key];
  },
};
const FIELDS = { text: 'LVM for ct.', type: 'General' };

beforeEach(() => {
  for (const key of Object.keys(kept)) delete kept[key];
});

describe("the pad's draft", () => {
  it('comes back as it was kept, and is gone once erased', async () => {
    expect(await readKept(area, 1000)).toBeNull();
    await keep(area, FIELDS, 1000);
    expect(await readKept(area, 2000)).toEqual(FIELDS);
    await eraseKept(area);
    expect(kept).toEqual({});
    expect(await readKept(area, 2000)).toBeNull();
  });

  it('is deleted when its time has gone', async () => {
    await keep(area, FIELDS, 1000);
    expect(await readKept(area, 999 + KEEP_FOR_MS)).toEqual(FIELDS);
    expect(await readKept(area, 1000 + KEEP_FOR_MS)).toBeNull();
    expect(kept).toEqual({});
  });

  it('is deleted when it is damaged, and nothing else with it', async () => {
    for (const damaged of [
      null,
      'text',
      7,
      [],
      {},
      { keptAt: 'x', fields: FIELDS },
      { keptAt: 1, fields: { text: 7 } },
    ]) {
      Object.assign(kept, { [PAD_KEY]: damaged, other: 1 });
      expect(await readKept(area, 2)).toBeNull();
      expect(kept).toEqual({ other: 1 });
    }
  });
});
