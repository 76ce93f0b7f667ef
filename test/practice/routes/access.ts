/** Routes: login, logout, person search, and the gate that keeps everything else behind the login. */
import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Layout } from '../layouts/layout.ts';
import { branches } from '../model.ts';
import type { Env, Services } from './context.ts';
import { cookieName, postedForm, sessionOf } from './context.ts';

/** Adds login and logout, which need no session. */
export function addLogin(app: Hono<Env>, { store, layout }: Services): void {
  const { paths, own } = layout;
  const names = layout.fields.login;
  const blank = { userId: '', branch: branches[0]!, branches, errors: [] };

  app.get(paths.login, (c) =>
    c.html(layout.login({ ...blank, returnUrl: safeReturn(own, c.req.query('ReturnUrl')) })),
  );

  app.post(paths.login, async (c) => {
    const field = await postedForm(c);
    const userId = field(names.userId).trim();
    const branch = branches.find((known) => known === field(names.branch)) ?? branches[0]!;
    const returnUrl = safeReturn(own, field(names.returnUrl));
    const errors: string[] = [];
    if (!userId) errors.push('User ID is required.');
    if (!field(names.password)) errors.push('Password is required.');
    if (errors.length > 0) return c.html(layout.login({ userId, branch, branches, returnUrl, errors }));
    store.closeSession(getCookie(c, cookieName));
    const id = store.openSession(userId, branch);
    setCookie(c, cookieName, id, { httpOnly: true, sameSite: 'Lax', path: '/' });
    return c.redirect(returnUrl || paths.search);
  });

  app.get(paths.logout, (c) => {
    store.closeSession(getCookie(c, cookieName));
    deleteCookie(c, cookieName, { path: '/' });
    return c.html(layout.loggedOut());
  });
}

/** Only paths of this layout, so that the login leads nowhere else. */
function safeReturn(own: RegExp, url: string | undefined): string {
  return url && own.test(url) ? url : '';
}

/** The login, leading back to the address that was asked for. */
export function loginFor(layout: Layout, c: Context): string {
  return `${layout.paths.login}?${new URLSearchParams({ ReturnUrl: addressOf(c) })}`;
}

/** The request's address without the host. */
export function addressOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

interface Gate {
  gated: string[];
  /** Whether a browser window asks by itself: without any session it is led to the login. */
  opensAlone: (c: Context) => boolean;
  /** What is answered once a session has run out. */
  ended: (c: Context) => Response | Promise<Response>;
}

/** Lets requests with a live session through. */
export function addGate(app: Hono<Env>, { store, layout }: Services, gate: Gate): void {
  for (const path of gate.gated) {
    app.use(path, async (c, next) => {
      const session = sessionOf(c, store);
      if (session) {
        c.set('session', session);
        return next();
      }
      const fresh = getCookie(c, cookieName) === undefined && c.req.method === 'GET';
      return fresh && gate.opensAlone(c) ? c.redirect(loginFor(layout, c)) : gate.ended(c);
    });
  }
}

export function addSearch(app: Hono<Env>, { store, layout }: Services): void {
  const names = layout.fields.search;
  app.get(layout.paths.search, (c) => {
    const name = c.req.query(names.name) ?? '';
    const caseNumber = c.req.query(names.caseNumber) ?? '';
    const asked = c.req.query(names.name) !== undefined || c.req.query(names.caseNumber) !== undefined;
    const blank = !name.trim() && !caseNumber.trim();
    const errors = asked && blank ? ['Enter a name or a case number.'] : [];
    const results = asked && !blank ? store.search({ name, caseNumber }) : null;
    return c.html(layout.search({ user: c.var.session, name, caseNumber, results, errors }));
  });
}
