/**
 * Whether a click on one of our own controls was meant: sent by a person, on something that could be seen. Checked at
 * the moment of the click, not by watching the page; a page that hides or covers our control steers no click through it.
 */

/** Below this, something along the way fades our control. */
const LEAST_OPACITY = 0.95;

/** Why this act does not count, or null. `control` is in our own root, `host` the element that carries it. */
export function whyNotMeant(event: Event, control: Element, host: Element): string | null {
  if (!event.isTrusted) return 'The click did not come from a person.';
  const hidden = whyHidden(control, host);
  if (hidden) return hidden;
  const box = control.getBoundingClientRect();
  const byPointer =
    event instanceof MouseEvent && (event.clientX !== 0 || event.clientY !== 0) && event.detail > 0;
  const x = byPointer ? event.clientX : box.left + box.width / 2;
  const y = byPointer ? event.clientY : box.top + box.height / 2;
  const root = control.getRootNode() as ShadowRoot;
  const top = host.ownerDocument.elementFromPoint(x, y);
  if (top !== host) return 'Something lies over the overlay. Use the popup in the toolbar instead.';
  const inside = root.elementFromPoint(x, y);
  return inside && (inside === control || control.contains(inside))
    ? null
    : 'The overlay moved under the pointer.';
}

function whyHidden(control: Element, host: Element): string | null {
  const reason = 'The overlay is hidden on this page. Use the popup in the toolbar instead.';
  const box = control.getBoundingClientRect();
  if (box.width < 12 || box.height < 12) return reason;
  let opacity = 1;
  for (let element: Element | null = control; element; element = parentOf(element)) {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    if (!style) return reason;
    opacity *= Number(style.opacity);
    if (opacity < LEAST_OPACITY || style.visibility !== 'visible' || style.display === 'none') return reason;
    // Our own root uses none of these; the page's ancestors of our host could turn them against it.
    const outside = element === host || element.getRootNode() === host.ownerDocument;
    if (!outside) continue;
    if (style.filter !== 'none' || style.clipPath !== 'none' || style.maskImage !== 'none') return reason;
    if (style.mixBlendMode !== 'normal' || !isPlainTransform(style.transform)) return reason;
  }
  const view = host.ownerDocument.defaultView;
  const inWindow =
    view && box.right > 0 && box.bottom > 0 && box.left < view.innerWidth && box.top < view.innerHeight;
  return inWindow ? null : reason;
}

/** No transform, or one that moves without turning or shrinking. */
function isPlainTransform(transform: string): boolean {
  return transform === 'none' || /^matrix\(1, 0, 0, 1, /.test(transform);
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
