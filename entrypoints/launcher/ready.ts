/** What the launcher does before there is a page to read: it makes the pack's words ready, and waits. */
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { compileInTurns } from '@/lib/judgement/reading/lexicon';
import { LOOK_AGAIN_MS, realTurns, TURN_MS } from './loop.ts';

/** While the page still comes the pack's words are made ready; nothing of a page is looked at before it is there. */
export async function ready({ lexicon, kinds }: PolicyPack): Promise<void> {
  const { clock, next } = realTurns();
  let until = 0;
  for (const _ of compileInTurns(lexicon, kinds)) {
    if (clock() < until) continue;
    await new Promise<void>(next);
    until = clock() + TURN_MS;
  }
  while (document.readyState === 'loading') {
    await new Promise((come) => {
      document.addEventListener('DOMContentLoaded', come, { once: true });
      // A page that writes itself anew takes our listener away.
      setTimeout(come, LOOK_AGAIN_MS);
    });
  }
  // What the page does once it is there comes first.
  await new Promise<void>(next);
}
