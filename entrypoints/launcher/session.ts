/**
 * One tab: read → join the frames → judge → marks. What did not change is kept. What other pages said of the participant
 * comes from the background and may be missing; then it is not seen, and what stands on this page is judged all the same.
 */

import type { TabView } from '@/components/tab-view';
import { ask, type Context } from '@/lib/browser/context';
import type { PageSaid } from '@/lib/browser/messages';
import { judgeInTurns, type Shown } from '@/lib/judgement/checklist/judge';
import type { CaseFacts } from '@/lib/record/facts';
import { NOTHING_READ } from '@/lib/record/nothing-read';
import { areSame } from '@/lib/record/remembered';
import { inOneGo, LONG } from '@/lib/record/turns';
import { type OpenDocument, readTab, sameOriginDocuments, type TabReading } from '@/lib/tracs/frames';
import { removeHosts } from '@/lib/tracs/own-element';
import {
  type DocumentReading,
  type Participant,
  readDocument,
  readDocumentInTurns,
  rereadDraft,
} from '@/lib/tracs/read-page';
import { watch } from '@/lib/tracs/watch';
import type { OpenConnection } from './connection.ts';
import { createDrawing } from './drawing.ts';
import { createElsewhere } from './elsewhere.ts';
import { createReader } from './facts.ts';
import { createLoop, LOOK_AGAIN_MS, type Look } from './loop.ts';
import { createPageForm, markTyped, sayUnread } from './page-form.ts';
import { draftField, findingOf, placeFindings, TEMPLATES, wordsOf } from './places.ts';
import type { Moment, Port } from './port.ts';
import { pagesOf, UNDESCRIBED } from './view.ts';

