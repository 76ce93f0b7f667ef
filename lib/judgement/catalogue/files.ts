/** Every duty with its examples. Apart from the judging, so that examples reach only who shows them. */
import type { DutyFile } from './entries.ts';

const found = import.meta.glob<DutyFile>(
  [
    '../duties/*.ts',
    '!../duties/*.test.ts',
    '!../duties/index.ts',
    '!../duties/duty.ts',
    '!../duties/say.ts',
  ],
  { eager: true },
);

export const dutyFiles: readonly DutyFile[] = Object.values(found);
