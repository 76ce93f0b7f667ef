/**
 * Every duty with its examples. Apart from the judging, so that examples reach only who shows them: the `?examples` makes
 * modules of their own of the same files, or the pages that share a duty's code would carry its examples too.
 */
import type { Duty, Example } from '../duties/duty.ts';
import type { DutyFile } from './entries.ts';

const found = import.meta.glob<Pick<DutyFile, 'about' | 'sentences'> & { duty: Omit<Duty, 'id'> }>(
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
    // The name of the file is the id.
    duty: { ...duty, id: path.replace(/^.*\/|\.ts$/g, '') },
    sentences,
    examples: examples[path]!,
  }),
);
