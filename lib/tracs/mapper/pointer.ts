/**
 * Pointing at something on the page. A sheet of glass lies over each document while it lasts, in a closed root of our own:
 * the pointer, its clicks and its keys meet the glass and never an element of the page; nothing there is changed, typed
 * or focused. Escape ends it.
 */
import { createHost, HOST_NAME } from '../marks.ts';
import { safely } from '../safely.ts';

const STYLE = `
:host { all: initial; }
.glass { position: fixed; inset: 0; z-index: 2147483647; cursor: crosshair; background: rgb(11 83 148 / 4%); }
.box { position: fixed; z-index: 2147483647; pointer-events: none; box-sizing: border-box; border: 2px solid #0b5394; border-radius: 3px; background: rgb(11 83 148 / 14%); }
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
] as const;

/**
 * Waits until somebody points at an element in one of these documents.
 * @param says what is asked for: "Point at the date of an entry. Esc ends it."
 * @returns the element, or null when it was ended
 */
export function pointOut(
  documents: readonly Document[],
  says: string,
  signal: AbortSignal,
): Promise<Element | null> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = (element: Element | null) => {
      if (ended.signal.aborted) return;
      ended.abort();
      resolve(element);
    };
    signal.addEventListener('abort', () => end(null), { signal: ended.signal });
    for (const [i, document] of documents.entries()) glass(document, i === 0 ? says : '', ended.signal, end);
  });
}

function glass(
  document: Document,
  says: string,
  signal: AbortSignal,
  end: (element: Element | null) => void,
): void {
  const { host, root } = createHost(document, `${HOST_NAME}-pointer`, 'closed');
  const style = document.createElement('style');
  style.textContent = STYLE;
  const sheet = document.createElement('div');
  sheet.className = 'glass';
  const box = document.createElement('div');
  box.className = 'box';
  box.hidden = true;
  root.append(style, sheet, box);
  if (says !== '') {
    const line = document.createElement('div');
    line.className = 'says';
    line.setAttribute('role', 'status');
    line.textContent = says;
    root.append(line);
  }
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
      if (event.key === 'Escape') end(null);
    },
    { signal, capture: true },
  );
}
