/** JSON Lines: each line by itself, so that a malformed one is named and the others are still used. */

/** A line as it was read. Both may be given: usable, though something about it is wrong. */
export interface Taken<T> {
  value: T | null;
  problem: string | null;
}

export interface Lines<T> {
  values: T[];
  problems: { line: number; problem: string }[];
}

/** Lines count from 1, blank ones too; blank ones are passed over. */
export function readLines<T>(text: string, take: (data: unknown) => Taken<T>): Lines<T> {
  const found: Lines<T> = { values: [], problems: [] };
  // Editors on Windows write a mark before the first line.
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const { value, problem } = takeLine(line, take);
    if (value !== null) found.values.push(value);
    if (problem !== null) found.problems.push({ line: i + 1, problem });
  }
  return found;
}

function takeLine<T>(line: string, take: (data: unknown) => Taken<T>): Taken<T> {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return { value: null, problem: `not JSON: ${(error as Error).message}` };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { value: null, problem: 'not an object' };
  }
  return take(data);
}
