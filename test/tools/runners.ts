/** Vitest, Playwright and single checks as child processes, each answering a `Tally`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  countCheck,
  countPlaywright,
  countVitest,
  type PlaywrightReport,
  type Tally,
  type VitestReport,
} from './count.ts';
import { onStop, packageProgram, root, run } from './process.mjs';

export interface TestRun {
  config: string;
  /** Further arguments: project names, a file. */
  args?: string[];
  cwd?: string;
  limitSeconds: number;
}

/** A package's program whose exit code is the result. */
export interface Check {
  name: string;
  packageName: string;
  program?: string;
  args: string[];
  limitSeconds: number;
}

// NODE_ENV: a shell's own value must neither make a release a development build nor tests something else.
// Colour would only have to be stripped again.
const ENVIRONMENT = { NODE_ENV: undefined, FORCE_COLOR: undefined, NO_COLOR: '1' };

/** Runs Vitest once and counts its tests. */
export async function runVitest({ config, args = [], cwd = root, limitSeconds }: TestRun): Promise<Tally> {
  const [node, vitest] = packageProgram('vitest');
  return withReport<VitestReport, Tally>(async (file, read) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const command = [vitest, 'run', '--config', config, ...reporters, '--allowOnly=false', ...args];
    const ended = await run(node, command, { cwd, env: ENVIRONMENT, limitSeconds });
    return countVitest(read(), ended);
  });
}

/** Runs Playwright once and counts its tests. The configuration has to write its json report where it is told to. */
export async function runPlaywright({
  config,
  args = [],
  cwd = root,
  limitSeconds,
}: TestRun): Promise<Tally> {
  const [node, playwright] = packageProgram('@playwright/test', 'playwright');
  return withReport<PlaywrightReport, Tally>(async (file, read) => {
    const command = [playwright, 'test', '-c', config, '--forbid-only', ...args];
    const env = { ...ENVIRONMENT, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const ended = await run(node, command, { cwd, env, limitSeconds });
    return countPlaywright(read(), ended);
  });
}

/** Runs one check. */
export async function runCheck({ name, packageName, program, args, limitSeconds }: Check): Promise<Tally> {
  const [node, script] = packageProgram(packageName, program);
  return countCheck(name, await run(node, [script, ...args], { env: ENVIRONMENT, limitSeconds }));
}

async function withReport<Report, T>(
  work: (file: string, read: () => Report | null) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tracs-report-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const forget = onStop(remove);
  const file = join(folder, 'report.json');
  try {
    return await work(file, () =>
      existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null,
    );
  } finally {
    forget();
    remove();
  }
}
