/** Templates in the popup and the side panel: found by words, filled in for the record in front, sent into its form. */
import { useState } from 'react';
import type { OutcomeView } from '@/components/assist-view';
import { Outcome } from '@/components/outcome';
import type { TabView } from '@/components/tab-view';
import { TemplatesSearch } from '@/components/templates-search';
import { runIn } from '@/lib/browser/inject';
import { activeTab } from '@/lib/browser/tabs';
import { aboutDuty } from '@/lib/judgement/catalogue/about';
import type { Answers } from '@/lib/judgement/templates/fill';
import { foundBy } from '@/lib/judgement/templates/found-by';
import { situationOf } from '@/lib/judgement/templates/index';
import { offersFor } from '@/lib/judgement/templates/offer';
import type { Insertion } from '../panel/insertion.ts';
import type { Within } from '../policy/stored.ts';
import { leaveOrder, ORDER_NAME, type Order } from '../templates/order.ts';
import { useTemplates } from '../templates/use-templates.ts';

type RecordState = Extract<TabView, { state: 'record' }>;

interface Props {
  view: RecordState;
  within: Within;
  /** Those that meet this duty alone; null for all. */
  duty: string | null;
  onAll(): void;
}

export function TemplatesPart({ view, within, duty, onAll }: Props) {
  const own = useTemplates();
  const { outcome, insert, undo } = useOrders(view.participant.number);
  const { pack, today, role } = within;
  const { checklist } = view;
  const known = { today, appointment: checklist.appointment, pack };
  const offers = offersFor(own.templates(), situationOf(checklist, today, role), known);
  const onInsert = async (id: string, answers: Answers) => {
    const offer = offers.find((entry) => entry.id === id);
    if (!offer) return;
    const { type, into } = offer;
    if (await insert({ type, into, text: offer.text(answers) })) own.used(id);
  };
  const fitting = duty === null ? offers : offers.filter(({ satisfies }) => satisfies.includes(duty));
  return (
    <main className="popup-part">
      <h2 className="for-ears">Templates</h2>
      {duty !== null && (
        <p className="for-duty">
          For: {aboutDuty(duty).title}.{' '}
          <button type="button" className="plain" onClick={onAll}>
            All templates
          </button>
        </p>
      )}
      {outcome && <Outcome outcome={outcome} onUndo={() => void undo()} onCopy={copyText} />}
      <TemplatesSearch
        templates={fitting.map((offer) => ({ ...own.marked(offer), also: foundBy(offer.id) }))}
        onInsert={(id, answers) => void onInsert(id, answers)}
        onFavourite={own.favourite}
      />
    </main>
  );
}

/** Sends texts into the form of this participant, and tells what became of the last one. */
export function useOrders(participant: string) {
  const [outcome, setOutcome] = useState<OutcomeView | null>(null);
  const carryOut = async (order: Order): Promise<OutcomeView> => {
    const tab = await activeTab();
    const left = { func: leaveOrder, args: [ORDER_NAME, order] as [string, Order] };
    const told = tab && (await runIn<OutcomeView, [string, Order]>(tab.id, '/insert.js', left));
    const text = 'insert' in order ? order.insert.text : null;
    const next = told ?? { state: 'refused', says: 'The page could not be reached.', text };
    setOutcome(next);
    return next;
  };
  return {
    outcome,
    fix: (id: string) => carryOut({ participant, fix: id }),
    insert: async (insertion: Insertion) =>
      (await carryOut({ participant, insert: insertion })).state === 'done',
    undo: () => carryOut({ participant, undo: true }),
  };
}

/** To the clipboard, from a click in a page of the extension's own. */
export function copyText(text: string): boolean {
  void navigator.clipboard.writeText(text);
  return true;
}
