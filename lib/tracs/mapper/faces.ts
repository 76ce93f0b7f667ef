/** Lists that are hidden behind a widget: what people see in their place. */

const FACE =
  '[role=combobox], [aria-haspopup=listbox], [class*=select][class*=container], .select2-selection, .chosen-single';

/** A list of a page's own make with no list of the browser's behind it: what is chosen can be read, and never set. */
export const WIDGET = '[role=combobox]:not(input, select, textarea)';

/** Whether nobody can see this control, though it is on the page. */
export function isUnseen(element: Element): boolean {
  if (
    element.matches('[hidden], [aria-hidden=true], [tabindex="-1"]') &&
    element.tagName.toUpperCase() === 'SELECT'
  )
    return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return false;
  const tiny = style.position === 'absolute' && Number.parseFloat(style.width) <= 1;
  return style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0' || tiny;
}

/** What stands for a hidden list: the widget right beside it, or null where the list is seen itself. */
export function faceOf(list: Element): Element | null {
  if (!isUnseen(list)) return null;
  const beside = [list.nextElementSibling, list.previousElementSibling];
  for (const element of beside) {
    if (element?.matches(FACE)) return element;
    const inner = element?.querySelector(FACE);
    if (inner) return inner;
  }
  return null;
}
