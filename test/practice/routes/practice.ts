/** Routes for trainees: the list of practice participants, starting over, how to use it all. */
import type { Hono } from 'hono';
import type { Env, Services } from './context.ts';
import { sessionOf, takeNotice } from './context.ts';

/** Adds the pages anybody may read; starting over stands behind the gate. */
export function addPractice(app: Hono<Env>, { store, layout, sessionMinutes }: Services): void {
  const { paths } = layout;
  app.get(paths.practiceList, (c) => {
    const session = sessionOf(c, store);
    const notice = takeNotice(session);
    return c.html(layout.practiceList({ user: session ?? null, participants: store.list(), notice }));
  });

  app.get(paths.practiceHelp, (c) =>
    c.html(layout.practiceHelp({ user: sessionOf(c, store) ?? null, sessionMinutes })),
  );

  app.get(paths.practiceReset, (c) => c.html(layout.practiceReset({ user: c.var.session })));

  app.post(paths.practiceReset, (c) => {
    store.reset();
    c.var.session.notice = 'Practice data has been reset.';
    return c.redirect(paths.practiceList);
  });
}
