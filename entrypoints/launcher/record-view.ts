/**
 * The open record as it is shown: what its pages and the background say of it, judged, and drawn on the pages. Anew only
 * where anything changed that it rests on. Most keys change nothing of what is understood: then what is said and drawn
 * stays, and only who follows the text is told.
 */
import type { TabView } from '@/components/tab-view';
import { NOTHING_READ } from '@/lib/record/nothing-read';
import { areSame } from '@/lib/record/remembered';
import { type InTurns, LONG } from '@/lib/record/turns';
import type { OpenDocument } from '@/lib/tracs/frames';
import type { PageMap } from '@/lib/tracs/map';
import type { Participant } from '@/lib/tracs/read-page';
import type { Choice } from './choice.ts';
import type { OpenConnection } from './connection.ts';
import type { Drawing } from './drawing.ts';
import type { Elsewhere } from './elsewhere.ts';
import { type FactsHere, joined, placesIn } from './facts-here.ts';
import { judgeWithForm, type PageForm } from './page-form.ts';
import { pagesOf, UNDESCRIBED } from './view.ts';

/** A duty may take this long on a short record, twice in a row, before it is set aside for this page. */
const OVERRUN_MS = 250;

export interface RecordView {
  /** Something moved about, as when a document has loaded something: places have to be found again. */
  moved(): void;
  /** @param before what is shown by now */
  show(
    participant: Participant,
    documents: readonly OpenDocument[],
    here: FactsHere,
    by: OpenConnection,
    before: TabView,
  ): InTurns<TabView>;
}

/** @param isConnected whether the background can still be reached */
export function createRecordView(
  { pages }: PageMap,
  elsewhere: Elsewhere,
  pageForm: PageForm,
  drawing: Drawing,
  choice: Choice,
  isConnected: () => boolean,
): RecordView {
  const unread = pages.some((page) => page.reengagement) ? NOTHING_READ.reengagementPage : UNDESCRIBED;
  const overran = new Map<string, number>();
  /** So often something moved about, and so often it had when the marks that stand were placed. */
  let moves = 0;
  let placed = 0;
  /** What the view that stands was made from. */
  let restedOn: readonly unknown[] = [];
  return {
    moved() {
      moves++;
    },
    *show(participant, documents, here, by, before) {
      const { reengagementPage: live, reading } = here;
      const saved = { ...here, reengagementPage: live && pageForm.saved(here.pageRoot, live) };
      // Other pages hear of a list once all of it is read: what they would do with a part is in this tab's own list.
      const answer = elsewhere.exchange(participant, reading ? { ...saved, narratives: null } : saved);
      const facts = joined(here, answer, unread);
      const asSaved = saved.reengagementPage === live ? null : joined(saved, answer, unread);
      const { pack, sentences } = by;
      const { role } = by.settings;
      const today = by.today();
      const rests = [
        ...[facts.narratives, facts.plan, facts.reengagementPage, asSaved?.reengagementPage, facts.draft],
        ...[`${facts.typesOffered}`, facts.checklistTicked, pack, sentences, today, role, answer?.setAside],
        ...[participant.name, ...documents.flatMap(placesIn)],
      ];
      const now = () => ({ facts, pages: pagesOf(facts, here, documents), connected: isConnected() });
      if (before.state === 'record' && areSame(rests, restedOn) && moves === placed && drawing.isThere()) {
        choice.highlight();
        return { ...before, ...now() };
      }
      restedOn = [];
      yield LONG;
      const checklist = yield* judgeWithForm(facts, asSaved, {
        pack,
        sentences,
        today,
        role,
        setAside: answer?.setAside ?? {},
        clock: () => performance.now(),
        overrunMs: OVERRUN_MS,
        overran,
      });
      // Where the host moved things about, marks that stayed the same follow too.
      const upTo = moves;
      const marks = yield* drawing.draw(checklist, documents, upTo > placed);
      placed = upTo;
      choice.keep(checklist);
      restedOn = rests;
      return {
        state: 'record',
        participant,
        checklist,
        ...now(),
        reading,
        showable: marks.flatMap(({ findings }) => findings.map(({ id }) => id)),
        removed: drawing.isRemoved(),
      };
    },
  };
}
