/** Every narrative of a record with what the checks say of it, for a reviewer. Plain data. */
import type { Checklist, Shown } from '@/lib/judgement/checklist/judge';
import { sayEvent } from '@/lib/judgement/checklist/say-event';
import { WORST_FIRST } from '@/lib/judgement/duties/duty';
import { authorRole } from '@/lib/judgement/policy/authors';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { readNarrative } from '@/lib/judgement/reading/read';
import type { CivilDate } from '@/lib/record/civil-date';
import type { Span } from '@/lib/record/events';
import { segmentsOf } from '../pad/spans.ts';

export interface NarrativeRead {
  id: string;
  date: CivilDate;
  /** Null where it could not be read. */
  type: string | null;
  author: string;
  text: string;
}

export interface AuditedNarrative extends NarrativeRead {
  /** Of the current episode, or of none; else it is older. */
  current: boolean;
  /** What was understood of it, in plain words. */
  understood: string[];
  /** What the checks say about it, worst first; what is done comes last. */
  findings: Shown[];
  /** Its text, cut where words begin and end that something to look at rests on. */
  pieces: { text: string; read: boolean }[];
}

export interface Audit {
  narratives: AuditedNarrative[];
  /** Findings about a page or a list as a whole, or about a narrative that is not on screen. */
  others: Shown[];
  /** How many narratives have something to look at. */
  toLookAt: number;
}

/** So long a record is read anew in the page at most: reading is what takes the time. */
const READ_AT_MOST = 2_000;

export function auditOf(
  checklist: Pick<Checklist, 'lines' | 'episode'>,
  rows: readonly NarrativeRead[],
  pack: PolicyPack,
): Audit {
  const findings = checklist.lines.flatMap((line) => line.findings).filter(tells);
  const byPlace = new Map<string, Shown[]>();
  const others: Shown[] = [];
  const known = new Set(rows.map(({ id }) => id));
  for (const finding of findings) {
    const id = placeOf(finding);
    if (id === null || !known.has(id)) others.push(finding);
    else byPlace.set(id, [...(byPlace.get(id) ?? []), finding]);
  }
  const from = checklist.episode?.from ?? null;
  const narratives = rows.map((row, i): AuditedNarrative => {
    const own = byPlace.get(row.id) ?? [];
    const events =
      i < READ_AT_MOST
        ? readNarrative({ text: row.text, writtenOn: row.date, author: authorRole(row.author, pack) }, pack)
        : [];
    const spans = findings
      .filter(calls)
      .flatMap(({ words }) => words ?? [])
      .filter(({ narrative }) => narrative === row.id);
    return {
      ...row,
      current: from === null || row.date >= from,
      understood: [...new Set(events.map((event) => sayEvent(event, row.date)))],
      findings: own.toSorted((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status)),
      pieces: segmentsOf(
        row.text,
        spans.flatMap((one): Span[] => one.spans),
        [],
      ),
    };
  });
  return { narratives, others, toLookAt: narratives.filter(({ findings }) => findings.some(calls)).length };
}

/** Something to do, to check, or that nothing mends any more. */
export function calls({ status }: Pick<Shown, 'status'>): boolean {
  return status === 'broken' || status === 'due' || status === 'unclear';
}

function tells({ status, draft }: Shown): boolean {
  return !draft && status !== 'n/a';
}

function placeOf({ about, words }: Shown): string | null {
  return 'narrative' in about ? about.narrative : (words?.[0]?.narrative ?? null);
}
