/**
 * `npm run screens [-- NAME]`: a picture of every state of every surface, in each of its widths and both themes, into the
 * folder `.screens`, which git does not keep. NAME takes only states whose name holds it.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './process.mjs';
import { onStage } from './stage.ts';
import { leave } from './states/own-page.ts';
import type { Stage, State } from './states/state.ts';
import { STATES } from './states.ts';

const FOLDER = '.screens';
const THEMES = ['light', 'dark'] as const;

export async function main([wanted = '']: string[]): Promise<number> {
  mkdirSync(path.join(root, FOLDER), { recursive: true });
  const failed: string[] = [];
  let pictures = 0;
  await onStage(async (stage) => {
    for (const state of STATES.filter(({ name }) => name.includes(wanted))) {
      try {
        pictures += await takeAll(stage, state);
      } catch (error) {
        failed.push(`${state.name}: ${(error as Error).message.split('\n')[0]}`);
      }
    }
  });
  console.log(`${pictures} pictures are in the folder ${FOLDER}.`);
  for (const line of failed) console.log(`No picture of ${line}`);
  return failed.length === 0 ? 0 : 1;
}

async function takeAll(stage: Stage, state: State): Promise<number> {
  const page = await state.open(stage);
  for (const width of state.widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: path.join(root, FOLDER, `${state.name.replace('/', '-')}-${width}-${colorScheme}.png`),
        // The catalogue is some forty windows long, and alike from top to bottom.
        fullPage: !state.within && !state.name.startsWith('catalogue'),
        animations: 'disabled',
      });
    }
  }
  await leave(page);
  return state.widths.length * THEMES.length;
}
