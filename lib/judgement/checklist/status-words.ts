/** The words of the duties' "shown as" column. */
import type { Status } from '../duties/duty.ts';

export const STATUS_WORDS: Record<Status, string> = {
  met: 'Done',
  broken: 'Not shown in the record',
  due: 'To do',
  unseen: 'Not seen yet',
  unclear: 'Please check',
  'n/a': 'Not needed now',
};
