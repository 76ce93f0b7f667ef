/** Runs something after every change, at most once a frame, and again a few times where a page made it fail. */
import type { Context } from '@/lib/browser/context';

/** A browser that draws no frame within this time is not waited for. */
const NO_FRAME_MS = 150;
/** So often a page that made the reading fail is tried again. */
const FAULTS = 5;
const FAULT_MS = 60;

export interface Loop {
  /** At the next frame. */
  schedule(): void;
  /** Now. */
  run(): void;
}

export function createLoop(top: Document, { signal }: Context, look: () => void, failed: () => void): Loop {
  let pending = false;
  let faults = 0;
  let running = false;

  function schedule(): void {
    if (pending || signal.aborted) return;
    pending = true;
    // With the next frame, or soon after where none is drawn: a tab behind another must still be right for the popup.
    let ran = false;
    const once = () => {
      if (ran) return;
      ran = true;
      run();
    };
    const visible = top.visibilityState === 'visible';
    if (visible) requestAnimationFrame(once);
    setTimeout(once, visible ? NO_FRAME_MS : 0);
  }

  function run(): void {
    pending = false;
    // Whoever hears of what was seen may ask again at once; after a fault that would never end.
    if (signal.aborted || running) return;
    running = true;
    try {
      look();
      faults = 0;
    } catch {
      // A page may be torn down under the reading. Said, never silent, and tried again a few times.
      failed();
      if (faults++ < FAULTS) setTimeout(schedule, FAULT_MS * 2 ** faults);
    } finally {
      running = false;
    }
  }

  return { schedule, run };
}
