/** A letter of one's own that is told by how the line is put, with no verb of sending that could be asked for its object. */
import {
  anyMeans,
  type Clause,
  hitAt,
  hitsOf,
  isGreeting,
  isUnknownWord,
  means,
  says,
  textOf,
  wordAt,
} from './clauses.ts';
import { isSigned } from './letters.ts';
import type { Hit } from './lexicon.ts';
import { whoIs } from './whose.ts';

const BY_HAND =
  /\b(?:handed|hand delivered|gave|delivered|dropped off|left|slid|taped|stuck|deje|entregue) (?:(?:her|him|ct|clt|client|px|pt|mom|dad|the|her|his|a|an|una|la|my|own|neighbor|mother|grandma|business|short|handwritten) ){0,4}(?:letter|ltr|note|card|postcard|carta|nota|tarjeta)\b|\b(?:letter|ltr|note) (?:was )?(?:given to|left w|left with|left on|left at|left in)\b/;
const TO_THEM =
  /\b(?:her|him|ct|clt|client|px|pt|ptp|participant|mom|dad|mother|father|sister|brother|grandma|roommate|neighbor|aunt|uncle|cousin|husband|wife|boyfriend|girlfriend|door|porch|mailbox|mat|home|house|apt|clienta|puerta|hermana|hermano|mama|vecina|buzon)\b/;

/** Whether the participant is the very next one named, with "to" or without. */
export function goesToClient(clause: Clause, { to }: Hit, clauses: readonly Clause[]): boolean {
  const at = wordAt(clause, to) === 'to' ? to + 1 : to;
  const who = hitsOf(clause, 'client', 'pronoun').find(({ from }) => from === at);
  return who !== undefined && whoIs(who, clause, clauses) === 'client';
}

