/**
 * The life of a content script: one signal that ends everything it started, and whether the extension behind it is
 * still there. Ours instead of the framework's, which listens for an event that any page script can forge and so lets
 * a page switch the overlay off.
 */
import { extensionApi } from './api.ts';

export interface Context {
  /** Aborted when this script must stop: replaced by a newer one. */
  signal: AbortSignal;
  stop(): void;
  /** False once the extension was updated or removed: then no call of its API can succeed. */
  alive(): boolean;
}

export function createContext(): Context {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    stop: () => controller.abort(),
    alive: () => {
      try {
        return extensionApi().runtime?.id !== undefined;
      } catch {
        return false;
      }
    },
  };
}

/**
 * A message to the background, with its answer; null when it did not come within the time, twice over. The worker may
 * be stopped at any moment; the message itself wakes it. It is not asked again once it no longer counts.
 */
export async function ask<T>(
  context: Context,
  message: unknown,
  timeoutMs = 1000,
  counts = () => true,
): Promise<T | null> {
  for (let attempt = 0; attempt < 2; attempt++) {
    if (!context.alive() || !counts()) return null;
    const answer = await withTimeout(extensionApi().runtime.sendMessage(message) as Promise<T>, timeoutMs);
    if (answer !== undefined && answer !== null) return answer;
  }
  return null;
}

function withTimeout<T>(promise: Promise<T>, timeoutMs: number): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, timeoutMs, null));
  return Promise.race([promise.catch(() => null), late]);
}
