/** The sentences of more than one duty, and those of none. */
import { sentences as blanks } from '../checklist/blanks.ts';
import { sentences as answers } from '../duties/say.ts';
import { sentences as appointment } from '../duties/shared/appointment.ts';
import { sentences as rule } from '../duties/shared/rule.ts';
import { sentences as typing } from '../duties/shared/typing.ts';
import { sentences as attempts } from '../episodes/attempts.ts';
import { sentences as episode } from '../episodes/say.ts';
import type { Table } from '../policy/wording.ts';

export const shared: Table = {
  ...answers,
  ...appointment,
  ...rule,
  ...typing,
  ...attempts,
  ...episode,
  ...blanks,
};
