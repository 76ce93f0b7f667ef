/**
 * The background: owns the facts of this browser session, registers the launcher for the granted origins, sets the
 * badge, puts the panel into a tab when asked. It may be stopped at any moment and keeps nothing of its own between two
 * events; warnings about what stands on a page never need it.
 */

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { holdBack } from '@/lib/browser/allowed-origins';
import { connectedOrigins, patternOf, registerLauncher, restartLaunchers } from '@/lib/browser/connections';
import { createDraftStore } from '@/lib/browser/draft-store';
import { erase } from '@/lib/browser/erase';
import { createFactsStore } from '@/lib/browser/facts-store';
import { runIn } from '@/lib/browser/inject';
import { readRules } from '@/lib/browser/managed-rules';
import {
  type FromOwnPage,
  type FromPage,
  fromOwnPageSchema,
  fromPageSchema,
  originOf,
  senderKind,
} from '@/lib/browser/messages';
import { readKept } from '@/lib/browser/pad-store';
import { type Area, fieldsOf, LOCAL_KEYS, readPinned } from '@/lib/browser/storage';
import { activeTab, askTab } from '@/lib/browser/tabs';
import { canonical } from '@/lib/record/checksum';
import { z } from '@/lib/record/zod';
import { recheckMaps } from '@/lib/tracs/kept-maps';
import { openAtFirstRun } from './own-page/first-run.ts';
import { createPolicyKeeper } from './policy/keep.ts';
import { lookOver } from './policy/layers.ts';

export default defineBackground({ type: 'module', main });

