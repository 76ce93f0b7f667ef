/**
 * Engagement contacts and attempts: signs of contact joined into events, each with its medium, its day and what it was
 * about. The clause itself decides what it was about; only where it is silent does the rest of the note speak.
 */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import type { ContactEvent, Span } from '../../record/events.ts';
import { isWeekday } from './calendar-words.ts';
import { anyMeans, type Clause, means, says, spanOf, textOf, wordAt } from './clauses.ts';
import { mediaOf } from './contact-media.ts';
import { isHandingOver } from './handing-over.ts';
import { join } from './joining.ts';
import { isPassedOn } from './passed-on.ts';
import {
  AWAY,
  type Contact,
  endsOf,
  isAnswered,
  isOfContact,
  NOT_IN_TOUCH,
  wasNotReached,
} from './reached.ts';
import { sceneOf } from './scene.ts';
import { tells } from './scope.ts';
import { signalsOf } from './signals.ts';
import { subjectOf } from './subject.ts';
import { is } from './tokens.ts';

/**
 * @param notice the words of the DHS 7869, which is not one of the attempts
 * @param written a letter pasted into the note: it tells what the note is about, and of no contact
 */
export function readContacts(
  clauses: readonly Clause[],
  writtenOn: CivilDate,
  notice: readonly Span[],
  written: readonly Clause[],
): ContactEvent[] {
  // A summary at a transfer tells again what was narrated then.
  // "Outreach plan": what is still to be done.
  if (
    clauses[0] &&
    // "Family profile: …", "Lead - will you look at whether we can still DQ here?"
    /^(?:message|note|question|e ?mail) to (?:my |the )?(?:lead|supervisor|supv|manager)\b|^(?:family |client )?(?:profile|motivators?|strengths) :|^(?:lead|supv|sup|supervisor|boss) [-,:–] (?:will|can|could|would) you\b|\b(?:transfer|case|closing) summary\b|^(?:outreach|contact) plan$|^transfer in$/.test(
      textOf(clauses[0]),
    )
  )
    return [];
  // "Monthly report, May: … One absence, she called ahead": what the writer did is told all the same.
  const reports =
    clauses[0] !== undefined &&
    /^(?:weekly|wkly|monthly|quarterly|progress|attendance) (?:report|rpt|rept)\b/.test(
      textOf(clauses[0], 0, 3),
    ) &&
    !anyMeans(clauses, 'talk', 'discuss');
  const contacts: Contact[] = [];
  const scene = sceneOf(clauses, writtenOn);
  for (const clause of clauses) {
    if (written.includes(clause)) continue;
    const signals = signalsOf(clause, clauses, notice, writtenOn, scene);
    for (const signal of signals)
      if (!reports || signal.direction !== 'made') join(contacts, signal, writtenOn, signals, clauses);
  }
  for (const contact of contacts) {
    if (contact.direction === 'open' && isAnswered(contact, clauses)) contact.direction = 'made';
    if (contact.direction === 'made' && (wasNotReached(contact, clauses) || isPassedOn(contact, clauses)))
      contact.direction = 'attempted';
  }
  const tried = contacts.some(({ direction }) => direction === 'attempted');
  const denied =
    clauses
      .filter(
        (clause) =>
          NOT_IN_TOUCH.test(textOf(clause)) ||
          (scene.staffed && !isOfContact(contacts, clause) && AWAY.test(textOf(clause))),
      )
      .at(-1)?.index ?? -1;
  const real = contacts.filter(
    ({ heading, direction, clauses: own }) =>
      !(heading && tried && own.size === 1) &&
      !(direction === 'made' && [...own].every(({ index }) => index <= denied)),
  );
  // "Drove out there Friday, she came out from the back": it was at home that she did.
  for (const contact of real)
    if (
      [...contact.media].join() === 'in-person' &&
      real.some(
        (other) =>
          other !== contact &&
          other.media.has('home-visit') &&
          [...contact.clauses].some((clause) => other.clauses.has(clause)),
      )
    )
      contact.media = new Set(['home-visit']);
  return real.flatMap((contact, i): ContactEvent[] => {
    const own = [...contact.clauses];
    if (isHandingOver(own, clauses) && (contact.direction === 'made' || own.every(isHandedAtDoor))) return [];
    const event: ContactEvent = {
      kind: 'contact',
      direction: contact.direction === 'made' ? 'made' : 'attempted',
      media: mediaOf(contact, clauses),
      subject:
        contact.talked &&
        // "7869 mailed 9/7 … Told her of the mtg"
        own.some(
          (clause) =>
            means(clause, 'notice') || (means(clause, 'appointment') && anyMeans(clauses, 'notice')),
        )
          ? 'jobs'
          : subjectOf(own, clauses, beginOf(real[i + 1])),
      on: contact.on,
      answerBy: answerBy(own, clauses, contact.on),
      words: own.map(spanOf),
    };
    const further = event.direction === 'attempted' ? furtherDays(own, contact.on, writtenOn) : [];
    // "LM for her 10/14, 10/21, 10/28": one on each day.
    if (further.length > 0)
      return [
        event,
        ...further
          .filter(
            (day) =>
              !real.some(
                (other) => other.on === day && [...contact.media].some((way) => other.media.has(way)),
              ),
          )
          .map((on) => ({ ...event, on })),
      ];
    // "Two tries to reach pt": two attempts, each of a medium that is not told.
    return event.direction === 'attempted' && event.media.length === 0 && own.some(triedTwice)
      ? [event, { ...event }]
      : [event];
  });
}

