import { describe, expect, it } from 'vitest';
import type { Area } from './storage.ts';
import { keepMarks, MARKS_KEY, NO_MARKS, readMarks, withFavourite, withUse } from './template-marks.ts';

describe('marks of templates', () => {
  it('keep the last uses, the last one first and each once', () => {
    let marks = NO_MARKS;
    for (const id of ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'g']) marks = withUse(marks, id);
    expect(marks.recent).toEqual(['g', 'f', 'e', 'd', 'a', 'c']);
  });

  it('mark and unmark a favourite', () => {
    const marked = withFavourite(withFavourite(NO_MARKS, 'a', true), 'b', true);
    expect(marked.favourites).toEqual(['a', 'b']);
    expect(withFavourite(marked, 'a', false).favourites).toEqual(['b']);
  });

  it('are ids and nothing else, written and read', async () => {
    const kept: Record<string, unknown> = {};
    const area = { set: async (items: object) => void Object.assign(kept, items) } as Pick<Area, 'set'>;
    const text = 'Talked with Dana about 555-0100';
    await keepMarks(area, { favourites: ['good-1', text], recent: [text, 'x'] });
    expect(kept).toEqual({ [MARKS_KEY]: { favourites: ['good-1'], recent: ['x'] } });
    expect(readMarks({ favourites: [text, 7, null, 'a'], recent: 'no' })).toEqual({
      favourites: ['a'],
      recent: [],
    });
    for (const damaged of [null, 7, 'x', [], { favourites: {} }])
      expect(readMarks(damaged)).toEqual(NO_MARKS);
  });
});
