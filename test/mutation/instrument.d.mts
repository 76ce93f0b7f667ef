/** The types of `instrument.mjs`, whose package lies in a tree of its own that the type checker does not see. */
export interface Mutant {
  id: string;
  /** The path of its file. */
  file: string;
  line: number;
  /** Which kind of change. */
  kind: string;
  was: string;
  becomes: string;
}

export function instrument(files: string[]): Promise<{ code: Map<string, string>; mutants: Mutant[] }>;
