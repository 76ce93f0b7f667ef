/** The quick search in the bar: a list of participants under the box, as one types. */
import { shell as s } from './classes.js';
import { ask } from './http.js';
import { go } from './record.js';

const form = document.querySelector(`.${s.find}`);
if (form) setUp(form, form.querySelector('input'), form.querySelector(`.${s.results}`));

function setUp(form, input, popup) {
  let turn = 0;
  let timer;
  let active = -1;
  /** The list is older than what is typed. */
  let stale = false;
  const options = () => [...popup.querySelectorAll('[role=option]')];

  function point(index) {
    active = index;
    options().forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    const id = options()[index]?.id;
    if (id) input.setAttribute('aria-activedescendant', id);
    else input.removeAttribute('aria-activedescendant');
  }

  function close() {
    turn++;
    clearTimeout(timer);
    popup.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    point(-1);
  }

  async function look() {
    const mine = ++turn;
    const query = input.value.trim();
    if (!query) return close();
    try {
      const { nodes } = await ask(`${form.action}?${new URLSearchParams({ q: query })}`, 'results');
      if (mine !== turn) return;
      popup.replaceChildren(...nodes);
      stale = false;
    } catch {
      return close();
    }
    popup.hidden = false;
    const list = popup.querySelector('[role=listbox]');
    input.setAttribute('aria-expanded', String(Boolean(list)));
    if (list) input.setAttribute('aria-controls', list.id);
    point(-1);
  }

  function open(option) {
    close();
    input.value = '';
    input.blur();
    go(option.dataset.href);
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, 150);
    stale = true;
    point(-1);
  });
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'Escape') close();
    else if (popup.hidden || stale || count === 0) return;
    else if (event.key === 'ArrowDown') point((active + 1) % count);
    else if (event.key === 'ArrowUp') point((active + count - 1 + Number(active < 0)) % count);
    else return;
    event.preventDefault();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const chosen = options()[active];
    if (chosen) return open(chosen);
    await look();
    const found = options();
    if (found.length === 1) open(found[0]);
    else if (found.length > 1) point(0);
  });
  popup.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) open(option);
  });
  document.addEventListener('pointerdown', (event) => {
    if (!form.contains(event.target)) close();
  });
  form.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
}
