/**
 * Every sentence that judging refers to. Apart from the judging, so that the launcher carries none of it: pages get them
 * from storage beside the policy pack.
 */
import type { Sentences, Table } from '../policy/wording.ts';
import { shared } from './shared-sentences.ts';

const found = import.meta.glob<Table>(
  [
    '../duties/*.ts',
    '!../duties/*.test.ts',
    '!../duties/index.ts',
    '!../duties/duty.ts',
    '!../duties/say.ts',
  ],
  { eager: true, import: 'sentences' },
);

/** By the duty's id, which is the name of its file. */
export const sentences: Sentences = {
  ...Object.fromEntries(
    Object.entries(found).map(([path, table]) => [path.replace(/^.*\/|\.ts$/g, ''), table]),
  ),
  shared,
};
