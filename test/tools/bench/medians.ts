/** Times of works that take turns. */

export const ROUNDS = 15;

export type Work = () => unknown;

/**
 * The median time of each, in milliseconds. They take turns, so that a busy moment falls on all of them alike.
 * @param warm rounds before those that count
 */
export function medians(works: readonly Work[], rounds = ROUNDS, warm = 1): number[] {
  const times = works.map((): number[] => []);
  for (let round = -warm; round < rounds; round++) {
    for (const [i, work] of works.entries()) {
      const started = performance.now();
      work();
      if (round >= 0) times[i]!.push(performance.now() - started);
    }
  }
  return times.map((all) => all.sort((a, b) => a - b)[Math.floor(rounds / 2)]!);
}

/** Whole seconds are no use here. */
export const ms = (time: number): string => `${time < 1 ? time.toFixed(3) : time.toFixed(1)} ms`;
