/** The popup, and the same as side panel: the views of the record in the tab in front, and what spans records. */
import { lazy, Suspense, useState } from 'react';
import { browser } from 'wxt/browser';
import { labelOf, writesOf } from '@/components/checklist/fix-words';
import { Outcome } from '@/components/outcome';
import { PlainState } from '@/components/plain-state';
import { Announced, SwitchedOff } from '@/components/policy-notes';
import { RecordHead, VIEWS, type ViewName, ViewsNav } from '@/components/record-head';
import { RecordPages } from '@/components/record-pages';
import { RecordView } from '@/components/record-view';
import { RoleQuestion } from '@/components/role-question';
import type { PopupView, TabView } from '@/components/tab-view';
import { BUILT_IN } from '@/lib/browser/build';
import { LOCAL_KEYS, type Settings } from '@/lib/browser/storage';
import type { ActiveTab } from '@/lib/browser/tabs';
import { connect } from '../options/store.ts';
import { type Stored, useStored, type Within, withinOf } from '../policy/stored.ts';
import { openOver } from '../record-pages/open.ts';
import { useTemplates } from '../templates/use-templates.ts';
import { DraftsPart } from './drafts-part.tsx';
import { copyText, TemplatesPart, useOrders } from './templates-part.tsx';
import { type Front, useTab } from './use-tab.ts';

const TimelinePart = lazy(() => import('./timeline-part.tsx'));
const DeadlinesPart = lazy(() => import('./deadlines-part.tsx'));

const WITHOUT = 'It needs no TRACS page: draft a narrative there, and see what the overlay reads in it.';
/** Where there is no page that could be read, the pad is what can be done. */
const PAD_HINT: Partial<Record<PopupView['state'], string>> = {
  'not-connected': WITHOUT,
  'not-tracs': WITHOUT,
  'no-map': WITHOUT,
  'unknown-page': WITHOUT,
  'to-allow': WITHOUT,
  blocked: WITHOUT,
  'no-answer': WITHOUT,
  'no-record': WITHOUT,
};

/** Where there is no page of TRACS that the assistant could look at. */
const UNMAPPED: readonly PopupView['state'][] = [
  'looking',
  'not-tracs',
  'not-connected',
  'to-allow',
  'blocked',
  'no-answer',
];

interface Props {
  /** What was read before anything was drawn; null where it was not there in time. */
  first: Front | null;
  stored: Stored | null;
  closeAfterShow: boolean;
  /** Shows the same beside the page, where it stays open; null where it does already, or nothing can. */
  onBeside: ((tab: ActiveTab) => void) | null;
  /** Makes or mends the page map of the tab in front. Called in direct answer to a click. */
  onMap(tab: ActiveTab): void;
}

