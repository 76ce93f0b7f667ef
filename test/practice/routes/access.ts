/** Routes: login, logout, person search, and the gate that keeps everything else behind the login. */
import type { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { paths } from '../layouts/links.ts';
import { branches } from '../model.ts';
import type { Env, Services } from './context.ts';
import { cookieName, postedForm, sessionOf } from './context.ts';

/** Pages that a browser window opens by itself: without any session they lead to the login. */
const topPages: string[] = [paths.search, paths.case, paths.practiceReset];

/** Adds login and logout, which need no session. */
export function addLogin(app: Hono<Env>, { store, layout }: Services): void {
  const names = layout.fields.login;
  const blank = { userId: '', branch: branches[0]!, branches, errors: [] };

  app.get('/', (c) => c.redirect(sessionOf(c, store) ? paths.search : paths.login));

  app.get(paths.login, (c) =>
    c.html(layout.login({ ...blank, returnUrl: safeReturn(c.req.query('ReturnUrl')) })),
  );

  app.post(paths.login, async (c) => {
    const field = await postedForm(c);
    const userId = field(names.userId).trim();
    const branch = branches.find((known) => known === field(names.branch)) ?? branches[0]!;
    const returnUrl = safeReturn(field(names.returnUrl));
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

/** Only paths of this application, so that the login leads nowhere else. */
function safeReturn(url: string | undefined): string {
  return url && /^\/(tracs|practice)\/[^\\]*$/.test(url) ? url : '';
}

/**
 * Lets requests with a live session through. A session that has run out is answered as such systems do it:
 * status 200 and a page that says so, in whatever frame asked.
 */
export function addGate(app: Hono<Env>, { store, layout }: Services, gated: string[]): void {
  for (const path of gated) {
    app.use(path, async (c, next) => {
      const session = sessionOf(c, store);
      if (session) {
        c.set('session', session);
        return next();
      }
      if (getCookie(c, cookieName) === undefined && c.req.method === 'GET' && topPages.includes(c.req.path)) {
        const { pathname, search } = new URL(c.req.url);
        return c.redirect(`${paths.login}?${new URLSearchParams({ ReturnUrl: pathname + search })}`);
      }
      return c.html(layout.sessionEnded());
    });
  }
}

export function addSearch(app: Hono<Env>, { store, layout }: Services): void {
  const names = layout.fields.search;
  app.get(paths.search, (c) => {
    const name = c.req.query(names.name) ?? '';
    const caseNumber = c.req.query(names.caseNumber) ?? '';
    const asked = c.req.query(names.name) !== undefined || c.req.query(names.caseNumber) !== undefined;
    const blank = !name.trim() && !caseNumber.trim();
    const errors = asked && blank ? ['Enter a name or a case number.'] : [];
    const results = asked && !blank ? store.search({ name, caseNumber }) : null;
    return c.html(layout.search({ user: c.var.session, name, caseNumber, results, errors }));
  });
}
