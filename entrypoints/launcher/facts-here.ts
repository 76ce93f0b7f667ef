/** What the pages on screen say of a record, and with it what other pages said: one set of facts, to be judged. */
import type { PageAnswer, PageSaid } from '@/lib/browser/messages';
import type { CaseFacts, ReengagementPage } from '@/lib/record/facts';
import { NOTHING_READ } from '@/lib/record/nothing-read';
import { type OpenDocument, pageOf } from '@/lib/tracs/frames';
import type { OpenConnection } from './connection.ts';
import type { NarrativeList, Reader } from './facts.ts';

/** Null for a page of the record that is not on screen. */
export interface FactsHere extends PageSaid, Pick<CaseFacts, 'draft' | 'typesOffered'> {
  /** The form of the Re-Engagement Page. */
  pageRoot: Element | null;
  /** How far the narratives are read, while they are. */
  reading: { read: number; of: number } | null;
}

export function factsHere(
  open: readonly OpenDocument[],
  reader: Reader,
  { today, settings }: OpenConnection,
): FactsHere {
  const pages = pagesIn(open);
  const narratives = listIn(open);
  const steps = pages.find((page) => page.steps)?.steps ?? null;
  const form = pages.find((page) => page.reengagement)?.reengagement ?? null;
  const draft = pages.find((page) => page.draft)?.draft ?? null;
  const left = narratives ? reader.left(narratives) : 0;
  const of = narratives?.known ? (narratives.value.of ?? narratives.value.rows.length) : 0;
  const now = Date.now();
  return {
    narratives: narratives ? reader.narratives(narratives, now) : null,
    plan: steps ? reader.plan(steps, now) : null,
    reengagementPage: form ? reader.reengagement(form.facts, now) : null,
    pageRoot: form?.root ?? null,
    draft: draft ? reader.draft(draft, today(), settings.role) : null,
    typesOffered: draft?.typesOffered ?? null,
    reading: left > 0 ? { read: of - left, of } : null,
  };
}

/**
 * What is on screen, else what another page said, else that it was not read.
 * @param unread what is said of a Re-Engagement Page that nobody has read
 */
export function joined(here: FactsHere, answer: PageAnswer | null, unread: ReengagementPage): CaseFacts {
  return {
    narratives: here.narratives ?? answer?.narratives ?? NOTHING_READ.narratives,
    plan: here.plan ?? answer?.plan ?? NOTHING_READ.plan,
    reengagementPage: here.reengagementPage ?? answer?.reengagementPage ?? unread,
    draft: here.draft,
    typesOffered: here.typesOffered,
    checklistTicked: answer?.checklistTicked ?? false,
  };
}

/** The list of narratives on screen. */
export function listIn(open: readonly OpenDocument[]): NarrativeList | null {
  return pagesIn(open).find((page) => page.narratives)?.narratives ?? null;
}

/** What findings stand beside in a document, and the document itself. */
export function placesIn(open: OpenDocument): unknown[] {
  const page = pageOf(open);
  return [
    open.document,
    ...(page
      ? [
          ...[page.narratives, page.steps, page.stepForm, page.anchor, !page.reengagement],
          ...[page.draft?.textField, page.draft?.writable.text],
        ]
      : [open.reading]),
  ];
}

function pagesIn(open: readonly OpenDocument[]) {
  return open.flatMap((entry) => pageOf(entry) ?? []);
}
