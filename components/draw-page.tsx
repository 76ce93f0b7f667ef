/** Draws one of the extension's own pages, so that a fault in it leaves words and not an empty page. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Fault } from './fault.tsx';

export function drawPage(page: ReactNode): void {
  createRoot(document.getElementById('root')!).render(
    <Fault onAgain={() => location.reload()}>{page}</Fault>,
  );
}
