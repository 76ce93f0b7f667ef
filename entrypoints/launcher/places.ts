/** Which finding has its mark where on the page. */
import type { Checklist, Shown } from '@/lib/judgement/checklist/judge';
import { STATUS_WORDS } from '@/lib/judgement/checklist/status-words';
import { WORST_FIRST } from '@/lib/judgement/duties/duty';
import { remembering } from '@/lib/record/remembered';
import { each, type InTurns, inOneGo } from '@/lib/record/turns';
import { type OpenDocument, pageOf } from '@/lib/tracs/frames';
import type { Mark } from '@/lib/tracs/mark-parts';
import type { NarrativeRow } from '@/lib/tracs/read-narratives';
import type { DocumentReading } from '@/lib/tracs/read-page';
import type { Words } from '@/lib/tracs/words';

export interface Placed {
  document: Document;
  mark: Mark;
  findings: Shown[];
}

/** The sign that opens the templates, beside a narrative field that may be written. */
export const TEMPLATES = 'templates';

export function placeTools(documents: readonly OpenDocument[]): Placed[] {
  return documents.flatMap((open): Placed[] => {
    const draft = pageOf(open)?.draft;
    if (!draft?.textField || !draft.writable.text) return [];
    return sign(
      open.document,
      TEMPLATES,
      draft.textField,
      'tool',
      'Templates for this narrative, filled in from the record.',
    );
  });
}

/** The sign that says on the page itself that something of it is not understood. */
const NOT_READ = 'not-read';

/** One line beside the heading of each page of which the map does not find everything: nothing there counts as done. */
export function placeProblems(documents: readonly OpenDocument[]): Placed[] {
  return documents.flatMap((open): Placed[] => {
    const { document, reading } = open;
    const page = pageOf(open);
    const facts = [page?.narratives, page?.steps, page?.reengagement?.facts];
    const [problem] =
      reading.kind === 'error'
        ? ['TRACS shows an error here.']
        : facts.flatMap((fact) =>
            !fact ? [] : !fact.known ? fact.reason : 'problems' in fact.value ? fact.value.problems : [],
          );
    const anchor = page?.anchor ?? document.querySelector('h1') ?? document.querySelector('h2, p, pre');
    if (problem === undefined || !anchor) return [];
    return sign(document, NOT_READ, anchor, 'note', `${problem} What rests on it is not checked.`);
  });
}

/** A mark that is about no finding. */
function sign(document: Document, id: string, anchor: Element, kind: Mark['kind'], says: string): Placed[] {
  return [{ document, mark: { id, anchor, kind, says: [says], todo: null, spoken: false }, findings: [] }];
}

/** What marks are drawn for: things to do or to check, of the current episode and of older ones alike. */
function calls(finding: Shown): finding is Shown & { status: 'broken' | 'due' | 'unclear' } {
  return finding.status === 'broken' || finding.status === 'due' || finding.status === 'unclear';
}

/** The worst first; of equals, what is required before a tip; what nothing mends any more last. */
function mostUrgentFirst({ lines }: Checklist): Shown[] {
  const urgency = ({ past, status }: Shown) => (past ? WORST_FIRST.length : WORST_FIRST.indexOf(status));
  return [...lines]
    .sort((a, b) => Number(a.tip) - Number(b.tip))
    .flatMap((line) => line.findings)
    .sort((a, b) => urgency(a) - urgency(b));
}

/** A mark for each place that something is to be said about; findings about one place share its mark. */
export function placeFindings(checklist: Checklist, documents: readonly OpenDocument[]): Placed[] {
  return inOneGo(placeFindingsInTurns(checklist, documents));
}

