import { afterEach, describe, expect, it, vi } from 'vitest';
import { ready } from './ready.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page as far along as it is said to be; it may take listeners away. */
function pageThatIs(readyState: DocumentReadyState) {
  const page = Object.assign(new EventTarget(), { readyState });
  vi.stubGlobal('document', page);
  return page;
}

/** Whether it has ended, after all that was to follow by now has followed. */
async function hasEnded(waiting: Promise<void>): Promise<boolean> {
  let ended = false;
  void waiting.then(() => {
    ended = true;
  });
  await vi.advanceTimersByTimeAsync(50);
  return ended;
}

describe('before there is a page', () => {
  it('nothing goes on until the page is there', async () => {
    vi.useFakeTimers();
    const page = pageThatIs('loading');
    const waiting = ready();
    expect(await hasEnded(waiting)).toBe(false);
    page.readyState = 'interactive';
    page.dispatchEvent(new Event('DOMContentLoaded'));
    expect(await hasEnded(waiting)).toBe(true);
  });

  it('a page that took the listener away is found to be there all the same', async () => {
    vi.useFakeTimers();
    const page = pageThatIs('loading');
    page.addEventListener = () => undefined;
    const waiting = ready();
    expect(await hasEnded(waiting)).toBe(false);
    page.readyState = 'complete';
    await vi.advanceTimersByTimeAsync(60);
    expect(await hasEnded(waiting)).toBe(true);
  });

  it('a page that was there before the script is not waited for', async () => {
    vi.useFakeTimers();
    pageThatIs('complete');
    expect(await hasEnded(ready())).toBe(true);
  });
});
