/** Starts the page: everything that is clicked, typed or sent in a record. */
import { controls as c, record as r, shell as s } from './classes.js';
import './find.js';
import { isTracked, showState, takeMark, unsavedIn, valuesOf, whileSaving } from './forms.js';
import { ask, element } from './http.js';
import { fill, go, settle, showPending, stayAt } from './record.js';
import { hush, say, takeNotice } from './toasts.js';

const box = document.querySelector(`.${r.record}`);
if (box) settle(box);

/** A click that the browser should not take for a new tab or window. */
const isPlain = (event) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

document.addEventListener('click', (event) => {
  const link = event.target.closest(`.${r.record} a`);
  if (link && isPlain(event)) {
    if (link.classList.contains(r.opensForm)) {
      event.preventDefault();
      openForm(link.href);
    } else if (link.matches(`[role=tab], .${r.chip}`)) {
      event.preventDefault();
      go(link.href);
    }
  }
  const cancel = event.target.closest('button[name=cancel]');
  if (cancel) leaveForm(cancel.form);
});

document.addEventListener('keydown', (event) => {
  const tab = event.target.closest?.('[role=tab]');
  if (!tab) return;
  const tabs = [...tab.parentElement.querySelectorAll('[role=tab]')];
  const at = tabs.indexOf(tab);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined && event.key !== ' ') return;
  event.preventDefault();
  if (to === undefined) tab.click();
  else tabs.at(to % tabs.length).focus();
});

for (const kind of ['input', 'change']) {
  document.addEventListener(kind, (event) => {
    const form = event.target.closest('form');
    if (form && isTracked(form)) {
      takeMark(event.target);
      showState(form);
    }
    if (kind === 'change' && event.target.matches(`.${r.record} [role=switch]`)) {
      const query = String(new URLSearchParams(new FormData(form)));
      go(form.action + (query && `?${query}`));
    }
  });
}

document.addEventListener('submit', (event) => {
  if (!isTracked(event.target)) return;
  event.preventDefault();
  save(event.target, event.submitter);
});

/** Puts the form for a step above the steps, unless one stands there that is not saved yet. */
async function openForm(href) {
  const slot = document.querySelector(`.${r.slot}`);
  if (unsavedIn(slot).length === 0) {
    try {
      const { status, nodes } = await ask(href, 'form');
      if (status !== 200) return fill(slot.closest('[role=tabpanel]'), nodes);
      fill(slot, nodes);
    } catch {
      return say('The form could not be loaded.');
    }
  } else say('Save or cancel this step first.');
  slot.scrollIntoView({ block: 'nearest' });
  slot.querySelector('select, input')?.focus();
}

/** Cancel takes a step's form away, Clear puts a blank narrative form in place of the one typed into. */
async function leaveForm(form) {
  const slot = form.closest(`.${r.slot}`);
  if (slot) {
    slot.replaceChildren();
    stayAt(location.href.replace(/\/steps\/.*$/, ''));
    document.querySelector(`.${r.bar} .${r.opensForm}`)?.focus();
    return;
  }
  try {
    const { status, nodes } = await ask(form.action, 'form');
    if (status !== 200) return fill(form.closest('[role=tabpanel]'), nodes);
    replaceForm(form, nodes);
  } catch {
    say('The form could not be cleared.');
  }
}

/** Puts another form in place of this one; the element around holds no second form. */
function replaceForm(form, nodes, options) {
  const parent = form.parentElement;
  form.replaceWith(...takeNotice(nodes));
  settle(parent, options);
  showPending();
  return parent;
}

async function save(form, submitter) {
  const panel = form.closest('[role=tabpanel]');
  const body = valuesOf(form, submitter);
  hush();
  form.querySelector(`.${s.errors}`)?.remove();
  const openAgain = whileSaving(form, submitter);
  let answer;
  try {
    answer = await ask(form.action, 'part', { method: 'POST', body });
  } catch {
    openAgain();
    const line = element('div', s.errors, 'Could not save. Check the connection and try again.');
    line.setAttribute('role', 'alert');
    form.querySelector(`.${c.actions}`).before(line);
    return;
  }
  if (answer.status === 422) {
    const parent = replaceForm(form, answer.nodes, { refused: true });
    parent.querySelector('[role=alert]')?.focus();
    return;
  }
  fill(panel, answer.nodes);
  showPending();
  if (answer.status === 200 && !panel.hidden) {
    stayAt(form.action.replace(/\/steps\/.*$/, ''));
    panel.focus({ preventScroll: true });
  }
}
