/** What every TRACS page that loads has to carry, in bytes. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { built, builtText } from './output.ts';

const BUDGET = {
  'launcher.js': { raw: 120_000, gzip: 40_000 },
  'panel.js': { raw: 90_000, gzip: 30_000 },
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

const zodIn = (code: string) => ZOD.filter((word) => code.includes(word));
const reactIn = (code: string) => REACT.filter((word) => code.includes(word));

describe('the release build', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3'] as const) {
    for (const [script, { raw, gzip }] of Object.entries(BUDGET)) {
      it(`keeps ${script} of ${build} within ${raw} bytes, ${gzip} compressed`, () => {
        const bytes = built(build, script);
        const packed = gzipSync(bytes, { level: 9 });
        console.info(
          `${build}/${script}: ${bytes.length} bytes of ${raw}, gzip -9 ${packed.length} of ${gzip}`,
        );
        expect(bytes.length).toBeGreaterThan(1000);
        expect(bytes.length).toBeLessThanOrEqual(raw);
        expect(packed.length).toBeLessThanOrEqual(gzip);
      });

      it(`has no React in ${script} of ${build}`, () => {
        expect(reactIn(builtText(build, script))).toEqual([]);
      });

      it(`has no zod in ${script} of ${build}`, () => {
        expect(zodIn(builtText(build, script))).toEqual([]);
      });
    }

    it(`has zod in background.js of ${build}, so that the search above would see it`, () => {
      expect(zodIn(builtText(build, 'background.js'))).toEqual(ZOD);
    });
  }

  it('has React where it is meant to be, so that the search above would see it', async () => {
    const { filesIn, read } = await import('./sources.ts');
    const chunks = filesIn('.output/chrome-mv3/chunks');
    expect(chunks.some((path) => reactIn(read(path)).length > 0)).toBe(true);
  });
});
