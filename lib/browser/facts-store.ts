/**
 * The facts of this browser session, one entry for each participant and origin, in `storage.session` and nowhere else.
 * The key of an entry is a keyed hash of the case number, the secret drawn anew for every session, so that no case
 * number stands in storage. Entries never mix: one participant's facts are stored and answered under its own key alone.
 */

import { z } from '../record/zod.ts';
import { keyOf } from './keyed.ts';
import type { PageAnswer, PageSaid } from './messages.ts';
import { type ParticipantFacts, participantFactsSchema, sameName } from './participant-facts.ts';
import { type Area, KEEP_FOR_MS } from './storage.ts';

export const FACTS_ENTRY = 'facts:';

export interface FactsStore {
  /**
   * Keeps what a page said, and answers what is known of that participant from all pages. @param learned called where the
   * participant was known and this page said something new of them: other tabs may show the same record.
   */
  exchange(
    origin: string,
    participant: { number: string; name: string },
    said: PageSaid,
    learned?: () => void,
  ): Promise<PageAnswer>;
  /** Sets a duty aside for a participant, or takes that back; answers all that is set aside. */
  setAside(
    origin: string,
    participant: { number: string; name: string },
    duty: string,
    aside: ParticipantFacts['setAside'][string] | null,
  ): Promise<ParticipantFacts['setAside']>;
  /** Ticks the voluntary checklist for a participant, or takes the tick back; answers whether it is ticked. */
  tick(origin: string, participant: { number: string; name: string }, ticked: boolean): Promise<boolean>;
  /**
   * The items ticked of the list that prepares a staffing. @param items null to ask alone. @returns what is ticked now;
   * nothing where the participant is not known.
   */
  prepare(
    origin: string,
    participant: { number: string; name: string },
    items: readonly string[] | null,
  ): Promise<string[]>;
  /**
   * Every participant of this session that may be shown: seen within its time and not hidden by a time-out. Of those whose
   * record is `open` in a tab the case number is known.
   */
  list(
    open: readonly { origin: string; participant: { number: string; name: string } }[],
  ): Promise<SeenEntry[]>;
  /** Other words are in force: what was read of narratives by the former ones is forgotten, until their page is seen again. */
  reread(): Promise<void>;
  /** After a time-out: kept, but shown to nobody until somebody is logged in again. */
  hide(origin: string): Promise<void>;
  /** Somebody is logged in. */
  seen(origin: string): Promise<void>;
  /** After a log-out: deleted, but for what a time-out hid. The log-in page that follows one is no log-out. */
  loggedOut(origin: string): Promise<void>;
  /** The origin is connected no more: everything of it is deleted. */
  purge(origin: string): Promise<void>;
  /** Deletes what is past its time. */
  sweep(): Promise<void>;
}

/** A participant of this session, for pages of the extension's own alone. */
export interface SeenEntry {
  /** Tells participants apart; a keyed hash, no case number. */
  key: string;
  origin: string;
  name: string;
  seenAt: number;
  number: string | null;
  said: PageAnswer;
}

