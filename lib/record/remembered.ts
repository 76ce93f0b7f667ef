/** What was worked out once from facts that stay the same. Judging answers alike with and without it, only sooner. */

/**
 * @returns what `make` made for this object, unless something it was made `from` is another value by now; then it is made
 * anew, and `make` gets what it made before.
 */
export type Remembered<K extends object, R> = (
  key: K,
  from: readonly unknown[],
  make: (former: R | undefined) => R,
) => R;

/**
 * A memory with one entry for each object, gone with the object. It asks for sameness, never for equality: whatever is
 * kept in it must not be changed in place, and neither must the objects that it was made from.
 */
export function remembering<K extends object, R>(): Remembered<K, R> {
  const entries = new WeakMap<K, { from: readonly unknown[]; made: R }>();
  return (key, from, make) => {
    const entry = entries.get(key);
    if (entry && areSame(entry.from, from)) return entry.made;
    const made = make(entry?.made);
    entries.set(key, { from, made });
    return made;
  };
}

/** One by one the same. A plain loop: it is asked some thousand times for each key that is typed. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}
