import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLoop, type Look } from './loop.ts';

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

const looking = (look: (atOnce: boolean) => Look, failed = () => {}) => ({
  look,
  failed,
  isOutdated: () => false,
});

/** A clock that only work moves on, and turns that are taken when the test says so. */
function atWork() {
  let time = 0;
  const waiting: (() => void)[] = [];
  return {
    turns: { clock: () => time, next: (turn: () => void) => void waiting.push(turn) },
    work(ms: number) {
      time += ms;
    },
    /** Takes the next turn; false where none is waiting. */
    turn(): boolean {
      const [turn] = waiting.splice(0, 1);
      turn?.();
      return turn !== undefined;
    },
  };
}

/** Looks of so many steps, each of which takes so long; tells how many steps each turn had. */
function longLooks(steps: number, ms: number) {
  const machine = atWork();
  const begun: boolean[] = [];
  let done = 0;
  let taken = 0;
  function* look(atOnce: boolean): Look {
    begun.push(atOnce);
    outdated = false;
    for (let step = 0; step < steps; step++) {
      machine.work(ms);
      taken++;
      yield;
    }
    done++;
  }
  let outdated = false;
  const isOutdated = () => outdated;
  const loop = createLoop(hidden, context(), { ...looking(look), isOutdated }, machine.turns);
  const takenIn = (act: () => unknown) => {
    taken = 0;
    act();
    return taken;
  };
  const outdate = () => {
    outdated = true;
  };
  return { machine, loop, begun, takenIn, outdate, done: () => done };
}

describe('the loop', () => {
  it('L19: says a fault, tries a few times again, and then leaves it', () => {
    let looks = 0;
    const failed = vi.fn();
    const look = (): Look => {
      looks += 1;
      throw new Error('the page was torn down');
    };
    createLoop(hidden, context(), looking(look, failed), atWork().turns).run();
    expect([looks, failed.mock.calls.length]).toEqual([1, 1]);
    vi.advanceTimersByTime(60_000);
    expect([looks, failed.mock.calls.length]).toEqual([6, 6]);
  });

  it('L19: is not run again by whoever hears of the fault', () => {
    let looks = 0;
    const look = (): Look => {
      looks += 1;
      throw new Error('a fault that stays');
    };
    // As the keeper and the panel do: what is open is asked for as soon as something was told.
    const loop = createLoop(
      hidden,
      context(),
      looking(look, () => loop.run()),
      atWork().turns,
    );
    loop.run();
    expect(looks).toBe(1);
  });

  it('looks once for many changes, and not at all once it has ended', () => {
    const controller = new AbortController();
    let looks = 0;
    // biome-ignore lint/correctness/useYield: a look may be over at once
    const look = function* (): Look {
      looks++;
    };
    const loop = createLoop(hidden, context(controller.signal), looking(look), atWork().turns);
    for (let i = 0; i < 5; i++) loop.schedule();
    vi.advanceTimersByTime(1000);
    expect(looks).toBe(1);
    controller.abort();
    loop.schedule();
    loop.run();
    vi.advanceTimersByTime(1000);
    expect(looks).toBe(1);
  });
});

describe('a long look', () => {
  it('stops after 8 ms, goes on with the next turn, and is one look', () => {
    const { loop, machine, takenIn, begun, done } = longLooks(10, 3);
    expect(takenIn(loop.start)).toBe(3);
    expect(done()).toBe(0);
    expect(takenIn(machine.turn)).toBe(3);
    while (machine.turn());
    expect([done(), begun]).toEqual([1, [false]]);
  });

  it('is taken no further than one step where a step alone takes longer', () => {
    const { loop, machine, takenIn } = longLooks(4, 40);
    expect(takenIn(loop.start)).toBe(1);
    expect(takenIn(machine.turn)).toBe(1);
  });

  it('is done in one go where somebody has to know', () => {
    const { loop, machine, takenIn, begun, done } = longLooks(10, 3);
    loop.start();
    expect(takenIn(loop.run)).toBe(10);
    expect([done(), begun]).toEqual([1, [false, true]]);
    // The turn that was waiting finds nothing left to do.
    expect(takenIn(machine.turn)).toBe(0);
  });

  it('begins anew when what was read is no longer so, and ends all the same on a page that never rests', () => {
    const { loop, machine, begun, outdate, done } = longLooks(10, 3);
    loop.start();
    for (let nth = 0; nth < 3; nth++) {
      outdate();
      machine.turn();
    }
    expect([done(), begun]).toEqual([1, [false, false, false, true]]);
  });

  it('is followed by another where something came up meanwhile', () => {
    const { loop, machine, begun, done } = longLooks(10, 3);
    loop.start();
    loop.start();
    while (machine.turn());
    expect(done()).toBe(1);
    vi.advanceTimersByTime(1000);
    while (machine.turn());
    expect([done(), begun.length]).toEqual([2, 2]);
  });
});

describe('typing', () => {
  it('is looked at once the keys pause, and never left for long', () => {
    const { loop, machine, begun } = longLooks(1, 0);
    const wait = (ms: number) => {
      machine.work(ms);
      vi.advanceTimersByTime(ms);
    };
    const type = (keys: number, apart: number) => {
      for (let key = 0; key < keys; key++) {
        loop.scheduleTyped();
        wait(apart);
      }
    };
    type(8, 60);
    expect(begun.length).toBe(0);
    wait(80);
    expect(begun.length).toBe(0);
    wait(20);
    expect(begun.length).toBe(1);
    wait(10_000);
    expect(begun.length).toBe(1);
    // Ten seconds without a pause.
    type(40, 50);
    expect([begun.length, vi.getTimerCount()]).toEqual([1, 1]);
    type(160, 50);
    expect(begun.length).toBe(4);
  });

  it('is not looked at again where somebody had to know meanwhile', () => {
    const { loop, machine, begun } = longLooks(1, 0);
    loop.scheduleTyped();
    loop.run();
    machine.work(1000);
    vi.advanceTimersByTime(1000);
    expect(begun).toEqual([true]);
  });
});
