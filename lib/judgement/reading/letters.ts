/** Letters that stand in a note as they were sent: the DHS 7869 pasted whole, and a message of the worker's own. */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import {
  anyMeans,
  type Clause,
  hitsOf,
  isGreeting,
  isQuotedGreeting,
  means,
  says,
  textOf,
  wordAt,
} from './clauses.ts';
import { is } from './tokens.ts';

/**
 * The letter that was pasted into the text: from its heading to its signature, where the greeting stands with the
 * notice's name or a re-engagement appointment. What the worker wrote around it is not of the letter.
 */
export function pastedLetter(clauses: readonly Clause[], named: readonly Clause[]): Clause[] | null {
  let greeting = clauses.findIndex(isGreeting);
  // No greeting, yet it speaks to its reader again and again, and is signed.
  const toReader = clauses.filter((clause) => says(clause, /^(?:you|your)$/));
  if (greeting < 0 && toReader.length > 2 && clauses.some(isSigned)) greeting = toReader[0]!.index;
  // Nor signed, yet it has the letter's head.
  if (greeting < 0 && toReader.length > 1)
    greeting = clauses.findIndex((clause) => textOf(clause) === 'department of human services');
  // A notice's heading, and a form's lines below it
  if (
    greeting < 0 &&
    toReader.length > (clauses.some((clause) => /^to :/.test(textOf(clause, 0, 2))) ? 0 : 1) &&
    clauses.some((clause) => /^(?:when|where|date|time|place) :/.test(textOf(clause, 0, 2)))
  )
    greeting =
      named.find(
        (clause) => clause.tokens.length < 7 && !means(clause, 'mailed', 'handed', 'sent', 'draft-notice'),
      )?.index ?? -1;
  if (greeting < 0 || (named.length === 0 && !anyMeans(clauses, 're-appointment'))) return null;
  if (!clauses.slice(greeting).some((clause) => clause.dates.length > 0)) return null;
  let first = greeting;
  while (first > 0 && isHeading(clauses[first - 1]!)) first--;
  let last = clauses.length - 1;
  // What stands in quotes ends with them.
  const quoted = wordAt(clauses[greeting - 1] ?? clauses[greeting]!, 0) === '"';
  const closed = quoted
    ? clauses.findIndex(({ index, tokens }) => index > greeting && tokens.at(-1)?.text === '"')
    : -1;
  for (let i = greeting + 1; i < clauses.length; i++) {
    if (isSigned(clauses[i]!)) last = closed >= i ? closed : i + nameLines(clauses, i);
  }
  return clauses.slice(first, last + 1);
}

/**
 * A letter of the worker's own, pasted behind the words that it was sent ("Put this in the mail today: Dear Ms. O., …"):
 * what it says to its reader was said to nobody's face.
 */
export function pastedOwn(clauses: readonly Clause[]): Clause[] {
  // 'Sent both ways today: "I'd like to hear your side. …"'
  const quoted = clauses.findIndex(
    (clause, i) =>
      wordAt(clause, 0) === '"' &&
      clauses[i - 1]?.tokens.at(-1)?.text === ':' &&
      means(clauses[i - 1]!, 'mailed', 'medium-letter', 'sent', 'emailed') &&
      !isOfStaff(clauses[i - 1]!),
  );
  if (quoted >= 0) {
    const ends = quoteEnd(clauses, quoted);
    return clauses.slice(quoted, ends < 0 ? quoted : ends + 1);
  }
  const greeting = clauses.findIndex((clause) => isGreeting(clause) || isQuotedGreeting(clause));
  const above = clauses.slice(Math.max(0, greeting - 2), Math.max(0, greeting));
  if (!above.some((clause) => means(clause, 'mailed', 'medium-letter', 'sent') && !means(clause, 'third')))
    return [];
  const last = clauses.reduce(
    (at, clause) => (isSigned(clause) || says(clause, /^(?:you|your)$/) ? clause.index : at),
    -1,
  );
  return last > greeting + 1 ? clauses.slice(greeting, last + 1) : [];
}

/** Where a quotation ends that begins a clause; -1 where nothing closes it. */
export function quoteEnd(clauses: readonly Clause[], begin: number): number {
  return clauses.findIndex(
    ({ tokens }, i) =>
      i >= begin && tokens.some(({ text }, at) => /^["”]$/.test(text) && (i > begin || at > 0)),
  );
}

/** "Copy of e-mail to CM:", "e-mail from contractor:", above what was written */
export function isOfStaff(clause: Clause): boolean {
  return /\b(?:to|from|fr) (?:the |my )?(?:cm|lead|case manager|contractor|worker|supervisor|coach|dhs) :$/.test(
    textOf(clause),
  );
}

/** How many of the two lines below a signature belong to it: a name, an office, a number. */
function nameLines(clauses: readonly Clause[], signed: number): number {
  const below = clauses.slice(signed + 1, signed + 3);
  const other = below.findIndex((clause) => !isHeading(clause) || means(clause, 're-step', 'notice'));
  return other < 0 ? below.length : other;
}

/** A line above a greeting: a title, an office, a date; no sentence of the worker's. */
function isHeading(clause: Clause): boolean {
  const acts = hitsOf(clause, 'mailed', 'handed', 'call', 'tried', 'sent');
  const words = clause.tokens.filter((token) => token.word).length;
  // "General delivery" stands where an address does.
  // "COPY OF LETTER, RE STEP PUT ON PDP": what the worker did.
  if (means(clause, 're-step') && means(clause, 'step-done')) return false;
  return (acts.length === 0 && words <= 9) || words < 3;
}

/** The letter's own date: a line above the greeting that holds a date and hardly anything else. */
export function letterDate(letter: readonly Clause[], writtenOn: CivilDate): CivilDate | null {
  for (const clause of letter) {
    if (isGreeting(clause)) break;
    const date = clause.dates[0];
    if (!date || clause.times.length > 0) continue;
    // "Fecha de envío: 29 de enero"
    const heading = /^(?:fecha de envio|date mailed|mailing date) :/.test(textOf(clause, 0, 4));
    const others = clause.tokens.filter(
      (token, i) => !heading && token.word && (i < date.from || i >= date.to),
    );
    if (others.length <= 1 && date.date <= addDays(writtenOn, 1)) return date.date;
  }
  return null;
}

/** Whether a line ends a letter: "Sincerely". */
export function isSigned(clause: Clause): boolean {
  return says(clause, 'signature') || isNamePlate(clause);
}

/** "Z. Haas, Self-Sufficiency", "R. Aldous, case manager": a line of a name and an office. */
function isNamePlate({ tokens }: Clause): boolean {
  const words = tokens.filter(({ word }) => word);
  return (
    words.length < 7 &&
    words[0]?.capital === true &&
    tokens.some(({ text }) => text === ',') &&
    is(words.at(-1), 'desk-title')
  );
}
