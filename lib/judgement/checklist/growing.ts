/** A long record in growing parts, so that judging it for the first time lets others work between them. */
import type { CaseFacts, NarrativeFacts } from '../../record/facts.ts';
import type { InTurns } from '../../record/turns.ts';
import type { JudgeInput } from '../duties/duty.ts';
import { byEnds, differing, inOrder, isWhole, type Stretch, stretchesOf } from '../episodes/told.ts';

/** Narratives judged at a time, where more than so many are new. */
export const PART = 60;
const judgedBefore = new WeakSet<NarrativeFacts>();
const pagesBefore = new WeakSet<object>();
let partlyBefore: string | null = null;
const values = byEnds<readonly NarrativeFacts[]>();

/**
 * The narratives that are judged for the first time; and those of which duties say something else by now: all of a list, where
 * another part of it is read than before.
 */
export function newIn({ narratives }: CaseFacts): Record<'news' | 'anew', readonly NarrativeFacts[]> {
  if (!narratives.read || pagesBefore.has(narratives)) return { news: [], anew: [] };
  // Where one narrative of thousands changed, the others are not asked one by one.
  const { value } = narratives;
  const [from, to] = differing(value, values.of(value) ?? []);
  const news = value.slice(from, to).filter((one) => !judgedBefore.has(one));
  return { news, anew: narratives.partly === partlyBefore ? news : value };
}

/** They are judged by now. */
export function judged({ narratives }: CaseFacts, news: readonly NarrativeFacts[]): void {
  if (!narratives.read) return;
  pagesBefore.add(narratives);
  for (const one of news) judgedBefore.add(one);
  partlyBefore = narratives.partly;
  values.keep(narratives.value, narratives.value);
}

/**
 * A long record as it grew by months, from what is new in it on: what is found of a stretch is remembered, so that after these
 * parts the whole is found in a moment. It is the same whole with and without them.
 */
export function* growing(
  facts: CaseFacts,
  news: readonly NarrativeFacts[],
  act: (part: Pick<JudgeInput, 'narratives' | 'record'>) => void,
): InTurns<void> {
  if (news.length <= PART) return;
  const all = narrativesOf(facts);
  const years = stretchesOf(all);
  const some = new Set(news);
  let from = all.findIndex((one) => some.has(one));
  let to = 0;
  for (const [nth, year] of years.entries())
    for (const [month, stretch] of year.entries()) {
      to += countIn(stretch as Stretch);
      if (to < from + PART) continue;
      from = to;
      const grown = (year as readonly Stretch[]).slice(0, month + 1);
      act({ narratives: all.slice(0, to), record: [...years.slice(0, nth), grown] });
      yield;
    }
}

function countIn(stretch: Stretch): number {
  return isWhole(stretch) ? stretch.length : stretch.reduce((sum, part) => sum + countIn(part), 0);
}

/** In the order of the record, so that a page's own order changes nothing. */
export function narrativesOf({ narratives, draft }: CaseFacts): readonly NarrativeFacts[] {
  const saved = narratives.read ? narratives.value : [];
  return inOrder(draft ? [...saved, draft] : saved);
}
