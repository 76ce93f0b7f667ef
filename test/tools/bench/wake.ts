/** What it costs a page that the background was stopped. */
import { LAYOUTS } from '../screens.ts';
import { median } from './quantiles.ts';
import { addRecord, type Rig } from './rig.ts';
import { load, pageFor } from './visit.ts';

/** From the parsing to the first mark, with the worker running and right after it was stopped. */
export async function measureWake(rig: Rig, rounds: number): Promise<{ running: number; stopped: number }> {
  const path = LAYOUTS.classic.record(addRecord(rig.tracs, 13), 'Narratives');
  const own = await rig.browser.context.newPage();
  await own.goto(`chrome-extension://${rig.browser.extensionId}/options.html`);
  const control = await rig.browser.context.newCDPSession(own);
  await control.send('ServiceWorker.enable');
  const { page, session } = await pageFor(rig, rig.ours, 1);
  const times: { running: number[]; stopped: number[] } = { running: [], stopped: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const state of ['running', 'stopped'] as const) {
      if (state === 'stopped') await control.send('ServiceWorker.stopAllWorkers');
      const { findings } = await load(page, session, rig.ours + path);
      if (round > 0) times[state].push(findings);
    }
  }
  await page.close();
  await own.close();
  return { running: median(times.running), stopped: median(times.stopped) };
}
