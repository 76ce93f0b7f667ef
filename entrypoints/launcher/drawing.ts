/** The marks and the highlighted words in all documents of a tab: one layer for each document that shows any. */
import { SHADOW_MODE } from '@/lib/browser/build';
import type { Checklist, Shown } from '@/lib/judgement/checklist/judge';
import type { InTurns } from '@/lib/record/turns';
import type { OpenDocument } from '@/lib/tracs/frames';
import { createMarkLayer, type MarkLayer } from '@/lib/tracs/marks';
import { HOST_NAME } from '@/lib/tracs/own-element';
import { safely } from '@/lib/tracs/safely';
import { type Placed, placeFindingsInTurns, placeProblems, placeTools, wordsOf } from './places.ts';
import type { PlaceShown } from './port.ts';

export interface Drawing {
  /**
   * Draws what a checklist says beside its places; without one only what is in the way of any.
   * @param moved what is drawn already may have another place by now
   */
  draw(checklist: Checklist | null, documents: readonly OpenDocument[], moved: boolean): InTurns<Placed[]>;
  /** Shows the words of this finding, or none. */
  highlight(finding: Shown | null, documents: readonly OpenDocument[]): void;
  /** What is in sight to where its place is now. */
  place(): void;
  /** What is still to be drawn out of sight waits until it is drawn anew: the page is not what it was. */
  rest(): void;
  remove(): void;
  /** Where a mark, the highlighted words and this field stand. */
  shown(mark: string | null, field: Element | null): PlaceShown[];
  /** Whether all that was drawn is still there. */
  isThere(): boolean;
  /** Whether the page took so much away that no more is drawn there. */
  isRemoved(): boolean;
  /** Whether somebody else has drawn where this one did. */
  isReplaced(): boolean;
}

/** So often within this time a layer that the page took away is drawn anew: a page is not fought. */
const REMOUNTS = 3;
const WITHIN_MS = 5000;

export function createDrawing(open: (mark: string) => void): Drawing {
  const layers = new Map<Document, MarkLayer>();
  /** When layers were taken away, in documents where that happened. */
  const losses = new WeakMap<Document, number[]>();
  const isLost = (document: Document) => (losses.get(document)?.length ?? 0) > REMOUNTS;

  return {
    *draw(checklist, documents, moved) {
      const placed = [
        ...(checklist ? yield* placeFindingsInTurns(checklist, documents) : []),
        ...placeProblems(documents),
        ...(checklist ? placeTools(documents) : []),
      ];
      yield;
      const used = new Set(placed.map(({ document }) => document));
      for (const [document, layer] of layers) {
        if (used.has(document) && documents.some((entry) => entry.document === document)) continue;
        safely(() => layer.remove());
        layers.delete(document);
      }
      for (const document of used) {
        let layer = layers.get(document);
        if (!layer?.isThere()) {
          if (isLost(document)) continue;
          if (layer) {
            const now = Date.now();
            const before = losses.get(document) ?? [];
            losses.set(document, [...before.filter((at) => at > now - WITHIN_MS), now]);
            if (isLost(document)) continue;
          }
          layer = createMarkLayer(document, SHADOW_MODE, open);
          layers.set(document, layer);
        }
        const marks = placed.filter((entry) => entry.document === document).map(({ mark }) => mark);
        yield* layer.show(marks, moved);
        const count = marks.filter(({ kind }) => kind !== 'tool' && kind !== 'note').length;
        const things = count === 1 ? '1 place' : `${count} places`;
        layer.announce(count > 0 ? `TRACS Overlay: ${things} on this page to look at.` : '');
      }
      return placed;
    },
    highlight(finding, documents) {
      const words = finding ? wordsOf(finding, documents) : [];
      for (const [document, layer] of layers) {
        layer.highlight(words.filter((entry) => entry.document === document).map((entry) => entry.words));
      }
    },
    place() {
      for (const layer of layers.values()) safely(() => layer.place());
    },
    rest() {
      for (const layer of layers.values()) layer.rest();
    },
    remove() {
      for (const layer of layers.values()) safely(() => layer.remove());
      layers.clear();
    },
    shown: (mark, field) =>
      [...layers].flatMap(([document, layer]) =>
        [...layer.shown(mark), ...(field?.ownerDocument === document ? [field] : [])].map((element) => ({
          document,
          box: element.getBoundingClientRect(),
        })),
      ),
    isThere: () => [...layers.values()].every((layer) => layer.isThere()),
    isRemoved: () => [...layers.keys()].some(isLost),
    isReplaced: () =>
      [...layers].some(([document, layer]) => !layer.isThere() && document.querySelector(HOST_NAME) !== null),
  };
}
