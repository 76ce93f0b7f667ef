/** The templates beside the draft: fitting ones first, one click inserts. */
import { useState } from 'react';
import type { OutcomeView, TemplateView } from './assist-view.ts';
import type { Press } from './finding-panel.tsx';
import { Outcome } from './outcome.tsx';
import { PanelFrame } from './panel-frame.tsx';

interface Props {
  templates: readonly TemplateView[];
  onInsert(id: string, press: Press): OutcomeView;
  onUndo(press: Press): OutcomeView;
  onCopy(text: string, press: Press): boolean;
  onClose(): void;
}

export function TemplatesPanel({ templates, onInsert, onUndo, onCopy, onClose }: Props) {
  const [outcome, setOutcome] = useState<OutcomeView | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  /** Once inserted, the list gives way to the text; it comes back on a click. */
  const [more, setMore] = useState(false);
  return (
    <PanelFrame title="Templates" steps={null} onClose={onClose}>
      {outcome && <Outcome outcome={outcome} onUndo={(press) => setOutcome(onUndo(press))} onCopy={onCopy} />}
      {outcome?.state === 'done' && (
        <p className="hint">The caret stands on the first blank. Alt+Shift+B goes to the next one.</p>
      )}
      {outcome?.state === 'done' && !more && (
        <button type="button" className="plain" onClick={() => setMore(true)}>
          More templates
        </button>
      )}
      <ul className="templates" hidden={outcome?.state === 'done' && !more}>
        {templates.map(({ id, title, situation, text }) => (
          <li key={id}>
            <div className="template-head">
              <span>
                <span className="title">{title}</span>
                <span className="situation">{situation}</span>
              </span>
              <button
                type="button"
                className="primary"
                aria-label={`Insert: ${title}`}
                onClick={(press) => {
                  setMore(false);
                  setOutcome(onInsert(id, press));
                }}
              >
                Insert
              </button>
            </div>
            <button
              type="button"
              className="plain"
              aria-expanded={open === id}
              onClick={() => setOpen(open === id ? null : id)}
            >
              {open === id ? 'Hide the text' : 'Show the text'}
            </button>
            {open === id && <p className="preview">{text}</p>}
          </li>
        ))}
      </ul>
    </PanelFrame>
  );
}
