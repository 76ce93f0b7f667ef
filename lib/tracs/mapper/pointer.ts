/**
 * Pointing at something on the page. A sheet of glass lies over each document while it lasts, in a closed root of our own:
 * the pointer, its clicks and its keys meet the glass and never an element of the page; nothing there is changed, typed
 * or focused. By keyboard one goes from word to word and takes one. Escape ends it.
 */

import { CONTROL } from '../labels.ts';
import { createHost, HOST_NAME } from '../own-element.ts';
import { safely } from '../safely.ts';
import { plainText } from '../text.ts';
import { isHidden } from './selectors.ts';

const STYLE = `
:host { all: initial; }
.glass { position: fixed; inset: 0; z-index: 2147483647; cursor: crosshair; background: rgb(11 83 148 / 4%); }
.box { position: fixed; z-index: 2147483647; pointer-events: none; box-sizing: border-box; border: 2px solid #0b5394; border-radius: 3px; background: rgb(11 83 148 / 14%); outline: 1px solid #fff; }
.says { position: fixed; z-index: 2147483647; pointer-events: none; left: 50%; top: 12px; transform: translateX(-50%); max-width: min(90vw, 560px); padding: 8px 14px; border-radius: 6px; background: #1c2733; color: #fff; font: 14px/1.4 "Segoe UI", Roboto, Arial, sans-serif; }
@media (forced-colors: active) { .box { border-color: Highlight; } .says { border: 1px solid CanvasText; } }
`;
/** What of ours may lie at a point: the glass, marks, the panel. */
const OURS = `${HOST_NAME}, ${HOST_NAME}-panel, ${HOST_NAME}-pointer`;
/** What a click is made of, and what else would reach the page under the glass. */
const SWALLOWED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
  'selectstart',
  'keyup',
  'keypress',
] as const;
/** How far a key goes among the words and fields of the page. */
const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageDown: 10,
  PageUp: -10,
};
const LONGEST_SAID = 60;

export interface Pointing {
  /** The element, or null when it was ended. */
  done: Promise<Element | null>;
  /** Goes so many words or fields on. @returns what stands there, cut to a line; null where nothing does */
  step(by: number): string | null;
  /** Takes what the steps have come to. */
  choose(): void;
}

/**
 * Lets somebody point at an element in one of these documents.
 * @param says what is asked for: "Point at the date of an entry. Esc ends it."
 * @param near where steps begin: the first entry, the form; else at what is in view
 */
export function pointOut(
  documents: readonly Document[],
  says: string,
  signal: AbortSignal,
  near: Element | null = null,
): Pointing {
  const ended = new AbortController();
  let at: Element | null = null;
  let end: (element: Element | null) => void = () => {};
  const done = new Promise<Element | null>((resolve) => {
    end = (element) => {
      if (ended.signal.aborted) return;
      ended.abort();
      resolve(element);
    };
  });
  signal.addEventListener('abort', () => end(null), { signal: ended.signal });
  const pointing: Pointing = {
    done,
    step(by) {
      const targets = documents.flatMap(targetsIn);
      if (targets.length === 0 || ended.signal.aborted) return null;
      const now = at ? targets.indexOf(at) : -1;
      const inside = near ? targets.findIndex((target) => near.contains(target)) : -1;
      const first = inside >= 0 ? inside : targets.findIndex(isInView);
      const next = now >= 0 ? now + by : Math.max(0, first);
      at = targets[Math.max(0, Math.min(next, targets.length - 1))]!;
      at.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      for (const sheet of sheets) sheet.show(at.ownerDocument === sheet.document ? at : null);
      const words = wordsOf(at);
      sheets[0]?.say(`${says} Now at: ${words}. Enter takes it.`);
      return words;
    },
    choose: () => {
      if (at) end(at);
    },
  };
  const sheets = documents.map((document, i) =>
    glass(document, i === 0 ? says : '', ended.signal, end, pointing),
  );
  return pointing;
}

interface Sheet {
  document: Document;
  show(element: Element | null): void;
  say(text: string): void;
}

function glass(
  document: Document,
  says: string,
  signal: AbortSignal,
  end: (element: Element | null) => void,
  pointing: Pointing,
): Sheet {
  const { host, root } = createHost(document, `${HOST_NAME}-pointer`, 'closed');
  const style = document.createElement('style');
  style.textContent = STYLE;
  const sheet = document.createElement('div');
  sheet.className = 'glass';
  const box = document.createElement('div');
  box.className = 'box';
  box.hidden = true;
  root.append(style, sheet, box);
  const line = document.createElement('div');
  line.className = 'says';
  line.setAttribute('role', 'status');
  line.textContent = says;
  if (says !== '') root.append(line);
  document.documentElement.append(host);
  signal.addEventListener('abort', () => safely(() => host.remove()));
  const view = document.defaultView ?? window;

  const under = ({ clientX, clientY }: MouseEvent): Element | null =>
    document.elementsFromPoint(clientX, clientY).find((element) => !element.closest(OURS)) ?? null;
  const show = (element: Element | null) => {
    box.hidden = element === null;
    if (!element) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    Object.assign(box.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  };
  view.addEventListener('pointermove', (event) => show(under(event)), { signal, passive: true });
  for (const type of SWALLOWED) {
    view.addEventListener(
      type,
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (type === 'click' && event.isTrusted) end(under(event as MouseEvent));
      },
      { signal, capture: true, passive: false },
    );
  }
  view.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      // Whatever is typed now is meant for nobody.
      event.preventDefault();
      event.stopImmediatePropagation();
      const by = STEPS[event.key];
      if (by !== undefined) pointing.step(by);
      else if (event.key === 'Enter') pointing.choose();
      else if (event.key === 'Escape') end(null);
    },
    { signal, capture: true },
  );
  return {
    document,
    show,
    say(text) {
      line.textContent = text;
    },
  };
}

/** What can be pointed at by steps: fields, and elements with words of their own, in the order of the page. */
function targetsIn(document: Document): Element[] {
  return [...(document.body?.querySelectorAll('*') ?? [])].filter((element) => {
    if (element.closest(OURS) || /^(SCRIPT|STYLE|OPTION|NOSCRIPT)$/i.test(element.tagName)) return false;
    const worded = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === 3 && /\S/.test(nodeValue ?? ''),
    );
    return (worded || element.matches(CONTROL)) && !isHidden(element);
  });
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < (element.ownerDocument.defaultView?.innerHeight ?? 0);
}

function wordsOf(element: Element): string {
  const name = element.getAttribute('aria-label') ?? element.getAttribute('name');
  const words = plainText(element) || (name ? `the field ${name}` : 'a field');
  return words.length > LONGEST_SAID ? `${words.slice(0, LONGEST_SAID)}…` : words;
}
