/** What stands under a duty once its source is open: what it is there for, and a way to set it aside. */
import { useState } from 'react';
import { helpFor } from '@/lib/judgement/catalogue/help';
import type { Line } from '@/lib/judgement/checklist/judge';
import { SET_ASIDE_REASONS } from '../set-aside.ts';

interface Props {
  line: Line;
  /** The reason, or null to take it back. */
  onSetAside(reason: string | null): void;
}

export function LineMore({ line, onSetAside }: Props) {
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="line-more">
      {helpFor(line.duty).map(({ title, text }) => (
        <details className="help" key={title}>
          <summary>{title}</summary>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      ))}
      {line.setAside === null ? (
        <button
          type="button"
          className="plain"
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          Set aside…
        </button>
      ) : (
        <button type="button" onClick={() => onSetAside(null)}>
          Take it back
        </button>
      )}
      {choosing && line.setAside === null && (
        <div className="reasons">
          <p>Until the browser closes or the facts change.</p>
          {SET_ASIDE_REASONS.map((reason) => (
            <button
              type="button"
              key={reason}
              onClick={() => {
                setChoosing(false);
                onSetAside(reason);
              }}
            >
              {reason}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
