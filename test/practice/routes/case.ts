/** What can be seen and done in a case, whichever layout draws it: what a screen shows, and saving its form. */
import type { NarrativeForm, PageForm, StepForm } from '../forms.ts';
import { pageFormOf, readNarrative, readPage, readStep, stepFormOf } from '../forms.ts';
import type { NarrativesView, PageView, PlanView, StepView } from '../layouts/layout.ts';
import type { Participant, Step } from '../model.ts';
import { narrativeTypes, stepCodes } from '../model.ts';
import type { Session } from '../store.ts';
import type { Field, Services } from './context.ts';

/** How saving a form went: what to confirm, or the form as typed with what is wrong with it. */
export type Saving<Form> = { ok: true; notice: string } | { ok: false; form: Form; errors: string[] };

/** What was said about the form, and what was last done. */
interface Said<Form> {
  notice?: string;
  form?: Form;
  errors?: string[];
}

export function narrativesView(
  { store, layout }: Services,
  participant: Participant,
  filter: string,
  { notice = '', form, errors = [] }: Said<NarrativeForm> = {},
): NarrativesView {
  const all = newestFirst(participant);
  const used = participant.narratives.map(({ type }) => type);
  return {
    participant,
    notice,
    errors,
    form: form ?? { date: layout.dates.fieldDay(store.today), type: '', text: '' },
    types: narrativeTypes,
    filterTypes: [...new Set([...narrativeTypes, ...used])].sort((a, b) => a.localeCompare(b)),
    filter,
    shown: filter ? all.filter(({ type }) => type === filter) : all,
    total: all.length,
  };
}

/** Newest day first; of one day, the one entered last first. */
function newestFirst(participant: Participant): Participant['narratives'] {
  return [...participant.narratives].reverse().sort((a, b) => b.date.localeCompare(a.date));
}

export function saveNarrative(
  { store, layout }: Services,
  participant: Participant,
  session: Session,
  field: Field,
): Saving<NarrativeForm> {
  const names = layout.fields.narrative;
  const form = { date: field(names.date), type: field(names.type), text: field(names.text) };
  const result = readNarrative(form, layout.dates);
  if (!result.ok) return { ok: false, form, errors: result.errors };
  store.addNarrative(participant, { ...result.value, author: session.user });
  return { ok: true, notice: 'Narrative saved.' };
}

export function planView(participant: Participant, openOnly: boolean, notice = ''): PlanView {
  const all = participant.steps.map((step, index) => ({ step, index }));
  const start = ({ step }: { step: Step }) => step.plannedStart ?? '';
  return {
    participant,
    notice,
    errors: [],
    plan: participant.plan,
    openOnly,
    shown: all
      .filter(({ step }) => !openOnly || !step.actualEnd)
      .sort((a, b) => start(a).localeCompare(start(b))),
    total: all.length,
  };
}

/** The place on the plan of the step asked for; undefined if there is no such step. */
export function stepIndex(participant: Participant, asked: string): number | undefined {
  return /^\d+$/.test(asked) && participant.steps[Number(asked)] ? Number(asked) : undefined;
}

export function stepView(
  { layout }: Services,
  participant: Participant,
  index: number | null,
  said: Said<StepForm> = {},
): StepView {
  const step = index === null ? undefined : participant.steps[index];
  const { form = stepFormOf(step, layout.dates), errors = [] } = said;
  const codes = [...new Set([...Object.keys(stepCodes), form.code])].filter(Boolean).sort();
  return { participant, notice: '', errors, form, index, codes };
}

export function saveStep(
  { store, layout }: Services,
  participant: Participant,
  index: number | null,
  field: Field,
): Saving<StepForm> {
  const names = layout.fields.step;
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
  const result = readStep(form, layout.dates);
  if (!result.ok) return { ok: false, form, errors: result.errors };
  store.saveStep(participant, index, result.value);
  return { ok: true, notice: index === null ? 'Step added.' : 'Step saved.' };
}

export function pageView(
  { layout }: Services,
  participant: Participant,
  { notice = '', form, errors = [] }: Said<PageForm> = {},
): PageView {
  const page = participant.reengagementPage;
  return { participant, notice, errors, form: form ?? pageFormOf(page, layout.dates), page };
}

export function savePage(
  { store, layout }: Services,
  participant: Participant,
  field: Field,
): Saving<PageForm> {
  const names = layout.fields.page;
  const before = pageFormOf(participant.reengagementPage, layout.dates);
  if (participant.reengagementPage?.finalized) {
    return { ok: false, form: before, errors: ['This page is finalized and can no longer be changed.'] };
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
  const result = readPage(form, finalizing ? store.today : null, layout.dates);
  if (!result.ok) return { ok: false, form, errors: result.errors };
  store.savePage(participant, result.value);
  return {
    ok: true,
    notice: finalizing ? 'Re-Engagement page finalized.' : 'Re-Engagement page saved.',
  };
}
