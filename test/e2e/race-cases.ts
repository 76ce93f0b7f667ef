/** What a page may do between the preview and the click, for the browsers of `races.spec.ts` and `firefox-popup.spec.ts`. */
import type { LayoutName } from '../tools/screens.ts';

export const TYPED = 'Typed before.';

export interface Race {
  name: string;
  /** Runs in the document of the form, with the field. */
  race: string | Record<LayoutName, string>;
  /** What the overlay says; null where the text goes in rightly. */
  refused: RegExp | null;
  /** What the page itself did to the field. */
  typed?: string;
}

const NUMBER = `[...document.querySelectorAll('*')].filter((one) => one.childElementCount === 0 && one.textContent.trim() === number)`;
export const RACES: Race[] = [
  {
    name: 'another participant is shown around the same form',
    race: `for (const one of ${NUMBER}) one.textContent = 'PT9999';`,
    refused: /Another record is open now|different participants|can't be told|No record is open/,
  },
  {
    name: 'it can no longer be told whose record it is',
    race: `for (const one of ${NUMBER}) one.textContent = '';`,
    refused: /No record is open|can't be told/,
  },
  {
    name: 'the session ends',
    race: `(document.querySelector('main h1') ?? document.querySelector('h1')).textContent = 'Your session has ended';`,
    refused: /No record is open|can't be told/,
  },
  {
    name: 'the field is replaced by its twin',
    race: `field.replaceWith(Object.assign(field.cloneNode(true), 'value' in field ? { value: field.value } : {}));`,
    refused: null,
  },
  {
    name: 'the field is taken away',
    race: `field.remove();`,
    refused: /Open the form|no longer on the page|agree/,
  },
  {
    name: 'the field is made read-only',
    race: {
      classic: `field.readOnly = true;`,
      modern: `field.setAttribute('contenteditable', 'false');`,
    },
    refused: /read-only|Open the form|agree/,
  },
  {
    name: 'the field is switched off',
    race: { classic: `field.disabled = true;`, modern: `field.setAttribute('aria-disabled', 'true');` },
    refused: /switched off/,
  },
  { name: 'the field is out of reach', race: `field.parentElement.inert = true;`, refused: /switched off/ },
  {
    name: 'the field is hidden',
    race: `field.style.display = 'none';`,
    refused: /cannot be reached|Open the form|agree/,
  },
  {
    name: 'a script of the page changed what stands in the field',
    race: `if ('value' in field) field.value += ' And more.'; else (field.querySelector('p') ?? field).append(' And more.');`,
    refused: null,
    typed: `${TYPED} And more.`,
  },
  {
    name: 'the page puts back what stood in the field',
    race: `const text = field.value ?? field.innerHTML;
      field.addEventListener('input', () => { if ('value' in field) field.value = text; else field.innerHTML = text; });`,
    refused: /did not take the text|changed the text/,
  },
  {
    name: 'its label is another one',
    race: `for (const one of document.querySelectorAll('label, td, th, dt, span'))
        if (one.childElementCount === 0 && /^Narrative:?$/.test(one.textContent.trim())) one.textContent = 'Supervisor only';
      field.removeAttribute('aria-label'); field.removeAttribute('aria-labelledby');`,
    refused: /agree|Open the form|No record is open|can't be told/,
  },
];

/** What it runs in one layout. */
export function codeOf({ race }: Race, layout: LayoutName): string {
  return typeof race === 'string' ? race : race[layout];
}
