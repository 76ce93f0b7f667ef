/**
 * Participants that can be told apart by every word and fact of theirs, and the look that finds where one of them turns
 * up: in a tab's view, on the page, in storage, in messages.
 */
import type { Page } from '@playwright/test';
import { shiftDay } from '../practice/dates.ts';
import type { Participant } from '../practice/model.ts';
import { fromCaseFile } from '../practice/participants.ts';

export interface Marked {
  participant: Participant;
  number: string;
  /** As TRACS writes it. */
  name: string;
  /** A word for the worker to type into a draft of this participant's. */
  word: string;
  /** Strings that occur with this participant and with no other. */
  canaries: string[];
}

/** Participants with a contact under another type, a notice mailed too late and no RE step, each in its own words. */
export function markedParticipants(today: string, count: number): Marked[] {
  return Array.from({ length: count }, (_, i) => {
    const letters = ['QUAGGA', 'WOMBAT', 'JERBOA', 'XERUS', 'OKAPI', 'VICUNA'][i]!;
    const [last, first] = [`Zz${letters.toLowerCase()}`, `Yy${letters.toLowerCase()}`];
    const word = `${letters}-TALE`;
    const step = `${letters}-STEP`;
    const minute = 11 * (i + 1);
    const mailed = shiftDay(today, -3);
    const us = (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`;
    const narrative = (id: string, type: string, day: number, text: string) => ({
      id,
      type,
      date: shiftDay(today, day),
      author: 'CCOACH',
      text: `${text} ${word}`,
    });
    const participant = fromCaseFile(
      {
        id: `MIX-${letters}`,
        today,
        role: 'case-manager',
        pagesRead: ['narratives', 'plan', 'reengagementPage'],
        narratives: [
          narrative('n1', 'Engagement', -40, 'First meeting, signed PDP.'),
          narrative('n2', 'General', -9, 'T/C to ct re: missed class last week. No answer, LVM.'),
          narrative('n3', 'Engagement', -7, 'Ltr mailed to ct re: missed week, asked for call back.'),
          narrative(
            'n4',
            'Engagement',
            -3,
            `7869 mailed today ${us(mailed)} for RE appt ${us(shiftDay(today, 2))} 9:${minute} am, Harbor St branch.`,
          ),
        ],
        steps: [
          {
            code: 'LS',
            description: `Life skills, daily ${step}`,
            plannedStart: shiftDay(today, -40),
            plannedEnd: shiftDay(today, 30),
            actualStart: shiftDay(today, -40),
            actualEnd: null,
          },
        ],
        reengagementPage: null,
        expected: {},
      },
      { first, last },
    );
    return {
      participant,
      number: participant.caseNumber,
      name: `${last}, ${first}`,
      word,
      canaries: [letters, letters.toLowerCase(), `9:${minute} AM`, `09:${minute}`],
    };
  });
}

/** Whose words and facts a text holds. */
export function ownersIn(all: readonly Marked[], text: string): Marked[] {
  return all.filter((one) => one.canaries.some((canary) => text.includes(canary)));
}

/** What is wrong with a text that may hold the words of `allowed` alone; empty when nothing is. */
export function strangersIn(
  all: readonly Marked[],
  allowed: readonly Marked[],
  where: string,
  seen: unknown,
): string[] {
  const text = typeof seen === 'string' ? seen : JSON.stringify(seen ?? null);
  return ownersIn(all, text)
    .filter((owner) => !allowed.includes(owner))
    .map((owner) => `${where}: ${owner.name} in ${text.slice(0, 600)}`);
}

/** What is wrong with an entry-by-entry store: an entry with the words of two, or anybody's case number. */
export function mixedEntries(all: readonly Marked[], kept: Record<string, unknown>): string[] {
  return Object.entries(kept).flatMap(([key, value]) => {
    const text = `${key} ${JSON.stringify(value)}`;
    const owners = ownersIn(all, text);
    const numbers = all.filter(({ number }) => text.includes(number));
    return [
      ...(owners.length > 1 ? [`storage: ${owners.map(({ name }) => name).join(' and ')} in one entry`] : []),
      ...numbers.map(({ number }) => `storage: the case number ${number}`),
      ...(key.startsWith('facts:') && owners.length === 0 ? ['storage: an entry that is nobody\u2019s'] : []),
    ];
  });
}

/** What a tab shows at one moment: whose pages its frames hold, and every word that the overlay has put there. */
export interface OnScreen {
  /** Case numbers that the page and its frames show, without repetition; null while one of them is loading. */
  numbers: string[] | null;
  /** The page in the work frame. */
  work: string;
  overlay: string;
  marks: number;
}

export function onScreen(page: Page): Promise<OnScreen> {
  return page.evaluate(async () => {
    // What is painted counts: between a page's own change and the next picture nobody has seen anything.
    await new Promise<void>((painted) => {
      const unseen = setTimeout(painted, 250);
      requestAnimationFrame(() => {
        new ResizeObserver((_, observer) => {
          observer.disconnect();
          clearTimeout(unseen);
          painted();
        }).observe(document.documentElement);
      });
    });
    const frames = [...document.querySelectorAll('frame')].map((frame) => frame.contentDocument);
    const documents = [document, ...frames.flatMap((inner) => (inner ? [inner] : []))];
    const loading =
      document.querySelector('main[aria-busy=true], [role=tabpanel][aria-busy=true]') !== null ||
      frames.includes(null) ||
      documents.some((one) => one.readyState !== 'complete' || one.location.href === 'about:blank');
    const shown = documents.flatMap((one) =>
      [...one.querySelectorAll('[id$=_lblCaseNo], [id$=_lblCase], main h1 + dl > :first-child > dd')].map(
        (label) => label.textContent ?? '',
      ),
    );
    const roots = documents.flatMap((one) =>
      [...one.querySelectorAll('tracs-overlay, tracs-overlay-panel')].flatMap((host) => [
        host.firstElementChild?.shadowRoot ?? null,
        host as ParentNode & Element,
      ]),
    );
    const words = roots.flatMap((root) => [
      root?.textContent ?? '',
      ...[...(root?.querySelectorAll('[aria-label]') ?? [])].map((part) => part.getAttribute('aria-label')),
    ]);
    return {
      numbers: loading ? null : [...new Set(shown)],
      work:
        (
          frames.at(-1)?.querySelector('h1') ?? document.querySelector('[role=tab][aria-selected=true]')
        )?.textContent?.trim() ?? '',
      overlay: words.join('\n'),
      marks: roots.reduce((sum, root) => sum + (root?.querySelectorAll('.mark').length ?? 0), 0),
    };
  });
}
