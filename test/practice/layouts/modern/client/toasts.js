/** Confirmations at the foot of the window. */
import { shell as s } from './classes.js';
import { element } from './http.js';

const lasting = 6000;
const region = document.querySelector(`.${s.toasts}`);
let timer;

function goSoon() {
  clearTimeout(timer);
  timer = setTimeout(hush, lasting);
}

export function say(text) {
  region.replaceChildren(element('p', s.toast, text));
  goSoon();
}

/** Takes the confirmation away: what it was about is no longer in sight. */
export function hush() {
  clearTimeout(timer);
  region.replaceChildren();
}

/** Takes the confirmation out of what the server sent, shows it, and gives back the rest. */
export function takeNotice(nodes) {
  return nodes.filter((node) => {
    if (!node.classList?.contains(s.toast)) return true;
    say(node.textContent);
    return false;
  });
}

if (region.children.length > 0) goSoon();
