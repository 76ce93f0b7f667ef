/** What the application's words stand for, by the map and by the pages that were seen. */
import { describe, expect, it } from 'vitest';
import { defaultPack } from '@/lib/judgement/policy/default-pack';
import { civil } from '@/lib/record/civil-date';
import type { PageMap } from '@/lib/tracs/map';
import { newMap } from '@/lib/tracs/mapper/put';
import { LAYOUT_MAPS } from '../../test/fixtures/practice-maps.ts';
import { likelyWord, withWord, wordsOf } from './their-words.ts';

const TODAY = civil('2026-03-12');
const whole = LAYOUT_MAPS.classic;

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
