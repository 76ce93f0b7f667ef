/** What many visits leave behind in a page. */
import type { CDPSession } from 'playwright';
import { LAYOUTS } from '../screens.ts';
import { addRecord, type Progress, type Rig } from './rig.ts';
import { ask, metricsOf, pageFor } from './visit.ts';

/** Heap of the page, collected, after some visits and after many. */
export async function measureVisits(
  rig: Rig,
  visits: number,
  progress: Progress,
): Promise<{ early: number; late: number; bare: number }> {
  const path = LAYOUTS.classic.record(addRecord(rig.tracs, 11), 'Narratives');
  const heap = async (session: CDPSession) => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    return (await metricsOf(session)).JSHeapUsedSize! / 1e6;
  };
  const { page, session } = await pageFor(rig, rig.ours, 1);
  const once = async () => {
    await page.goto(rig.ours + path);
    await ask(session, 'told.there');
  };
  for (let i = 0; i < 10; i++) await once();
  const early = await heap(session);
  for (let i = 10; i < visits; i++) {
    if (i % 100 === 0) progress(`visit ${i} of ${visits}`);
    await once();
  }
  const late = await heap(session);
  await page.close();
  const without = await pageFor(rig, rig.bare, 1);
  await without.page.goto(rig.bare + path);
  const bare = await heap(without.session);
  await without.page.close();
  return { early, late, bare };
}
