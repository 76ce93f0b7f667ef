/** Boxes behind the words that were read, in our own layer over the page. */
import type { MakePart } from './mark-parts.ts';
import { inDocument, putAt, viewport } from './mark-room.ts';
import { boxesOf, type Words } from './words.ts';

export interface Highlights {
  /** Draws boxes behind these words and no others. */
  show(words: readonly Words[]): void;
  /** Draws them where the words are now. */
  place(): void;
  boxes(): readonly HTMLElement[];
}

/**
 * @param layer where the boxes go, before all else that is there
 * @param root our own, around the layer
 */
export function createHighlights(
  document: Document,
  layer: HTMLElement,
  root: ShadowRoot,
  part: MakePart,
): Highlights {
  let boxes: HTMLElement[] = [];
  let highlighted: readonly Words[] = [];
  const place = () => {
    if (boxes.length + highlighted.length === 0) return;
    for (const box of boxes) box.remove();
    const view = viewport(document);
    boxes = highlighted
      .flatMap((words) => boxesOf(words, root))
      .map((rect) => {
        const box = part('div', 'words');
        putAt(box, inDocument(rect, view));
        box.style.width = `${rect.width}px`;
        box.style.height = `${rect.height}px`;
        return box;
      });
    layer.prepend(...boxes);
  };
  return {
    show(words) {
      highlighted = words;
      place();
    },
    place,
    boxes: () => boxes,
  };
}
