/** What a map finds and misses on a page, as text on the clipboard for whoever helps: structure, and none of the page's words. */
import { browser } from 'wxt/browser';
import type { PageMap } from '@/lib/tracs/map';

/** @returns whether the browser let it be copied */
export function copyDiagnostic({ id, version }: PageMap, documents: unknown): boolean {
  return copyText(
    JSON.stringify(
      {
        about: 'TRACS Overlay page diagnostic',
        overlay: browser.runtime.getManifest().version,
        map: { id, version },
        documents,
      },
      null,
      2,
    ),
  );
}

function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.left = '-10000px';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
