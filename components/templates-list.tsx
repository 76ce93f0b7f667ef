/** Templates, the fitting ones first: one press inserts, and the text can be looked at before. */
import { useState } from 'react';
import type { TemplateView } from './assist-view.ts';
import type { Press } from './finding-panel.tsx';

interface Props {
  templates: readonly TemplateView[];
  hidden?: boolean;
  onInsert(id: string, press: Press): void;
}

export function TemplatesList({ templates, hidden = false, onInsert }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ul className="templates" hidden={hidden}>
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
              onClick={(press) => onInsert(id, press)}
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
  );
}
