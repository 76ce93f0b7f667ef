/** A browser with the practice build, freshly made, over a practice TRACS: what pictures of states are taken on. */
import path from 'node:path';
import { startPracticeTracs } from '../practice/server.ts';
import { ensureChromium } from './browsers.ts';
import { connectOrigins, launchChromium, setToday } from './chromium.ts';
import { Advice, packageProgram, root, run, step, tail } from './process.mjs';
import { LAYOUTS } from './screens.ts';
import type { Stage } from './states/state.ts';

/** Builds, opens, works, and closes all of it again. `today`: the day taken for today, YYYY-MM-DD; this day if left out. */
export async function onStage<T>(work: (stage: Stage) => Promise<T>, today?: string): Promise<T> {
  await step('browser', () => ensureChromium());
  await step('build', async () => {
    const [node, script] = packageProgram('wxt');
    const { code, output } = await run(node, [script, 'build', '--mode', 'practice']);
    if (code !== 0) throw new Advice(`The extension could not be built.\n${tail(output)}`);
  });
  const tracs = await startPracticeTracs({ today });
  const layout = LAYOUTS.classic;
  const browser = await launchChromium({ extension: path.join(root, '.output/chrome-mv3-practice') });
  try {
    const origin = layout.origin(tracs);
    if (today) await setToday(browser.background, today);
    await connectOrigins(browser.background, { [origin]: layout.map });
    return await work({ ...browser, tracs, layout, origin });
  } finally {
    await browser.close();
    await tracs.close();
  }
}
