import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLoop } from './loop.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const hidden = { visibilityState: 'hidden' } as Document;
const context = (signal = new AbortController().signal) => ({
  signal,
  stop: () => undefined,
  alive: () => true,
});

describe('the loop', () => {
  it('L19: says a fault, tries a few times again, and then leaves it', () => {
    let looks = 0;
    const failed = vi.fn();
    const look = () => {
      looks += 1;
      throw new Error('the page was torn down');
    };
    createLoop(hidden, context(), look, failed).run();
    expect([looks, failed.mock.calls.length]).toEqual([1, 1]);
    vi.advanceTimersByTime(60_000);
    expect([looks, failed.mock.calls.length]).toEqual([6, 6]);
  });

  it('L19: is not run again by whoever hears of the fault', () => {
    let looks = 0;
    const look = () => {
      looks += 1;
      throw new Error('a fault that stays');
    };
    // As the keeper and the panel do: what is open is asked for as soon as something was told.
    const loop = createLoop(hidden, context(), look, () => loop.run());
    loop.run();
    expect(looks).toBe(1);
  });

  it('looks once for many changes, and not at all once it has ended', () => {
    const controller = new AbortController();
    const look = vi.fn();
    const loop = createLoop(hidden, context(controller.signal), look, () => undefined);
    for (let i = 0; i < 5; i++) loop.schedule();
    vi.advanceTimersByTime(1000);
    expect(look).toHaveBeenCalledTimes(1);
    controller.abort();
    loop.schedule();
    loop.run();
    vi.advanceTimersByTime(1000);
    expect(look).toHaveBeenCalledTimes(1);
  });
});
