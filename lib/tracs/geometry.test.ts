import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, freePlace, freeStrip, overlap } from './geometry.ts';

const PAGE: Box = { left: 0, top: 0, width: 1280, height: 3000 };
const SIGN = { width: 26, height: 26 };

const box = fc.record({
  left: fc.integer({ min: -50, max: 1300 }),
  top: fc.integer({ min: -50, max: 3000 }),
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 400 }),
});
const boxes = fc.array(box, { maxLength: 25 });
const page = fc.record({
  left: fc.constant(0),
  top: fc.constant(0),
  width: fc.integer({ min: 20, max: 1400 }),
  height: fc.integer({ min: 20, max: 3200 }),
});

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}

describe('a sign', () => {
  it('never stands over a control or outside the page, and keeps its size', () => {
    let placed = 0;
    fc.assert(
      fc.property(box, boxes, boxes, page, (anchor, taken, words, around) => {
        const place = freePlace({ anchor, taken, words, page: around }, SIGN);
        if (!place) return;
        placed++;
        expect(inside(place, around)).toBe(true);
        expect(taken.filter((control) => overlap(control, place))).toEqual([]);
        expect([place.width, place.height]).toEqual([SIGN.width, SIGN.height]);
      }),
      { numRuns: 2000 },
    );
    expect(placed).toBeGreaterThan(200);
  });

  it('stands on words only in the upper right corner of its place', () => {
    fc.assert(
      fc.property(box, boxes, boxes, (anchor, taken, words) => {
        const place = freePlace({ anchor, taken, words, page: PAGE }, SIGN);
        if (!place || !words.some((word) => overlap(word, place))) return;
        expect([place.left, place.top]).toEqual([
          anchor.left + anchor.width - SIGN.width - 4,
          anchor.top + 1,
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('several, placed one after the other, never stand over each other', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), boxes, (anchors, controls) => {
        const placed: Box[] = [];
        for (const anchor of anchors) {
          const place = freePlace({ anchor, taken: [...controls, ...placed], words: [], page: PAGE }, SIGN);
          if (place) placed.push(place);
        }
        for (const [i, a] of placed.entries()) {
          for (const b of placed.slice(i + 1)) expect(overlap(a, b)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stands right of its place where nothing is in the way', () => {
    const anchor = { left: 100, top: 100, width: 200, height: 30 };
    const room = { anchor, taken: [], words: [], page: PAGE };
    expect(freePlace(room, SIGN)).toMatchObject({ left: 304, top: 100 });
  });

  it('goes into the corner where the place reaches to the edge of the page', () => {
    const anchor = { left: 0, top: 100, width: 1280, height: 60 };
    expect(freePlace({ anchor, taken: [], words: [], page: PAGE }, SIGN)).toMatchObject({
      left: 1250,
      top: 104,
    });
  });

  it('does not stand at all where controls leave no room', () => {
    const anchor = { left: 100, top: 100, width: 200, height: 30 };
    expect(freePlace({ anchor, taken: [PAGE], words: [], page: PAGE }, SIGN)).toBeNull();
  });
});

describe('a line of words', () => {
  const WIDTHS = { most: 320, least: 180 };
  const bare = () => true;
  /** A form holds its field. */
  const holding = (field: Box, rest: Box): Box => {
    const left = Math.min(field.left, rest.left);
    const top = Math.min(field.top, rest.top);
    return {
      left,
      top,
      width: Math.max(field.left + field.width, rest.left + rest.width) - left,
      height: Math.max(field.top + field.height, rest.top + rest.height) - top,
    };
  };

  it('never stands over a control or outside the page, and is no wider and no narrower than asked', () => {
    let placed = 0;
    fc.assert(
      fc.property(
        box,
        box,
        boxes,
        page,
        fc.integer({ min: 10, max: 200 }),
        (anchor, beside, taken, around, height) => {
          const form = holding(anchor, beside);
          const place = freeStrip({ anchor, form, taken, page: around }, WIDTHS, () => height, bare);
          if (!place) return;
          placed++;
          expect(inside(place, around)).toBe(true);
          expect(taken.filter((control) => overlap(control, place))).toEqual([]);
          expect(place.width).toBeLessThanOrEqual(WIDTHS.most * (place.top > anchor.top ? 1.5 : 1));
          expect(place.width).toBeGreaterThanOrEqual(WIDTHS.least);
          expect(place.height).toBe(height);
          expect(overlap(place, anchor)).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
    expect(placed).toBeGreaterThan(50);
  });

  it('is as high as its words need at the width it gets', () => {
    const asked: number[] = [];
    const anchor = { left: 100, top: 100, width: 900, height: 30 };
    const place = freeStrip(
      { anchor, form: anchor, taken: [], page: PAGE },
      WIDTHS,
      (width) => {
        asked.push(width);
        return 48;
      },
      bare,
    );
    expect(place).toMatchObject({ top: 100, height: 48 });
    expect(asked).toEqual([place?.width]);
  });

  it('stands below the form where there is no room beside the field, or something to read stands there', () => {
    const anchor = { left: 90, top: 355, width: 360, height: 190 };
    const form = { left: 70, top: 200, width: 400, height: 415 };
    const below = { left: 70, top: 623, width: 400, height: 48 };
    const room = { anchor, form, taken: [], page: PAGE };
    expect(freeStrip(room, WIDTHS, () => 48, bare)).toMatchObject({ left: 458, top: 355 });
    expect(freeStrip({ ...room, page: { ...PAGE, width: 600 } }, WIDTHS, () => 48, bare)).toEqual(below);
    expect(
      freeStrip(
        room,
        WIDTHS,
        () => 48,
        ({ left }) => left < 450,
      ),
    ).toEqual(below);
  });

  it('is left out where there is no room for it at all', () => {
    const anchor = { left: 100, top: 100, width: 1100, height: 30 };
    const room = { anchor, form: anchor, taken: [], page: PAGE };
    expect(freeStrip({ ...room, page: { ...PAGE, height: 150 } }, WIDTHS, () => 48, bare)).toBeNull();
    expect(
      freeStrip(
        room,
        WIDTHS,
        () => 48,
        () => false,
      ),
    ).toBeNull();
  });
});

describe('two boxes', () => {
  const at = (left: number, top: number): Box => ({ left, top, width: 10, height: 10 });
  it('overlap where they share an area, not where they only touch', () => {
    expect(overlap(at(0, 0), at(9, 9))).toBe(true);
    expect(overlap(at(0, 0), at(10, 0))).toBe(false);
    expect(overlap(at(0, 0), at(0, 10))).toBe(false);
    expect(overlap(at(5, 5), at(5, 5))).toBe(true);
  });
});
