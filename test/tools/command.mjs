/** How every command runs: set-up first, then the `main` of a TypeScript file, loaded through Vite. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './process.mjs';
import { setUp } from './setup.mjs';

/**
 * Sets up, runs `main(args)` of the file (named from the repository's root) and leaves with the number that it
 * returns (nothing: 0). By then the loader is closed: the file may use static imports only.
 */
export async function runCommand(file, args, setup = {}) {
  let code = 1;
  try {
    await setUp(setup);
    const main = await loadMain(resolve(root, file));
    code = (await main(args)) ?? 0;
  } catch (error) {
    const advice = error?.name === 'Advice';
    process.stderr.write(`\n${advice ? error.message : (error?.stack ?? error)}\n`);
  }
  // Not at once: on some systems a pipe still holds what was written last.
  process.stdout.write('', () => process.exit(code));
}

async function loadMain(path) {
  if (!existsSync(path)) throw new Error(`There is no file ${path}`);
  const { runnerImport } = await import('vite');
  // Vite sets NODE_ENV to development while it loads; a build started from here would inherit it and ship that.
  const nodeEnv = process.env.NODE_ENV;
  const { module } = await runnerImport(path, { root, logLevel: 'error' });
  if (nodeEnv === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = nodeEnv;
  if (typeof module.main !== 'function') throw new Error(`${path} exports no function main(args)`);
  return module.main;
}
