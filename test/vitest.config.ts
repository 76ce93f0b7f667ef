/** The tests that need no browser window: those beside the code (two projects, one with a DOM) and the contracts. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const CODE = '{lib,components,entrypoints,test/practice,test/tools}';
/** Tests that read or make a document; all others run without one, so that nothing pure grows to need it. */
const WITH_DOM = [`${CODE}/**/*.test.tsx`, 'lib/{tracs,browser}/**/*.test.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [`${CODE}/**/*.test.ts`],
          exclude: ['lib/{tracs,browser}/**'],
        },
      },
      { extends: true, test: { name: 'unit-dom', environment: 'happy-dom', include: WITH_DOM } },
      {
        extends: true,
        test: {
          name: 'contracts',
          environment: 'node',
          include: ['test/contracts/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
