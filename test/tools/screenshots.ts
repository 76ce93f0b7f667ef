/**
 * `npm run screens [-- NAME]`: a picture of every state of every surface, in each of its widths and both themes, into the
 * folder `.screens`, which git does not keep. NAME takes only states whose name holds it.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startPracticeTracs } from '../practice/server.ts';
import { ensureChromium } from './browsers.ts';
import { connectOrigins, launchChromium } from './chromium.ts';
import { Advice, packageProgram, root, run, step, tail } from './process.mjs';
import { LAYOUTS } from './screens.ts';
import { leave, STATES } from './states.ts';

const FOLDER = '.screens';
const THEMES = ['light', 'dark'] as const;

export async function main([wanted = '']: string[]): Promise<number> {
  await step('browser', () => ensureChromium());
  await step('build', async () => {
    const [node, script] = packageProgram('wxt');
    const { code, output } = await run(node, [script, 'build', '--mode', 'practice']);
    if (code !== 0) throw new Advice(`The extension could not be built.\n${tail(output)}`);
  });
  const tracs = await startPracticeTracs();
  const layout = LAYOUTS.classic;
  const browser = await launchChromium({ extension: path.join(root, '.output/chrome-mv3-practice') });
  const origin = layout.origin(tracs);
  await connectOrigins(browser.background, { [origin]: layout.map });
  const stage = { ...browser, tracs, layout, origin };
  mkdirSync(path.join(root, FOLDER), { recursive: true });
  let pictures = 0;
  const failed: string[] = [];
  for (const state of STATES.filter(({ name }) => name.includes(wanted))) {
    try {
      const page = await state.open(stage);
      for (const width of state.widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme });
          const name = `${state.name.replace('/', '-')}-${width}-${colorScheme}.png`;
          await page.screenshot({
            path: path.join(root, FOLDER, name),
            fullPage: !state.within && !state.name.startsWith('catalogue'),
            animations: 'disabled',
          });
          pictures += 1;
        }
      }
      await leave(page);
    } catch (error) {
      failed.push(`${state.name}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  await browser.close();
  await tracs.close();
  console.log(`${pictures} pictures are in the folder ${FOLDER}.`);
  for (const line of failed) console.log(`No picture of ${line}`);
  return failed.length === 0 ? 0 : 1;
}
