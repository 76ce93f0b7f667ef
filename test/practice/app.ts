/** The practice application without a listening server: routes over a store, drawn by a layout. */
import { Hono } from 'hono';
import { paths } from './layouts/links.ts';
import { addGate, addLogin, addSearch } from './routes/access.ts';
import { addCase, casePaths } from './routes/case.ts';
import type { Env, Services } from './routes/context.ts';
import { addPractice } from './routes/practice.ts';

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

/** Builds the application; every request is noted in `log`, the oldest ones dropping out of it. */
export function createApp(services: Services, log: LoggedRequest[] = []): Hono<Env> {
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
  app.get(paths.styles, (c) => c.body(services.layout.styles, 200, { 'Content-Type': 'text/css' }));
  addLogin(app, services);
  addGate(app, services, [paths.search, paths.practiceReset, ...casePaths]);
  addSearch(app, services);
  addCase(app, services);
  addPractice(app, services);
  app.notFound((c) => c.html(services.layout.notFound('There is no such page in TRACS.'), 404));
  return app;
}
