/** The finished builds in .output, which `npm test` makes before the contracts run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';

export type Build =
  | 'chrome-mv3'
  | 'edge-mv3'
  | 'firefox-mv3'
  | 'chrome-mv3-practice'
  | 'firefox-mv3-practice';

/** A file of a build. Never skipped: a contract over a build that is not there has proved nothing. */
export function built(build: Build, name: string): Buffer {
  const file = join(root, '.output', build, name);
  if (!existsSync(file)) {
    throw new Error(
      `There is no .output/${build}/${name}: run npm test, or npx wxt build (--mv3 -b … --mode …).`,
    );
  }
  return readFileSync(file);
}

export function builtText(build: Build, name: string): string {
  return built(build, name).toString('utf8');
}
