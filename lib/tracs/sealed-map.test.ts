import { describe, expect, it } from 'vitest';
import { casebookMap } from '../../test/fixtures/case-pages.ts';
import { z } from '../record/zod.ts';
import { recheckMaps, usableMaps } from './kept-maps.ts';
import { type PageMap, pageMapSchema } from './map.ts';
import { findMap, type SealedMap, sealMap, unbroken } from './sealed-map.ts';

const map: PageMap = z.parse(pageMapSchema, casebookMap());
const sealed = sealMap(map, '1.0');
/** As it comes back from a storage that is JSON and puts the keys in its own order. */
const stored = (entry: SealedMap): unknown =>
  JSON.parse(JSON.stringify({ sum: entry.sum, by: entry.by, map: entry.map }));

/** Every string, number and list in some data, changed by itself. */
function damages(data: unknown): unknown[] {
  if (Array.isArray(data)) {
    return [
      [...data, 'more'],
      ...data.flatMap((_, i) => damages(data[i]).map((other) => data.with(i, other))),
    ];
  }
  if (typeof data === 'object' && data !== null) {
    return Object.entries(data).flatMap(([key, value]) => [
      Object.fromEntries(Object.entries(data).filter(([other]) => other !== key)),
      ...damages(value).map((other) => ({ ...data, [key]: other })),
    ]);
  }
  return [typeof data === 'number' ? data + 1 : `${String(data)}x`, null];
}

describe('a sealed map', () => {
  it('is found by its id after a way through storage', () => {
    expect(findMap([stored(sealed)], 'casebook', '1.0')).toEqual({ ok: true, map });
    expect(findMap([7, null, stored(sealed)], 'casebook', '1.0').ok).toBe(true);
  });

  it('is refused after any one change of it, its seal or its version, and never throws', () => {
    const all = damages(stored(sealed));
    expect(all.length).toBeGreaterThan(150);
    for (const damaged of all) {
      expect(unbroken(damaged)).toBeNull();
      const found = findMap([damaged], 'casebook', '1.0');
      expect(found.ok ? found : found.problem).toMatch(/^The page map "casebook" is (damaged|missing)\.$/);
    }
  });

  it('is refused without a seal, and by another version than the one that checked it', () => {
    expect(findMap([map], 'casebook', '1.0')).toEqual({
      ok: false,
      problem: 'The page map "casebook" is missing.',
    });
    expect(findMap([{ map }], 'casebook', '1.0')).toEqual({
      ok: false,
      problem: 'The page map "casebook" is damaged.',
    });
    expect(findMap([stored(sealed)], 'casebook', '1.1')).toEqual({
      ok: false,
      problem: 'The page map "casebook" was checked by another version of the overlay.',
    });
  });

  it('is not found in a storage that holds something else', () => {
    for (const kept of [undefined, null, 7, 'maps', {}, [[]], [{ map: null }], [{ map: 'casebook' }]]) {
      expect(findMap(kept, 'casebook', '1.0').ok).toBe(false);
    }
  });
});

describe('after an update', () => {
  it('maps are checked and sealed anew, and then found', () => {
    const again = recheckMaps([stored(sealed)], '1.1');
    expect(findMap(again, 'casebook', '1.1')).toEqual({ ok: true, map });
    expect(recheckMaps(again, '1.1')).toBeNull();
  });

  it('a map gets what a newer schema adds by itself', () => {
    const older = structuredClone(map) as { pages: { steps?: { partly?: unknown } }[] };
    delete older.pages[1]!.steps!.partly;
    const again = recheckMaps([sealMap(older as PageMap, '0.9')], '1.0');
    expect(findMap(again, 'casebook', '1.0')).toEqual({ ok: true, map });
  });

  it('what is damaged or fits no longer stays as it is, and is no usable map', () => {
    const unfit = sealMap({ ...map, id: 'other', dateOrder: 'ymd' } as unknown as PageMap, '1.0');
    const damaged = { ...sealed, map: { ...map, title: 'changed' } };
    const list = [stored(unfit), damaged, 7];
    expect(recheckMaps(list, '1.1')).toBeNull();
    expect(recheckMaps([...list, stored(sealed)], '1.1')?.slice(0, 3)).toEqual(list);
    expect(usableMaps([...list, stored(sealed)])).toEqual([map]);
    expect(usableMaps('nothing')).toEqual([]);
  });
});