/** A duty may take this long on a short record, twice in a row, before it is set aside for this page. */
const OVERRUN_MS = 250;
/** After something loaded it is looked at again at these times: frames and style sheets come when they come. */
const SETTLING_MS = [0, LOOK_AGAIN_MS, 500, 2000];
/** So long narratives are read before what they tell is judged and drawn: what a turn then judges at once grows with it. */
const FIRST_MS = 4;
const FURTHER_MS = 250;

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
  const overran = new Map<string, number>();
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
  /** So often something moved about, as when a document has loaded something: places have to be found again. */
  let moves = 0;
  let placed = 0;
  /** What the view that stands was made from. */
  let restedOn: readonly unknown[] = [];

  /** The documents that the look under way has found. */
  let open: readonly Document[] = [];
  const { schedule, scheduleTyped, start, run } = createLoop(top, context, {
    look,
    isOutdated() {
      const now = sameOriginDocuments(top) ?? [];
      return stale.size > 0 || now.length !== open.length || now.some((document, i) => document !== open[i]);
    },
    failed() {
      leaveRecord({
        state: 'unsure',
        why: 'The overlay met a fault on this page. Reload it once your text is saved.',
      });
      readings = new WeakMap();
    },
  });
  const elsewhere = createElsewhere(context, schedule);
  const drawing = createDrawing((mark) => (mark === TEMPLATES ? offerTemplates() : openPanel(mark)));

  const read = (document: Document): DocumentReading => {
    const known = readings.get(document);
    if (!known) readings.set(document, readDocument(document, map));
    else if (retyped.has(document)) readings.set(document, rereadDraft(document, known, map));
    return readings.get(document)!;
  };

  const watcher = watch(
    {
      changed: (document) => {
        stale.add(document);
        drawing.rest();
        schedule();
      },
      lost: schedule,
      typed: (document, edited, more) => {
        retyped.add(document);
        if (edited) pageForm.edited(edited);
        if (more) scheduleTyped();
        else schedule();
      },
      moved: drawing.place,
      resized() {
        drawing.place();
        moves++;
        schedule();
      },
      navigated: () => {
        for (const delay of SETTLING_MS) {
          setTimeout(() => {
            moves++;
            schedule();
          }, delay);
        }
      },
    },
    context.signal,
  );

  /** @param atOnce what is not read within one turn is left for the next look */
  function* look(atOnce: boolean): Look {
    // After an update a newer copy has drawn where this one did; this one can reach nobody any more and ends.
    if (!context.alive() && drawing.isReplaced()) {
      context.stop();
      return;
    }
    // Listened to before they are read, so that what changes under the reading is told.
    open = sameOriginDocuments(top) ?? [];
    if (open.length > 0) watcher.follow(open);
    moves += stale.size;
    for (const document of stale) readings.delete(document);
    stale.clear();
    // Who has seen nothing yet sees the ends of a long list first; who has is shown no part of it in its place.
    const glance = !atOnce && view.state !== 'record';
    for (const document of open)
      if (!readings.has(document)) readings.set(document, yield* readDocumentInTurns(document, map, glance));
    for (let time = FIRST_MS; ; time = FURTHER_MS) {
      let here = whoseRecord();
      if (!here) break;
      const list = listIn(documents);
      if (list) reader.left(list);
      yield;
      let until = 0;
      for (const step of list ? reader.reading(list) : []) {
        // The clock runs from the first narrative on: what comes before it is done only once.
        if (step !== LONG) until ||= performance.now() + time;
        if (until > 0 && performance.now() >= until) break;
        yield step;
      }
      // What was typed meanwhile is read as well.
      here = whoseRecord();
      if (!here) break;
      yield* showRecord(here);
      if (view.state !== 'record' || !view.reading) break;
      // The rest is read in turns of its own.
      if (atOnce) {
        schedule();
        break;
      }
      for (const document of open)
        if (isGlance(readings.get(document)))
          readings.set(document, yield* readDocumentInTurns(document, map));
    }
  }

  /** Of its list only the ends were read. */
  const isGlance = (reading?: DocumentReading) =>
    reading?.kind === 'page' && reading.narratives?.known && reading.narratives.value.of !== undefined;

  /** Whose record the tab shows by now; without one nothing of any is left in view. */
  function whoseRecord(): Participant | null {
    const tab = readTab(top, map, read);
    retyped.clear();
    if (tab.state === 'loading') {
      leaveRecord({ state: 'loading' });
      setTimeout(schedule, LOOK_AGAIN_MS);
      return null;
    }
    documents = tab.documents;
    watcher.follow(documents.map(({ document }) => document));
    if (tab.state !== 'record' || !tab.participant.known) {
      leaveRecord(viewWithout(tab));
      return null;
    }
    const { value } = tab.participant;
    // A page that replaces its parts may show another person with nothing in between.
    if (participantOpen && participantOpen.number !== value.number) leaveRecord({ state: 'loading' });
    participantOpen = value;
    return value;
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
    if (next.state === 'error') inOneGo(drawing.draw(null, documents, true));
    else drawing.remove();
    elsewhere.leave();
    pageForm.leave();
    chosen = null;
    offering = false;
    participantOpen = null;
    tell(next);
  }

  function* showRecord(participant: Participant): Look {
    const read = documents;
    const here = factsHere(read);
    // What is told of a long list is written out by the browser, which takes long.
    yield;
    const list = listIn(read);
    const left = list ? reader.left(list) : 0;
    const of = list?.known ? (list.value.of ?? list.value.rows.length) : 0;
    const live = here.reengagementPage;
    const saved = live && pageForm.saved(here.pageRoot, live);
    // Other pages hear of a list once all of it is read: what they would do with a part is in this tab's own list.
    const said = { ...here, narratives: left > 0 ? null : here.narratives, reengagementPage: saved };
    const answer = elsewhere.exchange(participant, said);
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
    const { pack, sentences, today, role } = options;
    const rests = [
      ...[facts.narratives, facts.plan, live ?? known, saved, facts.draft, `${facts.typesOffered}`],
      ...[facts.checklistTicked, pack, sentences, today, role, answer?.setAside, participant.name],
      ...read.flatMap(({ document, reading }) => [document, ...placesIn(reading)]),
    ];
    // Most keys change nothing of what is understood: what is said and drawn stays, and only who follows the text is told.
    if (view.state === 'record' && areSame(rests, restedOn) && moves === placed && drawing.isThere()) {
      drawing.highlight(findingOf(view.checklist, chosen), documents);
      tell({ ...view, facts, pages: pagesOf(facts, here, documents), connected: context.alive() });
      return;
    }
    restedOn = [];
    yield LONG;
    const checklist = yield* judgeInTurns(facts, options);
    if (live !== saved)
      markTyped(checklist, yield* judgeInTurns({ ...facts, reengagementPage: saved ?? known }, options));
    const unread = facts.reengagementPage;
    if (!unread.read && unread !== NOTHING_READ.reengagementPage) sayUnread(checklist, unread);
    // Where the host moved things about, marks that stayed the same follow too.
    const upTo = moves;
    const marks = yield* drawing.draw(checklist, read, upTo > placed);
    placed = upTo;
    const shown = findingOf(checklist, chosen);
    if (!shown) chosen = null;
    if (offeredBeside && offeredBeside !== draftField(documents)) offering = false;
    drawing.highlight(shown, documents);
    tell({
      state: 'record',
      participant,
      checklist,
      facts,
      pages: pagesOf(facts, here, documents),
      reading: left > 0 ? { read: of - left, of } : null,
      showable: marks.flatMap(({ findings }) => findings.map(({ id }) => id)),
      connected: context.alive(),
      removed: drawing.isRemoved(),
    });
    restedOn = rests;
  }

  /** Of a page, what findings stand beside. */
  const placesIn = (reading: DocumentReading): unknown[] =>
    reading.kind === 'page'
      ? [
          ...[reading.narratives, reading.steps, reading.stepForm, reading.anchor, !reading.reengagement],
          ...[reading.draft?.textField, reading.draft?.writable.text],
        ]
      : [reading];

  const pagesIn = (open: readonly OpenDocument[]) =>
    open.flatMap(({ reading }) => (reading.kind === 'page' ? [reading] : []));

  const listIn = (open: readonly OpenDocument[]) =>
    pagesIn(open).find((page) => page.narratives)?.narratives ?? null;

  /** What the pages on screen say; null for a page of the record that is not among them. */
  function factsHere(
    open: readonly OpenDocument[],
  ): PageSaid & Pick<CaseFacts, 'draft' | 'typesOffered'> & { pageRoot: Element | null } {
    const pages = pagesIn(open);
    const narratives = listIn(open);
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
    const isRead = documents.every(({ document }) => readings.has(document));
    if (stale.size + retyped.size > 0 || !isRead) run();
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
  start();

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
