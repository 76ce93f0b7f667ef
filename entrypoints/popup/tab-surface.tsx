/** The popup, and the same as side panel: what the tab in front shows, followed while it changes. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { PlainState } from '@/components/plain-state';
import { RecordView } from '@/components/record-view';
import type { PopupView, TabView } from '@/components/tab-view';
import { patternOf } from '@/lib/browser/connections';
import { activeTab, askTab, whySilent } from '@/lib/browser/tabs';
import { DraftsPart } from './drafts-part.tsx';
import { TemplatesPart } from './templates-part.tsx';

/** The launcher knows when its tab changed; a surface asks it this often while it is open. */
const ASK_EVERY_MS = 700;

const WITHOUT = 'It needs no TRACS page: draft a narrative there, and see what the overlay reads in it.';
/** Where there is no page that could be read, the pad is what can be done. */
const PAD_HINT: Partial<Record<PopupView['state'], string>> = {
  'not-connected': WITHOUT,
  'not-tracs': WITHOUT,
  'no-map': WITHOUT,
  'unknown-page': WITHOUT,
  'no-answer': WITHOUT,
  'no-record': WITHOUT,
};

export function TabSurface({ closeAfterShow }: { closeAfterShow: boolean }) {
  const [view, setView] = useState<PopupView>({ state: 'looking' });
  const look = useCallback(async () => {
    const tab = await activeTab();
    const told = tab ? await askTab<TabView>(tab.id, { type: 'view' }) : null;
    const next = told ?? (await whySilent(tab));
    setView((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, []);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);

  const show = async (finding: string) => {
    const tab = await activeTab();
    if (tab) await askTab(tab.id, { type: 'show', finding });
    if (closeAfterShow) window.close();
  };
  const tick = async (ticked: boolean) => {
    const tab = await activeTab();
    if (tab) await askTab(tab.id, { type: ticked ? 'tick' : 'untick' });
    await look();
  };
  const allow = async () => {
    if (view.state !== 'no-answer') return;
    await browser.permissions.request({ origins: [patternOf(view.origin)] });
    await look();
  };
  return (
    <div className="surface" data-view={view.state}>
      {view.state === 'record' ? (
        <RecordView
          view={view}
          onShow={(finding) => void show(finding)}
          onTick={(ticked) => void tick(ticked)}
          help={
            <div key={view.participant.number}>
              <DraftsPart view={view} />
              <TemplatesPart view={view} />
            </div>
          }
        />
      ) : (
        <PlainState
          view={view}
          onOptions={() => void browser.runtime.openOptionsPage()}
          onAllow={() => void allow()}
        />
      )}
      <nav className="to-pad" aria-label="Pad">
        <a className="button" href="/pad.html" target="_blank" rel="noreferrer">
          Open the pad
        </a>
        <span>{PAD_HINT[view.state] ?? 'Draft a narrative beside TRACS.'}</span>
      </nav>
    </div>
  );
}
