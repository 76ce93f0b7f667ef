/** Work on a long page in steps, so that the page answers to keys and clicks between them. */

/** The steps of a work, and what it comes to. Between two of them others may work. */
export type InTurns<T> = Generator<unknown, T>;

/** Yielded before a step that takes long: it is better begun with a turn of its own. */
export const LONG = 'long';

/** Rows or words after which others may work. */
const STEP = 10;

/**
 * @param isEnough asked after each: the others are left out
 * @yields after every so many of these
 */
export function* each<T>(all: Iterable<T>, act: (one: T) => void, isEnough?: () => boolean): InTurns<void> {
  let nth = 0;
  for (const one of all) {
    act(one);
    if (isEnough?.()) return;
    if (++nth % STEP === 0) yield;
  }
}

/** All steps at once. */
export function inOneGo<T>(turns: InTurns<T>): T {
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
  }
}
