/** A participant's page: going from one tab, filter or participant to another without a reload. */
import { record as r, shell as s } from './classes.js';
import { setUpEditors } from './editor.js';
import { track, unsavedIn } from './forms.js';
import { ask, element } from './http.js';
import { setUpPickers } from './picker.js';
import { hush, takeNotice } from './toasts.js';

let place = placeOf(location.href);
let address = location.href;
/** Counts what was asked for, so that an answer overtaken by the next question is dropped. */
let turn = 0;

function placeOf(href) {
  const { origin, pathname } = new URL(href, location.href);
  const parts = /^\/app\/case\/([^/]+)(?:\/([a-z-]+))?/.exec(pathname);
  if (origin !== location.origin || !parts) return null;
  return { caseNumber: decodeURIComponent(parts[1]).toUpperCase(), tab: parts[2] ?? 'narratives' };
}

const recordBox = () => document.querySelector(`.${r.record}`);
const tabsOf = () => [...recordBox().querySelectorAll('[role=tab]')];
const panelOf = (tab) => document.getElementById(tab.getAttribute('aria-controls'));
const tabFor = (name) => tabsOf().find((tab) => placeOf(tab.href).tab === name);
const alertIn = (root) => root.querySelector('[role=alert]');

/** Makes what came from the server work. */
export function settle(root, options) {
  setUpPickers(root);
  setUpEditors(root);
  track(root, options);
}

export function fill(target, nodes) {
  target.replaceChildren(...takeNotice(nodes));
  settle(target);
  alertIn(target)?.focus();
}

function loading() {
  const line = element('p', s.loading, 'Loading…');
  line.setAttribute('role', 'status');
  return line;
}

/** In place of a part that could not be fetched. */
function failure(again) {
  const box = element('div', s.errors);
  box.setAttribute('role', 'alert');
  const button = element('button', s.linkButton, 'Try again');
  button.type = 'button';
  button.addEventListener('click', again);
  box.append('This part could not be loaded. ', button);
  return box;
}

/** Fetches a part into `target`, which says so meanwhile. True if it is there and still wanted. */
async function fetchInto(target, href, part) {
  const mine = ++turn;
  target.replaceChildren(loading());
  target.setAttribute('aria-busy', 'true');
  try {
    const { nodes } = await ask(href, part);
    if (mine === turn) fill(target, nodes);
  } catch {
    if (mine === turn) target.replaceChildren(failure(() => fetchInto(target, href, part)));
  }
  target.removeAttribute('aria-busy');
  return mine === turn;
}

function enter(href, push) {
  hush();
  if (push && href !== location.href) history.pushState(null, '', href);
  place = placeOf(href);
  address = href;
}

/** The address of what is shown has changed by itself, as when a saved step's form goes. */
export function stayAt(href) {
  history.replaceState(null, '', href);
  place = placeOf(location.href);
  address = location.href;
}

/** Goes to an address of a record; others are loaded. `force`: what is unsaved may go. */
export async function go(to, { push = true, force = false } = {}) {
  const href = new URL(to, location.href).href;
  const next = placeOf(href);
  if (!next || !place || !recordBox()) return location.assign(href);
  if (next.caseNumber !== place.caseNumber) {
    const [unsaved] = force ? [] : unsavedIn(recordBox());
    if (!unsaved) return openRecord(href, push);
    // The browser's Back has changed the address already.
    if (!push) history.pushState(null, '', address);
    return askBeforeLeaving(unsaved, href);
  }
  const before = place;
  enter(href, push);
  if (next.tab === before.tab) await refresh(href);
  else await openTab(next.tab, href);
}

async function openRecord(href, push) {
  enter(href, push);
  const main = recordBox().parentElement;
  if (!(await fetchInto(main, href, 'case')) || !recordBox()) return;
  showTitle();
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

async function openTab(name, href) {
  for (const tab of tabsOf()) {
    const open = tab === tabFor(name);
    const panel = panelOf(tab);
    tab.setAttribute('aria-selected', String(open));
    tab.tabIndex = open ? 0 : -1;
    panel.hidden = !open;
    // A part with something unsaved stays as it is; any other is fetched anew when it is wanted.
    if (!open && unsavedIn(panel).length === 0) panel.replaceChildren();
  }
  showTitle();
  showPending();
  await refresh(href);
}

/** Brings the open part up to date: only its list where there is a form beside it that must stay. */
async function refresh(href) {
  const panel = panelOf(tabFor(place.tab));
  const list = panel.querySelector(`.${r.list}`);
  const unsaved = unsavedIn(panel).length > 0;
  if (unsaved && !list) return;
  if (!list) return fetchInto(panel, href, 'part');
  const focused = document.activeElement?.closest(`.${r.list} a, .${r.list} input`);
  const mine = ++turn;
  list.setAttribute('aria-busy', 'true');
  list.querySelector(`.${r.count}`).textContent = 'Loading…';
  try {
    const { status, nodes } = await ask(
      new URL(href).pathname.replace(/\/steps\/.*$/, '') + new URL(href).search,
      'list',
    );
    if (mine !== turn) return;
    // Without a session nothing here is of use any more, save what somebody may want to copy.
    if (status !== 200 && !unsaved) return fill(panel, nodes);
    list.replaceWith(...nodes);
    const same = focused?.href ? `a[href="${focused.getAttribute('href')}"]` : focused && '[role=switch]';
    if (same) panel.querySelector(`.${r.list}`)?.querySelector(same)?.focus();
  } catch {
    if (mine === turn) list.replaceChildren(failure(() => fetchInto(panel, href, 'part')));
  }
}

function showTitle() {
  const name = recordBox().querySelector('h1').textContent;
  document.title = `${name} (${place.caseNumber}) · ${tabFor(place.tab).textContent} – TRACS`;
}

/** Says that another tab holds something unsaved. */
export function showPending() {
  const line = recordBox()?.querySelector(`.${r.pending}`);
  if (!line) return;
  const hidden = tabsOf().filter((tab) => panelOf(tab).hidden && unsavedIn(panelOf(tab)).length > 0);
  line.hidden = hidden.length === 0;
  line.replaceChildren(
    ...hidden.flatMap((tab) => {
      const what = element('strong', '', unsavedIn(panelOf(tab))[0]);
      return [what, button(`Back to ${tab.textContent}`, () => go(tab.href))];
    }),
  );
}

function askBeforeLeaving(unsaved, href) {
  const line = recordBox().querySelector(`.${r.pending}`);
  line.hidden = false;
  line.replaceChildren(
    element('strong', '', unsaved),
    element('span', '', 'It is lost when you open another record.'),
    button('Open without saving', () => go(href, { force: true })),
    button('Stay here', showPending),
  );
  line.querySelector('button').focus();
}

function button(text, act) {
  const made = element('button', s.linkButton, text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

addEventListener('popstate', () => go(location.href, { push: false }));
