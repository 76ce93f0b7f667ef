/**
 * A description of a page for whoever mends the map: its structure and nothing of what is written there. Words stand in
 * it only where the map itself names them, as found or not found.
 */

import { TABLES } from '../columns.ts';
import type { PageMap, Place } from '../map.ts';
import type { DocumentReading } from '../read-page.ts';
import { holds } from '../sign.ts';
import { isMadeUp } from './selectors.ts';

export interface PageDiagnostic {
  /** The map's page, or null where it knows none. */
  page: string | null;
  /** Steps of the path, those left out that the map does not name. */
  path: string;
  signs: { page: string; hold: boolean[] }[];
  /** Each place of the map's page: how many elements it finds, and of its labels whether one is on the page. */
  places: { place: string; finds: number; label: boolean | null }[];
  tables: { rows: number; columns: number; headers: number; rowId: boolean }[];
  forms: { name: string; controls: string[] }[];
  counts: Record<string, number>;
}

/** Names of more characters than this may hold something else than a name. */
const LONGEST_NAME = 60;

export function diagnose(document: Document, map: PageMap, reading: DocumentReading): PageDiagnostic {
  const page = reading.kind === 'page' ? reading.spec : null;
  // An address may hold a name or a number; what the map itself says of addresses holds none.
  const said = new Set(map.pages.flatMap(({ is }) => is.flatMap((sign) => sign.path?.split('/') ?? [])));
  const path = (document.defaultView?.location.pathname ?? '')
    .split('/')
    .map((step) => (said.has(step) ? step : '…'))
    .join('/');
  return {
    page: page?.id ?? (reading.kind === 'signed-out' ? reading.how : null),
    path,
    signs: map.pages.map(({ id, is }) => ({ page: id, hold: is.map((sign) => holds(document, sign)) })),
    places: page ? placesOf(page).map(([place, field]) => foundAt(document, place, field)) : [],
    tables: [...document.querySelectorAll(TABLES)].slice(0, 12).map((table) => ({
      rows: table.querySelectorAll('tr, [role=row]').length,
      columns: table.querySelector('tr, [role=row]')?.childElementCount ?? 0,
      headers: table.querySelectorAll('th, [role=columnheader]').length,
      rowId: table.querySelector('tr[id], [role=row][id]') !== null,
    })),
    forms: [...document.querySelectorAll('form')].slice(0, 8).map((form) => ({
      name: nameOf(form),
      controls: [...form.querySelectorAll('input:not([type=hidden]), select, textarea, [contenteditable]')]
        .slice(0, 30)
        .map((control) => `${control.tagName.toLowerCase()} ${nameOf(control)}`.trim()),
    })),
    counts: Object.fromEntries(
      ['frame, iframe', 'h1', 'table', 'form', '[role=tab]', '[aria-busy=true]', '[role=dialog]'].map(
        (selector) => [selector, document.querySelectorAll(selector).length],
      ),
    ),
  };
}

/** The name an author gave, never a value: numbers in it are left out. */
function nameOf(element: Element): string {
  const name = element.getAttribute('name') ?? element.getAttribute('id') ?? '';
  return name.length > LONGEST_NAME || isMadeUp(name)
    ? name.slice(0, LONGEST_NAME).replace(/\d+/g, '#')
    : name;
}

function placesOf(value: unknown, place = ''): [string, Place][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): [string, Place][] => {
    const here = place === '' ? name : `${place}.${name}`;
    if (typeof inner !== 'object' || inner === null || name === 'is') return [];
    const isPlace = !Array.isArray(inner) && ('at' in inner || 'label' in inner);
    return [...(isPlace ? [[here, inner as Place] as [string, Place]] : []), ...placesOf(inner, here)];
  });
}

function foundAt(document: Document, place: string, { at, label }: Place): PageDiagnostic['places'][number] {
  const text = document.body?.textContent?.toLowerCase() ?? '';
  let finds = 0;
  try {
    finds =
      at === undefined
        ? 0
        : document.querySelectorAll(at.replace(/^(\+ )*(:scope\s*>?\s*)?/, '') || '*').length;
  } catch {
    finds = -1;
  }
  const said = Array.isArray(label) ? label.some((words) => text.includes(words.toLowerCase())) : null;
  return { place, finds, label: said };
}
