/**
 * The record of one participant at a glance: how it stands, where in the process the case is, what was not seen; then what
 * stands out, and every other duty by stage, those not needed now folded away.
 */

import { type ReactNode, useRef } from 'react';
import { coverageInWords, coverageOf } from '@/lib/judgement/checklist/coverage';
import type { Line, Shown } from '@/lib/judgement/checklist/judge';
import { sayLastDay } from '@/lib/judgement/checklist/last-day';
import { standingOf, talliesOf } from '@/lib/judgement/checklist/standing';
import { type Role, STAGE_TITLES, type Stage, WORST_FIRST } from '@/lib/judgement/duties/duty';
import { closedOn } from '@/lib/judgement/policy/in-force';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import type { CivilDate } from '@/lib/record/civil-date';
import { LineMore } from './checklist/line-more.tsx';
import { Preparation } from './checklist/preparation.tsx';
import { clock, sayReadAt } from './checklist/read-at.ts';
import { WhereItStands } from './checklist/standing.tsx';
import { DutyLine, type FixOffer } from './duty-line.tsx';
import type { PageView, TabView } from './tab-view.ts';

type RecordState = Extract<TabView, { state: 'record' }>;

/** The duty whose doing the overlay itself is told: TRACS has no place for the DHS 7825V. */
const TICKED = 'staffing-checklist';

export interface RecordViewProps {
  view: RecordState;
  /** What is judged by; null while the rules are read, and then what is told by them is left out. */
  within: { pack: PolicyPack; today: CivilDate; role: Role } | null;
  onShow(finding: string): void;
  /** Ticks the voluntary checklist for the staffing, or takes the tick back. */
  onTick(ticked: boolean): void;
  /** Items of the list that prepares a staffing that are ticked. */
  prepared: readonly string[];
  onPrepare(item: string, ticked: boolean): void;
  /** Sets a duty aside with this reason, or (null) takes that back. */
  onSetAside(line: Line, reason: string | null): void;
  /** What a press may do on the page in front about a finding. */
  fixOf(finding: Shown): FixOffer | null;
  /** Leads to the templates that meet a duty; null where there is none. */
  templatesFor(duty: string): (() => void) | null;
  /** What is told of the policy pack: above the duties, and below them. */
  announced?: ReactNode;
  switchedOff?: ReactNode;
  /** What helps with this record, above its duties. */
  help?: ReactNode;
}

export function RecordView(props: RecordViewProps) {
  const { view, within, announced, switchedOff, help } = props;
  const { checklist, pages, facts } = view;
  const list = useRef<HTMLElement>(null);
  const tallies = talliesOf(checklist);
  const outstanding = checklist.lines.filter(standsOut).sort((a, b) => urgency(a) - urgency(b));
  const rest = checklist.lines.filter((line) => !standsOut(line));
  const stages = [...new Set(rest.map((line) => line.stage))];
  // To what stands out of a stage, or else to all of it.
  const goTo = (stage: Stage) => {
    const place = list.current?.querySelector<HTMLElement>(`[data-of=${stage}]`);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  };
  const draw = (line: Line, named: boolean) => <ChecklistLine key={line.duty} {...{ props, line, named }} />;
  return (
    <>
      <main ref={list}>
        <div className="summary" role="status">
          <p className="counts">{countsInWords(view)}</p>
          <p className="coverage">{coverageInWords(coverageOf(checklist))}</p>
        </div>
        {within && (
          <WhereItStands
            standing={standingOf(facts, checklist, within)}
            episode={checklist.episode?.says ?? null}
            tallies={tallies}
            onStage={goTo}
          />
        )}
        <Notes view={view} />
        {announced}
        {help}
        {outstanding.length > 0 && (
          <section className="stage first">
            <h2>What stands out</h2>
            <ul>{outstanding.map((line) => draw(line, true))}</ul>
          </section>
        )}
        {stages.map((stage) => {
          const lines = rest.filter((line) => line.stage === stage).sort((a, b) => urgency(a) - urgency(b));
          const shown = lines.filter(({ status, setAside }) => status !== 'n/a' || setAside !== null);
          const folded = lines.filter((line) => !shown.includes(line));
          return (
            <section className="stage" key={stage}>
              <h2 tabIndex={-1} data-of={stage}>
                {STAGE_TITLES[stage]}
              </h2>
              {shown.length > 0 && <ul>{shown.map((line) => draw(line, false))}</ul>}
              {folded.length > 0 && (
                <details className="fold">
                  <summary>{folded.length} not needed now</summary>
                  <ul>{folded.map((line) => draw(line, false))}</ul>
                </details>
              )}
            </section>
          );
        })}
      </main>
      <footer className="foot">
        {switchedOff}
        <ul className="pages" aria-label="Pages of this record">
          {pages.map((page) => (
            <li key={page.page}>
              {page.name}: {pageState(page)}
            </li>
          ))}
        </ul>
        <p>Advice only. Nothing is saved or sent.</p>
      </footer>
    </>
  );
}

