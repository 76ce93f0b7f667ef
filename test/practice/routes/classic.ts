/** The classic layout's case: the frameset with header and menu, and a page each for what is in the frame. */
import type { Context, Hono } from 'hono';
import type { FramedLayout } from '../layouts/layout.ts';
import { caseLink, paths } from '../layouts/links.ts';
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
import { postedForm, takeNotice } from './context.ts';

export const casePaths: string[] = [
  paths.case,
  paths.header,
  paths.navigation,
  paths.narratives,
  paths.plan,
  paths.step,
  paths.page,
];

/** Adds every page of a case; the gate must stand before them. */
export function addFramedCase(app: Hono<Env>, services: Services<FramedLayout>): void {
  const { store, layout } = services;
  for (const path of casePaths) {
    app.use(path, async (c, next) => {
      const participant = store.get(c.req.query('CaseNo') ?? '');
      if (!participant) return c.html(layout.notFound('There is no case with this number.'), 404);
      c.set('participant', participant);
      return next();
    });
  }
  app.get(paths.case, (c) => c.html(layout.caseFrames({ participant: c.var.participant })));
  app.get(paths.header, (c) => {
    const { participant, session: user } = c.var;
    return c.html(layout.caseHeader({ participant, user, today: store.today }));
  });
  app.get(paths.navigation, (c) => c.html(layout.caseNavigation({ participant: c.var.participant })));
  addNarratives(app, services);
  addPlan(app, services);
  addStep(app, services);
  addPage(app, services);
}

/** After a form was saved: the confirmation waits for the page that is loaded next. */
function saved(c: Context<Env>, path: string, notice: string): Response {
  c.var.session.notice = notice;
  return c.redirect(caseLink(path, c.var.participant.caseNumber));
}

function addNarratives(app: Hono<Env>, services: Services<FramedLayout>): void {
  const { layout } = services;

  app.get(paths.narratives, (c) => {
    const { participant, session } = c.var;
    const filter = c.req.query(layout.fields.typeFilter) ?? '';
    const notice = takeNotice(session);
    return c.html(layout.narratives(narrativesView(services, participant, filter, { notice })));
  });

  app.post(paths.narratives, async (c) => {
    const field = await postedForm(c);
    const { participant, session } = c.var;
    if (field(layout.fields.narrative.cancel)) {
      return c.redirect(caseLink(paths.narratives, participant.caseNumber));
    }
    const saving = saveNarrative(services, participant, session, field);
    if (saving.ok) return saved(c, paths.narratives, saving.notice);
    const said = { ...saving, notice: takeNotice(session) };
    return c.html(layout.narratives(narrativesView(services, participant, '', said)));
  });
}

function addPlan(app: Hono<Env>, { layout }: Services<FramedLayout>): void {
  app.get(paths.plan, (c) => {
    const { participant, session } = c.var;
    const openOnly = c.req.query(layout.fields.stepFilter) === 'open';
    return c.html(layout.plan(planView(participant, openOnly, takeNotice(session))));
  });
}

function addStep(app: Hono<Env>, services: Services<FramedLayout>): void {
  const { layout } = services;
  const noStep = (c: Context<Env>) => c.html(layout.notFound('There is no such step on the plan.'), 404);

  /** The step asked for: null for a new one, undefined if there is no such step. */
  function asked(c: Context<Env>): number | null | undefined {
    const step = c.req.query('Step');
    return step === undefined ? null : stepIndex(c.var.participant, step);
  }

  app.get(paths.step, (c) => {
    const index = asked(c);
    if (index === undefined) return noStep(c);
    return c.html(layout.step(stepView(services, c.var.participant, index)));
  });

  app.post(paths.step, async (c) => {
    const index = asked(c);
    if (index === undefined) return noStep(c);
    const field = await postedForm(c);
    const { participant } = c.var;
    if (field(layout.fields.step.cancel)) return c.redirect(caseLink(paths.plan, participant.caseNumber));
    const saving = saveStep(services, participant, index, field);
    if (saving.ok) return saved(c, paths.plan, saving.notice);
    return c.html(layout.step(stepView(services, participant, index, saving)));
  });
}

function addPage(app: Hono<Env>, services: Services<FramedLayout>): void {
  const { layout } = services;

  app.get(paths.page, (c) => {
    const notice = takeNotice(c.var.session);
    return c.html(layout.page(pageView(services, c.var.participant, { notice })));
  });

  app.post(paths.page, async (c) => {
    const field = await postedForm(c);
    const { participant, session } = c.var;
    const saving = savePage(services, participant, field);
    if (saving.ok) return saved(c, paths.page, saving.notice);
    const said = { ...saving, notice: takeNotice(session) };
    return c.html(layout.page(pageView(services, participant, said)));
  });
}
