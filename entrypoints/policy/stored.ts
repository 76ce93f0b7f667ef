/** What the extension's own pages judge by and tell of it, from storage, followed while it changes. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { TODAY_CAN_BE_SET } from '@/lib/browser/build';
import { readManaged } from '@/lib/browser/managed';
import type { ManagedCopy } from '@/lib/browser/managed-rules';
import { type PolicyState, readState } from '@/lib/browser/policy-choice';
import { fieldsOf, LOCAL_KEYS, POLICY_KEYS, readSettings, type Settings } from '@/lib/browser/storage';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { findPack } from '@/lib/judgement/policy/sealed-pack';
import type { Sentences } from '@/lib/judgement/policy/wording';
import { type CivilDate, civilToday, parseCivil } from '@/lib/record/civil-date';

export interface Stored {
  /** Null where it can't be read even after the background was asked to make it anew. */
  pack: PolicyPack | null;
  /** What findings are worded by; null with the pack. */
  sentences: Sentences | null;
  state: PolicyState;
  role: Settings['role'];
  /** Nobody has said yet whose eyes records are judged with, neither the worker nor IT. */
  roleOpen: boolean;
  managed: ManagedCopy & { problems: string[] };
  today: CivilDate;
}

/** What is judged and filled in by, once the rules can be read. */
export type Within = Pick<Stored, 'today' | 'role'> & { pack: PolicyPack; sentences: Sentences };

export function withinOf({ pack, sentences, today, role }: Stored): Within | null {
  return pack && sentences && { pack, sentences, today, role };
}

const KEYS = [
  LOCAL_KEYS.pack,
  LOCAL_KEYS.settings,
  LOCAL_KEYS.managed,
  // Told in the options beside the others of IT.
  LOCAL_KEYS.pinned,
  LOCAL_KEYS.today,
  POLICY_KEYS.state,
] as string[];

/** @param asks for a pack where none stands there. Not where it has just gone: who erased it does not want it back. */
export async function readStored(asks = true): Promise<Stored> {
  const { version } = browser.runtime.getManifest();
  const read = () => browser.storage.local.get(KEYS).catch((): Record<string, unknown> => ({}));
  let stored = await read();
  let found = findPack(stored[LOCAL_KEYS.pack], version);
  if (!found.ok && asks) {
    await browser.runtime.sendMessage({ type: 'policy-changed' }).catch(() => undefined);
    stored = await read();
    found = findPack(stored[LOCAL_KEYS.pack], version);
  }
  const { problems, ...set } = fieldsOf(stored[LOCAL_KEYS.managed]);
  const { copy } = readManaged(set);
  const day = TODAY_CAN_BE_SET ? parseCivil(String(stored[LOCAL_KEYS.today] ?? '')) : null;
  const settings = stored[LOCAL_KEYS.settings];
  return {
    pack: found.ok ? found.pack : null,
    sentences: found.ok ? found.sentences : null,
    state: readState(stored[POLICY_KEYS.state]),
    role: readSettings(settings, stored[LOCAL_KEYS.managed]).role,
    roleOpen: copy.role === undefined && fieldsOf(settings).role === undefined,
    managed: {
      ...copy,
      problems: Array.isArray(problems) ? problems.map(String) : [],
    },
    today: day ?? civilToday(new Date()),
  };
}

/** What is stored now: `initial` until it changes, null until it was read where nothing is given. */
export function useStored(initial: Stored | null = null): Stored | null {
  const [stored, setStored] = useState(initial);
  useEffect(() => {
    const reload = (asks: boolean) => void readStored(asks).then(setStored);
    const changed = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && KEYS.some((key) => key in changes)) reload(false);
    };
    browser.storage.onChanged.addListener(changed);
    if (!initial) reload(true);
    return () => browser.storage.onChanged.removeListener(changed);
  }, [initial]);
  return stored;
}
