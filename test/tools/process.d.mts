/** The types of `process.mjs`, which has to be plain JavaScript; what each function does is said there. */
export interface RunOptions {
  cwd?: string;
  /** Added to this process's environment; `undefined` takes a variable away. */
  env?: Record<string, string | undefined>;
  onOutput?: (chunk: string) => void;
}

export interface Exit {
  /** Null where the child was ended by a signal or could not be started. */
  code: number | null;
  output: string;
}

export interface Child {
  pid: number | undefined;
  exited: Promise<Exit>;
  end(): Promise<void>;
  kill(): void;
}

interface Writer {
  write(text: string): unknown;
}

export const root: string;
export class Advice extends Error {}
export function startChild(command: string, args: string[], options?: RunOptions): Child;
export function run(
  command: string,
  args: string[],
  options?: RunOptions & { limitSeconds?: number },
): Promise<Exit & { timedOut: boolean }>;
export function onStop(cleanup: () => void | Promise<void>): () => void;
export function packageProgram(packageName: string, program?: string): [string, string];
export function step<T>(name: string, work: () => T | Promise<T>, out?: Writer): Promise<T>;
export function elapsed(started: number, now?: number): string;
export function tail(output: string, lines?: number): string;
