/** Which finding has its mark where on the page. */
import type { Checklist, Shown } from '@/lib/judgement/checklist/judge';
import { STATUS_WORDS } from '@/lib/judgement/checklist/status-words';
import { WORST_FIRST } from '@/lib/judgement/duties/duty';
import { remembering } from '@/lib/record/remembered';
import { each, type InTurns, inOneGo } from '@/lib/record/turns';
import type { OpenDocument } from '@/lib/tracs/frames';
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
  return documents.flatMap(({ document, reading }): Placed[] => {
    const draft = reading.kind === 'page' ? reading.draft : null;
    if (!draft?.textField || !draft.writable.text) return [];
    const says = ['Templates for this narrative, filled in from the record.'];
    const mark = {
      id: TEMPLATES,
      anchor: draft.textField,
      kind: 'tool' as const,
      says,
      todo: null,
      spoken: false,
    };
    return [{ document, mark, findings: [] }];
  });
}

/** The sign that says on the page itself that something of it is not understood. */
const NOT_READ = 'not-read';

/** One line beside the heading of each page of which the map does not find everything: nothing there counts as done. */
export function placeProblems(documents: readonly OpenDocument[]): Placed[] {
  return documents.flatMap(({ document, reading }): Placed[] => {
    const page = reading.kind === 'page' ? reading : null;
    const facts = [page?.narratives, page?.steps, page?.reengagement?.facts];
    const [problem] =
      reading.kind === 'error'
        ? ['TRACS shows an error here.']
        : facts.flatMap((fact) =>
            !fact ? [] : !fact.known ? fact.reason : 'problems' in fact.value ? fact.value.problems : [],
          );
    const anchor = page?.anchor ?? document.querySelector('h1') ?? document.querySelector('h2, p, pre');
    if (problem === undefined || !anchor) return [];
    const says = [`${problem} What rests on it is not checked.`];
    const mark = { id: NOT_READ, anchor, kind: 'note' as const, says, todo: null, spoken: false };
    return [{ document, mark, findings: [] }];
  });
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
function rowsById({ reading }: OpenDocument): RowsById {
  const list = reading.kind === 'page' ? reading.narratives : null;
  return known(reading, [], () => new Map(list?.known ? list.value.rows.map((row) => [row.id, row]) : []));
}

function spotOf(
  finding: Shown,
  documents: readonly OpenDocument[],
  rows: readonly RowsById[],
): { document: Document; anchor: Element; spoken: boolean } | null {
  const id = 'narrative' in finding.about ? finding.about.narrative : (finding.words?.[0]?.narrative ?? null);
  for (const [nth, { document, reading }] of documents.entries()) {
    if (reading.kind !== 'page') continue;
    const { anchor } = reading;
    const about = 'page' in finding.about && finding.about.page;
    const on = {
      plan: reading.steps || reading.stepForm,
      reengagementPage: reading.reengagement,
      // What rests on words of a narrative stands beside that; the rest is about the list as a whole.
      narratives: id ? null : reading.narratives,
    };
    // What a page that can be finalized lacks is said in words beside that button, before it is pressed.
    if (about && anchor && on[about]) return { document, anchor, spoken: about === 'reengagementPage' };
    if (id === 'draft' && reading.draft?.textField) {
      // Beside what is being typed stands only what can be done about it there; further steps are in the list.
      const here = 'narrative' in finding.about || finding.fix;
      return here ? { document, anchor: reading.draft.textField, spoken: true } : null;
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
    documents.flatMap(({ document, reading }) => {
      if (reading.kind !== 'page') return [];
      if (narrative === 'draft' && reading.draft?.textField) {
        return [{ document, words: { element: reading.draft.textField, keepsLines: true, spans } }];
      }
      const row = reading.narratives?.known
        ? reading.narratives.value.rows.find((entry) => entry.id === narrative)
        : undefined;
      return row
        ? [{ document, words: { element: row.textElement, keepsLines: row.keepsLines, spans } }]
        : [];
    }),
  );
}

/** The field in which a narrative is being written. */
export function draftField(documents: readonly OpenDocument[]): Element | null {
  for (const { reading } of documents) {
    if (reading.kind === 'page' && reading.draft?.textField) return reading.draft.textField;
  }
  return null;
}

export function findingOf(checklist: Checklist, id: string | null): Shown | null {
  return checklist.lines.flatMap((line) => line.findings).find((finding) => finding.id === id) ?? null;
}
