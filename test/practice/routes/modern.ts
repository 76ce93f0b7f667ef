/** The modern layout's case: one page per participant, and the parts of it that the page fetches. */
import type { Context, Hono } from 'hono';
import type { Html, PartsLayout, Tab } from '../layouts/layout.ts';
import { appPaths, recordLink } from '../layouts/links.ts';
import { addressOf } from './access.ts';
import {
  narrativesView,
  pageView,
  planView,
  saveNarrative,
  savePage,
  saveStep,
  stepIndex,
  stepView,
} from './case.ts';
import type { Env, Services } from './context.ts';
import { postedForm, sessionOf, takeNotice } from './context.ts';

const record = `${appPaths.case}/:caseNumber`;
const narratives = `${record}/narratives`;
const plan = `${record}/pdp`;
const step = `${plan}/steps/:step`;
const page = `${record}/re-engagement`;

/** What stands behind the login. */
export const appGated: string[] = [
  appPaths.search,
  appPaths.find,
  appPaths.practiceReset,
  `${appPaths.case}/*`,
];

/** Which part of a page a fetch asks for; undefined where a window asks for the whole page. */
export function partAsked(c: Context): string | undefined {
  return c.req.header('x-part');
}

/** The address in the browser's window, to come back to; a part is asked for from it. */
export function addressOfPage(c: Context): string {
  if (!partAsked(c)) return c.req.method === 'GET' ? addressOf(c) : '';
  const from = c.req.header('referer') ?? '';
  return URL.canParse(from) ? new URL(from).pathname + new URL(from).search : '';
}

/** Adds every address of a case and the quick search; the gate must stand before them. */
export function addPartsCase(app: Hono<Env>, services: Services<PartsLayout>): void {
  const { store, layout } = services;
  app.get(appPaths.root, (c) => c.redirect(sessionOf(c, store) ? appPaths.search : appPaths.login));
  app.use(`${appPaths.case}/:caseNumber/*`, async (c, next) => {
    const participant = store.get(c.req.param('caseNumber') ?? '');
    if (!participant) return notFound(c, layout, 'There is no case with this number.');
    c.set('participant', participant);
    return next();
  });
  addQuickSearch(app, services);
  addNarratives(app, services);
  addPlan(app, services);
  addPage(app, services);
}

function notFound(c: Context<Env>, layout: PartsLayout, message: string): Response | Promise<Response> {
  return c.html(partAsked(c) ? layout.notFoundPart(message) : layout.notFound(message), 404);
}

/** An open part: alone, with the case around it, or as a whole page, as the request asks. */
function shown(c: Context<Env>, layout: PartsLayout, tab: Tab, part: Html): Response | Promise<Response> {
  const { participant, session: user } = c.var;
  const asked = partAsked(c);
  if (asked === 'part') return c.html(part);
  const notice = takeNotice(user);
  const view = { participant, user, tab, part, notice };
  return c.html(asked === 'case' ? layout.record(view) : layout.recordPage(view));
}

/** After saving: the part as it is now. Where a window posted, the confirmation waits for the next page. */
function saved(
  c: Context<Env>,
  tab: Tab,
  notice: string,
  part: (notice: string) => Html,
): Response | Promise<Response> {
  if (partAsked(c)) return c.html(part(notice));
  c.var.session.notice = notice;
  return c.redirect(recordLink(c.var.participant.caseNumber, tab), 303);
}

/** A form that could not be saved: by itself for a fetch, on its page for a window. */
function refused(
  c: Context<Env>,
  layout: PartsLayout,
  tab: Tab,
  form: Html,
  part: () => Html,
): Response | Promise<Response> {
  if (partAsked(c)) return c.html(form, 422);
  const { participant, session: user } = c.var;
  return c.html(layout.recordPage({ participant, user, tab, part: part(), notice: '' }), 422);
}

