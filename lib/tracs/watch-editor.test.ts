import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOST_NAME } from './own-element.ts';
import { watch } from './watch.ts';

const controller = { current: new AbortController() };
const changes = {
  changed: vi.fn(),
  typed: vi.fn(),
  moved: vi.fn(),
  resized: vi.fn(),
  navigated: vi.fn(),
  lost: vi.fn(),
};

beforeEach(() => {
  controller.current = new AbortController();
  document.body.innerHTML = '<ul><li>entry</li></ul><div contenteditable="true"><p>draft</p></div>';
  watch(changes, controller.current.signal).follow([document]);
  vi.clearAllMocks();
});
afterEach(() => controller.current.abort());

/** Does something to the page and answers what was told of it. */
async function told(act: () => void): Promise<{ changed: number; typed: number }> {
  act();
  await vi.waitFor(() => expect(changes.changed.mock.calls.length + changes.typed.mock.calls.length).toBe(1));
  return { changed: changes.changed.mock.calls.length, typed: changes.typed.mock.calls.length };
}

const find = (selector: string) => document.querySelector(selector)!;

describe('what the page changes', () => {
  it('is told as a change where a list is rewritten', async () => {
    expect(await told(() => find('ul').append('more'))).toEqual({ changed: 1, typed: 0 });
  });

  it('is told as typing where it is inside an editor, so that lists are not read with every key', async () => {
    expect(await told(() => find('[contenteditable] p').append('!'))).toEqual({ changed: 0, typed: 1 });
  });

  it('is told as a change where both happen at once', async () => {
    const both = () => {
      find('[contenteditable] p').append('!');
      find('li').append('!');
    };
    expect(await told(both)).toEqual({ changed: 1, typed: 0 });
  });

  it('is nothing where only the overlay itself came or went', async () => {
    document.documentElement.append(document.createElement(HOST_NAME));
    expect(await told(() => find('ul').append('more'))).toEqual({ changed: 1, typed: 0 });
    expect(changes.changed).toHaveBeenCalledTimes(1);
  });

  it('is told no longer once the signal says so', async () => {
    await told(() => find('ul').append('more'));
    controller.current.abort();
    find('ul').append('again');
    await Promise.resolve();
    expect(changes.changed).toHaveBeenCalledTimes(1);
  });
});
