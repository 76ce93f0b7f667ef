/** What the editors of checks and words show of the branch's own pack, and what their answers change in it. */
import type { CheckView } from '@/components/options/checks-section';
import type { WordsChosen, WordsView } from '@/components/options/words-section';
import { titleOf } from '@/components/policy-notes';
import { duties } from '@/lib/judgement/duties/index';
import type { Overrides } from '@/lib/judgement/policy/overrides';
import type { Edit, PolicyKept } from './policy-store.ts';

/** Every check, and whether it can be switched here. */
export function checksOf({ inForce, beneath }: Pick<PolicyKept, 'inForce' | 'beneath'>): CheckView[] {
  const { on, off } = inForce.pack;
  return duties.map(({ id, stage, optIn }) => {
    const asleep = optIn === true && !(id in on);
    return {
      id,
      title: titleOf(id),
      stage,
      on: !asleep && !off.includes(id),
      fixed: asleep
        ? 'Comes with the rule text under “Policy in force”.'
        : beneath.pack.off.includes(id)
          ? 'Off in the pack beneath this one.'
          : null,
    };
  });
}

/** Of the checks that are to be off, those that the branch's own pack has to name. */
export function offOf(off: readonly string[], { inForce, beneath }: Pick<PolicyKept, 'inForce' | 'beneath'>) {
  const asleep = new Set(
    duties.filter(({ id, optIn }) => optIn && !(id in inForce.pack.on)).map(({ id }) => id),
  );
  return off.filter((id) => !asleep.has(id) && !beneath.pack.off.includes(id));
}

export function wordsOf({
  inForce,
  beneath,
  own,
}: Pick<PolicyKept, 'inForce' | 'beneath' | 'own'>): WordsView {
  const { words } = inForce.pack;
  const { lexicon = [], kinds = {} } = inForce.exported;
  const under = beneath.pack.authors;
  return {
    ...words,
    contractors: without(own?.authors?.contractors, under.contractors),
    caseManagers: without(own?.authors?.caseManagers, under.caseManagers),
    known: { contractors: under.contractors, caseManagers: under.caseManagers },
    added: [
      ...lexicon.flatMap((entry) => entry.words),
      ...Object.values(kinds).flatMap((some) => some.split(' ')),
    ],
  };
}

/** What was typed as a change of the own pack: only what the pack beneath does not say. */
export function editOf(
  { words, contractors, caseManagers }: WordsChosen,
  { beneath, own }: Pick<PolicyKept, 'beneath' | 'own'>,
): Edit {
  const under = beneath.pack;
  const otherwise = Object.fromEntries(
    Object.entries(words).filter(([name, word]) => under.words[name as keyof typeof under.words] !== word),
  );
  const authors: NonNullable<Overrides['authors']> = {};
  if (own?.authors?.others) authors.others = own.authors.others;
  const contracted = without(contractors, under.authors.contractors);
  const managing = without(caseManagers, under.authors.caseManagers);
  if (contracted.length > 0) authors.contractors = contracted;
  if (managing.length > 0) authors.caseManagers = managing;
  return { words: otherwise, authors };
}

function without(some: readonly string[] = [], known: readonly string[]): string[] {
  return [...new Set(some)].filter((entry) => !known.includes(entry));
}
