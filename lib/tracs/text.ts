/**
 * The text of an element as a reader sees it, with the way back: which text node each character came from, so that
 * words can be highlighted where they stand. Line breaks are kept where the page shows them, other white space is one
 * blank, as a browser draws it.
 */

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'TR',
  'TABLE',
  'H1',
  'H2',
  'H3',
  'H4',
  'PRE',
  'BLOCKQUOTE',
  'DD',
  'DT',
]);
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

export interface ShownText {
  text: string;
  /** For each character of `text`, its node and offset there; a line end that the page only draws has none. */
  from(index: number): { node: Text; offset: number } | null;
}

/** @param preserves whether the element keeps its source's line breaks (`white-space: pre…`). */
export function shownText(element: Element, preserves: boolean): ShownText {
  let text = '';
  const nodes: Text[] = [];
  const places: number[] = [];
  const add = (char: string, node: number, offset: number) => {
    text += char;
    places.push(node, offset);
  };
  const line = () => {
    if (text !== '' && !text.endsWith('\n')) add('\n', -1, 0);
  };
  const walk = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const source = node as Text;
        const data = source.data;
        const index = nodes.push(source) - 1;
        for (let i = 0; i < data.length; i++) {
          const char = data.charAt(i);
          const blank = char === ' ' || char === '\t' || char === '\n' || char === '\r' || char === '\u00a0';
          if (!blank) add(char, index, i);
          else if (preserves) {
            if (char !== '\r') add(char === '\u00a0' ? ' ' : char, index, i);
          } else if (text !== '' && !text.endsWith(' ') && !text.endsWith('\n')) add(' ', index, i);
        }
      } else if (node.nodeType === 1) {
        const name = (node as Element).tagName.toUpperCase();
        if (SILENT.has(name)) continue;
        if (name === 'BR') {
          add('\n', -1, 0);
          continue;
        }
        const block = BLOCKS.has(name);
        if (block) line();
        walk(node);
        if (block) line();
      }
    }
  };
  walk(element);
  const start = text.length - text.trimStart().length;
  const whole = text.trim();
  return {
    text: whole,
    from(index) {
      const node = places[(start + index) * 2] ?? -1;
      const source = nodes[node];
      return source ? { node: source, offset: places[(start + index) * 2 + 1] ?? 0 } : null;
    },
  };
}

/**
 * The same text without the way back, which few need: most cells hold words and no element. Their text nodes are not
 * touched: what a script has touched of a page of years is gone through whenever the browser clears its memory.
 */
export function shownWords(element: Element, preserves: boolean): string {
  if (element.childElementCount > 0) return shownText(element, preserves).text;
  const data = element.textContent ?? '';
  const drawn = preserves
    ? data.replaceAll('\r', '').replaceAll('\u00a0', ' ')
    : data.replace(/[ \t\n\r\u00a0]+/g, ' ');
  return drawn.trim();
}

/** The text of a small place (a label, a cell), on one line. */
export function plainText(element: Element): string {
  return squeeze(element.textContent ?? '');
}

export function squeeze(text: string): string {
  // `\s` has the hard blank; the other is what stands where a widget shows nothing.
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}

/** The ranges of a span of characters, one per run of neighbouring text nodes. */
export function rangesOf(shown: ShownText, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  let current: { node: Text; from: number; to: number } | null = null;
  const close = () => {
    if (!current) return;
    const range = current.node.ownerDocument.createRange();
    range.setStart(current.node, current.from);
    range.setEnd(current.node, current.to);
    ranges.push(range);
    current = null;
  };
  for (let i = start; i < end; i++) {
    const place = shown.from(i);
    if (!place) continue;
    if (current && current.node === place.node) current.to = place.offset + 1;
    else {
      close();
      current = { node: place.node, from: place.offset, to: place.offset + 1 };
    }
  }
  close();
  return ranges;
}
