/**
 * One tab: read → join the frames → judge → marks. What did not change is kept. What other pages said of the participant
 * comes from the background and may be missing; then it is not seen, and what stands on this page is judged all the same.
 */

import type { TabView } from '@/components/tab-view';
import type { Context } from '@/lib/browser/context';
import { inOneGo } from '@/lib/record/turns';
import type { OpenDocument } from '@/lib/tracs/frames';
import { removeHosts } from '@/lib/tracs/own-element';
import type { Participant } from '@/lib/tracs/read-page';
import { watch } from '@/lib/tracs/watch';
import { type ChoicePort, createChoice } from './choice.ts';
import type { OpenConnection } from './connection.ts';
import { createDrawing } from './drawing.ts';
import { createElsewhere } from './elsewhere.ts';
import { createReader } from './facts.ts';
import { factsHere, listIn } from './facts-here.ts';
import { createLoop, forSoLong, LOOK_AGAIN_MS, type Look } from './loop.ts';
import { createPageForm } from './page-form.ts';
import type { Moment, Port } from './port.ts';
import { createReadings } from './readings.ts';
import { createRecordView } from './record-view.ts';
import { viewWithout } from './view.ts';

/** After something loaded it is looked at again at these times: frames and style sheets come when they come. */
const SETTLING_MS = [0, LOOK_AGAIN_MS, 500, 2000];
/** So long narratives are read before what they tell is judged and drawn: what a turn then judges at once grows with it. */
const FIRST_MS = 4;
const FURTHER_MS = 250;

export interface Session extends Port, ChoicePort {
  /** Reads and judges by another pack or role from now on. */
  follow(connection: OpenConnection): void;
  /** Asks the background anew what it knows of the open record. */
  refresh(): void;
}

export function startSession(top: Document, connection: OpenConnection, context: Context): Session {
  const { map } = connection;
  let within = connection;
  let reader = createReader(within.pack);
  const pageForm = createPageForm();
  const readings = createReadings(top, map);
  const listeners = new Set<() => void>();
  let view: TabView = { state: 'loading' };
  let documents: OpenDocument[] = [];
  let participantOpen: Participant | null = null;

  const { schedule, scheduleTyped, start, run } = createLoop(top, context, {
    look,
    isOutdated: readings.isOutdated,
    failed() {
      leaveRecord({
        state: 'unsure',
        why: 'The overlay met a fault on this page. Reload it once your text is saved.',
      });
      readings.forget();
    },
  });
  const elsewhere = createElsewhere(context, schedule);
  const drawing = createDrawing((mark) => choice.open(mark));
  const choice = createChoice(
    context,
    drawing,
    () => documents,
    () => (view.state === 'record' ? view.checklist : null),
    notify,
  );
  const record = createRecordView(map, elsewhere, pageForm, drawing, choice, context.alive);

  const moved = () => {
    record.moved();
    schedule();
  };
  const watcher = watch(
    {
      changed: (document) => {
        readings.changed(document);
        drawing.rest();
        moved();
      },
      lost: schedule,
      typed: (document, edited, more) => {
        readings.typed(document);
        if (edited) pageForm.edited(edited);
        if (more) scheduleTyped();
        else schedule();
      },
      moved: drawing.place,
      resized() {
        drawing.place();
        moved();
      },
      navigated() {
        for (const delay of SETTLING_MS) setTimeout(moved, delay);
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
    const found = readings.find();
    if (found.length > 0) watcher.follow(found);
    // Who has seen nothing yet sees the ends of a long list first; who has is shown no part of it in its place.
    yield* readings.read(!atOnce && view.state !== 'record');
    for (let time = FIRST_MS; ; time = FURTHER_MS) {
      let here = whoseRecord();
      if (!here) break;
      const list = listIn(documents);
      if (list) reader.left(list);
      yield;
      if (list) yield* forSoLong(time, reader.reading(list));
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
      yield* readings.readOn();
    }
  }

  /** Whose record the tab shows by now; without one nothing of any is left in view. */
  function whoseRecord(): Participant | null {
    const tab = readings.tab();
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

  function leaveRecord(next: TabView): void {
    // What is in the way is said on the page too; nothing else of ours stands there.
    if (next.state === 'error') inOneGo(drawing.draw(null, documents, true));
    else drawing.remove();
    elsewhere.leave();
    pageForm.leave();
    choice.leave();
    participantOpen = null;
    tell(next);
  }

  function* showRecord(participant: Participant): Look {
    const here = factsHere(documents, reader, within);
    // What is told of a long list is written out by the browser, which takes long.
    yield;
    tell(yield* record.show(participant, documents, here, within, view));
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

  function moment(): Moment | null {
    // What a script of the page has just changed is read first: it may show somebody else by now.
    watcher.flush();
    if (!readings.isCurrent(documents)) run();
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

  async function setAside(duty: string, reason: string): Promise<boolean> {
    const line =
      view.state === 'record' ? view.checklist.lines.find((entry) => entry.duty === duty) : undefined;
    return line && participantOpen ? elsewhere.setAside(participantOpen, line, reason) : false;
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
      readings.changed(top);
      record.moved();
      back();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    choice.port.choose(null);
    drawing.remove();
  });
  removeHosts(top);
  watcher.follow([top]);
  start();

  return {
    ...choice.port,
    view: () => view,
    follow(next) {
      within = next;
      reader = createReader(next.pack);
      schedule();
    },
    moment,
    setAside,
    refresh: back,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
