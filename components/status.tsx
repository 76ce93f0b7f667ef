/** A status in shape and words; colour only repeats what they say. */
import { STATUS_WORDS } from '@/lib/judgement/checklist/status-words';
import type { Status } from '@/lib/judgement/duties/duty';

const SHAPES: Record<Status, string> = {
  met: '✓',
  broken: '!',
  due: '→',
  unseen: '…',
  unclear: '?',
  'n/a': '–',
};
const NAMES: Record<Status, string> = {
  met: 'met',
  broken: 'broken',
  due: 'due',
  unseen: 'unseen',
  unclear: 'unclear',
  'n/a': 'na',
};

export function StatusShape({ status }: { status: Status }) {
  return (
    <span className={`shape is-${NAMES[status]}`} aria-hidden="true">
      {SHAPES[status]}
    </span>
  );
}

export function StatusWord({ status, extra }: { status: Status; extra?: string | null }) {
  return (
    <span className={`word is-${NAMES[status]}`}>
      {extra ? `${STATUS_WORDS[status]} ${extra}` : STATUS_WORDS[status]}
    </span>
  );
}
