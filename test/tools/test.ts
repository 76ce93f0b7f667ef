/** `npm test`: every suite, a table, and `N passed, N failed` as the last line. `-- --only unit,build`: some of them. */
import type { Failure, Tally } from './count.ts';
import { Advice, elapsed } from './process.mjs';
import { suites as allSuites, type Suite } from './suites.ts';

/**
 * The whole command has 12 minutes; the rest is for ending what still runs and for the report. `npm run prove`, with its
 * full counts, has an hour.
 */
const LIMIT_SECONDS = (process.env.TRACS_PROVE ? 60 : 11.5) * 60;
const LINES_OF_MESSAGE = 60;

type Write = (text: string) => void;

interface Result extends Tally {
  name: string;
  time: string;
}

/** Runs the suites and answers the exit code: 1 if anything failed. */
export async function main(args: string[]): Promise<number> {
  return runSuites(allSuites, chosenNames(args, allSuites), (text) => process.stdout.write(text));
}

/** The suites named with `--only`, or null for all of them. */
export function chosenNames(args: string[], suites: Suite[]): string[] | null {
  if (args.length === 0) return null;
  const names = suites.filter((suite) => !suite.preparation).map((suite) => suite.name);
  const list = args[0] === '--only' ? args[1] : /^--only=(.*)$/.exec(args[0] ?? '')?.[1];
  const chosen = list?.split(',') ?? [];
  const understood = args.length === (args[0] === '--only' ? 2 : 1) && chosen.length > 0;
  if (understood && chosen.every((name) => names.includes(name))) return chosen;
  throw new Advice(
    `Not understood: ${args.join(' ')}\nWrite \`npm test\` alone, or \`npm test -- --only\` and one or more of: ${names.join(',')}`,
  );
}

/** Runs those of the suites that are chosen (null: all), in their own order, and reports. */
export async function runSuites(suites: Suite[], chosen: string[] | null, write: Write): Promise<number> {
  const asked = suites.filter((suite) => !suite.preparation && (chosen?.includes(suite.name) ?? true));
  const needed = new Set(asked.flatMap((suite) => [suite.name, ...(suite.needs ?? [])]));
  const results: Result[] = [];
  for (const suite of suites.filter(({ name }) => needed.has(name)))
    results.push(await runSuite(suite, write));

  write(`\n${table(results.filter((result) => result.passed + result.failures.length > 0))}\n`);
  const left = suites
    .filter((suite) => !suite.preparation && !asked.includes(suite))
    .map((suite) => suite.name);
  if (left.length) write(`This was a partial run. Not run: ${left.join(', ')}.\n`);
  const passed = results.reduce((total, result) => total + result.passed, 0);
  const failed = results.reduce((total, result) => total + result.failures.length, 0);
  write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

async function runSuite(suite: Suite, write: Write): Promise<Result> {
  const started = Date.now();
  write(`${suite.name} … `);
  // Of the whole command, set-up included: the clock started with the process.
  const secondsLeft = () => Math.max(1, LIMIT_SECONDS - performance.now() / 1000);
  const tally = await attempt(suite, secondsLeft);
  const time = elapsed(started);
  const nothing = tally.passed + tally.failures.length === 0;
  write(nothing ? `ready, ${time}\n` : `${tally.passed} passed, ${tally.failures.length} failed, ${time}\n`);
  for (const failure of tally.failures) write(shown(failure));
  return { name: suite.name, time, ...tally };
}

async function attempt(suite: Suite, secondsLeft: () => number): Promise<Tally> {
  try {
    const tally = await suite.run(secondsLeft);
    if (suite.preparation || tally.passed + tally.failures.length > 0) return tally;
    return { passed: 0, failures: [{ name: suite.name, message: 'nothing was checked' }] };
  } catch (error) {
    // The suites after it can still tell something.
    return { passed: 0, failures: [{ name: suite.name, message: (error as Error).stack ?? String(error) }] };
  }
}

function shown({ name, message }: Failure): string {
  const lines = message.trimEnd().split('\n');
  const cut = lines.length > LINES_OF_MESSAGE ? [`… ${lines.length - LINES_OF_MESSAGE} more lines`] : [];
  const kept = [...lines.slice(0, LINES_OF_MESSAGE), ...cut].map((line) => `    ${line}\n`);
  return `  FAILED ${name}\n${kept.join('')}`;
}

function table(results: Result[]): string {
  const row = (name: string, passed: string, failed: string, time: string) =>
    `${name.padEnd(12)}${passed.padStart(8)}${failed.padStart(8)}${time.padStart(14)}\n`;
  const rows = results.map(({ name, passed, failures, time }) =>
    row(name, `${passed}`, `${failures.length}`, time),
  );
  return row('suite', 'passed', 'failed', 'time') + rows.join('');
}
