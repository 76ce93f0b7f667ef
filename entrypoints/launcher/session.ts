/**
 * The loop of one tab: read → join the frames → judge → marks. It runs after every change, at most once a frame, and
 * keeps what did not change. What other pages said of the participant comes from the background and may be missing;
 * then it is not seen, and what stands on this page is judged all the same.
 */

import type { TabView } from '@/components/tab-view';
import { SHADOW_MODE } from '@/lib/browser/build';
import { ask, type Context } from '@/lib/browser/context';
import type { PageAnswer, PageSaid } from '@/lib/browser/messages';
import { type Checklist, judgeCase, type Shown, signatureOf } from '@/lib/judgement/checklist/judge';
import { defaultPack } from '@/lib/judgement/policy/default-pack';
import { inForce } from '@/lib/judgement/policy/in-force';
import { addDays } from '@/lib/record/civil-date';
import type { CaseFacts } from '@/lib/record/facts';
import { NOTHING_READ } from '@/lib/record/nothing-read';
import { frameOffset, type OpenDocument, readTab, type TabReading } from '@/lib/tracs/frames';
import type { Box } from '@/lib/tracs/geometry';
import { createMarkLayer, HOST_NAME, type MarkLayer, removeHosts } from '@/lib/tracs/marks';
import { type DocumentReading, type Participant, readDocument, rereadDraft } from '@/lib/tracs/read-page';
import { safely } from '@/lib/tracs/safely';
import { shownText } from '@/lib/tracs/text';
import { watch } from '@/lib/tracs/watch';
import { selectNextBlank } from '@/lib/tracs/write/blanks';
import type { OpenConnection } from './connection.ts';
import { createReader } from './facts.ts';
import { placeFindings, placeTools, TEMPLATES, wordsOf } from './places.ts';
import type { Moment, Port } from './port.ts';
import { badgeOf, pagesOf } from './view.ts';

/** A duty may take this long on one record before it is set aside for this page. */
const OVERRUN_MS = 250;
/** While a frame loads nothing tells when its document arrives, so it is looked for. */
const LOOK_AGAIN_MS = 60;
/** After something loaded it is looked at again at these times: frames and style sheets come when they come. */
const SETTLING_MS = [0, LOOK_AGAIN_MS, 500, 2000];
/** A browser that draws no frame within this time is not waited for. */
const NO_FRAME_MS = 150;
/** So often a page that made the reading fail is tried again. */
const FAULTS = 5;

export interface Session extends Port {
  reveal(finding: string): boolean;
  /** Opens the templates beside the draft; false where no record is open. */
  offerTemplates(): boolean;
  nextBlank(): boolean;
}

