/** Asking the background from a page of the extension's own. The worker may be stopped at any moment; a message wakes it. */
import { browser } from 'wxt/browser';
import type { FromOwnPage } from './messages.ts';

/** So often a worker that was stopped over a message is asked again; every message may be carried out twice. */
const TRIES = 3;

/** The answer, or null where none came. */
export async function askBackground<T>(message: FromOwnPage): Promise<T | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = (await browser.runtime.sendMessage(message).catch(() => null)) as T | null | undefined;
    if (answer) return answer;
  }
  return null;
}
