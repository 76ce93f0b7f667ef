/** The days and the number of what was missed. */
import { type CivilDate, daysBetween } from '../../record/civil-date.ts';
import { isWeekday } from './calendar-words.ts';
import { type Clause, hitsOf, isUnknownWord, means, says, textOf, wordAt } from './clauses.ts';
import type { DateMention } from './dates.ts';
import { daysOf, inThePast } from './days.ts';
import type { Hit } from './lexicon.ts';
import { negated } from './scope.ts';
import { NUMBER_WORDS } from './times.ts';
import { is } from './tokens.ts';

/** "T. was out 2/3", "ct out 6/3, 6/4", "Out 3/20 and 3/23, no call": away, and nothing that was sent out. */
export function isOut(clause: Clause, at: number): boolean {
  return (
    /^(?:out|gone)$/.test(wordAt(clause, at)) &&
    (wordAt(clause, at) === 'out' || (at === 0 && clause.dates[0]?.from === 1)) &&
    (at === 0
      ? (means(clause, 'missed', 'jobs', 'jobs-weak') ||
          // "Out Fri 10/30, called first"
          (means(clause, 'called-ahead') && clause.dates.some(({ from }) => from > at && from - at < 3)) ||
          // "Out 5/26, 5/27 + 5/28."
          (clause.dates.length > 1 && clause.dates[0]!.from === 1 && !clause.dates[0]!.relative)) &&
        !means(clause, 'notice')
      : // "I was out 3/9-3/10"
        (is(clause.tokens[at - 1], 'be') && wordAt(clause, at - 2) !== 'i') ||
        // "Lorena out Thurs 2/12"
        (clause.tokens[at - 1]?.capital === true &&
          isUnknownWord(clause, at - 1) &&
          clause.dates.some(({ from }) => from > at && from - at < 3)) ||
        // "LVM for Bea, CNA class, out 2/1 and 2/2"
        (wordAt(clause, at - 1) === ',' &&
          means(clause, 'jobs', 'jobs-weak') &&
          !means(clause, 'notice', 'medium-letter') &&
          clause.dates.some(({ from, relative }) => from === at + 1 && !relative)) ||
        hitsOf(clause, 'client', 'pronoun').some(({ to }) => to === at))
  );
}

/**
 * The days that stand with the miss: those of its own part of the sentence and the days listed on from there; else
 * those of the sentence that belong to nothing else.
 */
export function daysMissed(clause: Clause, hit: Hit, writtenOn: CivilDate): CivilDate[] {
  const past = clause.dates
    .map((date) => inThePast(clause, date, writtenOn))
    .filter(({ date }) => date <= writtenOn && daysBetween(date, writtenOn) < 400);
  const [from, to] = partOf(clause, hit);
  // "JC days missed: 3/3 (court), 3/5, 3/10 (no reason), 3/11 (called)"
  const listed = wordAt(clause, hit.to) === ':';
  const own = past.filter(
    (date) => (date.from >= from || listed) && (date.to <= to || (listed && date.from > hit.to)),
  );
  // "Since 3/2" names no day that was missed.
  const near = (own.length > 0 ? own : past).filter(
    (date) =>
      !belongsElsewhere(clause, date, hit) &&
      !isSince(clause, date) &&
      // "The misses are all Monday mornings"
      !/^(?:mornings|afternoons|evenings|nights)$/.test(wordAt(clause, date.to)),
  );
  return daysOf(clause, near);
}

/** The part of a sentence around a word, from comma to comma, with the parts beside it that hold days alone. */
function partOf(clause: Clause, hit: Hit): [number, number] {
  const { tokens } = clause;
  const isBreak = (at: number) =>
    /^[,;:()]$/.test(tokens[at]?.text ?? '') && !clause.times.some((time) => at > time.from && at < time.to);
  const isDay = (at: number) =>
    clause.dates.some((date) => at >= date.from && at < date.to) ||
    // "Tues 2/17, Wed 2/18"
    (isWeekday(tokens[at]) && clause.dates.some(({ from }) => from === at + 1)) ||
    /^(?:and|or|nor|again|then|also|plus|&|thru|to|-|[.()+])$/.test(tokens[at]!.text);
  let from = hit.from;
  while (from > 0 && (!isBreak(from - 1) || (isDay(from) && !/^[()-]$/.test(tokens[from]!.text)))) from--;
  let to = hit.to;
  while (to < tokens.length && (!isBreak(to) || (to + 1 < tokens.length && isDay(to + 1)))) to++;
  return [from, to];
}

