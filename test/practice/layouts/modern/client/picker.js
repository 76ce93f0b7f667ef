/** The list under a button that stands for a select: the select holds the value, each follows the other. */
import { controls as c } from './classes.js';

/** Makes every picker inside `root` work. */
export function setUpPickers(root) {
  for (const box of root.querySelectorAll(`.${c.picker}`)) setUp(box);
}

function setUp(box) {
  const select = box.querySelector('select');
  const face = box.querySelector('[role=combobox]');
  const list = box.querySelector('[role=listbox]');
  const options = [...list.querySelectorAll('[role=option]')];
  let active = null;
  let typed = '';
  let typedAt = 0;

  function show() {
    const chosen = options.find((option) => option.dataset.value === select.value);
    const shown = face.firstElementChild;
    shown.textContent = select.selectedOptions[0]?.textContent ?? '';
    shown.classList.toggle(c.unset, !chosen);
    for (const option of options) option.setAttribute('aria-selected', String(option === chosen));
  }

  function point(option) {
    active?.classList.remove(c.active);
    active = option ?? null;
    if (!active) return face.removeAttribute('aria-activedescendant');
    active.classList.add(c.active);
    face.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  function isOpen() {
    return !list.hidden;
  }

  function open() {
    list.hidden = false;
    face.setAttribute('aria-expanded', 'true');
    point(options.find((option) => option.dataset.value === select.value) ?? options[0]);
  }

  function close() {
    list.hidden = true;
    face.setAttribute('aria-expanded', 'false');
    point(null);
  }

  function choose(option) {
    close();
    if (!option || option.dataset.value === select.value) return;
    select.value = option.dataset.value;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function move(by) {
    const at = options.indexOf(active) + by;
    point(options[Math.min(Math.max(at, 0), options.length - 1)]);
  }

  /** Letters typed in quick succession lead to the next option that begins with them. */
  function typeAhead(letter) {
    const now = Date.now();
    typed = now - typedAt < 700 ? typed + letter : letter;
    typedAt = now;
    const from = options.indexOf(active) + (typed.length === 1 ? 1 : 0);
    const turned = [...options.slice(from), ...options.slice(0, from)];
    const found = turned.find((option) => option.textContent.toLowerCase().startsWith(typed));
    if (found) point(found);
  }

  select.addEventListener('change', show);
  face.addEventListener('click', () => (isOpen() ? close() : open()));
  face.addEventListener('blur', close);
  // A press on the list would take the focus from the button, and that would close the list.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => choose(event.target.closest('[role=option]')));
  face.addEventListener('keydown', (event) => {
    const { key } = event;
    const letter = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isOpen()) {
      if (!letter && !['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(key)) return;
      open();
      if (letter) typeAhead(key.toLowerCase());
    } else if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Home') point(options[0]);
    else if (key === 'End') point(options.at(-1));
    else if (key === 'Enter' || key === ' ') choose(active);
    else if (key === 'Escape') close();
    else if (letter) typeAhead(key.toLowerCase());
    else {
      if (key === 'Tab') choose(active);
      return;
    }
    event.preventDefault();
  });
  show();
}
