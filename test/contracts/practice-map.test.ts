// @vitest-environment happy-dom
/** The practice page maps are maps like any other: they pass the same check as one that a branch brings. */
import { describe, expect, it } from 'vitest';
import { readMap } from '../../lib/tracs/map.ts';
import { filesIn, read } from './sources.ts';

const maps = filesIn('test/practice/maps').filter((path) => path.endsWith('.json'));

describe('the practice page maps', () => {
  it('are there', () => {
    expect(maps.length).toBeGreaterThan(0);
  });

  for (const path of maps) {
    it(`${path} is taken`, () => {
      const result = readMap(JSON.parse(read(path)));
      expect(result.ok ? '' : result.problem).toBe('');
    });

    it(`${path} is refused with one selector broken, so its selectors are looked at`, () => {
      const map = JSON.parse(read(path)) as { pages: { anchor?: string }[] };
      map.pages[0]!.anchor = 'h1[';
      const result = readMap(map);
      expect(result.ok ? '' : result.problem).toContain('map.pages.0.anchor');
    });

    it(`${path} gives every field of a list both of its witnesses`, () => {
      const result = readMap(JSON.parse(read(path)));
      if (!result.ok) throw new Error(result.problem);
      for (const page of result.map.pages) {
        for (const list of [page.narratives, page.steps, page.draft]) {
          for (const place of Object.values(list?.fields ?? {})) {
            expect([page.id, place.at !== undefined, place.label !== undefined]).toEqual([
              page.id,
              true,
              true,
            ]);
          }
        }
      }
    });
  }
});
