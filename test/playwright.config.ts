/** The tests in a real browser. Which Chromium, and how it carries the extension, is said in the fixtures of test/e2e. */
import { defineConfig } from '@playwright/test';
import { MAY_SET_POLICY } from './tools/machine-policy.ts';
import type { LayoutName } from './tools/screens.ts';

// Playwright's own variable for its json reporter; `npm test` sets it to count the tests afterwards.
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/**
 * What a layout has the largest part in: reading, marks, writes and the surfaces. `npm test` runs these on both layouts and
 * the others on the classic one; `npm run prove` runs everything on both.
 */
const ON_BOTH = /(?:warnings|parts)\.spec\.ts/;
/** Long, and near to another test in Chromium or to the sampled one: `npm run prove` alone has the time. So for `@prove`. */
const IN_PROVE = /firefox-(?:popup|a11y)\.spec\.ts/;
const PROVING = Boolean(process.env.TRACS_PROVE);
const LATER = PROVING ? [] : [/@prove/];

/** It touches the machine, so it has to be asked for; no layout has a part in it. */
const MACHINE_POLICY = /machine-policy\.spec\.ts/;
const NOT_HERE = [...(MAY_SET_POLICY ? [] : [MACHINE_POLICY]), ...(PROVING ? [] : [IN_PROVE])];

export default defineConfig<object, { layout: LayoutName }>({
  testDir: 'e2e',
  outputDir: '../test-results',
  timeout: 30_000,
  // One browser per worker. More of them than this only take the processor from each other.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  // Every test runs on both layouts of the practice TRACS, but for those marked `@once`: they are about framesets, or
  // about something in which no layout has a part; and those marked `@parts`: about pages that replace their parts.
  projects: [
    { name: 'classic', use: { layout: 'classic' }, grepInvert: [/@parts/, ...LATER], testIgnore: NOT_HERE },
    {
      name: 'modern',
      use: { layout: 'modern' },
      grepInvert: [/@once/, ...LATER],
      ...(PROVING ? {} : { testMatch: ON_BOTH }),
      testIgnore: [MACHINE_POLICY],
    },
  ],
});
