/**
 * Reading: one narrative in, what it says happened out. Deterministic: same text, same day, same pack, same events.
 * Every event names the characters it rests on, for "Why?".
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ReadEvent, Span } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { findBlanks } from '../../record/parts.ts';
import { type InTurns, inOneGo } from '../../record/turns.ts';
import type { PolicyPack, ReadyPack } from '../policy/pack.ts';
import { readAttendance } from './attendance.ts';
import { anyMeans, type Clause, hitsOf, means, says, spanOf, textOf } from './clauses.ts';
import { readContacts } from './contacts.ts';
import { readDecision } from './decisions.ts';
import { readGoodCause } from './good-cause.ts';
import { clausesOf } from './into-clauses.ts';
import { pastedOwn } from './letters.ts';
import { readMissed } from './missed.ts';
import { readNotice } from './notice.ts';
import { cutInParts } from './parts.ts';
import { readEngaged, readOutcome, readSupport } from './progress.ts';
import { readReStep } from './re-step.ts';
import { isARecap } from './signals.ts';
import { readDetails, readGround, readStaffing } from './staffing.ts';
import { readStated } from './stated.ts';
import { is } from './tokens.ts';
import { readyPack } from './word-lines.ts';

export interface Narrative {
  text: string;
  /** The narrative's own date, from which "today" and "next Tues" count. */
  writtenOn: CivilDate;
  /** Who wrote it, where known: a contractor's contact that names no subject is about taking part in JOBS. */
  author?: NarrativeFacts['author'];
}

/**
 * Clauses read together. Readers hold clauses against each other, so a part of a thousand full stops would cost the
 * square of its length; it is read in slices instead. No note or pasted letter comes near this.
 */
const SLICE = 200;

/** What was read; an empty list when the text says none of it. */
export function readNarrative(narrative: Narrative, pack: PolicyPack): ReadEvent[] {
  return inOneGo(readInTurns(narrative, readyPack(pack)));
}

/**
 * The same in turns, between which the caller may let others work: part by part its sentences are found and told. Parts
 * that `known` holds are not read again; afterwards it holds those of this text and no others, by their words, the day and
 * the author.
 */
export function* readInTurns(
  { text, writtenOn, author }: Narrative,
  pack: ReadyPack,
  known?: Map<string, ReadEvent[]>,
): InTurns<ReadEvent[]> {
  const blanks = findBlanks(text);
  const told = withoutBlanks(text, blanks);
  const events: ReadEvent[] = blanks.length > 0 ? [{ kind: 'blank', words: blanks }] : [];
  const parts = new Map<string, ReadEvent[]>();
  for (const { start, end } of cutInParts(told)) {
    if (start > 0) yield;
    const part = told.slice(start, end);
    const key = `${writtenOn}|${author}|${part}`;
    const read = known?.get(key) ?? (yield* readPart(part, writtenOn, author, pack));
    parts.set(key, read);
    events.push(...(start > 0 ? read.map((event) => movedBy(start, event)) : read));
  }
  if (known) {
    known.clear();
    for (const [key, read] of parts) known.set(key, read);
  }
  return events;
}

/** A reader that remembers the parts of the text it read last, for a text that grows under the worker's hands. */
export function createRereader(pack: ReadyPack): (narrative: Narrative) => ReadEvent[] {
  const known = new Map<string, ReadEvent[]>();
  return (narrative) => inOneGo(readInTurns(narrative, pack, known));
}

function* readPart(
  part: string,
  writtenOn: CivilDate,
  author: Narrative['author'],
  pack: ReadyPack,
): InTurns<ReadEvent[]> {
  const clauses = clausesOf(part, writtenOn, pack);
  yield;
  const events: ReadEvent[] = [];
  for (let from = 0; from < clauses.length; from += SLICE) {
    const slice = clauses.slice(from, from + SLICE).map((clause, index) => ({ ...clause, index }));
    events.push(...readClauses(slice, lateDay(clauses, writtenOn), author));
  }
  return events;
}

/** The event with its words where they stand in the whole text. */
function movedBy<T>(by: number, value: T): T {
  if (Array.isArray(value)) return value.map((entry) => movedBy(by, entry)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value)
    return { ...value, start: Number(value.start) + by, end: Number(value.end) + by };
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, movedBy(by, entry)])) as T;
}

/** What a blank asks for is nothing that was told; every other letter keeps its place. */
function withoutBlanks(text: string, blanks: readonly Span[]): string {
  let left = '';
  for (const { start, end } of blanks) left += text.slice(left.length, start) + ' '.repeat(end - start);
  return left + text.slice(left.length);
}