/** The same, some at a time: a record of years has thousands. */
export function* placeFindingsInTurns(
  checklist: Checklist,
  documents: readonly OpenDocument[],
): InTurns<Placed[]> {
  const byPlace = new Map<Element, Placed>();
  const rows = documents.map(rowsById);
  yield;
  yield* each(mostUrgentFirst(checklist), (finding) => {
    if (!calls(finding)) return;
    const spot = spotOf(finding, documents, rows);
    if (!spot) return;
    const said =
      finding.draft && finding.about && !spot.spoken
        ? `Once you save the draft: ${finding.says}`
        : finding.says;
    const there = byPlace.get(spot.anchor);
    if (there) {
      const as = finding.status === there.mark.kind ? '' : `${STATUS_WORDS[finding.status]}: `;
      there.mark.says.push(as + said);
      there.findings.push(finding);
      return;
    }
    byPlace.set(spot.anchor, {
      document: spot.document,
      findings: [finding],
      mark: {
        id: finding.id,
        anchor: spot.anchor,
        kind: finding.status,
        says: [said],
        todo: finding.todo,
        spoken: spot.spoken,
      },
    });
  });
  return [...byPlace.values()];
}

type RowsById = ReadonlyMap<string, NarrativeRow>;

const known = remembering<DocumentReading, RowsById>();

/** The narratives of a document by their ids: looked up for every finding, of which there may be one on each. */
function rowsById(open: OpenDocument): RowsById {
  const list = pageOf(open)?.narratives;
  return known(
    open.reading,
    [],
    () => new Map(list?.known ? list.value.rows.map((row) => [row.id, row]) : []),
  );
}

function spotOf(
  finding: Shown,
  documents: readonly OpenDocument[],
  rows: readonly RowsById[],
): { document: Document; anchor: Element; spoken: boolean } | null {
  const id = 'narrative' in finding.about ? finding.about.narrative : (finding.words?.[0]?.narrative ?? null);
  for (const [nth, open] of documents.entries()) {
    const { document } = open;
    const page = pageOf(open);
    if (!page) continue;
    const { anchor } = page;
    const about = 'page' in finding.about && finding.about.page;
    const on = {
      plan: page.steps || page.stepForm,
      reengagementPage: page.reengagement,
      // What rests on words of a narrative stands beside that; the rest is about the list as a whole.
      narratives: id ? null : page.narratives,
    };
    // What a page that can be finalized lacks is said in words beside that button, before it is pressed.
    if (about && anchor && on[about]) return { document, anchor, spoken: about === 'reengagementPage' };
    if (id === 'draft' && page.draft?.textField) {
      // Beside what is being typed stands only what can be done about it there; further steps are in the list.
      const here = 'narrative' in finding.about || finding.fix;
      return here ? { document, anchor: page.draft.textField, spoken: true } : null;
    }
    const row = id ? rows[nth]!.get(id) : undefined;
    if (row)
      return { document, anchor: row.textElement.closest('td, dd, li') ?? row.textElement, spoken: false };
  }
  return null;
}

/** Where the words that a finding rests on stand, as far as they are on screen. */
export function wordsOf(
  finding: Shown,
  documents: readonly OpenDocument[],
): { document: Document; words: Words }[] {
  return (finding.words ?? []).flatMap(({ narrative, spans }) =>
    documents.flatMap((open) => {
      const { document } = open;
      const page = pageOf(open);
      if (narrative === 'draft' && page?.draft?.textField) {
        return [{ document, words: { element: page.draft.textField, keepsLines: true, spans } }];
      }
      const row = page?.narratives?.known
        ? page.narratives.value.rows.find((entry) => entry.id === narrative)
        : undefined;
      return row
        ? [{ document, words: { element: row.textElement, keepsLines: row.keepsLines, spans } }]
        : [];
    }),
  );
}

/** The field in which a narrative is being written. */
export function draftField(documents: readonly OpenDocument[]): Element | null {
  for (const open of documents) {
    const field = pageOf(open)?.draft?.textField;
    if (field) return field;
  }
  return null;
}

/** Whether something stands in that field, as it was last read. */
export function isBeingWritten(documents: readonly OpenDocument[]): boolean {
  return documents.some((open) => {
    const text = pageOf(open)?.draft?.text;
    return text?.known === true && text.value.trim() !== '';
  });
}

export function findingOf(checklist: Checklist, id: string | null): Shown | null {
  return checklist.lines.flatMap((line) => line.findings).find((finding) => finding.id === id) ?? null;
}
