/** Classic layout: the Narratives page, new entry above, history below, so that both are in sight. */
import { html } from 'hono/html';
import { showDay } from '../../dates.ts';
import type { Html, NarrativesView } from '../layout.ts';
import { caseLink, paths } from '../links.ts';
import { counter, fields, idOf } from './fields.ts';
import { actionOf, button, selectList, textArea, textBox, viewState, workPage } from './page.ts';

export function narratives(view: NarrativesView): Html {
  return workPage('Narratives', view, html`${entryForm(view)}${history(view)}`);
}

function entryForm({ participant, form, types }: NarrativesView): Html {
  const names = fields.narrative;
  const options = [
    { value: '', label: '-- Select --' },
    ...types.map((type) => ({ value: type, label: type })),
  ];
  return html`<form method="post" action="${actionOf(paths.narratives, participant)}" name="aspnetForm">
${viewState('narratives', participant.caseNumber)}
<table class="form panel" cellpadding="0" cellspacing="0">
<tr><th colspan="2">New Narrative</th></tr>
<tr><td class="label">Date:</td><td><table class="inner" cellpadding="0" cellspacing="0"><tr>
<td>${textBox(names.date, form.date, 11, 'maxlength=10')} <span class="hint">mm/dd/yyyy</span></td>
<td class="label"><label for="${idOf(names.type)}">Type:</label></td>
<td>${selectList(names.type, options, form.type)}</td>
</tr></table></td></tr>
<tr><td class="label top">Narrative:</td><td>${textArea(names.text, form.text, 10)}</td></tr>
<tr><td></td><td class="buttons">${button(names.save, 'Save')} ${button(names.cancel, 'Cancel')}</td></tr>
</table>
</form>
`;
}

function history(view: NarrativesView): Html {
  const { participant, filter, filterTypes } = view;
  const options = [
    { value: '', label: 'All types' },
    ...filterTypes.map((type) => ({ value: type, label: type })),
  ];
  return html`<form method="get" action="${paths.narratives}" class="toolbar">
<input type="hidden" name="CaseNo" value="${participant.caseNumber}">
<b>Narrative History</b> &nbsp; <label for="${idOf(fields.typeFilter)}">Type:</label>
${selectList(fields.typeFilter, options, filter)}
<input type="submit" class="button" value="Apply">
${filter ? html`<a href="${caseLink(paths.narratives, participant.caseNumber)}">Show all</a>` : ''}
<span class="count" id="ctl00_cphWork_lblCount">${countLine(view)}</span>
</form>
${list(view)}`;
}

function countLine({ filter, shown, total }: NarrativesView): string {
  if (filter) return `Showing ${shown.length} of ${total}: type ${filter}`;
  return total === 1 ? '1 narrative' : `${total} narratives`;
}

function list({ shown, total, filter }: NarrativesView): Html {
  if (total === 0) return html`<p class="empty">No narratives on file.</p>`;
  if (shown.length === 0) return html`<p class="empty">No narratives of type ${filter} on file.</p>`;
  const rows = shown.map((narrative, index) => {
    const id = `ctl00_cphWork_grdNarr_ctl${counter(index + 2)}`;
    return html`<tr class="${index % 2 ? 'alt' : ''}">
<td class="tight"><span id="${id}_lblDate">${showDay(narrative.date)}</span></td>
<td class="tight"><span id="${id}_lblType">${narrative.type}</span></td>
<td class="tight"><span id="${id}_lblAuthor">${narrative.author}</span></td>
<td><span id="${id}_lblText" class="text">${narrative.text}</span></td>
</tr>
`;
  });
  return html`<table class="grid" id="ctl00_cphWork_grdNarr" cellpadding="0" cellspacing="0">
<tr><th>Date</th><th>Type</th><th>Author</th><th class="wide">Narrative</th></tr>
${rows}</table>`;
}
