/** The panel on the page: one finding in full, with its source and the words that were read. */
import { useEffect, useRef } from 'react';
import type { Line, Shown } from '@/lib/judgement/checklist/judge';
import { Source } from './source.tsx';
import { StatusShape, StatusWord } from './status.tsx';

interface Props {
  line: Line;
  finding: Shown;
  quotes: readonly string[];
  /** Position among the findings on this page, from 1. */
  nth: number;
  of: number;
  onNext(step: 1 | -1): void;
  onClose(): void;
}

export function FindingPanel({ line, finding, quotes, nth, of, onNext, onClose }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  // The worker asked for the panel, so it may take the focus; closing gives it back.
  useEffect(() => close.current?.focus({ preventScroll: true }), []);
  return (
    <section
      className="surface panel"
      role="dialog"
      aria-label="TRACS Overlay"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="panel-head">
        <span className="brand">TRACS Overlay</span>
        {of > 1 && (
          <span className="steps">
            <button type="button" aria-label="Previous finding on this page" onClick={() => onNext(-1)}>
              ‹
            </button>
            <span>
              {nth} of {of}
            </span>
            <button type="button" aria-label="Next finding on this page" onClick={() => onNext(1)}>
              ›
            </button>
          </span>
        )}
        <button type="button" ref={close} aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      <div className="panel-body" role="status">
        <div className="line" data-duty={line.duty} data-status={finding.status}>
          <StatusShape status={finding.status} />
          <div>
            <p className="title">{line.title}</p>
            <StatusWord status={finding.status} />
            <p className="reason">
              {finding.draft ? `Once you save the draft: ${finding.says}` : finding.says}
            </p>
            {finding.todo && <p className="todo">{finding.todo}</p>}
          </div>
        </div>
        <h2 className="why">Why?</h2>
        <Source citation={line.citation} quotes={quotes} />
      </div>
    </section>
  );
}
