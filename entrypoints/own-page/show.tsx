/** Draws a page of the extension's own, in the colours that the worker chose. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Fault } from '@/components/fault';
import { APPEARANCE_KEY, readAppearance } from '@/lib/browser/appearance';

function wear(value: unknown): void {
  const { theme } = readAppearance(value);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/**
 * Nothing is drawn before the colours are known, so that no page flashes in others. @param page what to draw, or a promise
 * of it: it is waited for beside the colours.
 */
export async function show(page: ReactNode | Promise<ReactNode>): Promise<void> {
  const colours = browser.storage.local.get(APPEARANCE_KEY).catch((): Record<string, unknown> => ({}));
  const [stored, drawn] = await Promise.all([colours, page]);
  wear(stored[APPEARANCE_KEY]);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && APPEARANCE_KEY in changes) wear(changes[APPEARANCE_KEY]?.newValue);
  });
  createRoot(document.getElementById('root')!).render(
    <Fault onAgain={() => location.reload()}>{drawn}</Fault>,
  );
}