export function TabSurface({ first, stored: before, closeAfterShow, onBeside, onMap }: Props) {
  const { tab, view, prepared, acts } = useTab(first);
  const [said, setSaid] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ViewName>('checklist');
  /** The templates view shows those that meet this duty alone. */
  const [duty, setDuty] = useState<string | null>(null);
  const stored = useStored(before);
  const within = useWithin(stored);
  const { pack } = stored ?? {};
  const views = viewsFor(view, within);
  const shown = views.includes(chosen) ? chosen : 'checklist';
  const answer = (role: Settings['role']) =>
    void browser.storage.local.set({ [LOCAL_KEYS.settings]: { role } });
  const connectHere = async () => {
    if (!tab?.origin) return;
    const result = await connect(tab.origin, null, stored?.managed);
    setSaid(result.text);
    await acts.look();
  };
  const show = async (finding: string) => {
    await acts.show(finding);
    if (closeAfterShow) window.close();
  };
  const open = (name: ViewName, about: string | null = null) => {
    setDuty(about);
    setChosen(name);
    scrollTo({ top: 0 });
  };
  const canConnect = tab?.origin?.startsWith('http') === true && BUILT_IN?.fixed !== true;
  return (
    <div className="surface" data-view={view.state}>
      {stored?.roleOpen && <RoleQuestion worker={pack?.words.worker ?? 'case manager'} onAnswer={answer} />}
      {view.state === 'record' && <RecordHead participant={view.participant} />}
      {views.length > 1 && <ViewsNav shown={shown} views={views} onShow={(name) => open(name)} />}
      <Suspense fallback={<main className="surface-wait">One moment…</main>}>
        {shown === 'deadlines' && within ? (
          <DeadlinesPart {...{ tab, view, within }} />
        ) : view.state !== 'record' ? (
          <PlainState
            view={view}
            onOptions={() => void browser.runtime.openOptionsPage()}
            onAllow={() => void acts.allow()}
            origin={canConnect ? tab.origin : null}
            contact={stored?.managed.supportContact}
            onMap={() => tab && onMap(tab)}
            onConnect={() => void connectHere()}
          />
        ) : shown === 'timeline' && within ? (
          <TimelinePart {...{ view, within }} />
        ) : shown === 'templates' && within ? (
          <TemplatesPart
            key={view.participant.number}
            {...{ view, within, duty }}
            onAll={() => setDuty(null)}
          />
        ) : (
          <ChecklistPart
            key={view.participant.number}
            {...{ view, stored, within, prepared, acts }}
            onShow={(finding) => void show(finding)}
            onTemplates={(about) => open('templates', about)}
          />
        )}
      </Suspense>
      {said !== null && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      {view.state === 'record' && tab && <RecordPages onOpen={(page) => openOver(page, tab.id)} />}
      <Beyond {...{ tab, view, onBeside, onMap }} />
    </div>
  );
}

/** Deadlines span records, so they are there with none in front; what is of one record is not. */
function viewsFor(view: PopupView, within: Within | null): readonly ViewName[] {
  if (!within || view.state === 'not-connected' || view.state === 'looking') return ['checklist'];
  return view.state === 'record' ? VIEWS : ['checklist', 'deadlines'];
}

/** The same object while what it holds is the same: what is judged by it is kept as long. */
function useWithin(stored: Stored | null): Within | null {
  const [kept, setKept] = useState<{ stored: Stored; within: Within | null } | null>(null);
  if (stored && kept?.stored !== stored) setKept({ stored, within: withinOf(stored) });
  return kept?.within ?? null;
}

interface ChecklistProps {
  view: Extract<TabView, { state: 'record' }>;
  stored: Stored | null;
  within: Within | null;
  prepared: readonly string[];
  acts: ReturnType<typeof useTab>['acts'];
  onShow(finding: string): void;
  onTemplates(duty: string): void;
}

function ChecklistPart({ view, stored, within, prepared, acts, onShow, onTemplates }: ChecklistProps) {
  const { outcome, fix, undo } = useOrders(view.participant.number);
  const own = useTemplates();
  const meeting = new Set(own.templates().flatMap(({ satisfies }) => satisfies));
  const { pack, today } = stored ?? {};
  const trouble = {
    problems: stored?.state.problems ?? [],
    ofIt: (stored?.managed.problems.length ?? 0) > 0,
    supportContact: stored?.managed.supportContact,
  };
  return (
    <RecordView
      view={view}
      within={within}
      onShow={onShow}
      onTick={(ticked) => void acts.tick(ticked)}
      prepared={prepared}
      onPrepare={(item, ticked) => void acts.prepare(item, ticked)}
      onSetAside={(line, reason) => void acts.setAside(line, reason)}
      fixOf={(finding) =>
        finding.fix
          ? {
              label: labelOf(finding.fix),
              writes: writesOf(finding.fix),
              onFix: () => void fix(finding.id).then(acts.look),
            }
          : null
      }
      templatesFor={(duty) => (within && meeting.has(duty) ? () => onTemplates(duty) : null)}
      announced={pack && today && <Announced {...{ pack, today, trouble }} />}
      switchedOff={pack && <SwitchedOff pack={pack} />}
      help={
        <>
          {outcome && <Outcome outcome={outcome} onUndo={() => void undo()} onCopy={copyText} />}
          <DraftsPart view={view} />
        </>
      }
    />
  );
}

/** Where else there is something to do: the pad, all checks in plain words, the page map. */
function Beyond({
  tab,
  view,
  onBeside,
  onMap,
}: Pick<Props, 'onBeside' | 'onMap'> & { tab: ActiveTab | null; view: PopupView }) {
  // What the map knows and does not find: the assistant opens at what broke.
  const changed = view.state === 'record' && view.pages.some(({ state }) => state === 'unreadable');
  const mapped = !UNMAPPED.includes(view.state);
  return (
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
      {onBeside && mapped && tab && (
        <button type="button" className="plain" onClick={() => onBeside(tab)}>
          Keep beside TRACS
        </button>
      )}
      {mapped && tab && (
        <button type="button" className={changed ? '' : 'plain'} onClick={() => onMap(tab)}>
          {changed ? 'This page has changed: show where things stand' : 'Page map'}
        </button>
      )}
    </nav>
  );
}
