/**
 * What this tab and the background tell each other: the facts of this page, what other pages said of the participant,
 * what was set aside or ticked, the badge. What other pages said may be missing at any moment; then it is not seen.
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
  /** No record is open any more. */
  leave(): void;
  /** How the session of TRACS ended; null while somebody is signed in. */
  signedOut(how: 'timed-out' | 'signed-out' | null): void;
  /** @returns whether the background keeps it; false as well where it does not answer. */
  setAside(participant: Participant, line: Line, reason: string): Promise<boolean>;
  badge(view: TabView): void;
}

export function createElsewhere(context: Context, changed: () => void): Elsewhere {
  let told: ({ number: string } & PageSaid) | null = null;
  /** What was told of the record that is open and is not answered yet: it goes along with what is told next. */
  let unheard: ({ number: string } & PageSaid) | null = null;
  let known: { number: string; answer: PageAnswer } | null = null;
  let signedOut: string | null = null;
  let badge = '';

  const tellFacts = lastOf<PageAnswer>(context, (answer) => {
    // No answer: what came from other pages is no longer known, and says so.
    known = answer && told ? { number: told.number, answer: unlessReread(known?.answer, answer) } : null;
    if (answer) unheard = null;
    changed();
  });
  /** What the worker ordered for a participant, and what then stands. */
  const ordered = async ({ number }: Participant, message: object) => {
    const answer = await ask<Partial<PageAnswer>>(context, message);
    if (answer && known?.number === number) {
      known = { ...known, answer: { ...known.answer, ...answer } };
      changed();
    }
    return answer;
  };
  const tellSignedOut = lastOf(context);
  const tellBadge = lastOf(context);

  return {
    exchange(participant, { narratives, plan, reengagementPage }) {
      const { number } = participant;
      if (known?.number !== number) known = null;
      if (
        told?.number !== number ||
        told.narratives !== narratives ||
        told.plan !== plan ||
        told.reengagementPage !== reengagementPage
      ) {
        told = { number, narratives, plan, reengagementPage };
        const before = unheard?.number === number ? unheard : null;
        unheard = {
          number,
          narratives: lastRead(narratives, before?.narratives),
          plan: lastRead(plan, before?.plan),
          reengagementPage: lastRead(reengagementPage, before?.reengagementPage),
        };
        const { number: _, ...pages } = unheard;
        tellFacts({ type: 'facts', participant, ...pages });
      }
      return known?.answer ?? null;
    },
    leave() {
      told = null;
      unheard = null;
      tellFacts(null);
    },
    expire() {
      told = null;
    },
    signedOut(how) {
      if (how) known = null;
      if (signedOut !== how) tellSignedOut(how && { type: 'signed-out', how });
      signedOut = how;
    },
    async setAside(participant, line, reason) {
      const { duty } = line;
      const aside = { reason, signature: signatureOf(line) };
      const answer = await ordered(participant, { type: 'set-aside', participant, duty, aside });
      return answer?.setAside?.[duty] !== undefined;
    },
    badge(view) {
      const message = { type: 'badge', ...badgeOf(view) };
      const next = JSON.stringify(message);
      if (next !== badge) tellBadge(message);
      badge = next;
    },
  };
}

/**
 * One kind of message, of which only the last counts: it is repeated until it is answered, and the answer to an earlier
 * one is not heard after it. Null: no message.
 */
function lastOf<T>(context: Context, heard?: (answer: T | null) => void): (message: unknown) => void {
  let last = {};
  return async (message) => {
    const mine = {};
    last = mine;
    const counts = () => last === mine && !context.signal.aborted;
    for (let wait = AGAIN_MS; message; wait = Math.min(wait * 2, AGAIN_AT_MOST_MS)) {
      // What is to be heard of holds facts of its own, each worth a second try; of a badge the older one would be wrong.
      const answer = await ask<T>(context, message, undefined, heard ? undefined : counts);
      if (!counts()) return;
      heard?.(answer);
      if (answer || !context.alive()) return;
      await new Promise((later) => setTimeout(later, wait));
      if (!counts()) return;
    }
  };
}

/** What a page says now, or what it said before and nobody has heard, where it says nothing now. */
function lastRead<P extends PageSaid[keyof PageSaid]>(now: P, before: P | undefined): P {
  return now?.read || !before ? now : before;
}

/** The same narratives where they were not read anew since: judging remembers by object. */
function unlessReread(before: PageAnswer | undefined, now: PageAnswer): PageAnswer {
  const [was, is] = [before?.narratives, now.narratives];
  return was?.read && is?.read && was.readAt === is.readAt ? { ...now, narratives: was } : now;
}
