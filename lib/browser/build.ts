/** The three lines in which the practice build (for demo, training and tests) differs from the release. */
import type { Connection } from './storage.ts';

const practice = import.meta.env.MODE === 'practice';

/** Line 1. Open in the practice build, since axe and Playwright do not enter closed roots. */
export const SHADOW_MODE: ShadowRootMode = practice ? 'open' : 'closed';

/**
 * Line 2. What a build is connected to from the start: the practice TRACS with its page maps and its policy pack, or, in
 * a build of an IT department, the origins that it named (`TRACS_ORIGINS`), to which nothing can be added then.
 */
export const BUILT_IN: {
  connections: Connection[];
  maps: unknown[];
  pack: unknown;
  fixed: boolean;
} | null = __BUILT_IN__;

/** Line 3. Whether "today" may be set, in the extension's own storage under `practice.today`. */
export const TODAY_CAN_BE_SET = practice;
