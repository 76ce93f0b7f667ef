/** One duty of the checklist: its status, the reason in one line, what to do, and where it comes from. */
import { type ReactNode, useState } from 'react';
import { aboutDuty } from '@/lib/judgement/catalogue/about';
import type { Line, Shown } from '@/lib/judgement/checklist/judge';
import { type CivilDate, sayDate } from '@/lib/record/civil-date';
import { Source } from './source.tsx';
import { StatusShape, StatusWord } from './status.tsx';

/** The source and the words that were read, where the words are at hand to be shown. */
export interface Why {
  open: boolean;
  quotes: readonly string[];
  onToggle(): void;
}

/** What one press may do about a finding. */
export interface FixOffer {
  label: string;
  /** What it would write, where the label does not say all of it: shown by the first press, written by the second. */
  writes?: readonly { name: string; to: string }[];
  onFix(): void;
}

interface Props {
  line: Line;
  /** Said above the title, where lines of several stages stand together. */
  stage?: string | null;
  /** Findings that stand on the page in front, so that "Show me" can lead there. */
  showable: readonly string[];
  onShow(finding: string): void;
  /** For a duty that is ticked here, and nowhere in TRACS. */
  onTick?: ((ticked: boolean) => void) | null;
  /** Left out, the line opens its source by itself, without words. */
  why?: Why;
  fixOf?(finding: Shown): FixOffer | null;
  /** A last day as it is said: its weekday, and how long that is. Left out, the day alone. */
  sayLastDay?(day: CivilDate): string;
  /** Where and when it was read: "Narrative of Fri, Nov 20, on screen". */
  readAt?(finding: Shown): string | null;
  /** Further acts beside "Show me", for the duty as a whole. */
  acts?: ReactNode;
  /** Under the source, once that is open. */
  more?: ReactNode;
  /** Under the line. */
  children?: ReactNode;
}

/** So many findings of one duty are listed; the rest is counted. */
const LISTED = 5;

export function DutyLine(props: Props) {
  const { line, showable, onShow, onTick, why, fixOf, acts, more, children } = props;
  const [openHere, setOpenHere] = useState(false);
  const open = why?.open ?? openHere;
  const toggle = why?.onToggle ?? (() => setOpenHere(!openHere));
  const current = line.findings.filter((finding) => !finding.older);
  const telling = current.filter((finding) => finding.status === line.status);
  const settled = line.status === 'met' || line.status === 'n/a';
  // Nothing to do about the duty itself: which page it waits for is enough, until it is asked why.
  const waiting = line.status === 'unseen' && listable(telling[0]);
  const quiet = settled || waiting;
  const unsaved = settled && telling.find(({ draft }) => draft);
  const listed = unsaved ? [unsaved] : telling.slice(0, quiet ? 1 : LISTED);
  const older = line.findings.filter((finding) => finding.older && finding.status === 'broken').length;
  const left = telling.length - listed.length;
  const reason = waiting ? listed[0]!.todo! : listed[0] ? saysOf(listed[0]) : null;
  return (
    <li className={quiet ? 'line quiet' : 'line'} data-duty={line.duty} data-status={line.status}>
      <StatusShape status={line.status} />
      <div>
        {props.stage && (
          <p className="of-stage" tabIndex={-1} data-of={line.stage}>
            {props.stage}
          </p>
        )}
        <div className="titled">
          <p className="title">{aboutDuty(line.duty).title}</p>
          <button type="button" className="plain" aria-expanded={open} onClick={toggle}>
            {open ? 'Hide source' : 'Why?'}
          </button>
        </div>
        <p className="state">
          <StatusWord status={line.status} extra={inTime(listed[0], line, props.sayLastDay)} />
          {line.tip && !quiet && <span className="optional">optional</span>}
          {quiet && line.setAside === null && reason !== null && <span className="reason">{reason}</span>}
          {line.setAside !== null && <span className="reason">Set aside: {line.setAside}</span>}
        </p>
        {!quiet &&
          listed.map((finding, nth) => (
            <Reason
              key={finding.id}
              finding={finding}
              readAt={props.readAt?.(finding) ?? null}
              onShow={showable.includes(finding.id) ? onShow : null}
              fix={fixOf?.(finding) ?? null}
              acts={nth === 0 ? acts : null}
            />
          ))}
        {onTick && (line.status === 'due' || line.status === 'met') && (
          <label className="tick">
            <input
              type="checkbox"
              checked={line.status === 'met'}
              onChange={(event) => onTick(event.currentTarget.checked)}
            />{' '}
            I went through the DHS 7825V for this staffing
          </label>
        )}
        {open && waiting && <p className="reason">{saysOf(telling[0]!)}</p>}
        {open && <Source line={line} quotes={why?.quotes ?? []} />}
        {open && more}
        {line.inPart && <p className="reason">Only a part of the list was read, so this may change.</p>}
        {left > 0 && !quiet && <p className="reason">And {left} more like this.</p>}
        {older > 0 && <p className="reason">{older} older, before the current episode, for review.</p>}
        {children}
      </div>
    </li>
  );
}

interface ReasonProps {
  finding: Shown;
  readAt: string | null;
  onShow: ((finding: string) => void) | null;
  fix: FixOffer | null;
  acts: ReactNode;
}

function Reason({ finding, readAt, onShow, fix, acts }: ReasonProps) {
  const [previewed, setPreviewed] = useState(false);
  const writes = fix?.writes ?? [];
  return (
    <div className="finding">
      <p className="reason">{saysOf(finding)}</p>
      {finding.todo && <p className="todo">{finding.todo}</p>}
      {readAt && <p className="read-at">{readAt}</p>}
      {(onShow || fix || acts) && (
        <div className="acts">
          {fix &&
            (writes.length > 0 ? (
              <button
                type="button"
                className="primary"
                aria-expanded={previewed}
                onClick={() => setPreviewed(!previewed)}
              >
                {fix.label}…
              </button>
            ) : (
              <button type="button" className="primary" onClick={fix.onFix}>
                {fix.label}
              </button>
            ))}
          {onShow && (
            <button type="button" onClick={() => onShow(finding.id)}>
              Show me
            </button>
          )}
          {acts}
        </div>
      )}
      {fix && previewed && (
        <div className="fix-preview">
          <ul className="writes" aria-label="What will be written">
            {writes.map(({ name, to }) => (
              <li key={name}>
                <span className="name">{name}</span> <ins>{to}</ins>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="primary"
            onClick={() => {
              setPreviewed(false);
              fix.onFix();
            }}
          >
            {fix.label}
          </button>
        </div>
      )}
    </div>
  );
}

/** A page to open says all there is to do. */
function listable(finding: Shown | undefined): boolean {
  return finding !== undefined && finding.todo !== null && !finding.draft;
}

function saysOf({ draft, says, status }: Shown): string {
  return draft && status !== 'met' ? `Once you save the draft: ${says}` : says;
}

/** How the status stands in time: until when it can be done, or that nothing mends it any more. */
function inTime(
  finding: Shown | undefined,
  line: Line,
  say = (day: CivilDate): string => sayDate(day),
): string | null {
  if (finding?.past) return '(past)';
  if (finding?.draft && line.status === 'met') return 'once saved';
  return line.status === 'due' && finding?.lastDay ? `by ${say(finding.lastDay)}` : null;
}
