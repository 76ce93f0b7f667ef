/** Classic layout: the Re-Engagement page, open for entry or locked once finalized. */
import { html } from 'hono/html';
import { showDay } from '../../dates.ts';
import type { Html, PageView } from '../layout.ts';
import { paths } from '../links.ts';
import { fields, idOf } from './fields.ts';
import { actionOf, button, selectList, textArea, textBox, viewState, workPage } from './page.ts';

const decisions = [
  { value: '', label: '-- None --' },
  { value: 'disqualify', label: 'Impose disqualification' },
  { value: 'good-cause', label: 'Good cause' },
  { value: 'no-disqualification', label: 'No disqualification' },
];

export function page(view: PageView): Html {
  const { participant, form, page: saved } = view;
  const names = fields.page;
  const lock = saved?.finalized ? 'disabled' : '';
  const required = form.requiredSteps.map(({ name, done }, index) => {
    const box = fields.requiredStep(index);
    return html`<tr><td class="tick"><input type="checkbox" name="${box}" id="${idOf(box)}" value="on"
${done ? 'checked' : ''} ${lock}></td><td><label for="${idOf(box)}">${name}</label></td></tr>
`;
  });
  return workPage(
    'Re-Engagement',
    view,
    html`${saved?.finalized ? lockedLine(saved.finalizedOn) : ''}
<form method="post" action="${actionOf(paths.page, participant)}" name="aspnetForm">
${viewState('reengagement', participant.caseNumber)}
<table class="form panel" cellpadding="0" cellspacing="0">
<tr><th colspan="2">Required Steps</th></tr>
<tr><td colspan="2"><table class="inner" cellpadding="0" cellspacing="0">
${
  required.length > 0
    ? required
    : html`<tr><td>No required steps.</td></tr>
`
}</table></td></tr>
<tr><th colspan="2">Staffing</th></tr>
<tr><td class="label">Staffing Date:</td><td>${textBox(names.staffedOn, form.staffedOn, 11, `maxlength=10 ${lock}`)}
<span class="hint">mm/dd/yyyy</span></td></tr>
<tr><td class="label top"><label for="${idOf(names.outcome)}">Outcome:</label></td>
<td>${textArea(names.outcome, form.outcome, 6, lock)}</td></tr>
<tr><td class="label">Decision:</td><td>${selectList(names.decision, decisions, form.decision, lock)}</td></tr>
<tr><td></td><td class="buttons">${button(names.save, 'Save', lock)} ${button(names.finalize, 'Finalize', lock)}
${lock ? '' : html`<span class="hint">Finalize saves and locks this page. It cannot be changed afterwards.</span>`}</td></tr>
</table>
</form>`,
  );
}

function lockedLine(finalizedOn: string | null): Html {
  return html`<div class="locked" id="ctl00_cphWork_lblFinal">${
    finalizedOn ? `Finalized on ${showDay(finalizedOn)}.` : 'Finalized.'
  } This page can no longer be changed.</div>`;
}
