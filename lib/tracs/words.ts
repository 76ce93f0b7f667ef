/** The words that were read, as they stand on screen: where, and what they are. */
import { fieldWordBoxes } from './fields.ts';
import { rangesOf, shownText } from './text.ts';

/** Words that were read, to be shown: spans of the text of an element, or of a field's value. */
export interface Words {
  element: Element;
  keepsLines: boolean;
  spans: { start: number; end: number }[];
}

/**
 * Their boxes in their document's client coordinates, cut to what their element shows.
 * @param home where an unseen copy of a field may be put: inside the overlay's own root, never in the page.
 */
export function boxesOf({ element, keepsLines, spans }: Words, home: ShadowRoot): DOMRect[] {
  if (!element.isConnected) return [];
  if (isField(element))
    return cutTo(
      spans.flatMap(({ start, end }) => fieldWordBoxes(element, start, end, home)),
      element,
    );
  const shown = shownText(element, keepsLines);
  const ranges = spans.flatMap(({ start, end }) => rangesOf(shown, start, end));
  return cutTo(
    ranges.flatMap((range) => [...range.getClientRects()]),
    element,
  );
}

/** The words themselves. */
export function quoted({ element, keepsLines, spans }: Words): string[] {
  const text = isField(element) ? element.value : shownText(element, keepsLines).text;
  return spans.map(({ start, end }) => text.slice(start, end));
}

function isField(element: Element): element is HTMLTextAreaElement {
  return element.tagName.toUpperCase() === 'TEXTAREA';
}

/** The boxes as far as an element that scrolls shows them. */
function cutTo(boxes: readonly DOMRect[], element: Element): DOMRect[] {
  const frame = element.getBoundingClientRect();
  return boxes
    .filter((box) => box.bottom > frame.top && box.top < frame.bottom)
    .map((box) => {
      const top = Math.max(box.top, frame.top);
      return new DOMRect(box.left, top, box.width, Math.min(box.bottom, frame.bottom) - top);
    });
}
