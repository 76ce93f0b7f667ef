/** What the assistant tells of a map: which duties it leaves unjudged, and what the application's words stand for. */
import { describe, expect, it } from 'vitest';
import { defaultPack } from '@/lib/judgement/policy/default-pack';
import { civil } from '@/lib/record/civil-date';
import type { PageMap } from '@/lib/tracs/map';
import { newMap } from '@/lib/tracs/mapper/put';
import { LAYOUT_MAPS } from '../../test/fixtures/practice-maps.ts';
import { coveredOf, likelyWord, unjudgedBy, withWord, wordsOf } from './assistant-view.ts';

const TODAY = civil('2026-03-12');
const whole = LAYOUT_MAPS.classic;
const without = (part: keyof PageMap['pages'][number]): PageMap => ({
  ...whole,
  pages: whole.pages.map(({ [part]: _, ...rest }) => rest as PageMap['pages'][number]),
});

describe('what a map leaves unjudged', () => {
  it('is nothing where it has every part, and all of it where it has none', () => {
    expect(unjudgedBy(whole, defaultPack)).toEqual([]);
    const none = unjudgedBy(newMap('x', 'X'), defaultPack);
    expect(none.length).toBeGreaterThan(20);
    expect(new Set(none).size).toBe(none.length);
    expect(coveredOf(newMap('x', 'X')).filter(({ done }) => done)).toEqual([]);
    expect(coveredOf(whole).filter(({ done }) => !done)).toEqual([]);
  });

  it('grows with each part and field that it has no place for', () => {
    for (const part of ['narratives', 'steps', 'reengagement'] as const) {
      const left = unjudgedBy(without(part), defaultPack);
      expect([part, left.length > 0, left.length < 26]).toEqual([part, true, true]);
    }
    const bare: PageMap = {
      ...whole,
      pages: whole.pages.map((page) =>
        page.narratives
          ? { ...page, narratives: { ...page.narratives, fields: { ...page.narratives.fields, type: {} } } }
          : page,
      ),
    };
    const left = unjudgedBy(bare, defaultPack);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(unjudgedBy(without('narratives'), defaultPack).length);
  });
});

describe("the application's words", () => {
  const seen = { type: ['JOBS Engagement', 'General', '-- Select --'], code: ['RE - Re-Engagement', 'PE'] };
  const word = (map: PageMap, ours: string) =>
    wordsOf(map, seen, defaultPack, TODAY).find((entry) => entry.ours === ours);

  it('are those of the pages that were seen: without invitations to choose, codes by their letters', () => {
    expect(word(whole, 'Engagement')).toMatchObject({
      theirs: null,
      options: ['JOBS Engagement', 'General'],
    });
    expect(word(whole, 'RE')?.options).toEqual(['RE', 'PE']);
    // Where no field of the kind is in the map, there is nothing to say it of.
    expect(wordsOf(newMap('x', 'X'), seen, defaultPack, TODAY)).toEqual([]);
  });

  it('are matched by themselves where one of them alone holds ours as a word', () => {
    expect(likelyWord('Engagement', seen.type)).toBe('JOBS Engagement');
    expect(likelyWord('Engagement', ['Engagement', 'JOBS Engagement'])).toBeNull();
    expect(likelyWord('Engagement', ['JOBS Engagement', 'Engagement (old)'])).toBeNull();
    expect(likelyWord('Engagement', ['Disengagement', 'General'])).toBeNull();
  });

  it('are said in every place of the map where a type is read or chosen, and taken back', () => {
    const said = withWord(whole, 'Type', 'Engagement', 'JOBS Engagement');
    const means = (map: PageMap) =>
      map.pages.flatMap(({ narratives, draft }) =>
        [narratives?.fields.type, draft?.fields.type].flatMap((place) => (place ? [place.means] : [])),
      );
    expect(means(said).length).toBeGreaterThan(1);
    expect(means(said).every((each) => each?.Engagement?.[0] === 'JOBS Engagement')).toBe(true);
    expect(word(said, 'Engagement')?.theirs).toBe('JOBS Engagement');
    expect(withWord(said, 'Type', 'Engagement', '')).toEqual(whole);
  });
});
