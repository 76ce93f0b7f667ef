/** Letters that are no word of the worker's own: of a firm or another desk, enclosed papers, letters that came or are to come. */
import { type Clause, means, standsBeside, textOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { is } from './tokens.ts';
import { actorOf } from './who.ts';

/** "Storage co. mailed her a lien notice": whoever the sentence begins with, and no word that the pack knows. */
export function isByFirm(clause: Clause, { from }: Hit): boolean {
  const lead = clause.tokens.slice(0, from).filter(({ word }) => word);
  return (
    from > 0 &&
    lead.length > 0 &&
    lead.length < 4 &&
    lead.every(
      (token) =>
        // "2846 mailed", "NA 845 mailed to her": a form.
        !/^\d+$/.test(token.text) &&
        !(['past', 'person', 'paper', 'own-letter', 'own'] as const).some((kind) => is(token, kind)) &&
        !/^(?:and|also|then|just)$/.test(token.text),
    ) &&
    !clause.hits.some((hit) => hit.from < from) &&
    ![...clause.dates, ...clause.times].some((day) => day.from < from)
  );
}

/** "Ct called. … Mailing her the packet": papers that were spoken of, and no word of their own. */
export function isEnclosed(clause: Clause, clauses: readonly Clause[]): boolean {
  return (
    /\b(?:packet|pdp|plan|forms?|log sheets?|time ?sheets?|logs|copy|copies|flyer|list|app|application|for (?:her|his) signature|to sign)\b/.test(
      textOf(clause),
    ) &&
    clauses
      .slice(0, clause.index + 1)
      .some(
        (each) =>
          means(each, 'talk', ...(each === clause ? [] : (['incoming', 'say'] as const))) &&
          !means(each, 'tried', 'leave', 'missed'),
      )
  );
}

/** Letters that came, are to come, go to all, or were found. */
const NOT_A_LETTER_SENT: readonly RegExp[] = [
  // "Letter back", "thank you note", "food handler card fee request sent over"
  /› back(?: |$)|\b(?:thank you|handler) ‹/,
  // "Client called back re my 10/14 letter"
  /\bre (?:my|our)(?: \S+){0,3} ‹/,
  // "Left it out of my note"
  /\bout of (?:my|the|our|that) ‹/,
  // "H. answered my letter of April 20th"
  /\banswered (?:my|our|the) ‹/,
  // "Letter to ct next wk"
  /› (?:to \w+ )?(?:next (?:wk|week|mon|tue|wed|thu|fri)|tmrw|tomorrow)/,
  // "Bulk ltr on new routes went to all JOBS hh's"
  /\b(?:bulk|mass) ‹|› (?:\S+ ){0,20}to (?:all|every)\b/,
  // "Client called after getting the letter and wants to start"
  /\b(?:getting|got|received|reading)(?: \S+){0,2} ‹/,
  // "File has the one letter and nothing else": what somebody found there.
  /^(?:the )?(?:file|record|chrono) (?:has|had|shows)\b/,
];

/** "Letter about the group mailed": what it is about is nobody who sends it. */
export function isSentByOthers(clause: Clause, hit: Hit, clauses: readonly Clause[]): boolean {
  return (
    actorOf(clause, hit, clauses) === 'third' &&
    !/^(?:letter|ltr|note|card|postcard) (?:about|abt|re|on) (?:\w+ ){1,3}$/.test(
      `${textOf(clause, 0, hit.from)} `,
    )
  );
}

export function isNoLetterSent(clause: Clause, letter: Hit): boolean {
  return standsBeside(NOT_A_LETTER_SENT, clause, letter);
}
