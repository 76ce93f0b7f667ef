/**
 * What the mapper sees in a tab: it is put there, asked, and asked again and again while somebody makes a map. A look of
 * another origin counts as none.
 */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ToMapper } from '@/lib/browser/to-mapper';
import type { PageMap } from '@/lib/tracs/map';
import type { Looked } from '../mapper/look.ts';
import { NOTHING_SEEN, type Seen, withSeen } from './their-words.ts';

/** The page may change at any moment; so often it is looked at anew. */
const LOOK_EVERY_MS = 1200;

export interface InTab {
  looked: Looked | null;
  seen: Seen;
  /** What the mapper answers; null where the tab can't be asked. */
  ask<T>(message: ToMapper): Promise<T | null>;
  look(): Promise<void>;
}

/** @param current the map so far, by which is looked at any moment */
export function useLooked(tab: number, origin: string, current: { readonly current: PageMap }): InTab {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [seen, setSeen] = useState(NOTHING_SEEN);
  const ask = useCallback(
    async <T>(message: ToMapper): Promise<T | null> => {
      try {
        await browser.scripting.executeScript({
          target: { tabId: tab, frameIds: [0] },
          files: ['/mapper.js' as never],
        });
        return ((await browser.tabs.sendMessage(tab, message, { frameId: 0 })) ?? null) as T | null;
      } catch {
        return null;
      }
    },
    [tab],
  );
  const look = useCallback(async () => {
    const next = await ask<Looked>({ type: 'mapper', ask: 'look', map: current.current });
    const here = next?.state === 'here' && next.origin !== origin ? null : next;
    setLooked((before) => (JSON.stringify(before) === JSON.stringify(here) ? before : here));
    if (here?.state === 'here') setSeen((before) => withSeen(before, here));
  }, [ask, origin, current]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  // Closing the panel ends a pointing that is under way.
  useEffect(() => () => void ask({ type: 'mapper', ask: 'stop-pointing' }), [ask]);
  return { looked, seen, ask, look };
}
