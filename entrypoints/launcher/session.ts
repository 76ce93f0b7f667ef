/**
 * One tab: read → join the frames → judge → marks. What did not change is kept. What other pages said of the participant
 * comes from the background and may be missing; then it is not seen, and what stands on this page is judged all the same.
 */

import type { TabView } from '@/components/tab-view';
import { ask, type Context } from '@/lib/browser/context';
import type { PageSaid } from '@/lib/browser/messages';
import { judgeCase, type Shown } from '@/lib/judgement/checklist/judge';
import type { CaseFacts } from '@/lib/record/facts';
import { NOTHING_READ } from '@/lib/record/nothing-read';
import { type OpenDocument, readTab, type TabReading } from '@/lib/tracs/frames';
import { removeHosts } from '@/lib/tracs/marks';
import { type DocumentReading, type Participant, readDocument, rereadDraft } from '@/lib/tracs/read-page';
import { watch } from '@/lib/tracs/watch';
import type { OpenConnection } from './connection.ts';
import { createDrawing } from './drawing.ts';
import { createElsewhere } from './elsewhere.ts';
import { createReader } from './facts.ts';
import { createLoop } from './loop.ts';
import { createPageForm, markTyped, sayUnread } from './page-form.ts';
import { draftField, findingOf, placeFindings, TEMPLATES, wordsOf } from './places.ts';
import type { Moment, Port } from './port.ts';
import { pagesOf, UNDESCRIBED } from './view.ts';

/** A duty may take this long on one record before it is set aside for this page. */
const OVERRUN_MS = 250;
/** While a frame loads nothing tells when its document arrives, so it is looked for. */
const LOOK_AGAIN_MS = 60;
/** After something loaded it is looked at again at these times: frames and style sheets come when they come. */
const SETTLING_MS = [0, LOOK_AGAIN_MS, 500, 2000];

export interface Session extends Port {
  /** Reads and judges by another pack or role from now on. */
  follow(connection: OpenConnection): void;
  reveal(finding: string): boolean;
  /** Opens the templates beside the draft; false where no record is open. */
  offerTemplates(): boolean;
  /** Asks the background anew what it knows of the open record. */
  refresh(): void;
}

