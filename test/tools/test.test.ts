import { describe, expect, it } from 'vitest';
import type { Tally } from './count.ts';
import type { Suite } from './suites.ts';
import { chosenNames, runSuites } from './test.ts';

const good: Tally = { passed: 3, failures: [] };
const bad: Tally = { passed: 1, failures: [{ name: 'a.test.ts › adds', message: 'expected 1 to be 2' }] };

function suite(name: string, tally: Tally | Error, rest: Partial<Suite> = {}): Suite {
  const run = async () => {
    if (tally instanceof Error) throw tally;
    return tally;
  };
  return { name, run, ...rest };
}

async function outcome(suites: Suite[], chosen: string[] | null = null) {
  let text = '';
  const code = await runSuites(suites, chosen, (part) => {
    text += part;
  });
  return { code, text, last: text.trimEnd().split('\n').at(-1) };
}

describe('the report of npm test', () => {
  it('ends in the sum, and leaves with 0 when nothing failed', async () => {
    const { code, text, last } = await outcome([
      suite('lint', { passed: 1, failures: [] }),
      suite('unit', good),
    ]);
    expect([code, last]).toEqual([0, '4 passed, 0 failed']);
    expect(text).toMatch(/^unit … 3 passed, 0 failed, 0\.\d s$/m);
    expect(text).not.toMatch(/partial/);
  });

  it('names what failed and why, goes on, and leaves with 1', async () => {
    const { code, text, last } = await outcome([suite('unit', bad), suite('build', good)]);
    expect([code, last]).toEqual([1, '4 passed, 1 failed']);
    expect(text).toMatch(/FAILED a\.test\.ts › adds\n {4}expected 1 to be 2/);
  });

  it('counts a suite that checked nothing, or broke, as failed', async () => {
    expect((await outcome([suite('unit', { passed: 0, failures: [] })])).last).toBe('0 passed, 1 failed');
    expect((await outcome([suite('unit', new Error('broke')), suite('build', good)])).last).toBe(
      '3 passed, 1 failed',
    );
  });

  it('says of a partial run that it is one, and prepares only what it needs', async () => {
    const never = suite('browsers', new Error('not wanted'), { preparation: true });
    const all = [suite('lint', good), never, suite('browser', good, { needs: ['browsers'] })];
    const { code, text, last } = await outcome(all, ['lint']);
    expect([code, last]).toEqual([0, '3 passed, 0 failed']);
    expect(text).toMatch(/This was a partial run\. Not run: browser\.\n3 passed/);
    expect((await outcome(all, ['browser'])).last).toBe('3 passed, 1 failed');
  });

  it('keeps a long message short', async () => {
    const message = Array.from({ length: 200 }, (_, index) => `line ${index}`).join('\n');
    const { text } = await outcome([suite('unit', { passed: 0, failures: [{ name: 'x', message }] })]);
    expect(text).toMatch(/… 140 more lines/);
  });
});

describe('--only', () => {
  const all = [suite('lint', good), suite('browsers', good, { preparation: true }), suite('unit', good)];

  it('takes a list, in both spellings', () => {
    expect(chosenNames([], all)).toBeNull();
    expect(chosenNames(['--only', 'unit,lint'], all)).toEqual(['unit', 'lint']);
    expect(chosenNames(['--only=unit'], all)).toEqual(['unit']);
  });

  it.each([
    [['--only']],
    [['--only', 'units']],
    [['--only=browsers']],
    [['unit']],
    [['--only', 'unit', 'x']],
  ])('says of %j what could be written instead', (args) => {
    expect(() => chosenNames(args, all)).toThrow(/one or more of: lint,unit/);
  });
});
