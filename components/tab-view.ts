/** What the surfaces show of one tab: told by the launcher, drawn by popup, side panel and panel alike. */
import type { Checklist } from '@/lib/judgement/checklist/judge';
import type { RecordPage } from '@/lib/judgement/duties/duty';
import type { CaseFacts } from '@/lib/record/facts';

/** How a page of the record stands: on screen, read earlier (when), not yet, or in no page map. */
export interface PageView {
  page: RecordPage;
  name: string;
  state: 'here' | 'earlier' | 'not-yet' | 'unreadable' | 'undescribed';
  /** Milliseconds since 1970, where it was read. */
  readAt: number | null;
  /** Why it is not the whole list, or what could not be read. */
  partly: string | null;
}

export type TabView =
  | { state: 'loading' }
  | { state: 'signed-out'; how: 'timed-out' | 'signed-out' }
  /** TRACS shows a message of its own that it could not answer, with the server's code if it gave one. */
  | { state: 'error'; status: number | null }
  /** A connected TRACS whose page map can't be used, with the reason. */
  | { state: 'no-map'; why: string }
  /** A connected TRACS, while the policy pack can't be used, with the reason. */
  | { state: 'no-rules'; why: string }
  /** TRACS is open, on a page that the map does not know. */
  | { state: 'unknown-page' }
  /** A page that is known, and shows no one's record. */
  | { state: 'no-record' }
  /** A record whose owner can't be told, with the reason. */
  | { state: 'unsure'; why: string }
  | {
      state: 'record';
      participant: { name: string; number: string };
      checklist: Checklist;
      /** What was judged: for what is told of the record beside its duties. */
      facts: CaseFacts;
      pages: PageView[];
      /** How far the narratives on screen are read, while they are. */
      reading: { read: number; of: number } | null;
      /** Findings that have a mark on the page, for "show me". */
      showable: string[];
      /** False once the extension was updated: facts of other pages can't be had any more. */
      connected: boolean;
      /** The page took the marks away again and again; they are not drawn there any more. */
      removed: boolean;
    };

/** States that the popup finds before any launcher answers. */
export type PopupView =
  | TabView
  | { state: 'looking' }
  | { state: 'not-tracs' }
  | { state: 'not-connected' }
  /** IT connected a TRACS, and the browser has not been asked for it yet; the tab in front may show something else. */
  | { state: 'to-allow'; origin: string }
  /** A page that a policy of the browser keeps the overlay from; which one it is, the browser hides then. */
  | { state: 'blocked' }
  /** A connected TRACS on which no launcher answers; `granted` says whether the browser allows it to run. */
  | { state: 'no-answer'; origin: string; granted: boolean };
