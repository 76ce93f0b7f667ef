/** What holds for the signs of all clauses of a note: a staffing, e-mails of others, who took part. */
import type { CivilDate } from '../../record/civil-date.ts';
import { satWithTeam } from './arrivals.ts';
import { type Clause, hitsOf, means, says, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { AWAY } from './reached.ts';
import { negated } from './scope.ts';
import { isMailHeader } from './written.ts';

export interface Scene {
  staffed: boolean;
  /** The first lines of pasted e-mails. */
  headers: readonly Clause[];
  /** From here on an e-mail of somebody else stands in the note. */
  othersMail: number;
  /** In a staffing's narrative what the participant said is weighed, not said there, unless they took part. */
  tookPart: boolean;
  /** The clause that tells of a talk with somebody else: until the participant is named, "told them" is told to those. */
  withOthers: number;
}

export function sceneOf(clauses: readonly Clause[], writtenOn: CivilDate): Scene {
  // "Team mtg set 6/12" is still to come.
  const staffed = clauses.some(
    (clause) =>
      means(clause, 'team', 'staffing') &&
      !isToCome(clause, writtenOn) &&
      // "First talk since the staffing"
      !/\b(?:since|after) (?:the |our |last )?(?:team |re )?staffing\b/.test(textOf(clause)),
  );
  const tookPart =
    !staffed ||
    clauses.some(
      (clause) =>
        means(clause, 'medium-other', 'incoming', 're-appointment') ||
        // "Staffing: me, lead, nurse by phone.", "rang her phone at start time, no answer"
        hitsOf(clause, 'medium-phone').some(
          (hit) =>
            !means(clause, 'tried', 'no-answer') &&
            !hitsOf(clause, 'third').some(({ to }) => to === hit.from),
        ) ||
        // "Mr. W. was not present."
        hitsOf(clause, 'present').some((hit) => !isAttendance(clause, hit) && !negated(clause, hit)) ||
        (says(clause, 'took-part') && !AWAY.test(textOf(clause))) ||
        satWithTeam(clause).length > 0 ||
        // "Mom there."
        /^(?:mom|dad|ct|clt|client|pt|participant|both) (?:was |were )?there\b/.test(textOf(clause)),
    );
  const headers = clauses.filter(isMailHeader);
  const others =
    headers.length > 0 && headers.every((line) => means(line, 'third') && !says(line, 'colleague'));
  return {
    staffed,
    tookPart,
    headers,
    othersMail: others ? headers[0]!.index : Number.POSITIVE_INFINITY,
    withOthers: Number.NEGATIVE_INFINITY,
  };
}

/** "Team mtg set 6/12"; not "grant cut 7/1, decided at staffing last wk". */
function isToCome(clause: Clause, writtenOn: CivilDate): boolean {
  return (
    clause.dates.some(
      ({ date, from }) =>
        date > writtenOn &&
        hitsOf(clause, 'team', 'staffing').some(({ to }) => from >= to && from - to < 11) &&
        !says(clause, 'held') &&
        // "Team decided on a disq, eff 10/1"
        !says(clause, /^(?:decided|agreed|voted)$/),
    ) || /\b(?:on|to) the list for\b/.test(textOf(clause))
  );
}

/** "Present: case manager, lead worker": who sat there, and not the participant. */
function isAttendance(clause: Clause, { from, to }: Hit): boolean {
  // "Present R. (CM), lead"
  const heads = wordAt(clause, to) === ':' || (from === 0 && clause.tokens[to]?.capital === true);
  return heads && !means(clause, 'client', 'pronoun');
}
