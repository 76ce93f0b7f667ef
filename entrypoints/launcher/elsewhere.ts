/**
 * What this tab and the background tell each other: the facts of this page, what other pages said of the participant,
 * what was set aside, the badge. What other pages said may be missing at any moment; then it is not seen.
 */
import type { TabView } from '@/components/tab-view';
import { ask, type Context } from '@/lib/browser/context';
import type { PageAnswer, PageSaid } from '@/lib/browser/messages';
import { type Line, signatureOf } from '@/lib/judgement/checklist/judge';
import type { Participant } from '@/lib/tracs/read-page';
import { badgeOf } from './view.ts';

/** A background that does not answer is asked again after this time, then after twice as long each time. */
const AGAIN_MS = 2000;
const AGAIN_AT_MOST_MS = 60_000;

export interface Elsewhere {
  /** Tells what is new on this page. @returns what other pages said, as far as it is known by now. */
  exchange(participant: Participant, said: PageSaid): PageAnswer | null;
  /** Other pages may have learned something meanwhile: the next exchange asks again. */
  expire(): void;
  signedOut(how: 'timed-out' | 'signed-out'): void;
  signedIn(): void;
  setAside(participant: Participant, line: Line, reason: string): void;
  badge(view: TabView): void;
}

export function createElsewhere(context: Context, changed: () => void): Elsewhere {
  let told: { number: string; narratives: unknown; plan: unknown } | null = null;
  let known: { number: string; answer: PageAnswer } | null = null;
  let signedOut: string | null = null;
  let badge = '';
  let wait = AGAIN_MS;

  return {
    exchange(participant, { narratives, plan }) {
      const { number } = participant;
      if (known?.number !== number) known = null;
      if (told?.number !== number || told.narratives !== narratives || told.plan !== plan) {
        const asked = { number, narratives, plan };
        told = asked;
        void ask<PageAnswer>(context, { type: 'facts', participant, narratives, plan }).then((answer) => {
          // Only the last question counts: an earlier one that ends late knows less.
          if (told !== asked) return;
          // No answer: what came from other pages is no longer known, and says so.
          known = answer ? { number, answer } : null;
          changed();
          if (answer) wait = AGAIN_MS;
          else if (context.alive()) {
            setTimeout(() => {
              if (told !== asked) return;
              told = null;
              changed();
            }, wait);
            wait = Math.min(wait * 2, AGAIN_AT_MOST_MS);
          }
        });
      }
      return known?.answer ?? null;
    },
    expire() {
      told = null;
    },
    signedOut(how) {
      if (signedOut !== how) void ask(context, { type: 'signed-out', how });
      signedOut = how;
      told = known = null;
    },
    signedIn() {
      signedOut = null;
    },
    setAside(participant, line, reason) {
      const aside = { reason, signature: signatureOf(line) };
      const message = { type: 'set-aside', participant, duty: line.duty, aside };
      void ask<PageAnswer['setAside']>(context, message).then((setAside) => {
        if (!setAside || known?.number !== participant.number) return;
        known = { ...known, answer: { ...known.answer, setAside } };
        changed();
      });
    },
    badge(view) {
      const { text, title } = badgeOf(view);
      if (`${text}|${title}` === badge) return;
      badge = `${text}|${title}`;
      void ask(context, { type: 'badge', text, title });
    },
  };
}
