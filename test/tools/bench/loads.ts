/** What the overlay costs a page that loads: medians over loads that take turns with those of the bare page. */
import { LAYOUTS } from '../screens.ts';
import { median } from './quantiles.ts';
import { addRecord, type Progress, type Rig, type Rounds } from './rig.ts';
import { type Load, load, pageFor } from './visit.ts';

export interface LoadRow {
  count: number;
  slowdown: number;
  ours: Load;
  bare: Load;
}

export async function measureLoads(
  rig: Rig,
  counts: readonly number[],
  slowdown: number,
  roundsFor: Rounds,
  progress: Progress,
): Promise<LoadRow[]> {
  const [ours, bare] = [await pageFor(rig, rig.ours, slowdown), await pageFor(rig, rig.bare, slowdown)];
  const rows: LoadRow[] = [];
  for (const count of counts) {
    const path = LAYOUTS.classic.record(addRecord(rig.tracs, count), 'Narratives');
    const loads: { ours: Load[]; bare: Load[] } = { ours: [], bare: [] };
    const rounds = roundsFor(count, slowdown);
    for (let round = 0; round <= rounds; round++) {
      progress(`${count} narratives, processor ${slowdown}x slower, load ${round} of ${rounds}`);
      const one = await load(ours.page, ours.session, rig.ours + path);
      const other = await load(bare.page, bare.session, rig.bare + path);
      // The first of each fills caches.
      if (round > 0) {
        loads.ours.push(one);
        loads.bare.push(other);
      }
    }
    const middle = (all: Load[]) =>
      Object.fromEntries(
        (['findings', 'floor', 'drawn', 'parsed', 'script', 'task', 'longest'] as const).map((name) => [
          name,
          median(all.map((l) => l[name])),
        ]),
      ) as unknown as Load;
    rows.push({ count, slowdown, ours: middle(loads.ours), bare: middle(loads.bare) });
  }
  await ours.page.close();
  await bare.page.close();
  return rows;
}
