/** What the marks say to screen readers: generic words without case data, in a region that is known before it speaks. */
import type { MakePart } from './mark-parts.ts';

/** At most one announcement in this time. */
const ANNOUNCE_MS = 2000;

export interface Announcer {
  /** Heard only outside of a shadow root. */
  status: HTMLElement;
  /** The same words as before are about something new. */
  renew(): void;
  announce(text: string): void;
}

export function createAnnouncer(part: MakePart): Announcer {
  const status = part('span');
  status.slot = 'status';
  status.setAttribute('role', 'status');
  let words = '';
  let waiting = false;
  let fresh = false;
  let spoke = 0;
  return {
    status,
    renew() {
      fresh = true;
    },
    announce(text) {
      words = text;
      // Not at once, so that the empty region is known before; and what changes meanwhile is said in one.
      if (waiting) return;
      waiting = true;
      setTimeout(
        () => {
          waiting = false;
          spoke = Date.now();
          // The same words about another place are said again.
          const again = fresh && status.textContent === words ? '\u00a0' : '';
          if (status.textContent?.trim() !== words || again) status.textContent = words + again;
          fresh = false;
        },
        Math.max(100, spoke + ANNOUNCE_MS - Date.now()),
      );
    },
  };
}
