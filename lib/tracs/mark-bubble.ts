/** The bubble with a mark's sentences, beside its button while the pointer or the focus is on it. */
import { type MakePart, type Mark, sentences } from './mark-parts.ts';
import { putAt, viewport } from './mark-room.ts';

export interface Bubble {
  element: HTMLElement;
  /** Comes and goes with the pointer and the focus on this mark's button; a click opens the finding in its place. */
  follow(mark: Mark, button: HTMLElement): void;
  conceal(): void;
}

export function createBubble(document: Document, part: MakePart, open: (mark: string) => void): Bubble {
  const bubble = part('div', 'bubble');
  bubble.id = 'bubble';
  bubble.setAttribute('role', 'tooltip');
  bubble.hidden = true;
  /** The mark that was just clicked: its sentence stands in the panel now. */
  let opened: HTMLElement | null = null;
  const reveal = (mark: Mark, button: HTMLElement) => {
    if (button === opened) return;
    bubble.replaceChildren(...sentences(part, mark));
    bubble.hidden = false;
    document.addEventListener('keydown', onEscape);
    const at = button.getBoundingClientRect();
    const view = viewport(document);
    const size = bubble.getBoundingClientRect();
    const below = at.bottom + 6 + size.height <= view.height;
    const left = Math.max(4, Math.min(at.left, view.width - size.width - 8));
    const top = below ? at.bottom + 6 : Math.max(4, at.top - 6 - size.height);
    putAt(bubble, { left: left + view.left, top: top + view.top });
  };
  const conceal = () => {
    bubble.hidden = true;
    document.removeEventListener('keydown', onEscape);
  };
  /** Wherever the focus is: what a pointer brought up goes by a key too. It is the page's key all the same. */
  const onEscape = ({ key, isTrusted }: KeyboardEvent) => {
    if (isTrusted && key === 'Escape') conceal();
  };
  bubble.addEventListener('pointerleave', conceal);
  return {
    element: bubble,
    follow(mark, button) {
      button.addEventListener('click', () => {
        opened = button;
        conceal();
        open(mark.id);
      });
      button.addEventListener('pointerenter', () => reveal(mark, button));
      button.addEventListener('focus', () => reveal(mark, button));
      button.addEventListener('pointerleave', ({ relatedTarget }) => {
        opened = null;
        if (!bubble.contains(relatedTarget as Node | null)) conceal();
      });
      button.addEventListener('blur', conceal);
    },
    conceal,
  };
}
