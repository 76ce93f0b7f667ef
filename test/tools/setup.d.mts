/** The types of `setup.mjs`, which has to be plain JavaScript; what each function does is said there. */
export function setUp(options?: {
  folder?: string;
  prepare?: 'always' | 'if-missing';
  out?: { write(text: string): unknown };
}): Promise<void>;
export function nodeProblem(version: string): string | null;
export function packagesNeeded(folder: string, machine?: string): boolean;
export function stampPackages(folder: string, machine?: string): void;
export function installAdvice(output: string): string;
