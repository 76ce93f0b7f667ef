/** What a person pointed at or ticked and has not kept yet, and what it makes of each part of a page. */
import type { PageMap } from '@/lib/tracs/map';
import type { PartReport } from '@/lib/tracs/mapper/part-report';
import type { PagePart } from '@/lib/tracs/mapper/proposal';
import type { Purpose } from '@/lib/tracs/mapper/words';
import type { LookedDocument } from '../mapper/look.ts';

/** What a person changed and has not kept yet: parts that were pointed at, and what was ticked off. */
export interface Pending {
  pointed: Record<string, { part: PagePart; report: PartReport | null; field: string }>;
  /** Where a person said otherwise than what is ticked by itself: that which was found and is no guess. */
  ticks: Readonly<Record<string, boolean>>;
}
export const NOTHING_PENDING: Pending = { pointed: {}, ticks: {} };

/** A part of a document, by which what is pending about it is remembered. */
export function keyOf(document: Pick<LookedDocument, 'index' | 'page'>, purpose: string): string {
  return `${document.index}:${JSON.stringify(document.page.is)}:${purpose}`;
}

/** The purpose of the part that a key stands for. */
export function purposeOf(key: string): Purpose {
  return key
    .replace(/:kept$/, '')
    .split(':')
    .at(-1) as Purpose;
}

/** What will be kept for a purpose: what was pointed at, else what was proposed. */
export function partOf(document: LookedDocument, pending: Pending, purpose: Purpose) {
  const pointed = pending.pointed[keyOf(document, purpose)];
  if (pointed) return { part: pointed.part, dateOrder: null };
  const proposed = document.proposed.find(({ proposal }) => proposal.purpose === purpose)?.proposal;
  return proposed ? { part: proposed.part, dateOrder: proposed.dateOrder } : null;
}

/** What pointing goes on from: the part as it is pointed so far, kept, or proposed. */
export function partSoFar(
  document: LookedDocument,
  map: PageMap,
  pending: Pending,
  purpose: Purpose,
): PagePart {
  const pointed = pending.pointed[keyOf(document, purpose)]?.part;
  if (pointed) return pointed;
  const spec = map.pages.find(({ id }) => id === document.page.known);
  if (spec?.[purpose]) return { [purpose]: spec[purpose] } as PagePart;
  return document.proposed.find(({ proposal }) => proposal.purpose === purpose)?.proposal.part ?? {};
}
