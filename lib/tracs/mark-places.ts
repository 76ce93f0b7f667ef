/**
 * Putting marks in free places: first all is asked of the browser, then written, since what is written would have to be
 * laid out for the next question.
 */
import { type Box, freePlace, freeStrip } from './geometry.ts';
import type { Entry } from './mark-buttons.ts';
import type { Mark } from './mark-parts.ts';
import { isBare, putAt, SIGN_SIZE, viewport, visibleBox, wordBoxes } from './mark-room.ts';

/** More than a sign stands away from its place, in pixels. */
const NEAR = 100;
const STRIP_WIDTHS = { most: 320, least: 180 };

/** Where a mark's place stands, and the words about it; without a box where it is out of sight. */
export interface Asked {
  mark: Mark;
  anchor: Box | undefined;
  words: Box[] | null;
}

export function asked(mark: Mark, view: Box): Asked {
  const there = mark.anchor.isConnected;
  return {
    mark,
    anchor: there ? visibleBox(mark.anchor, view)[0] : undefined,
    words: mark.spoken || !there ? null : wordBoxes(mark.anchor, view),
  };
}

/**
 * Only a line of words has to be drawn to know its height.
 * @param taken what must be left free; each that is put is added
 */
export function putAll(
  document: Document,
  answers: readonly Asked[],
  entryOf: (mark: Mark) => Entry,
  taken: Box[],
  page: Box,
): void {
  // Of a long list only what stands about there: asked once for all that stand beside each other, then for each of them.
  const places = answers.flatMap(({ anchor }) => anchor ?? []);
  const here = about(places, taken);
  for (const { mark, anchor, words } of answers) {
    const entry = entryOf(mark);
    const { button } = entry;
    let box: Box | null = null;
    if (anchor && mark.spoken) {
      const view = viewport(document);
      button.classList.add('spoken');
      button.hidden = false;
      const form = visibleBox(mark.anchor.closest('form') ?? mark.anchor, view)[0] ?? anchor;
      box = freeStrip(
        { anchor, taken, page, form },
        STRIP_WIDTHS,
        (width) => {
          button.style.width = `${width}px`;
          return button.offsetHeight;
        },
        (strip) => isBare(strip, mark.anchor, view),
      );
      if (!box) {
        button.classList.remove('spoken');
        button.style.width = '';
      }
    }
    if (anchor && !box) {
      box = freePlace(
        {
          anchor,
          taken: about([anchor], here),
          page,
          words: words ?? wordBoxes(mark.anchor, viewport(document)),
        },
        SIGN_SIZE,
      );
    }
    if (box) {
      taken.push(box);
      here.push(box);
    }
    const was = entry.box;
    entry.box = box;
    button.hidden = box === null;
    if (box && !(was?.left === box.left && was.top === box.top)) putAt(button, box);
  }
}

/** Those boxes that stand no further away from these places than a sign may. */
function about(places: readonly Box[], boxes: readonly Box[]): Box[] {
  const from = Math.min(...places.map(({ top }) => top)) - NEAR;
  const to = Math.max(...places.map(({ top, height }) => top + height)) + NEAR;
  return boxes.filter(({ top, height }) => top < to && top + height > from);
}
