/**
 * Reading: one narrative in, what it says happened out. Deterministic: same text, same day, same pack, same events.
 * Every event names the characters it rests on, for "Why?".
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ReadEvent } from '../../record/events.ts';
import { findBlanks } from '../../record/parts.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { clausesOf, means, spanOf } from './clauses.ts';
import { readContact } from './contacts.ts';
import { readEngaged } from './engaged.ts';
import { readNotice } from './notice.ts';

export interface Narrative {
  text: string;
  /** The narrative's own date, from which "today" and "next Tues" count. */
  writtenOn: CivilDate;
}

/** What was read, in the order contact, notice, appointment, recap; an empty list when the text says none of it. */
export function readNarrative({ text, writtenOn }: Narrative, pack: PolicyPack): ReadEvent[] {
  const clauses = clausesOf(text, writtenOn, pack);
  const contact = readContact(clauses, writtenOn);
  const { notice, appointment } = readNotice(clauses, writtenOn);
  const engaged = readEngaged(clauses, writtenOn);
  const blanks = findBlanks(text);
  const recap = clauses.filter((clause) => means(clause, 'recap')).map(spanOf);
  return [
    ...(contact ? [contact] : []),
    ...(notice ? [notice] : []),
    ...(appointment ? [appointment] : []),
    ...(engaged ? [engaged] : []),
    ...(blanks.length > 0 ? [{ kind: 'blank' as const, words: blanks }] : []),
    ...(recap.length > 0 ? [{ kind: 'recap' as const, words: recap }] : []),
  ];
}
