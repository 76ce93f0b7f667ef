/** Modern layout: the PDP with its steps, and the form for one step. */
import { html } from 'hono/html';
import { readAnyDay, readAnyTime, showLongDay, showTime } from '../../dates.ts';
import { stepCodes } from '../../model.ts';
import type { Html, PlanView, StepView } from '../layout.ts';
import { recordLink, stepLink } from '../links.ts';
import { actions, button, errorsBy, field, input, refusal, select } from './controls.ts';
import { fields } from './fields.ts';
import { uid } from './ids.ts';
import { toast } from './page.ts';
import { controls as c } from './styles/controls.ts';
import { record as r } from './styles/record.ts';
import { shell as s } from './styles/shell.ts';

const descriptionLimit = 120;

/** The plan with its steps; `openForm` is a step's form, shown above them. */
export function plan(view: PlanView, openForm?: Html): Html {
  const { plan: own, notice } = view;
  const headId = uid('plan');
  return html`${toast(notice)}<section class="${r('sheet')}" aria-labelledby="${headId}">
<h2 id="${headId}">Personal Development Plan</h2>
<dl class="${r('pairs')}">
${pair('Plan date', own.date ? showLongDay(own.date) : 'No plan on file')}
${pair('Signed', own.signed ? showLongDay(own.signed) : 'Not signed')}
<div class="${r('pair', 'whole')}"><dt>Goal</dt><dd class="${r('text')}">${own.goal || 'No goal recorded.'}</dd></div>
</dl>
</section>
<div class="${r('slot')}">${openForm ?? ''}</div>
${stepList(view)}`;
}

function pair(label: string, value: string): Html {
  return html`<div class="${r('pair')}"><dt>${label}</dt><dd class="${r('strong')}">${value}</dd></div>`;
}

export function stepList(view: PlanView): Html {
  const { participant, openOnly } = view;
  const headId = uid('steps');
  return html`<section class="${r('list')}" aria-labelledby="${headId}">
<div class="${r('bar')}"><h2 id="${headId}">Steps</h2>
<span class="${r('count')}" role="status">${stepCount(view)}</span>
<form class="${r('right')}" method="get" action="${recordLink(participant.caseNumber, 'pdp')}">
<label class="${c('switch')}"><input type="checkbox" role="switch" name="${fields.stepFilter}" value="open"
${openOnly ? 'checked' : ''}> Open steps only</label>
<a class="${s('button')} ${r('opensForm')}" href="${stepLink(participant.caseNumber, null)}">Add step</a>
</form></div>
${steps(view)}
</section>`;
}

function stepCount({ openOnly, shown, total }: PlanView): string {
  if (openOnly) return `Showing ${shown.length} of ${total}`;
  return total === 1 ? '1 step' : `${total} steps`;
}

const heads = ['Code', 'Description', 'Planned start', 'Planned end', 'Actual start', 'Actual end'];

function steps({ participant, shown, total }: PlanView): Html {
  if (total === 0) return html`<p class="${r('empty')}">No steps on the plan.</p>`;
  if (shown.length === 0) return html`<p class="${r('empty')}">No open steps on the plan.</p>`;
  const rows = shown.map(
    ({ step, index }) => html`<div class="${r('row')}" role="row" id="${uid('step')}">
<div class="${r('cell')}" role="cell"><span class="${r('code')}">${step.code}</span>
<span class="${r('meaning')}">${stepCodes[step.code] ?? ''}</span></div>
<div class="${r('cell')}" role="cell">${step.description}</div>
${moment(heads[2]!, step.plannedStart)}${moment(heads[3]!, step.plannedEnd)}
${moment(heads[4]!, step.actualStart)}${moment(heads[5]!, step.actualEnd)}
<div class="${r('cell')}" role="cell"><a class="${s('button', 'small')} ${r('opensForm')}"
href="${stepLink(participant.caseNumber, index)}">Edit<span class="${s('spoken')}"> step ${step.code}</span></a></div>
</div>
`,
  );
  return html`<div class="${r('table')}" role="table" aria-label="Steps">
<div class="${r('headRow')}" role="rowgroup"><div class="${r('row', 'heads')}" role="row">${heads.map(
    (head) => html`<div class="${r('cell')}" role="columnheader">${head}</div>`,
  )}<div class="${r('cell')}" role="columnheader"><span class="${s('spoken')}">Edit</span></div></div></div>
<div class="${r('body')}" role="rowgroup">${rows}</div>
</div>`;
}

function moment(label: string, value: string | null): Html {
  const day = value ? showLongDay(value) : '–';
  const time = showTime(value);
  return html`<div class="${r('cell')}" role="cell" data-label="${label}">${day}${
    time ? html` <span class="${r('clock')}">${time}</span>` : ''
  }</div>`;
}

const starts = {
  code: 'Step code',
  startDate: 'Planned start',
  startTime: 'Planned start time',
  endDate: 'Planned end',
  endTime: 'Planned end time',
  actualStart: 'Actual start',
  actualEnd: 'Actual end',
};

export function stepForm({ participant, form, index, codes, errors }: StepView): Html {
  const names = fields.step;
  const wrong = errorsBy(errors, starts);
  const headId = uid('form');
  const options = codes.map((code) => ({
    value: code,
    label: stepCodes[code] ? `${code} – ${stepCodes[code]}` : code,
  }));
  const codeList = select(names.code, [{ value: '', label: 'Select a code' }, ...options], form.code);
  const description = input(
    'text',
    names.description,
    form.description,
    html`maxlength="${descriptionLimit}"`,
  );
  const used = html`<span class="${c('used')}">${form.description.length}</span> of ${descriptionLimit} characters`;
  const day = (label: string, key: 'startDate' | 'endDate' | 'actualStart' | 'actualEnd') =>
    field(label, input('date', names[key], readAnyDay(form[key]) ?? ''), { errors: wrong.of(key) });
  const time = (label: string, key: 'startTime' | 'endTime') =>
    field(label, input('time', names[key], readAnyTime(form[key]) ?? ''), { errors: wrong.of(key) });
  return html`<form class="${r('sheet')} ${c('form')}" method="post" autocomplete="off" novalidate
action="${stepLink(participant.caseNumber, index)}" aria-labelledby="${headId}">
<div><h2 id="${headId}">${index === null ? 'Add step' : `Edit step ${form.code}`}</h2>
${refusal(errors, 'Step not saved.', wrong.rest)}
<div class="${c('coded')}">${field('Code', codeList, { errors: wrong.of('code') })}
${field('Description', description, { hint: used })}</div></div>
<div class="${c('quad')}">${day('Planned start', 'startDate')}${time('Planned start time', 'startTime')}
${day('Planned end', 'endDate')}${time('Planned end time', 'endTime')}</div>
<div class="${c('quad')}">${day('Actual start', 'actualStart')}${day('Actual end', 'actualEnd')}</div>
${actions(
  html`${button('primary', 'Save step', html`type="submit" name="${names.save}" value="1"`)}
${button('plain', 'Cancel', html`type="button" name="${names.cancel}"`)}`,
  'Unsaved step',
)}
</form>`;
}
