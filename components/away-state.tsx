/** A page over a tab that shows no record now: what that tab shows instead, and the way to it. */
import { wordsFor } from './plain-state.tsx';
import type { PopupView } from './tab-view.ts';

interface Props {
  /** What the page is, for the words where its tab is gone. */
  page: string;
  view: Exclude<PopupView, { state: 'record' }> | { state: 'closed' };
  /** Null where the tab is gone. */
  onBack: (() => void) | null;
}

export function AwayState({ page, view, onBack }: Props) {
  const words =
    view.state === 'closed'
      ? {
          title: 'The tab of this record is closed',
          text: `The ${page} is read from an open tab and kept nowhere. Open the record in TRACS, then open the ${page} from the overlay's button in the toolbar.`,
        }
      : wordsFor(view);
  return (
    <main className="plain-state" data-state={view.state}>
      <h1>{words.title}</h1>
      {words.text !== '' && <p role="status">{words.text}</p>}
      {onBack && view.state !== 'closed' && view.state !== 'looking' && (
        <div className="acts">
          <button type="button" className="primary" onClick={onBack}>
            Back to that tab
          </button>
        </div>
      )}
    </main>
  );
}
