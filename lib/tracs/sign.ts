/** Signs: what must stand on a page for the map to know it. */
import type { Sign } from './map.ts';
import { squeeze } from './text.ts';

/** Whether every part of a sign holds. Nothing is matched beyond plain containment. */
export function holds(document: Document, sign: Sign): boolean {
  if (sign.path !== undefined) {
    const path = document.defaultView?.location.pathname ?? '';
    if (!path.startsWith(sign.path)) return false;
  }
  if (sign.query !== undefined && !document.URL.includes(sign.query)) return false;
  if (sign.at === undefined) {
    return sign.text === undefined || squeeze(document.body?.textContent ?? '').includes(sign.text);
  }
  const elements = [...document.querySelectorAll(sign.at)];
  const { text } = sign;
  return text === undefined
    ? elements.length > 0
    : elements.some((element) => squeeze(element.textContent ?? '').includes(text));
}
