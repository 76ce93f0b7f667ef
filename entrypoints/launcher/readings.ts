/**
 * What was read of the documents of a tab. What did not change is kept, where something was typed only the forms are read
 * again, and of a long list the ends may be read first.
 */
import type { InTurns } from '@/lib/record/turns';
import { type OpenDocument, readTab, sameOriginDocuments, type TabReading } from '@/lib/tracs/frames';
import type { PageMap } from '@/lib/tracs/map';
import { type DocumentReading, readDocument, readDocumentInTurns, rereadDraft } from '@/lib/tracs/read-page';

export interface Readings {
  /** Something in this document changed: it has to be read anew. */
  changed(document: Document): void;
  /** Something was typed there: its forms have to be read anew. */
  typed(document: Document): void;
  /** Finds the documents of the tab by now, for what follows; what was read of those that changed is forgotten. */
  find(): readonly Document[];
  /**
   * Reads those of the found documents that are not read yet, some rows at a time.
   * @param glance of a long list only the ends
   */
  read(glance: boolean): InTurns<void>;
  /** Reads the whole of those of which a glance has read the ends. */
  readOn(): InTurns<void>;
  /** All that the tab shows by now, joined. */
  tab(): TabReading;
  /** Whether the tab is no longer as it was found. */
  isOutdated(): boolean;
  /** Whether all is read that these documents show. */
  isCurrent(documents: readonly OpenDocument[]): boolean;
  forget(): void;
}

export function createReadings(top: Document, map: PageMap): Readings {
  let readings = new WeakMap<Document, DocumentReading>();
  const stale = new Set<Document>();
  const retyped = new Set<Document>();
  let found: readonly Document[] = [];

  const readNow = (document: Document): DocumentReading => {
    const known = readings.get(document);
    if (!known) readings.set(document, readDocument(document, map));
    else if (retyped.has(document)) readings.set(document, rereadDraft(document, known, map));
    return readings.get(document)!;
  };

  return {
    changed: (document) => void stale.add(document),
    typed: (document) => void retyped.add(document),
    find() {
      for (const document of stale) readings.delete(document);
      stale.clear();
      found = sameOriginDocuments(top) ?? [];
      return found;
    },
    *read(glance) {
      for (const document of found)
        if (!readings.has(document))
          readings.set(document, yield* readDocumentInTurns(document, map, glance));
    },
    *readOn() {
      for (const document of found)
        if (isGlance(readings.get(document)))
          readings.set(document, yield* readDocumentInTurns(document, map));
    },
    tab() {
      const tab = readTab(top, map, readNow);
      retyped.clear();
      return tab;
    },
    isOutdated() {
      const now = sameOriginDocuments(top) ?? [];
      return (
        stale.size > 0 || now.length !== found.length || now.some((document, i) => document !== found[i])
      );
    },
    isCurrent: (documents) =>
      stale.size + retyped.size === 0 && documents.every(({ document }) => readings.has(document)),
    forget() {
      readings = new WeakMap();
    },
  };
}

/** Of its list only the ends were read. */
function isGlance(reading?: DocumentReading): boolean {
  return (
    reading?.kind === 'page' &&
    reading.narratives?.known === true &&
    reading.narratives.value.of !== undefined
  );
}
