/** What a state of a surface is: its name, its widths, and the way to it on a stage. */
import type { BrowserContext, Page, Worker } from 'playwright';
import type { PracticeTracs } from '../../practice/server.ts';
import type { Layout } from '../screens.ts';

/** A browser with the practice build and its practice TRACS. */
export interface Stage {
  context: BrowserContext;
  background: Worker;
  extensionId: string;
  tracs: PracticeTracs;
  layout: Layout;
  origin: string;
}

export interface State {
  /** `popup/record`: the surface, and what it shows. */
  name: string;
  /** Where the surface is as wide as somebody makes it: 320, 400 and 1280 px; the popup is 400 and less. */
  widths: readonly number[];
  /** Opens it, ready to be looked at. Whoever opened it calls `leave`. */
  open(stage: Stage): Promise<Page>;
  /** Only what the overlay put there is looked at: the rest of the page is TRACS's. */
  within?: string;
}

/** A popup is never narrower: at 320 px the same surface is the side panel. */
export const POPUP = [400] as const;
export const PANEL = [320, 400] as const;
export const ANY = [320, 400, 1280] as const;
