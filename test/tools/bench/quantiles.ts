/** The middle of many measurements, and what a share of them stays below. */

export const median = (all: readonly number[]) => quantile(all, 0.5);
export function quantile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
