/**
 * Whether the participant was there, where the text names neither the appointment nor an activity: "Got here 3:45",
 * "8:30 no pt." What it was of, the record's appointment tells (G, note on data points).
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { StatedEvent } from '../../record/events.ts';
import { type Clause, hitsOf, isUnknownWord, means, spanOf, textOf, wordsOf } from './clauses.ts';
import { negated, real } from './scope.ts';
import { actorOf } from './who.ts';

/** "Tyrell got here 3:45", "ct on time", "she made it in" */
const CAME =
  /^(?:who )?(?:was |is |were )?(?:here|there|in|(?:right |almost |about |a bit |a little |few min )?(?:on time|early|late)|kept (?:it|her|his|the|our|hers|his)|came(?: in)?|arrived|got (?:here|in|there)|walked in|made it|showed(?: up)?|turned up|sat down)\b(?! (?:for|to|with|w) (?:class|group|work|job))/;

/** "Called at 10:00, Ondine picked up": an appointment by phone. */
const ANSWERED =
  /^(?:i )?(?:called|rang|phoned|dialed)(?: (?:her|him|ct|clt|client|pt|\w+))? (?:at|@) \d.* (?:picked up|answered)\b/;

/** "8:30 no pt.", "10 am: no ct" */
const NOBODY =
  /^(?:\d[\d: ]*(?:[ap] ?m )?[,–-]? ?)?(?:no|nobody|sin) (?:pt|ct|clt|cl|client|participant|show)(?: [.,;:!–-]|$)/;

/** Of the words of a miss those that tell of somebody who was waited for. */
const AWAY = /^(?:did(?: ?not|nt)|never|not|wasnt|was|n|no|ncns|dnka|ns|failed|nobody|absent|stood)\b/;

export function readAttendance(clauses: readonly Clause[], writtenOn: CivilDate): StatedEvent | null {
  for (const clause of clauses) {
    if (
      means(clause, 'history', 'recap', 'other-program', 'staffing', 'team') ||
      clause.dates.some(({ date }) => date !== writtenOn)
    )
      continue;
    const fact = isAway(clause, clauses) ? 'stayed-away' : isThere(clause) ? 'came' : null;
    if (fact) return { kind: 'stated', fact, on: writtenOn, words: [spanOf(clause)] };
  }
  return null;
}

function isAway(clause: Clause, clauses: readonly Clause[]): boolean {
  if (NOBODY.test(textOf(clause))) return true;
  // "No tasha at 9."
  if (/^no \w+ (?:at|by) \d/.test(textOf(clause, 0, 4)) && isUnknownWord(clause, 1)) return true;
  return hitsOf(clause, 'missed').some((hit) => {
    const who = actorOf(clause, hit, clauses);
    return (
      real(clause, hit) &&
      AWAY.test(wordsOf(clause, hit)) &&
      (who === 'client' || (hit.from < 3 && (hit.from === 0 || isName(clause))))
    );
  });
}

function isThere(clause: Clause): boolean {
  // "Called at 10:00, she picked up on the first ring"
  if (ANSWERED.test(textOf(clause)) && !means(clause, 'missed', 'tried')) return true;
  // "Marguerite, her sister and the college advisor all here at 1"
  const all = /^\w+ ,(?: \w+){1,8} all (?:here|there|came|in)\b/.test(textOf(clause));
  if (all && isName(clause)) return true;
  const others = hitsOf(clause, 'third').some(({ from }) => from < 3);
  if (others || means(clause, 'missed', 'tried', 'call')) return false;
  const [who] = hitsOf(clause, 'client', 'pronoun');
  const subject = isName(clause) ? 1 : who && who.from < 2 ? who.to : -1;
  const said = subject > 0 && CAME.test(textOf(clause, subject, subject + 8));
  return said && !(who && negated(clause, who));
}

/** "Noor on time": a sentence that begins with a name. */
function isName(clause: Clause): boolean {
  return clause.tokens[0]?.capital === true && isUnknownWord(clause, 0);
}
