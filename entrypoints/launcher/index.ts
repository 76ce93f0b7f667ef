/**
 * On every page of a connected TRACS: find the map, read, judge, mark. The top document alone, once; frames of the same
 * origin are read from here. An unlisted script rather than a content script of the framework's, whose wrapper listens
 * for events that the page can forge.
 */

import type { Runtime } from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extensionApi } from '@/lib/browser/api';
import { createContext } from '@/lib/browser/context';
import { type ToPage, toPageSchema } from '@/lib/browser/to-page';

import { z } from '@/lib/record/zod';
import { openConnection } from './connection.ts';
import { offerPort } from './port.ts';
import { type Session, startSession } from './session.ts';

const STARTED = Symbol.for('tracs-overlay.started');
type World = { [STARTED]?: boolean };

export default defineUnlistedScript(async () => {
  const world = globalThis as World;
  if (window !== window.top || world[STARTED]) return;
  // Set before the first wait, so that two injections at once still make one overlay.
  world[STARTED] = true;
  const connection = await openConnection(location.origin);
  if (!connection) {
    world[STARTED] = false;
    return;
  }
  const context = createContext();
  const session = startSession(document, connection, context);
  offerPort(session);
  extensionApi().runtime.onMessage.addListener(answer(session) as never);
});

function reply(session: Session, asked: ToPage): unknown {
  switch (asked.type) {
    case 'view':
      return session.view();
    case 'show':
      return { shown: session.reveal(asked.finding ?? '') };
    case 'templates':
      return { shown: session.offerTemplates() };
    case 'next-blank':
      return { shown: session.moment() !== null };
  }
}

function answer(session: Session) {
  const self = extensionApi().runtime;
  return (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void): undefined => {
    if (sender.id !== self.id || !sender.url?.startsWith(self.getURL(''))) return;
    const asked = z.safeParse(toPageSchema, message);
    if (!asked.success) return;
    respond(reply(session, asked.data));
  };
}
