/** What the forms hold: reading them, whether something in them is unsaved, sending them. */
import { controls as c } from './classes.js';
import { textOf } from './editor.js';

/** What each form held when it came from the server; null where that was typed and refused. */
const starts = new WeakMap();

/** The forms of `root` that are saved by the page. */
function formsIn(root) {
  return [...root.querySelectorAll(`form.${c.form}`)];
}

export function isTracked(form) {
  return starts.has(form);
}

/** Notes what the forms inside `root` hold now. */
export function track(root, { refused = false } = {}) {
  for (const form of formsIn(root)) {
    starts.set(form, refused ? null : String(valuesOf(form)));
    showState(form);
  }
}

/** What a form would send. */
export function valuesOf(form, submitter) {
  const values = new URLSearchParams(new FormData(form, submitter));
  for (const editor of form.querySelectorAll(`.${c.editor}`)) values.set(editor.dataset.name, textOf(editor));
  return values;
}

function isUnsaved(form) {
  return starts.has(form) && starts.get(form) !== String(valuesOf(form));
}

/** How the unsaved things inside `root` are called, such as "Unsaved narrative"; empty if there are none. */
export function unsavedIn(root) {
  return formsIn(root)
    .filter(isUnsaved)
    .map((form) => form.querySelector(`.${c.unsaved}`)?.textContent ?? 'Unsaved changes');
}

/** Brings the form's own remarks up to date: that it is unsaved, how long its description is. */
export function showState(form) {
  const line = form.querySelector(`.${c.unsaved}`);
  if (line) line.hidden = !isUnsaved(form);
  const used = form.querySelector(`.${c.used}`);
  const counted = form.querySelector('input[maxlength]');
  if (used && counted) used.textContent = String(counted.value.length);
}

/** What was wrong with a field is not said any longer once the field is changed. */
export function takeMark(control) {
  const field = control.closest(`.${c.field}`);
  for (const marked of field?.querySelectorAll('[aria-invalid]') ?? [])
    marked.removeAttribute('aria-invalid');
  const said = field?.querySelector(`.${c.wrong}`);
  if (said) said.hidden = true;
}

/** Locks a form while it is on its way; the function given back opens it again. */
export function whileSaving(form, submitter) {
  const label = submitter?.textContent;
  if (submitter) submitter.textContent = submitter.name === 'finalize' ? 'Finalizing…' : 'Saving…';
  form.inert = true;
  form.setAttribute('aria-busy', 'true');
  return () => {
    if (submitter) submitter.textContent = label;
    form.inert = false;
    form.removeAttribute('aria-busy');
  };
}
