/**
 * What the launcher offers to the panel. Both run in the same isolated world of the same document, where no page script
 * and no other extension can reach; nothing passes through the page.
 */
import type { FixView, OutcomeView, TemplateView } from '@/components/assist-view';
import type { TabView } from '@/components/tab-view';
import type { Box } from '@/lib/tracs/geometry';
import type { Act } from './assist.ts';

export interface Port {
  view(): TabView;
  /** The finding that the worker asked about, or null when the panel is to be closed. */
  chosen(): string | null;
  choose(finding: string | null): void;
  /** Scrolls to a finding's place and chooses it. */
  show(finding: string): void;
  /** The words that a finding rests on, as they stand on screen; empty where they are on another page. */
  quote(finding: string): string[];
  /** Where the mark and the words of the chosen finding stand, in the top window's coordinates. */
  chosenPlaces(): Box[];
  /** What the panel is to show: one finding, the templates, or nothing. */
  mode(): 'finding' | 'templates' | null;
  fix(finding: string): FixView | null;
  applyFix(finding: string, act: Act): OutcomeView;
  templates(): TemplateView[];
  insertTemplate(id: string, act: Act): OutcomeView;
  undo(act: Act): OutcomeView;
  /** Sets the finding's duty aside for the rest of the browser session, for a reason; null takes it back. */
  setAside(finding: string, reason: string, act: Act): OutcomeView;
  /** What a report of a wrong finding holds: ids, versions, statuses, day distances; nothing of the record's words. */
  report(finding: string): string;
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
