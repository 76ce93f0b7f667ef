/** What was typed for the participant in front and not saved, asked for while the popup is open. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type DraftView, KeptDrafts } from '@/components/kept-drafts';
import { Outcome } from '@/components/outcome';
import type { TabView } from '@/components/tab-view';
import { activeTab } from '@/lib/browser/tabs';
import { formOnScreen } from '../templates/kept-drafts.ts';
import { copyText, useOrders } from './templates-part.tsx';

type RecordState = Extract<TabView, { state: 'record' }>;

/** What is typed meanwhile is kept by the background, which tells nobody. */
const ASK_EVERY_MS = 700;

export function DraftsPart({ view }: { view: RecordState }) {
  const { participant } = view;
  const [drafts, setDrafts] = useState<DraftView[]>([]);
  const { outcome, insert, undo } = useOrders(participant.number);
  const { number, name } = participant;
  const look = useCallback(async () => setDrafts(await draftsOf({ number, name })), [number, name]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  const discard = async (form: string) => {
    const tab = await activeTab();
    if (tab?.origin)
      await browser.runtime.sendMessage({ type: 'discard-draft', origin: tab.origin, participant, form });
    await look();
  };
  const putBack = async (text: string) => {
    await insert({ text, type: 'any', into: 'narrative' });
    await look();
  };
  return (
    <>
      {outcome && <Outcome outcome={outcome} onUndo={() => void undo()} onCopy={copyText} />}
      <KeptDrafts
        drafts={drafts}
        onInsert={(text) => void putBack(text)}
        onCopy={copyText}
        onDiscard={(form) => void discard(form)}
      />
    </>
  );
}

/** What is being typed in the tab in front stands there to be seen. */
async function draftsOf(participant: RecordState['participant']): Promise<DraftView[]> {
  const tab = await activeTab();
  if (!tab?.origin) return [];
  const asked = { type: 'drafts', origin: tab.origin, participant };
  const answer = (await browser.runtime.sendMessage(asked)) as { drafts?: DraftView[] } | undefined;
  const [onScreen] = await browser.scripting
    .executeScript({ target: { tabId: tab.id, frameIds: [0] }, func: formOnScreen })
    .catch(() => []);
  return (answer?.drafts ?? []).filter(({ form }) => form !== onScreen?.result);
}
