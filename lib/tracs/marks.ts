/**
 * Marks on one document of the host: small buttons beside the places that findings are about, the sentence on hover and
 * focus, and the words that were read. Everything lives in one element of our own, last under the document's root, in a
 * shadow root; no node of the host's is moved, changed or removed, and taking the element away leaves the page as it was.
 */

import { each, type InTurns, LONG } from '../record/turns.ts';
import { type Box, freePlace, freeStrip } from './geometry.ts';
import { createButton, type Mark, partsOf, same, sentences } from './mark-parts.ts';
import { controlBoxes, isBare, pageBox, SIGN_SIZE, viewport, visibleBox, wordBoxes } from './mark-room.ts';
import css from './marks.css?inline';
import { createHost, HOST_NAME, removeHosts } from './own-element.ts';
import { safely } from './safely.ts';
import { boxesOf, type Words } from './words.ts';

export type { Mark } from './mark-parts.ts';

export interface MarkLayer {
  /**
   * Draws these and no others, some at a time: those in sight, or nearly so, now, the others with the frames that follow. A
   * long list may have one on each of its rows.
   * @param moved puts those that stay where their place is now, too
   */
  show(marks: readonly Mark[], moved?: boolean): InTurns<void>;
  /** What is still to come with later frames waits for the next `show`: the page is not what it was. */
  rest(): void;
  /** Draws boxes behind the words, or takes them away. */
  highlight(words: readonly Words[]): void;
  /** Puts what is in sight, or nearly so, where its place is now. Cheap; call after scrolling. */
  place(): void;
  /** Words for screen readers, generic and without case data; kept outside the shadow root, where they are heard. */
  announce(text: string): void;
  /** What is drawn of the highlighted words and of this mark. */
  shown(mark: string | null): HTMLElement[];
  /** False once the page has taken our element away. */
  isThere(): boolean;
  remove(): void;
}

/** Marks that are asked for, or made and placed, before others may work. */
const AT_A_TIME = 25;
/** Marks out of sight that one frame makes and places; so many lie in one box, which is laid out for itself. */
const AT_A_FRAME = 12;
/** More than a sign stands away from its place, in pixels. */
const NEAR = 100;
/** At most one announcement in this time. */
const ANNOUNCE_MS = 2000;
const STRIP_WIDTHS = { most: 320, least: 180 };

/** A mark as it is drawn; without a box where there was no room. */
interface Entry {
  mark: Mark;
  button: HTMLButtonElement;
  box: Box | null;
}

/** Where a mark's place stands, and the words about it; without a box where it is out of sight. */
interface Asked {
  mark: Mark;
  anchor: Box | undefined;
  words: Box[] | null;
}

