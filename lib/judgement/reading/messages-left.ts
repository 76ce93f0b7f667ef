/** Messages and notes that were left, by the worker or by the participant. */
import { KIN } from './attempts.ts';
import { hitAt, hitsOf, means, says, textOf, wordAt } from './clauses.ts';
import { planned } from './scope.ts';
import type { Look } from './signal.ts';
import { is } from './tokens.ts';

/** "Hola message on Xochitl's voicemail": a message and where it waits, and nobody who left it. */
export const ON_MACHINE =
  /^(?:\S+ ){0,3}(?:message|msg|word)(?: \S+)? (?:on|in|w|with) (?:\S+ ){1,3}(?:voicemail|vm|machine|voice mail)\b/;

/** A message or a note that was left, by the worker or by the participant. */
export function leaveSignals({ clause, who, add }: Look): void {
  if (ON_MACHINE.test(textOf(clause)) && !means(clause, 'leave', 'third', 'tried'))
    add(hitAt(clause, 0), 'attempted', ['phone']);
  for (const hit of hitsOf(clause, 'leave')) {
    const thing = hitsOf(clause, 'message-thing', 'note-thing').find(
      (other) =>
        (other.from >= hit.to && other.from - hit.to <= 8) ||
        (other.to <= hit.from && hit.from - other.to <= 1),
    );
    // "Left it out of my note"
    if (/^left (?:it|this|that|them) (?:out|off)\b/.test(textOf(clause, hit.from, hit.from + 3))) continue;
    // "Back from leave"
    if (is(clause.tokens[hit.from - 1], 'leave-of')) continue;
    // "Leave NO msgs at the old #"
    if (!thing || planned(clause, hit) || wordAt(clause, hit.to) === 'no') continue;
    const [actor, partner] = who(hit);
    const note = thing.meanings.has('note-thing');
    if (actor === 'third') continue;
    if (actor === 'client') add(hit, 'made', [means(clause, 'medium-letter') ? 'letter' : 'phone'], true);
    // "Left a note w/ her neighbor that we miss her"
    else if (
      /^note/.test(wordAt(clause, thing.from)) &&
      says(clause, KIN, hit.to, hit.to + 6) &&
      says(clause, /^(?:that|asking|to)$/, thing.to)
    )
      add(hit, 'attempted', ['letter']);
    else if (
      partner !== 'third' ||
      (!note && says(clause, KIN, hit.to, hit.to + 4)) ||
      // "Shelter desk says she's out. Slid a note under her door"
      (note &&
        /\b(?:under|on|in|at) (?:her|his|the|their) (?:screen )?door\b/.test(textOf(clause, hit.to))) ||
      means(clause, 'client') ||
      says(clause, 'man') ||
      says(clause, 'woman')
    )
      add(hit, 'attempted', note ? ['letter'] : ['phone']);
  }
}
