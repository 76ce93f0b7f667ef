/**
 * What the record and the calendar tell a template: days with their weekday beside them, counted as the policy pack in
 * force counts them. Proposed days are days on which offices are open; nothing is judged by them.
 */
import { addBusinessDays, type Closed, isBusinessDay } from '../../record/calendar.ts';
import { addDays, type CivilDate, weekday } from '../../record/civil-date.ts';
import { usDate } from '../../record/parts.ts';
import { closedOn, inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import type { Asked, DayRange } from './asked.ts';

/** Everything that a template may take, and what is asked for where the record does not know it. */
export const FACTS = {
  /** The day told of: today, if no other is chosen. */
  day: { asks: 'day', days: 'past' },
  appointment: { asks: 'day of the appointment', days: 'appointment' },
  time: { asks: 'time', time: true },
  /** The first day late enough for an appointment, if the notice is mailed on the day told of. */
  earliest: null,
  /** The last day early enough for mailing the notice of the appointment. */
  'last-mailing-day': 'last mailing day',
  /** Five business days after the day told of, as the pack has them. */
  'answer-by': null,
  /** The pack's words for the people served and those who serve them. */
  person: null,
  worker: null,
} as const satisfies Record<string, Asked | null>;
export type FactKey = keyof typeof FACTS;

/** What is known when a template is filled in. */
export interface Known {
  today: CivilDate;
  appointment: { date: CivilDate; time: string | null } | null;
  pack: PolicyPack;
}

/** The texts of the facts that are known; one that is not is a blank. */
export type TemplateFacts = Readonly<Partial<Record<FactKey, string>>>;

/** @param chosen days that the worker chose for facts, in place of what the record says. */
export function factsFor(known: Known, chosen: Partial<Record<FactKey, string>> = {}): TemplateFacts {
  const { pack } = known;
  const day = asDay(chosen.day) ?? known.today;
  const notice = inForce(pack, 'noticeDays', day) ?? 0;
  const closed = closedOn(pack, day);
  const appointment = asDay(chosen.appointment) ?? known.appointment?.date ?? null;
  const time = chosen.time ?? known.appointment?.time ?? null;
  const last = appointment && openBefore(addDays(appointment, -notice), closed);
  return {
    day: sayDay(day),
    earliest: sayDay(earliestFrom(day, pack)),
    'answer-by': sayDay(addBusinessDays(day, inForce(pack, 'answerDays', day) ?? 0, closed)),
    ...(appointment && { appointment: sayDay(appointment) }),
    ...(time && { time }),
    ...(last && last >= day && { 'last-mailing-day': sayDay(last) }),
    person: pack.words.person,
    worker: pack.words.worker,
  };
}

/** The first open day late enough for an appointment whose notice is mailed on `day`. */
export function earliestFrom(day: CivilDate, pack: PolicyPack): CivilDate {
  return openFrom(addDays(day, inForce(pack, 'noticeDays', day) ?? 0), closedOn(pack, day));
}

/** So many days a menu offers. */
const OFFERED = 10;

/** The days that a menu offers, the likeliest first. */
export function daysIn(range: DayRange, today: CivilDate, pack: PolicyPack): CivilDate[] {
  const closed = closedOn(pack, today);
  const from = (first: CivilDate, step: 1 | -1, count: number) => {
    const days: CivilDate[] = [];
    for (let at = first; days.length < count; at = addDays(at, step))
      if (isBusinessDay(at, closed)) days.push(at);
    return days;
  };
  switch (range) {
    case 'past':
      return [today, ...from(addDays(today, -1), -1, OFFERED - 1)];
    case 'just-now':
      return [today, ...from(addDays(today, -1), -1, 1)];
    case 'coming':
      return from(addDays(today, 1), 1, OFFERED);
    case 'appointment':
      return from(earliestFrom(today, pack), 1, OFFERED);
  }
}

/** Times that a menu offers, every half hour of an office's day. */
export const TIMES: readonly string[] = Array.from({ length: 18 }, (_, i) => {
  const minutes = 8 * 60 + i * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
});

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Tuesday, 11/24/2026`, so that a wrong day is seen. */
export function sayDay(day: CivilDate): string {
  return `${WEEKDAYS[weekday(day)]}, ${usDate(day)}`;
}

function asDay(text: string | undefined): CivilDate | null {
  return text ? (text as CivilDate) : null;
}

function openFrom(day: CivilDate, closed: Closed): CivilDate {
  let at = day;
  while (!isBusinessDay(at, closed)) at = addDays(at, 1);
  return at;
}

function openBefore(day: CivilDate, closed: Closed): CivilDate {
  let at = day;
  while (!isBusinessDay(at, closed)) at = addDays(at, -1);
  return at;
}
