/**
 * A branch's pack, or an opt-in one, laid over the default. Apart from the pages' bundle: whoever takes a pack in checks
 * it once, and pages get the result.
 */
import { explain, z } from '../../record/zod.ts';
import type { LexiconEntry } from './meanings.ts';
import { optInPacks } from './oar-pack.ts';
import { type Overrides, overridesSchema } from './overrides.ts';
import type { Taken, WrittenPack } from './pack.ts';
import { unordered } from './parameters.ts';
import type { WordKind } from './word-kinds.ts';

/**
 * `base` with each of `overrides` laid over it in turn. The first that is not right is refused whole, with the reason
 * and the place, and with it all of them: half a policy is none. A parameter holds the override's values from the first
 * of their days on and the base's before, so that what was in force then is judged then. `duties` are the ids known;
 * given, others are refused.
 */
export function mergePacks(
  base: WrittenPack,
  overrides: readonly unknown[],
  duties?: readonly string[],
): Taken {
  let pack = base;
  for (const [i, data] of overrides.entries()) {
    const result = z.safeParse(overridesSchema, data);
    const problem = result.success
      ? (unordered(result.data.parameters ?? {}) ?? unknownDuty(result.data, duties))
      : explain(result.error);
    if (!result.success || problem)
      return { ok: false, problem: `Policy pack ${nameOf(data) ?? i + 1} refused: ${problem}` };
    for (const id of result.data.packs ?? [])
      pack = laidOver(pack, optInPacks.find((optIn) => optIn.id === id)!);
    pack = laidOver(pack, result.data);
  }
  return { ok: true, pack };
}

function laidOver(base: WrittenPack, over: Overrides): WrittenPack {
  const parameters = { ...base.parameters } as Record<string, { from: string }[]>;
  for (const [name, entries] of Object.entries(over.parameters ?? {})) {
    const first = entries[0]!.from;
    parameters[name] = [...parameters[name]!.filter(({ from }) => from < first), ...entries];
  }
  return {
    // A pack that was exported holds the base already, in its name too.
    id: over.id.startsWith(`${base.id}+`) || over.id === base.id ? over.id : `${base.id}+${over.id}`,
    version: over.version,
    title: over.title,
    documents: { ...base.documents, ...over.documents },
    parameters: parameters as WrittenPack['parameters'],
    words: { ...base.words, ...over.words },
    authors: {
      contractors: union(base.authors.contractors, over.authors?.contractors),
      caseManagers: union(base.authors.caseManagers, over.authors?.caseManagers),
      others: over.authors?.others ?? base.authors.others,
    },
    on: { ...base.on, ...over.on },
    off: union(base.off, over.off),
    kinds: withWords(base.kinds, over.kinds ?? {}),
    lexicon: over.lexicon ? [...base.lexicon, ...addedWords(base.lexicon, over.lexicon)] : base.lexicon,
  };
}

function union(base: readonly string[], more: readonly string[] = []): string[] {
  return [...new Set([...base, ...more])];
}

function withWords(base: WrittenPack['kinds'], more: Partial<WrittenPack['kinds']>): WrittenPack['kinds'] {
  const kinds = { ...base };
  for (const [kind, words] of Object.entries(addedToKinds(base, more)))
    kinds[kind as WordKind] += ` ${words}`;
  return kinds;
}

/** Of these words, the ones that the base has not in the same kind; a kind without any is left out. */
export function addedToKinds(
  base: WrittenPack['kinds'],
  more: Partial<WrittenPack['kinds']>,
): Partial<WrittenPack['kinds']> {
  const added: Partial<WrittenPack['kinds']> = {};
  for (const kind of Object.keys(more) as WordKind[]) {
    const known = base[kind].split(' ');
    const words = more[kind]!.split(' ').filter((word) => !known.includes(word));
    if (words.length > 0) added[kind] = words.join(' ');
  }
  return added;
}

/** Of these words, the ones that the base has not in the same meaning; an entry without any is left out. */
export function addedWords(base: readonly LexiconEntry[], more: readonly LexiconEntry[]): LexiconEntry[] {
  const known = new Set(base.flatMap(({ meaning, words }) => words.map((word) => `${meaning}|${word}`)));
  return more
    .map((entry) => ({
      ...entry,
      words: entry.words.filter((word) => !known.has(`${entry.meaning}|${word}`)),
    }))
    .filter(({ words }) => words.length > 0);
}

function unknownDuty({ on = {}, off = [] }: Overrides, duties?: readonly string[]): string | null {
  const named = [...Object.keys(on).map((id) => ['on', id]), ...off.map((id) => ['off', id])];
  const wrong = duties && named.find(([, id]) => !duties.includes(id!));
  return wrong ? `${wrong[0]}: no duty has the id ${wrong[1]}` : null;
}

function nameOf(data: unknown): string | null {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : null;
  return typeof id === 'string' && id.length < 80 ? id : null;
}
