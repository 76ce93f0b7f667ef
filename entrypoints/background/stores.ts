/** What the background keeps: facts and drafts of this browser session, by the rules that IT set, and what stands on the disk. */
import { browser } from 'wxt/browser';
import { createDraftStore, type DraftStore } from '@/lib/browser/draft-store';
import { createFactsStore, type FactsStore } from '@/lib/browser/facts-store';
import { type ManagedRules, readRules } from '@/lib/browser/managed-rules';
import type { Area } from '@/lib/browser/storage';

export interface Stores {
  session: Area;
  local: Area;
  facts: FactsStore;
  drafts: DraftStore;
  rules(): Promise<ManagedRules>;
}

export function openStores(): Stores {
  const session = browser.storage.session as unknown as Area;
  const local = browser.storage.local as unknown as Area;
  const rules = () => readRules(local);
  const keepFor = async () => (await rules()).keepForMs;
  const facts = createFactsStore(session, () => Date.now(), keepFor);
  const drafts = createDraftStore(session, () => Date.now(), keepFor);
  return { session, local, facts, drafts, rules };
}
