/** Keeping to the rules: what is past its time or may not be kept goes, and what may not be read is read no longer. */
import { browser } from 'wxt/browser';
import { holdBack } from '@/lib/browser/allowed-origins';
import { connectedOrigins, patternOf, registerLauncher, restartLaunchers } from '@/lib/browser/connections';
import { readKept } from '@/lib/browser/pad-store';
import { LOCAL_KEYS, readPinned } from '@/lib/browser/storage';
import { canonical } from '@/lib/record/checksum';
import type { Stores } from './stores.ts';

/** Deletes what is past its time or may not be kept, and ends what may not be read. */
export async function obey(stores: Stores): Promise<void> {
  const { session, facts, drafts, rules } = stores;
  const { keepDrafts, keepForMs } = await rules();
  await Promise.all([
    facts.sweep(),
    keepDrafts ? drafts.sweep() : drafts.purge(null),
    // Reading it deletes it then.
    readKept(session, Date.now(), keepForMs).catch(() => null),
    holdBackConnections(stores),
  ]);
}

/** Ends the connections that the rules do not allow, with what was read there. */
export async function holdBackConnections({ local, facts, drafts, rules }: Stores): Promise<void> {
  const before = (await connectedOrigins()).length;
  const held = await holdBack(local, (await rules()).allowedOrigins).catch(() => []);
  await Promise.all(held.flatMap((origin) => [facts.purge(origin), drafts.purge(origin)]));
  if (held.length === 0 && (await connectedOrigins()).length === before) return;
  await registerLauncher();
  await restartLaunchers();
}

/**
 * Where IT connects other addresses than before, or by other maps, pages begin anew; what was read of those gone goes.
 * @param before what IT had set until now
 * @param isTold IT changed it just now: a permission that serves no connection any more is given back
 */
export async function followPinned(
  { local, facts, drafts }: Stores,
  before: unknown,
  isTold: boolean,
): Promise<void> {
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
