/** What became of a fix or a template: done with its Undo, or refused with the reason and the text to copy. */
import { useState } from 'react';
import type { OutcomeView } from './assist-view.ts';
import type { Press } from './press.ts';

interface Props {
  outcome: OutcomeView;
  onUndo(press: Press): void;
  onCopy(text: string, press: Press): boolean;
}

export function Outcome({ outcome, onUndo, onCopy }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const { text } = outcome;
  return (
    <div className={`outcome is-${outcome.state}`} role="status">
      <p>{outcome.says}</p>
      {outcome.state === 'done' && (outcome.undo ?? outcome.says.startsWith('Inserted')) && (
        <button type="button" onClick={onUndo}>
          Undo
        </button>
      )}
      {outcome.state === 'refused' && text && (
        <button type="button" onClick={(press) => setCopied(onCopy(text, press))}>
          {copied === true ? 'Copied' : copied === false ? 'Not allowed by the browser' : 'Copy the text'}
        </button>
      )}
    </div>
  );
}
