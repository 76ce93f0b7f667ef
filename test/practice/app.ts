/** The practice application without a listening server: routes over a store, drawn by two layouts. */
import { Hono } from 'hono';
import type { FramedLayout, PartsLayout } from './layouts/layout.ts';
import { appPaths, paths } from './layouts/links.ts';
import { addGate, addLogin, addSearch } from './routes/access.ts';
import { addFramedCase, casePaths } from './routes/classic.ts';
import type { Env, Services } from './routes/context.ts';
import { sessionOf } from './routes/context.ts';
import { addPartsCase, addressOfPage, appGated, partAsked } from './routes/modern.ts';
import { addPractice } from './routes/practice.ts';
import type { Store } from './store.ts';

/** One request as the server saw it, for tests that ask what a page or program sent. */
export interface LoggedRequest {
  method: string;
  path: string;
  origin: string | undefined;
  secFetchSite: string | undefined;
  secFetchMode: string | undefined;
  at: number;
}

const logLimit = 5000;

interface Systems {
  store: Store;
  sessionMinutes: number;
  classic: FramedLayout;
  modern: PartsLayout;
}

/** Builds the application; every request is noted in `log`, the oldest ones dropping out of it. */
export function createApp(
  { store, sessionMinutes, classic, modern }: Systems,
  log: LoggedRequest[] = [],
): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const { method, path } = c.req;
    log.push({
      method,
      path,
      origin: c.req.header('origin'),
      secFetchSite: c.req.header('sec-fetch-site'),
      secFetchMode: c.req.header('sec-fetch-mode'),
      at: Date.now(),
    });
    if (log.length > logLimit) log.splice(0, log.length - logLimit);
    await next();
    // Records must not come back out of the browser's cache after logging out.
    c.header('Cache-Control', 'no-store');
  });
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/', (c) => c.redirect(sessionOf(c, store) ? paths.search : paths.login));
  addClassic(app, { store, sessionMinutes, layout: classic });
  addModern(app, { store, sessionMinutes, layout: modern });
  app.notFound((c) => {
    const layout = c.req.path.startsWith(`${appPaths.root}/`) ? modern : classic;
    return c.html(layout.notFound('There is no such page in TRACS.'), 404);
  });
  return app;
}

function addClassic(app: Hono<Env>, services: Services<FramedLayout>): void {
  const { layout } = services;
  const alone: string[] = [paths.search, paths.case, paths.practiceReset];
  app.get(paths.styles, (c) => c.body(layout.styles, 200, { 'Content-Type': 'text/css' }));
  addLogin(app, services);
  addGate(app, services, {
    gated: [paths.search, paths.practiceReset, ...casePaths],
    opensAlone: (c) => alone.includes(c.req.path),
    // As such systems do it: status 200 and a page that says so, in whatever frame asked.
    ended: (c) => c.html(layout.sessionEnded()),
  });
  addSearch(app, services);
  addFramedCase(app, services);
  addPractice(app, services);
}

function addModern(app: Hono<Env>, services: Services<PartsLayout>): void {
  const { layout } = services;
  app.get(appPaths.styles, (c) => c.body(layout.styles, 200, { 'Content-Type': 'text/css' }));
  for (const { path, type, text } of layout.assets) {
    app.get(path, (c) => c.body(text, 200, { 'Content-Type': type }));
  }
  addLogin(app, services);
  addGate(app, services, {
    gated: appGated,
    opensAlone: (c) => !partAsked(c),
    ended: (c) =>
      c.html(
        partAsked(c) ? layout.sessionEndedPart(addressOfPage(c)) : layout.sessionEnded(addressOfPage(c)),
        401,
      ),
  });
  addSearch(app, services);
  addPartsCase(app, services);
  addPractice(app, services);
}
