/** Whether texts that are being typed may be kept: on, unless IT says no (`keepDrafts: false` in the managed policy). */
import { browser } from 'wxt/browser';

export interface DraftPolicy {
  /** As far as it is known by now: the policy's first answer may take seconds, and nobody waits for it. */
  mayKeep(): boolean;
}

/** @param forbidden is told once policy says no, so that what was kept before goes. */
export function followDraftPolicy(forbidden: () => void): DraftPolicy {
  let may = true;
  const look = async () => {
    // Where nothing is managed it may be that it cannot be asked; that is no "no".
    const managed = await browser.storage.managed
      .get('keepDrafts')
      .catch((): Record<string, unknown> => ({}));
    may = managed.keepDrafts !== false;
    if (!may) forbidden();
  };
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void look();
  });
  void look();
  return { mayKeep: () => may };
}