/** @param keepFor milliseconds since a participant was last seen, asked anew each time: IT may shorten it. */
export function createFactsStore(
  area: Area,
  now: () => number,
  keepFor = async (): Promise<number> => KEEP_FOR_MS,
): FactsStore {
  // Two tabs may write at once; one after the other, so that neither loses what the other said.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  };
  /** Every entry; null for one that is damaged, of which nothing can be told and which therefore goes first. */
  const entries = async (): Promise<[string, ParticipantFacts | null][]> => {
    const all = await area.get(null);
    return Object.entries(all)
      .filter(([key]) => key.startsWith(FACTS_ENTRY))
      .map(([key, value]) => [key, readEntry(value)]);
  };
  const setHidden = async (origin: string, hidden: boolean): Promise<void> => {
    for (const [key, facts] of await entries())
      if (facts?.origin === origin && facts.hidden !== hidden)
        await area.set({ [key]: { ...facts, hidden } });
  };
  const removeWhere = async (goes: (facts: ParticipantFacts) => boolean): Promise<void> => {
    const gone = (await entries()).filter(([, facts]) => !facts || goes(facts)).map(([key]) => key);
    if (gone.length > 0) await area.remove(gone);
  };
  return {
    exchange: (origin, participant, said, learned) =>
      inTurn(async () => {
        const key = await keyOf(area, FACTS_ENTRY, origin, participant.number);
        const before = readEntry((await area.get(key))[key]);
        const life = await keepFor();
        const fresh =
          before && now() - before.seenAt < life && sameName(before.name, participant.name) ? before : null;
        const entry: ParticipantFacts = {
          version: 4,
          origin,
          name: participant.name || (fresh?.name ?? ''),
          seenAt: now(),
          hidden: false,
          narratives: newer(said.narratives, fresh?.narratives ?? null),
          plan: newer(said.plan, fresh?.plan ?? null),
          reengagementPage: newer(said.reengagementPage, fresh?.reengagementPage ?? null),
          setAside: fresh?.setAside ?? {},
          checklistTicked: fresh?.checklistTicked ?? false,
          prepared: fresh?.prepared ?? [],
        };
        // A store that is full or fails costs later pages what this one said, never this page its answer.
        await area.set({ [key]: entry }).catch(() => undefined);
        if (fresh && PAGES.some((page) => isNews(entry[page], fresh[page]))) learned?.();
        const { narratives, plan, reengagementPage, setAside, checklistTicked } = entry;
        return { narratives, plan, reengagementPage, setAside, checklistTicked };
      }),
    setAside: (origin, participant, duty, aside) =>
      inTurn(async () => {
        const key = await keyOf(area, FACTS_ENTRY, origin, participant.number);
        const entry = readEntry((await area.get(key))[key]);
        if (!entry || !sameName(entry.name, participant.name)) return {};
        const { [duty]: _, ...others } = entry.setAside;
        const setAside = aside ? { ...others, [duty]: aside } : others;
        await area.set({ [key]: { ...entry, setAside } });
        return setAside;
      }),
    tick: (origin, participant, ticked) =>
      inTurn(async () => {
        const key = await keyOf(area, FACTS_ENTRY, origin, participant.number);
        const entry = readEntry((await area.get(key))[key]);
        if (!entry || !sameName(entry.name, participant.name)) return false;
        await area.set({ [key]: { ...entry, checklistTicked: ticked } });
        return ticked;
      }),
    prepare: (origin, participant, items) =>
      inTurn(async () => {
        const key = await keyOf(area, FACTS_ENTRY, origin, participant.number);
        const entry = readEntry((await area.get(key))[key]);
        if (!entry || !sameName(entry.name, participant.name)) return [];
        if (items) await area.set({ [key]: { ...entry, prepared: [...items] } });
        return items ? [...items] : entry.prepared;
      }),
    list: (open) =>
      inTurn(async () => {
        const life = await keepFor();
        const numbers = new Map<string, string>();
        for (const { origin, participant } of open)
          numbers.set(await keyOf(area, FACTS_ENTRY, origin, participant.number), participant.number);
        return (await entries()).flatMap(([key, facts]): SeenEntry[] => {
          if (!facts || facts.hidden || now() - facts.seenAt >= life) return [];
          const { origin, name, seenAt, narratives, plan, reengagementPage, setAside, checklistTicked } =
            facts;
          const said = { narratives, plan, reengagementPage, setAside, checklistTicked };
          return [{ key, origin, name, seenAt, number: numbers.get(key) ?? null, said }];
        });
      }),
    reread: () =>
      inTurn(async () => {
        for (const [key, facts] of await entries()) {
          if (facts?.narratives) await area.set({ [key]: { ...facts, narratives: null } });
        }
      }),
    hide: (origin) => inTurn(() => setHidden(origin, true)),
    seen: (origin) => inTurn(() => setHidden(origin, false)),
    loggedOut: (origin) => inTurn(() => removeWhere((facts) => facts.origin === origin && !facts.hidden)),
    purge: (origin) => inTurn(() => removeWhere((facts) => facts.origin === origin)),
    sweep: () =>
      inTurn(async () => {
        const life = await keepFor();
        await removeWhere((facts) => now() - facts.seenAt >= life);
      }),
  };
}

/**
 * What was read last counts, whatever comes last: a message may be on its way for a second time. A list read in part never replaces a whole one that was read before: the whole one knows
 * more, and says when it was read.
 */
function newer<P extends PageSaid[keyof PageSaid]>(said: P, kept: P): P {
  if (!said?.read) return kept;
  if (kept?.read && kept.readAt > said.readAt) return kept;
  if (kept?.read && said.partly !== null && kept.partly === null) return kept;
  return said;
}

const PAGES = ['narratives', 'plan', 'reengagementPage'] as const;

/** Says something else than what was kept; the time of reading alone is no news. */
function isNews(now: PageSaid[(typeof PAGES)[number]], kept: PageSaid[(typeof PAGES)[number]]): boolean {
  if (now === kept || !now?.read) return false;
  return !kept?.read || JSON.stringify({ ...now, readAt: 0 }) !== JSON.stringify({ ...kept, readAt: 0 });
}

function readEntry(value: unknown): ParticipantFacts | null {
  const result = z.safeParse(participantFactsSchema, value);
  return result.success ? result.data : null;
}
