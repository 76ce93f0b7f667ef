/** What was worked out once from facts that stay the same. Judging answers alike with and without it, only sooner. */

/** @returns what `make` made for this object, unless something it was made `from` is another value by now: then made anew. */
export type Remembered<K extends object, R> = (key: K, from: readonly unknown[], make: () => R) => R;

/**
 * A memory with one entry for each object, gone with the object. It asks for sameness, never for equality: whatever is
 * kept in it must not be changed in place, and neither must the objects that it was made from.
 */
// A memory that nobody asks is left out of a bundle.
/* @__NO_SIDE_EFFECTS__ */
export function remembering<K extends object, R>(): Remembered<K, R> {
  const nth = memories++;
  return (key, from, make) => {
    let known = entries.get(key);
    if (!known) {
      known = [];
      entries.set(key, known);
    }
    const entry = known[nth] as Entry<R> | undefined;
    if (entry && areSame(entry.from, from)) return entry.made;
    const made = make();
    known[nth] = { from, made };
    return made;
  };
}

interface Entry<R> {
  from: readonly unknown[];
  made: R;
}
/** What all memories keep of an object, in one place: looking it up is what costs. */
const entries = new WeakMap<object, (Entry<unknown> | undefined)[]>();
let memories = 0;

/** One by one the same. A plain loop: it is asked some thousand times for each key that is typed. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}
