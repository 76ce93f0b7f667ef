/** Every state in which there is no record to show, said plainly, with the next step. */
import type { PopupView } from './tab-view.ts';

interface Words {
  title: string;
  text: string;
  act?: 'options' | 'allow';
}

export function wordsFor(view: Exclude<PopupView, { state: 'record' }>): Words {
  switch (view.state) {
    case 'looking':
      return { title: 'Looking at this tab…', text: '' };
    case 'loading':
      return { title: 'TRACS is still loading', text: 'Nothing was checked yet. This fills in by itself.' };
    case 'signed-out':
      return view.how === 'timed-out'
        ? {
            title: 'Your TRACS session has ended',
            text: 'Not checked. Log in again; what was read before is kept until then and shown to nobody.',
          }
        : {
            title: 'Nobody is logged in to TRACS',
            text: 'Not checked. What was read of participants has been deleted.',
          };
    case 'no-map':
      return {
        title: 'This TRACS cannot be read without its page map',
        text: `Not checked. ${view.why} Open the options and connect again with the map's file, then reload this page once your text is saved.`,
        act: 'options',
      };
    case 'no-rules':
      return {
        title: 'The rules could not be read',
        text: `Not checked. ${view.why} Reload this page once your text is saved; if that does not help, start the browser again.`,
      };
    case 'unknown-page':
      return {
        title: 'This TRACS page is not known',
        text: "Not checked. The page map has no entry for it. On a participant's record, open Narratives or the PDP.",
      };
    case 'no-record':
      return {
        title: 'No record is open',
        text: "Open a participant's record in TRACS to see what policy still expects of it.",
      };
    case 'unsure':
      return { title: "Can't tell whose record this is", text: `Not checked. ${view.why}` };
    case 'no-answer':
      return view.granted
        ? {
            title: 'The overlay is not running on this page',
            text: 'Not checked. Reload the page once your text is saved.',
          }
        : {
            title: 'The browser withholds this TRACS',
            text: `Not checked. The overlay may not read ${view.origin} until you allow it.`,
            act: 'allow',
          };
    case 'not-connected':
      return {
        title: 'No TRACS is connected',
        text: 'Tell the overlay the address of TRACS and give it a page map.',
        act: 'options',
      };
    case 'not-tracs':
      return {
        title: 'This tab is not TRACS',
        text: 'The overlay looks only at the TRACS that it is connected to.',
      };
  }
}

interface Props {
  view: Exclude<PopupView, { state: 'record' }>;
  onOptions(): void;
  onAllow(): void;
}

export function PlainState({ view, onOptions, onAllow }: Props) {
  const words = wordsFor(view);
  return (
    <main className="plain-state" data-state={view.state}>
      <h1>{words.title}</h1>
      {words.text !== '' && <p role="status">{words.text}</p>}
      <div className="acts">
        {words.act === 'options' && (
          <button type="button" className="primary" onClick={onOptions}>
            Connect TRACS
          </button>
        )}
        {words.act === 'allow' && (
          <button type="button" className="primary" onClick={onAllow}>
            Allow
          </button>
        )}
      </div>
    </main>
  );
}
