/** Every state in which there is no record to show, said plainly, with the next step. */
import type { PopupView } from './tab-view.ts';

interface Words {
  title: string;
  text: string;
  act?: 'options' | 'allow' | 'map' | 'connect';
}

/** @param contact whom to ask about what IT set. */
export function wordsFor(view: Exclude<PopupView, { state: 'record' }>, contact = 'your IT'): Words {
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
            text: 'Not checked. Logging out deletes what was read of participants. After a time-out it is kept, shown to nobody, until somebody logs in.',
          };
    case 'error':
      return {
        title:
          view.status === null ? 'TRACS shows an error' : `TRACS answered with an error (${view.status})`,
        text: 'Not checked. The message on the page is from TRACS, not from the overlay. Go back, or try again later.',
      };
    case 'no-map':
      return {
        title: 'This TRACS cannot be read without its page map',
        text: `Not checked. ${view.why} Make one by pointing at what stands on its pages, or open the options and connect again with the map's file.`,
        act: 'map',
      };
    case 'no-rules':
      return {
        title: 'The rules could not be read',
        text: `Not checked. ${view.why} Reload this page once your text is saved; if that does not help, start the browser again.`,
      };
    case 'unknown-page':
      return {
        title: 'This TRACS page is not known',
        text: "Not checked. The page map has no entry for it. On a participant's record, open Narratives or the PDP. If this is one of them, the page has changed: show the overlay where things stand now.",
        act: 'map',
      };
    case 'no-record':
      return {
        title: 'No record is open',
        text: "Open a participant's record in TRACS to see what policy still expects of it.",
      };
    case 'unsure':
      return { title: "Can't tell whose record this is", text: `Not checked. ${view.why}`, act: 'map' };
    case 'to-allow':
      return {
        title: 'Your IT has connected TRACS',
        text: `Nothing is checked yet. Allow ${view.origin} once: the browser asks, and the overlay reads it from then on.`,
        act: 'allow',
      };
    case 'blocked':
      return {
        title: 'A policy of this browser blocks this page',
        text: `Not checked. The overlay may not run here, and nothing on this side can change that. If this is TRACS, ask ${contact} to allow its address for the overlay (runtime_allowed_hosts).`,
      };
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
        text: 'Open TRACS in this tab and connect it here, or tell the overlay its address in the options.',
        act: 'connect',
      };
    case 'not-tracs':
      return {
        title: 'This tab is not TRACS',
        text: "The overlay reads only a TRACS that is connected. If this is TRACS, click the overlay's button in the toolbar, or connect it here. If nothing changes, ask your IT.",
        act: 'connect',
      };
  }
}

interface Props {
  view: Exclude<PopupView, { state: 'record' }>;
  /** The origin of the tab in front, where it may be connected with one click. */
  origin?: string | null;
  contact?: string | undefined;
  onOptions(): void;
  onAllow?(): void;
  onMap?(): void;
  onConnect?(): void;
}

export function PlainState({ view, origin = null, contact, onOptions, onAllow, onMap, onConnect }: Props) {
  const words = wordsFor(view, contact);
  return (
    <main className="plain-state" data-state={view.state}>
      <h1>{words.title}</h1>
      {words.text !== '' && <p role="status">{words.text}</p>}
      <div className="acts">
        {words.act === 'connect' && origin !== null && (
          <button type="button" className="primary" onClick={onConnect}>
            Connect {origin}
          </button>
        )}
        {words.act === 'map' && (
          <button type="button" className="primary" onClick={onMap}>
            Show where things stand
          </button>
        )}
        {(words.act === 'options' || words.act === 'connect' || view.state === 'no-map') && (
          <button type="button" onClick={onOptions}>
            Options
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
