/**
 * The background: owns the facts of this browser session, registers the launcher for the granted origins, sets the
 * badge, puts the panel into a tab when asked. It may be stopped at any moment and keeps nothing of its own between two
 * events; warnings about what stands on a page never need it.
 */

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { registerLauncher, restartLaunchers } from '@/lib/browser/connections';
import { type Area, LOCAL_KEYS } from '@/lib/browser/storage';
import { activeTab, askTab } from '@/lib/browser/tabs';
import { openAtFirstRun } from '../own-page/first-run.ts';
import { createPolicyKeeper } from '../policy/keep.ts';
import { answer, type Background, type Sender } from './answers.ts';
import { inject } from './in-tabs.ts';
import { keepMaps } from './keep-maps.ts';
import { followPinned, obey } from './obey.ts';
import { openStores } from './stores.ts';

export default defineBackground({ type: 'module', main });

function main(): void {
  const stores = openStores();
  const { local } = stores;
  const policy = createPolicyKeeper(
    local,
    browser.storage.managed as unknown as Pick<Area, 'get'>,
    browser.runtime.getManifest().version,
    stores.facts.reread,
  );
  const background: Background = {
    ...stores,
    policy,
    self: { id: browser.runtime.id, root: browser.runtime.getURL('') },
    erased: false,
    settled: () => Promise.allSettled([awake, turn]),
  };

  browser.runtime.onInstalled.addListener(({ reason }) => void prepare().then(() => openAtFirstRun(reason)));
  browser.runtime.onStartup.addListener(() => void prepare());
  browser.permissions.onAdded.addListener(() => void registerLauncher());
  browser.permissions.onRemoved.addListener(() => void registerLauncher().then(restartLaunchers));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') void followManaged('connections' in changes);
  });
  // A wake is none of these events; an unpacked extension loses its registrations on a relaunch.
  void obey(stores);
  const awake = Promise.allSettled([prepare(), followManaged()]);

  // In the order in which they came: a page's facts must be kept before the next page asks for them.
  let turn: Promise<unknown> = Promise.resolve();
  browser.runtime.onMessage.addListener((message: unknown, sender): Promise<unknown> | undefined => {
    const mine = () => answer(background, message, sender as Sender);
    // The panel may wait for a page, an erasure for all that came before it; nothing else waits for these.
    const { type } = (message as { type?: unknown } | null) ?? {};
    if (type === 'open-panel' || type === 'erase') return mine();
    const result = turn.then(mine, mine);
    turn = result.catch(() => undefined);
    return result;
  });

  /**
   * What IT sets now, where the browser tells it; until then what it set before holds.
   * @param isTold IT changed its connections just now. After a browser's start there may be none for a moment, and a
   *   permission that was given back then would have to be asked for again.
   */
  async function followManaged(isTold = false): Promise<void> {
    if (background.erased) return;
    const before = await local.get(LOCAL_KEYS.pinned).catch((): Record<string, unknown> => ({}));
    await policy.followManaged();
    await obey(stores);
    await followPinned(stores, before[LOCAL_KEYS.pinned], isTold);
  }

  /** What pages read by must stand in storage before any of them asks: they take only what this version checked. */
  async function prepare(): Promise<void> {
    await Promise.all([keepMaps(), policy.keep()]);
    await registerLauncher();
  }

  browser.commands.onCommand.addListener((command) => {
    if (command === 'templates' || command === 'next-blank') void carryOut(command);
  });

  async function carryOut(command: 'templates' | 'next-blank'): Promise<void> {
    const tab = await activeTab();
    const answer = tab && (await askTab<{ shown: boolean }>(tab.id, { type: command }));
    if (answer?.shown && command === 'next-blank') await inject(tab!.id, '/next-blank.js');
  }
}
