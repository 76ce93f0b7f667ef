/** The popup, and the same as side panel: what the tab in front shows, followed while it changes. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { PlainState } from '@/components/plain-state';
import { Announced, SwitchedOff } from '@/components/policy-notes';
import { RecordPages } from '@/components/record-pages';
import { RecordView } from '@/components/record-view';
import { RoleQuestion } from '@/components/role-question';
import type { PopupView, TabView } from '@/components/tab-view';
import { BUILT_IN } from '@/lib/browser/build';
import { patternOf } from '@/lib/browser/connections';
import { LOCAL_KEYS, type Settings } from '@/lib/browser/storage';
import { type ActiveTab, activeTab, askTab, whySilent } from '@/lib/browser/tabs';
import { connect } from '../options/store.ts';
import { useStored, withinOf } from '../policy/stored.ts';
import { openOver } from '../record-pages/open.ts';
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

interface Props {
  closeAfterShow: boolean;
  /** Makes or mends the page map of the tab in front. Called in direct answer to a click. */
  onMap(tab: ActiveTab): void;
}

export function TabSurface({ closeAfterShow, onMap }: Props) {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [view, setView] = useState<PopupView>({ state: 'looking' });
  const stored = useStored();
  const look = useCallback(async () => {
    const tab = await activeTab();
    const told = tab ? await askTab<TabView>(tab.id, { type: 'view' }) : null;
    const next = told ?? (await whySilent(tab));
    setTab((before) => (before?.id === tab?.id && before?.origin === tab?.origin ? before : tab));
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
  const answer = (role: Settings['role']) =>
    void browser.storage.local.set({ [LOCAL_KEYS.settings]: { role } });
  const { pack, today } = stored ?? {};
  const within = stored && withinOf(stored);
  const trouble = {
    problems: stored?.state.problems ?? [],
    ofIt: (stored?.managed.problems.length ?? 0) > 0,
    supportContact: stored?.managed.supportContact,
  };
  const connectHere = async () => {
    if (!tab?.origin) return;
    const result = await connect(tab.origin, null, stored?.managed);
    setSaid(result.text);
    await look();
  };
  const canConnect = tab?.origin?.startsWith('http') === true && BUILT_IN?.fixed !== true;
  // What the map knows and does not find: the assistant opens at what broke.
  const changed = view.state === 'record' && view.pages.some(({ state }) => state === 'unreadable');
  const mapped = !['looking', 'not-tracs', 'not-connected', 'no-answer'].includes(view.state);
  return (
    <div className="surface" data-view={view.state}>
      {stored?.roleOpen && <RoleQuestion worker={pack?.words.worker ?? 'case manager'} onAnswer={answer} />}
      {view.state === 'record' ? (
        <RecordView
          view={view}
          onShow={(finding) => void show(finding)}
          onTick={(ticked) => void tick(ticked)}
          announced={pack && today && <Announced {...{ pack, today, trouble }} />}
          switchedOff={pack && <SwitchedOff pack={pack} />}
          help={
            <div key={view.participant.number}>
              <DraftsPart view={view} />
              {within && <TemplatesPart view={view} within={within} />}
            </div>
          }
        />
      ) : (
        <PlainState
          view={view}
          onOptions={() => void browser.runtime.openOptionsPage()}
          onAllow={() => void allow()}
          origin={canConnect ? tab.origin : null}
          onMap={() => tab && onMap(tab)}
          onConnect={() => void connectHere()}
        />
      )}
      {said !== null && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      {view.state === 'record' && tab && <RecordPages onOpen={(page) => openOver(page, tab.id)} />}
      <nav className="to-pad" aria-label="Pad">
        <a className="button" href="/pad.html" target="_blank" rel="noreferrer">
          Open the pad
        </a>
        <span>
          {PAD_HINT[view.state] ?? 'Draft a narrative beside TRACS.'} Or read{' '}
          <a href="/catalogue.html" target="_blank" rel="noreferrer">
            all checks in plain words
          </a>
          .
        </span>
        {mapped && tab && (
          <button type="button" className={changed ? '' : 'plain'} onClick={() => onMap(tab)}>
            {changed ? 'This page has changed: show where things stand' : 'Page map'}
          </button>
        )}
      </nav>
    </div>
  );
}
