/** The templates beside the draft: fitting ones first, one click inserts. */
import { useState } from 'react';
import type { Answers } from '@/lib/judgement/templates/fill';
import type { OutcomeView, TemplateView } from './assist-view.ts';
import { Outcome } from './outcome.tsx';
import { PanelFrame } from './panel-frame.tsx';
import type { Press } from './press.ts';
import { StillReading } from './still-reading.tsx';
import { TemplatesList } from './templates-list.tsx';

interface Props {
  templates: readonly TemplateView[];
  /** How far a long record is read, from which templates are filled in; null once all of it is. */
  reading: { read: number; of: number } | null;
  onInsert(id: string, answers: Answers, press: Press): OutcomeView;
  onUndo(press: Press): OutcomeView;
  onCopy(text: string, press: Press): boolean;
  onClose(): void;
}

export function TemplatesPanel({ templates, reading, onInsert, onUndo, onCopy, onClose }: Props) {
  const [outcome, setOutcome] = useState<OutcomeView | null>(null);
  /** Once inserted, the list gives way to the text; it comes back on a click. */
  const [more, setMore] = useState(false);
  return (
    <PanelFrame title="Templates" steps={null} onClose={onClose}>
      <StillReading reading={reading} />
      {outcome && <Outcome outcome={outcome} onUndo={(press) => setOutcome(onUndo(press))} onCopy={onCopy} />}
      {outcome?.state === 'done' && (
        <p className="hint">The caret is on the first blank. Next: Alt+Shift+J, or your own key.</p>
      )}
      {outcome?.state === 'done' && !more && (
        <button type="button" className="plain" onClick={() => setMore(true)}>
          More templates
        </button>
      )}
      <TemplatesList
        templates={templates}
        hidden={outcome?.state === 'done' && !more}
        onInsert={(id, answers, press) => {
          setMore(false);
          setOutcome(onInsert(id, answers, press));
        }}
      />
    </PanelFrame>
  );
}
