/** All changes of all files against the tests that say what they do, in one process (`runner.ts`). */
import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { instrument } from './instrument.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Some files alone: `MUTATE=lib/record/calendar.ts,lib/judgement/duties/say.ts`. */
const asked = process.env.MUTATE?.split(',');
const files = asked ?? [
  ...['calendar', 'holidays', 'civil-date'].map((name) => `lib/record/${name}.ts`),
  ...['lib/judgement/duties', 'lib/judgement/duties/shared'].flatMap((folder) =>
    readdirSync(resolve(root, folder))
      // What a folder holds is a contract's to say.
      .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^index\.ts$/.test(name))
      .map((name) => `${folder}/${name}`),
  ),
];
const { code, mutants } = await instrument(files.map((file) => resolve(root, file)));

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      transform(source, id) {
        const changed = code.get(id);
        if (changed !== undefined) return changed;
        // What was worked out under one change must not answer under the next. Reading is not changed, and keeps its own.
        const keeps = /\/lib\/(?!judgement\/reading\/)/.test(id) && source.includes('new WeakMap');
        return keeps ? source.replaceAll('new WeakMap', 'new globalThis.Forgetful') : undefined;
      },
    },
  ],
  test: {
    environment: 'node',
    // Not a thread, where the tests of civil dates could not change the zone.
    pool: 'forks',
    include: ['test/mutation/every.test.ts'],
    runner: './test/mutation/runner.ts',
    // The runner stops what takes too long; a timer of Vitest's would go off after that.
    testTimeout: 0,
    reporters: [['default', { summary: false }]],
    provide: { mutants: mutants.map((mutant) => ({ ...mutant, file: relative(root, mutant.file) })) },
  },
});
