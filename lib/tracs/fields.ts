/** Where the words of a text field stand on screen: measured on an unseen copy, since a field tells nobody. */

/** What decides where a line breaks and how wide a letter is. */
const COPIED = [
  'boxSizing',
  'width',
  'padding',
  'borderWidth',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontVariant',
  'fontStretch',
  'lineHeight',
  'letterSpacing',
  'wordSpacing',
  'textAlign',
  'textIndent',
  'textTransform',
  'tabSize',
  'direction',
] as const;

/**
 * The boxes of a span of characters of a text area, in its document's client coordinates, as if nothing were scrolled away.
 * @param home where the unseen copy may be put: inside the overlay's own root, never in the page.
 */
export function fieldWordBoxes(
  field: HTMLTextAreaElement,
  start: number,
  end: number,
  home: ShadowRoot,
): DOMRect[] {
  const document = field.ownerDocument;
  const style = document.defaultView?.getComputedStyle(field);
  if (!style) return [];
  const copy = document.createElement('div');
  for (const name of COPIED) copy.style[name] = style[name];
  const box = field.getBoundingClientRect();
  // The scroll bar takes its width from the words.
  const bar =
    field.offsetWidth - field.clientWidth - edge(style.borderLeftWidth) - edge(style.borderRightWidth);
  Object.assign(copy.style, {
    position: 'fixed',
    left: `${box.left}px`,
    top: `${box.top - field.scrollTop}px`,
    width: `${box.width - Math.max(0, bar)}px`,
    boxSizing: 'border-box',
    visibility: 'hidden',
    borderStyle: 'solid',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
    margin: '0',
  });
  const text = document.createTextNode(field.value);
  copy.append(text, document.createElement('br'));
  home.append(copy);
  const range = document.createRange();
  range.setStart(text, Math.min(start, text.length));
  range.setEnd(text, Math.min(end, text.length));
  const boxes = [...range.getClientRects()];
  copy.remove();
  return boxes;
}

function edge(width: string): number {
  return Number.parseFloat(width) || 0;
}
