/**
 * The tasks of a page's main thread while a record opens, from a trace: how long each kept the processor, which another
 * program on the machine cannot lengthen, and whose it is.
 */
import type { CDPSession } from 'playwright';
import { LAYOUTS } from '../screens.ts';
import { median } from './quantiles.ts';
import { addRecord, type Progress, type Rig, type Rounds } from './rig.ts';
import { pageFor, visit } from './visit.ts';

/** An event of a trace as the browser writes it; times in microseconds. */
interface Traced {
  name: string;
  ph: string;
  ts: number;
  pid: number;
  tid: number;
  dur?: number;
  /** What the thread itself worked. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];
const ms = ({ tdur, dur = 0 }: Traced) => (tdur ?? dur) / 1000;

/** Milliseconds of processor time. */
interface Tasks {
  /** The longest stretch of ours within one. */
  script: number;
  /** The same without the browser's collecting of garbage, of which nobody can say in whose stretch it comes. */
  uncollected: number;
  /** The longest after our first mark that laid out or painted, without what of it was ours. */
  drawing: number;
  /** From the end of the parsing to the first mark: ours, and the page's own. */
  oursBefore: number;
  pageBefore: number;
}

export interface TaskRow extends Tasks {
  count: number;
  slowdown: number;
  /** The longest task of the same page without the overlay, parsing and all. */
  bare: number;
}

async function traced(browser: CDPSession, work: () => Promise<void>): Promise<Traced[]> {
  const events: Traced[] = [];
  const take = ({ value }: { value: object[] }) => void events.push(...(value as Traced[]));
  browser.on('Tracing.dataCollected', take);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await work();
  const done = new Promise<unknown>((complete) => browser.once('Tracing.tracingComplete', complete));
  await browser.send('Tracing.end');
  await done;
  browser.off('Tracing.dataCollected', take);
  return events;
}

/** The tasks of the thread in which the page made this mark, each with what ran in it. */
function tasksOf(events: readonly Traced[], mark: string): { task: Traced; within: Traced[] }[] {
  const at = events.findLast(({ name }) => name === mark);
  if (!at) throw new Error(`The page never came to "${mark}".`);
  const thread = events
    .filter(({ pid, tid, ph }) => pid === at.pid && tid === at.tid && ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const tasks: { task: Traced; within: Traced[] }[] = [];
  for (const event of thread) {
    const last = tasks.at(-1);
    if (last && event.ts < last.task.ts + (last.task.dur ?? 0)) last.within.push(event);
    else if (event.name === 'RunTask') tasks.push({ task: event, within: [] });
  }
  return tasks;
}

/**
 * What in a task is ours: calls of our scripts with all that they made the browser do. What goes on behind a promise, or
 * in a task of its own, has no address; the page's own scripts make none.
 */
function oursIn({ within }: { within: readonly Traced[] }): number {
  let sum = 0;
  let until = 0;
  for (const event of within) {
    const { name, ts, dur = 0, args } = event;
    const isOurs =
      args?.data?.url?.startsWith('chrome-extension:') ||
      ((name === 'RunMicrotasks' || name === 'RunPostTaskCallback') && ms(event) > 0.5);
    if (!isOurs || ts < until) continue;
    sum += ms(event);
    until = ts + dur;
  }
  return sum;
}

function tasksOfOurs(events: readonly Traced[]): Tasks {
  const at = (mark: string) => events.findLast(({ name }) => name === mark)!.ts;
  const [parsed, shown] = [at('parsed'), at('shown')];
  const tasks = tasksOf(events, 'shown').map((entry) => {
    const ours = oursIn(entry);
    const collected = entry.within.filter(({ name }) => name === 'MinorGC' || name === 'MajorGC');
    const uncollected = ours - collected.reduce((sum, event) => sum + ms(event), 0);
    return { ...entry, ours, uncollected, rest: ms(entry.task) - ours };
  });
  const before = tasks.filter(({ task }) => task.ts >= parsed && task.ts <= shown);
  const drawn = tasks.filter(
    ({ task, within }) =>
      task.ts > shown && within.some(({ name }) => name === 'Paint' || name === 'UpdateLayoutTree'),
  );
  return {
    script: Math.max(0, ...tasks.map(({ ours }) => ours)),
    uncollected: Math.max(0, ...tasks.map(({ uncollected }) => uncollected)),
    drawing: Math.max(0, ...drawn.map(({ rest }) => rest)),
    oursBefore: before.reduce((sum, { ours }) => sum + ours, 0),
    pageBefore: before.reduce((sum, { rest }) => sum + rest, 0),
  };
}

/** Loads of records of so many narratives, with the overlay and without; medians over the rounds. */
export async function measureTasks(
  rig: Rig,
  counts: readonly number[],
  slowdown: number,
  roundsFor: Rounds,
  progress: Progress,
): Promise<TaskRow[]> {
  const browser = await rig.browser.context.browser()!.newBrowserCDPSession();
  const [ours, bare] = [await pageFor(rig, rig.ours, slowdown), await pageFor(rig, rig.bare, slowdown)];
  const rows: TaskRow[] = [];
  for (const count of counts) {
    const path = LAYOUTS.classic.record(addRecord(rig.tracs, count), 'Narratives');
    const all: Tasks[] = [];
    const without: number[] = [];
    const rounds = roundsFor(count, slowdown);
    for (let round = 0; round <= rounds; round++) {
      progress(`${count} narratives, processor ${slowdown}x slower, trace ${round} of ${rounds}`);
      await ours.page.goto('about:blank');
      const mine = await traced(browser, () => visit(ours.page, ours.session, rig.ours + path));
      await bare.page.goto('about:blank');
      const theirs = await traced(browser, () => visit(bare.page, bare.session, rig.bare + path));
      if (round === 0) continue;
      all.push(tasksOfOurs(mine));
      without.push(Math.max(...tasksOf(theirs, 'parsed').map(({ task }) => ms(task))));
    }
    const of = (name: keyof Tasks) => median(all.map((tasks) => tasks[name]));
    rows.push({
      count,
      slowdown,
      script: of('script'),
      uncollected: of('uncollected'),
      drawing: of('drawing'),
      oursBefore: of('oursBefore'),
      pageBefore: of('pageBefore'),
      bare: median(without),
    });
  }
  await ours.page.close();
  await bare.page.close();
  await browser.detach();
  return rows;
}
