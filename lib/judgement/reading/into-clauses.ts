/** A text cut into clauses, each with its words, the phrases found in them, its days and its times. */
import { type CivilDate, weekday } from '../../record/civil-date.ts';
import type { Meaning, ReadyPack } from '../policy/pack.ts';
import { untickedIn } from './boxes.ts';
import { isWeekday } from './calendar-words.ts';
import { byMeaning, type Clause, says, textOf } from './clauses.ts';
import { type DateMention, findDates } from './dates.ts';
import { findHits, type Hit, openLexicon } from './lexicon.ts';
import { sentences } from './sentences.ts';
import { findTimes } from './times.ts';
import { is, type Token } from './tokens.ts';

export function clausesOf(text: string, writtenOn: CivilDate, pack: ReadyPack): Clause[] {
  const lexicon = openLexicon(pack.lexicon);
  let toDo = 0;
  let ofOld = false;
  return sentences(text, pack.kinds).map((sentence, index) => {
    const { tokens, start, end } = sentence;
    // The heading of such a list reaches over its next few entries.
    toDo = headsToDo(tokens) ? 5 : Math.max(0, toDo - 1);
    const dates = withoutNamedDays(tokens, findDates(text, tokens, writtenOn));
    const isUnticked = untickedIn(tokens);
    const hits = findHits(lexicon, tokens)
      .map((hit) => withoutTeams(tokens, hit))
      .filter(
        (hit) =>
          !isOtherNumber(tokens, hit) &&
          !isUnticked(hit) &&
          !isNamedSo(tokens, hit) &&
          !isInitials(tokens[hit.from]!),
      );
    // "Background: …" up to "Today: …"
    const colon = tokens.findIndex(({ text: mark }) => mark === ':');
    // "Bkgd for new CM: …"
    if (colon === 1 || (colon > 1 && colon < 6 && is(tokens[0], 'past-head')))
      ofOld = is(tokens[0], 'past-head');
    else if (says({ tokens }, 'these-days', 0, 3) || dates.some(({ date }) => date === writtenOn))
      ofOld = false;
    if (ofOld) hits.push({ meanings: HISTORY, from: 0, to: 1, start, end: tokens[0]!.end });
    return {
      index,
      start,
      end,
      tokens,
      hits,
      by: byMeaning(hits),
      dates,
      times: findTimes(text, tokens, dates),
      toDo: toDo > 0,
    };
  });
}

const HISTORY: ReadonlySet<Meaning> = new Set(['history']);

const BY_VIDEO: ReadonlySet<Meaning> = new Set(['medium-other']);

const TO_COME =
  /^(?:(?:note |reminder )?to self\b|(?:so |then )?(?:tomorrow|tmrw|tmw|next w(?:ee)?k)(?= ?$)|for (?:tomorrow|tmrw|next|mon|tues?|wed|thurs?|fri)\b|(?:still )?(?:open )?on my (?:list|plate)|my list|(?:still )?(?:owing|owed|outstanding|left to do)|(?:.* )?(?:still )?not (?:yet )?done(?= ?$)|not (?:yet )?done|next(?: steps?)?(?= ?$)|(?:once|when|as soon as) .* (?:is|are|gets|comes) (?:back|up|in))\b/;

/** "Need to:", "Plan for next wk: call her", "Monday: (1) letter": what stands there and below is still to be done. */
function headsToDo(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex(({ text }) => text === ':');
  const listed = tokens.length < 6 || colon === tokens.length - 1;
  if (listed && /^(?:still )?(?:needs?|to ?do|reminder)\b/.test(textOf({ tokens }, 0, 2))) return true;
  if (/^(?:need to|to ?do|still to do) :/.test(textOf({ tokens }, 0, 4))) return true;
  // "On my list for Weds:", "Still owing on this case:", "When the server is back up:"
  if (colon > 0 && TO_COME.test(textOf({ tokens }, 0, colon))) return true;
  return (
    colon > 0 &&
    colon < 6 &&
    is(tokens[0], 'plan-head') &&
    // "Plan corrected: RE step had been left off"
    !/ed$/.test(tokens[colon - 1]!.text) &&
    // "Monday 10/9: no call, no show."
    tokens.some(
      (token, at) => at > colon && at < colon + 5 && is(token, 'to-do-verb') && tokens[at - 1]!.text !== 'no',
    )
  );
}

/** "A Teams call": no team that weighs anything. */
function withoutTeams(tokens: readonly Token[], hit: Hit): Hit {
  const name = hit.to - hit.from === 1 && tokens[hit.from]!.text === 'teams' && tokens[hit.from]!.capital;
  return name ? { ...hit, meanings: BY_VIDEO } : hit;
}

/** "There is something called re-engagement": no call. */
function isNamedSo(tokens: readonly Token[], { from, to }: Hit): boolean {
  return (
    to - from === 1 &&
    tokens[from]!.text === 'called' &&
    /^(?:something|thing|program|place|group)$/.test(tokens[from - 1]?.text ?? '')
  );
}

/** "M's case" is no "Ms", "J's week" no job search. */
function isInitials({ text, start, end }: Token): boolean {
  return /^[a-z]s$/.test(text) && end - start > 2;
}

/** "Check #7869", "phone # ends in 7869": no form. */
function isOtherNumber(tokens: Token[], { meanings, from, to }: Hit): boolean {
  if (!meanings.has('notice') || to - from > 1 || tokens[from]!.text !== '7869') return false;
  // "Last CM sent 7869"
  return (
    says({ tokens }, 'other-number', from - 4, from) &&
    !says({ tokens }, /^(?:sent|mailed|gave|did)$/, from - 3, from)
  );
}

/** "Wed 5/27", "Tuesday, June 22": the weekday belongs to the date behind it and is no day of its own. */
function withoutNamedDays(tokens: readonly Token[], dates: readonly DateMention[]): DateMention[] {
  return dates.filter((date, i) => {
    const next = dates[i + 1];
    const last = dates[i - 1];
    // "1/25 (Mon)"
    if (
      date.relative &&
      last &&
      !last.relative &&
      isWeekday(tokens[date.from]) &&
      tokens.slice(last.to, date.from).every((token) => !token.word) &&
      weekday(last.date) === weekday(date.date)
    )
      return false;
    if (!date.relative || !next || next.relative) return true;
    // "Day: Thursday     Date: 09/03/2009"
    const between = tokens.slice(date.to, next.from).every(({ word, text }) => !word || text === 'date');
    return !between || date.to - date.from > 1 || !isWeekday(tokens[date.from]);
  });
}
