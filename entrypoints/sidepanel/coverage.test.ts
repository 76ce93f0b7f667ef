/** What the assistant tells of a map: what it covers, and which duties it leaves unjudged. */
import { describe, expect, it } from 'vitest';
import { defaultPack } from '@/lib/judgement/policy/default-pack';
import type { PageMap } from '@/lib/tracs/map';
import { newMap } from '@/lib/tracs/mapper/put';
import { LAYOUT_MAPS } from '../../test/fixtures/practice-maps.ts';
import { coveredOf, unjudgedBy } from './coverage.ts';

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
