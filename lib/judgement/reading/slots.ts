/** An hour that was kept for the participant, and nobody who came. */
import type { CivilDate } from '../../record/civil-date.ts';
import { type Clause, hitAt, isUnknownWord, means, says, textOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { TODAY } from './missed-untold.ts';

/** "Was to update her plan with me 6/18 at 11. Didn't." */
export function didNot(clause: Clause, clauses: readonly Clause[]): Hit | undefined {
  const before = clauses[clause.index - 1];
  const words = clause.tokens.filter(({ word }) => word);
  return before &&
    words.length < 4 &&
    /^(?:didnt|never|nope|never did|did not|did not start|didnt start|never started)$/.test(
      words.map(({ text }) => text).join(' '),
    ) &&
    says(before, /^(?:was|were|due|supposed)$/) &&
    before.dates.length > 0
    ? hitAt(clause, 0)
    : undefined;
}

/** "Ptp had 9:15 with me", "PDP review was for 3:00", "on my calendar 10:15": an hour that was kept for them. */
export function isSlot(clause: Clause): boolean {
  return (
    clause.times.length > 0 &&
    (means(clause, 'session') ||
      /\b(?:w(?:ith)? (?:me|us)|my calendar|slot|review|check in|redo (?:her|his|the) (?:plan|pdp))\b/.test(
        textOf(clause),
      ))
  );
}

/** "2:15 slot, PDP check-in. Nobody.", "… on my calendar 10:15. It's 10:45, lobby empty." */
export function emptySlot(clause: Clause, clauses: readonly Clause[], writtenOn: CivilDate): Hit | undefined {
  const before = clauses.slice(Math.max(0, clause.index - 2), clause.index);
  const words = { tokens: clause.tokens.filter(({ word }) => word) };
  // "No Perla at 3."
  const named =
    /^no \w+ (?:(?:at|by) \d|at (?:the |her |his )?re\b)/.test(textOf(words)) &&
    clause.tokens[1]?.capital &&
    isUnknownWord(clause, 1);
  if (named && clause.index === 0) return { ...hitAt(clause, 0), meanings: TODAY };
  const empty =
    /^(?:still )?(?:nobody|no one)(?: no (?:msg|message|call|word))?(?: at \d+(?: \d+)?(?: nobody.*)?)?$|\b(?:lobby|chair|waiting room) (?:is |was )?empty$|^never came\b/.test(
      textOf(words),
    );
  return empty &&
    words.tokens.length < 12 &&
    before.some(
      (each) =>
        isSlot(each) && each.dates.every(({ date }) => date === writtenOn) && !means(each, 'other-program'),
    )
    ? { ...hitAt(clause, 0), meanings: TODAY }
    : undefined;
}
