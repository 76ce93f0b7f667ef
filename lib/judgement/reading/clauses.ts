/** A narrative cut into clauses, each with the lexicon's words, days and times found in it, and scope questions on it. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { Span } from '../../record/events.ts';
import type { Meaning, PolicyPack } from '../policy/pack.ts';
import { type DateMention, findDates, findTimes, type TimeMention } from './dates.ts';
import { compileLexicon, findHits, type Hit } from './lexicon.ts';
import { sentences, type Token } from './tokens.ts';

export interface Clause {
  index: number;
  start: number;
  end: number;
  tokens: Token[];
  hits: Hit[];
  dates: DateMention[];
  times: TimeMention[];
}

/** How far, in words, a negation or a plan reaches forward (NegEx uses five: Chapman et al. 2001). */
const SCOPE = 5;

export function clausesOf(text: string, writtenOn: CivilDate, pack: PolicyPack): Clause[] {
  const lexicon = compileLexicon(pack.lexicon);
  return sentences(text).map((sentence, index) => {
    const { tokens, start, end } = sentence;
    const dates = withoutNamedDays(tokens, findDates(text, tokens, writtenOn));
    return {
      index,
      start,
      end,
      tokens,
      hits: findHits(lexicon, tokens),
      dates,
      times: findTimes(text, tokens, dates),
    };
  });
}

/** "Wed 5/27", "Tuesday, June 22": the weekday belongs to the date behind it and is no day of its own. */
function withoutNamedDays(tokens: readonly Token[], dates: readonly DateMention[]): DateMention[] {
  return dates.filter((date, i) => {
    const next = dates[i + 1];
    if (!date.relative || !next || next.relative) return true;
    const between = tokens.slice(date.to, next.from).every((token) => !token.word);
    return !between || date.to - date.from > 1 || tokens[date.from]!.text === 'today';
  });
}

export function means(clause: Clause, meaning: Meaning): boolean {
  return clause.hits.some((hit) => hit.meanings.has(meaning));
}

export function hitsOf(clause: Clause, meaning: Meaning): Hit[] {
  return clause.hits.filter((hit) => hit.meanings.has(meaning));
}

/** Whether a word of that meaning stands shortly before the hit, with no full stop or colon between. */
export function inScopeOf(clause: Clause, hit: Hit, meaning: Meaning): boolean {
  return clause.hits.some((other) => {
    if (!other.meanings.has(meaning) || other.to > hit.from || hit.from - other.to > SCOPE) return false;
    return clause.tokens
      .slice(other.to, hit.from)
      .every((token) => token.word || (token.text !== '.' && token.text !== ':'));
  });
}

/** Whether the words right after the hit say that it is still to come ("mail the 7869 tomorrow"). */
export function plannedAfter(clause: Clause, hit: Hit): boolean {
  return clause.tokens.slice(hit.to, hit.to + SCOPE + 3).some((token) => token.text === 'tomorrow');
}

export function spanOf(clause: Clause): Span {
  return { start: clause.start, end: clause.end };
}
