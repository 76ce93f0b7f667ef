/** Modern layout: the document, the bar with quick search and links, messages. */
import { html } from 'hono/html';
import type { PersonName } from '../../model.ts';
import type { Html, User } from '../layout.ts';
import { appPaths } from '../links.ts';
import { uid } from './ids.ts';
import { shell as s } from './styles/shell.ts';

/** A whole page. Who is not logged in gets no quick search. */
export function appPage(title: string, user: User | null, content: Html, notice = ''): Html {
  const mainId = uid('main');
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – TRACS</title>
<link rel="stylesheet" href="${appPaths.styles}">
<script type="module" src="${appPaths.assets}main.js"></script>
</head>
<body>
<a class="${s('skip')}" href="#${mainId}">Skip to content</a>
<header class="${s('bar')}"><div class="${s('barInner')}">
<a class="${s('brand')}" href="${appPaths.root}">TRACS <span class="${s('practice')}">PRACTICE</span></a>
${user ? quickSearch() : ''}
<nav class="${s('nav')}" aria-label="TRACS">${user ? linksOf(user) : openLinks()}</nav>
</div></header>
<main class="${s('main')}" id="${mainId}" tabindex="-1">
${content}
</main>
<div class="${s('toasts')}" role="status">${notice ? toast(notice) : ''}</div>
</body>
</html>
`;
}

function linksOf(user: User): Html {
  return html`<a href="${appPaths.search}">Search</a> <a href="${appPaths.practiceList}">Participants</a>
<a href="${appPaths.practiceHelp}">Help</a>
<span class="${s('who')}" title="${user.branch}">${user.user}</span> <a href="${appPaths.logout}">Log out</a>`;
}

function openLinks(): Html {
  return html`<a href="${appPaths.login}">Log in</a> <a href="${appPaths.practiceList}">Participants</a>
<a href="${appPaths.practiceHelp}">Help</a>`;
}

function quickSearch(): Html {
  return html`<form class="${s('find')}" role="search" action="${appPaths.find}" autocomplete="off">
<input class="${s('findInput')}" type="search" name="q" id="${uid('find')}" role="combobox" aria-autocomplete="list"
aria-expanded="false" aria-label="Find a participant" placeholder="Find by name or case number">
<div class="${s('results')}" hidden></div>
</form>`;
}

/** The confirmation of the last action; the page's script carries it to the foot of the window. */
export function toast(notice: string): Html | '' {
  return notice ? html`<p class="${s('toast')}">${notice}</p>` : '';
}

export function personName(name: PersonName): string {
  return `${name.last}, ${name.first}`;
}
