/** What the launcher does before there is a page to read: it waits, and looks at nothing of it. */
import { LOOK_AGAIN_MS, realTurns } from './loop.ts';

export async function ready(): Promise<void> {
  while (document.readyState === 'loading') {
    await new Promise((come) => {
      document.addEventListener('DOMContentLoaded', come, { once: true });
      // A page that writes itself anew takes our listener away.
      setTimeout(come, LOOK_AGAIN_MS);
    });
  }
  // What the page does once it is there comes first.
  await new Promise<void>(realTurns().next);
}
