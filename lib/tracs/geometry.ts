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
  /** Boxes that must stay free: the host's controls, marks already placed. */
  taken: readonly Box[];
  /** What can be scrolled to: a mark outside would widen the page. */
  page: Box;
}

const GAP = 4;

/**
 * A free place for a sign, in this order: right of the anchor, its upper right corner, its lower right corner, across
 * its right edge, its lower left corner, left of it. Where only words are in the way, and they reach into every corner,
 * the upper right corner all the same: a control is never covered, the end of a line may be. Null when controls or other
 * marks leave no room; then the popup alone tells.
 */
export function freePlace(room: Room & { words: readonly Box[] }, size: Size): Box | null {
  const { anchor, taken, words, page } = room;
  const right = anchor.left + anchor.width;
  const bottom = anchor.top + anchor.height;
  const inside = right - size.width - GAP;
  const candidates: Corner[] = [
    [right + GAP, anchor.top],
    [right + GAP, bottom - size.height],
    [inside, anchor.top + GAP],
    [inside, bottom - size.height - GAP],
    [right - GAP * 2, anchor.top + (Math.min(anchor.height, size.height * 2) - size.height) / 2],
    [anchor.left + GAP, bottom - size.height - GAP],
    [anchor.left - size.width - GAP, anchor.top + (Math.min(anchor.height, size.height) - size.height) / 2],
  ];
  return (
    first(candidates, size, [...taken, ...words], page) ??
    first([[inside, anchor.top + 1]], size, taken, page)
  );
}

/**
 * A free place for a line of words, as wide as there is room within these bounds: right of the anchor, else below the
 * form that it belongs to. `isBare` says whether nothing stands there that anyone would want to read.
 */
export function freeStrip(
  { anchor, form, taken, page }: Room & { form: Box },
  widths: { most: number; least: number },
  heightAt: (width: number) => number,
  isBare: (box: Box) => boolean,
): Box | null {
  const left = anchor.left + anchor.width + GAP * 2;
  const beside = Math.min(widths.most, Math.floor(page.left + page.width - left - GAP * 4));
  const places: [Corner, width: number][] = [
    [[left, anchor.top], beside],
    [[form.left, form.top + form.height + GAP * 2], Math.min(widths.most * 1.5, form.width)],
  ];
  for (const [corner, width] of places) {
    if (width < widths.least) continue;
    const box = first([corner], { width, height: heightAt(width) }, taken, page);
    if (box && isBare(box)) return box;
  }
  return null;
}

export interface Size {
  width: number;
  height: number;
}
type Corner = [left: number, top: number];

function first(corners: readonly Corner[], size: Size, taken: readonly Box[], page: Box): Box | null {
  for (const [left, top] of corners) {
    const box = { left, top, ...size };
    if (within(box, page) && !taken.some((other) => overlap(box, other))) return box;
  }
  return null;
}

export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/** The area that two boxes share, in square pixels. */
export function shared(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

function within(box: Box, page: Box): boolean {
  return (
    box.left >= page.left &&
    box.top >= page.top &&
    box.left + box.width <= page.left + page.width &&
    box.top + box.height <= page.top + page.height
  );
}
