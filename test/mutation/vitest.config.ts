/** The tests that say what duties and calendar do: few and quick, since each mutant is held against them. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    environment: 'node',
    testTimeout: 20_000,
    include: [
      // Not those of civil dates: they change the zone, which nothing can do inside a worker thread.
      'lib/record/{calendar,holidays}.test.ts',
      'lib/judgement/duties/*.test.ts',
      'lib/judgement/checklist/{boundaries,judge}.test.ts',
      'lib/judgement/episodes/*.test.ts',
    ],
  },
});
