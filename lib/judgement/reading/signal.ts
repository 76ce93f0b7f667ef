/**
 * What a sign of contact is, and what keeps a word from being one: a wish, a message, a part of a longer phrase.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { Medium } from '../../record/events.ts';
import { type Clause, hitsOf, says, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { negated } from './scope.ts';
import { is } from './tokens.ts';
import { actorOf, type Who } from './who.ts';

export interface Signal {
  clause: Clause;
  hit: Hit;
  /** `open`: a call of which this clause does not say whether anyone answered. */
  direction: 'made' | 'attempted' | 'open';
  media: Medium[];
  /** Says by itself that there was contact; a weak sign only carries on a contact that stands already. */
  weak: boolean;
}

export type Add = (
  hit: Hit,
  direction: Signal['direction'],
  media?: readonly Medium[],
  weak?: boolean,
) => void;

/** One clause under the eye of those who look for signs in it. */
export interface Look {
  clause: Clause;
  clauses: readonly Clause[];
  writtenOn: CivilDate;
  /** The note tells of a staffing. */
  staffed: boolean;
  /** In a staffing's narrative what the participant said is weighed, not said there, unless they took part. */
  tookPart: boolean;
  who(hit: Hit): readonly [actor: Who, partner: Who];
  add: Add;
}

/** "Have not phoned, she asked us not to": a wish that stands since before. */
export function asksNotTo(clause: Clause, { to }: Hit): boolean {
  return (
    (says(clause, /^not$/, to, to + 2) ||
      /^(?:for )?no (?:contact|calls?|texts?|mail)\b/.test(textOf(clause, to, to + 3))) &&
    hitsOf(clause, 'call', 'tried', 'visit', 'texted', 'emailed').some(
      (other) => other.to < to && negated(clause, other),
    )
  );
}

/** "Asked that she call", "asking her to come in": what is asked for has not happened. */
/** "Asked px by text when she's returning": the way of a message that the worker sent. */
export function askedInWriting(clause: Clause, { from, to }: Hit): Medium | undefined {
  const way =
    /^(?:asked|told|reminded|invited|requested) (?:\w+ ){0,2}(?:by|via|over|in) (?:an? )?(text|txt|e ?mail|e mail|letter|ltr|vm|voicemail|voice mail)\b/.exec(
      textOf(clause, from, to + 5),
    )?.[1];
  if (!way) return undefined;
  if (way.startsWith('v')) return 'phone';
  return way.startsWith('t') ? 'text' : way.startsWith('e') ? 'email' : 'letter';
}

export function asksFor(clause: Clause, hit: Hit): boolean {
  // "About getting back to ESOL, she wrote": another part of the sentence.
  return clause.tokens.some(
    ({ text }, at) =>
      at >= hit.from - 4 &&
      at < hit.from &&
      /^(?:ask|asked|asking|asks|to)$/.test(text) &&
      !says(clause, /^[,;]$/, at, hit.from),
  );
}

/** "LVM, said her seat is held", "e-mailed pt re job club, asked what is in the way": what a message says. */
export function isInMessage(clause: Clause, hit: Hit, clauses: readonly Clause[]): boolean {
  return (
    !says(clause, /^(?:with|w)$/, hit.to, hit.to + 2) &&
    (hitsOf(clause, 'tried', 'leave', 'emailed', 'texted', 'message-thing').some(
      (other) => other.to <= hit.from && actorOf(clause, other, clauses) !== 'client',
    ) ||
      // "Sent her a letter today, asked how I can help"
      (/^ask/.test(wordAt(clause, hit.from)) &&
        hitsOf(clause, 'sent').some(({ to }) => to <= hit.from) &&
        hitsOf(clause, 'medium-letter').some(({ to }) => to <= hit.from) &&
        actorOf(clause, hit, clauses) === 'open') ||
      // "Wrote S. a card, told her next day is 1/26", "mailed ct a note, asked what is in the way"
      (hitsOf(clause, 'medium-phone', 'medium-in-person', 'medium-home-visit', 'notice').every(
        // "Letter mailed re hours at the site, asked her to stop in"
        (other) => other.to <= hit.from && says(clause, /^(?:re|about|abt)$/, other.from - 3, other.from),
      ) &&
        hitsOf(clause, 'mailed').some(({ to }) => to <= hit.from)))
  );
}

/** "To general delivery as she asked": a wish that was told before. */
export function isAsAsked(clause: Clause, { from, to }: Hit): boolean {
  // "As she requested: DHS 7869 mailed today"
  if (
    /^(?:as|like) (?:s?he|they|ct|client|pt) (?:requested|asked|wished|wanted)\b/.test(
      textOf(clause, from - 2, from + 1),
    )
  )
    return true;
  if (wordAt(clause, from) !== 'asked') return false;
  // "E-mailed to her because she asked for it that way"
  return (
    (wordAt(clause, from - 2) === 'as' && !clause.tokens[to]?.word) ||
    /^(?:for )?it (?:that|this) way\b/.test(textOf(clause, from + 1, from + 5)) ||
    // "To the mailing address she asked us to use"
    /\b(?:addr|address|number|way|place) (?:that )?(?:s?he|they|ct|pt|client)$/.test(textOf(clause, 0, from))
  );
}

/** "Asked her to get in touch", "asked for a call back by 2/13": what a letter or a message asks for. */
export function asksForAnswer(clause: Clause, hit: Hit): boolean {
  if (!/^(?:asked|asks|asking)$/.test(wordAt(clause, hit.from))) return false;
  // "Asked that she try me before 4"
  if (
    /^asked that (?:s?he|they|ct|clt|client|pt) (?:try|call|ring|phone|text|write|get|come|stop)\b/.test(
      textOf(clause, hit.from, hit.from + 4),
    )
  )
    return true;
  // "Asked M. on the phone what happened" asks for none.
  return clause.tokens.some(
    (token, at) =>
      at >= hit.to &&
      at < hit.to + 7 &&
      is(token, 'asked-answer') &&
      !/^(?:the|by|on|how)$/.test(wordAt(clause, at - 1)),
  );
}

/** "The opening she asked about, VM both times", "the appointment Tavita asked for: …": what a noun was said to be. */
export function isWhatWasAsked(clause: Clause, { from }: Hit): boolean {
  const by = clause.tokens[from - 1];
  return (
    /^asked (?:about|for)$/.test(textOf(clause, from, from + 2)) &&
    (/^(?:s?he|they)$/.test(by?.text ?? '') || by?.capital === true) &&
    from > 2 &&
    !clause.tokens[from + 2]?.word
  );
}
