/** What a key in a draft costs, alone and in a run of keys, beside the same key on the bare page. */
import { LAYOUTS } from '../screens.ts';
import { quantile } from './quantiles.ts';
import { addRecord, type Progress, type Rig } from './rig.ts';
import { later, metricsOf, pageFor } from './visit.ts';

interface Cost {
  p50: number;
  p95: number;
}
export interface TypingRow {
  length: number;
  /** Task time of a key with all that follows from it, which is waited for. */
  alone: { ours: Cost; bare: Cost };
  /** Task time of a key among keys that follow each other as somebody types: means of a run, in milliseconds. */
  running: { ours: Cost; bare: Cost };
}

/** Time between two keys of somebody who types 100 words a minute, and one who has stopped. */
const KEY_MS = 110;
const PAUSE_MS = 450;
const RUN = 'gain and again';

/**
 * Keys in a draft of that length, on both pages: alone, each of which completes or breaks the word that calls for a type;
 * and running, fourteen after each other. The pages take turns, so that a machine that does something else meanwhile does it to both.
 */
export async function measureTyping(
  rig: Rig,
  lengths: readonly number[],
  keys: number,
  progress: Progress,
): Promise<TypingRow[]> {
  const rows: TypingRow[] = [];
  const path = LAYOUTS.classic.record(addRecord(rig.tracs, 12), 'Narratives');
  const ours = await pageFor(rig, rig.ours, 1);
  const bare = await pageFor(rig, rig.bare, 1);
  type Seat = typeof ours;
  const press = async ({ page }: Seat, key: string, ms: number) => {
    await page.keyboard.press(key);
    await later(ms);
  };
  const cost = async ({ session }: Seat, work: () => Promise<void>) => {
    const before = (await metricsOf(session)).TaskDuration!;
    await work();
    return ((await metricsOf(session)).TaskDuration! - before) * 1000;
  };
  const alone = async (seat: Seat, nth: number) => {
    // Those before it bring the page back to where somebody types; the last one takes them back.
    for (const key of ['a', 'Backspace']) await press(seat, key, PAUSE_MS);
    return cost(seat, () => press(seat, nth % 2 === 0 ? 'M' : 'Backspace', PAUSE_MS));
  };
  const running = async (seat: Seat) => {
    // The first of a run and the pause behind the last are no part of it.
    await press(seat, 'a', KEY_MS);
    const all = await cost(seat, async () => {
      for (const key of RUN) await press(seat, key, KEY_MS);
    });
    await later(PAUSE_MS);
    return all / RUN.length;
  };
  for (const length of lengths) {
    const filler = 'Nothing to tell of that day. '.repeat(Math.ceil(length / 29)).slice(0, length);
    for (const [{ page }, address] of [
      [ours, rig.ours + path],
      [bare, rig.bare + path],
    ] as const) {
      await page.bringToFront();
      await page.goto(address);
      const field = page.locator('textarea');
      await field.fill(`${filler}. Re: job search class, ct: LV`);
      await field.press('Control+End');
      await later(1000);
    }
    const inTurn = async (act: (seat: Seat, nth: number) => Promise<number>) => {
      const all: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
      for (let nth = 0; nth < keys; nth++) {
        for (const [name, seat] of Object.entries({ ours, bare }) as ['ours' | 'bare', Seat][]) {
          await seat.page.bringToFront();
          await later(PAUSE_MS);
          all[name].push(await act(seat, nth));
        }
      }
      const of = (some: number[]) => ({ p50: quantile(some, 0.5), p95: quantile(some, 0.95) });
      return { ours: of(all.ours), bare: of(all.bare) };
    };
    progress(`draft of ${length} characters`);
    rows.push({ length, alone: await inTurn(alone), running: await inTurn(running) });
  }
  await ours.page.close();
  await bare.page.close();
  return rows;
}
