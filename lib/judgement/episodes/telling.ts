/** What one narrative says of an episode: what would open one, what belongs to an open one, and what closes it. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ContactEvent, FactName, MissedEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { type Remembered, remembering } from '../../record/remembered.ts';
import { isAccepted } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Dated, eventsOf, type Month, toldBy, toldIn } from './told.ts';

/** A missed activity that was not excused, with those of its days that no good cause covers. */
export interface Miss extends Dated<MissedEvent> {
  days: CivilDate[];
}

export type Opening = 'missed' | 'noncooperation' | 'attempt' | 're-engagement';
export type Closing =
  | 'plan-signed'
  | 'attended'
  | 'good-cause'
  | 'not-going-on'
  | 'in-effect'
  | 'exempt'
  | 'case-closed'
  | 'quiet';

export interface Telling {
  contacts: Dated<ContactEvent>[];
  misses: Miss[];
  opens: Opening | null;
  /** Belongs to an episode that is open, though it would open none. */
  joins: boolean;
  closes: { on: CivilDate; why: Closing }[];
  /** Good cause given here that can close an episode: its days, or null where it is given for all that is open. */
  goodCause: { on: CivilDate; days: CivilDate[] | null }[];
}

const CLOSING: Partial<Record<FactName, Closing>> = {
  'plan-signed': 'plan-signed',
  attended: 'attended',
  exempt: 'exempt',
  'case-closed': 'case-closed',
};

/** The days on which the narrative states a fact. */
export function stated(narrative: NarrativeFacts, ...facts: FactName[]): CivilDate[] {
  return eventsOf(narrative, 'stated')
    .filter(({ fact }) => facts.includes(fact))
    .map(({ on }) => on);
}

/** Misses of activities that nothing excuses: no call ahead, no contractor's excuse, no good cause. */
export function missesOf(narrative: NarrativeFacts, ...covered: readonly Days[]): Miss[] {
  const missed = toldBy(narrative, 'missed');
  if (missed.length === 0) return [];
  const given = eventsOf(narrative, 'good-cause');
  if (given.some(({ days }) => days.length === 0)) return [];
  const here = new Set(given.flatMap(({ days }) => days));
  return missed.flatMap(({ event }) => {
    const days = event.days.filter((day) => ![here, ...covered].some((days) => days.has(day)));
    // "Good cause for the absence of 9/8": an absence without a day of its own is the one that it is given for.
    const of = event.days.length > 0 || given.length > 0;
    const excused = isExcused(event) || (of && days.length === 0);
    return event.what !== 'activity' || excused ? [] : [{ event, narrative, days }];
  });
}

/** Some days, to be asked whether a day is among them. */
export type Days = { has(day: CivilDate): boolean };
const excusedIn = remembering<Month, CivilDate[]>();

/** Days that a contractor excused or that were called in. */
function excusedBy(month: Month): CivilDate[] {
  return excusedIn(month, [], () =>
    [
      ...toldIn(month, 'missed').filter(({ event }) => isExcused(event)),
      ...toldIn(month, 'good-cause').filter(({ event }) => event.by === 'contractor'),
    ].flatMap(({ event }) => event.days),
  );
}

/**
 * Goes through a record: from where it stands before a narrative to where it stands after it, by a step that also gets
 * the days that are excused anywhere. A month that stayed the same is not gone through again, unless what it came after
 * is another by now, or one of its own misses is excused elsewhere. So what a step returns is never changed in place.
 */
export function goThrough<S, G extends readonly unknown[]>(
  months: readonly Month[],
  start: S,
  step: (before: S, narrative: NarrativeFacts, excused: Days, ...given: G) => S,
  after: Remembered<Month, S>,
  ...given: G
): S {
  const excused = new Set(months.flatMap(excusedBy));
  return months.reduce((before, month) => {
    const here = toldIn(month, 'missed').flatMap(({ event }) => event.days.filter((day) => excused.has(day)));
    return after(month, [before, here.join(), ...given], () =>
      month.reduce((so, narrative) => step(so, narrative, excused, ...given), before),
    );
  }, start);
}

