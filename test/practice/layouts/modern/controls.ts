/** Modern layout: form fields with label, hint and error; the type list; the text editor. */
import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { uid } from './ids.ts';
import { controls as c } from './styles/controls.ts';
import { shell as s } from './styles/shell.ts';

export interface Option {
  value: string;
  label: string;
}

/** What a control needs to know of the field around it. */
interface Around {
  id: string;
  labelId: string;
  /** aria-invalid and aria-describedby, where there is something to say. */
  state: Html;
}

/** A label, its control, and what is wrong with it. `plain`: the control is none that a label element may name. */
export function field(
  label: string,
  draw: (around: Around) => Html,
  {
    errors = [],
    hint = '',
    plain = false,
  }: { errors?: string[]; hint?: Html | string; plain?: boolean } = {},
): Html {
  const [id, labelId, errorId, hintId] = [uid('field'), uid('label'), uid('error'), uid('hint')];
  const described = [errors.length > 0 && errorId, hint !== '' && hintId].filter(Boolean).join(' ');
  const state = html`${errors.length > 0 ? html`aria-invalid="true" ` : ''}${
    described ? html`aria-describedby="${described}"` : ''
  }`;
  const control = draw({ id, labelId, state });
  const name = plain
    ? html`<span class="${c('label')}" id="${labelId}">${label}</span>`
    : html`<label class="${c('label')}" id="${labelId}" for="${id}">${label}</label>`;
  return html`<div class="${c('field')}">${name}
${control}${hint === '' ? '' : html`<p class="${c('hint')}" id="${hintId}">${hint}</p>`}${
  errors.length > 0 ? html`<p class="${c('wrong')}" id="${errorId}">${errors.join(' ')}</p>` : ''
}</div>
`;
}

export function input(type: string, name: string, value: string, more: Html | string = '') {
  return ({ id, state }: Around): Html =>
    html`<input class="${c('input')}" type="${type}" id="${id}" name="${name}" value="${value}" ${state} ${more}>`;
}

export function select(name: string, options: Option[], value: string, more: Html | string = '') {
  return ({ id, state }: Around): Html =>
    html`<select class="${c('input')}" id="${id}" name="${name}" ${state} ${more}>${choices(options, value)}</select>`;
}

export function textArea(name: string, value: string, rows: number, more: Html | string = '') {
  return ({
    id,
    state,
  }: Around): Html => html`<textarea class="${c('input')}" id="${id}" name="${name}" rows="${rows}"
${state} ${more}>
${value}</textarea>`;
}

function choices(options: Option[], value: string): Html[] {
  return options.map(
    (option) =>
      html`<option value="${option.value}" ${option.value === value ? 'selected' : ''}>${option.label}</option>`,
  );
}

/** A button with a list under it; the select behind it holds the value. The first option is the empty one. */
export function picker(name: string, options: Option[], value: string) {
  return ({ id, labelId, state }: Around): Html => {
    const listId = uid('list');
    const chosen = options.find((option) => option.value === value) ?? options[0]!;
    const items = options.slice(1).map(
      (
        option,
      ) => html`<li class="${c('option')}" role="option" id="${uid('opt')}" data-value="${option.value}"
aria-selected="${option === chosen ? 'true' : 'false'}">${option.label}</li>`,
    );
    return html`<div class="${c('picker')}"><select class="${c('native')}" name="${name}" tabindex="-1"
aria-hidden="true">${choices(options, value)}</select><button type="button" class="${c('face')}" id="${id}"
role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-controls="${listId}" aria-labelledby="${labelId}"
${state}><span class="${c('shown', chosen.value === '' && 'unset')}">${chosen.label}</span></button><ul
class="${c('options')}" role="listbox" id="${listId}" aria-labelledby="${labelId}" hidden>${items}</ul></div>`;
  };
}

/** A field for long text. Its lines are blocks of their own, as the browser makes them when Enter is pressed. */
export function editor(name: string, value: string, placeholder: string) {
  return ({ id, labelId, state }: Around): Html => {
    const lines = value === '' ? [] : value.split('\n');
    const blocks = lines.map((line) => html`<div>${line === '' ? html`<br>` : line}</div>`);
    return html`<div class="${c('editor', value === '' && 'blank')}" id="${id}" contenteditable="true" role="textbox"
aria-multiline="true" aria-labelledby="${labelId}" aria-placeholder="${placeholder}" data-name="${name}"
spellcheck="true" ${state}>${blocks}</div>`;
  };
}

export function button(kind: 'primary' | 'plain', label: string, more: Html | string): Html {
  return html`<button class="${s('button', kind === 'primary' && 'primary')}" ${more}>${label}</button>`;
}

/** The foot of a form: its buttons, and the line that says it holds something unsaved. */
export function actions(buttons: Html, unsaved: string): Html {
  return html`<div class="${c('actions')}">${buttons}<span class="${c('unsaved')}" hidden>${unsaved}</span></div>`;
}

/** Sorts messages to the fields they begin with the name of, the longest name first; the rest stays over. */
export function errorsBy<K extends string>(
  errors: string[],
  starts: Record<K, string>,
): { of: (key: K) => string[]; rest: string[] } {
  const keys = (Object.keys(starts) as K[]).sort((a, b) => starts[b].length - starts[a].length);
  const keyOf = (error: string) => keys.find((key) => error.startsWith(starts[key]));
  return {
    of: (key) => errors.filter((error) => keyOf(error) === key),
    rest: errors.filter((error) => keyOf(error) === undefined),
  };
}

/** What stands above a form that was not saved. */
export function refusal(errors: string[], said: string, rest: string[]): Html | '' {
  if (errors.length === 0) return '';
  return html`<div class="${s('errors')}" role="alert" tabindex="-1"><strong>${said}</strong>${
    rest.length > 0
      ? html`<ul>${rest.map((error) => html`<li>${error}</li>`)}</ul>`
      : ' Please correct what is marked below.'
  }</div>`;
}
