/**
 * Keeps what is typed into a narrative until it is seen saved: put into the tab by the background once a record is open
 * there, where policy does not say no. It only reads: the draft's text goes to the background, for the participant whose
 * record is open, and comes back in the popup alone.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, createContext } from '@/lib/browser/context';
import { markOf } from '@/lib/browser/draft-mark';
import type { DraftMark } from '@/lib/browser/draft-store';
import type { OpenDocument } from '@/lib/tracs/frames';
import type { NarrativeRow } from '@/lib/tracs/read-narratives';
import type { Participant } from '@/lib/tracs/read-page';
import { findPort } from './launcher/port.ts';
import { KEEPER, type KeeperWorld } from './templates/kept-drafts.ts';

/** Shorter ones are what is left of a text that was taken out letter by letter. */
const SHORTEST = 3;

export default defineUnlistedScript(() => {
  const port = findPort();
  const world = globalThis as unknown as KeeperWorld;
  if (!port || world[KEEPER]) return;
  const context = createContext();
  const typing: { form: string; text: string } = { form: newForm(), text: '' };
  world[KEEPER] = typing;
  let who: Participant | null = null;
  let marks: DraftMark[] = [];
  /** A message is on its way; what is typed meanwhile goes with the next one. */
  let sending = false;
  /** Something is to be looked at again once the answer is here. A draft that was kept asks for nothing more by itself. */
  let again = false;
  let sent = '';

  const hear = (answer: { marks: DraftMark[] } | null) => {
    sending = false;
    if (answer) marks = answer.marks;
    if (!again) return;
    again = false;
    look();
  };
  const send = (message: { type: string; [more: string]: unknown }) => {
    sending = true;
    again ||= message.type !== 'keep-draft';
    void ask<{ marks: DraftMark[] }>(context, { ...message, participant: who }).then(hear);
  };

  const heard = new WeakSet<Document>();

  function look(): void {
    const view = port!.view();
    const moment = view.state === 'record' ? port!.moment() : null;
    if (view.state !== 'record' || !moment) return;
    // A frame may go without the tab, and what was typed last may not have been looked at by then.
    for (const { document } of moment.documents) {
      if (heard.has(document)) continue;
      heard.add(document);
      document.defaultView?.addEventListener('pagehide', leave, { signal: context.signal, capture: true });
    }
    if (who?.number !== view.participant.number) {
      who = { ...view.participant };
      marks = [];
      begin();
      if (sending) again = true;
      else send({ type: 'kept-drafts' });
      return;
    }
    const text = draftIn(moment.documents);
    // A form that was emptied, by the page or by hand: what comes next is another text.
    if (text === '' && typing.text !== '') begin();
    typing.text = text;
    if (sending) {
      again = true;
      return;
    }
    const rows = rowMarks(moment.documents, marks.length > 0 || text !== sent);
    const saved = marks.filter(({ mark, alike }) => (rows.get(mark) ?? 0) > alike).map(({ form }) => form);
    if (saved.length > 0) send({ type: 'drop-drafts', forms: saved });
    else if (text !== sent && text.trim().length >= SHORTEST) {
      sent = text;
      send({ type: 'keep-draft', form: typing.form, text, alike: rows.get(markOf(text)) ?? 0 });
    }
  }

  function begin(): void {
    typing.form = newForm();
    typing.text = '';
    sent = '';
  }

  /** The page or its frame goes: there is no later message. */
  function leave(): void {
    const moment = port!.moment();
    const text = moment ? draftIn(moment.documents) : '';
    if (!who || moment?.participant !== who.number || text === sent || text.trim().length < SHORTEST) return;
    const alike = rowMarks(moment.documents, true).get(markOf(text)) ?? 0;
    sent = text;
    send({ type: 'keep-draft', form: typing.form, text, alike });
  }
  port.subscribe(look);
  addEventListener('pagehide', leave, { signal: context.signal, capture: true });
  look();
});

/** What stands in the draft now; of a control, what was typed since the page was last read as well. */
function draftIn(documents: readonly OpenDocument[]): string {
  for (const { reading } of documents) {
    const draft = reading.kind === 'page' ? reading.draft : null;
    if (!draft?.textField) continue;
    const { value } = draft.textField as Partial<HTMLTextAreaElement>;
    return value ?? (draft.text.known ? draft.text.value : '');
  }
  return '';
}

const marked = new WeakMap<readonly NarrativeRow[], string[]>();

/** How often each text stands among the saved narratives; read only where somebody asks. */
function rowMarks(documents: readonly OpenDocument[], asked: boolean): Map<string, number> {
  const found = new Map<string, number>();
  if (!asked) return found;
  for (const { reading } of documents) {
    if (reading.kind !== 'page' || !reading.narratives?.known) continue;
    const { rows } = reading.narratives.value;
    // A list of years is marked once, not with every word that is typed beside it.
    const marks = marked.get(rows) ?? rows.map(({ text }) => markOf(text));
    marked.set(rows, marks);
    for (const mark of marks) found.set(mark, (found.get(mark) ?? 0) + 1);
  }
  return found;
}

function newForm(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');
}