/**
 * Reads one narrative against the days that are covered and, where an episode has closed already, the day it did
 * (`since`): what was so by then is retold and opens nothing, and an appointment of its own (`known`) is no new one.
 */
export function tell(
  narrative: NarrativeFacts,
  pack: PolicyPack,
  covered: readonly Days[],
  since: CivilDate | null,
  known: ReadonlySet<CivilDate>,
): Telling {
  const { date, type } = narrative;
  const later = (day: CivilDate | null) => since === null || (day ?? date) > since;
  const misses = missesOf(narrative, ...covered);
  const noncooperation = stated(narrative, 'noncooperation', 'pattern');
  const accepted = type.known && isAccepted(pack, type.value, date);
  // A contractor is in touch about JOBS alone.
  const ownSubject =
    accepted || narrative.author === 'contractor' || misses.length > 0 || noncooperation.length > 0;
  const contacts = toldBy(narrative, 'contact').filter(
    ({ event: { subject } }) => subject === 'jobs' || (subject === 'unstated' && ownSubject),
  );
  const notices = eventsOf(narrative, 'notice').filter(({ sent }) => sent !== 'not-sent');
  const appointments = eventsOf(narrative, 'appointment');
  const decisions = eventsOf(narrative, 'decision').filter(({ withdrawn }) => !withdrawn);
  const staffings = eventsOf(narrative, 'staffing');
  const outcomes = eventsOf(narrative, 'outcome');
  const reMissed = eventsOf(narrative, 'missed').some(({ what }) => what === 're-appointment');

  const begins =
    notices.some(({ sent, mailedOn }) => sent !== 'cancelled' && sent !== 'returned' && later(mailedOn)) &&
    // A notice told again after the end, without its day, is the one that is known.
    (since === null || known.size === 0 || notices.some(({ mailedOn }) => mailedOn !== null));
  const appoints = appointments.some(
    ({ change, date: day }) => change !== 'cancelled' && later(day) && !(day ? known.has(day) : since),
  );
  // What comes after an appointment belongs to the episode that had it, unless there was none.
  const aftermath =
    since === null &&
    (reMissed ||
      staffings.length > 0 ||
      outcomes.length > 0 ||
      decisions.some(({ to, inEffect }) => to === 'disqualify' && !inEffect));
  const opens: Opening | null = misses.some(({ days }) => days.length === 0 || days.some(later))
    ? 'missed'
    : noncooperation.some(later)
      ? 'noncooperation'
      : begins ||
          appoints ||
          aftermath ||
          stated(narrative, 're-engagement-begun', 'asked-re-engagement').some(later)
        ? 're-engagement'
        : accepted && contacts.some(({ event }) => event.direction === 'attempted' && later(event.on))
          ? 'attempt'
          : null;

  const engaged = eventsOf(narrative, 'engaged');
  const closes: Telling['closes'] = [];
  for (const { fact, on } of eventsOf(narrative, 'stated')) {
    const why = CLOSING[fact];
    if (why) closes.push({ on, why });
  }
  for (const { done, on } of engaged) if (done) closes.push({ on, why: 'plan-signed' });
  for (const { to, inEffect, on } of decisions) {
    if (to === 'no-disqualification') closes.push({ on, why: 'not-going-on' });
    else if (inEffect) closes.push({ on, why: 'in-effect' });
  }
  const goodCause = eventsOf(narrative, 'good-cause')
    .filter(({ by }) => by !== 'contractor')
    .map(({ on, days }) => ({ on, days: days.length > 0 ? days : null }));
  const joins =
    [contacts, notices, appointments, decisions, staffings, outcomes, engaged, closes, goodCause].some(
      (list) => list.length > 0,
    ) ||
    reMissed ||
    stated(narrative, 'report-seen', 'plan-disagreement').length > 0;
  return { contacts, misses, opens, joins, closes, goodCause };
}

function isExcused(event: MissedEvent): boolean {
  return event.excused || event.calledAhead === 'yes';
}
