/** How often a test repeats, and the dice it repeats with: everything under TRACS_PROVE, a twentieth otherwise. */

/** `npm run prove`. */
export const PROVING = Boolean(process.env.TRACS_PROVE);

/** The full count when proving, otherwise about a twentieth of it, and never fewer than `least`. */
export function times(full: number, least = 1): number {
  return PROVING ? full : Math.min(full, Math.max(least, Math.round(full / 20)));
}

/** Time enough for the count that is run: `each` is milliseconds for one round. */
export function timeFor(rounds: number, each: number): number {
  return 30_000 + rounds * each;
}

export interface Dice {
  seed: number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  oneOf<T>(list: readonly T[]): T;
}

/** Dice whose throws follow from a seed that is printed; TRACS_SEED throws the same again. */
export function dice(test: string): Dice {
  const seed = process.env.TRACS_SEED ? Number(process.env.TRACS_SEED) : Date.now() % 1_000_000_007;
  console.log(`${test}: TRACS_SEED=${seed}`);
  let state = seed >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { seed, below, oneOf: (list) => list[below(list.length)]! };
}
