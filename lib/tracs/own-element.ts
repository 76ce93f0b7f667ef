/** What the overlay adds to a host page: an element of its own under the document's root, and nothing else. */

/** The element of the marks; those of the panel and of the pointer have a name that begins alike. */
export const HOST_NAME = 'tracs-overlay';

/**
 * Our element under the document's root, and in it the one that carries our shadow root. A page may define an element
 * by our name and, from inside its constructor, reach a root that sits on it, closed or not; it can define no `div`.
 */
export function createHost(document: Document, name: string, mode: ShadowRootMode) {
  const host = document.createElement(name);
  const carrier = document.createElement('div');
  const root = carrier.attachShadow({ mode });
  host.append(carrier);
  // What no person did never reaches a control of ours.
  for (const type of ['click', 'keydown', 'focus', 'blur', 'pointerenter', 'pointerleave'])
    root.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true);
  return { host, carrier, root };
}

/** Takes away what another copy of this script has drawn here: after an update the older one cannot do so itself. */
export function removeHosts(document: Document): void {
  for (const host of [...document.getElementsByTagName(HOST_NAME)]) host.remove();
}
