/** Modern layout: narratives as entries, and the form for a new one. */
import { html } from 'hono/html';
import { readAnyDay, showLongDay } from '../../dates.ts';
import type { Narrative } from '../../model.ts';
import type { Html, NarrativesView } from '../layout.ts';
import { recordLink } from '../links.ts';
import { actions, button, editor, errorsBy, field, input, picker, refusal } from './controls.ts';
import { fields } from './fields.ts';
import { uid } from './ids.ts';
import { toast } from './page.ts';
import { controls as c } from './styles/controls.ts';
import { record as r } from './styles/record.ts';

export function narratives(view: NarrativesView): Html {
  return html`${toast(view.notice)}<div class="${r('split')}">
${narrativeForm(view)}
${narrativeList(view)}
</div>`;
}

export function narrativeForm({ participant, form, types, errors }: NarrativesView): Html {
  const names = fields.narrative;
  const wrong = errorsBy(errors, { date: 'Date', type: 'Type', text: 'Narrative text' });
  const headId = uid('new');
  const options = [
    { value: '', label: 'Select a type' },
    ...types.map((type) => ({ value: type, label: type })),
  ];
  const placeholder = 'What happened, what was agreed, what comes next';
  const date = input('date', names.date, readAnyDay(form.date) ?? '');
  return html`<form class="${r('compose')} ${c('form')}" method="post" autocomplete="off" novalidate
action="${recordLink(participant.caseNumber, 'narratives')}" aria-labelledby="${headId}">
<div><h2 id="${headId}">New narrative</h2>${refusal(errors, 'Narrative not saved.', wrong.rest)}
<div class="${c('pair')}">
${field('Date', date, { errors: wrong.of('date') })}
${field('Type', picker(names.type, options, form.type), { errors: wrong.of('type') })}
</div></div>
${field('Narrative', editor(names.text, form.text, placeholder), { errors: wrong.of('text'), plain: true })}
${actions(
  html`${button('primary', 'Save narrative', html`type="submit" name="${names.save}" value="1"`)}
${button('plain', 'Clear', html`type="button" name="${names.cancel}"`)}`,
  'Unsaved narrative',
)}
</form>`;
}

export function narrativeList(view: NarrativesView): Html {
  const headId = uid('history');
  return html`<section class="${r('list')}" aria-labelledby="${headId}">
<div class="${r('bar')}"><h2 id="${headId}">History</h2><span class="${r('count')}" role="status">${countLine(view)}</span></div>
${chips(view)}
${entries(view)}
</section>`;
}

function countLine({ filter, shown, total }: NarrativesView): string {
  if (filter) return `Showing ${shown.length} of ${total}`;
  return total === 1 ? '1 narrative' : `${total} narratives`;
}

/** One chip per type that occurs, and the chosen one even if it does not. */
function chips({ participant, filter, filterTypes, total }: NarrativesView): Html | '' {
  if (total === 0) return '';
  const number = (type: string) => participant.narratives.filter((entry) => entry.type === type).length;
  const chip = (type: string, label: string, count: number) =>
    html`<a class="${r('chip')}" href="${recordLink(
      participant.caseNumber,
      'narratives',
      type ? { [fields.typeFilter]: type } : {},
    )}" ${type === filter ? html`aria-current="true"` : ''}>${label} <span class="${r('number')}">${count}</span></a>
`;
  const used = filterTypes.filter((type) => type === filter || number(type) > 0);
  return html`<div class="${r('chips')}" role="group" aria-label="Show type">${chip('', 'All', total)}${used.map(
    (type) => chip(type, type, number(type)),
  )}</div>`;
}

function entries({ shown, total, filter }: NarrativesView): Html {
  if (total === 0) return html`<p class="${r('empty')}">No narratives on file.</p>`;
  if (shown.length === 0) return html`<p class="${r('empty')}">No narratives of type ${filter} on file.</p>`;
  return html`<div class="${r('entries')}">${shown.map(entry)}</div>`;
}

function entry({ date, type, author, text }: Narrative): Html {
  const id = uid('entry');
  return html`<article class="${r('entry')}" id="${id}" aria-labelledby="${id}-t">
<dl class="${r('pairs')}">
<div class="${r('pair')}"><dt>Date</dt><dd class="${r('strong')}">${showLongDay(date)}</dd></div>
<div class="${r('pair')}"><dt>Type</dt><dd class="${r('strong')}" id="${id}-t">${type}</dd></div>
<div class="${r('pair')}"><dt>Author</dt><dd>${author}</dd></div>
<div class="${r('pair', 'whole')}"><dt>Narrative</dt><dd class="${r('text')}">${text}</dd></div>
</dl>
</article>
`;
}
