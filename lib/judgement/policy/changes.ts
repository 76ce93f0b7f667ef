/** What one pack says otherwise than another, in plain words, so that nobody takes a pack in unseen. */
import { usDate } from '../../record/parts.ts';
import { addedToKinds, addedWords } from './merge.ts';
import type { WrittenPack } from './pack.ts';
import type { Parameter } from './parameters.ts';
import { MEANS, sayValue } from './say-parameter.ts';
import type { WordKind } from './word-kinds.ts';

/** One thing that differs: what it is, what holds now, and what would hold next. */
export interface Change {
  what: string;
  now: string;
  next: string;
}

/** `7 from 10/1/2008 (G, Process); 10 from 7/1/2026 (branch manual)`. */
function throughTime(entries: WrittenPack['parameters'][Parameter]): string {
  return entries
    .map(({ from, value, cite }) => `${sayValue(value)} from ${usDate(from)} (${cite})`)
    .join('; ');
}

const AUTHORS = {
  contractors: 'authors who are JOBS contractors',
  caseManagers: 'authors who are case managers',
  others: 'whom every other author is taken for',
} as const;
const WORDS = {
  person: 'the word for the people served',
  worker: 'the word for those who serve them',
  missed: 'the word for what is missed',
} as const;

/** Everything in which `after` differs from `before`; `titleOf` names a duty. */
export function changesOf(
  before: WrittenPack,
  after: WrittenPack,
  titleOf: (duty: string) => string,
): Change[] {
  const changes: Change[] = [];
  const add = (what: string, now: string, next: string) => {
    if (now !== next) changes.push({ what, now, next });
  };
  for (const name of Object.keys(MEANS) as Parameter[])
    add(MEANS[name], throughTime(before.parameters[name]), throughTime(after.parameters[name]));
  for (const name of Object.keys(WORDS) as (keyof typeof WORDS)[])
    add(WORDS[name], before.words[name], after.words[name]);
  for (const name of Object.keys(AUTHORS) as (keyof typeof AUTHORS)[])
    add(AUTHORS[name], sayValue(before.authors[name]), sayValue(after.authors[name]));
  const asked = (pack: WrittenPack, id: string) =>
    pack.off.includes(id) ? 'switched off' : pack.on[id] ? `asked from ${usDate(pack.on[id])} on` : null;
  for (const id of new Set([before, after].flatMap(({ on, off }) => [...Object.keys(on), ...off]))) {
    const optIn = id in before.on || id in after.on;
    const usual = optIn ? 'off' : 'asked';
    add(titleOf(id), asked(before, id) ?? usual, asked(after, id) ?? usual);
  }
  for (const key of new Set([before, after].flatMap(({ documents }) => Object.keys(documents)))) {
    const say = ({ documents }: WrittenPack) => {
      const document = documents[key];
      return document
        ? `${document.title}, ${document.dated}; said as "${document.short}"`
        : 'not among them';
    };
    add(`document ${key}`, say(before), say(after));
  }
  const known = (one: WrittenPack, other: WrittenPack) =>
    wordsByMeaning(addedWords(one.lexicon, other.lexicon));
  const [more, less] = [known(before, after), known(after, before)];
  for (const meaning of new Set([...more.keys(), ...less.keys()]))
    add(
      `words that are read as "${meaning}"`,
      less.get(meaning)?.join(', ') ?? 'without them',
      more.get(meaning)?.join(', ') ?? 'without them',
    );
  const [moreKinds, lessKinds] = [
    addedToKinds(before.kinds, after.kinds),
    addedToKinds(after.kinds, before.kinds),
  ];
  for (const kind of new Set([...Object.keys(moreKinds), ...Object.keys(lessKinds)]) as Set<WordKind>)
    add(`words of the kind "${kind}"`, lessKinds[kind] ?? 'without them', moreKinds[kind] ?? 'without them');
  return changes;
}

function wordsByMeaning(entries: WrittenPack['lexicon']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { meaning, words } of entries) found.set(meaning, [...(found.get(meaning) ?? []), ...words]);
  return found;
}
