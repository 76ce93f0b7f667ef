/**
 * The audit view, wired: it shows what the tab shows now, and follows it. With another record it shows that one; with
 * none, nothing.
 */
import { useEffect, useMemo, useState } from 'react';
import { Audit } from '@/components/audit/audit';
import { auditOf } from '@/components/audit/audit-of';
import { AwayState } from '@/components/away-state';
import { timeOf } from '@/components/summary/summary-of';
import { askTab } from '@/lib/browser/tabs';
import { useStored, withinOf } from '../policy/stored.ts';
import { NoRules } from '../record-pages/no-rules.tsx';
import { type RecordRead, readRecord } from '../record-pages/reading.ts';
import { type FollowedView, goTo, useTab } from '../record-pages/use-tab.ts';

const TRY_AGAIN_MS = 700;

type Read = RecordRead & { at: number };

export function AuditPage({ tab }: { tab: number | null }) {
  const view = useTab(tab);
  const stored = useStored();
  const within = stored && withinOf(stored);
  const read = useRead(tab, view);
  const pack = within?.pack;
  const audit = useMemo(
    () => read?.narratives && pack && auditOf(read.view.checklist, read.narratives.rows, pack),
    [read, pack],
  );
  if (stored && !stored.pack) return <NoRules />;
  const back = tab === null ? null : () => void goTo(tab);
  if (view.state !== 'record') {
    return (
      <div className="surface">
        <AwayState page="audit view" view={view} onBack={back} />
      </div>
    );
  }
  if (read && !read.narratives) {
    return (
      <main className="surface plain-state" data-state="no-narratives">
        <h1>The Narratives are not on screen</h1>
        <p role="status">
          This view reads their text from the open tab and keeps none of it. Open the Narratives of this
          record in that tab.
        </p>
        <div className="acts">
          <button type="button" className="primary" onClick={() => back?.()}>
            Back to that tab
          </button>
        </div>
      </main>
    );
  }
  if (!read?.narratives || !audit || tab === null) {
    return (
      <main className="surface plain-state" data-state="looking">
        <h1>Reading the narratives…</h1>
      </main>
    );
  }
  const { participant, checklist, pages, showable } = read.view;
  const onShow = async (finding: string) => {
    await askTab(tab, { type: 'show', finding });
    await goTo(tab);
  };
  return (
    <Audit
      name={participant.name || `Case ${participant.number}`}
      number={participant.number}
      episode={checklist.episode?.says ?? null}
      readAt={timeOf(read.at)}
      notes={pages.flatMap(({ name, partly }) => (partly ? [`${name}: ${partly}`] : []))}
      {...{ audit, showable }}
      onShow={(finding) => void onShow(finding)}
      onPrint={() => window.print()}
    />
  );
}

/** The record as the tab shows it, read anew whenever the checks say something else; null while none is open there. */
function useRead(tab: number | null, view: FollowedView): Read | null {
  const [read, setRead] = useState<Read | null>(null);
  const [tries, setTries] = useState(0);
  const told = view.state === 'record' ? view : null;
  const number = told?.participant.number ?? null;
  useEffect(() => {
    let mine = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    if (tab === null || !told) {
      setRead(null);
      return;
    }
    void readRecord(tab).then((next) => {
      if (!mine) return;
      setRead(next && { ...next, at: Date.now() });
      // The page was between two states: the tab tells soon what it shows now.
      if (!next) again = setTimeout(() => setTries(tries + 1), TRY_AGAIN_MS);
    });
    return () => {
      mine = false;
      clearTimeout(again);
    };
  }, [tab, told, tries]);
  // Of somebody else nothing is shown, not even until the new record is read.
  return read?.view.participant.number === number ? read : null;
}
