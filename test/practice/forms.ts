/** Reading what was typed into the forms: either a record to save or messages to show beside the form. */
import type { DateStyle } from './dates.ts';
import type { Decision, Narrative, ReengagementPage, Step } from './model.ts';
import { decisions, defaultRequiredSteps } from './model.ts';

/** The narrative form exactly as typed. */
export interface NarrativeForm {
  date: string;
  type: string;
  text: string;
}

/** The step form exactly as typed. */
export interface StepForm {
  code: string;
  description: string;
  startDate: string;
  startTime: string;
  endDate: string;
  endTime: string;
  actualStart: string;
  actualEnd: string;
}

/** The Re-Engagement form exactly as typed. */
export interface PageForm {
  staffedOn: string;
  outcome: string;
  decision: string;
  requiredSteps: { name: string; done: boolean }[];
}

export type Reading<T> = { ok: true; value: T } | { ok: false; errors: string[] };

function reading<T>(errors: string[], value: () => T): Reading<T> {
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: value() };
}

/** Checks a narrative: a real date, a type, some text. */
export function readNarrative(
  form: NarrativeForm,
  dates: DateStyle,
): Reading<Omit<Narrative, 'id' | 'author'>> {
  const errors: string[] = [];
  const date = dates.readDay(form.date);
  if (!form.date.trim()) errors.push('Date is required.');
  else if (!date) errors.push('Date is not a valid date. Use mm/dd/yyyy.');
  if (!form.type) errors.push('Type is required. Select a narrative type.');
  if (!form.text.trim()) errors.push('Narrative text is required.');
  return reading(errors, () => ({ date: date!, type: form.type, text: form.text }));
}

/** Checks a plan step. The description may stay blank, as the system leaves its wording to the worker. */
export function readStep(form: StepForm, dates: DateStyle): Reading<Step> {
  const errors: string[] = [];
  if (!form.code) errors.push('Step code is required. Select a code.');
  if (!form.startDate.trim()) errors.push('Planned start date is required.');
  const moment = (label: string, day: string, time: string) => readMoment(dates, label, day, time, errors);
  const plannedStart = moment('Planned start', form.startDate, form.startTime);
  const plannedEnd = moment('Planned end', form.endDate, form.endTime);
  const actualStart = moment('Actual start', form.actualStart, '');
  const actualEnd = moment('Actual end', form.actualEnd, '');
  if (isBefore(plannedEnd, plannedStart)) errors.push('Planned end is before planned start.');
  if (isBefore(actualEnd, actualStart)) errors.push('Actual end is before actual start.');
  const { code } = form;
  const description = form.description.trim();
  return reading(errors, () => ({ code, description, plannedStart, plannedEnd, actualStart, actualEnd }));
}

function readMoment(
  dates: DateStyle,
  label: string,
  typedDay: string,
  typedTime: string,
  errors: string[],
): string | null {
  const day = dates.readDay(typedDay);
  if (typedDay.trim() && !day) errors.push(`${label} date is not a valid date. Use mm/dd/yyyy.`);
  if (!typedTime.trim()) return day;
  const time = dates.readTime(typedTime);
  if (!time) errors.push(`${label} time is not a valid time. Use h:mm AM or PM.`);
  else if (!typedDay.trim() && !errors.includes(`${label} date is required.`)) {
    errors.push(`${label} time needs a date.`);
  }
  return day && time ? `${day}T${time}` : null;
}

function isBefore(end: string | null, start: string | null): boolean {
  if (!end || !start) return false;
  // A bare day covers the whole day, so only two moments are compared to the minute.
  const length = end.includes('T') && start.includes('T') ? 16 : 10;
  return end.slice(0, length) < start.slice(0, length);
}

/** Checks the Re-Engagement page; finalizing needs a decision, everything else is the worker's to judge. */
export function readPage(
  form: PageForm,
  finalizeOn: string | null,
  dates: DateStyle,
): Reading<ReengagementPage> {
  const errors: string[] = [];
  const staffedOn = dates.readDay(form.staffedOn);
  if (form.staffedOn.trim() && !staffedOn) errors.push('Staffing date is not a valid date. Use mm/dd/yyyy.');
  const decision = decisions.find((known): known is Decision => known === form.decision) ?? null;
  if (finalizeOn && !decision) errors.push('Select a decision before you finalize the page.');
  return reading(errors, () => ({
    staffedOn,
    outcome: form.outcome,
    decision,
    requiredSteps: form.requiredSteps,
    finalized: finalizeOn !== null,
    finalizedOn: finalizeOn,
  }));
}

/** The step form filled from a saved step, or blank for a new one. */
export function stepFormOf(step: Step | undefined, dates: DateStyle): StepForm {
  return {
    code: step?.code ?? '',
    description: step?.description ?? '',
    startDate: dates.fieldDay(step?.plannedStart ?? null),
    startTime: dates.fieldTime(step?.plannedStart ?? null),
    endDate: dates.fieldDay(step?.plannedEnd ?? null),
    endTime: dates.fieldTime(step?.plannedEnd ?? null),
    actualStart: dates.fieldDay(step?.actualStart ?? null),
    actualEnd: dates.fieldDay(step?.actualEnd ?? null),
  };
}

/** The Re-Engagement form filled from a saved page, with its own steps, or blank with the usual ones to tick. */
export function pageFormOf(page: ReengagementPage | null, dates: DateStyle): PageForm {
  return {
    staffedOn: dates.fieldDay(page?.staffedOn ?? null),
    outcome: page?.outcome ?? '',
    decision: page?.decision ?? '',
    requiredSteps: page?.requiredSteps ?? defaultRequiredSteps.map((name) => ({ name, done: false })),
  };
}
