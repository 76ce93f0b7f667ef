/**
 * Every sentence that judging refers to. Apart from the judging, so that the launcher carries none of it: pages get them
 * from storage beside the policy pack.
 */
import { sentences as blanks } from '../checklist/blanks.ts';
import { sentences as answers } from '../duties/say.ts';
import { sentences as appointment } from '../duties/shared/appointment.ts';
import { sentences as rule } from '../duties/shared/rule.ts';
import { sentences as typing } from '../duties/shared/typing.ts';
import { sentences as attempts } from '../episodes/attempts.ts';
import { sentences as episode } from '../episodes/say.ts';
import type { Sentences, Table } from '../policy/wording.ts';

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
  shared: {
    ...answers,
    ...appointment,
    ...rule,
    ...typing,
    ...attempts,
    ...episode,
    ...blanks,
  },
};
