/** What `npm test` consists of, in its order. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './browsers.ts';
import { sum, type Tally } from './count.ts';
import { root } from './process.mjs';
import { runCheck, runPlaywright, runVitest } from './runners.ts';

export interface Suite {
  name: string;
  /** Not a suite to choose: what those that name it in `needs` want done before. */
  preparation?: true;
  needs?: string[];
  run(limitSeconds: () => number): Promise<Tally>;
}

const VITEST = 'test/vitest.config.ts';

/** The browsers come before the suites that start them, the builds before the contracts and tests that open them. */
export const suites: Suite[] = [
  { name: 'lint', run: lint },
  { name: 'types', run: types },
  { name: 'browsers', preparation: true, run: browsers },
  {
    name: 'unit',
    needs: ['browsers'],
    run: (limit) =>
      runVitest({
        config: VITEST,
        args: ['--project=unit', '--project=unit-dom', '--project=unit-preact'],
        limitSeconds: limit(),
      }),
  },
  { name: 'build', run: builds },
  {
    name: 'contracts',
    run: (limit) => runVitest({ config: VITEST, args: ['--project=contracts'], limitSeconds: limit() }),
  },
  {
    name: 'browser',
    needs: ['browsers'],
    run: (limit) => runPlaywright({ config: 'test/playwright.config.ts', limitSeconds: limit() }),
  },
];

/** Applications that nobody here wrote: they bring packages of their own, so only `npm run prove` runs them. */
export const foreign: Suite = {
  name: 'foreign',
  needs: ['browsers'],
  run: (limit) => runPlaywright({ config: 'test/foreign/playwright.config.ts', limitSeconds: limit() }),
};

function lint(limit: () => number): Promise<Tally> {
  return runCheck({
    name: 'biome ci',
    packageName: '@biomejs/biome',
    program: 'biome',
    args: ['ci', '--colors=off', '.'],
    limitSeconds: limit(),
  });
}

async function types(limit: () => number): Promise<Tally> {
  // The pure rooms once more by themselves, where `document` and `browser` don't exist.
  const projects = ['tsconfig.json', 'lib/record/tsconfig.json', 'lib/judgement/tsconfig.json'];
  const tallies: Tally[] = [];
  for (const project of projects.filter((path) => existsSync(join(root, path)))) {
    tallies.push(
      await runCheck({
        name: `tsc -p ${project}`,
        packageName: 'typescript',
        program: 'tsc',
        args: ['--noEmit', '-p', project],
        limitSeconds: limit(),
      }),
    );
  }
  return sum(tallies);
}

async function builds(limit: () => number): Promise<Tally> {
  const release = [
    ['-b', 'chrome'],
    ['-b', 'edge'],
    ['-b', 'firefox'],
  ];
  const practice = [
    ['-b', 'chrome', '--mode', 'practice'],
    ['-b', 'firefox', '--mode', 'practice'],
  ];
  const tallies: Tally[] = [];
  // One after the other: each rewrites the generated types in .wxt.
  for (const target of [...release, ...practice]) {
    const args = ['build', ...target, '--mv3'];
    tallies.push(
      await runCheck({ name: `wxt ${args.join(' ')}`, packageName: 'wxt', args, limitSeconds: limit() }),
    );
  }
  return sum(tallies);
}

/** Counts nothing where all is well: a browser that is there is no test. */
async function browsers(): Promise<Tally> {
  const failures = [];
  for (const [name, ensure] of [
    ['Chromium', ensureChromium],
    ['Firefox', ensureFirefox],
  ] as const) {
    try {
      await ensure();
    } catch (error) {
      failures.push({ name, message: (error as Error).message });
    }
  }
  return { passed: 0, failures };
}
