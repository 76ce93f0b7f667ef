/** The tests that need no browser window: those beside the code (two projects, one with a DOM) and the contracts. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const CODE = '{lib,components,entrypoints,test/drift,test/practice,test/tools,test/trust}';
/** Tests that read or make a document; all others run without one, so that nothing pure grows to need it. */
const WITH_DOM = [`${CODE}/**/*.test.tsx`, 'lib/{tracs,browser}/**/*.test.ts'];

/** Preact in React's place, as the panel is built: components are tested on both. */
const PREACT = [
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: 'react-dom/test-utils', replacement: 'preact/test-utils' },
  { find: 'react-dom', replacement: 'preact/compat' },
  { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
  { find: 'react/jsx-dev-runtime', replacement: 'preact/jsx-runtime' },
  { find: /^react$/, replacement: 'preact/compat' },
  // Its other half is CommonJS, whose requires no alias reaches.
  {
    find: /^@testing-library\/react$/,
    replacement: '@testing-library/react/dist/@testing-library/react.esm.js',
  },
];
const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  // What WXT gives the builds: `@` is the project.
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    // Slow machines run two workers on one processor; a test that hangs is still found.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Code without a document keeps nothing of one test that another could meet: its memories are by content.
          isolate: false,
          include: [`${CODE}/**/*.test.ts`],
          exclude: ['lib/{tracs,browser}/**'],
        },
      },
      { extends: true, test: { name: 'unit-dom', environment: 'happy-dom', include: WITH_DOM } },
      {
        extends: true,
        resolve: { alias: PREACT },
        test: {
          name: 'unit-preact',
          environment: 'happy-dom',
          include: ['components/**/*.test.tsx'],
          env: { RENDERER: 'preact' },
          // Inlined, so that its own imports of React are Preact too.
          server: { deps: { inline: [/@testing-library\/react/] } },
        },
      },
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
