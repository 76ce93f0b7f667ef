/** What a page of the extension's own fills templates by: the policy pack in force, today, and whose eyes. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { TODAY_CAN_BE_SET } from '@/lib/browser/build';
import { LOCAL_KEYS, readSettings, type Settings } from '@/lib/browser/storage';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { findPack } from '@/lib/judgement/policy/sealed-pack';
import { type CivilDate, civilToday, parseCivil } from '@/lib/record/civil-date';

export interface Within {
  pack: PolicyPack;
  today: CivilDate;
  role: Settings['role'];
}

/** Null until it is read, and where the rules can't be. */
export function useWithin(): Within | null {
  const [within, setWithin] = useState<Within | null>(null);
  useEffect(() => {
    const read = async () => {
      const stored = await browser.storage.local.get(Object.values(LOCAL_KEYS));
      const rules = findPack(stored[LOCAL_KEYS.pack], browser.runtime.getManifest().version);
      if (!rules.ok) return;
      const set = TODAY_CAN_BE_SET ? parseCivil(String(stored[LOCAL_KEYS.today] ?? '')) : null;
      const today = set ?? civilToday(new Date());
      setWithin({ pack: rules.pack, today, role: readSettings(stored[LOCAL_KEYS.settings]).role });
    };
    void read();
  }, []);
  return within;
}
