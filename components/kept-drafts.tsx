/** Texts that were typed for this participant and not seen saved: to put back, to copy, or to discard. */
import { useState } from 'react';

export interface DraftView {
  form: string;
  text: string;
  keptAt: number;
}

interface Props {
  drafts: readonly DraftView[];
  onInsert(text: string): void;
  onCopy(text: string): boolean;
  onDiscard(form: string): void;
}

export function KeptDrafts({ drafts, onInsert, onCopy, onDiscard }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  if (drafts.length === 0) return null;
  return (
    <section className="kept-drafts" aria-label="Typed and not saved">
      <h2>Typed and not saved</h2>
      {drafts.map(({ form, text, keptAt }) => (
        <article key={form}>
          <p className="preview">{text}</p>
          <p className="hint">{sayWhen(keptAt)}. Kept for this participant until it is saved.</p>
          <div className="acts">
            <button type="button" className="primary" onClick={() => onInsert(text)}>
              Put it back
            </button>
            <button
              type="button"
              onClick={() => {
                if (onCopy(text)) setCopied(form);
              }}
            >
              {copied === form ? 'Copied' : 'Copy'}
            </button>
            <button type="button" className="plain" onClick={() => onDiscard(form)}>
              Discard
            </button>
          </div>
        </article>
      ))}
    </section>
  );
}

function sayWhen(at: number): string {
  const time = new Date(at).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
  return `Last typed ${time}`;
}
