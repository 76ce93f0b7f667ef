/**
 * Every duty with its examples. Apart from the judging, so that examples reach only who shows them: the `?examples` makes
 * modules of their own of the same files, or the pages that share a duty's code would carry its examples too.
 */
import { type DutyInFile, type Example, named } from '../duties/duty.ts';
import type { DutyFile } from './entries.ts';

const found = import.meta.glob<Omit<DutyFile, 'examples' | 'duty'> & { duty: DutyInFile }>(
  [
    '../duties/*.ts',
    '!../duties/*.test.ts',
    '!../duties/index.ts',
    '!../duties/duty.ts',
    '!../duties/say.ts',
  ],
  { eager: true },
);
const examples = import.meta.glob<Example[]>(
  [
    '../duties/*.ts',
    '!../duties/*.test.ts',
    '!../duties/index.ts',
    '!../duties/duty.ts',
    '!../duties/say.ts',
  ],
  { eager: true, query: '?examples', import: 'examples' },
);

export const dutyFiles: readonly DutyFile[] = Object.entries(found).map(
  ([path, { about, duty, sentences }]) => ({
    about,
    duty: named(path, duty),
    sentences,
    examples: examples[path]!,
  }),
);
