/** Modern layout: logging in, being logged out, the search for a person. */
import { html } from 'hono/html';
import type { Participant } from '../../model.ts';
import type { Html, LoginView, SearchView } from '../layout.ts';
import { appPaths, paths, recordLink } from '../links.ts';
import { button, errorsBy, field, input, refusal, select } from './controls.ts';
import { fields } from './fields.ts';
import { uid } from './ids.ts';
import { appPage, personName } from './page.ts';
import { controls as c } from './styles/controls.ts';
import { shell as s } from './styles/shell.ts';

export function login(view: LoginView): Html {
  const names = fields.login;
  const wrong = errorsBy(view.errors, { userId: 'User ID', password: 'Password' });
  const branches = view.branches.map((branch) => ({ value: branch, label: branch }));
  return appPage(
    'Log in',
    null,
    html`<div class="${s('narrow', 'card')}">
<h1 class="${s('title')}">Log in to TRACS</h1>
<p class="${s('lead')}">This is the practice system. Any user ID and password will do, so please do not use your real
password. Every person in it is made up.</p>
${refusal(view.errors, 'Could not log in.', wrong.rest)}
<form method="post" action="${appPaths.login}" class="${c('form')}" novalidate>
<input type="hidden" name="${names.returnUrl}" value="${view.returnUrl}">
${field('User ID', input('text', names.userId, view.userId, 'autocomplete=username'), { errors: wrong.of('userId') })}
${field('Password', input('password', names.password, '', 'autocomplete=off'), { errors: wrong.of('password') })}
${field('Branch', select(names.branch, branches, view.branch))}
<div class="${c('actions')}">${button('primary', 'Log in', 'type=submit')}</div>
</form>
<p class="${s('note')}"><a href="${appPaths.practiceHelp}">How to use the practice system</a> ·
<a href="${paths.login}">Classic view</a></p>
</div>`,
  );
}

export function loggedOut(): Html {
  return message(
    'Logged out',
    html`<h1>You have logged out</h1>
<p>Close the browser window, or <a href="${appPaths.login}">log in again</a>.</p>`,
  );
}

function message(title: string, content: Html): Html {
  return appPage(title, null, html`<div class="${s('plain', 'card')}">${content}</div>`);
}

export function sessionEnded(returnUrl = ''): Html {
  return message('Session ended', html`<h1>Your session has ended</h1>${afterEnd(returnUrl)}`);
}

/** In place of whatever part was asked for. */
export function sessionEndedPart(returnUrl: string): Html {
  return html`<section class="${s('plain', 'card')}" role="alert" tabindex="-1"><h2>Your session has ended</h2>${afterEnd(
    returnUrl,
  )}</section>`;
}

function afterEnd(returnUrl: string): Html {
  const query = returnUrl ? `?${new URLSearchParams({ ReturnUrl: returnUrl })}` : '';
  return html`
<p>You have been logged out because TRACS was not used for a while. Entries that were not saved are lost.</p>
<p><a class="${s('button', 'primary')}" href="${appPaths.login}${query}">Log in to TRACS</a></p>`;
}

export function notFound(text: string): Html {
  return message(
    'Not found',
    html`<h1>Not found</h1>
<p>${text}</p>
<p><a href="${appPaths.search}">Person search</a></p>`,
  );
}

export function notFoundPart(text: string): Html {
  return html`<section class="${s('plain', 'card')}" role="alert" tabindex="-1"><h2>Not found</h2>
<p>${text}</p></section>`;
}

export function search(view: SearchView): Html {
  const names = fields.search;
  return appPage(
    'Person search',
    view.user,
    html`<h1 class="${s('title')}">Person search</h1>
<p class="${s('lead')}">The search is statewide. The branch chosen at login does not limit it.</p>
<form method="get" action="${appPaths.search}" class="${s('card')} ${c('form')}" novalidate>
${view.errors.length > 0 ? html`<div class="${s('errors')}" role="alert">${view.errors.join(' ')}</div>` : ''}
<div class="${c('pair')}">
${field('Name', input('text', names.name, view.name), { hint: 'Last, First, or any part of either' })}
${field('Case number', input('text', names.caseNumber, view.caseNumber), { hint: 'Or its beginning' })}
</div>
<div class="${c('actions')}">${button('primary', 'Search', 'type=submit')}
<a class="${s('button')}" href="${appPaths.search}">Clear</a></div>
</form>
${results(view.results)}`,
  );
}

function results(found: Participant[] | null): Html {
  if (!found) {
    return html`<p class="${s('note')}">New here? See the
<a href="${appPaths.practiceList}">practice participants</a> and what each one shows.</p>`;
  }
  if (found.length === 0) return html`<p class="${s('tally')}" role="status">No persons found.</p>`;
  const people = found.map(
    (person) => html`<li class="${s('person')}"><a
href="${recordLink(person.caseNumber)}">${personName(person.name)}</a>
<span class="${s('personMore')}">${person.caseNumber} · ${person.branch} · ${person.worker}</span></li>
`,
  );
  return html`<h2 class="${s('tally')}">${found.length === 1 ? '1 person found' : `${found.length} persons found`}</h2>
<ul class="${s('people')}">${people}</ul>`;
}

/** What drops down from the quick search. */
export function found(view: { query: string; results: Participant[] }): Html {
  if (view.results.length === 0) {
    return html`<p class="${s('none')}" role="status">${
      view.query ? `Nobody found for “${view.query}”.` : 'Type a name or a case number.'
    }</p>`;
  }
  const people = view.results.map(
    (person) => html`<li class="${s('result')}" role="option" id="${uid('person')}" aria-selected="false"
data-href="${recordLink(person.caseNumber)}"><span class="${s('resultName')}">${personName(person.name)}</span>
<span class="${s('resultMore')}">${person.caseNumber} · ${person.branch}</span></li>`,
  );
  return html`<ul role="listbox" id="${uid('found')}" aria-label="Participants">${people}</ul>`;
}