export function startSession(top: Document, connection: OpenConnection, context: Context): Session {
  const { map } = connection;
  const reader = createReader(defaultPack);
  const overran = new Set<string>();
  let readings = new WeakMap<Document, DocumentReading>();
  const stale = new Set<Document>();
  const retyped = new Set<Document>();
  const layers = new Map<Document, MarkLayer>();
  const listeners = new Set<() => void>();
  let view: TabView = { state: 'loading' };
  let documents: OpenDocument[] = [];
  let elsewhere: { number: string; answer: PageAnswer } | null = null;
  let told: { number: string; narratives: unknown; plan: unknown } | null = null;
  let signedOut: string | null = null;
  let badge = '';
  let chosen: string | null = null;
  /** The templates are open, beside this field where there is one. */
  let offering = false;
  let offeredBeside: Element | null = null;
  let participantOpen: Participant | null = null;
  let pending = false;
  let faults = 0;
  /** A document has just loaded something: places have to be found again, though no node changed. */
  let unsettled = false;

  const read = (document: Document): DocumentReading => {
    const known = readings.get(document);
    if (!known || stale.has(document)) readings.set(document, readDocument(document, map));
    else if (retyped.has(document)) readings.set(document, rereadDraft(document, known, map));
    return readings.get(document)!;
  };

  const schedule = () => {
    if (pending || context.signal.aborted) return;
    pending = true;
    // With the next frame, or soon after where none is drawn: a tab behind another must still be right for the popup.
    let ran = false;
    const once = () => {
      if (ran) return;
      ran = true;
      run();
    };
    if (top.visibilityState === 'visible') requestAnimationFrame(once);
    setTimeout(once, top.visibilityState === 'visible' ? NO_FRAME_MS : 0);
  };

  const watcher = watch(
    {
      changed: (document) => {
        stale.add(document);
        schedule();
      },
      typed: (document) => {
        retyped.add(document);
        schedule();
      },
      moved: () => {
        for (const layer of layers.values()) safely(() => layer.place());
      },
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

  function run(): void {
    pending = false;
    if (context.signal.aborted) return;
    try {
      look();
      faults = 0;
    } catch {
      // A page may be torn down under the reading. Said, never silent, and tried again a few times.
      leaveRecord({
        state: 'unsure',
        why: 'The overlay met a fault on this page. Reload it once your text is saved.',
      });
      readings = new WeakMap();
      if (faults++ < FAULTS) setTimeout(schedule, LOOK_AGAIN_MS * 2 ** faults);
    }
  }

  function look(): void {
    if (isReplaced()) {
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
    if (tab.state !== 'signed-out') signedOut = null;
    if (tab.state === 'record' && tab.participant.known) showRecord(tab, tab.participant.value);
    else leaveRecord(viewWithout(tab));
    // The host moved things about; marks that stayed the same still have to follow.
    if (redrawn) for (const layer of layers.values()) safely(() => layer.place());
  }

  /** After an update a newer copy has drawn where this one did; this one can reach nobody any more and ends. */
  function isReplaced(): boolean {
    if (context.alive()) return false;
    return [...layers].some(
      ([document, layer]) => !layer.isThere() && document.querySelector(HOST_NAME) !== null,
    );
  }

  function viewWithout(tab: TabReading): TabView {
    if (tab.state === 'signed-out') {
      const how = tab.how ?? 'signed-out';
      if (signedOut !== how) void ask(context, { type: 'signed-out', how });
      signedOut = how;
      elsewhere = null;
      told = null;
      return { state: 'signed-out', how };
    }
    if (tab.state === 'no-page') return { state: 'unknown-page' };
    if (tab.state === 'no-record') return { state: 'no-record' };
    return { state: 'unsure', why: tab.participant.known ? '' : tab.participant.reason };
  }

  function leaveRecord(next: TabView): void {
    for (const layer of layers.values()) safely(() => layer.remove());
    layers.clear();
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
    exchange(participant, here);
    const answer = elsewhere?.number === participant.number ? elsewhere.answer : null;
    const facts: CaseFacts = {
      narratives: here.narratives ?? answer?.narratives ?? NOTHING_READ.narratives,
      plan: here.plan ?? answer?.plan ?? NOTHING_READ.plan,
      reengagementPage: answer?.reengagementPage ?? NOTHING_READ.reengagementPage,
      draft: here.draft,
      typesOffered: here.typesOffered,
      checklistTicked: false,
    };
    const checklist = judgeCase(facts, {
      pack: defaultPack,
      today: connection.today(),
      role: connection.settings.role,
      setAside: answer?.setAside ?? {},
      clock: () => performance.now(),
      overrunMs: OVERRUN_MS,
      overran,
    });
    const placed = draw(checklist);
    tell({
      state: 'record',
      participant,
      checklist,
      pages: pagesOf(facts, here, tab.documents),
      showable: placed.flatMap(({ findings }) => findings.map(({ id }) => id)),
      connected: context.alive(),
    });
  }

  /** What the pages on screen say; null for a page of the record that is not among them. */
  function factsHere(open: readonly OpenDocument[]): PageSaid & Pick<CaseFacts, 'draft' | 'typesOffered'> {
    const pages = open.flatMap(({ reading }) => (reading.kind === 'page' ? [reading] : []));
    const narratives = pages.find((page) => page.narratives)?.narratives ?? null;
    const steps = pages.find((page) => page.steps)?.steps ?? null;
    const draft = pages.find((page) => page.draft)?.draft ?? null;
    const now = Date.now();
    return {
      narratives: narratives ? reader.narratives(narratives, now) : null,
      plan: steps ? reader.plan(steps, now) : null,
      // No map says yet where the fields of the Re-Engagement Page stand.
      reengagementPage: null,
      draft: draft ? reader.draft(draft, connection.today()) : null,
      typesOffered: draft?.typesOffered ?? null,
    };
  }

  /** Tells the background what changed on this page, and learns what other pages said. */
  function exchange(participant: Participant, { narratives, plan, reengagementPage }: PageSaid): void {
    const { number } = participant;
    if (told?.number === number && told.narratives === narratives && told.plan === plan) return;
    told = { number, narratives, plan };
    if (elsewhere?.number !== number) elsewhere = null;
    const said = { type: 'facts', participant, narratives, plan, reengagementPage } as const;
    void ask<PageAnswer>(context, said).then((answer) => {
      if (context.signal.aborted || told?.number !== number) return;
      // No answer: what came from other pages is no longer known, and says so.
      elsewhere = answer ? { number, answer } : null;
      schedule();
    });
  }

  function draw(checklist: Checklist): ReturnType<typeof placeFindings> {
    const placed = [...placeFindings(checklist, documents), ...placeTools(documents)];
    const used = new Set(placed.map(({ document }) => document));
    for (const [document, layer] of layers) {
      if (used.has(document) && documents.some((entry) => entry.document === document)) continue;
      safely(() => layer.remove());
      layers.delete(document);
    }
    for (const document of used) {
      let layer = layers.get(document);
      if (!layer?.isThere()) {
        safely(() => layer?.remove());
        layer = createMarkLayer(document, SHADOW_MODE, (mark) =>
          mark === TEMPLATES ? offerTemplates() : openPanel(mark),
        );
        layers.set(document, layer);
      }
      const marks = placed.filter((entry) => entry.document === document).map(({ mark }) => mark);
      layer.show(marks);
      const count = marks.filter(({ kind }) => kind !== 'tool').length;
      const things = count === 1 ? '1 place' : `${count} places`;
      layer.announce(count > 0 ? `TRACS Overlay: ${things} on this page to look at.` : '');
    }
    const shown = findingOf(checklist, chosen);
    if (chosen && !shown) chosen = null;
    if (offeredBeside && offeredBeside !== draftField()) offering = false;
    highlight(shown);
    return placed;
  }

  function highlight(finding: Shown | null): void {
    const words = finding ? wordsOf(finding, documents) : [];
    for (const [document, layer] of layers) {
      layer.highlight(words.filter((entry) => entry.document === document).map((entry) => entry.words));
    }
  }

  function tell(next: TabView): void {
    view = next;
    const { text, title } = badgeOf(next);
    if (`${text}|${title}` !== badge) {
      badge = `${text}|${title}`;
      void ask(context, { type: 'badge', text, title });
    }
    for (const listener of listeners) listener();
  }

  function openPanel(finding: string): void {
    choose(finding);
    void ask(context, { type: 'open-panel' }, 3000);
  }

  function choose(finding: string | null): void {
    offering = false;
    chosen = finding;
    highlight(view.state === 'record' ? findingOf(view.checklist, finding) : null);
    for (const listener of listeners) listener();
  }

  function moment(): Moment | null {
    if (!participantOpen || view.state !== 'record') return null;
    const today = connection.today();
    return {
      participant: participantOpen.number,
      documents,
      order: map.dateOrder,
      today,
      checklist: view.checklist,
      pack: `${defaultPack.id} ${defaultPack.version}`,
      earliest: addDays(today, inForce(defaultPack, 'noticeDays', today) ?? 0),
    };
  }

  /** Puts the caret on the next blank of the narrative being typed; false when there is none. */
  function nextBlank(): boolean {
    const field = draftField();
    return field ? selectNextBlank(field) : false;
  }

  function draftField(): Element | null {
    for (const { reading } of documents) {
      if (reading.kind === 'page' && reading.draft?.textField) return reading.draft.textField;
    }
    return null;
  }

  function lookUp(id: string | null): Shown | null {
    return view.state === 'record' ? findingOf(view.checklist, id) : null;
  }

  function offerTemplates(): boolean {
    if (view.state !== 'record') return false;
    choose(null);
    offering = true;
    offeredBeside = draftField();
    for (const listener of listeners) listener();
    void ask(context, { type: 'open-panel' }, 3000);
    return true;
  }

  function setAside(duty: string, reason: string): void {
    const line =
      view.state === 'record' ? view.checklist.lines.find((entry) => entry.duty === duty) : undefined;
    const participant = participantOpen;
    if (!line || !participant) return;
    const aside = { reason, signature: signatureOf(line) };
    void ask<PageAnswer['setAside']>(context, { type: 'set-aside', participant, duty, aside }).then((all) => {
      if (!all || elsewhere?.number !== participant.number) return;
      elsewhere = { ...elsewhere, answer: { ...elsewhere.answer, setAside: all } };
      schedule();
    });
  }

  /** Scrolls to the place of a finding, shows the words and chooses it. False when it is not on this page. */
  function scrollTo(id: string): boolean {
    const finding = view.state === 'record' ? findingOf(view.checklist, id) : null;
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

  // A tab that comes to the front may have missed what another tab learned.
  top.addEventListener(
    'visibilitychange',
    () => {
      told = null;
      schedule();
    },
    { signal: context.signal },
  );
  top.defaultView?.addEventListener(
    'pageshow',
    () => {
      told = null;
      stale.add(top);
      schedule();
    },
    { signal: context.signal },
  );
  context.signal.addEventListener('abort', () => {
    for (const layer of layers.values()) safely(() => layer.remove());
  });
  removeHosts(top);
  watcher.follow([top]);
  run();

  return {
    view: () => view,
    chosen: () => chosen,
    choose,
    show: (id) => void scrollTo(id),
    mode: () => (offering ? 'templates' : chosen ? 'finding' : null),
    moment,
    setAside,
    offerTemplates,
    nextBlank,
    reveal,
    quote(id) {
      const finding = view.state === 'record' ? findingOf(view.checklist, id) : null;
      return finding ? wordsOf(finding, documents).flatMap(({ words }) => quoted(words)) : [];
    },
    chosenPlaces() {
      const boxes: Box[] = [];
      for (const [document, layer] of layers) {
        const offset = frameOffset(document);
        const field = offering || lookUp(chosen)?.draft ? draftField() : null;
        const inField = field?.ownerDocument === document ? [field.getBoundingClientRect()] : [];
        for (const box of [...layer.shownBoxes(chosen), ...inField.map(boxOf)]) {
          boxes.push({ ...box, left: box.left + offset.left, top: box.top + offset.top });
        }
      }
      return boxes;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function findingOf(checklist: Checklist, id: string | null): Shown | null {
  return checklist.lines.flatMap((line) => line.findings).find((finding) => finding.id === id) ?? null;
}

function quoted(words: {
  element: Element;
  keepsLines: boolean;
  spans: { start: number; end: number }[];
}): string[] {
  const isField = words.element.tagName.toUpperCase() === 'TEXTAREA';
  const text = isField
    ? (words.element as HTMLTextAreaElement).value
    : shownText(words.element, words.keepsLines).text;
  return words.spans.map((span) => text.slice(span.start, span.end));
}

function boxOf({ left, top, width, height }: DOMRect): Box {
  return { left, top, width, height };
}
