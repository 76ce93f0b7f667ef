/** What pages and the extension's own pages may say to the background, and what each is answered. */
import { connectedOrigins, registerLauncher, restartLaunchers } from '@/lib/browser/connections';
import { erase } from '@/lib/browser/erase';
import { runIn } from '@/lib/browser/inject';
import {
  type FromOwnPage,
  type FromPage,
  fromOwnPageSchema,
  fromPageSchema,
  originOf,
  senderKind,
} from '@/lib/browser/messages';
import { z } from '@/lib/record/zod';
import type { PolicyKeeper } from '../policy/keep.ts';
import { lookOver } from '../policy/layers.ts';
import { inject, showBadge, tellInFront } from './in-tabs.ts';
import { holdBackConnections } from './obey.ts';
import type { Stores } from './stores.ts';

export type Sender = Parameters<typeof senderKind>[0];

/** The background as messages find it. */
export interface Background extends Stores {
  policy: PolicyKeeper;
  /** The extension itself, by which its own pages are known. */
  self: Parameters<typeof senderKind>[1];
  /** After all was erased nothing is made anew by itself, until somebody begins again or the background does. */
  erased: boolean;
  /** Once what is still being written after a wake, or on its way from a page, is through. */
  settled(): Promise<unknown>;
}

/** The answer to a message; undefined, and nothing done, where such a sender may not say this. */
export async function answer(background: Background, message: unknown, sender: Sender): Promise<unknown> {
  const origins = await connectedOrigins();
  const kind = senderKind(sender, background.self, origins);
  if (kind === 'own-page') {
    const own = z.safeParse(fromOwnPageSchema, message);
    if (!own.success) return undefined;
    return answerOwnPage(background, own.data);
  }
  const tabId = sender.tab?.id;
  const origin = originOf(sender.url ?? '');
  const said = z.safeParse(fromPageSchema, message);
  if (kind !== 'page' || !said.success || tabId === undefined || !origin) return undefined;
  return answerPage(background, said.data, tabId, origin);
}

async function answerOwnPage(background: Background, said: FromOwnPage): Promise<unknown> {
  const { facts, drafts, policy } = background;
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
      background.erased = false;
      if (said.forget) await Promise.all([facts.purge(said.forget), drafts.purge(said.forget)]);
      await holdBackConnections(background);
      await registerLauncher();
      await restartLaunchers();
      return { ok: true };
    case 'policy-changed':
      background.erased = false;
      await policy.keep();
      return { ok: true };
    case 'look-over':
      return lookOver(said.choice);
    case 'erase':
      // What is still being written after a wake, or on its way from a page, would come back after the erasure.
      if (said.what === 'all') background.erased = true;
      return { left: await erase(said.what, background.settled) };
  }
}

async function answerPage(
  background: Background,
  message: FromPage,
  tabId: number,
  origin: string,
): Promise<unknown> {
  const { facts, drafts, policy, rules } = background;
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
      if (!background.erased) await policy.keep();
      return { ok: !background.erased };
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
