/** A record as a case summary: what the checks say of it, from where, and what they did not see. Plain data. */
import { aboutDuty } from '@/lib/judgement/catalogue/about';
import type { Line, Shown } from '@/lib/judgement/checklist/judge';
import { STATUS_WORDS } from '@/lib/judgement/checklist/status-words';
import { type Role, STAGE_TITLES, STAGES, type Status, WORST_FIRST } from '@/lib/judgement/duties/duty';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { type CivilDate, sayDate } from '@/lib/record/civil-date';
import { sayTime } from '@/lib/record/parts';
import { titleOf } from '../policy-notes.tsx';
import { countsInWords } from '../record-view.tsx';
import type { TabView } from '../tab-view.ts';

export type RecordState = Extract<TabView, { state: 'record' }>;

/** When and by what a summary was made. */
export interface MadeBy {
  /** Milliseconds since 1970. */
  at: number;
  pack: Pick<PolicyPack, 'title' | 'version' | 'off' | 'words'>;
  role: Role;
  /** The version of the overlay. */
  version: string;
}

/** One narrative as the page shows it. */
export interface NarrativeText {
  id: string;
  date: CivilDate;
  type: string | null;
  author: string;
  text: string;
}

export interface SummaryLine {
  duty: string;
  title: string;
  status: Status;
  word: string;
  /** What the record shows, each with the next step and the last day where there are any. */
  says: { text: string; todo: string | null; lastDay: string | null }[];
  /** How many more say the same. */
  more: number;
  source: string;
}

export interface Summary {
  name: string;
  number: string;
  counts: string;
  coverage: string;
  episode: string | null;
  appointment: string | null;
  stages: { title: string; lines: SummaryLine[] }[];
  notNeeded: string[];
  /** What was not checked, or may change, each in one sentence. */
  notChecked: string[];
  older: { title: string; says: string }[];
  madeOn: string;
  madeBy: string;
}

/** So many findings of one duty are told. */
const LISTED = 5;

export function summaryOf({ participant, checklist, pages, reading }: RecordState, made: MadeBy): Summary {
  const { lines, episode, appointment } = checklist;
  const told = lines.filter(({ status, setAside }) => status !== 'n/a' && setAside === null);
  return {
    name: participant.name || `Case ${participant.number}`,
    number: participant.number,
    counts: countsInWords({ checklist, reading }),
    coverage: `${checklist.checked} of ${checklist.of} checked`,
    episode: episode?.says ?? null,
    appointment: appointment
      ? `${sayDate(appointment.date)}${appointment.time ? ` at ${sayTime(appointment.time)}` : ''}`
      : null,
    stages: STAGES.map((stage) => ({
      title: STAGE_TITLES[stage],
      lines: told
        .filter((line) => line.stage === stage)
        .sort((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status))
        .map(lineOf),
    })).filter((stage) => stage.lines.length > 0),
    notNeeded: lines
      .filter(({ status, setAside, inPart }) => status === 'n/a' && setAside === null && !inPart)
      .map(({ duty }) => titleOf(duty)),
    notChecked: notChecked(lines, pages, made.pack),
    older: lines.flatMap((line) =>
      line.findings
        .filter(({ older, status }) => older && status === 'broken')
        .map(({ says }) => ({ title: titleOf(line.duty), says })),
    ),
    madeOn: new Date(made.at).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' }),
    madeBy: `TRACS Overlay ${made.version}, by the policy pack “${made.pack.title}” (version ${made.pack.version}), for a ${
      made.role === 'contractor' ? 'JOBS contractor' : made.pack.words.worker
    }`,
  };
}

function lineOf(line: Line): SummaryLine {
  // What waits for a page is told once, under what was not checked.
  const current =
    line.status === 'unseen'
      ? []
      : line.findings.filter(({ older, status }) => !older && status === line.status);
  return {
    duty: line.duty,
    title: titleOf(line.duty),
    status: line.status,
    word: STATUS_WORDS[line.status],
    says: current.slice(0, LISTED).map((finding) => ({
      text: saysOf(finding),
      todo: finding.todo,
      lastDay: finding.lastDay ? sayDate(finding.lastDay) : null,
    })),
    more: Math.max(0, current.length - LISTED),
    source: sourceOf(line),
  };
}

function saysOf({ draft, past, says }: Shown): string {
  if (past) return `${says} Nothing mends this any more.`;
  return draft ? `Once the draft is saved: ${says}` : says;
}

export function sourceOf({ duty, document }: Pick<Line, 'duty' | 'document'>): string {
  return `${document.title} (${document.dated}), ${aboutDuty(duty).place}`;
}

function notChecked(
  lines: readonly Line[],
  pages: RecordState['pages'],
  pack: Pick<PolicyPack, 'off'>,
): string[] {
  const titles = (some: readonly Line[]) => some.map(({ duty }) => titleOf(duty)).join('; ');
  const unseen = lines.filter(({ status }) => status === 'unseen');
  const unclear = lines.filter(({ status }) => status === 'unclear');
  const inPart = lines.filter((line) => line.inPart);
  return [
    ...pages.flatMap(({ name, state, partly, readAt }) => {
      if (state === 'not-yet') return [`${name}: not seen in this browser session.`];
      if (state === 'undescribed') return [`${name}: not in this page map.`];
      const when = state === 'earlier' && readAt !== null ? [`${name}: as read ${timeOf(readAt)}.`] : [];
      return partly ? [...when, `${name}: ${partly}`] : when;
    }),
    ...(unseen.length > 0 ? [`Waiting for a page that was not seen: ${titles(unseen)}.`] : []),
    ...(unclear.length > 0 ? [`To be checked by a person: ${titles(unclear)}.`] : []),
    ...(inPart.length > 0 ? [`Read from a part of a list, so it may change: ${titles(inPart)}.`] : []),
    ...lines.flatMap(({ duty, setAside }) =>
      setAside === null ? [] : [`Set aside by the worker: ${titleOf(duty)}. Reason: ${setAside}`],
    ),
    ...(pack.off.length > 0 ? [`Switched off by the policy pack: ${pack.off.map(titleOf).join('; ')}.`] : []),
  ];
}

export function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
}
