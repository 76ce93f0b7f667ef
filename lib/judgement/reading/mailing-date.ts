/** The day of mailing: the date that stands with a word of mailing, and is not the appointment's. */
import type { CivilDate } from '../../record/civil-date.ts';
import { type Clause, hitsOf, textOf } from './clauses.ts';
import type { DateMention } from './dates.ts';
import { inThePast } from './days.ts';
import type { Act } from './mailing.ts';
import { is } from './tokens.ts';

/** The day that stands with a word of mailing; of several the latest that is not ahead. */
export function mailingDate(
  acts: readonly Act[],
  writtenOn: CivilDate,
  state: Act['state'],
): DateMention | null {
  let best: DateMention | null = null;
  for (const act of acts) {
    if (act.means !== 'mailed' || act.state !== state) continue;
    // "Handed him a copy Friday, the real one had gone by mail 1/21": the day right behind the word.
    // "Sent RE ntc in Friday's mail, step put on today"
    const right = act.clause.dates.filter(
      ({ from, to }) => from === act.hit.to || (from < act.hit.to && to > act.hit.from),
    );
    for (const date of right.length > 0 ? right : act.clause.dates) {
      if (!standsWith(act, date)) continue;
      const read = state === 'done' ? inThePast(act.clause, date, writtenOn) : date;
      if (!best || (read.date > best.date && read.date <= writtenOn) || best.date > writtenOn) best = read;
    }
  }
  return best;
}

/** "Her 7869 made the noon mail", and no day: that of the writing. */
export function byTodaysMail(acts: readonly Act[], writtenOn: CivilDate): boolean {
  return acts.some(
    ({ means, state, clause }) =>
      means === 'mailed' &&
      state === 'done' &&
      // "10-17: RE ltr in the 4 o'clock mail"
      clause.dates.every(({ date }) => date === writtenOn) &&
      (clause.times.some(({ to }) => is(clause.tokens[to], 'mail-run')) ||
        /\b(?:morning|afternoon) (?:mail|bag|pickup|run|carrier)\b/.test(textOf(clause))),
  );
}

/** A day with its time is more likely the appointment's. */
function timed({ times }: Clause, date: DateMention): boolean {
  return times.some(({ from }) => from >= date.to && from - date.to < 4);
}

function standsWith(act: Act, date: DateMention): boolean {
  const { tokens } = act.clause;
  // "Notice sent, RE 10/5"
  if (tokens[date.from - 1]?.text === 're' && tokens[date.from - 1]!.caps) return false;
  // "Unclaimed at general delivery, returned 7/28"
  if (hitsOf(act.clause, 'returned').some(({ from, to }) => to === date.from && from >= act.hit.to))
    return false;
  // "Mailed 4/9, not 4/12"
  if (tokens[date.from - 1]?.text === 'not') return false;
  // "7869 mailed 8/15, appt 8/24"
  if (hitsOf(act.clause, 'appointment').some(({ from, to }) => to === date.from && from >= act.hit.to))
    return false;
  if (date.from >= act.hit.to) {
    const between = tokens.slice(act.hit.to, date.from);
    // "Mailed the 7869 for me yesterday"
    const forUs = (at: number) => /^(?:me|us)$/.test(between[at + 1]?.text ?? '');
    if (between.some(({ text }, at) => (text === 'for' && !forUs(at)) || text === '@' || text === ';'))
      return false;
    const words = between.filter((token) => token.word && !is(token, 'filler'));
    // "Mailed the re-engagement notice 6/10/26": the notice's own words may stand between.
    const notice = hitsOf(act.clause, 'notice').filter(
      (hit) => hit.from >= act.hit.to && hit.to <= date.from,
    );
    const extra =
      words.length -
      notice.reduce(
        (sum, hit) => sum + tokens.slice(hit.from, hit.to).filter((t) => t.word && !is(t, 'filler')).length,
        0,
      );
    // "Mailed ct a letter re job club, and the 7869, both 5/18"
    if (tokens[date.from - 1]?.text === 'both') return true;
    return extra <= (date.relative ? 6 : timed(act.clause, date) ? 1 : 5);
  }
  if (date.to <= act.hit.from) {
    const between = tokens.slice(date.to, act.hit.from);
    if (tokens[date.from - 1]?.text === 'for') return false;
    return (
      between.length <= (date.relative ? 6 : 2) &&
      between.every(
        (token) =>
          token.word ||
          /^[,:]$/.test(token.text) ||
          // "7869 to P.O. Box 2/20 (reg mail)", and no other day there
          (token.text === '(' && act.clause.dates.length === 1),
      )
    );
  }
  return true;
}