function main(): void {
  const session = browser.storage.session as unknown as Area;
  const local = browser.storage.local as unknown as Area;
  const rules = () => readRules(local);
  const keepFor = async () => (await rules()).keepForMs;
  const facts = createFactsStore(session, () => Date.now(), keepFor);
  const drafts = createDraftStore(session, () => Date.now(), keepFor);
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  const policy = createPolicyKeeper(
    local,
    browser.storage.managed as unknown as Pick<Area, 'get'>,
    browser.runtime.getManifest().version,
    facts.reread,
  );

  /** After all was erased nothing is made anew by itself, until somebody begins again or the background does. */
  let erased = false;

  browser.runtime.onInstalled.addListener(({ reason }) => void prepare().then(() => openAtFirstRun(reason)));
  browser.runtime.onStartup.addListener(() => void prepare());
  browser.permissions.onAdded.addListener(() => void registerLauncher());
  browser.permissions.onRemoved.addListener(() => void registerLauncher().then(restartLaunchers));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') void followManaged('connections' in changes);
  });
  // A wake is none of these events; an unpacked extension loses its registrations on a relaunch.
  void obey();
  const awake = Promise.allSettled([prepare(), followManaged()]);

  // In the order in which they came: a page's facts must be kept before the next page asks for them.
  let turn: Promise<unknown> = Promise.resolve();
  browser.runtime.onMessage.addListener((message: unknown, sender): Promise<unknown> | undefined => {
    const mine = () => answer(message, sender as Parameters<typeof senderKind>[0]);
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
    if (erased) return;
    const before = await local.get(LOCAL_KEYS.pinned).catch((): Record<string, unknown> => ({}));
    await policy.followManaged();
    await obey();
    await followPinned(before[LOCAL_KEYS.pinned], isTold);
  }

  /** Where IT connects other addresses than before, or by other maps, pages begin anew; what was read of those gone goes. */
  async function followPinned(before: unknown, isTold: boolean): Promise<void> {
    const now = (await local.get(LOCAL_KEYS.pinned))[LOCAL_KEYS.pinned];
    if (canonical(now ?? null) === canonical(before ?? null)) return;
    const left = await connectedOrigins();
    const gone = readPinned(before)
      .connections.map(({ origin }) => origin)
      .filter((origin) => !left.includes(origin));
    await Promise.all(gone.flatMap((origin) => [facts.purge(origin), drafts.purge(origin)]));
    await registerLauncher();
    await restartLaunchers();
    const used = new Set(left.map(patternOf));
    const unused = isTold ? gone.map(patternOf).filter((pattern) => !used.has(pattern)) : [];
    if (unused.length > 0) await browser.permissions.remove({ origins: unused }).catch(() => false);
  }

  /** Deletes what is past its time or may not be kept, and ends what may not be read. */
  async function obey(): Promise<void> {
    const { keepDrafts, keepForMs } = await rules();
    await Promise.all([
      facts.sweep(),
      keepDrafts ? drafts.sweep() : drafts.purge(null),
      // Reading it deletes it then.
      readKept(session, Date.now(), keepForMs).catch(() => null),
      holdBackConnections(),
    ]);
  }

  async function holdBackConnections(): Promise<void> {
    const before = (await connectedOrigins()).length;
    const held = await holdBack(local, (await rules()).allowedOrigins).catch(() => []);
    await Promise.all(held.flatMap((origin) => [facts.purge(origin), drafts.purge(origin)]));
    if (held.length === 0 && (await connectedOrigins()).length === before) return;
    await registerLauncher();
    await restartLaunchers();
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

  async function answer(message: unknown, sender: Parameters<typeof senderKind>[0]): Promise<unknown> {
    const origins = await connectedOrigins();
    const kind = senderKind(sender, self, origins);
    if (kind === 'own-page') {
      const own = z.safeParse(fromOwnPageSchema, message);
      if (!own.success) return undefined;
      return answerOwnPage(own.data);
    }
    const tabId = sender.tab?.id;
    const origin = originOf(sender.url ?? '');
    const said = z.safeParse(fromPageSchema, message);
    if (kind !== 'page' || !said.success || tabId === undefined || !origin) return undefined;
    return answerPage(said.data, tabId, origin);
  }

  async function answerOwnPage(said: FromOwnPage): Promise<unknown> {
    switch (said.type) {
      case 'drafts':
        return { drafts: await drafts.list(said.origin, said.participant) };
      case 'discard-draft':
        return { marks: await drafts.drop(said.origin, said.participant, [said.form]) };
      case 'seen':
        return { seen: await facts.list(said.open) };
      case 'tick': {
        const checklistTicked = await facts.tick(said.origin, said.participant, said.ticked);
        void tellInFront(said.origin);
        return { checklistTicked };
      }
      case 'prepare':
        return { prepared: await facts.prepare(said.origin, said.participant, said.items) };
      case 'lay-aside': {
        const setAside = await facts.setAside(said.origin, said.participant, said.duty, said.aside);
        void tellInFront(said.origin);
        return { setAside };
      }
      case 'connections-changed':
        erased = false;
        if (said.forget) await Promise.all([facts.purge(said.forget), drafts.purge(said.forget)]);
        await holdBackConnections();
        await registerLauncher();
        await restartLaunchers();
        return { ok: true };
      case 'policy-changed':
        erased = false;
        await policy.keep();
        return { ok: true };
      case 'look-over':
        return lookOver(said.choice);
      case 'erase':
        // What is still being written after a wake, or on its way from a page, would come back after the erasure.
        if (said.what === 'all') erased = true;
        return { left: await erase(said.what, () => Promise.allSettled([awake, turn])) };
    }
  }

  async function answerPage(message: FromPage, tabId: number, origin: string): Promise<unknown> {
    switch (message.type) {
      case 'facts':
        await Promise.all([facts.sweep(), drafts.sweep(), facts.seen(origin), drafts.seen(origin)]);
        // The keeper sees to it that there is one of it in a page.
        if ((await rules()).keepDrafts) void runIn(tabId, '/keeper.js', null);
        return facts.exchange(origin, message.participant, message, () => void tellInFront(origin, tabId));
      case 'set-aside': {
        const setAside = await facts.setAside(origin, message.participant, message.duty, message.aside);
        void tellInFront(origin, tabId);
        return { setAside };
      }
      case 'badge':
        await showBadge(tabId, message.text, message.title);
        return { ok: true };
      case 'signed-out':
        if (message.how === 'signed-out')
          await Promise.all([facts.loggedOut(origin), drafts.loggedOut(origin)]);
        else await Promise.all([facts.hide(origin), drafts.hide(origin)]);
        return { ok: true };
      case 'renew-pack':
        if (!erased) await policy.keep();
        return { ok: !erased };
      case 'keep-draft': {
        const { form, text, alike } = message;
        if (!(await rules()).keepDrafts) return { marks: [] };
        return { marks: await drafts.keep(origin, message.participant, { form, text, alike }) };
      }
      case 'kept-drafts':
        return { marks: await drafts.marks(origin, message.participant) };
      case 'drop-drafts':
        return { marks: await drafts.drop(origin, message.participant, message.forms) };
      case 'open-panel':
        await inject(tabId, '/panel.js');
        return { ok: true };
    }
  }
}

/**
 * Two windows may show one record side by side: what one tab learned, the tab in front of another window asks for anew. A
 * tab behind others does so by itself once it comes to the front.
 */
async function tellInFront(origin: string, except?: number): Promise<void> {
  const tabs = await browser.tabs.query({ active: true, url: patternOf(origin) }).catch(() => []);
  for (const { id } of tabs) if (id !== undefined && id !== except) void askTab(id, { type: 'refresh' });
}

async function inject(tabId: number, file: '/panel.js' | '/next-blank.js'): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file as never] });
}

/** Page maps that another version checked, checked anew: those of this browser and those that IT set. */
async function keepMaps(): Promise<void> {
  const area = browser.storage.local;
  const { maps: own, pinned } = LOCAL_KEYS;
  const { version } = browser.runtime.getManifest();
  const stored = await area.get([own, pinned]).catch((): Record<string, unknown> => ({}));
  const maps = recheckMaps(stored[own], version);
  const ofIt = recheckMaps(readPinned(stored[pinned]).maps, version);
  const changes = {
    ...(maps && { [own]: maps }),
    ...(ofIt && { [pinned]: { ...fieldsOf(stored[pinned]), maps: ofIt } }),
  };
  if (Object.keys(changes).length > 0) await area.set(changes).catch(() => undefined);
}

async function showBadge(tabId: number, text: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: text === '?' ? '#5b6470' : '#9a3412' }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {
    // The tab was closed meanwhile.
  });
}
