/**
 * The first-run screens open by themselves once: for somebody who installed the overlay. Where IT did, or where a build
 * is connected from the start, nobody is interrupted; popup and options lead there.
 */
import { browser } from 'wxt/browser';
import { BUILT_IN } from '@/lib/browser/build';

export async function openAtFirstRun(reason: string): Promise<void> {
  if (reason !== 'install' || BUILT_IN !== null) return;
  const self = await browser.management.getSelf().catch(() => null);
  if (self?.installType === 'admin') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/first-run.html') }).catch(() => undefined);
}