function isSince(clause: Clause, date: DateMention): boolean {
  return says(clause, /^since$/, date.from - 2, date.from);
}

const LEARNED =
  /^(?:learned|learnt|found out|heard|was told|(?:told|called|emailed) (?:me|us)(?: on| the)?|notified|informed|late entry for|late entry)(?: on)?$/;

/** "Learned 2/6 from the job coach", "on 5/26 I learned", "late entry for 5/26". */
export function isLearning(clause: Clause, from: number): boolean {
  const date = clause.dates.find((each) => each.from === from);
  return (
    [1, 2, 3].some((words) => LEARNED.test(textOf(clause, from - words, from))) ||
    (date !== undefined &&
      /^(?:, )?(?:i |we )?(?:learned|learnt|found out|became aware|was told|heard)\b/.test(
        textOf(clause, date.to, date.to + 4),
      ))
  );
}

/** The day of a call, a letter or a next class in the same sentence is none of the miss. */
function belongsElsewhere(clause: Clause, date: DateMention, hit: Hit): boolean {
  if (isLearning(clause, date.from)) return true;
  // "For 4/12 life skills absence": the absence of that day.
  if (
    date.to < hit.from &&
    hit.from - date.to < 4 &&
    clause.tokens
      .slice(date.to, hit.from)
      .every((_, i) =>
        hitsOf(clause, 'jobs', 'jobs-weak').some(({ from, to }) => date.to + i >= from && date.to + i < to),
      )
  )
    return false;
  // "4/6 P, 4/7 NS, 4/8 P"
  if (/^(?:p|pr|pres|present)$/.test(wordAt(clause, date.to)) && !is(clause.tokens[date.to], 'missed-day'))
    return true;
  // "Called in re 5/4 absence"
  if (date.to === hit.from) return false;
  // "LVM abt 2/12 + 2/13 no shows"
  if (is(clause.tokens[date.from - 1], 'about') && date.to <= hit.from) return false;
  // "Came in today and told me that she missed the workshop on Monday"
  if (
    hitsOf(clause, 'say').some(({ from, to }) => from >= date.to && to <= hit.from) &&
    clause.dates.some(({ from }) => from >= hit.to)
  )
    return true;
  // "Son in ER Fri night so no computer lab Sat 1/31"
  if (
    date.to <= hit.from &&
    says(clause, /^so$/, date.to, hit.from) &&
    clause.dates.some(({ from }) => from >= hit.to)
  )
    return true;
  // "Went into treatment 1/25 and that is why she quit going"
  if (date.to <= hit.from && says(clause, /^why$/, date.to, hit.from)) return true;
  if (says(clause, 'not-the-miss', date.from - 3, date.from)) return true;
  if (date.from >= hit.to && says(clause, 'not-the-miss-behind', hit.to, date.from)) return true;
  // "Telephoned August 10 and 12 concerning her absences", "gonna try her Thurs".
  if (date.to <= hit.from && says(clause, /^(?:about|abt|re|concerning|on)$/, date.to, hit.from)) return true;
  const other = hitsOf(clause, 'call', 'mailed', 'leave', 'tried', 'handed', 'sent', 'visit').find(
    (entry) =>
      entry !== hit &&
      !isOut(clause, entry.from) &&
      !negated(clause, entry) &&
      ((date.from - entry.to <= 2 && date.from >= entry.to - 1) || date.to === entry.from),
  );
  return other !== undefined && Math.abs(hit.to - date.from) > 1;
}

/** "Missed three classes", "no show x4": the number beside the miss. */
export function counted(clause: Clause): number {
  for (let i = 0; i < clause.tokens.length; i++) {
    const { text } = clause.tokens[i]!;
    const times = /^x(\d{1,2})$/.exec(text)?.[1];
    if (times) return Number(times);
    const number = /^(?:both|twice)$/.test(text)
      ? 2
      : /^[2-9]$/.test(text)
        ? Number(text)
        : NUMBER_WORDS.indexOf(text);
    const inDate = clause.dates.some((date) => i >= date.from && i < date.to);
    if (number > 0 && !inDate && is(clause.tokens[i + 1], 'counted')) return number;
  }
  return 0;
}
