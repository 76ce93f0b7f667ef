/**
 * From a test runner's own report to a count. Nothing but a test that ran and passed counts as passed: skipped, todo,
 * flaky and not-run tests are failures here, and so is a runner that ran nothing or left with an error.
 */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root, tail } from './process.mjs';

export interface Failure {
  name: string;
  message: string;
}

export interface Tally {
  passed: number;
  failures: Failure[];
}

/** How the runner's process ended. */
export interface Ended {
  code: number | null;
  output: string;
  timedOut: boolean;
}

/** The part of Vitest's json report that is counted. */
export interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: {
      ancestorTitles: string[];
      title: string;
      status: string;
      failureMessages?: string[] | null;
    }[];
  }[];
}

/** The part of Playwright's json report that is counted. */
export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

interface PlaywrightSuite {
  title: string;
  specs: {
    title: string;
    tests: {
      projectName: string;
      status: string;
      results: { status: string; errors: { message?: string }[] }[];
    }[];
  }[];
  suites?: PlaywrightSuite[];
}

/** Counts a Vitest run; `report` is null where none was written. */
export function countVitest(report: VitestReport | null, ended: Ended): Tally {
  const tally: Tally = { passed: 0, failures: [] };
  for (const file of report?.testResults ?? []) {
    const fileName = relative(root, file.name);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        tally.passed += 1;
        continue;
      }
      const message = test.failureMessages?.join('\n') || notRun(test.status);
      tally.failures.push({ name: [fileName, ...test.ancestorTitles, test.title].join(' › '), message });
    }
    // A file that doesn't load, or whose beforeAll throws, has no failed test to show for it.
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      const message = file.message || `failed outside its tests, as in a hook:\n${tail(ended.output)}`;
      tally.failures.push({ name: fileName, message });
    }
  }
  return close(tally, report !== null, ended);
}

/** Counts a Playwright run; `report` is null where none was written. */
export function countPlaywright(report: PlaywrightReport | null, ended: Ended): Tally {
  const tally: Tally = { passed: 0, failures: [] };
  for (const suite of report?.suites ?? []) addPlaywrightSuite(suite, [], tally);
  for (const error of report?.errors ?? []) {
    tally.failures.push({ name: 'outside the tests', message: error.message ?? 'no reason given' });
  }
  return close(tally, report !== null, ended);
}

/** Counts a command that is one check by itself. */
export function countCheck(name: string, ended: Ended): Tally {
  if (ended.code === 0) return { passed: 1, failures: [] };
  const late = ended.timedOut ? 'It was still running at the time limit and was ended.\n' : '';
  return { passed: 0, failures: [{ name, message: late + tail(ended.output, 60) }] };
}

/** One tally from several. */
export function sum(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
  };
}

function addPlaywrightSuite(suite: PlaywrightSuite, above: string[], tally: Tally): void {
  const titles = [...above, suite.title];
  for (const spec of suite.specs) {
    for (const test of spec.tests) {
      if (test.status === 'expected') {
        tally.passed += 1;
        continue;
      }
      const errors = test.results.flatMap((result) => result.errors.map((error) => error.message ?? ''));
      const flaky = test.status === 'flaky' ? 'passed only when repeated:\n' : '';
      const message =
        flaky + (errors.join('\n') || notRun(test.results.length ? test.status : 'did not run'));
      tally.failures.push({ name: [test.projectName, ...titles, spec.title].join(' › '), message });
    }
  }
  for (const inner of suite.suites ?? []) addPlaywrightSuite(inner, titles, tally);
}

function notRun(status: string): string {
  return `${status}: a test that doesn't run counts as failed. Mend it or delete it.`;
}

/** What holds for every runner, whatever its report says. */
function close(tally: Tally, reported: boolean, ended: Ended): Tally {
  const add = (message: string) => tally.failures.push({ name: 'the run itself', message });
  const said = `The runner said:\n${tail(ended.output)}`;
  if (ended.timedOut) add(`still running at the time limit, and was ended. ${said}`);
  else if (!reported) add(`no report was written. ${said}`);
  else if (tally.passed + tally.failures.length === 0) add(`no test was found. ${said}`);
  else if (ended.code !== 0 && tally.failures.length === 0) add(`failed though every test passed. ${said}`);
  const plain = ({ name, message }: Failure) => ({ name, message: stripVTControlCharacters(message) });
  return { passed: tally.passed, failures: tally.failures.map(plain) };
}
