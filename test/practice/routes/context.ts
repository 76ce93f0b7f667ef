/** What the routes share: the session of a request, the form that was posted, the participant asked for. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Layout } from '../layouts/layout.ts';
import type { Participant } from '../model.ts';
import type { Session, Store } from '../store.ts';

/** What routes work with; the layout decides addresses, control names and how everything is drawn. */
export interface Services<L extends Layout = Layout> {
  store: Store;
  layout: L;
  sessionMinutes: number;
}

/** Set by the gate before every page that needs a login. */
export type Env = { Variables: { session: Session; participant: Participant } };

export const cookieName = 'TRACS_SessionId';

/** The request's live session, its idle time starting anew; undefined if there is none any more. */
export function sessionOf(c: Context, store: Store): Session | undefined {
  return store.touchSession(getCookie(c, cookieName));
}

/** The confirmation waiting for the next page, taken away by reading it. */
export function takeNotice(session: Session | undefined): string {
  const notice = session?.notice ?? '';
  if (session) session.notice = '';
  return notice;
}

/** From a control's name to what was typed into it. */
export type Field = (name: string) => string;

/** Reads a posted form, line ends made plain. */
export async function postedForm(c: Context): Promise<Field> {
  const body = await c.req.parseBody();
  return (name) => {
    const value = body[name];
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
  };
}