function addQuickSearch(app: Hono<Env>, { store, layout }: Services<PartsLayout>): void {
  app.get(appPaths.find, (c) => {
    const query = (c.req.query('q') ?? '').trim();
    const byName = query ? store.search({ name: query, caseNumber: '' }) : [];
    const byNumber = query ? store.search({ name: '', caseNumber: query }) : [];
    const results = [...new Set([...byNumber, ...byName])];
    if (partAsked(c)) return c.html(layout.found({ query, results: results.slice(0, 8) }));
    if (results.length === 1) return c.redirect(recordLink(results[0]!.caseNumber));
    const names = layout.fields.search;
    const given = byNumber.length > 0 ? names.caseNumber : names.name;
    return c.redirect(`${appPaths.search}?${new URLSearchParams({ [given]: query })}`);
  });
}

function addNarratives(app: Hono<Env>, services: Services<PartsLayout>): void {
  const { layout } = services;
  for (const path of [record, narratives]) {
    app.get(path, (c) => {
      const filter = c.req.query(layout.fields.typeFilter) ?? '';
      const view = narrativesView(services, c.var.participant, filter);
      if (partAsked(c) === 'list') return c.html(layout.narrativeList(view));
      if (partAsked(c) === 'form') return c.html(layout.narrativeForm(view));
      return shown(c, layout, 'narratives', layout.narratives(view));
    });
  }

  app.post(narratives, async (c) => {
    const { participant, session } = c.var;
    const saving = saveNarrative(services, participant, session, await postedForm(c));
    if (saving.ok) {
      return saved(c, 'narratives', saving.notice, (notice) =>
        layout.narratives(narrativesView(services, participant, '', { notice })),
      );
    }
    const view = narrativesView(services, participant, '', saving);
    return refused(c, layout, 'narratives', layout.narrativeForm(view), () => layout.narratives(view));
  });
}

function addPlan(app: Hono<Env>, services: Services<PartsLayout>): void {
  const { layout } = services;

  app.get(plan, (c) => {
    const view = planView(c.var.participant, c.req.query(layout.fields.stepFilter) === 'open');
    if (partAsked(c) === 'list') return c.html(layout.stepList(view));
    return shown(c, layout, 'pdp', layout.plan(view));
  });

  /** The step asked for: null for a new one, undefined if there is no such step. */
  function asked(c: Context<Env>): number | null | undefined {
    const which = c.req.param('step') ?? '';
    return which === 'new' ? null : stepIndex(c.var.participant, which);
  }

  app.get(step, (c) => {
    const { participant } = c.var;
    const index = asked(c);
    if (index === undefined) return notFound(c, layout, 'There is no such step on the plan.');
    const form = layout.stepForm(stepView(services, participant, index));
    if (partAsked(c) === 'form') return c.html(form);
    return shown(c, layout, 'pdp', layout.plan(planView(participant, false), form));
  });

  app.post(step, async (c) => {
    const { participant } = c.var;
    const index = asked(c);
    if (index === undefined) return notFound(c, layout, 'There is no such step on the plan.');
    const saving = saveStep(services, participant, index, await postedForm(c));
    if (saving.ok) {
      return saved(c, 'pdp', saving.notice, (notice) => layout.plan(planView(participant, false, notice)));
    }
    const form = layout.stepForm(stepView(services, participant, index, saving));
    return refused(c, layout, 'pdp', form, () => layout.plan(planView(participant, false), form));
  });
}

function addPage(app: Hono<Env>, services: Services<PartsLayout>): void {
  const { layout } = services;

  app.get(page, (c) => shown(c, layout, 're-engagement', layout.page(pageView(services, c.var.participant))));

  app.post(page, async (c) => {
    const { participant } = c.var;
    const saving = savePage(services, participant, await postedForm(c));
    if (saving.ok) {
      return saved(c, 're-engagement', saving.notice, (notice) =>
        layout.page(pageView(services, participant, { notice })),
      );
    }
    const view = pageView(services, participant, saving);
    return refused(c, layout, 're-engagement', layout.pageForm(view), () => layout.page(view));
  });
}
