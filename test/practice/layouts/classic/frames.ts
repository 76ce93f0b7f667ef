/** Classic layout: the frameset a case opens in, with its header and its menu. */
import { html } from 'hono/html';
import { showDay } from '../../dates.ts';
import type { Participant } from '../../model.ts';
import type { Html, User } from '../layout.ts';
import { caseLink, paths } from '../links.ts';
import { documentOf, personName } from './page.ts';

export function caseFrames({ participant }: { participant: Participant }): Html {
  const link = (path: string) => caseLink(path, participant.caseNumber);
  return html`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN" "http://www.w3.org/TR/html4/frameset.dtd">
<html lang="en">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>TRACS - Case ${participant.caseNumber}</title>
</head>
<frameset rows="66,*" frameborder="0" framespacing="0" border="0">
<frame name="fraHeader" title="Case header" src="${link(paths.header)}" scrolling="no" noresize>
<frameset cols="158,*" frameborder="0" framespacing="0" border="0">
<frame name="fraMenu" title="Menu" src="${link(paths.navigation)}" scrolling="auto" noresize>
<frame name="fraWork" title="Work area" src="${link(paths.narratives)}" scrolling="auto">
</frameset>
<noframes><body><p>TRACS needs a browser that shows frames.</p></body></noframes>
</frameset>
</html>
`;
}

export function caseHeader(view: { participant: Participant; user: User; today: string }): Html {
  const { participant, user, today } = view;
  return documentOf(
    'TRACS - Case Header',
    'header',
    html`<table class="banner" cellpadding="0" cellspacing="0"><tr>
<td class="brand">TRACS <span class="practice">PRACTICE</span></td><td class="who">User: <b>${user.user}</b></td>
</tr></table>
<table class="casebar" cellpadding="0" cellspacing="0"><tr>
<td><span>Participant</span> <b id="ctl00_hdr_lblName">${personName(participant.name)}</b></td>
<td><span>Case</span> <b id="ctl00_hdr_lblCaseNo">${participant.caseNumber}</b></td>
<td><span>Branch</span> <b>${participant.branch}</b></td>
<td><span>Worker</span> <b>${participant.worker}</b></td>
<td><span>Date</span> <b id="ctl00_hdr_lblToday">${showDay(today)}</b></td>
</tr></table>`,
  );
}

export function caseNavigation({ participant }: { participant: Participant }): Html {
  const item = (path: string, label: string) =>
    html`<tr><td><a href="${caseLink(path, participant.caseNumber)}" target="fraWork">${label}</a></td></tr>
`;
  return documentOf(
    'TRACS - Menu',
    'menu',
    html`<table class="menu" cellpadding="0" cellspacing="0">
<tr><th>Case</th></tr>
${item(paths.narratives, 'Narratives')}${item(paths.plan, 'PDP')}${item(paths.page, 'Re-Engagement')}
<tr><th>TRACS</th></tr>
<tr><td><a href="${paths.search}" target="_top">Person Search</a></td></tr>
<tr><td><a href="${paths.logout}" target="_top">Log out</a></td></tr>
<tr><th>Practice</th></tr>
<tr><td><a href="${paths.practiceList}" target="_top">Participants</a></td></tr>
<tr><td><a href="${paths.practiceHelp}" target="_top">Help</a></td></tr>
</table>`,
  );
}
