/**
 * A value read from a page: known, with where and when it was read, or unknown, with the reason. Never a bare null, so
 * that "not there" and "could not be read" cannot be mixed up (house rules, "Facts").
 */
export type Fact<T> = Known<T> | Unknown;

export interface Known<T> {
  known: true;
  value: T;
  /** Where on which page, in words a worker knows: "Narratives, row 3, Date". */
  where: string;
  /** How many witnesses (structure, visible label) agreed. One is enough to read, never to write. */
  witnesses: 1 | 2;
}

export interface Unknown {
  known: false;
  /** Plain words: what was looked for and what is in the way. */
  reason: string;
}

export function known<T>(value: T, where: string, witnesses: 1 | 2 = 2): Known<T> {
  return { known: true, value, where, witnesses };
}

export function unknown(reason: string): Unknown {
  return { known: false, reason };
}

/** A known fact with what its value comes to, read at the same place; an unknown one as it is. */
export function mapped<T, U>(fact: Fact<T>, to: (value: T) => U): Fact<U> {
  return fact.known ? { ...fact, value: to(fact.value) } : fact;
}

/** The value of a known fact, or the fallback that the caller names for an unknown one. */
export function valueOr<T, F>(fact: Fact<T>, fallback: F): T | F {
  return fact.known ? fact.value : fallback;
}