export function createMarkLayer(
  document: Document,
  mode: ShadowRootMode,
  open: (mark: string) => void,
): MarkLayer {
  const { host, carrier, root } = createHost(document, HOST_NAME, mode);
  host.style.cssText =
    'all: initial !important; position: absolute !important; left: 0 !important; top: 0 !important;';
  const part = partsOf(document);
  const status = part('span');
  status.slot = 'status';
  status.setAttribute('role', 'status');
  carrier.append(status);
  const layer = part('div', 'layer');
  const bubble = part('div', 'bubble');
  bubble.id = 'bubble';
  bubble.setAttribute('role', 'tooltip');
  bubble.hidden = true;
  const slot = part('slot');
  slot.name = 'status';
  root.append(part('style', '', css), layer, bubble, slot);
  let begun = false;
  /** Our element comes with its first marks, in the moment in which that of an older copy goes. */
  const begin = () => {
    if (begun) return;
    begun = true;
    removeHosts(document);
    document.documentElement.append(host);
  };

  /** In the order of their marks, whenever each was drawn. */
  let shown: Entry[] = [];
  const entries = new Map<string, Entry>();
  let order = new Map<string, number>();
  const groups: HTMLElement[] = [];
  let boxes: HTMLElement[] = [];
  let highlighted: readonly Words[] = [];

  /** The mark that was just clicked: its sentence stands in the panel now. */
  let opened: HTMLElement | null = null;
  const reveal = (mark: Mark, button: HTMLElement) => {
    if (button === opened) return;
    bubble.replaceChildren(...sentences(part, mark));
    bubble.hidden = false;
    document.addEventListener('keydown', onEscape);
    const at = button.getBoundingClientRect();
    const view = viewport(document);
    const size = bubble.getBoundingClientRect();
    const below = at.bottom + 6 + size.height <= view.height;
    const left = Math.max(4, Math.min(at.left, view.width - size.width - 8));
    const top = below ? at.bottom + 6 : Math.max(4, at.top - 6 - size.height);
    bubble.style.transform = `translate(${left + view.left}px, ${top + view.top}px)`;
  };
  const conceal = () => {
    bubble.hidden = true;
    document.removeEventListener('keydown', onEscape);
  };
  /** Wherever the focus is: what a pointer brought up goes by a key too. It is the page's key all the same. */
  const onEscape = ({ key, isTrusted }: KeyboardEvent) => {
    if (isTrusted && key === 'Escape') conceal();
  };
  bubble.addEventListener('pointerleave', conceal);
  let words = '';
  let waiting = false;
  let fresh = false;
  let spoke = 0;

  /** What a mark must leave free: the host's controls, and the marks that stay where they are. */
  const takenBut = (moving: readonly Mark[], view: Box): Box[] => {
    const moved = new Set(moving);
    return [
      ...controlBoxes(document, view),
      ...shown.flatMap(({ mark, box }) => (box && !moved.has(mark) ? box : [])),
    ];
  };

  const isNear = ({ anchor }: Mark, { height }: Box) => {
    const { top, bottom } = anchor.getBoundingClientRect();
    return bottom > -height && top < 2 * height;
  };

  /** Marks far out of sight that are still to be drawn, or put where their place is now; and what they must leave free. */
  let far: Mark[] = [];
  let farTaken: Box[] = [];
  let frame = 0;
  const put = (marks: readonly Mark[], taken: Box[]) => {
    const view = viewport(document);
    const answers = marks.map((mark) => asked(mark, view));
    putAll(answers, taken, pageBox(document, view));
  };
  /** A few with each frame that the browser draws: so drawing them takes no longer at any one time in a longer list. */
  const putFar = () => {
    frame = 0;
    safely(() => {
      if (!begun || host.isConnected) put(far.splice(0, AT_A_FRAME), farTaken);
      else far = [];
    });
    if (far.length > 0) frame = requestAnimationFrame(putFar);
  };

  const place = () => {
    const view = viewport(document);
    const near = [...new Set([...shown.map(({ mark }) => mark), ...far])].filter((mark) =>
      isNear(mark, view),
    );
    if (near.length > 0) {
      const placed = new Set(near);
      far = far.filter((mark) => !placed.has(mark));
      put(near, takenBut(near, view));
    }
    drawHighlights();
  };

  /**
   * Those in sight, or nearly so: all is asked of the browser before anything is written, since what is written would have
   * to be laid out for the next question. The others come with the frames that follow.
   */
  function* placeInTurns(marks: readonly Mark[]): InTurns<void> {
    if (marks.length === 0) {
      far = [];
      return;
    }
    let view = viewport(document);
    const taken = takenBut(marks, view);
    yield;
    view = viewport(document);
    const near: Mark[] = [];
    yield* each(marks, (mark) => isNear(mark, view) && near.push(mark));
    const isThere = new Set(near);
    far = marks.filter((mark) => !isThere.has(mark));
    farTaken = taken;
    if (far.length > 0) frame ||= requestAnimationFrame(putFar);
    const answers: Asked[] = [];
    for (let from = 0; from < near.length; from += AT_A_TIME) {
      yield;
      view = viewport(document);
      answers.push(...near.slice(from, from + AT_A_TIME).map((mark) => asked(mark, view)));
    }
    const page = pageBox(document, view);
    for (let from = 0; from < near.length; from += AT_A_TIME) {
      // A turn each: what is written here the browser has still to lay out and to paint.
      yield LONG;
      putAll(answers.slice(from, from + AT_A_TIME), taken, page);
    }
  }

  const asked = (mark: Mark, view: Box): Asked => {
    const there = mark.anchor.isConnected;
    return {
      mark,
      anchor: there ? visibleBox(mark.anchor, view)[0] : undefined,
      words: mark.spoken || !there ? null : wordBoxes(mark.anchor, view),
    };
  };

  /** Only a line of words has to be drawn to know its height. */
  const putAll = (answers: readonly Asked[], taken: Box[], page: Box) => {
    begin();
    // Of a long list only what stands about there: asked once for all that stand beside each other, then for each of them.
    const places = answers.flatMap(({ anchor }) => anchor ?? []);
    const here = about(places, taken);
    for (const { mark, anchor, words } of answers) {
      const entry = entries.get(mark.id) ?? draw(mark);
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
      if (box && !(was?.left === box.left && was.top === box.top))
        button.style.transform = `translate(${box.left}px, ${box.top}px)`;
    }
  };

  const drawHighlights = () => {
    if (boxes.length + highlighted.length === 0) return;
    for (const box of boxes) box.remove();
    const view = viewport(document);
    boxes = highlighted
      .flatMap((words) => boxesOf(words, root))
      .map((rect) => {
        const box = part('div', 'words');
        box.style.transform = `translate(${rect.left + view.left}px, ${rect.top + view.top}px)`;
        box.style.width = `${rect.width}px`;
        box.style.height = `${rect.height}px`;
        return box;
      });
    layer.prepend(...boxes);
  };

  function* show(marks: readonly Mark[], moved = false): InTurns<void> {
    const before = new Map(entries);
    const kept = new Set<Mark>();
    for (const mark of marks) {
      const known = before.get(mark.id);
      if (!known || !same(known.mark, mark)) continue;
      known.mark = mark;
      before.delete(mark.id);
      kept.add(mark);
    }
    order = new Map(marks.map(({ id }, nth) => [id, nth]));
    for (const [id, { button }] of before) {
      button.remove();
      entries.delete(id);
    }
    shown = [...entries.values()].sort((a, b) => nthOf(a) - nthOf(b));
    if (before.size > 0) conceal();
    if (marks.length === 0) begin();
    const late = new Set(far.map(({ id }) => id));
    // What waits is kept until its place among the new ones is known: this may end in between.
    cancelAnimationFrame(frame);
    frame = 0;
    // Asking the browser for a layout is what a key that changed nothing should not cost.
    if (!moved && late.size === 0 && before.size === 0 && kept.size === marks.length) return;
    fresh ||= marks.some((mark) => mark.kind !== 'tool' && !kept.has(mark));
    // Whoever goes from mark to mark by keys meets them in one order, whenever each was drawn.
    shown.reduceRight<Entry | null>((next, entry) => {
      const { button } = entry;
      const group = groupOf(entry);
      const before = next?.button.parentElement === group ? next.button : null;
      if (
        (button.nextElementSibling !== before || button.parentElement !== group) &&
        !button.matches(':focus')
      )
        group.insertBefore(button, before);
      return entry;
    }, null);
    yield;
    // What stands beside a field shares its room, the most urgent first.
    yield* placeInTurns(
      marks.filter(
        (mark) => moved || !kept.has(mark) || late.has(mark.id) || mark.spoken || mark.kind === 'tool',
      ),
    );
  }

  const rest = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    far = [];
  };

  /** A change within one leaves the layout of all others as it is, however many there are. */
  const groupOf = (entry: Entry): HTMLElement => {
    const nth = Math.floor(nthOf(entry) / AT_A_FRAME);
    for (let last = groups.length; last <= nth; last++) {
      groups.push(part('div', 'group'));
      layer.append(groups[last]!);
    }
    return groups[nth]!;
  };

  const nthOf = ({ mark }: Entry) => order.get(mark.id) ?? 0;

  const draw = (mark: Mark): Entry => {
    const button = createButton(part, mark);
    button.addEventListener('click', () => {
      opened = button;
      conceal();
      open(mark.id);
    });
    button.addEventListener('pointerenter', () => reveal(mark, button));
    button.addEventListener('focus', () => reveal(mark, button));
    button.addEventListener('pointerleave', ({ relatedTarget }) => {
      opened = null;
      if (!bubble.contains(relatedTarget as Node | null)) conceal();
    });
    button.addEventListener('blur', conceal);
    const entry = { mark, button, box: null };
    const nth = nthOf(entry);
    let next = shown.length;
    while (next > 0 && nthOf(shown[next - 1]!) > nth) next--;
    const group = groupOf(entry);
    const behind = shown[next]?.button;
    group.insertBefore(button, behind?.parentElement === group ? behind : null);
    shown.splice(next, 0, entry);
    entries.set(mark.id, entry);
    return entry;
  };

  return {
    show,
    rest,
    highlight(words) {
      highlighted = words;
      drawHighlights();
    },
    place,
    announce(text) {
      words = text;
      // Not at once, so that the empty region is known before; and what changes meanwhile is said in one.
      if (waiting) return;
      waiting = true;
      setTimeout(
        () => {
          waiting = false;
          spoke = Date.now();
          // The same words about another place are said again.
          const again = fresh && status.textContent === words ? '\u00a0' : '';
          if (status.textContent?.trim() !== words || again) status.textContent = words + again;
          fresh = false;
        },
        Math.max(100, spoke + ANNOUNCE_MS - Date.now()),
      );
    },
    shown: (id) => [
      ...boxes,
      ...shown.flatMap(({ mark, button }) => (mark.id === id && !button.hidden ? [button] : [])),
    ],
    isThere: () => !begun || host.isConnected,
    remove() {
      rest();
      host.remove();
    },
  };
}

/** Those boxes that stand no further away from these places than a sign may. */
function about(places: readonly Box[], boxes: readonly Box[]): Box[] {
  const from = Math.min(...places.map(({ top }) => top)) - NEAR;
  const to = Math.max(...places.map(({ top, height }) => top + height)) + NEAR;
  return boxes.filter(({ top, height }) => top < to && top + height > from);
}
