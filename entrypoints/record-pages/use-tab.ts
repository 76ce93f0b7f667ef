/** The tab that a page of the extension was opened over, followed while it is open. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PopupView } from '@/components/tab-view';
import { originOf } from '@/lib/browser/messages';
import { whySilent } from '@/lib/browser/tabs';
import { viewOf } from './reading.ts';

/** The launcher knows when its tab changed; a page asks it this often while it is in front. */
const ASK_EVERY_MS = 700;

export type FollowedView = PopupView | { state: 'closed' };

/** The number of the tab in this page's address: `summary.html?tab=7`; null where there is none. */
export function tabInAddress(search: string): number | null {
  const given = new URLSearchParams(search).get('tab') ?? '';
  return /^\d{1,15}$/.test(given) ? Number(given) : null;
}

export function useTab(tab: number | null): FollowedView {
  const [view, setView] = useState<FollowedView>(tab === null ? { state: 'closed' } : { state: 'looking' });
  useEffect(() => {
    if (tab === null) return;
    let asking = false;
    const look = async () => {
      if (asking) return;
      asking = true;
      const next = await lookAt(tab).finally(() => {
        asking = false;
      });
      setView((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    void look();
    const timer = setInterval(() => void look(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [tab]);
  return view;
}

async function lookAt(tab: number): Promise<FollowedView> {
  const told = await viewOf(tab);
  if (told) return told;
  const there = await browser.tabs.get(tab).catch(() => null);
  if (!there) return { state: 'closed' };
  return whySilent({ id: tab, origin: there.url ? originOf(there.url) : null });
}

/** Brings the tab to the front. */
export async function goTo(tab: number): Promise<void> {
  const shown = await browser.tabs.update(tab, { active: true }).catch(() => null);
  if (shown?.windowId !== undefined)
    await browser.windows.update(shown.windowId, { focused: true }).catch(() => undefined);
}
