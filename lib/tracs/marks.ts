/**
 * Marks on one document of the host: small buttons beside the places that findings are about, the sentence on hover and
 * focus, and the words that were read. Everything lives in one element of our own, last under the document's root, in a
 * shadow root; no node of the host's is moved, changed or removed, and taking the element away leaves the page as it was.
 */

import { each, type InTurns, LONG } from '../record/turns.ts';
import { createAnnouncer } from './announcer.ts';
import type { Box } from './geometry.ts';
import { createHighlights } from './highlights.ts';
import { createBubble } from './mark-bubble.ts';
import { createButtons, GROUP } from './mark-buttons.ts';
import { type Mark, partsOf } from './mark-parts.ts';
import { type Asked, asked, putAll } from './mark-places.ts';
import { controlBoxes, pageBox, viewport } from './mark-room.ts';
import css from './marks.css?inline';
import { createHost, HOST_NAME, removeHosts } from './own-element.ts';
import { safely } from './safely.ts';
import type { Words } from './words.ts';

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
/** Marks out of sight that one frame makes and places. */
const AT_A_FRAME = GROUP;

export function createMarkLayer(
  document: Document,
  mode: ShadowRootMode,
  open: (mark: string) => void,
): MarkLayer {
  const { host, carrier, root } = createHost(document, HOST_NAME, mode);
  host.style.cssText =
    'all: initial !important; position: absolute !important; left: 0 !important; top: 0 !important;';
  const part = partsOf(document);
  const announcer = createAnnouncer(part);
  carrier.append(announcer.status);
  const layer = part('div', 'layer');
  const bubble = createBubble(document, part, open);
  const slot = part('slot');
  slot.name = 'status';
  root.append(part('style', '', css), layer, bubble.element, slot);
  const buttons = createButtons(layer, part, bubble.follow);
  const highlights = createHighlights(document, layer, root, part);
  let begun = false;
  /** Our element comes with its first marks, in the moment in which that of an older copy goes. */
  const begin = () => {
    if (begun) return;
    begun = true;
    removeHosts(document);
    document.documentElement.append(host);
  };

  /** What a mark must leave free: the host's controls, and the marks that stay where they are. */
  const takenBut = (moving: readonly Mark[], view: Box): Box[] => {
    const moved = new Set(moving);
    return [
      ...controlBoxes(document, view),
      ...buttons.all().flatMap(({ mark, box }) => (box && !moved.has(mark) ? box : [])),
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
  const write = (answers: readonly Asked[], taken: Box[], page: Box) => {
    begin();
    putAll(document, answers, buttons.of, taken, page);
  };
  const put = (marks: readonly Mark[], taken: Box[]) => {
    const view = viewport(document);
    const answers = marks.map((mark) => asked(mark, view));
    write(answers, taken, pageBox(document, view));
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
    const near = [...new Set([...buttons.all().map(({ mark }) => mark), ...far])].filter((mark) =>
      isNear(mark, view),
    );
    if (near.length > 0) {
      const placed = new Set(near);
      far = far.filter((mark) => !placed.has(mark));
      put(near, takenBut(near, view));
    }
    highlights.place();
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
      write(answers.slice(from, from + AT_A_TIME), taken, page);
    }
  }

  function* show(marks: readonly Mark[], moved = false): InTurns<void> {
    const { kept, gone } = buttons.keep(marks);
    if (gone) bubble.conceal();
    if (marks.length === 0) begin();
    const late = new Set(far.map(({ id }) => id));
    // What waits is kept until its place among the new ones is known: this may end in between.
    cancelAnimationFrame(frame);
    frame = 0;
    // Asking the browser for a layout is what a key that changed nothing should not cost.
    if (!moved && late.size === 0 && !gone && kept.size === marks.length) return;
    if (marks.some((mark) => mark.kind !== 'tool' && !kept.has(mark))) announcer.renew();
    buttons.arrange();
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

  return {
    show,
    rest,
    highlight: highlights.show,
    place,
    announce: announcer.announce,
    shown: (id) => [
      ...highlights.boxes(),
      ...buttons.all().flatMap(({ mark, button }) => (mark.id === id && !button.hidden ? [button] : [])),
    ],
    isThere: () => !begun || host.isConnected,
    remove() {
      rest();
      host.remove();
    },
  };
}
