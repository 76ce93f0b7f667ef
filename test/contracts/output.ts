/** The finished builds in .output, which `npm test` makes before the contracts run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, read, root } from './sources.ts';

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

/** The background's script with the parts that it shares with the extension's own pages. */
export function behindBackground(build: Build): string {
  const parts = filesIn(`.output/${build}/chunks`).filter((path) => path.endsWith('.js'));
  return [builtText(build, 'background.js'), ...parts.map(read)].join('\n');
}
