/** What a person changes of a map, part by part: the map in, the changed map out, kept by nobody yet. */
import type { PageView } from '@/components/mapper/view';
import type { PageMap, Sign } from '@/lib/tracs/map';
import { putPage } from '@/lib/tracs/mapper/put';
import type { Purpose } from '@/lib/tracs/mapper/words';
import type { LookedDocument } from '../mapper/look.ts';
import { type Pending, partOf } from './pending.ts';

/** Each change is another version, so that two files of one map can be told apart. */
export function raised(map: PageMap): PageMap {
  return { ...map, format: 2, version: map.version + 1 };
}

/** Without this part of a page, and without the page where it has no other; null where the map would have nothing left. */
export function withoutPart(map: PageMap, id: string | null | undefined, purpose: Purpose): PageMap | null {
  const changed = map.pages.flatMap((page) => {
    if (page.id !== id) return [page];
    const { [purpose]: _, ...rest } = page;
    return Object.keys(rest).some((name) => !['id', 'title', 'is', 'anchor'].includes(name)) ? [rest] : [];
  });
  return changed.length === 0 ? null : { ...map, pages: changed };
}

/** With the look that this list of a page has when nothing is in it. */
export function withEmpty(
  map: PageMap,
  id: string | null,
  purpose: 'narratives' | 'steps',
  empty: Sign,
): PageMap {
  const changed = map.pages.map((page) =>
    page.id === id && page[purpose] ? { ...page, [purpose]: { ...page[purpose], empty } } : page,
  );
  return { ...map, pages: changed };
}

/** With every part that is proposed and ticked, and their titles. */
export function withTicked(
  map: PageMap,
  documents: readonly LookedDocument[],
  pages: readonly PageView[],
  pending: Pending,
): { map: PageMap; titles: string[] } {
  let next = map;
  const titles: string[] = [];
  for (const document of documents) {
    const parts = pages.find(({ index }) => index === document.index)?.parts ?? [];
    for (const part of parts.filter(({ status, ticked }) => status === 'proposed' && ticked)) {
      const found = partOf(document, pending, part.purpose as Purpose);
      if (!found) continue;
      const known =
        document.page.known ?? next.pages.find(({ is }) => same(is, document.page.is))?.id ?? null;
      next = putPage(next, { ...document.page, parts: [] }, found.part, known);
      if (found.dateOrder) next = { ...next, dateOrder: found.dateOrder };
      titles.push(part.title);
    }
  }
  return { map: next, titles };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
