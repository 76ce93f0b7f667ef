/**
 * The description line of a plan step: the clock times it names, and whether it names a place. What is left after times,
 * dates and the words of the appointment itself counts as a place: branches call their rooms what they like.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import { findDates, findTimes } from './dates.ts';
import { tokenize } from './tokens.ts';

export interface StepDescription {
  /** `HH:MM`, in the order written. */
  times: string[];
  place: boolean;
}

/** Words that say what the step is, not where. */
const NO_PLACE = new Set(
  're engagement reengagement engage reengage appointment appt apt appts mtg meeting step jobs pdp plan the a an at on for of to in and with w by is time date client ct participant pt review discuss attend scheduled set am pm hrs see letter notice dhs 7869 mon tue tues wed thu thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** @param writtenOn any day near the step, for dates without a year. */
export function readDescription(text: string, writtenOn: CivilDate): StepDescription {
  const tokens = tokenize(text);
  const dates = findDates(text, tokens, writtenOn);
  const times = findTimes(text, tokens, dates);
  const taken = (i: number) => [...dates, ...times].some((found) => i >= found.from && i < found.to);
  const place = tokens.some(
    (token, i) => token.word && !taken(i) && !NO_PLACE.has(token.text) && !/^\d{1,2}$/.test(token.text),
  );
  return { times: times.map(({ time }) => time), place };
}
