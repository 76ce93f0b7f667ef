/**
 * The mapper in a tab, put there by the assistant when a person makes a page map. It looks, and lets somebody point; it
 * types nothing, clicks nothing and changes nothing in the page. An unlisted script, so that no page carries it otherwise.
 */

import type { Runtime } from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extensionApi } from '@/lib/browser/api';
import { isToMapper, type ToMapper } from '@/lib/browser/to-mapper';
import { pageWords } from '@/lib/judgement/policy/page-words';
import { sameOriginDocuments } from '@/lib/tracs/frames';
import type { PageMap } from '@/lib/tracs/map';
import { diagnose } from '@/lib/tracs/mapper/diagnostic';
import { pointAt } from '@/lib/tracs/mapper/pointed';
import { type Pointing, pointOut } from '@/lib/tracs/mapper/pointer';
import type { PagePart } from '@/lib/tracs/mapper/proposal';
import { proposePage } from '@/lib/tracs/mapper/propose';
import type { Purpose } from '@/lib/tracs/mapper/words';
import { readDocument } from '@/lib/tracs/read-page';
import { look, tryOut } from './look.ts';

const STARTED = Symbol.for('tracs-overlay.mapper');
type World = { [STARTED]?: boolean };

export default defineUnlistedScript(() => {
  const world = globalThis as World;
  if (window !== window.top || world[STARTED]) return;
  world[STARTED] = true;
  const self = extensionApi().runtime;
  let pointing = new AbortController();
  let current: Pointing | null = null;

  const listen = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    if (sender.id !== self.id || !sender.url?.startsWith(self.getURL(''))) return;
    if (!isToMapper(message)) return;
    void answer(message).then(respond, () => respond(null));
    return true;
  };
  self.onMessage.addListener(listen as never);

  async function answer(asked: ToMapper): Promise<unknown> {
    switch (asked.ask) {
      case 'look':
        return look(asked.map as PageMap);
      case 'stop-pointing':
        pointing.abort();
        return true;
      case 'step':
        return current?.step(asked.by) ?? null;
      case 'choose':
        current?.choose();
        return true;
      case 'diagnose':
        return (sameOriginDocuments(document) ?? []).map((inner) =>
          diagnose(inner, asked.map as PageMap, readDocument(inner, asked.map as PageMap)),
        );
      case 'point': {
        pointing.abort();
        pointing = new AbortController();
        return point(asked, pointing.signal, (now) => {
          current = now;
        });
      }
    }
  }
});

/** Where the part stands so far: its first entry, or its form. */
function beginningOf(
  open: readonly Document[],
  { narratives, steps, draft, stepForm, reengagement }: PagePart,
) {
  const at = (narratives ?? steps)?.rows ?? (draft ?? stepForm ?? reengagement)?.within;
  const found = at === undefined ? [] : open.map((document) => document.querySelector(at));
  return found.find((element) => element !== null) ?? null;
}

async function point(
  asked: Extract<ToMapper, { ask: 'point' }>,
  signal: AbortSignal,
  begun: (pointing: Pointing) => void,
): Promise<unknown> {
  const map = asked.map as PageMap;
  const all = sameOriginDocuments(document);
  const open = all?.filter((_, i) => asked.document === null || asked.document === i) ?? [];
  if (open.length === 0) return { ok: false, problem: 'The page is still loading.' };
  const pointing = pointOut(open, asked.says, signal, beginningOf(open, asked.part as PagePart));
  begun(pointing);
  const element = await pointing.done;
  if (!element) return null;
  const inner = element.ownerDocument;
  const pointed = pointAt(element, asked.purpose as Purpose, asked.field, asked.part as PagePart);
  if (!pointed.ok) return pointed;
  const { parts: _, ...page } = proposePage(inner, map, pageWords);
  const proposal = { part: pointed.part, purpose: asked.purpose as Purpose, dateOrder: null };
  const index = all!.indexOf(inner);
  return { ...pointed, index, page, report: tryOut(inner, map, page, proposal) };
}
