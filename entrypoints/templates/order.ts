/**
 * A text that the worker sends into the page from the popup or the side panel. It is left in the extension's own world
 * of that page, which no script of the page can reach, and `insert.js` carries it out there: the same way in as for the
 * panel, with the click in a page of the extension's own in the place of one on the overlay.
 */
import type { Insertion } from '../panel/insertion.ts';

/** For this participant and nobody else: a text, the fix of a finding (by its id), or the last one taken back. */
export type Order = { participant: string } & ({ insert: Insertion } | { fix: string } | { undo: true });

const NAME = 'tracs-overlay.order';
type World = Record<symbol, Order | undefined>;

/** Runs in the page: everything that it uses is given. */
export function leaveOrder(name: string, order: Order): void {
  (globalThis as unknown as World)[Symbol.for(name)] = order;
}

export const ORDER_NAME = NAME;

/** What was left, once. */
export function takeOrder(): Order | null {
  const world = globalThis as unknown as World;
  const order = world[Symbol.for(NAME)];
  delete world[Symbol.for(NAME)];
  return order ?? null;
}
