/** Leaving something in the extension's own world of a tab's top frame, and running a script of ours there. */
import { browser } from 'wxt/browser';

/** @returns what the script answered; null where the tab is gone or the browser did not allow it. */
export async function runIn<T, Given extends unknown[]>(
  tabId: number,
  file: '/insert.js' | '/keeper.js' | '/read-record.js',
  leave: { func: (...args: Given) => void; args: Given } | null,
): Promise<T | null> {
  const target = { tabId, frameIds: [0] };
  try {
    if (leave) await browser.scripting.executeScript({ target, ...leave } as never);
    const [answer] = await browser.scripting.executeScript({ target, files: [file as never] });
    return (answer?.result ?? null) as T | null;
  } catch {
    return null;
  }
}
