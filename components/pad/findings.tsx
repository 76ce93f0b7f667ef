/** What the text calls for, by stage: what applies in full, what needs the record or is not needed folded away. */

import { aboutDuty } from '@/lib/judgement/catalogue/about';
import type { Line, Shown } from '@/lib/judgement/checklist/judge';
import { STAGE_TITLES, STAGES, WORST_FIRST } from '@/lib/judgement/duties/duty';
import { type CivilDate, sayDate } from '@/lib/record/civil-date';
import { DutyLine, type FixOffer } from '../duty-line.tsx';

interface Props {
  lines: readonly Line[];
  /** The duty whose source is open. */
  asked: string | null;
  quotes: readonly string[];
  today: CivilDate;
  onWhy(duty: string | null): void;
  fixOf(finding: Shown): FixOffer | null;
}

export function Findings({ lines, asked, quotes, today, onWhy, fixOf }: Props) {
  const applying = lines
    .filter(({ status }) => status !== 'n/a' && status !== 'unseen')
    .sort((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status));
  const stages = STAGES.filter((stage) => applying.some((line) => line.stage === stage));
  return (
    <>
      {stages.map((stage) => (
        <section className="stage" key={stage}>
          <h3>{STAGE_TITLES[stage]}</h3>
          <ul>
            {applying
              .filter((line) => line.stage === stage)
              .map((line) => (
                <DutyLine
                  key={line.duty}
                  line={line}
                  showable={[]}
                  onShow={() => {}}
                  why={{
                    open: asked === line.duty,
                    quotes: asked === line.duty ? quotes : [],
                    onToggle: () => onWhy(asked === line.duty ? null : line.duty),
                  }}
                  fixOf={fixOf}
                  sayLastDay={(day) => sayDate(day, today)}
                />
              ))}
          </ul>
        </section>
      ))}
      <Folded title="Needs the record" lines={lines.filter(({ status }) => status === 'unseen')} />
      <Folded title="Not needed" lines={lines.filter(({ status }) => status === 'n/a')} />
    </>
  );
}

function Folded({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="folded">
      <summary>
        {title} ({lines.length})
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.duty} data-duty={line.duty} data-status={line.status}>
            <p>{aboutDuty(line.duty).title}</p>
            <p className="hint">{line.findings[0]?.says}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "2 not as asked, 1 to do, 1 to check by hand"; never that all is well. */
export function countsOf(lines: readonly Line[]): string {
  const count = (status: Line['status']) => lines.filter((line) => line.status === status).length;
  const parts = [
    [count('broken'), 'not as asked'],
    [count('due'), 'to do'],
    [count('unclear'), 'to check by hand'],
    [count('met'), 'done'],
  ].filter(([number]) => number !== 0);
  return parts.length > 0
    ? parts.map((part) => part.join(' ')).join(', ')
    : 'Nothing in this text calls for one of the checks';
}
