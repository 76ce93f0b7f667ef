/** Where a note speaks of the DHS 7869: by its name, as the letter of an appointment, as one still to come. */
import { setsRe } from './appointment.ts';
import { type Clause, hitsOf, means, says, saysRe, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { affirms, tells } from './scope.ts';

/** "Add to last entry: that letter went in the mail on 6/12": what the note before this one left out. */
const ADDS =
  /^(?:(?:add(?:ed|ing|endum|ition)?(?: to (?:my |the )?(?:last|prior|previous|earlier) (?:entry|note|narrative))?|correction|re [\d/]+) :? ?)?(?:that|the|this) (?:letter|ltr|notice)(?: for [\d/]+ (?:appt|appointment))? (?:was |went |got )?(?:mailed|sent|in the mail|out)\b|^(?:add(?:ed|endum)?|correction|re [\d/]+)(?: to (?:my |the )?last (?:entry|note))? : (?:(?:the |that )?(?:letter|ltr|notice)|it)\b.*\b(?:mailed|in the mail)\b/;

/** "Re-engagement appointment 1/29 … Letter mailed 1/16": the letter of which the note speaks is the notice. */
export function isItsLetter(clause: Clause, clauses: readonly Clause[]): boolean {
  const letter = says(clause, 'notice-letter');
  if (
    ADDS.test(textOf(clause)) &&
    clause.index < 2 &&
    clauses.length < 4 &&
    clause.dates.length > 0 &&
    !means(clause, 'other-program')
  )
    return true;
  // "2/2 notice was sent in error. That RE appt is cancelled.", "Notice came back. That's the 7869 for 1/14."
  if (
    letter &&
    (affirms(clause, 'cancelled') || affirms(clause, 'returned')) &&
    !means(clause, 'other-program') &&
    clauses.some((other) => means(other, 're-appointment') || setsRe(other) || means(other, 'notice'))
  )
    return true;
  if (
    !letter ||
    means(clause, 'other-program') ||
    // "Appt letter mailed for JOBS orientation, this is not RE"
    clauses.some((other) => /\bnot (?:an? )?re\b(?! eng)/.test(textOf(other)) && saysRe(other)) ||
    // "Engagement letter mailed 9/15. Also mailed 9/15: 7869": the notice is named by itself.
    clauses.some((other) => other !== clause && means(other, 'notice') && means(other, 'mailed')) ||
    !(
      means(clause, 'mailed') ||
      (tells(clause, 'sent') &&
        // "Next up is RE 6/30 at 11. Letter went out last Thursday"
        (means(clause, 're-appointment') ||
          /\bwas sent the notice\b|\bsent (?:her|him|them|ct|clt|px|pt|client) (?:the|her|his) (?:letter|ltr|notice)\b/.test(
            textOf(clause),
          ) ||
          /^(?:the )?(?:letter|ltr|notice) (?:went|was sent|sent|out)\b/.test(textOf(clause))))
    )
  )
    return false;
  return clauses.some(
    (other) =>
      means(other, 're-appointment') ||
      setsRe(other) ||
      isReStep(other) ||
      // "Started re-engagement. Letter in mail today", "client is being re-engaged, letter mailed 6/2 for 6/12"
      (tells(other, 'begin-re') && means(clause, 'mailed')) ||
      /\b(?:is|are) being re engaged\b/.test(textOf(other)) ||
      // "RE coded. Notice mailed 7/9", "we re-engage Mr. K on 6/2; he was sent the notice"
      (says(clause, /^notice$/) && (saysRe(other) || /\bwe re engage\b/.test(textOf(other)))),
  );
}

const TO_COME =
  /\b(?:hold|holding|held|wait|waiting) (?:the|that|off on the|on the|to send the) (?:letter|ltr|notice)\b|^(?:the )?(?:letter|ltr|notice)\b.*\b(?:after that|to follow|later|then)$|\b(?:letter|ltr|notice) (?:to go out|(?:to|will) (?:be|get) (?:sent|mailed))\b|^(?:the )?(?:letter|ltr|notice) (?:cant|can not|wont) go (?:out )?(?:un)?till?\b|^(?:the )?(?:letter|ltr|notice|7869) not (?:out|sent|mailed)\b|^(?:the )?(?:letter|ltr|notice) (?:and |& |\+ )?(?:re )?(?:step )?(?:goes |on )(?:out )?(?:mon|tue|wed|thu|fri|tomorrow|tmrw|next|when|once|after)/;

/** "Holding the letter till she says", "letter after that" */
export function isHeld({ tokens }: Clause): boolean {
  return TO_COME.test(textOf({ tokens: tokens.filter(({ word }) => word) }));
}

/** "RE for 2/3 once interpreter confirms. Letter and step after that." */
export function isLetterToCome(clause: Clause, clauses: readonly Clause[]): boolean {
  return (
    isHeld(clause) &&
    !means(clause, 'other-program') &&
    clauses.some(
      (other) =>
        means(other, 're-appointment') ||
        setsRe(other) ||
        saysRe(other) ||
        // "RE for this family to be Nov 19"
        (other.dates.length > 0 && /^re(?: eng\w*)? for\b.*\b(?:will|to) be\b/.test(textOf(other))),
    )
  );
}

export function isReStep(clause: Clause): boolean {
  return hitsOf(clause, 're-step').some(
    (hit) => wordAt(clause, hit.from) === 're' && !isRegardingSteps(clause, hit),
  );
}

export function speaksOfNotice(clause: Clause): boolean {
  if (means(clause, 'notice') && isNoNotice(clause)) return false;
  // "Unit mtg: lead reminded us 7869 must be mailed 7 days ahead"
  if (
    /\b(?:training (?:today|this)|reminded us|told us all|all staff|unit (?:mtg|meeting)|staff (?:mtg|meeting) :)/.test(
      textOf(clause),
    )
  )
    return false;
  // "No more hand delivered 7869s": what holds for all.
  if (
    hitsOf(clause, 'notice').length > 0 &&
    hitsOf(clause, 'notice').every(
      (hit) =>
        /^7869s$/.test(wordAt(clause, hit.to - 1)) &&
        // "7869s mailed today, one to each parent"
        !/\bone (?:to|per|for) each\b|\b(?:for|to) both\b/.test(textOf(clause)) &&
        // "Two 7869s mailed today, one per parent"
        !/^(?:two|both|2)$/.test(wordAt(clause, hit.from - 1)),
    )
  )
    return false;
  if (means(clause, 'notice') || (saysRe(clause) && tells(clause, 'mailed'))) return true;
  // "Notice mailed 12/18/08, re-engagement Jan 6": the two words stand apart.
  const words = clause.tokens.map((token) => token.text);
  return (
    words.includes('notice') &&
    words.includes('engagement') &&
    words.includes('re') &&
    means(clause, 'mailed')
  );
}

/** "Letter posted to client re Steps": a class of that name. */
export function isRegardingSteps({ tokens }: Clause, { from, to }: Hit): boolean {
  return (
    (tokens[to - 1]!.text === 'steps' && tokens[to - 1]!.capital && !tokens[from]!.caps) ||
    // "RE step dad income"
    /^(?:dad|father|mom|mother|son|daughter|dtr|kids?|child|children|parent|brother|sister)s?$/.test(
      tokens[to]?.text ?? '',
    )
  );
}

/** "Letter is NOT the 7869": it is named as what it is not. */
export function isNoNotice(clause: Clause): boolean {
  // "Front desk asked was that a 7869": they did not know.
  if (
    /\basked (?:if |whether )?(?:was|is) (?:that|this|it|there) (?:was |is )?(?:a|the|an|her|his) 7869\b/.test(
      textOf(clause),
    )
  )
    return true;
  // "(no 7869 yet)"
  if (/\bno (?:7869|re notice)(?: yet| so far| involved| \))/.test(textOf(clause))) return true;
  // "She was mailed a 7869 in April 2024": told of a time gone by, by its year alone.
  if (
    /\b(?:in|of|by) (?:\w+ ){0,5}(?:19|20)\d\d(?: \W)?$/.test(textOf(clause)) &&
    clause.dates.length === 0 &&
    means(clause, 'mailed', 'sent')
  )
    return true;
  // "Fax from 503-555-7869"
  if (/\b\d{3} (?:- )?7869\b/.test(textOf(clause))) return true;
  // "Training sample 7869", "the 7869 template"
  if (
    /\b(?:training|sample|template|dummy|blank) (?:\w+ )?(?:7869|re notice)\b|\b(?:7869|re notice) (?:template|sample)\b/.test(
      textOf(clause),
    )
  )
    return true;
  // "Her neighbor's 7869 was in our dropbox"
  if (/\bneighbors? (?:s )?(?:7869|re notice)\b/.test(textOf(clause))) return true;
  return hitsOf(clause, 'notice').every(({ from }) =>
    // "If I don't hear from you I may have to send a re-engagement notice"
    /\bnot (?:just )?(?:a|the|our|her|his)$|\b(?:may|might|will|would) (?:then )?(?:have|need) to (?:send|mail) (?:you )?an?$/.test(
      textOf(clause, from - 7, from),
    ),
  );
}
