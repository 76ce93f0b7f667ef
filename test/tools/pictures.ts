/** `npm run pictures`: takes the tour and puts the pictures that the README shows into `docs/`. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './process.mjs';
import { main as start } from './start.ts';

const FOLDER = '.tour';
/** Picture of the tour (by its name) and what it is called in the docs. */
const SHOWN = { why: 'overlay.png', draft: 'draft.png', popup: 'popup.png', timeline: 'timeline.png' };

export async function main(): Promise<number> {
  const code = await start(['--headless', '--out', FOLDER]);
  if (code !== 0) return code;
  mkdirSync(path.join(root, 'docs'), { recursive: true });
  const taken = readdirSync(path.join(root, FOLDER));
  for (const [name, target] of Object.entries(SHOWN)) {
    const file = taken.find((candidate) => candidate.endsWith(`-${name}.png`));
    if (!file) throw new Error(`The tour took no picture called "${name}".`);
    copyFileSync(path.join(root, FOLDER, file), path.join(root, 'docs', target));
    console.log(`docs/${target}`);
  }
  return 0;
}
