/** What the tab in front shows, followed while it changes, and what the worker orders for it. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PopupView, TabView } from '@/components/tab-view';
import { askBackground } from '@/lib/browser/ask-background';
import { patternOf } from '@/lib/browser/connections';
import { type ActiveTab, activeTab, askTab, whySilent } from '@/lib/browser/tabs';
import { type Line, signatureOf } from '@/lib/judgement/checklist/judge';

/** The launcher knows when its tab changed; a surface asks it this often while it is open. */
const ASK_EVERY_MS = 700;
/** After an order the answer is on its way: it is looked for sooner. */
const SOON_MS = [60, 200, 400];

export interface TabActs {
  look(): Promise<void>;
  /** Leads to a finding in the page. */
  show(finding: string): Promise<void>;
  tick(ticked: boolean): Promise<void>;
  prepare(item: string, ticked: boolean): Promise<void>;
  setAside(line: Line, reason: string | null): Promise<void>;
  allow(): Promise<void>;
}

/** The tab in front and what it says: asked for anew while a surface is open, and once before it is drawn. */
export interface Front {
  tab: ActiveTab | null;
  view: PopupView;
}

/** @param first what was asked for before anything was drawn; null where no answer came in time. */
export function useTab(first: Front | null): {
  tab: ActiveTab | null;
  view: PopupView;
  prepared: readonly string[];
  acts: TabActs;
} {
  const [tab, setTab] = useState<ActiveTab | null>(first?.tab ?? null);
  const [view, setView] = useState<PopupView>(first?.view ?? { state: 'looking' });
  const look = useCallback(async () => {
    const { tab, view: next } = await lookAtTab();
    setTab((before) => (before?.id === tab?.id && before?.origin === tab?.origin ? before : tab));
    setView((before) => (alike(before, next) ? before : next));
  }, []);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);

  const whose =
    view.state === 'record' && tab?.origin ? { origin: tab.origin, participant: view.participant } : null;
  const { prepared, setPrepared } = usePrepared(whose, view);
  /** Ordered for the record in front; the page then asks the background what is new. */
  const order = async (message: Parameters<typeof askBackground>[0]) => {
    await askBackground(message);
    if (tab) await askTab(tab.id, { type: 'refresh' });
    for (const wait of SOON_MS) {
      await new Promise((later) => setTimeout(later, wait));
      await look();
    }
  };
  const tick = async (ticked: boolean) => {
    if (whose) await order({ type: 'tick', ...whose, ticked });
  };
  return {
    tab,
    view,
    prepared,
    acts: {
      look,
      tick,
      async show(finding) {
        if (tab) await askTab(tab.id, { type: 'show', finding });
      },
      async prepare(item, ticked) {
        if (!whose) return;
        const items = [...prepared.filter((id) => id !== item), ...(ticked ? [item] : [])];
        setPrepared(items);
        await askBackground({ type: 'prepare', ...whose, items });
      },
      async setAside(line, reason) {
        if (!whose) return;
        const aside = reason === null ? null : { reason, signature: signatureOf(line) };
        await order({ type: 'lay-aside', ...whose, duty: line.duty, aside });
      },
      async allow() {
        if (view.state !== 'no-answer' && view.state !== 'to-allow') return;
        await browser.permissions.request({ origins: [patternOf(view.origin)] });
        await look();
      },
    },
  };
}

export async function lookAtTab(): Promise<Front> {
  const tab = await activeTab();
  const told = tab ? await askTab<TabView>(tab.id, { type: 'view' }) : null;
  return { tab, view: told ?? (await whySilent(tab)) };
}

/** A record of 400 narratives is long to write out: only where both are records has each to be. */
function alike(a: PopupView, b: PopupView): boolean {
  return a.state === b.state && JSON.stringify(a) === JSON.stringify(b);
}

type Whose = { origin: string; participant: { name: string; number: string } };

/** What is ticked of the list that prepares a staffing; asked for only where a staffing is planned. */
function usePrepared(whose: Whose | null, view: PopupView) {
  const [kept, setKept] = useState<{ number: string; items: readonly string[] } | null>(null);
  const line =
    view.state === 'record'
      ? view.checklist.lines.find(({ duty }) => duty === 'staffing-checklist')
      : undefined;
  const asked = whose !== null && (line?.status === 'due' || line?.status === 'met');
  const { origin, participant } = whose ?? {};
  const { number, name } = participant ?? {};
  useEffect(() => {
    if (!asked || origin === undefined || number === undefined || name === undefined) return;
    let current = true;
    const ask = async () => {
      const message = { type: 'prepare' as const, origin, participant: { number, name }, items: null };
      const answer = await askBackground<{ prepared: string[] }>(message);
      if (current && answer) setKept({ number, items: answer.prepared });
    };
    void ask();
    // Another surface may tick as well.
    const changed = (_: unknown, area: string) => {
      if (area === 'session') void ask();
    };
    browser.storage.onChanged.addListener(changed);
    return () => {
      current = false;
      browser.storage.onChanged.removeListener(changed);
    };
  }, [asked, origin, number, name]);
  const prepared = kept && kept.number === number ? kept.items : [];
  const setPrepared = (items: readonly string[]) => number !== undefined && setKept({ number, items });
  return { prepared, setPrepared };
}
