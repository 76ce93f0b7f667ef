/** Lines of a log that tell of a contact by its way, its day or its length alone. */

import type { CivilDate } from '../../record/civil-date.ts';
import type { Medium } from '../../record/events.ts';
import type { WordKind } from '../policy/pack.ts';
import { type Clause, hasBreak, hitAt, hitsOf, means, says, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { wayIn } from './media.ts';
import { is } from './tokens.ts';
/** A sign of contact: what it was read from, and the medium that its own words name. */
export interface Presence {
  hit: Hit;
  media: Medium[];
}

/** "- 9/24 letter", "ltr 3/12", "L., phone, 20 min.": an entry of a log, its way with its day or length, no word more. */
export function entriesIn(clause: Clause): (Presence & { direction: 'made' | 'attempted' | 'open' })[] {
  const { tokens, dates, times } = clause;
  if (means(clause, 'notice') || says(clause, /^\?$/)) return [];
  // "Lead wants a letter and a call first"
  if (hitsOf(clause, 'third').some(({ to }) => /^(?:wants?|needs?|asks?|asked)$/.test(wordAt(clause, to))))
    return [];
  const length = tokens.findIndex(({ text }, at) => at > 1 && /^min(?:s|utes)?$/.test(text));
  const found: ReturnType<typeof entriesIn> = [];
  let own: number[] = [];
  let dated = false;
  for (let at = 0; at <= tokens.length; at++) {
    if ([...dates, ...times].some(({ from, to }) => at >= from && at < to)) dated = true;
    else if (tokens[at]?.word && !hasBreak(clause, at, at + 1)) own.push(at);
    // "9/24 - letter": the day belongs to what follows.
    else if (own.length > 0) {
      const of = (kind: WordKind) =>
        own.find((i) => is(tokens[i], kind) || (kind === 'logged' && isEmail(tokens, i)));
      // "Out 6/15, 6/17, no calls"
      const way =
        own.some((i) => wordAt(clause, i) === 'no') &&
        !own.some((i) => /^(?:ans|answer|resp|reply)$/.test(wordAt(clause, i)))
          ? undefined
          : of('logged');
      const lasts = length > at && length - at <= 3;
      const more = own.some(
        (i) =>
          !is(tokens[i], 'logged') &&
          !isEmail(tokens, i) &&
          !isEmail(tokens, i + 1) &&
          !is(tokens[i], 'log-filler') &&
          !hitsOf(clause, 'client').some(({ from }) => from === i),
      );
      if (way !== undefined && !more && (lasts || dated || of('count') !== undefined)) {
        const written = is(tokens[way], 'own-letter');
        found.push({
          hit: hitAt(clause, way),
          media: [written ? 'letter' : (wayIn([clause], way, way + 1) ?? 'phone')],
          direction: lasts ? 'made' : written || is(tokens[way], 'message') ? 'attempted' : 'open',
        });
      }
      own = [];
      // "11/6 txt again + vm"
      if (!/^(?:\+|&|and)$/.test(tokens[at]?.text ?? '')) dated = false;
    }
  }
  return found;
}

/** "5/27 e-mail" */
function isEmail(tokens: Clause['tokens'], at: number): boolean {
  return tokens[at]?.text === 'mail' && tokens[at - 1]?.text === 'e';
}

/** "Job search / Hartnell office / 60 min": a line of a log, of so long and in such a way. */
export function timedLine(clause: Clause): Presence[] {
  const words = clause.tokens.filter(({ word }) => word).length;
  const way = words < 9 && says(clause, /^min(?:s|utes)?$/) && lasts(clause) && wayIn([clause]);
  // "Waited 20 min, checked lobby twice."
  const alone = /^(?:i )?waited\b/.test(textOf(clause, 0, 2));
  return way && !alone && clean(clause) ? [{ hit: hitAt(clause, 0), media: [way] }] : [];
}

/** "9:10 to 9:35, my cubicle." */
export function atMyDesk(clause: Clause, writtenOn: CivilDate): Presence[] {
  const words = { tokens: clause.tokens.filter(({ word }) => word) };
  // "Her kitchen, 10 to 10:45, grandma listening in"
  const theirs =
    /^(?:her|his|their) (?:kitchen|porch|living room|front room|apartment|apt|trailer|place|house|front steps|yard)\b/.test(
      textOf(words, 0, 4),
    );
  if (theirs && clause.times.length > 0 && !means(clause, 'negation', 'missed', 'tried', 'leave'))
    return [{ hit: hitAt(clause, 0), media: ['home-visit'] }];
  // "Family coach and I sat at their kitchen table"
  if (
    /\bsat at (?:her|his|their) (?:kitchen )?table\b/.test(textOf(words)) &&
    !means(clause, 'negation', 'missed', 'tried')
  )
    return [{ hit: hitAt(clause, 0), media: ['home-visit'] }];
  // "Porch, 2:20, px + baby.", "kitchen table w/ ct & grandma"
  if (
    /^(?:porch|front porch|kitchen|kitchen table|driveway|front yard|living room|doorstep|front steps)\b/.test(
      textOf(words, 0, 3),
    ) &&
    means(clause, 'client') &&
    !means(clause, 'negation', 'missed', 'tried', 'leave')
  )
    return [{ hit: hitAt(clause, 0), media: ['home-visit'] }];
  const mine = /\bmy (?:cube|cubicle|desk|office|window)$/.test(textOf(words));
  // "2/17, 1 o'clock, my desk", of a day to come
  const ahead = clause.dates.some(({ date }) => date > writtenOn);
  return mine && !ahead && clause.times.length > 0 && clause.tokens.length < 13 && clean(clause)
    ? [{ hit: hitAt(clause, 0), media: ['in-person'] }]
    : [];
}

/** "CMC by phone 4/16." at the head of a note, and what was talked about below it. */
export function byPhone(clause: Clause, clauses: readonly Clause[], writtenOn: CivilDate): Presence[] {
  // "Letter 1/13, VM 1/17, today on phone at last"
  const last =
    /\bon (?:the )?phone (?:today )?at last\b/.test(textOf(clause)) && hitsOf(clause, 'medium-phone').at(-1);
  if (last) return [{ hit: last, media: ['phone'] }];
  // "Did RE by phone today, he'll return to job club"
  if (
    /^(?:did|held|had) (?:the |her |his |our )?re (?:appt |mtg |interview )?by phone\b/.test(
      textOf(clause, 0, 8),
    ) &&
    !means(clause, 'missed', 'tried')
  )
    return [{ hit: hitAt(clause, 0), media: ['phone'] }];
  // "RE waived, plan revised with him today."
  if (
    /\b(?:plan|pdp) (?:was )?(?:revised|redone|updated|done|changed|reworked) w(?:ith)? (?:her|him|ct|clt|client|px|pt)\b/.test(
      textOf(clause),
    ) &&
    !means(clause, 'negation')
  )
    return [{ hit: hitAt(clause, 0), media: [] }];
  // "She hung up soon as I said work experience"
  const hung = hitsOf(clause, 'client', 'pronoun').find(({ to }) =>
    /^hung up (?:on me )?(?:(?:as )?soon as|when|once|the minute|before) i\b/.test(
      textOf(clause, to, to + 9),
    ),
  );
  if (hung) return [{ hit: hung, media: ['phone'] }];
  // "Px crying on phone, 30 hrs plus kids is too much."
  const mood = hitsOf(clause, 'client', 'pronoun').find(({ to }) =>
    /^(?:was |is )?(?:crying|tearful|upset|angry|mad|yelling|sobbing|cheerful|worried) on (?:the )?(?:phone|ph|line)\b/.test(
      textOf(clause, to, to + 5),
    ),
  );
  if (mood) return [{ hit: mood, media: ['phone'] }];
  const phone = hitsOf(clause, 'medium-phone').find(({ from, to }) => from > 0 && from < 4 && to - from > 1);
  const words = clause.tokens.filter(({ word }) => word).length;
  // "RE by phone 12/8 w/ Russian interp on the line."
  const isRe =
    /^re (?:appt |appointment |mtg )?(?:by|via|over)\b/.test(textOf(clause)) &&
    clause.dates.some(({ date }) => date === writtenOn) &&
    !clauses.some((each) => means(each, 'tried', 'no-answer'));
  return clause.index === 0 &&
    phone &&
    (words < 7 || isRe) &&
    clean(clause) &&
    /^(?:by|via|over)$/.test(wordAt(clause, phone.from))
    ? [{ hit: phone, media: ['phone'] }]
    : [];
}

/** "Kept conciliation appt." */
export function keptIt(clause: Clause, clauses: readonly Clause[]): Presence[] {
  // "PHONE APPT KEPT."
  if (
    /^(?:phone|tel|telephone) (?:appt|appointment|mtg|meeting|review) (?:was )?(?:kept|held|done)\b/.test(
      textOf(clause, 0, 4),
    )
  )
    return [{ hit: hitAt(clause, 0), media: ['phone'] }];
  // "Kept? yes, 20 min early", in a form
  const [asks, next] = [textOf(clause, 0, 3), clauses[clause.index + 1]];
  if (/^(?:kept|attended|showed|came) \?/.test(asks) && /^(?:yes|y)\b/.test(textOf(next ?? clause)))
    return [{ hit: hitAt(clause, 0), media: ['in-person'] }];
  const kept = wordAt(clause, headOf(clause)) === 'kept' && clean(clause);
  const what = hitsOf(clause, 'appointment', 're-appointment').some(({ from }) => from - headOf(clause) < 4);
  // "Kept Ms. P. ten minutes after Job Readiness."
  const whom = hitsOf(clause, 'client', 'pronoun').some(({ from }) => from === headOf(clause) + 1);
  if (kept && whom && says(clause, /^min(?:s|utes?)?$/))
    return [{ hit: hitAt(clause, headOf(clause)), media: ['in-person'] }];
  // "RE 12/1 0900 kept. VT CNA."
  const re = clause.tokens.findIndex(({ text }) => text === 'kept' || text === 'attended');
  if (
    re > 1 &&
    re < 9 &&
    /^re\b/.test(textOf(clause)) &&
    clause.dates.length > 0 &&
    clean(clause) &&
    (!clause.tokens[re + 1]?.word ||
      // "RE 5/7 attended w/ sister."
      (clause.tokens[re]!.text === 'attended' && /^w(?:ith)?$/.test(wordAt(clause, re + 1))))
  )
    return [{ hit: hitAt(clause, re), media: ['in-person'] }];
  return kept && what ? [{ hit: hitAt(clause, headOf(clause)), media: ['in-person'] }] : [];
}

export function lasts({ tokens }: Clause): boolean {
  return tokens.some(
    ({ text }, at) =>
      /^(?:min(?:s|utes)?|hrs?|hours?)$/.test(text) && /^\d+$/.test(tokens[at - 1]?.text ?? ''),
  );
}

function clean(clause: Clause): boolean {
  return !means(clause, 'negation', 'missed', 'tried', 'leave', 'other-program', 'third', 'support');
}

/** Where a line begins behind its day or its time. */
export function headOf({ dates, times }: Clause): number {
  return [...dates, ...times].find(({ from }) => from === 0)?.to ?? 0;
}
