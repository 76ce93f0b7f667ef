import { describe, expect, it } from 'vitest';
import { LAYOUT_MAPS } from '../../test/fixtures/practice-maps.ts';
import { previewOf } from './preview.ts';

describe('a map before it is kept', () => {
  const map = LAYOUT_MAPS.classic;

  it('tells each page with what is read there, and that nothing is replaced', () => {
    const { pages, replaces } = previewOf(map, undefined);
    expect(pages.map(({ title }) => title)).toEqual(map.pages.map(({ title }) => title));
    expect(pages.flatMap(({ reads }) => reads)).toContain("the plan's steps");
    expect(replaces).toBeNull();
  });

  it('tells what it replaces, page by page', () => {
    const [first, second, ...rest] = map.pages;
    const before = {
      ...map,
      title: 'Before',
      version: 7,
      pages: [{ ...first!, anchor: 'h1' }, second!, { ...first!, id: 'gone', title: 'Gone' }],
    };
    expect(previewOf(map, before).replaces).toEqual({
      title: 'Before',
      version: 7,
      changes: [
        `New pages: ${rest.map(({ title }) => title).join(', ')}.`,
        `Changed pages: ${first!.title}.`,
        'No longer in it: Gone.',
      ],
    });
    expect(previewOf(map, map).replaces?.changes).toEqual([]);
  });
});
