/** By which means a word of sending tells that the notice went: by mail, by hand or by e-mail. */
import { type Clause, hitsOf, says, textOf, wordAt, wordsOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';

export type Means = 'mailed' | 'handed' | 'emailed';

/** "Goes in tmrw's mail if lead signs" */
export const GOING_OUT =
  /\bgoing out (?:(?:w|with|in|on|by|first thing) )?(?:the )?(?:tmrw|tomorrow|mon|tue|wed|thu|fri|next)/;

const HELD_AS_AGREED =
  /^held (?:here |for \w+ )?at (?:the|our|this) (?:branch|office|counter|front desk|desk|window)\b.*\bas (?:we )?(?:agreed|arranged)\b/;

const TELLS_DATE =
  /^g[ai]ve (?:(?:her|him|ct|clt|client|pt|them) )?(?:the |new )?(?:date|day|time|directions|addr|address)\b/;

const GOES_ON_OTHERWISE =
  /^(?:sideways|wrong|well|bad|badly|fine|ok|okay|on|over|thru|through|home|back|great)$/;

/** @param named the clause names the notice itself; null where the word tells of no sending */
export function meansOf(hit: Hit, clause: Clause, named: boolean): Means | null {
  if (hit.meanings.has('emailed')) return 'emailed';
  // "Held at the branch for her to pick up, as agreed": counts as mailed (duties, `notice-mailed`).
  if (/^held$/.test(wordsOf(clause, hit)) && HELD_AS_AGREED.test(textOf(clause, hit.from)))
    return named ? 'mailed' : null;
  // "By e-mail, so the notice went as an attachment"
  if (hit.meanings.has('sent') && !hit.meanings.has('mailed') && says(clause, 'attached')) return 'emailed';
  // "The 7869 went to her by e-mail only"
  if (
    hit.meanings.has('sent') &&
    // "Mail is slow, so the 7869 went …"
    hitsOf(clause, 'mailed').every((other) => wordsOf(clause, other) === 'mail') &&
    /\b(?:by|via|thru|through|over) (?:secure |encrypted )?(?:e mail|email)\b/.test(textOf(clause, hit.to))
  )
    return 'emailed';
  if (hit.meanings.has('mailed')) return 'mailed';
  // "I gave her 2/26 1:30 instead"
  if (
    /^g[ai]ve[ns]?$/.test(wordAt(clause, hit.from)) &&
    clause.dates.some(({ from }) => from - hit.to < 2 && from >= hit.to)
  )
    return null;
  // "Gave her date/time over the phone"
  if (TELLS_DATE.test(textOf(clause, hit.from, hit.from + 5))) return null;
  // "7869 left Monday", "RE letter left Tues the 15th"
  if (
    /^left$/.test(wordsOf(clause, hit)) &&
    hitsOf(clause, 'notice').some(({ to }) => to === hit.from) &&
    (clause.dates.some(({ from }) => from === hit.to) ||
      /^(?:the )?(?:bldg|building|office|branch)\b/.test(textOf(clause, hit.to, hit.to + 2))) &&
    !says(clause, /^(?:door|doors|doorjamb|porch|mailbox|knob|hand)$/)
  )
    return 'mailed';
  // "She gave nothing in person"
  if (wordAt(clause, hit.to) === 'nothing') return null;
  // "Left 7869 copy"
  if (
    /^left$/.test(wordAt(clause, hit.from)) &&
    /^(?:a |the |her |his )?(?:copy of (?:the )?7869|7869 copy)\b/.test(textOf(clause, hit.to, hit.to + 5))
  )
    return 'handed';
  // "Home visit: left her a 7869"
  if (
    /^left$/.test(wordAt(clause, hit.from)) &&
    /^(?:her|him|ct|clt|client|pt|px|them) (?:a|the|her|his) (?:7869|copy|re notice|notice)\b/.test(
      textOf(clause, hit.to, hit.to + 4),
    )
  )
    return 'handed';
  // "Read the 7869 over with her & left it"
  if (
    /^left it$/.test(textOf(clause, hit.from, hit.to + 1)) &&
    /\b(?:read|went|gone|going) (?:\w+ ){0,3}(?:over|thru|through) w(?:ith)? (?:her|him|ct|clt|client|pt)\b/.test(
      textOf(clause, 0, hit.from),
    )
  )
    return 'handed';
  // "Second copy of the 7869 to new apt today"
  if (
    /copy$/.test(wordsOf(clause, hit)) &&
    /^(?:of (?:the |her |his )?7869 )?to (?:the |her |his )?(?:new |last known )?(?:apt|addr|address|place|house|po box|shelter)\b/.test(
      textOf(clause, hit.to, hit.to + 9),
    )
  )
    return 'mailed';
  // "In the outgoing tray, picked up by the carrier at 2"
  if (hit.meanings.has('handed'))
    return /^by (?:the )?(?:carrier|usps|mail|postman)\b/.test(textOf(clause, hit.to, hit.to + 3))
      ? 'mailed'
      : 'handed';
  // "Slid 7869 across desk"
  if (
    hit.meanings.has('leave') &&
    /^(?:slid|pushed)$/.test(wordAt(clause, hit.from)) &&
    says(clause, /^(?:desk|counter|table|window)$/)
  )
    return 'handed';
  // "Left the 7869 in the screen door"
  if (
    hit.meanings.has('leave') &&
    /^(?:left|stuck|taped|slid|tucked|hung|put)$/.test(wordAt(clause, hit.from))
  )
    return hitsOf(clause, 'notice').some(
      ({ from, to }) => (from >= hit.to && from - hit.to < 3) || to === hit.from,
    ) && says(clause, /^(?:door|doors|doorjamb|jamb|porch|mailbox|knob|doorknob)$/)
      ? 'handed'
      : null;
  // "She folded it up and went.", "what went sideways"
  if (textOf(clause, hit.from - 1, hit.from + 1) === 'and went' && !clause.tokens[hit.to]?.word) return null;
  if (/^went$/.test(wordAt(clause, hit.from)) && GOES_ON_OTHERWISE.test(wordAt(clause, hit.to))) return null;
  if (!hit.meanings.has('sent') || !(named || says(clause, /^(?:one|it|another|again)$/, 0, hit.to + 1)))
    return null;
  if (!/^(?:out|dated)$/.test(wordAt(clause, hit.from))) return 'mailed';
  // "Printer is jammed, going out tmrw"
  if (GOING_OUT.test(textOf(clause, hit.from - 1, hit.from + 4))) return 'mailed';
  const before = hitsOf(clause, 'notice').some(
    ({ to }) =>
      to <= hit.from &&
      clause.tokens
        .slice(to, hit.from)
        // "7869 is out, don't have the date"
        .every(
          ({ word, text }) =>
            !word || text === '7869' || (text === 'is' && !/^of$/.test(wordAt(clause, hit.to))),
        ),
  );
  return before || /^(?:7869|notice|ntc|letter|ltr)$/.test(wordAt(clause, hit.from - 1)) ? 'mailed' : null;
}
