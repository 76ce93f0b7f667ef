/**
 * From a key to the finding that it changes. The release build lets no page look into its marks; but a page is told that
 * something of ours lies at a point, so it is asked that, frame by frame, where the mark comes and goes.
 */

import { LAYOUTS } from '../screens.ts';
import { quantile } from './quantiles.ts';
import { addRecord, type Progress, type Rig } from './rig.ts';
import { pageFor } from './visit.ts';

export interface KeyRow {
  length: number;
  slowdown: number;
  p50: number;
  p95: number;
}

/** Asked for in the page. */
type Watching = Window & { keyed?: { at: number; changed: number | null; point: [number, number] } };

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));
const PATIENCE_MS = 20_000;

/** Runs in the page: a point at which something of ours lies, beside the form; null while there is none. */
function pointOfOurs(): [number, number] | null {
  const from = document.querySelector('textarea')!.form!.getBoundingClientRect();
  // As coarse as the line of words allows: a slowed down page takes long to answer each question.
  for (let y = Math.max(0, from.top); y < innerHeight; y += 12)
    for (let x = 0; x < innerWidth; x += 24) {
      // The sign of the templates stands there always; what is wanted is the line of words, which is wide.
      const hits = [0, 40, 80].map((right) => document.elementFromPoint(x + right, y));
      if (hits.every((hit) => hit?.closest('tracs-overlay'))) return [x + 40, y];
    }
  return null;
}

/** Runs in the page: remembers when the next key came, and the first frame in which the point shows something else. */
function watchPoint([point, was]: [[number, number], boolean]): void {
  const keyed = { at: Number.NaN, changed: null as number | null, point };
  (window as Watching).keyed = keyed;
  document.addEventListener('keydown', ({ timeStamp }) => (keyed.at = timeStamp), {
    once: true,
    capture: true,
  });
  const look = () => {
    const isThere = document.elementFromPoint(...point)?.closest('tracs-overlay') != null;
    if (!Number.isNaN(keyed.at) && isThere !== was) keyed.changed = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Keys that complete or break the word that calls for a type, each waited for until its finding came or went. */
export async function measureKeys(
  rig: Rig,
  lengths: readonly number[],
  keys: number,
  slowdown: number,
  progress: Progress,
): Promise<KeyRow[]> {
  const rows: KeyRow[] = [];
  const path = LAYOUTS.classic.record(addRecord(rig.tracs, 14), 'Narratives');
  const { page } = await pageFor(rig, rig.ours, slowdown);
  for (const length of lengths) {
    progress(`draft of ${length} characters, processor ${slowdown}x slower`);
    const filler = 'Nothing to tell of that day. '.repeat(Math.ceil(length / 29)).slice(0, length);
    await page.bringToFront();
    await page.goto(rig.ours + path);
    const field = page.locator('textarea');
    await field.fill(`${filler}. Re: job search class, ct: LVM`);
    await field.press('Control+End');
    let point: [number, number] | null = null;
    for (const end = Date.now() + PATIENCE_MS; !point && Date.now() < end; await later(200))
      point = await page.evaluate(pointOfOurs);
    if (!point) throw new Error('No line of words came beside the draft.');
    await later(1000);
    const times: number[] = [];
    for (let i = 0; i < keys; i++) {
      await page.evaluate(watchPoint, [point, i % 2 === 0] as [[number, number], boolean]);
      await page.keyboard.press(i % 2 === 0 ? 'Backspace' : 'M');
      let took: number | null = null;
      for (const end = Date.now() + PATIENCE_MS; took === null && Date.now() < end; await later(50)) {
        const keyed = await page.evaluate(() => (window as Watching).keyed!);
        took = keyed.changed === null ? null : keyed.changed - keyed.at;
      }
      if (took === null) throw new Error('A key changed nothing beside the draft.');
      times.push(took);
      await later(300);
    }
    rows.push({ length, slowdown, p50: quantile(times, 0.5), p95: quantile(times, 0.95) });
  }
  await page.close();
  return rows;
}