interface LineProps {
  props: RecordViewProps;
  line: Line;
  /** Its stage is said on it: it stands among those of others. */
  named: boolean;
}

function ChecklistLine({ props, line, named }: LineProps) {
  const { view, within } = props;
  const { facts, pages, showable } = view;
  const templates = standsOut(line) ? props.templatesFor(line.duty) : null;
  const prepares = line.duty === TICKED && (line.status === 'due' || line.status === 'met');
  return (
    <DutyLine
      line={line}
      stage={named ? STAGE_TITLES[line.stage] : null}
      showable={showable}
      onShow={props.onShow}
      onTick={line.duty === TICKED ? props.onTick : null}
      fixOf={props.fixOf}
      sayLastDay={within ? (day) => inWords(day, within) : undefined}
      readAt={within ? (finding) => sayReadAt(finding, { facts, pages, today: within.today }) : undefined}
      acts={
        templates && (
          <button type="button" onClick={templates}>
            Template
          </button>
        )
      }
      more={<LineMore line={line} onSetAside={(reason) => props.onSetAside(line, reason)} />}
    >
      {prepares && <Preparation ticked={props.prepared} onTick={props.onPrepare} />}
    </DutyLine>
  );
}

function Notes({ view }: { view: RecordState }) {
  const { checklist, pages } = view;
  const awaited = new Set(
    checklist.lines.flatMap((line) => line.findings.map(({ status, open }) => status === 'unseen' && open)),
  );
  const missing = pages.filter(({ page, state }) => state === 'not-yet' && awaited.has(page));
  const notes = [
    ...(missing.length > 0 ? [notSeen(missing.map(({ name }) => name))] : []),
    ...pages.flatMap((page) =>
      page.state !== 'not-yet' && page.partly ? [`${page.name}: ${upper(page.partly)}`] : [],
    ),
    ...(view.removed ? ['This page takes the marks of the overlay away. What they say stands here.'] : []),
    ...(view.connected ? [] : ['The overlay was updated. Reload this page once your text is saved.']),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className="notes" aria-label="What could not be checked">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

/** One sentence for all of them, however many there are. */
function notSeen(names: readonly string[]): string {
  const [first] = names;
  return names.length === 1
    ? `${first} was not seen yet in this browser session. Open ${first} to check.`
    : `${names.join(' and ')} were not seen yet in this browser session. Open them to check.`;
}

/** `Fri, Nov 27, in 3 business days` */
function inWords(lastDay: CivilDate, { pack, today }: { pack: PolicyPack; today: CivilDate }): string {
  const { day, left } = sayLastDay(lastDay, today, closedOn(pack, today));
  return `${day}, ${left}`;
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
export function countsInWords({ checklist, reading }: Pick<RecordState, 'checklist' | 'reading'>): string {
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
  // What is found so far stands; what is not found yet tells nothing.
  if (reading) return `Still reading. ${parts.length > 0 ? parts.join(', ') : 'Nothing found'} so far`;
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
  return `as read ${clock(page.readAt)}; open it to check again`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
