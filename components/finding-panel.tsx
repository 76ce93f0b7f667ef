/** The panel on the page: one finding in full, what can be done about it with a click, its source and the words read. */
import { useState } from 'react';
import { aboutDuty } from '@/lib/judgement/catalogue/about';
import type { Line, Shown } from '@/lib/judgement/checklist/judge';
import type { Answers } from '@/lib/judgement/templates/fill';
import type { FixView, OutcomeView, TemplateView } from './assist-view.ts';
import { Outcome } from './outcome.tsx';
import { PanelFrame } from './panel-frame.tsx';
import type { Press } from './press.ts';
import { SET_ASIDE_REASONS } from './set-aside.ts';
import { Source } from './source.tsx';
import { StatusShape, StatusWord } from './status.tsx';
import { StillReading } from './still-reading.tsx';
import { TemplatesList } from './templates-list.tsx';

export interface FindingPanelProps {
  line: Line;
  finding: Shown;
  quotes: readonly string[];
  fix: FixView | null;
  /** Templates that meet the duty, the fitting ones first. */
  templates: readonly TemplateView[];
  /** Of which episode: since when, and why it is open or closed; null where none is narrated. */
  episode: string | null;
  /** How far a long record is read; null once all of it is. */
  reading: { read: number; of: number } | null;
  /** Position among the findings on this page, from 1. */
  nth: number;
  of: number;
  onNext(step: 1 | -1): void;
  onClose(): void;
  onFix(press: Press): OutcomeView;
  onInsert(template: string, answers: Answers, press: Press): OutcomeView;
  onUndo(press: Press): OutcomeView;
  /** Answers once it is known whether it is kept. */
  onSetAside(reason: string, press: Press): Promise<OutcomeView>;
  /** Copies the report; answers whether the browser took it. */
  onReport(press: Press): boolean;
  onCopy(text: string, press: Press): boolean;
}

export function FindingPanel(props: FindingPanelProps) {
  const { line, finding, quotes, fix, templates, episode, reading, nth, of, onNext, onClose } = props;
  const [outcome, setOutcome] = useState<OutcomeView | null>(null);
  const [aside, setAside] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const onReason = async (reason: string, press: Press) => {
    setKeeping(true);
    setOutcome(null);
    setOutcome(await props.onSetAside(reason, press));
    setKeeping(false);
  };
  return (
    <PanelFrame
      title="TRACS Overlay"
      steps={of > 1 && nth > 0 ? { nth, of, onNext } : null}
      onClose={onClose}
    >
      <div role="status">
        <div className="line" data-duty={line.duty} data-status={finding.status}>
          <StatusShape status={finding.status} />
          <div>
            <p className="title">{aboutDuty(line.duty).title}</p>
            <StatusWord
              status={finding.status}
              extra={finding.past ? '(past)' : finding.draft ? 'once saved' : null}
            />
            <p className="reason">{finding.says}</p>
            {finding.todo && <p className="todo">{finding.todo}</p>}
          </div>
        </div>
      </div>
      <StillReading reading={reading} />
      {fix && outcome?.state !== 'done' && (
        <Fixing fix={fix} onFix={(press) => setOutcome(props.onFix(press))} />
      )}
      {calls(finding) && !fix && outcome?.state !== 'done' && templates.length > 0 && (
        <>
          <h2 className="why">By template</h2>
          <TemplatesList
            templates={templates}
            onInsert={(id, answers, press) => setOutcome(props.onInsert(id, answers, press))}
          />
        </>
      )}
      {outcome && (
        <Outcome
          outcome={outcome}
          onUndo={(press) => setOutcome(props.onUndo(press))}
          onCopy={props.onCopy}
        />
      )}
      {/* What was inserted is looked at next: the panel makes itself small, so as not to cover it. */}
      <details open={outcome?.state !== 'done'}>
        <summary className="why">Why?</summary>
        <Source line={line} quotes={quotes} />
        {finding.older ? (
          <p className="hint">Before the current episode: for review, and not counted.</p>
        ) : (
          // The type of a narrative is asked of every one, whatever episode it is of.
          episode && line.stage !== 'typing' && <p className="hint">{episode}</p>
        )}
      </details>
      <div className="more">
        <button type="button" className="plain" aria-expanded={aside} onClick={() => setAside(!aside)}>
          Set aside…
        </button>
        <button type="button" className="plain" onClick={(press) => setCopied(props.onReport(press))}>
          This is wrong
        </button>
      </div>
      {aside && (
        <div className="reasons">
          <p>Until the browser closes or the facts change.</p>
          {SET_ASIDE_REASONS.map((reason) => (
            <button
              type="button"
              key={reason}
              disabled={keeping}
              onClick={(press) => void onReason(reason, press)}
            >
              {reason}
            </button>
          ))}
        </div>
      )}
      {copied !== null && (
        <p className="hint" role="status">
          {copied
            ? 'A report is copied, with no words of the record. Paste it to whoever keeps the overlay.'
            : 'The browser did not allow copying.'}
        </p>
      )}
    </PanelFrame>
  );
}

/** Something that can still be done about it in words. */
function calls({ status, past, older }: Shown): boolean {
  return (status === 'broken' || status === 'due') && !past && !older;
}

function Fixing({ fix, onFix }: { fix: FixView; onFix(press: Press): void }) {
  if (fix.blocked) return <p className="hint">{fix.blocked}</p>;
  return (
    <div className="fix">
      <ul aria-label="What will be written">
        {fix.edits.map(({ name, from, to }) => (
          <li key={name}>
            <span className="name">{name}</span> {from !== '' && <del>{from}</del>} <ins>{to}</ins>
          </li>
        ))}
      </ul>
      <button type="button" className="primary" onClick={onFix}>
        {fix.label}
      </button>
    </div>
  );
}
