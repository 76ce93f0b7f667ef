/**
 * Reading: one narrative in, what it says happened out. Deterministic: same text, same day, same pack, same events.
 * Every event names the characters it rests on, for "Why?".
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ReadEvent } from '../../record/events.ts';
import { findBlanks } from '../../record/parts.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Clause, clausesOf, means, spanOf } from './clauses.ts';
import { readContacts } from './contacts.ts';
import { readDecision, readDetails, readGoodCause, readStaffing } from './decisions.ts';
import { readMissed } from './missed.ts';
import { readNotice } from './notice.ts';
import { readEngaged, readOutcome, readReStep, readStated, readSupport } from './progress.ts';

export interface Narrative {
  text: string;
  /** The narrative's own date, from which "today" and "next Tues" count. */
  writtenOn: CivilDate;
}

/** What was read; an empty list when the text says none of it. */
export function readNarrative({ text, writtenOn }: Narrative, pack: PolicyPack): ReadEvent[] {
  const clauses = clausesOf(text, writtenOn, pack);
  const { notice, appointment, letter } = readNotice(clauses, writtenOn);
  // What a pasted letter says to the participant is no contact that the worker narrates.
  const own = letter ? clauses.filter((clause) => !letter.includes(clause)) : clauses;
  const goodCause = readGoodCause(clauses, writtenOn);
  const decision = readDecision(own, writtenOn);
  const staffing = readStaffing(own, writtenOn);
  const recap = clauses.filter((clause) => means(clause, 'recap')).map(spanOf);
  const blanks = findBlanks(text);
  const events: (ReadEvent | null)[] = [
    ...readContacts(own, writtenOn, notice?.words ?? []),
    notice,
    appointment,
    readMissed(own, writtenOn),
    goodCause,
    decision,
    staffing,
    readReStep(own),
    readSupport(clauses),
    readOutcome(own, writtenOn),
    readEngaged(own, writtenOn),
    ...readStated(own, writtenOn),
    ...(goodCause || decision || staffing ? details(own, writtenOn) : []),
    blanks.length > 0 ? { kind: 'blank', words: blanks } : null,
    recap.length > 0 ? { kind: 'recap', words: recap } : null,
  ];
  return events.filter((event) => event !== null);
}

function details(clauses: readonly Clause[], writtenOn: CivilDate): ReadEvent[] {
  return readDetails(clauses).map(({ fact, clauses: of }) => ({
    kind: 'stated',
    fact,
    on: writtenOn,
    words: of.map(spanOf),
  }));
}