/** The days listed on from that of an attempt. */
function furtherDays(own: readonly Clause[], on: CivilDate, writtenOn: CivilDate): CivilDate[] {
  for (const clause of own) {
    const first = clause.dates.findIndex(({ date }) => date === on);
    if (first < 0) continue;
    const days: CivilDate[] = [];
    for (let i = first + 1; i < clause.dates.length; i++) {
      const between = clause.tokens.slice(clause.dates[i - 1]!.to, clause.dates[i]!.from);
      if (clause.dates[i]!.joined || !between.every(({ text }) => /^(?:,|and|&|\+|on)$/.test(text))) break;
      if (clause.dates[i]!.date > on && clause.dates[i]!.date <= writtenOn) days.push(clause.dates[i]!.date);
    }
    return days;
  }
  return [];
}

/** "Handed Ardis the notice at her door": the visit was for the paper. */
function isHandedAtDoor(clause: Clause): boolean {
  return means(clause, 'notice') && tells(clause, 'handed') && !means(clause, 'tried', 'no-answer');
}

function beginOf(contact: Contact | undefined): number | undefined {
  return contact && endsOf(contact.clauses)[0];
}

function triedTwice(clause: Clause): boolean {
  return clause.tokens.some(
    (token, at) =>
      (is(token, 'count') && /^(?:tries|attempts|calls)$/.test(wordAt(clause, at + 1))) ||
      // "Tried to reach her 10/13 and again today"
      (token.text === 'again' && /^(?:and|&)$/.test(wordAt(clause, at - 1)) && clause.dates.length > 1) ||
      // "Tried her twice last week"
      (token.text === 'twice' &&
        (says(clause, /^tried$/, at - 4, at) || /\breached out\b/.test(textOf(clause, 0, at)))),
  );
}

/** How far the word stands before the day: "by 2/10", "by Mon 2/10", "by Monday, February 10". */
function daysLead({ tokens }: Clause, from: number): number {
  if (isWeekday(tokens[from - 1])) return 2;
  return tokens[from - 1]?.text === ',' && isWeekday(tokens[from - 2]) ? 3 : 1;
}

/** "Call me by 11/19": the day behind such a word, in the contact or the clause behind it. */
function answerBy(own: readonly Clause[], clauses: readonly Clause[], on: CivilDate): CivilDate | null {
  const last = own[own.length - 1]!;
  for (const clause of [...own, clauses[last.index + 1]]) {
    const date = clause?.dates.find(
      ({ from, date: day }) =>
        says(clause, 'deadline', from - daysLead(clause, from), from) && day > on && day <= addDays(on, 60),
    );
    if (date) return date.date;
  }
  return null;
}
