/**
 * The description line of a plan step: the clock times it names, and whether it names a place. What is left after times,
 * dates and the words of the appointment itself counts as a place: branches call their rooms what they like.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ReadyPack } from '../policy/pack.ts';
import { findDates } from './dates.ts';
import { findTimes } from './times.ts';
import { is, tokenize } from './tokens.ts';

export interface StepDescription {
  /** `HH:MM`, in the order written. */
  times: string[];
  place: boolean;
}

/** @param writtenOn any day near the step, for dates without a year. */
export function readDescription(
  text: string,
  writtenOn: CivilDate,
  { kinds }: Pick<ReadyPack, 'kinds'>,
): StepDescription {
  const tokens = tokenize(text, kinds);
  const dates = findDates(text, tokens, writtenOn);
  const times = findTimes(text, tokens, dates);
  const taken = (i: number) => [...dates, ...times].some((found) => i >= found.from && i < found.to);
  // "0930 RE appt": a line of a plan holds no other four figures.
  const isTime = (i: number) => !taken(i) && /^(?:0[6-9]|1\d)[0-5]\d$/.test(tokens[i]!.text);
  // "RE w/ Wade": who comes.
  const isPerson = (i: number) => /^w(?:ith)?$/.test(tokens[i - 1]?.text ?? '') && tokens[i]!.capital;
  const place = tokens.some(
    (token, i) =>
      token.word &&
      !taken(i) &&
      !isTime(i) &&
      !isPerson(i) &&
      !is(token, 'no-place') &&
      !/^\d{1,2}$/.test(token.text),
  );
  const figures = tokens.flatMap(({ text: four }, i) =>
    isTime(i) ? [`${four.slice(0, 2)}:${four.slice(2)}`] : [],
  );
  return { times: [...times.map(({ time }) => time), ...figures], place };
}
