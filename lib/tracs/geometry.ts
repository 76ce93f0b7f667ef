/**
 * Where a mark may stand: beside its place, never over one of the host's controls, never over words of the record.
 * Pure arithmetic on boxes in document coordinates, so that every rule can be tested without a page.
 */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Room {
  /** The place that the mark is about. */
  anchor: Box;
  /** Boxes that must stay free: controls everywhere, words near the anchor, marks already placed. */
  taken: readonly Box[];
  /** What can be scrolled to: a mark outside would widen the page. */
  page: Box;
}

const GAP = 4;

/**
 * The first free place for something of this size, in this order: right of the anchor, its upper right corner, its
 * lower right corner, left of it, above it, below it. Null when all are taken: then the popup alone tells.
 */
export function freePlace({ anchor, taken, page }: Room, size: { width: number; height: number }): Box | null {
  const right = anchor.left + anchor.width;
  const bottom = anchor.top + anchor.height;
  const inside = right - size.width - GAP;
  const candidates: [number, number][] = [
    [right + GAP, anchor.top],
    [inside, anchor.top + GAP],
    [inside, bottom - size.height - GAP],
    [anchor.left + GAP, bottom - size.height - GAP],
    [anchor.left - size.width - GAP, anchor.top],
    [right - size.width, anchor.top - size.height - GAP],
    [anchor.left, anchor.top - size.height - GAP],
    [anchor.left, bottom + GAP],
    [right - size.width, bottom + GAP],
  ];
  for (const [left, top] of candidates) {
    const box = { left, top, ...size };
    if (within(box, page) && !taken.some((other) => overlap(box, other))) return box;
  }
  return null;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

function within(box: Box, page: Box): boolean {
  return (
    box.left >= page.left &&
    box.top >= page.top &&
    box.left + box.width <= page.left + page.width &&
    box.top + box.height <= page.top + page.height
  );
}