/** "LTR TO NOEMI.", "Attempt #2, letter.", "Wrote K. an actual letter", "my letter came back, sent it again". */
export function toldByForm(clause: Clause, clauses: readonly Clause[]): Hit | null {
  // "Wrote K. an actual letter on the nice paper."
  if (
    /^(?:i )?(?:wrote|penned) \w+ (?:\. )?an? (?:\w+ )?(?:letter|ltr|note|card)\b/.test(
      textOf(clause, 0, 8),
    ) &&
    !means(clause, 'third')
  )
    return hitAt(clause, 0);
  // "Same thing on paper, USPS", "also put the same in an actual letter"
  if (
    /\bsame(?: thing| words)? (?:(?:went )?on paper|in an? (?:\w+ )?(?:letter|ltr|note))\b/.test(
      textOf(clause),
    )
  )
    return hitAt(clause, 0);
  // "LTR TO NOEMI."
  if (
    /^(?:letter|ltr|note|postcard|card) to \w+(?: \W)?$/.test(textOf(clause)) &&
    isUnknownWord(clause, 2) &&
    !says(clause, 'institution')
  )
    return hitAt(clause, 0);
  // "Wrote asking her to get in touch abt her JOBS activities"
  if (
    /^(?:i )?wrote (?:asking|to ask|inviting|telling) (?:her|him|ct|clt|client|px|pt)\b/.test(
      textOf(clause, 0, 5),
    )
  )
    return hitAt(clause, 0);
  // "Contractor mailed a missed-you card"
  if (
    /^(?:the )?contractor (?:mailed|sent|wrote) (?:(?:a|the|an|ct|clt|px|her|him) )*(?:missed you |we miss you )?(?:card|letter|ltr|postcard)\b/.test(
      textOf(clause, 0, 10),
    )
  )
    return hitAt(clause, 0);
  // "Missed-you card from contractor to px 10/9"
  if (
    /^(?:missed you |we miss you )?(?:letter|ltr|card|postcard|note) (?:from|by) (?:the )?contractor to (?:px|ct|clt|client|pt|her|him)\b/.test(
      textOf(clause, 0, 9),
    )
  )
    return hitAt(clause, 0);
  // "Mailed to last known addr: come redo your JOBS plan w/ me Friday"
  if (
    /^(?:mailed|sent) to (?:the |her |his )?(?:last known )?(?:addr|address|po box|house|apt)(?: on file)? :/.test(
      textOf(clause, 0, 8),
    )
  )
    return hitAt(clause, 0);
  // "Handed ct a letter", "left a letter with her mother", "slid a letter under her door", "le dejé una carta en la puerta"
  if (
    BY_HAND.test(textOf(clause)) &&
    !/\bmy card\b|\bcard w(?:ith)? (?:the |her |his )?(?:neighbor|roommate)\b/.test(textOf(clause)) &&
    TO_THEM.test(textOf(clause)) &&
    !means(clause, 'notice', 'other-program') &&
    !/^(?:ct|clt|client|px|pt|s?he|mom|dad|her|his)\b/.test(textOf(clause))
  )
    return hitAt(clause, 0);
  // "Ltr.", below a voice mail
  const above = clauses[clause.index - 1];
  if (
    /^(?:and |then |also )?(?:letter|ltr|postcard|card)(?: (?:too|also|today))?(?: \W)?$/.test(
      textOf(clause),
    ) &&
    above &&
    means(above, 'tried', 'message-thing', 'call', 'texted')
  )
    return hitAt(clause, 0);
  // "-- mailed 1/14/10", below a letter of one's own
  if (
    /^(?:\W+ )?(?:mailed|sent|put in (?:the )?mail)\b/.test(textOf(clause)) &&
    clause.tokens.length < 9 &&
    clauses.some((each) => each.index < clause.index && isGreeting(each)) &&
    above &&
    (isSigned(above) || isSigned(clauses[clause.index - 2] ?? above)) &&
    !anyMeans(clauses, 'notice', 're-appointment')
  )
    return hitAt(clause, 0);
  // "Ltr on absences from WE came back, yellow sticker"
  if (
    /^(?:my |our |the |2nd |certified |gen \. delivery )*(?:letter|ltr|note|card|postcard|envelope) (?:on|about|abt|re|regarding|\()/.test(
      textOf(clause, 0, 7),
    ) &&
    (means(clause, 'returned') ||
      /\b(?:unclaimed|came back|boomeranged|no fwd|not picked up)\b/.test(textOf(clause))) &&
    !means(clause, 'third', 'notice', 'incoming')
  )
    return hitAt(clause, 0);
  // "Wrote Mr. B. to set up a time to fix his JOBS plan"
  const wrote = /^(?:i )?wrote\b/.test(textOf(clause, 0, 2))
    ? hitsOf(clause, 'say').find(({ from }) => from < 2)
    : undefined;
  if (
    wrote &&
    goesToClient(clause, wrote, clauses) &&
    / to (?:set|ask|offer|invite|schedule|come|see|say|get|remind|tell)\b/.test(textOf(clause, wrote.to)) &&
    !means(clause, 'medium-email', 'emailed') &&
    !says(clause, /^cc$/)
  )
    return hitAt(clause, 0);
  // "2nd written request to ct to get in touch"
  if (
    /^(?:\w+ )?written (?:request|invitation|invite|reminder) to\b/.test(textOf(clause, 0, 5)) &&
    means(clause, 'client', 'pronoun')
  )
    return hitAt(clause, 0);
  // "Attempt #2, letter."
  if (/^attempt # \d [,:-] (?:a )?(?:letter|ltr)\b/.test(textOf(clause))) return hitAt(clause, 0);
  // "Notice to client 8/20/2013: You did not come to …"
  if (
    /^(?:notice|letter|ltr|card|note) to$/.test(textOf(clause, 0, 2)) &&
    clause.tokens.at(-1)?.text === ':' &&
    goesToClient(clause, hitAt(clause, 0), clauses)
  )
    return hitAt(clause, 0);
  // "Certified ltr about her plan review came back unclaimed."
  if (
    /^(?:my |our |the )?(?:certified |cert )?(?:ltr|letter) (?:(?:about|abt|re|on) (?:her|his|the)|i (?:wrote|sent|mailed))\b/.test(
      textOf(clause, 0, 6),
    ) &&
    means(clause, 'returned')
  )
    return hitAt(clause, 0);
  // "My letter about her plan came back. Sent it again today", "same letter out again today to new addr"
  const before = clauses.slice(Math.max(0, clause.index - 2), clause.index);
  if (
    /\b(?:sent|mailed) it again\b|\bsame (?:letter|ltr|card) out\b/.test(textOf(clause)) &&
    [clause, ...before].some(
      (each) =>
        /\b(?:my|our)(?: [\w/]+){0,5} (?:letter|ltr|card)\b/.test(textOf(each)) && !means(each, 'notice'),
    )
  )
    return hitAt(clause, 0);
  return null;
}
