/**
 * Whether a click on one of our own controls was meant: sent by a person, on something that could be seen. Checked at
 * the moment of the click, not by watching the page; a page that hides or covers our control steers no click through it.
 */

/** Below this, something along the way fades our control. */
const LEAST_OPACITY = 0.95;
/** Below this, the page shrinks our control. What the worker zooms in the browser does not count. */
const LEAST_ZOOM = 0.75;
const LEAST_SIZE = 12;
/** Where our panel stands, as its style sheet says: only what comes later at the same height is in front of it. */
const HIGHEST = 2147483647;
/** So far inside its edge a control is tried for what lies over it. */
const INSET = 3;

const ELSEWHERE = 'Use the popup in the toolbar instead.';
const HIDDEN = `The overlay is hidden on this page. ${ELSEWHERE}`;
const COVERED = `Something lies over the overlay. ${ELSEWHERE}`;

interface Point {
  x: number;
  y: number;
}

/** Why this act does not count, or null. `control` is in our own root, `host` the element that carries it. */
export function whyNotMeant(event: Event, control: Element, host: Element): string | null {
  if (!event.isTrusted) return 'The click did not come from a person.';
  const hidden = whyHidden(control, host);
  if (hidden) return hidden;
  const { document, view } = { document: host.ownerDocument, view: host.ownerDocument.defaultView };
  const box = shownBox(control);
  if (!view || box.right - box.left < LEAST_SIZE || box.bottom - box.top < LEAST_SIZE) return HIDDEN;
  const byPointer =
    event instanceof view.MouseEvent && (event.clientX !== 0 || event.clientY !== 0) && event.detail > 0;
  const at = byPointer
    ? { x: event.clientX, y: event.clientY }
    : { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const points = [at, ...cornersOf(box)];
  if (points.some(({ x, y }) => document.elementFromPoint(x, y) !== host)) return COVERED;
  if (isVeiled(host, points)) return COVERED;
  const inside = (control.getRootNode() as ShadowRoot).elementFromPoint(at.x, at.y);
  return inside && control.contains(inside) ? null : 'The overlay moved under the pointer.';
}

function whyHidden(control: Element, host: Element): string | null {
  let opacity = 1;
  let zoom = 1;
  for (let element: Element | null = control; element; element = parentOf(element)) {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    if (!style) return HIDDEN;
    opacity *= Number(style.opacity);
    if (opacity < LEAST_OPACITY || style.visibility !== 'visible' || style.display === 'none') return HIDDEN;
    // Our own root uses none of these; the page's ancestors of our host could turn them against it.
    const outside = element === host || element.getRootNode() === host.ownerDocument;
    if (!outside) continue;
    zoom *= Number(style.getPropertyValue('zoom')) || 1;
    if (zoom < LEAST_ZOOM) return HIDDEN;
    if (style.filter !== 'none' || style.clipPath !== 'none' || style.maskImage !== 'none') return HIDDEN;
    if (style.mixBlendMode !== 'normal' || !isPlainTransform(style.transform)) return HIDDEN;
    // `scale` and `rotate` are properties of their own and do not show in `transform`.
    if (style.scale !== 'none' || style.rotate !== 'none') return HIDDEN;
  }
  return null;
}

/** No transform, or one that moves without turning or shrinking. */
function isPlainTransform(transform: string): boolean {
  return transform === 'none' || /^matrix\(1, 0, 0, 1, /.test(transform);
}

/** What the window and our own scrolling boxes leave of a control. */
function shownBox(control: Element) {
  const view = control.ownerDocument.defaultView;
  const { left, top, right, bottom } = control.getBoundingClientRect();
  const shown = { left, top, right, bottom };
  const cut = (box: typeof shown) => {
    shown.left = Math.max(shown.left, box.left);
    shown.top = Math.max(shown.top, box.top);
    shown.right = Math.min(shown.right, box.right);
    shown.bottom = Math.min(shown.bottom, box.bottom);
  };
  cut({ left: 0, top: 0, right: view?.innerWidth ?? 0, bottom: view?.innerHeight ?? 0 });
  for (let element = control.parentElement; element; element = element.parentElement) {
    if (view?.getComputedStyle(element).overflow !== 'visible') cut(element.getBoundingClientRect());
  }
  return shown;
}

function cornersOf(box: { left: number; top: number; right: number; bottom: number }): Point[] {
  const [left, top, right, bottom] = [
    box.left + INSET,
    box.top + INSET,
    box.right - INSET,
    box.bottom - INSET,
  ];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ];
}

/**
 * Something that lets clicks through, which the hit test does not see, lies over one of these points. Our element is
 * drawn in front of the page, so only what is drawn later still can: the top layer, what comes after our element in the
 * document, and what a style sheet puts after its last child.
 */
function isVeiled(host: Element, points: readonly Point[]): boolean {
  const document = host.ownerDocument;
  const view = document.defaultView;
  const own = host.parentElement ?? host;
  const covers = (element: Element) => {
    const style = view?.getComputedStyle(element);
    if (style?.visibility !== 'visible' || style.display === 'none' || Number(style.opacity) === 0)
      return false;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return points.some(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
  };
  const whole = (root: Element) => [root, ...root.querySelectorAll('*')];
  for (const top of document.querySelectorAll(':popover-open, :modal, :fullscreen'))
    if (!own.contains(top) && whole(top).some(covers)) return true;
  for (let next = own.nextElementSibling; next; next = next.nextElementSibling) {
    const isHigh = (element: Element) => Number(view?.getComputedStyle(element).zIndex) >= HIGHEST;
    for (const high of whole(next).filter(isHigh)) if (whole(high).some(covers)) return true;
  }
  return [document.documentElement, own].some((element) => {
    const after = view?.getComputedStyle(element, '::after');
    return after !== undefined && after.content !== 'none' && after.content !== 'normal';
  });
}

/** The way up, out of shadow roots and out of frames of the same origin. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if (root instanceof ShadowRoot || 'host' in root) return (root as ShadowRoot).host;
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}
