/**
 * `npm run pictures`: the pictures that the README shows, into `docs/`: some stops of the tour, and surfaces of the
 * extension over a practice record. All of them from the built extension, none is drawn.
 */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './process.mjs';
import { onStage } from './stage.ts';
import { main as start } from './start.ts';
import { leave } from './states/own-page.ts';
import { STATES } from './states.ts';

/** A Thursday with no holiday near: the sample dates, counted from it, fall on working days. */
const DAY = '2026-03-12';
const FOLDER = '.tour';
/** Picture of the tour (by its name) and what it is called in the docs. */
const SHOWN = { why: 'overlay.png', draft: 'draft.png', popup: 'popup.png', timeline: 'timeline.png' };
/** State of a surface, what it is called in the docs, and the window it is looked at through. */
const SURFACES = [
  ['summary/record', 'summary.png', { width: 860, height: 560 }],
  ['audit/record', 'audit.png', { width: 860, height: 560 }],
  ['pad/sample', 'pad.png', { width: 1000, height: 560 }],
  ['sidepanel/deadlines', 'deadlines.png', { width: 400, height: 720 }],
  ['popup/templates', 'templates.png', { width: 400, height: 720 }],
  ['options/storage', 'options.png', { width: 860, height: 560 }],
] as const;

export async function main(): Promise<number> {
  const code = await start(['--headless', '--out', FOLDER, '--today', DAY]);
  if (code !== 0) return code;
  const docs = path.join(root, 'docs');
  mkdirSync(docs, { recursive: true });
  const taken = readdirSync(path.join(root, FOLDER));
  for (const [name, target] of Object.entries(SHOWN)) {
    const file = taken.find((candidate) => candidate.endsWith(`-${name}.png`));
    if (!file) throw new Error(`The tour took no picture called "${name}".`);
    copyFileSync(path.join(root, FOLDER, file), path.join(docs, target));
    console.log(`docs/${target}`);
  }
  await onStage(async (stage) => {
    for (const [name, target, window] of SURFACES) {
      const state = STATES.find((one) => one.name === name);
      if (!state) throw new Error(`No state is called ${name}.`);
      const page = await state.open(stage);
      await page.setViewportSize(window);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.evaluate(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
      await page.screenshot({ path: path.join(docs, target), animations: 'disabled' });
      await leave(page);
      console.log(`docs/${target}`);
    }
  }, DAY);
  return 0;
}
