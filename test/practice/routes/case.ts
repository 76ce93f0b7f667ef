/** Routes of one case: the frameset with header and menu, narratives, plan, Re-Engagement page. */
import type { Context, Hono } from 'hono';
import { showDay } from '../dates.ts';
import type { NarrativeForm, PageForm, StepForm } from '../forms.ts';
import { pageFormOf, readNarrative, readPage, readStep, stepFormOf } from '../forms.ts';
import type { Html } from '../layouts/layout.ts';
import { caseLink, paths } from '../layouts/links.ts';
import type { Participant, Step } from '../model.ts';
import { narrativeTypes, stepCodes } from '../model.ts';
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
export function addCase(app: Hono<Env>, services: Services): void {
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

function addNarratives(app: Hono<Env>, { store, layout }: Services): void {
  const names = layout.fields.narrative;

  function render(c: Context<Env>, filter: string, form: NarrativeForm, errors: string[]): Html {
    const { participant, session } = c.var;
    const all = newestFirst(participant);
    const used = participant.narratives.map(({ type }) => type);
    return layout.narratives({
      participant,
      notice: takeNotice(session),
      errors,
      form,
      types: narrativeTypes,
      filterTypes: [...new Set([...narrativeTypes, ...used])].sort((a, b) => a.localeCompare(b)),
      filter,
      shown: filter ? all.filter(({ type }) => type === filter) : all,
      total: all.length,
    });
  }

  app.get(paths.narratives, (c) => {
    const blank = { date: showDay(store.today), type: '', text: '' };
    return c.html(render(c, c.req.query(layout.fields.typeFilter) ?? '', blank, []));
  });

  app.post(paths.narratives, async (c) => {
    const field = await postedForm(c);
    const { participant, session } = c.var;
    if (field(names.cancel)) return c.redirect(caseLink(paths.narratives, participant.caseNumber));
    const form = { date: field(names.date), type: field(names.type), text: field(names.text) };
    const result = readNarrative(form);
    if (!result.ok) return c.html(render(c, '', form, result.errors));
    store.addNarrative(participant, { ...result.value, author: session.user });
    return saved(c, paths.narratives, 'Narrative saved.');
  });
}

/** Newest day first; of one day, the one entered last first. */
function newestFirst(participant: Participant): Participant['narratives'] {
  return [...participant.narratives].reverse().sort((a, b) => b.date.localeCompare(a.date));
}

function addPlan(app: Hono<Env>, { layout }: Services): void {
  app.get(paths.plan, (c) => {
    const { participant, session } = c.var;
    const openOnly = c.req.query(layout.fields.stepFilter) === 'open';
    const all = participant.steps.map((step, index) => ({ step, index }));
    const start = ({ step }: { step: Step }) => step.plannedStart ?? '';
    return c.html(
      layout.plan({
        participant,
        notice: takeNotice(session),
        errors: [],
        plan: participant.plan,
        openOnly,
        shown: all
          .filter(({ step }) => !openOnly || !step.actualEnd)
          .sort((a, b) => start(a).localeCompare(start(b))),
        total: all.length,
      }),
    );
  });
}

function addStep(app: Hono<Env>, { store, layout }: Services): void {
  const names = layout.fields.step;

  /** The step asked for: null for a new one, undefined if there is no such step. */
  function indexOf(c: Context<Env>): number | null | undefined {
    const asked = c.req.query('Step');
    if (asked === undefined) return null;
    return /^\d+$/.test(asked) && c.var.participant.steps[Number(asked)] ? Number(asked) : undefined;
  }

  function render(c: Context<Env>, index: number | null, form: StepForm, errors: string[]): Html {
    const { participant } = c.var;
    const codes = [...new Set([...Object.keys(stepCodes), form.code])].filter(Boolean).sort();
    return layout.step({ participant, notice: '', errors, form, index, codes });
  }

  app.get(paths.step, (c) => {
    const index = indexOf(c);
    if (index === undefined) return c.html(layout.notFound('There is no such step on the plan.'), 404);
    const step = index === null ? undefined : c.var.participant.steps[index];
    return c.html(render(c, index, stepFormOf(step), []));
  });

  app.post(paths.step, async (c) => {
    const index = indexOf(c);
    if (index === undefined) return c.html(layout.notFound('There is no such step on the plan.'), 404);
    const field = await postedForm(c);
    const { participant } = c.var;
    if (field(names.cancel)) return c.redirect(caseLink(paths.plan, participant.caseNumber));
    const form: StepForm = {
      code: field(names.code),
      description: field(names.description),
      startDate: field(names.startDate),
      startTime: field(names.startTime),
      endDate: field(names.endDate),
      endTime: field(names.endTime),
      actualStart: field(names.actualStart),
      actualEnd: field(names.actualEnd),
    };
    const result = readStep(form);
    if (!result.ok) return c.html(render(c, index, form, result.errors));
    store.saveStep(participant, index, result.value);
    return saved(c, paths.plan, index === null ? 'Step added.' : 'Step saved.');
  });
}

function addPage(app: Hono<Env>, { store, layout }: Services): void {
  const names = layout.fields.page;

  function render(c: Context<Env>, form: PageForm, errors: string[]): Html {
    const { participant, session } = c.var;
    const page = participant.reengagementPage;
    return layout.page({ participant, notice: takeNotice(session), errors, form, page });
  }

  app.get(paths.page, (c) => c.html(render(c, pageFormOf(c.var.participant.reengagementPage), [])));

  app.post(paths.page, async (c) => {
    const field = await postedForm(c);
    const { participant } = c.var;
    const before = pageFormOf(participant.reengagementPage);
    if (participant.reengagementPage?.finalized) {
      return c.html(render(c, before, ['This page is finalized and can no longer be changed.']));
    }
    const form: PageForm = {
      staffedOn: field(names.staffedOn),
      outcome: field(names.outcome),
      decision: field(names.decision),
      requiredSteps: before.requiredSteps.map(({ name }, index) => ({
        name,
        done: field(layout.fields.requiredStep(index)) !== '',
      })),
    };
    const finalizing = field(names.finalize) !== '';
    const result = readPage(form, finalizing ? store.today : null);
    if (!result.ok) return c.html(render(c, form, result.errors));
    store.savePage(participant, result.value);
    return saved(c, paths.page, finalizing ? 'Re-Engagement page finalized.' : 'Re-Engagement page saved.');
  });
}
