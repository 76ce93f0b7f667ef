/** What the application says for our types and codes: as the map has it, as the pages tell it, and put into the map. */
import type { WordView } from '@/components/mapper/view';
import { inForce } from '@/lib/judgement/policy/in-force';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { type CivilDate, civilToday } from '@/lib/record/civil-date';
import type { PageMap, Place } from '@/lib/tracs/map';
import type { Looked } from '../mapper/look.ts';

/** The application's own types and codes, of all pages seen while the assistant is open. */
export interface Seen {
  type: string[];
  code: string[];
}
export const NOTHING_SEEN: Seen = { type: [], code: [] };

/** With those of the pages that are seen now; the same object where there are no further ones. */
export function withSeen(before: Seen, looked: Extract<Looked, { state: 'here' }>): Seen {
  const reports = looked.documents.flatMap(({ kept, proposed }) => [
    ...kept,
    ...proposed.flatMap(({ report }) => report ?? []),
  ]);
  const values = (purposes: readonly string[]) =>
    reports.filter(({ purpose }) => purposes.includes(purpose)).flatMap((report) => report.values);
  const type = [...new Set([...before.type, ...values(['narratives', 'draft'])])];
  const code = [...new Set([...before.code, ...values(['steps', 'stepForm'])])];
  return type.length === before.type.length && code.length === before.code.length ? before : { type, code };
}

/** Our words for types and codes, and what the application says for them, as far as the map or the pages tell. */
export function wordsOf(map: PageMap, seen: Seen, pack: PolicyPack, today: CivilDate): WordView[] {
  const places = (names: readonly string[]) =>
    map.pages.flatMap((page) =>
      [page.narratives, page.draft, page.steps, page.stepForm].flatMap((part) =>
        Object.entries(part?.fields ?? {}).flatMap(([name, place]) =>
          names.includes(name) && place ? [place as Place] : [],
        ),
      ),
    );
  const views = (what: string, field: 'type' | 'code', ours: readonly string[]): WordView[] => {
    const said = [
      ...seen[field],
      ...places([field]).flatMap(({ means }) => Object.values(means ?? {}).flat()),
    ];
    // "RE - Re-Engagement" is chosen and read by its code; "-- Select --" is no choice.
    const code = (option: string) => /^[A-Z0-9]{1,4}(?= [-–:] )/.exec(option)?.[0] ?? option;
    const options = [...new Set(field === 'code' ? said.map(code) : said)].filter((option) =>
      /^\p{L}/u.test(option),
    );
    if (places([field]).length === 0 || options.length === 0) return [];
    return ours.map((word) => ({
      what,
      ours: word,
      theirs: places([field]).flatMap(({ means }) => means?.[word] ?? [])[0] ?? null,
      options,
    }));
  };
  return [
    ...views('Type', 'type', inForce(pack, 'acceptedTypes', today) ?? []),
    ...views('Code', 'code', inForce(pack, 'reStepCodes', today) ?? []),
  ];
}

/** The map in which the application's word stands for ours, wherever a type or a code is read or chosen. */
export function withWord(map: PageMap, what: string, ours: string, theirs: string): PageMap {
  const field = what === 'Type' ? 'type' : 'code';
  const pages = map.pages.map((page) => {
    const changed = { ...page } as Record<string, unknown>;
    for (const part of ['narratives', 'draft', 'steps', 'stepForm'] as const) {
      const fields = page[part]?.fields as Record<string, Place> | undefined;
      const place = fields?.[field];
      if (!place || Object.keys(place).length === 0) continue;
      const { [ours]: _, ...others } = place.means ?? {};
      const means = theirs === '' ? others : { ...others, [ours]: [theirs] };
      const { means: __, ...bare } = place;
      changed[part] = {
        ...page[part],
        fields: { ...fields, [field]: Object.keys(means).length > 0 ? { ...bare, means } : bare },
      };
    }
    return changed as PageMap['pages'][number];
  });
  return { ...map, pages };
}

/** A word that surely stands for one of ours: the only one that holds it as a word of its own. */
export function likelyWord(ours: string, options: readonly string[]): string | null {
  if (options.some((option) => option.toLowerCase() === ours.toLowerCase())) return null;
  const holding = options.filter((option) =>
    option
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(ours.toLowerCase()),
  );
  return holding.length === 1 ? holding[0]! : null;
}

/** With each word of the application's that surely stands for one of ours, where the map has none for it. */
export function withLikelyWords(map: PageMap, seen: Seen, pack: PolicyPack): PageMap {
  let next = map;
  for (const { what, ours, theirs, options } of wordsOf(map, seen, pack, civilToday(new Date()))) {
    const likely = theirs === null ? likelyWord(ours, options) : null;
    if (likely) next = withWord(next, what, ours, likely);
  }
  return next;
}
