/**
 * Texts of narratives that were typed and not saved, in `storage.session` (memory only): for their own participant
 * alone, until they are seen saved, the worker discards them, log-out, 8 hours, or the end of the browser. Each is kept
 * under the keyed hash of its case number, as facts are, and answered for that participant and name only.
 */
import { z } from '../record/zod.ts';
import { markOf, plainOf } from './draft-mark.ts';
import { keyOf } from './keyed.ts';
import { sameName } from './participant-facts.ts';
import { type Area, KEEP_FOR_MS } from './storage.ts';

export const DRAFTS_ENTRY = 'drafts:';
/** So many texts for one participant; the oldest goes first. */
const AT_MOST = 5;
export const LONGEST_DRAFT = 200_000;

const draftSchema = z.object({
  /** The form in which it was typed: what is typed on there takes its place. */
  form: z.string(),
  text: z.string(),
  /** How many saved narratives had this very text when it was typed. */
  alike: z.number(),
  /** Milliseconds since 1970. */
  keptAt: z.number(),
});
const entrySchema = z.object({
  version: z.literal(1),
  origin: z.string(),
  name: z.string(),
  /** The session of TRACS timed out, and nobody has opened a record since. */
  hidden: z.boolean(),
  drafts: z.array(draftSchema),
});
export type KeptDraft = z.infer<typeof draftSchema>;
type Entry = z.infer<typeof entrySchema>;

/** What a page may know of texts that are kept: their marks, to see whether they were saved. */
export interface DraftMark {
  form: string;
  mark: string;
  alike: number;
}
type Who = { number: string; name: string };

export interface DraftStore {
  keep(origin: string, who: Who, draft: Omit<KeptDraft, 'keptAt'>): Promise<DraftMark[]>;
  marks(origin: string, who: Who): Promise<DraftMark[]>;
  /** The texts, the last one first. */
  list(origin: string, who: Who): Promise<KeptDraft[]>;
  /** They were saved, or the worker discards them. */
  drop(origin: string, who: Who, forms: readonly string[]): Promise<DraftMark[]>;
  /** After a time-out: the log-in page that follows it is no log-out. */
  hide(origin: string): Promise<void>;
  /** Somebody is logged in. */
  seen(origin: string): Promise<void>;
  /** After a log-out: deleted, but for what a time-out hid. */
  loggedOut(origin: string): Promise<void>;
  /** The origin is connected no more; null: all of them, where policy says no. */
  purge(origin: string | null): Promise<void>;
  sweep(): Promise<void>;
}

/** @param keepFor milliseconds since a text was last typed in, asked anew each time: IT may shorten it. */
export function createDraftStore(
  area: Area,
  now: () => number,
  keepFor = async (): Promise<number> => KEEP_FOR_MS,
): DraftStore {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  };
  const open = async (origin: string, who: Who) => {
    const key = await keyOf(area, DRAFTS_ENTRY, origin, who.number);
    const entry = readEntry((await area.get(key))[key]);
    const own = entry && sameName(entry.name, who.name) ? entry.drafts : [];
    const life = await keepFor();
    return { key, drafts: own.filter(({ keptAt }) => now() - keptAt < life) };
  };
  const put = async (key: string, origin: string, who: Who, drafts: KeptDraft[]): Promise<DraftMark[]> => {
    const entry: Entry = { version: 1, origin, name: who.name, hidden: false, drafts };
    await (drafts.length > 0 ? area.set({ [key]: entry }) : area.remove(key));
    return drafts.map(({ form, text, alike }) => ({ form, mark: markOf(text), alike }));
  };
  const entries = async () =>
    Object.entries(await area.get(null))
      .filter(([key]) => key.startsWith(DRAFTS_ENTRY))
      .map(([key, value]) => [key, readEntry(value)] as const);
  const setHidden = async (origin: string, hidden: boolean): Promise<void> => {
    for (const [key, entry] of await entries())
      if (entry?.origin === origin && entry.hidden !== hidden)
        await area.set({ [key]: { ...entry, hidden } });
  };
  const removeWhere = async (goes: (entry: Entry) => boolean): Promise<void> => {
    const gone = (await entries()).filter(([, entry]) => !entry || goes(entry));
    if (gone.length > 0) await area.remove(gone.map(([key]) => key));
  };
  return {
    keep: (origin, who, draft) =>
      inTurn(async () => {
        const { key, drafts } = await open(origin, who);
        const text = plainOf(draft.text);
        // A text that stands in this one again is not lost any more.
        const others = drafts.filter((old) => old.form !== draft.form && !text.includes(plainOf(old.text)));
        return put(key, origin, who, [{ ...draft, keptAt: now() }, ...others].slice(0, AT_MOST));
      }),
    marks: (origin, who) =>
      inTurn(async () => {
        const { drafts } = await open(origin, who);
        return drafts.map(({ form, text, alike }) => ({ form, mark: markOf(text), alike }));
      }),
    list: (origin, who) => inTurn(async () => (await open(origin, who)).drafts),
    drop: (origin, who, forms) =>
      inTurn(async () => {
        const { key, drafts } = await open(origin, who);
        return put(
          key,
          origin,
          who,
          drafts.filter(({ form }) => !forms.includes(form)),
        );
      }),
    hide: (origin) => inTurn(() => setHidden(origin, true)),
    seen: (origin) => inTurn(() => setHidden(origin, false)),
    loggedOut: (origin) => inTurn(() => removeWhere((entry) => entry.origin === origin && !entry.hidden)),
    purge: (origin) => inTurn(() => removeWhere((entry) => origin === null || entry.origin === origin)),
    sweep: () =>
      inTurn(async () => {
        const life = await keepFor();
        await removeWhere(({ drafts }) => drafts.every(({ keptAt }) => now() - keptAt >= life));
      }),
  };
}

function readEntry(value: unknown): Entry | null {
  const result = z.safeParse(entrySchema, value);
  return result.success ? result.data : null;
}
