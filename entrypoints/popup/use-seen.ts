/**
 * The participants seen in this browser session, each judged as its own page judges it. Whose record is in front is taken as
 * that page tells it, so that no two surfaces say different things of it.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PopupView, TabView } from '@/components/tab-view';
import { askBackground } from '@/lib/browser/ask-background';
import type { SeenEntry } from '@/lib/browser/facts-store';
import { originOf } from '@/lib/browser/messages';
import { type ActiveTab, askTab } from '@/lib/browser/tabs';
import type { SeenCase } from '@/lib/judgement/checklist/deadlines/deadlines';
import { type Checklist, judgeCase } from '@/lib/judgement/checklist/judge';
import type { CaseFacts } from '@/lib/record/facts';
import { NOTHING_READ } from '@/lib/record/nothing-read';
import type { Within } from '../policy/stored.ts';

const ASK_EVERY_MS = 1500;

export interface Seen {
  /** Null until the background has answered once. */
  cases: readonly SeenCase[] | null;
  /** The key of the one in front. */
  inFront: string | null;
}

export function useSeen(tab: ActiveTab | null, view: PopupView, within: Within): Seen {
  const [entries, setEntries] = useState<readonly SeenEntry[] | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const answer = await askBackground<{ seen: SeenEntry[] }>({ type: 'seen', open: await openRecords() });
      if (!current || !answer) return;
      setEntries((before) => (JSON.stringify(before) === JSON.stringify(answer.seen) ? before : answer.seen));
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, []);
  const judged = useJudged(within);
  return useMemo(() => {
    if (!entries) return { cases: null, inFront: null };
    const front = view.state === 'record' ? view : null;
    const mine = front
      ? entries.find(({ origin, number }) => origin === tab?.origin && number === front.participant.number)
      : undefined;
    const cases = entries.filter((entry) => entry !== mine).map(judged);
    if (!front) return { cases, inFront: null };
    // Also where the background knows nothing of it: it stands on the page.
    const key = mine?.key ?? 'in front';
    const { participant, facts, checklist } = front;
    const own = {
      key,
      ...participant,
      seenAt: mine?.seenAt ?? Date.now(),
      facts,
      checklist: facts.draft ? asSaved(facts, checklist, within) : checklist,
    };
    return { cases: [...cases, own], inFront: key };
  }, [entries, view, tab, judged, within]);
}

/** Judges what is kept of a participant, once for each change of it. */
function useJudged(within: Within): (entry: SeenEntry) => SeenCase {
  const kept = useRef(new Map<string, { mark: string; within: Within; seen: SeenCase }>());
  return useMemo(
    () => (entry) => {
      const mark = JSON.stringify(entry);
      const before = kept.current.get(entry.key);
      if (before?.mark === mark && before.within === within) return before.seen;
      const { key, name, number, seenAt, said } = entry;
      const facts = factsOf(said);
      const checklist = judgeCase(facts, { ...within, setAside: said.setAside });
      const seen = { key, name, number, seenAt, facts, checklist };
      kept.current.set(key, { mark, within, seen });
      return seen;
    },
    [within],
  );
}

/** What the saved record of it says: a day passes all the same while what would meet it stands unsaved on the screen. */
function asSaved(facts: CaseFacts, shown: Checklist, within: Within): Checklist {
  const saved = judgeCase({ ...facts, draft: null }, within);
  const aside = new Set(shown.lines.flatMap(({ duty, setAside }) => (setAside === null ? [] : duty)));
  return { ...saved, lines: saved.lines.filter(({ duty }) => !aside.has(duty)) };
}

/** The facts as a page of that participant would have them from the background, with nothing on screen. */
function factsOf({ narratives, plan, reengagementPage, checklistTicked }: SeenEntry['said']): CaseFacts {
  return {
    narratives: narratives ?? NOTHING_READ.narratives,
    plan: plan ?? NOTHING_READ.plan,
    reengagementPage: reengagementPage ?? NOTHING_READ.reengagementPage,
    draft: null,
    typesOffered: null,
    checklistTicked,
  };
}

/** Whose records stand open in tabs: their case numbers are known while they do. */
async function openRecords() {
  const tabs = await browser.tabs.query({});
  const found = await Promise.all(
    tabs.map(async ({ id, url }) => {
      const origin = url ? originOf(url) : null;
      if (id === undefined || !origin?.startsWith('http')) return [];
      const view = await askTab<TabView>(id, { type: 'view' });
      return view?.state === 'record' ? [{ origin, participant: view.participant }] : [];
    }),
  );
  return found.flat().slice(0, 200);
}
