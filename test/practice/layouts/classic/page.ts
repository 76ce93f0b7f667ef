/** What the classic layout's pages share: the document, messages, buttons, select lists, hidden fields. */
import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import type { Participant, PersonName } from '../../model.ts';
import type { Html, User, WorkView } from '../layout.ts';
import { caseLink, paths } from '../links.ts';
import { idOf } from './fields.ts';

/** A whole document; `kind` is the body's class, which tells a top page from the three frames. */
export function documentOf(title: string, kind: 'top' | 'header' | 'menu' | 'work', body: Html): Html {
  return html`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html lang="en">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="${paths.styles}">
</head>
<body class="${kind}">
${body}
</body>
</html>
`;
}

/** A page outside the case: the blue bar with the links everybody has, then the content. */
export function topPage(title: string, user: User | null, content: Html): Html {
  const links = user
    ? html`<a href="${paths.search}">Person Search</a> | <a href="${paths.practiceList}">Practice Participants</a> |
<a href="${paths.practiceHelp}">Help</a> | <a href="${paths.logout}">Log out</a>`
    : html`<a href="${paths.login}">Log in</a> | <a href="${paths.practiceList}">Practice Participants</a> |
<a href="${paths.practiceHelp}">Help</a>`;
  const who = user
    ? html`User: <b>${user.user}</b> &nbsp; Branch: <b>${user.branch}</b>`
    : html`Not logged in`;
  return documentOf(
    `TRACS - ${title}`,
    'top',
    html`<table class="banner" cellpadding="0" cellspacing="0"><tr>
<td class="brand">TRACS <span class="practice">PRACTICE</span></td><td class="who">${who}</td>
</tr></table>
<div class="toolbar">${links}</div>
<div class="content"><h1>${title}</h1>
${content}
</div>`,
  );
}

/** A page of the work frame: title, whose record it is, messages, content. */
export function workPage(title: string, view: WorkView, content: Html): Html {
  const { participant } = view;
  return documentOf(
    `TRACS - ${title}`,
    'work',
    html`<h1>${title}</h1>
<div class="subject">Participant: <b id="ctl00_cphWork_lblClient">${personName(participant.name)}</b> &nbsp;
Case: <b id="ctl00_cphWork_lblCase">${participant.caseNumber}</b></div>
${messages(view)}
${content}`,
  );
}

/** The confirmation of the last action and what is wrong with the form, where there is either. */
export function messages(view: { notice?: string; errors: string[] }): Html {
  const notice = view.notice
    ? html`<div class="notice" id="ctl00_lblMessage" role="status">${view.notice}</div>`
    : '';
  const errors =
    view.errors.length > 0
      ? html`<div class="errors" id="ctl00_valSummary" role="alert">Please correct the following:
<ul>${view.errors.map((error) => html`<li>${error}</li>`)}</ul></div>`
      : '';
  return html`${notice}${errors}`;
}

/** The address of a work page, for its form to post to. */
export function actionOf(path: string, participant: Participant, more?: Record<string, string>): string {
  return caseLink(path, participant.caseNumber, more);
}

/** The hidden field such forms carry; nothing reads it. */
export function viewState(...of: string[]): Html {
  const state = createHash('sha512').update(of.join('\n')).digest('base64');
  return html`<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK${state}">`;
}

export function textBox(name: string, value: string, size: number, more: Html | string = ''): Html {
  return html`<input type="text" name="${name}" id="${idOf(name)}" value="${value}" size="${size}" ${more}>`;
}

/** A text area; the line break after the tag is swallowed by the browser, so text may begin with one. */
export function textArea(name: string, value: string, rows: number, more: Html | string = ''): Html {
  return html`<textarea name="${name}" id="${idOf(name)}" rows="${rows}" cols="90" ${more}>
${value}</textarea>`;
}

export function button(name: string, label: string, more: Html | string = ''): Html {
  return html`<input type="submit" class="button" name="${name}" id="${idOf(name)}" value="${label}" ${more}>`;
}

/** A select list; `first` is the entry with an empty value. */
export function selectList(
  name: string,
  options: { value: string; label: string }[],
  value: string,
  more: Html | string = '',
): Html {
  const entries = options.map(
    (option) =>
      html`<option value="${option.value}" ${option.value === value ? 'selected' : ''}>${option.label}</option>
`,
  );
  return html`<select name="${name}" id="${idOf(name)}" ${more}>
${entries}</select>`;
}

export function personName(name: PersonName): string {
  return `${name.last}, ${name.first}`;
}
