/** The counts are tested on real runs: what a skipped test looks like in a report is the runners' business to change. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countCheck, countPlaywright, countVitest, type Tally } from './count.ts';
import { root } from './process.mjs';
import { runPlaywright, runVitest } from './runners.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tracs-count-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts test files into the folder, `T` standing for the import of the runner. */
function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    const runner = name.endsWith('.spec.ts') ? '@playwright/test' : 'vitest';
    const names = runner === 'vitest' ? 'beforeAll, describe, expect, it' : 'expect, test';
    writeFileSync(join(folder, name), text.replace('T;', `import { ${names} } from '${runner}';`));
  }
}

/** Each failure as `last part of its name: first line of its message`. */
function brief({ failures }: Tally): string[] {
  return failures.map(
    ({ name, message }) => `${name.split(' › ').at(-1)?.split(/[\\/]/).at(-1)}: ${message.split('\n')[0]}`,
  );
}

describe('counting Vitest', { timeout: 60_000 }, () => {
  const vitest = () => {
    write({ 'vitest.config.ts': `export default { test: { include: ['*.test.ts'] } };` });
    return runVitest({ config: 'vitest.config.ts', cwd: folder, limitSeconds: 50 });
  };

  it('takes passed tests only; skipped, todo, broken files and hooks are failures', async () => {
    write({
      'a.test.ts': `T; describe('g', () => { it('good', () => {}); it('bad', () => expect(1).toBe(2)); it.skip('skipped', () => {}); it.todo('later'); });`,
      'b.test.ts': `T; import './gone.ts'; it('never', () => {});`,
      'c.test.ts': `T; describe('g', () => { beforeAll(() => { throw new Error('hook broke'); }); it('unreached', () => {}); });`,
    });
    const tally = await vitest();
    expect(tally.passed).toBe(1);
    expect(brief(tally).sort()).toEqual([
      expect.stringMatching(/^b\.test\.ts: Cannot find module '\.\/gone\.ts'/),
      'bad: AssertionError: expected 1 to be 2 // Object.is equality',
      'c.test.ts: failed outside its tests, as in a hook:',
      expect.stringMatching(/^later: todo: /),
      expect.stringMatching(/^skipped: skipped: /),
      expect.stringMatching(/^unreached: skipped: /),
    ]);
    expect(tally.failures.find(({ name }) => name.endsWith('c.test.ts'))?.message).toMatch(/hook broke/);
  });

  it('takes an error after the test as a failure, though all tests passed', async () => {
    write({ 'a.test.ts': `T; it('good', () => { Promise.reject(new Error('nobody waited')); });` });
    const tally = await vitest();
    expect(tally.passed).toBe(1);
    expect(tally.failures[0]?.message).toMatch(/failed though every test passed.*nobody waited/s);
  });

  it('takes `only` as a failure', async () => {
    write({ 'a.test.ts': `T; it.only('alone', () => {}); it('left out', () => {});` });
    expect((await vitest()).failures.length).toBeGreaterThan(0);
  });

  it('takes a run without tests as a failure', async () => {
    const tally = await vitest();
    expect(tally).toMatchObject({ passed: 0, failures: [{ name: 'the run itself' }] });
  });
});

describe('counting Playwright', { timeout: 60_000 }, () => {
  const playwright = () => {
    write({
      'playwright.config.ts': `export default { retries: 1, reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE }]], projects: [{ name: 'p' }] };`,
    });
    return runPlaywright({ config: 'playwright.config.ts', cwd: folder, limitSeconds: 50 });
  };

  it('takes passed tests only; skipped, flaky and not-run tests are failures', async () => {
    write({
      'a.spec.ts': `T; test('good', () => {}); test.skip('skipped', () => {}); test('flaky', ({}, info) => expect(info.retry).toBe(1));
        test.describe.serial('s', () => { test.describe.configure({ retries: 0 }); test('bad', () => { throw new Error('broke'); }); test('after it', () => {}); });`,
    });
    const tally = await playwright();
    expect(tally.passed).toBe(1);
    expect(brief(tally).sort()).toEqual([
      expect.stringMatching(/^after it: (skipped|did not run): /),
      'bad: Error: broke',
      'flaky: passed only when repeated:',
      expect.stringMatching(/^skipped: skipped: /),
    ]);
  });

  it('takes a file that does not load, `only`, and a run without tests as failures', async () => {
    expect((await playwright()).failures.length).toBeGreaterThan(0);
    write({ 'a.spec.ts': `T; test.only('alone', () => {});` });
    expect((await playwright()).failures.length).toBeGreaterThan(0);
    write({ 'a.spec.ts': `T; import './gone.ts'; test('never', () => {});` });
    expect((await playwright()).failures.length).toBeGreaterThan(0);
  });
});

describe('counting what has no report', () => {
  it('is one failure, with the reason', () => {
    const ended = { code: 1, output: 'Segmentation fault', timedOut: false };
    for (const count of [countVitest, countPlaywright]) {
      expect(count(null, ended).failures).toEqual([
        { name: 'the run itself', message: expect.stringMatching(/no report.*Segmentation fault/s) },
      ]);
      expect(count(null, { ...ended, timedOut: true }).failures[0]?.message).toMatch(/time limit/);
    }
    expect(countCheck('tsc', ended)).toMatchObject({ passed: 0, failures: [{ name: 'tsc' }] });
    expect(countCheck('tsc', { ...ended, code: 0 })).toEqual({ passed: 1, failures: [] });
  });
});
