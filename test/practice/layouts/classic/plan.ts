/** Classic layout: the PDP with its steps, and the form for one step. */
import { html } from 'hono/html';
import { showDay, showTime } from '../../dates.ts';
import { stepCodes } from '../../model.ts';
import type { Html, PlanView, StepView } from '../layout.ts';
import { caseLink, paths } from '../links.ts';
import { counter, fields, idOf } from './fields.ts';
import { actionOf, button, selectList, textBox, viewState, workPage } from './page.ts';

export function plan(view: PlanView): Html {
  const { participant, plan: own } = view;
  return workPage(
    'Personal Development Plan',
    view,
    html`<table class="form panel" cellpadding="0" cellspacing="0">
<tr><th colspan="4">Plan</th></tr>
<tr><td class="label">Plan Date:</td><td>${own.date ? showDay(own.date) : 'No plan on file'}</td>
<td class="label">Signed:</td><td>${own.signed ? showDay(own.signed) : 'Not signed'}</td></tr>
<tr><td class="label first">Goal:</td><td colspan="3">${own.goal || 'No goal recorded.'}</td></tr>
</table>
<form method="get" action="${paths.plan}" class="toolbar">
<input type="hidden" name="CaseNo" value="${participant.caseNumber}">
<b>Steps</b> &nbsp; <label for="${idOf(fields.stepFilter)}">Show:</label>
${selectList(fields.stepFilter, stepFilters, view.openOnly ? 'open' : '')}
<input type="submit" class="button" value="Apply">
<a class="button" id="ctl00_cphWork_lnkAddStep" href="${caseLink(paths.step, participant.caseNumber)}">Add Step</a>
<span class="count" id="ctl00_cphWork_lblStepCount">${stepCount(view)}</span>
</form>
${steps(view)}`,
  );
}

const stepFilters = [
  { value: '', label: 'All steps' },
  { value: 'open', label: 'Open steps only' },
];

function stepCount({ openOnly, shown, total }: PlanView): string {
  if (openOnly) return `Showing ${shown.length} of ${total}: open steps only`;
  return total === 1 ? '1 step' : `${total} steps`;
}

function steps({ participant, shown, total }: PlanView): Html {
  if (total === 0) return html`<p class="empty">No steps on the plan.</p>`;
  if (shown.length === 0) return html`<p class="empty">No open steps on the plan.</p>`;
  const rows = shown.map(({ step, index }, row) => {
    const id = `ctl00_cphWork_grdStep_ctl${counter(row + 2)}`;
    const edit = caseLink(paths.step, participant.caseNumber, { Step: String(index) });
    return html`<tr class="${row % 2 ? 'alt' : ''}">
<td class="tight"><b id="${id}_lblCode" title="${stepCodes[step.code] ?? ''}">${step.code}</b></td>
<td><span id="${id}_lblDesc">${step.description}</span></td>
<td class="tight" id="${id}_tdPlanStart">${moment(step.plannedStart)}</td>
<td class="tight" id="${id}_tdPlanEnd">${moment(step.plannedEnd)}</td>
<td class="tight" id="${id}_tdActStart">${moment(step.actualStart)}</td>
<td class="tight" id="${id}_tdActEnd">${moment(step.actualEnd)}</td>
<td class="tight"><a id="${id}_lnkEdit" href="${edit}">Edit</a></td>
</tr>
`;
  });
  return html`<table class="grid" id="ctl00_cphWork_grdStep" cellpadding="0" cellspacing="0">
<tr><th>Code</th><th class="wide">Description</th><th>Planned Start</th><th>Planned End</th><th>Actual Start</th>
<th>Actual End</th><th>&nbsp;</th></tr>
${rows}</table>`;
}

function moment(value: string | null): string {
  return [showDay(value), showTime(value)].filter(Boolean).join(' ');
}

export function step(view: StepView): Html {
  const { participant, form, index, codes } = view;
  const names = fields.step;
  const options = codes.map((code) => ({
    value: code,
    label: stepCodes[code] ? `${code} - ${stepCodes[code]}` : code,
  }));
  const more: Record<string, string> = index === null ? {} : { Step: String(index) };
  return workPage(
    index === null ? 'Add Plan Step' : 'Edit Plan Step',
    view,
    html`<form method="post" action="${actionOf(paths.step, participant, more)}" name="aspnetForm">
${viewState('step', participant.caseNumber, String(index))}
<table class="form panel" cellpadding="0" cellspacing="0">
<tr><th colspan="2">Step</th></tr>
<tr><td class="label"><label for="${idOf(names.code)}">Code:</label></td>
<td>${selectList(names.code, [{ value: '', label: '-- Select --' }, ...options], form.code)}</td></tr>
<tr><td class="label">Description:</td>
<td>${textBox(names.description, form.description, 70, 'maxlength=120')}</td></tr>
<tr><td class="label">Planned Start:</td><td>${textBox(names.startDate, form.startDate, 11, 'maxlength=10')}
<label for="${idOf(names.startTime)}">Time:</label> ${textBox(names.startTime, form.startTime, 9, 'maxlength=10')}
<span class="hint">mm/dd/yyyy, h:mm AM</span></td></tr>
<tr><td class="label">Planned End:</td><td>${textBox(names.endDate, form.endDate, 11, 'maxlength=10')}
<label for="${idOf(names.endTime)}">Time:</label> ${textBox(names.endTime, form.endTime, 9, 'maxlength=10')}</td></tr>
<tr><td class="label">Actual Start:</td><td>${textBox(names.actualStart, form.actualStart, 11, 'maxlength=10')}</td></tr>
<tr><td class="label">Actual End:</td><td>${textBox(names.actualEnd, form.actualEnd, 11, 'maxlength=10')}</td></tr>
<tr><td></td><td class="buttons">${button(names.save, 'Save')} ${button(names.cancel, 'Cancel')}</td></tr>
</table>
</form>`,
  );
}
