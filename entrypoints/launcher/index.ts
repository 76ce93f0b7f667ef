/**
 * On every page of a connected TRACS: find the map, read, judge, mark. The top document alone, once; frames of the same
 * origin are read from here. An unlisted script rather than a content script of the framework's, whose wrapper listens
 * for events that the page can forge.
 */

import type { Runtime } from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extensionApi } from '@/lib/browser/api';
import { ask, type Context, createContext } from '@/lib/browser/context';
import { LOCAL_KEYS } from '@/lib/browser/storage';
import { readToPage, type ToPage } from '@/lib/browser/to-page';
import { type OpenConnection, openConnection, type Refused } from './connection.ts';
import { offerPort } from './port.ts';
import { ready } from './ready.ts';
import { type Session, startSession } from './session.ts';
import { badgeOf } from './view.ts';

const STARTED = Symbol.for('tracs-overlay.started');
type World = { [STARTED]?: boolean };
const FOLLOWED = [LOCAL_KEYS.pack, LOCAL_KEYS.settings, LOCAL_KEYS.managed];

export default defineUnlistedScript(async () => {
  const world = globalThis as World;
  if (window !== window.top || world[STARTED]) return;
  // Set before the first wait, so that two injections at once still make one overlay.
  world[STARTED] = true;
  let connection = await openConnection(location.origin);
  if (!connection) {
    world[STARTED] = false;
    return;
  }
  const context = createContext();
  let session: Session | null = null;
  answer(context, (asked) => {
    if (asked.type === 'stop') {
      context.stop();
      world[STARTED] = false;
      return { shown: true };
    }
    if (session) return reply(session, asked);
    if (asked.type !== 'view') return { shown: false };
    return connection && isRefused(connection) ? connection : { state: 'loading' };
  });
  // The background writes the rules before any page loads; where they got lost it is asked for them, once.
  if (isRefused(connection) && connection.state === 'no-rules') {
    await ask(context, { type: 'renew-pack' });
    connection = (await openConnection(location.origin)) ?? connection;
  }
  if (isRefused(connection)) {
    // Without its map, or the rules, nothing is read here; the toolbar and the popup say so.
    void ask(context, { type: 'badge', ...badgeOf(connection) });
    return;
  }
  // Another pack or role is taken up where it stands: what is typed and what was read stay.
  let rules = connection;
  const { onChanged } = extensionApi().storage;
  onChanged.addListener(async (changes: object, area: string) => {
    if (area !== 'local' || !FOLLOWED.some((key) => key in changes)) return;
    const next = await openConnection(location.origin);
    if (!next || isRefused(next)) return;
    rules = next;
    session?.follow(next);
  });
  await ready();
  if (context.signal.aborted) return;
  session = startSession(document, rules, context);
  offerPort(session);
});

function isRefused(connection: OpenConnection | Refused): connection is Refused {
  return 'state' in connection;
}

function reply(session: Session, asked: ToPage): unknown {
  switch (asked.type) {
    case 'view':
      return session.view();
    case 'show':
      return { shown: session.reveal(asked.finding ?? '') };
    case 'templates':
      return { shown: session.offerTemplates() };
    case 'refresh':
      session.refresh();
      return { shown: true };
    case 'next-blank':
      return { shown: session.moment() !== null };
  }
}

function answer({ signal }: Context, to: (asked: ToPage) => unknown): void {
  const self = extensionApi().runtime;
  const listen = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    if (sender.id !== self.id || !sender.url?.startsWith(self.getURL(''))) return;
    const asked = readToPage(message);
    if (asked) respond(to(asked));
  };
  self.onMessage.addListener(listen as never);
  signal.addEventListener('abort', () => self.onMessage.removeListener(listen as never));
}
