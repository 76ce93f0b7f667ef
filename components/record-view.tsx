/**
 * The record of one participant at a glance: whose it is, how it stands, what was not seen; then what stands out, and
 * every other duty by stage, those not needed now folded away.
 */

import type { ReactNode } from 'react';
import type { Line } from '@/lib/judgement/checklist/judge';
import { STAGE_TITLES, WORST_FIRST } from '@/lib/judgement/duties/duty';
import { DutyLine } from './duty-line.tsx';
import type { PageView, TabView } from './tab-view.ts';

type RecordState = Extract<TabView, { state: 'record' }>;

/** The duty whose doing the overlay itself is told: TRACS has no place for the DHS 7825V. */
const TICKED = 'staffing-checklist';

interface Props {
  view: RecordState;
  onShow(finding: string): void;
  /** Ticks the voluntary checklist for the staffing, or takes the tick back. */
  onTick(ticked: boolean): void;
  /** What is told of the policy pack: above the duties, and below them. */
  announced?: ReactNode;
  switchedOff?: ReactNode;
  /** What helps with this record, above its duties. */
  help?: ReactNode;
}

export function RecordView({ view, onShow, onTick, announced, switchedOff, help }: Props) {
  const { checklist, participant, pages } = view;
  const outstanding = checklist.lines.filter(standsOut).sort((a, b) => urgency(a) - urgency(b));
  const rest = checklist.lines.filter((line) => !standsOut(line));
  const stages = [...new Set(rest.map((line) => line.stage))];
  const draw = (line: Line) => (
    <DutyLine
      key={line.duty}
      line={line}
      showable={view.showable}
      onShow={onShow}
      onTick={line.duty === TICKED ? onTick : null}
    />
  );
  const awaited = new Set(
    checklist.lines.flatMap((line) => line.findings.map(({ status, open }) => status === 'unseen' && open)),
  );
  const missing = pages.filter(({ page, state }) => state === 'not-yet' && awaited.has(page));
  const notes = [
    ...missing.map(
      (page) => `${page.name} was not seen yet in this browser session. Open ${page.name} to check.`,
    ),
    ...pages.flatMap((page) =>
      page.state !== 'not-yet' && page.partly ? [`${page.name}: ${upper(page.partly)}`] : [],
    ),
    ...(view.removed ? ['This page takes the marks of the overlay away. What they say stands here.'] : []),
    ...(view.connected ? [] : ['The overlay was updated. Reload this page once your text is saved.']),
  ];
  return (
    <>
      <header className="head">
        <h1>{participant.name || `Case ${participant.number}`}</h1>
        {participant.name !== '' && <p className="case">Case {participant.number}</p>}
      </header>
      <div className="summary" role="status">
        <p className="counts">{countsInWords(view)}</p>
        <p className="coverage">
          {checklist.checked} of {checklist.of} checked
        </p>
        {checklist.episode && <p className="episode">{checklist.episode.says}</p>}
      </div>
      {notes.length > 0 && (
        <section aria-label="What could not be checked">
          <ul className="notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {announced}
      {help}
      <main>
        {outstanding.length > 0 && (
          <section className="stage first">
            <h2>What stands out</h2>
            <ul>{outstanding.map(draw)}</ul>
          </section>
        )}
        {stages.map((stage) => {
          const lines = rest.filter((line) => line.stage === stage);
          const needed = lines.filter(({ status }) => status !== 'n/a');
          const folded = lines.filter(({ status }) => status === 'n/a');
          return (
            <section className="stage" key={stage}>
              <h2>{STAGE_TITLES[stage]}</h2>
              {needed.length > 0 && <ul>{needed.map(draw)}</ul>}
              {folded.length > 0 && (
                <details className="fold">
                  <summary>{folded.length} not needed now</summary>
                  <ul>{folded.map(draw)}</ul>
                </details>
              )}
            </section>
          );
        })}
      </main>
      <footer className="foot">
        {switchedOff}
        {pages.map((page) => (
          <p key={page.page}>
            {page.name}: {pageState(page)}
          </p>
        ))}
        <p>Advice only. Nothing is saved or sent.</p>
      </footer>
    </>
  );
}

/** Something to do or to check by hand; a page that is to be opened is said above. */
function standsOut({ status }: Line): boolean {
  return status === 'broken' || status === 'due' || status === 'unclear';
}

/** The worst first; of equals, what is required before a tip; what nothing mends any more last. */
function urgency({ status, tip, findings }: Line): number {
  const telling = findings.filter((finding) => finding.status === status && !finding.older);
  if (telling.length > 0 && telling.every((finding) => finding.past)) return WORST_FIRST.length;
  return WORST_FIRST.indexOf(status) + (tip ? 0.5 : 0);
}

/** "2 not shown in the record, 1 to do by itself"; never "all clear" while something was not checked. */
export function countsInWords({ checklist }: Pick<RecordState, 'checklist'>): string {
  const findings = checklist.lines.flatMap((line) => line.findings).filter((finding) => !finding.older);
  const due = findings.filter((finding) => finding.status === 'due' && !finding.draft).length;
  const next = findings.filter(
    (finding) => finding.draft && (finding.status === 'broken' || finding.status === 'due'),
  ).length;
  const past = findings.filter((finding) => finding.past && !finding.draft).length;
  const unclear = checklist.lines.filter((line) => line.status === 'unclear').length;
  const parts = [
    checklist.broken > 0 ? `${checklist.broken} not shown in the record` : null,
    due > 0 ? `${due} to do` : null,
    next > 0 ? `${next} in the draft` : null,
    unclear > 0 ? `${unclear} to check by hand` : null,
    past > 0 ? `${past} past` : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(', ');
  return checklist.checked < checklist.of
    ? 'Nothing found so far'
    : 'Nothing to do in what these checks cover';
}

function pageState(page: PageView): string {
  if (page.state === 'undescribed') return 'not in this page map';
  if (page.state === 'here') return 'on screen';
  if (page.state === 'unreadable') return 'on screen, but it could not be read';
  if (page.state === 'not-yet' || page.readAt === null) return 'not seen yet';
  const time = new Date(page.readAt).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
  return `as read ${time}; open it to check again`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