export function startSession(top: Document, connection: OpenConnection, context: Context): Session {
  const { map } = connection;
  let within = connection;
  let reader = createReader(within.pack);
  const overran = new Set<string>();
  const pageForm = createPageForm();
  const described = map.pages.some((page) => page.reengagement);
  let readings = new WeakMap<Document, DocumentReading>();
  const stale = new Set<Document>();
  const retyped = new Set<Document>();
  const listeners = new Set<() => void>();
  let view: TabView = { state: 'loading' };
  let documents: OpenDocument[] = [];
  let chosen: string | null = null;
  /** The templates are open, beside this field where there is one. */
  let offering = false;
  let offeredBeside: Element | null = null;
  let participantOpen: Participant | null = null;
  /** A document has just loaded something: places have to be found again, though no node changed. */
  let unsettled = false;

  const { schedule, run } = createLoop(top, context, look, () => {
    leaveRecord({
      state: 'unsure',
      why: 'The overlay met a fault on this page. Reload it once your text is saved.',
    });
    readings = new WeakMap();
  });
  const elsewhere = createElsewhere(context, schedule);
  const drawing = createDrawing((mark) => (mark === TEMPLATES ? offerTemplates() : openPanel(mark)));

  const read = (document: Document): DocumentReading => {
    const known = readings.get(document);
    if (!known || stale.has(document)) readings.set(document, readDocument(document, map));
    else if (retyped.has(document)) readings.set(document, rereadDraft(document, known, map));
    return readings.get(document)!;
  };

  const watcher = watch(
    {
      changed: (document) => {
        stale.add(document);
        schedule();
      },
      lost: schedule,
      typed: (document, edited) => {
        retyped.add(document);
        if (edited) pageForm.edited(edited);
        schedule();
      },
      moved: drawing.place,
      navigated: () => {
        for (const delay of SETTLING_MS) {
          setTimeout(() => {
            unsettled = true;
            schedule();
          }, delay);
        }
      },
    },
    context.signal,
  );

  function look(): void {
    // After an update a newer copy has drawn where this one did; this one can reach nobody any more and ends.
    if (!context.alive() && drawing.isReplaced()) {
      context.stop();
      return;
    }
    const tab = readTab(top, map, read);
    const redrawn = stale.size > 0 || unsettled;
    unsettled = false;
    stale.clear();
    retyped.clear();
    if (tab.state === 'loading') {
      leaveRecord({ state: 'loading' });
      setTimeout(schedule, LOOK_AGAIN_MS);
      return;
    }
    documents = tab.documents;
    watcher.follow(documents.map(({ document }) => document));
    if (tab.state === 'record' && tab.participant.known) showRecord(tab, tab.participant.value);
    else leaveRecord(viewWithout(tab));
    // The host moved things about; marks that stayed the same still have to follow.
    if (redrawn) drawing.place();
  }

  function viewWithout(tab: TabReading): TabView {
    if (tab.state === 'signed-out') return { state: 'signed-out', how: tab.how ?? 'signed-out' };
    if (tab.state === 'error') {
      const { reading } = tab.documents.find((entry) => entry.reading.kind === 'error')!;
      return { state: 'error', status: reading.kind === 'error' ? reading.status : null };
    }
    if (tab.state === 'no-page') return { state: 'unknown-page' };
    if (tab.state === 'no-record') return { state: 'no-record' };
    return { state: 'unsure', why: tab.participant.known ? '' : tab.participant.reason };
  }

  function leaveRecord(next: TabView): void {
    // What is in the way is said on the page too; nothing else of ours stands there.
    if (next.state === 'error') drawing.draw(null, documents);
    else drawing.remove();
    elsewhere.leave();
    pageForm.leave();
    chosen = null;
    offering = false;
    participantOpen = null;
    tell(next);
  }

  function showRecord(tab: TabReading, participant: Participant): void {
    // A page that replaces its parts may show another person with nothing in between.
    if (participantOpen && participantOpen.number !== participant.number) leaveRecord({ state: 'loading' });
    participantOpen = participant;
    const here = factsHere(tab.documents);
    const live = here.reengagementPage;
    const saved = live && pageForm.saved(here.pageRoot, live);
    const answer = elsewhere.exchange(participant, { ...here, reengagementPage: saved });
    const known = answer?.reengagementPage ?? (described ? NOTHING_READ.reengagementPage : UNDESCRIBED);
    const facts: CaseFacts = {
      narratives: here.narratives ?? answer?.narratives ?? NOTHING_READ.narratives,
      plan: here.plan ?? answer?.plan ?? NOTHING_READ.plan,
      reengagementPage: live ?? known,
      draft: here.draft,
      typesOffered: here.typesOffered,
      checklistTicked: answer?.checklistTicked ?? false,
    };
    const options = {
      pack: within.pack,
      sentences: within.sentences,
      today: within.today(),
      role: within.settings.role,
      setAside: answer?.setAside ?? {},
      clock: () => performance.now(),
      overrunMs: OVERRUN_MS,
      overran,
    };
    const checklist = judgeCase(facts, options);
    if (live !== saved)
      markTyped(checklist, judgeCase({ ...facts, reengagementPage: saved ?? known }, options));
    const unread = facts.reengagementPage;
    if (!unread.read && unread !== NOTHING_READ.reengagementPage) sayUnread(checklist, unread);
    const placed = drawing.draw(checklist, documents);
    const shown = findingOf(checklist, chosen);
    if (!shown) chosen = null;
    if (offeredBeside && offeredBeside !== draftField(documents)) offering = false;
    drawing.highlight(shown, documents);
    tell({
      state: 'record',
      participant,
      checklist,
      facts,
      pages: pagesOf(facts, here, tab.documents),
      showable: placed.flatMap(({ findings }) => findings.map(({ id }) => id)),
      connected: context.alive(),
      removed: drawing.isRemoved(),
    });
  }

  /** What the pages on screen say; null for a page of the record that is not among them. */
  function factsHere(
    open: readonly OpenDocument[],
  ): PageSaid & Pick<CaseFacts, 'draft' | 'typesOffered'> & { pageRoot: Element | null } {
    const pages = open.flatMap(({ reading }) => (reading.kind === 'page' ? [reading] : []));
    const narratives = pages.find((page) => page.narratives)?.narratives ?? null;
    const steps = pages.find((page) => page.steps)?.steps ?? null;
    const form = pages.find((page) => page.reengagement)?.reengagement ?? null;
    const draft = pages.find((page) => page.draft)?.draft ?? null;
    const now = Date.now();
    return {
      narratives: narratives ? reader.narratives(narratives, now) : null,
      plan: steps ? reader.plan(steps, now) : null,
      reengagementPage: form ? reader.reengagement(form.facts, now) : null,
      pageRoot: form?.root ?? null,
      draft: draft ? reader.draft(draft, within.today(), within.settings.role) : null,
      typesOffered: draft?.typesOffered ?? null,
    };
  }

  function notify(): void {
    for (const listener of listeners) listener();
  }

  function tell(next: TabView): void {
    view = next;
    if (next.state !== 'loading') elsewhere.signedOut(next.state === 'signed-out' ? next.how : null);
    elsewhere.badge(next);
    notify();
  }

  function openPanel(finding: string): void {
    choose(finding);
    void ask(context, { type: 'open-panel' }, 3000);
  }

  function choose(finding: string | null): void {
    offering = false;
    chosen = finding;
    drawing.highlight(lookUp(finding), documents);
    notify();
  }

  function moment(): Moment | null {
    // What a script of the page has just changed is read first: it may show somebody else by now.
    watcher.flush();
    if (stale.size > 0) run();
    if (!participantOpen || view.state !== 'record') return null;
    return {
      participant: participantOpen.number,
      documents,
      order: map.dateOrder,
      today: within.today(),
      checklist: view.checklist,
      pack: within.pack,
      role: within.settings.role,
    };
  }

  function lookUp(id: string | null): Shown | null {
    return view.state === 'record' ? findingOf(view.checklist, id) : null;
  }

  function offerTemplates(): boolean {
    if (view.state !== 'record') return false;
    choose(null);
    offering = true;
    offeredBeside = draftField(documents);
    notify();
    void ask(context, { type: 'open-panel' }, 3000);
    return true;
  }

  async function setAside(duty: string, reason: string): Promise<boolean> {
    const line =
      view.state === 'record' ? view.checklist.lines.find((entry) => entry.duty === duty) : undefined;
    return line && participantOpen ? elsewhere.setAside(participantOpen, line, reason) : false;
  }

  /** Scrolls to the place of a finding, shows the words and chooses it. False when it is not on this page. */
  function scrollTo(id: string): boolean {
    const finding = lookUp(id);
    if (!finding || view.state !== 'record') return false;
    const spot = placeFindings(view.checklist, documents).find(({ findings }) =>
      findings.some((entry) => entry.id === id),
    );
    const anchor = spot?.mark.anchor ?? wordsOf(finding, documents)[0]?.words.element;
    anchor?.scrollIntoView({ block: 'center', behavior: 'instant' });
    choose(id);
    return anchor !== undefined;
  }

  function reveal(id: string): boolean {
    const found = scrollTo(id);
    if (found) openPanel(id);
    return found;
  }

  const { signal } = context;
  // A tab that comes to the front may have missed what another tab learned.
  const back = () => {
    elsewhere.expire();
    schedule();
  };
  top.addEventListener('visibilitychange', back, { signal });
  top.defaultView?.addEventListener(
    'pageshow',
    () => {
      stale.add(top);
      back();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    choose(null);
    drawing.remove();
  });
  removeHosts(top);
  watcher.follow([top]);
  run();

  return {
    view: () => view,
    chosen: () => chosen,
    choose,
    show: (id) => void scrollTo(id),
    follow(next) {
      within = next;
      reader = createReader(next.pack);
      schedule();
    },
    mode: () => (offering ? 'templates' : chosen ? 'finding' : null),
    moment,
    setAside,
    offerTemplates,
    refresh: back,
    reveal,
    words(id) {
      const finding = lookUp(id);
      return finding ? wordsOf(finding, documents).map(({ words }) => words) : [];
    },
    chosenPlaces: () =>
      drawing.shown(chosen, offering || lookUp(chosen)?.draft ? draftField(documents) : null),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
