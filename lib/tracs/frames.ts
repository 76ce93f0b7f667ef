/**
 * One coordinator for all frames of a tab. It runs in the top document alone and looks into frames of exactly its own
 * origin; frames of any other origin are opaque to it and stay unread. While a frame is loading, or frames show
 * different participants, the participant is unknown and nothing is judged.
 */
import { type Fact, known, unknown } from '../record/fact.ts';
import type { PageMap } from './map.ts';
import { type DocumentReading, type PageReading, type Participant, readDocument } from './read-page.ts';

export interface OpenDocument {
  document: Document;
  reading: DocumentReading;
}

/** What was read of it, where it shows a page of the map. */
export function pageOf({ reading }: OpenDocument): PageReading | null {
  return reading.kind === 'page' ? reading : null;
}

export interface TabReading {
  /**
   * `loading` while any frame is; then nothing else of this reading may be used. `error`: the application shows its own
   * message in place of a page, and no other frame shows whose record it is.
   */
  state: 'loading' | 'signed-out' | 'error' | 'no-page' | 'no-record' | 'record';
  how: 'timed-out' | 'signed-out' | null;
  participant: Fact<Participant>;
  documents: OpenDocument[];
}

/** The document and all those in frames of its own origin, outermost first; null while one of them is loading. */
export function sameOriginDocuments(top: Document): Document[] | null {
  const found: Document[] = [];
  const visit = (document: Document): boolean => {
    if (document.readyState === 'loading' || !document.documentElement) return false;
    found.push(document);
    // Asked between all turns of a reading: of these lists the browser knows the length, and need not search the page.
    for (const name of ['frame', 'iframe']) {
      for (const frame of document.getElementsByTagName(name)) {
        const inner = innerDocument(frame);
        if (inner === 'foreign') continue;
        if (inner === 'loading' || !visit(inner)) return false;
      }
    }
    return true;
  };
  return visit(top) ? found : null;
}

function innerDocument(frame: Element): Document | 'foreign' | 'loading' {
  let inner: Document | null = null;
  try {
    inner = (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return 'foreign';
  }
  if (!inner) return 'foreign';
  const window = inner.defaultView;
  if (!window) return 'loading';
  // A frame starts as a blank page of our origin until the page it asked for arrives.
  if (window.location.href === 'about:blank') {
    const asked = frame.getAttribute('src');
    return asked && asked !== 'about:blank' && !asked.startsWith('javascript:') ? 'loading' : inner;
  }
  if (window.location.protocol === 'about:') return inner;
  return originOf(window) === originOf(frame.ownerDocument.defaultView) ? inner : 'foreign';
}

/** A blank document, or one written as text, has the origin of the page that made it, though its address has none. */
function originOf(window: Window | null): string | undefined {
  return window?.origin ?? window?.location.origin;
}

/**
 * Everything that the tab shows of TRACS, joined.
 * @param read reads one document; by default afresh, a caller that knows what changed may keep its readings.
 */
export function readTab(top: Document, map: PageMap, read: typeof readDocument = readDocument): TabReading {
  const documents = sameOriginDocuments(top);
  if (!documents)
    return { state: 'loading', how: null, participant: unknown('TRACS is still loading.'), documents: [] };
  const opened = documents.map((document): OpenDocument => ({ document, reading: read(document, map) }));
  for (const { reading } of opened) {
    if (reading.kind !== 'signed-out') continue;
    return {
      state: 'signed-out',
      how: reading.how,
      participant: unknown('Nobody is logged in to TRACS.'),
      documents: opened,
    };
  }
  const identities = opened.flatMap(({ reading }) =>
    reading.kind === 'page' && reading.identity ? [reading.identity] : [],
  );
  const participant = joinIdentities(identities);
  const shows = (kind: DocumentReading['kind']) => opened.some(({ reading }) => reading.kind === kind);
  const anyPage = shows('page');
  return {
    state:
      !participant.known && shows('error')
        ? 'error'
        : !anyPage
          ? 'no-page'
          : identities.length === 0
            ? 'no-record'
            : 'record',
    how: null,
    participant,
    documents: opened,
  };
}

/** How far a document's window lies from the top window's upper left corner, in pixels. */
export function frameOffset(document: Document): { left: number; top: number } {
  const frame = document.defaultView?.frameElement;
  if (!frame) return { left: 0, top: 0 };
  const box = frame.getBoundingClientRect();
  const outer = frameOffset(frame.ownerDocument);
  return { left: outer.left + box.left + frame.clientLeft, top: outer.top + box.top + frame.clientTop };
}

function joinIdentities(identities: readonly Fact<Participant>[]): Fact<Participant> {
  const first = identities[0];
  if (!first) return unknown('No participant is open.');
  for (const identity of identities) if (!identity.known) return identity;
  const people = identities.flatMap((identity) => (identity.known ? [identity.value] : []));
  const one = people[0]!;
  const differs = people.some(
    (other) =>
      other.number !== one.number || (other.name !== '' && one.name !== '' && other.name !== one.name),
  );
  if (differs) return unknown('The frames of this page show different participants.');
  return known(people.find((person) => person.name !== '') ?? one, first.known ? first.where : '', 2);
}
