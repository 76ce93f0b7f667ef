/**
 * What the launcher offers to the panel. Both run in the same isolated world of the same document, where no page script
 * and no other extension can reach; nothing passes through the page.
 */
import type { TabView } from '@/components/tab-view';
import type { Settings } from '@/lib/browser/storage';
import type { Checklist } from '@/lib/judgement/checklist/judge';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import type { CivilDate } from '@/lib/record/civil-date';
import type { OpenDocument } from '@/lib/tracs/frames';
import type { Box } from '@/lib/tracs/geometry';
import type { Words } from '@/lib/tracs/words';

/** What the record and the pages in front are at this moment. */
export interface Moment {
  participant: string;
  documents: readonly OpenDocument[];
  order: 'mdy' | 'dmy';
  today: CivilDate;
  checklist: Checklist;
  pack: PolicyPack;
  role: Settings['role'];
}

/** Something on screen, in the client coordinates of its document. */
export interface PlaceShown {
  document: Document;
  box: Box;
}

export interface Port {
  view(): TabView;
  /** The finding that the worker asked about, or null when the panel is to be closed. */
  chosen(): string | null;
  choose(finding: string | null): void;
  /** Scrolls to a finding's place and chooses it. */
  show(finding: string): void;
  /** The words that a finding rests on, where they stand on screen; empty where they are on another page. */
  words(finding: string): Words[];
  /** Where the mark and the words of the chosen finding stand. */
  chosenPlaces(): PlaceShown[];
  /** What the panel is to show: one finding, the templates, or nothing. */
  mode(): 'finding' | 'templates' | null;
  /** What fixes and templates work on; null where no record is open. */
  moment(): Moment | null;
  /** Sets a duty aside for the rest of the browser session, with the reason chosen. @returns whether that is kept. */
  setAside(duty: string, reason: string): Promise<boolean>;
  subscribe(listener: () => void): () => void;
}

const NAME = Symbol.for('tracs-overlay.port');
type World = { [NAME]?: Port };

export function offerPort(port: Port): void {
  (globalThis as World)[NAME] = port;
}

export function findPort(): Port | null {
  return (globalThis as World)[NAME] ?? null;
}
