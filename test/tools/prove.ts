/**
 * `npm run prove`: the tests with their full counts, which `npm test` runs at about a twentieth. It also builds, since
 * the browser tests and contracts open the builds.
 */
import { foreign, suites } from './suites.ts';
import { runSuites } from './test.ts';

export async function main(): Promise<number> {
  return runSuites([...suites, foreign], ['unit', 'build', 'contracts', 'browser', 'foreign'], (text) =>
    process.stdout.write(text),
  );
}
