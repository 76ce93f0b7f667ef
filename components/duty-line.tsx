/** One duty of the checklist: its status, the reason in one line, what to do, and where it comes from. */
import { useState } from 'react';
import { aboutDuty } from '@/lib/judgement/catalogue/about';
import type { Line, Shown } from '@/lib/judgement/checklist/judge';
import { sayDate } from '@/lib/record/civil-date';
import { Source } from './source.tsx';
import { StatusShape, StatusWord } from './status.tsx';

interface Props {
  line: Line;
  /** Findings that stand on the page in front, so that "Show me" can lead there. */
  showable: readonly string[];
  onShow(finding: string): void;
}

/** So many findings of one duty are listed; the rest is counted. */
const LISTED = 5;

export function DutyLine({ line, showable, onShow }: Props) {
  const [open, setOpen] = useState(false);
  const { title, weight } = aboutDuty(line.duty);
  const current = line.findings.filter((finding) => !finding.older);
  const telling = current.filter((finding) => finding.status === line.status);
  const quiet = line.status === 'met' || line.status === 'n/a';
  const listed = telling.slice(0, quiet ? 1 : LISTED);
  const older = line.findings.filter((finding) => finding.older && finding.status === 'broken').length;
  const more = telling.length - listed.length;
  const source = (
    <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? 'Hide source' : 'Why?'}
    </button>
  );
  return (
    <li className={quiet ? 'line quiet' : 'line'} data-duty={line.duty} data-status={line.status}>
      <StatusShape status={line.status} />
      <div>
        <p className="title">{title}</p>
        <p className="state">
          <span>
            <StatusWord status={line.status} extra={inTime(listed[0], line)} />
            {weight === 'tip' && !quiet && <span className="optional">optional</span>}
            {quiet && listed[0] && <span className="reason">{saysOf(listed[0])}</span>}
          </span>
          {source}
        </p>
        {open && <Source line={line} quotes={[]} />}
        {!quiet &&
          listed.map((finding) => (
            <Reason
              key={finding.id}
              finding={finding}
              onShow={showable.includes(finding.id) ? onShow : null}
            />
          ))}
        {line.inPart && <p className="reason">Only a part of the list was read, so this may change.</p>}
        {more > 0 && !quiet && <p className="reason">And {more} more like this.</p>}
        {older > 0 && <p className="reason">{older} older, before the current episode, for review.</p>}
      </div>
    </li>
  );
}

function Reason({ finding, onShow }: { finding: Shown; onShow: ((finding: string) => void) | null }) {
  return (
    <div className="finding">
      <p className="reason">{saysOf(finding)}</p>
      {finding.todo && <p className="todo">{finding.todo}</p>}
      {onShow && (
        <div className="acts">
          <button type="button" onClick={() => onShow(finding.id)}>
            Show me
          </button>
        </div>
      )}
    </div>
  );
}

function saysOf({ draft, says }: Shown): string {
  return draft ? `Once you save the draft: ${says}` : says;
}

/** How the status stands in time: until when it can be done, or that nothing mends it any more. */
function inTime(finding: Shown | undefined, line: Line): string | null {
  if (finding?.past) return '(past)';
  return line.status === 'due' && finding?.lastDay ? `by ${sayDate(finding.lastDay)}` : null;
}
