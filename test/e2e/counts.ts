/**
 * How much of a proof runs: all of it with `TRACS_PROVE` set (`npm run prove`), about a twentieth otherwise, and the
 * seed of what is drawn at random, printed so that a failure can be run again with `TRACS_SEED`.
 */

export function count(full: number): number {
  return process.env.TRACS_PROVE ? full : Math.max(1, Math.ceil(full / 20));
}

export interface Random {
  seed: number;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
  /** So many of a list, none twice, in the list's order. */
  some<T>(list: readonly T[], wanted: number): T[];
}

/** A generator (mulberry32) that says its seed. */
export function seeded(name: string): Random {
  const seed = Number(process.env.TRACS_SEED ?? (Date.now() ^ (process.pid << 8)) >>> 0);
  console.log(`${name}: TRACS_SEED=${seed}`);
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    seed,
    below,
    pick: (list) => list[below(list.length)]!,
    some(list, wanted) {
      const left = list.map((_, index) => index);
      const taken = Array.from(
        { length: Math.min(wanted, list.length) },
        () => left.splice(below(left.length), 1)[0]!,
      );
      return taken.sort((a, b) => a - b).map((index) => list[index]!);
    },
  };
}
