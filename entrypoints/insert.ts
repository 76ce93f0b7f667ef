/** Carries out what the popup or the side panel ordered for the record in this tab, put into the tab when it is ordered. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OutcomeView } from '@/components/assist-view';
import { plainly } from '@/lib/tracs/write/plain';
import { apply, previewOf } from '@/lib/tracs/write/transaction';
import type { Undone } from '@/lib/tracs/write/written';
import { findPort, type Moment } from './launcher/port.ts';
import { type Edits, editsFor } from './panel/fixes.ts';
import { insertionEdits, toFirstBlank } from './panel/insertion.ts';
import { type Order, takeOrder } from './templates/order.ts';

/** The last text that went in by an order, for Undo. */
const LAST = Symbol.for('tracs-overlay.ordered');
type World = { [LAST]?: { participant: string; undo(): Undone } | undefined };

export default defineUnlistedScript((): OutcomeView => {
  const order = takeOrder();
  const now = findPort()?.moment() ?? null;
  const text = order && 'insert' in order ? plainly(order.insert.text) : null;
  if (!order || !now) return refused("It can't be told whose record is open, so nothing was written.", text);
  if (now.participant !== order.participant)
    return refused('Another record is open now, so nothing was written.', text);
  if ('undo' in order) return takeBack(order);
  const made =
    'fix' in order ? fixEdits(order.fix, now) : insertionEdits({ ...order.insert, text: text! }, now);
  if (!made.ok) return refused(made.reason, text);
  const preview = previewOf(order.participant, made.edits);
  const applied = apply(preview, findPort()?.moment()?.participant ?? null);
  if (!applied.ok) return refused(applied.reason, text);
  (globalThis as World)[LAST] = { participant: order.participant, undo: applied.undo };
  toFirstBlank(preview);
  return { state: 'done', says: 'Inserted, not saved.', text: null };
});

/** The finding as it stands now: one that is gone, or says something else, is not mended by what it said before. */
function fixEdits(id: string, { checklist, documents, order }: Moment): Edits {
  const finding = checklist.lines.flatMap(({ findings }) => findings).find((entry) => entry.id === id);
  if (!finding?.fix) return { ok: false, reason: 'The page changed. Please look again.' };
  return editsFor(finding.fix, documents, order);
}

function takeBack({ participant }: Order): OutcomeView {
  const world = globalThis as World;
  const last = world[LAST];
  if (last?.participant !== participant)
    return refused('There is nothing to take back in this record.', null);
  const undone = last.undo();
  if (!undone.ok) return refused(undone.reason, null);
  world[LAST] = undefined;
  return { state: 'undone', says: 'Taken back.', text: null };
}

function refused(says: string, text: string | null): OutcomeView {
  return { state: 'refused', says, text };
}
