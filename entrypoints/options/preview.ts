/** A page map as the options page and the assistant show it before it is kept. */
import type { MapPreview } from '@/components/mapper/view';
import type { PageMap, PageSpec } from '@/lib/tracs/map';
import { lintMap } from '@/lib/tracs/mapper/lint';

const READS: [keyof PageSpec, string][] = [
  ['identity', 'whose record it is'],
  ['narratives', 'the narratives'],
  ['draft', 'the new narrative'],
  ['steps', "the plan's steps"],
  ['stepForm', 'the step form'],
  ['reengagement', 'the Re-Engagement Page'],
];

export function previewOf(map: PageMap, before: PageMap | undefined): MapPreview {
  return {
    title: map.title,
    version: map.version,
    pages: map.pages.map((page) => ({
      title: page.title,
      reads: READS.flatMap(([part, name]) => (page[part] ? [name] : [])),
    })),
    replaces: before
      ? { title: before.title, version: before.version, changes: changesBetween(before, map) }
      : null,
    brittle: lintMap(map).map(({ place, why }) => ({ place, why })),
  };
}

function changesBetween(before: PageMap, after: PageMap): string[] {
  const old = new Map(before.pages.map((page) => [page.id, page]));
  const named = (pages: readonly PageSpec[]) => pages.map(({ title }) => title).join(', ');
  const added = after.pages.filter(({ id }) => !old.has(id));
  const gone = before.pages.filter(({ id }) => !after.pages.some((page) => page.id === id));
  const changed = after.pages.filter(
    (page) => old.has(page.id) && JSON.stringify(old.get(page.id)) !== JSON.stringify(page),
  );
  return [
    added.length > 0 ? `New pages: ${named(added)}.` : '',
    changed.length > 0 ? `Changed pages: ${named(changed)}.` : '',
    gone.length > 0 ? `No longer in it: ${named(gone)}.` : '',
  ].filter((text) => text !== '');
}
