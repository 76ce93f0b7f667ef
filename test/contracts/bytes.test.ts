/**
 * What every TRACS page that loads has to carry, in bytes. Counted as script: the launcher, and the panel on demand.
 * Counted as data, each apart: the policy pack and the sentences that findings refer to, as the launcher reads both from
 * storage; neither stands in a script of a page. What is data there was checked and sealed once by the background.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { sealedPack } from '../fixtures/sealed-pack.ts';
import { type Budget, GOAL } from './budgets.ts';
import { behindBackground, built, builtText } from './output.ts';
import { filesIn, read, root } from './sources.ts';

/**
 * The launcher is over its goal since it judges every duty and reads in many voices: reading is about 207 kB of it, duties
 * and episodes without their sentences 47 kB, the page's own reading in turns and its marks 50 kB; 5.5 kB of the last are since
 * long records are read from their ends, judged in parts and drawn frame by frame. It may
 * not grow further; who makes it smaller lowers this, until it is the goal.
 */
const BUDGET: Record<string, Budget> = {
  ...GOAL,
  'launcher.js': { raw: 340_000, gzip: 119_500 },
};
/** As they stand in storage. The pack's words are there ready to be looked up, which takes 7 kB more than the words alone. */
const STORED = {
  'policy pack': { raw: 145_000, gzip: 48_000 },
  sentences: { raw: 22_000, gzip: 6_000 },
};

/** Words that only React's own renderer holds; Preact, which stands in its place in the panel, has `react.element` too. */
const REACT = [
  'react.transitional.element',
  'ReactDOM',
  'react-dom',
  '__reactFiber',
  'reactjs.org',
  'react.dev/errors',
];

/** Names that zod keeps in any build, because they are properties. */
const ZOD = ['_zod', '~standard', 'ZodMiniObject'];

function expectWithin(what: string, bytes: Buffer, { raw, gzip }: Budget, goal?: Budget): void {
  const packed = gzipSync(bytes, { level: 9 });
  console.info(`${what}: ${bytes.length} bytes of ${raw}, gzip -9 ${packed.length} of ${gzip}`);
  if (goal && (bytes.length > goal.raw || packed.length > goal.gzip)) {
    console.info(
      `  over its goal by ${bytes.length - goal.raw} bytes, compressed by ${packed.length - goal.gzip}`,
    );
  }
  expect(bytes.length).toBeGreaterThan(1000);
  expect(bytes.length).toBeLessThanOrEqual(raw);
  expect(packed.length).toBeLessThanOrEqual(gzip);
}

const zodIn = (code: string) => ZOD.filter((word) => code.includes(word));
const reactIn = (code: string) => REACT.filter((word) => code.includes(word));

describe('B12 the release build', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3'] as const) {
    for (const [script, budget] of Object.entries(BUDGET)) {
      it(`keeps ${script} of ${build} within ${budget.raw} bytes, ${budget.gzip} compressed`, () => {
        expectWithin(`${build}/${script}`, built(build, script), budget, GOAL[script]);
      });

      it(`has no React in ${script} of ${build}`, () => {
        expect(reactIn(builtText(build, script))).toEqual([]);
      });

      it(`has no zod in ${script} of ${build}`, () => {
        expect(zodIn(builtText(build, script))).toEqual([]);
      });
    }

    it(`has zod behind background.js of ${build}, so that the search above would see it`, () => {
      expect(zodIn(behindBackground(build))).toEqual(ZOD);
    });
  }

  for (const [what, budget] of Object.entries(STORED)) {
    it(`keeps the stored ${what} within ${budget.raw} bytes, ${budget.gzip} compressed`, () => {
      const { pack, ...seal } = sealedPack();
      const { sentences, ...policy } = pack;
      const stored = what === 'sentences' ? sentences : { pack: policy, ...seal };
      expectWithin(`the stored ${what}`, Buffer.from(JSON.stringify(stored)), budget);
    });
  }

  it('has the words of the pack in the background, and none of them in the launcher', () => {
    const texts = defaultPack.lexicon
      .map(({ words }) => words.join('|'))
      .filter((words) => words.length > 60 && /^[\x20-\x7e]*$/.test(words));
    expect(texts.length).toBeGreaterThan(50);
    const among = (code: string) => texts.filter((text) => code.includes(text));
    expect(among(behindBackground('chrome-mv3'))).toEqual(texts);
    expect(among(builtText('chrome-mv3', 'launcher.js'))).toEqual([]);
  });

  it('has React’s renderer in no script at all; the search above would see it', () => {
    const renderer = join(root, 'node_modules/react-dom/cjs/react-dom-client.production.js');
    expect(reactIn(readFileSync(renderer, 'utf8')).length).toBeGreaterThan(0);
    const scripts = filesIn('.output/chrome-mv3').filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(15);
    expect(scripts.filter((path) => reactIn(read(path)).length > 0)).toEqual([]);
  });
});
