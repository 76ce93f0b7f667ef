/** Classic layout: logging in, being logged out, and the search for a person. */
import { html } from 'hono/html';
import type { Html, LoginView, SearchView } from '../layout.ts';
import { appPaths, caseLink, paths } from '../links.ts';
import { counter, fields, idOf } from './fields.ts';
import { documentOf, messages, personName, selectList, textBox, topPage, viewState } from './page.ts';

export function login(view: LoginView): Html {
  const names = fields.login;
  const branches = view.branches.map((branch) => ({ value: branch, label: branch }));
  return documentOf(
    'TRACS Login',
    'top',
    html`<form method="post" action="${paths.login}" target="_top" class="dialog">
${viewState('login')}
<input type="hidden" name="${names.returnUrl}" value="${view.returnUrl}">
<div class="dialogtitle">TRACS Login <span class="practice">PRACTICE</span></div>
<div class="dialogbody">
${messages(view)}
<table class="form" cellpadding="0" cellspacing="0">
<tr><td class="label"><label for="${idOf(names.userId)}">User ID:</label></td>
<td>${textBox(names.userId, view.userId, 24, 'autocomplete=off')}</td></tr>
<tr><td class="label"><label for="${idOf(names.password)}">Password:</label></td>
<td><input type="password" name="${names.password}" id="${idOf(names.password)}" size="24" autocomplete="off"></td></tr>
<tr><td class="label"><label for="${idOf(names.branch)}">Branch:</label></td>
<td>${selectList(names.branch, branches, view.branch)}</td></tr>
<tr><td></td><td class="buttons"><input type="submit" class="button" value="Log in"></td></tr>
</table>
<p class="hint">This is the practice system. Any user ID and password will do, so please do not use your real
password. Every person in it is made up.</p>
<p class="hint"><a href="${paths.practiceHelp}">How to use the practice system</a> |
<a href="${appPaths.login}">Modern view</a></p>
</div>
</form>`,
  );
}

export function loggedOut(): Html {
  return plainMessage(
    'Logged Out',
    html`<h1>You have logged out</h1>
<p>Close the browser window, or <a href="${paths.login}" target="_top">log in again</a>.</p>`,
  );
}

export function sessionEnded(): Html {
  return plainMessage(
    'Session Ended',
    html`<h1>Your session has ended</h1>
<p>You have been logged out because TRACS was not used for a while. Entries that were not saved are lost.</p>
<p><a href="${paths.login}" target="_top">Log in to TRACS</a></p>`,
  );
}

export function notFound(message: string): Html {
  return plainMessage(
    'Not Found',
    html`<h1>Not found</h1>
<p>${message}</p>
<p><a href="${paths.search}" target="_top">Person Search</a></p>`,
  );
}

function plainMessage(title: string, content: Html): Html {
  return documentOf(`TRACS - ${title}`, 'work', html`<div class="plain">${content}</div>`);
}

export function search(view: SearchView): Html {
  const names = fields.search;
  return topPage(
    'Person Search',
    view.user,
    html`${messages(view)}
<form method="get" action="${paths.search}">
<table class="form panel" cellpadding="0" cellspacing="0">
<tr><td class="label"><label for="${idOf(names.name)}">Name:</label></td>
<td>${textBox(names.name, view.name, 30)} <span class="hint">Last, First, or any part of either</span></td></tr>
<tr><td class="label">Case Number:</td>
<td>${textBox(names.caseNumber, view.caseNumber, 14)} <span class="hint">or its beginning</span></td></tr>
<tr><td></td><td class="buttons"><input type="submit" class="button" name="${names.submit}" value="Search">
<a class="button" href="${paths.search}">Clear</a></td></tr>
</table>
</form>
${results(view)}`,
  );
}

function results(view: SearchView): Html {
  const { results: found } = view;
  if (!found) {
    return html`<p class="hint">The search is statewide. The branch chosen at login does not limit it.
New here? See the <a href="${paths.practiceList}">practice participants</a> and what each one shows.</p>`;
  }
  if (found.length === 0) return html`<p class="empty">No persons found.</p>`;
  const rows = found.map((person, index) => {
    const id = `ctl00_cphMain_grdPerson_ctl${counter(index + 2)}_lnkOpen`;
    return html`<tr><td><a id="${id}" href="${caseLink(paths.case, person.caseNumber)}">${personName(person.name)}</a></td>
<td>${person.caseNumber}</td><td>${person.branch}</td><td>${person.worker}</td></tr>
`;
  });
  return html`<div class="count">${found.length === 1 ? '1 person found' : `${found.length} persons found`}</div>
<table class="grid narrow" id="ctl00_cphMain_grdPerson" cellpadding="0" cellspacing="0">
<tr><th>Name</th><th>Case Number</th><th>Branch</th><th>Worker</th></tr>
${rows}</table>`;
}
