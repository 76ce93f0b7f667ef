/**
 * `npm run prove`: the tests with their full counts, which `npm test` runs at about a twentieth. It also builds, since
 * the browser tests and contracts open the builds. What the tests counted goes into `docs/trust.md`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foreign, suites } from './suites.ts';
import { runSuites } from './test.ts';
import { writeTrust } from './trust.ts';

export async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tracs-prove-'));
  const figures = join(folder, 'figures.jsonl');
  // The tests, run as processes of their own, write there what they counted.
  process.env.TRACS_FIGURES = figures;
  try {
    const suite = ['unit', 'build', 'contracts', 'browser', 'foreign'];
    const code = await runSuites([...suites, foreign], suite, (text) => process.stdout.write(text));
    writeTrust(figures);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
