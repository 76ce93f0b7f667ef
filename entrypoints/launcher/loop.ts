/**
 * Looks at the page after every change, in turns short enough that the page answers to keys and clicks between them. What
 * changes meanwhile makes a look begin anew; where a page made it fail it is tried a few times again.
 */
import type { Context } from '@/lib/browser/context';
import { type InTurns, LONG } from '@/lib/record/turns';

/** A browser that draws no frame within this time is not waited for. */
const NO_FRAME_MS = 150;
/** So often a page that made the reading fail is tried again. */
const FAULTS = 5;
const FAULT_MS = 60;
/** What a turn takes before it lets others work: with its last step under 50 ms on a processor four times slower. */
export const TURN_MS = 8;
/** While a page or a frame loads nothing may tell when it is there, so it is looked for. */
export const LOOK_AGAIN_MS = 60;
/** A look that was begun anew so often is finished in one go: a page that never rests is read all the same. */
const BEGUN_ANEW = 3;
/** Keys that follow each other sooner are looked at once, but the first of them is never left waiting longer. */
const TYPED_MS = 150;
const TYPED_AT_MOST_MS = 3000;

/** One look at the page; between two of its steps others may work, or the page may change. */
export type Look = InTurns<void>;

export interface Loop {
  /** At the next frame. */
  schedule(): void;
  /** Once the keys pause. */
  scheduleTyped(): void;
  /** Now, as far as one turn goes. */
  start(): void;
  /** Now, in one go. */
  run(): void;
}

export interface Looking {
  /** One look; at once: what is asked for now, and no more than that. */
  look(atOnce: boolean): Look;
  /** Whether what the look under way has read is no longer so. */
  isOutdated(): boolean;
  /** The look met a fault. */
  failed(): void;
}

export interface Turns {
  /** Milliseconds since some fixed moment. */
  clock(): number;
  /** Calls this once others had their turn. */
  next(turn: () => void): void;
}

export function createLoop(
  top: Document,
  { signal }: Context,
  { look, isOutdated, failed }: Looking,
  { clock, next }: Turns = realTurns(),
): Loop {
  let pending = false;
  let typedSince: number | null = null;
  let typedTimer: ReturnType<typeof setTimeout> | undefined;
  let faults = 0;
  let running = false;
  /** The look that goes on with the next turn. */
  let pass: Look | null = null;
  let awaited = false;
  let begunAnew = 0;
  /** Something came up that the look under way may have passed by already. */
  let again = false;

  function schedule(): void {
    if (pending || signal.aborted) return;
    pending = true;
    // With the next frame, or soon after where none is drawn: a tab behind another must still be right for the popup.
    let ran = false;
    const once = () => {
      if (ran) return;
      ran = true;
      pending = false;
      start();
    };
    const visible = top.visibilityState === 'visible';
    if (visible) requestAnimationFrame(once);
    setTimeout(once, visible ? NO_FRAME_MS : 0);
  }

  /** Runs within the key's own task, so that it does no more than put off the look: between keys nothing of ours runs. */
  function scheduleTyped(): void {
    const now = clock();
    typedSince ??= now;
    clearTimeout(typedTimer);
    typedTimer = setTimeout(typed, Math.min(TYPED_MS, typedSince + TYPED_AT_MOST_MS - now));
  }

  function typed(): void {
    if (typedSince !== null) start();
  }

  function start(): void {
    if (pass) again = true;
    else turn(false);
  }

  function run(): void {
    if (running) return;
    pass = null;
    turn(true);
  }

  function turn(atOnce: boolean): void {
    // Whoever hears of what was seen may ask again at once; after a fault that would never end.
    if (signal.aborted || running) return;
    running = true;
    try {
      if (pass && isOutdated()) {
        pass = null;
        begunAnew++;
      }
      if (!pass) {
        again = false;
        typedSince = null;
      }
      const whole = atOnce || begunAnew >= BEGUN_ANEW;
      pass ??= look(whole);
      const until = clock() + TURN_MS;
      for (;;) {
        const { done, value } = pass.next();
        if (done) {
          pass = null;
          faults = begunAnew = 0;
          break;
        }
        if (!whole && (value === LONG || clock() >= until)) break;
      }
    } catch {
      pass = null;
      // A page may be torn down under the reading. Said, never silent, and tried again a few times.
      failed();
      if (faults++ < FAULTS) setTimeout(schedule, FAULT_MS * 2 ** faults);
    } finally {
      running = false;
    }
    if (!pass && again) {
      again = false;
      schedule();
    }
    if (!pass || awaited) return;
    awaited = true;
    next(() => {
      awaited = false;
      if (pass) turn(false);
    });
  }

  return { schedule, scheduleTyped, start, run };
}

/** A work as far as it comes in this time. The clock runs from its first short step on: what comes before is done only once. */
export function* forSoLong(time: number, work: InTurns<void>): InTurns<void> {
  let until = 0;
  for (const step of work) {
    if (step !== LONG) until ||= performance.now() + time;
    if (until > 0 && performance.now() >= until) break;
    yield step;
  }
}

/**
 * What the browser offers for work that may wait: after keys and clicks, and not slowed down as timers are. Firefox ESR
 * has only the timer. No message port: none of our code on a page sends or hears messages, and a contract holds that.
 */
export function realTurns(): Turns {
  const { scheduler } = globalThis as Partial<Pick<typeof globalThis, 'scheduler'>>;
  return {
    clock: () => performance.now(),
    next(turn) {
      if (scheduler) void scheduler.postTask(turn);
      else setTimeout(turn);
    },
  };
}
