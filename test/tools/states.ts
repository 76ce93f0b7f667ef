/**
 * Every state of every surface, and the way to it: what `npm run screens` takes pictures of and the accessibility tests
 * look at.
 */
import { PAGE_STATES } from './states/on-page.ts';
import { OPTIONS_STATES } from './states/options.ts';
import { OTHER_STATES } from './states/other-pages.ts';
import { POPUP_STATES, SIDE_PANEL_STATES } from './states/popup.ts';
import type { State } from './states/state.ts';

export const STATES: readonly State[] = [
  ...POPUP_STATES,
  ...PAGE_STATES,
  ...OPTIONS_STATES,
  ...OTHER_STATES,
  ...SIDE_PANEL_STATES,
];