function readClauses(
  clauses: readonly Clause[],
  writtenOn: CivilDate,
  author: Narrative['author'],
): ReadEvent[] {
  const { notices, appointments, letter } = readNotice(clauses, writtenOn);
  // What a pasted letter says to the participant is no contact that the worker narrates.
  // Counted anew: whoever asks for the clause before or behind one asks in the same list.
  const own = letter
    ? clauses
        .filter((clause) => !letter.includes(clause) && !isAbove(clause, letter))
        .map((clause, index) => ({ ...clause, index }))
    : clauses;
  const contacts = readContacts(
    own,
    writtenOn,
    notices.flatMap(({ words }) => words),
    letter ? [] : pastedOwn(own),
  );
  const byContractor = author === 'contractor';
  const elsewhere = isOtherDesk(clauses);
  const goodCause = elsewhere ? null : readGoodCause(clauses, writtenOn, author);
  // SNAP has a voluntary quit and a disqualification of its own.
  const decision = elsewhere && anyMeans(clauses, 'dq-other') ? null : readDecision(own, writtenOn);
  const ground = readGround(own, decision);
  const staffing = readStaffing(own, writtenOn);
  const recap = clauses.filter(isRecap).map(spanOf);
  const events: (ReadEvent | null)[] = [
    ...contacts.map((contact) =>
      elsewhere
        ? { ...contact, subject: 'other' as const }
        : byContractor && contact.subject === 'unstated'
          ? { ...contact, subject: 'jobs' as const }
          : contact,
    ),
    ...notices,
    ...appointments,
    elsewhere ? null : readMissed(own, writtenOn),
    goodCause,
    decision,
    staffing,
    readReStep(own),
    readSupport(clauses),
    readOutcome(own, writtenOn),
    readEngaged(own, writtenOn),
    ...readStated(own, writtenOn),
    elsewhere ? null : readAttendance(own, writtenOn),
    ground && { kind: 'stated', fact: 'missed-re-as-ground', on: writtenOn, words: [spanOf(ground)] },
    ...(goodCause || decision || staffing || own.some(speaksOfDecision) ? details(own, writtenOn) : []),
    recap.length > 0 ? { kind: 'recap', words: recap } : null,
  ];
  return events.filter((event) => event !== null);
}

/** "Text of letter as it went:" */
function isAbove(clause: Clause, [first]: readonly Clause[]): boolean {
  if (clause.index + 1 !== first!.index) return false;
  // "See letter below, went out in the 4pm bag"
  const below = says(clause, /^below$/) && says(clause, 'own-letter');
  return clause.tokens.at(-1)!.text === ':' || below;
}

/**
 * Whether the note is kept by a probation officer, a therapist, a school, a shelter, SNAP E&T: two such words, where it
 * names neither JOBS nor its plan nor its notice. Their attempts, groups and absences are none of JOBS.
 */
function isOtherDesk(clauses: readonly Clause[]): boolean {
  // "Reported 2/17."
  const reports =
    clauses[0] && /^(?:\w \. )?(?:reported|rptd|rpt d)\b/.test(textOf(clauses[0], 0, 4)) ? 1 : 0;
  const signs = clauses.reduce((sum, clause) => sum + hitsOf(clause, 'other-desk').length, reports);
  // SNAP's own employment program needs no second sign.
  const snaps =
    clauses.some((clause) => says(clause, /^(?:ofset|abawds?)$/) || /\bsnap e & t\b/.test(textOf(clause))) &&
    !clauses.some(
      (clause) =>
        says(clause, /^tanf$/) &&
        !/\bno action (?:on |for )?tanf\b|\btanf (?:n \/ ?a|not affected|unaffected|no change)\b/.test(
          textOf(clause),
        ),
    );
  if (signs < (snaps ? 1 : 2)) return false;
  const named = clauses.some((clause) => means(clause, 'notice') || says(clause, /^(?:jobs|pdp)$/));
  // "Reported as directed. UA neg. Says JOBS class is ok": begun at another desk, and JOBS in passing.
  const opens =
    reports > 0 ||
    clauses.slice(0, 2).every((clause) => means(clause, 'other-desk')) ||
    hitsOf(clauses[0]!, 'other-desk').length > 1;
  const passing = opens && !clauses.some((clause) => means(clause, 'notice') || says(clause, /^pdp$/));
  return !named || signs > 3 || passing;
}

/** "Summary only, nothing new"; not "screenings done by intake, nothing new". */
function isRecap(clause: Clause): boolean {
  return hitsOf(clause, 'recap').some(
    (hit) =>
      !(means(clause, 'treatment') && /^nothing new$/.test(textOf(clause, hit.from, hit.to))) &&
      !isARecap(clause, hit),
  );
}

/** "Adding to the team decision of 2/12: …" */
function speaksOfDecision(clause: Clause): boolean {
  const adds =
    is(clause.tokens[0], 'adds-to') ||
    /^(?:to add to|(?:goes|belongs) (?:with|to))\b/.test(textOf(clause, 0, 3));
  return adds && says(clause, /^(?:decision|staffing|team|dq|disqualification|cause|gc)$/);
}

/** "Late entry for 9/18:": the day of what is told below. */
function lateDay([first]: readonly Clause[], writtenOn: CivilDate): CivilDate {
  if (!first || !/^late (?:entry|narr|note)/.test(textOf(first, 0, 2))) return writtenOn;
  const day = first.dates.find(({ from }) => from < 6);
  return day && day.date <= writtenOn ? day.date : writtenOn;
}

function details(clauses: readonly Clause[], writtenOn: CivilDate): ReadEvent[] {
  return readDetails(clauses).map(({ fact, clauses: of }) => ({
    kind: 'stated',
    fact,
    on: writtenOn,
    words: of.map(spanOf),
  }));
}
