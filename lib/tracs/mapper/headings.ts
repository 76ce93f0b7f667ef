/** The heading under which something stands. */
import { plainText } from '../text.ts';

const HEADING = 'h1, h2, h3, h4, caption, legend, [role=heading]';
const LONGEST = 80;

/** The nearest heading before or around an element, or ''. A table's caption and a form's legend count. */
export function headingOver(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const caption = at.matches('table, fieldset')
      ? at.querySelector(':scope > caption, :scope > legend')
      : null;
    if (caption) return shortText(caption);
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(HEADING)) return shortText(before);
      const inner = [...before.querySelectorAll(HEADING)].at(-1);
      if (inner && !before.matches('nav, aside, form, table')) return shortText(inner);
    }
  }
  return '';
}

/** The headings of a page, its chosen tab and its title: by these a person knows which page it is. */
export function pageHeadings(document: Document): Element[] {
  const shown = (element: Element) =>
    plainText(element) !== '' &&
    plainText(element).length <= LONGEST &&
    !element.closest('table, [role=table]');
  return [...document.querySelectorAll('h1, h2, [role=tab][aria-selected=true], [aria-current=page]')].filter(
    shown,
  );
}

function shortText(element: Element): string {
  return plainText(element).slice(0, LONGEST);
}
