/**
 * What came of an act whose record or field is no longer the one on the page. A text that was refused can be copied; it
 * is not shown, since the page may show somebody else's record by now.
 */
import type { OutcomeView } from './assist-view.ts';
import { Outcome } from './outcome.tsx';
import { PanelFrame } from './panel-frame.tsx';
import type { Press } from './press.ts';

interface Props {
  outcome: OutcomeView;
  onUndo(press: Press): void;
  onCopy(text: string, press: Press): boolean;
  onClose(): void;
}

export function LeftOver({ outcome, onUndo, onCopy, onClose }: Props) {
  return (
    <PanelFrame
      title={outcome.state === 'refused' ? 'Not inserted' : 'TRACS Overlay'}
      steps={null}
      onClose={onClose}
    >
      <Outcome outcome={outcome} onUndo={onUndo} onCopy={onCopy} />
    </PanelFrame>
  );
}
