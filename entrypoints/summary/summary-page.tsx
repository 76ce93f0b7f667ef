/**
 * The case summary, wired. It is made once, of what the tab shows at that moment, so that it does not change under a
 * reader's eyes. It lives in this page alone: kept while another record is opened in the tab, gone with a time-out, a
 * log-out, the tab, or after 8 hours (or what IT says). The narratives' text goes as soon as the tab shows anything else.
 */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { AwayState } from '@/components/away-state';
import { asText } from '@/components/summary/as-text';
import { Summary } from '@/components/summary/summary';
import {
  type MadeBy,
  type NarrativeText,
  type RecordState,
  summaryOf,
} from '@/components/summary/summary-of';
import { rulesOf } from '@/lib/browser/managed-rules';
import { useStored, withinOf } from '../policy/stored.ts';
import { NoRules } from '../record-pages/no-rules.tsx';
import { readRecord } from '../record-pages/reading.ts';
import { type FollowedView, goTo, useTab } from '../record-pages/use-tab.ts';

interface Made {
  view: RecordState;
  by: MadeBy;
}
type Said = { ok: boolean; text: string } | null;

export function SummaryPage({ tab }: { tab: number | null }) {
  const view = useTab(tab);
  const stored = useStored();
  const within = stored && withinOf(stored);
  const keepForMs = rulesOf(stored?.managed).keepForMs;
  const [made, setMade] = useState<Made | null>(null);
  const [narratives, setNarratives] = useState<NarrativeText[] | null>(null);
  const [said, setSaid] = useState<Said>(null);
  // Asked for while the tab is still being read: it is made as soon as that ends.
  const [awaited, setAwaited] = useState(false);

  const make = () => {
    // Once read to the end: what is made stays as it is.
    if (view.state !== 'record' || view.reading || !within) return;
    const { version } = browser.runtime.getManifest();
    setMade({ view, by: { at: Date.now(), pack: within.pack, role: within.role, version } });
    setNarratives(null);
    setSaid(null);
    setAwaited(false);
  };
  const here = made !== null && isOf(view, made);
  // biome-ignore lint/correctness/useExhaustiveDependencies: made of the first view and pack that are there.
  useEffect(() => {
    if (!made || awaited) make();
  }, [made, awaited, view.state === 'record' && view.reading, within !== null]);
  useEffect(() => {
    if (ends(view)) {
      setMade(null);
      setAwaited(false);
    }
  }, [view]);
  useEffect(() => {
    if (!here) setNarratives(null);
  }, [here]);
  useEffect(() => {
    if (!made) return;
    const timer = setTimeout(() => setMade(null), made.by.at + keepForMs - Date.now());
    return () => clearTimeout(timer);
  }, [made, keepForMs]);

  if (stored && !stored.pack) return <NoRules />;
  if (!made || ends(view)) {
    return (
      <div className="surface">
        <AwayState
          page="summary"
          view={view.state === 'record' ? { state: 'looking' } : view}
          onBack={tab === null ? null : () => void goTo(tab)}
        />
      </div>
    );
  }
  const summary = summaryOf(made.view, made.by);
  const addTexts = async (shown: boolean) => {
    setNarratives(null);
    if (!shown) return setSaid(null);
    const read = tab === null ? null : await readRecord(tab);
    const { participant, checklist } = made.view;
    if (read?.view.participant.number !== participant.number)
      return setSaid({ ok: false, text: 'The tab shows another record now, so no text was added.' });
    if (!read.narratives)
      return setSaid({ ok: false, text: 'Open the Narratives in that tab, then try again.' });
    const from = checklist.episode?.from;
    const rows = read.narratives.rows.filter(({ date }) => !from || date >= from);
    setNarratives(rows);
    setSaid({ ok: true, text: `${countOf(rows.length)} added, from this page alone.` });
  };
  const copy = async () => {
    const done = await navigator.clipboard.writeText(asText(summary, narratives)).then(
      () => true,
      () => false,
    );
    setSaid(
      done
        ? { ok: true, text: 'Copied.' }
        : { ok: false, text: 'The browser did not allow copying. Select the text and press Ctrl+C.' },
    );
  };
  return (
    <Summary
      {...{ summary, narratives, said }}
      note={awaited && view.state === 'record' ? AWAITED : noteOf(view, made)}
      onPrint={() => window.print()}
      onCopy={() => void copy()}
      onNarratives={(shown) => void addTexts(shown)}
      onRemake={() => setAwaited(true)}
    />
  );
}

const AWAITED = {
  text: 'The tab is still being read. The summary is made anew at the end.',
  canRemake: false,
};

/** Nothing of a record is shown after these. */
function ends({ state }: FollowedView): boolean {
  return state === 'signed-out' || state === 'closed';
}

function isOf(view: FollowedView, { view: before }: Made): boolean {
  return view.state === 'record' && view.participant.number === before.participant.number;
}

function noteOf(view: FollowedView, made: Made): { text: string; canRemake: boolean } | null {
  if (view.state !== 'record')
    return { text: 'The tab shows no record now. This is the summary as it was made.', canRemake: false };
  if (!isOf(view, made))
    return {
      text: 'The tab shows another record now. This is the summary as it was made.',
      canRemake: true,
    };
  return JSON.stringify(view.checklist) === JSON.stringify(made.view.checklist)
    ? null
    : { text: 'The checks say something else since this was made.', canRemake: true };
}

function countOf(rows: number): string {
  return rows === 1 ? '1 narrative' : `${rows} narratives`;
}
