/** The three lines in which the practice build (for demo, training and tests) differs from the release. */
import type { Connection } from './storage.ts';

const practice = import.meta.env.MODE === 'practice';

/** Line 1. Open in the practice build, since axe and Playwright do not enter closed roots. */
export const SHADOW_MODE: ShadowRootMode = practice ? 'open' : 'closed';

/** Line 2. The practice TRACS: its origin, its page maps and its policy pack. */
export const PRACTICE: { connections: Connection[]; maps: unknown[]; pack: unknown } | null = __PRACTICE__;

/** Line 3. Whether "today" may be set, in the extension's own storage under `practice.today`. */
export const TODAY_CAN_BE_SET = practice;
