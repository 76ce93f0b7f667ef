/** Modern layout: a participant's page: who it is, the tabs, the open part. */
import { html } from 'hono/html';
import type { Html, RecordView, Tab } from '../layout.ts';
import { tabs } from '../layout.ts';
import { recordLink } from '../links.ts';
import { uid } from './ids.ts';
import { appPage, personName, toast } from './page.ts';
import { record as r } from './styles/record.ts';

const labels: Record<Tab, string> = {
  narratives: 'Narratives',
  pdp: 'PDP',
  're-engagement': 'Re-Engagement',
};

export function recordPage(view: RecordView): Html {
  const { participant, user, tab, notice } = view;
  const title = `${personName(participant.name)} (${participant.caseNumber}) · ${labels[tab]}`;
  return appPage(title, user, record({ ...view, notice: '' }), notice);
}

/** Everything about one participant; put in place of another one's when switching. */
export function record({ participant, tab, part, notice }: RecordView): Html {
  const at = tabs.map((name) => ({ name, open: name === tab, tabId: uid('tab'), panelId: uid('panel') }));
  const items = at.map(
    ({ name, open, tabId, panelId }) => html`<a class="${r('tab')}" role="tab" id="${tabId}"
href="${recordLink(participant.caseNumber, name)}" aria-selected="${open ? 'true' : 'false'}" aria-controls="${panelId}"
tabindex="${open ? '0' : '-1'}">${labels[name]}</a>`,
  );
  const panels = at.map(
    ({
      open,
      tabId,
      panelId,
    }) => html`<div class="${r('panel')}" role="tabpanel" id="${panelId}" aria-labelledby="${tabId}"
tabindex="-1" ${open ? '' : 'hidden'}>${open ? part : ''}</div>
`,
  );
  return html`${toast(notice)}<div class="${r('record')}">
<div class="${r('head')}">
<h1 class="${r('name')}">${personName(participant.name)}</h1>
<dl class="${r('facts')}">
${fact('Case number', participant.caseNumber)}${fact('Branch', participant.branch)}${fact('Worker', participant.worker)}
</dl>
</div>
<div class="${r('tabs')}" role="tablist" aria-label="Record">${items}</div>
<div class="${r('pending')}" role="status" hidden></div>
${panels}</div>`;
}

function fact(label: string, value: string): Html {
  return html`<div class="${r('fact')}"><dt>${label}</dt><dd>${value}</dd></div>
`;
}
