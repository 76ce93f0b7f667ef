/** Modern layout: the Re-Engagement part, open for entry or locked once finalized. */
import { html } from 'hono/html';
import { readAnyDay, showLongDay } from '../../dates.ts';
import type { Html, PageView } from '../layout.ts';
import { recordLink } from '../links.ts';
import { actions, button, errorsBy, field, input, refusal, select, textArea } from './controls.ts';
import { fields } from './fields.ts';
import { uid } from './ids.ts';
import { toast } from './page.ts';
import { controls as c } from './styles/controls.ts';
import { record as r } from './styles/record.ts';

const decisions = [
  { value: '', label: 'None' },
  { value: 'disqualify', label: 'Impose disqualification' },
  { value: 'good-cause', label: 'Good cause' },
  { value: 'no-disqualification', label: 'No disqualification' },
];

export function page(view: PageView): Html {
  return html`${toast(view.notice)}${pageForm(view)}`;
}

export function pageForm({ participant, form, page: saved, errors }: PageView): Html {
  const names = fields.page;
  const headId = uid('page');
  const lock = saved?.finalized ? 'disabled' : '';
  const wrong = errorsBy(errors, { staffedOn: 'Staffing date', decision: 'Select a decision' });
  const required = form.requiredSteps.map(
    ({ name, done }, index) => html`<label class="${c('check')}"><input type="checkbox"
name="${fields.requiredStep(index)}" value="on" ${done ? 'checked' : ''} ${lock}> <span>${name}</span></label>
`,
  );
  return html`<form class="${r('sheet', 'readable')} ${c('form')}" method="post" autocomplete="off" novalidate
action="${recordLink(participant.caseNumber, 're-engagement')}" aria-labelledby="${headId}">
<div><h2 id="${headId}">Re-Engagement</h2>
${refusal(errors, 'Re-Engagement page not saved.', wrong.rest)}
${saved?.finalized ? lockedLine(saved.finalizedOn) : ''}
<fieldset class="${c('group')}"><legend>Required steps</legend>
${required.length > 0 ? required : html`<p class="${c('hint')}">No required steps.</p>`}</fieldset></div>
<div class="${c('pair')}">
${field('Staffing date', input('date', names.staffedOn, readAnyDay(form.staffedOn) ?? '', lock), {
  errors: wrong.of('staffedOn'),
})}
${field('Decision', select(names.decision, decisions, form.decision, lock), { errors: wrong.of('decision') })}
</div>
${field('Outcome', textArea(names.outcome, form.outcome, 6, lock))}
${lock ? '' : buttons()}
</form>`;
}

function buttons(): Html {
  const names = fields.page;
  return html`${actions(
    html`${button('primary', 'Save', html`type="submit" name="${names.save}" value="1"`)}
${button('plain', 'Finalize', html`type="submit" name="${names.finalize}" value="1"`)}`,
    'Unsaved changes',
  )}
<p class="${c('hint')}">Finalize saves and locks this page. It cannot be changed afterwards.</p>`;
}

function lockedLine(finalizedOn: string | null): Html {
  return html`<p class="${r('locked')}">${
    finalizedOn ? `Finalized on ${showLongDay(finalizedOn)}.` : 'Finalized.'
  } This page can no longer be changed.</p>`;
}
