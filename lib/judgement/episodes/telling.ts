/** What narratives say of an episode: what would open one, what belongs to an open one, and what closes it. */
import type { CivilDate } from '../../record/civil-date.ts';
import type {
  AppointmentEvent,
  ContactEvent,
  EngagedEvent,
  FactName,
  MissedEvent,
  NoticeEvent,
} from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { remembering } from '../../record/remembered.ts';
import { isAccepted } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Dated, eventsOf, isWhole, joined, type Stretch, toldBy } from './told.ts';

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

/** What narratives add to an episode, each in the order narrated. */
export interface Added {
  /** Contacts and attempts about taking part in JOBS. */
  contacts: readonly Dated<ContactEvent>[];
  /** Missed activities that were not excused. */
  misses: readonly Miss[];
  /** The participant asked to engage or signed a new plan. */
  engaged: readonly Dated<EngagedEvent>[];
  /** But for those that were not sent. */
  notices: readonly Dated<NoticeEvent>[];
  appointments: readonly Dated<AppointmentEvent>[];
}

/** What one narrative, or all of a stretch, tells by itself. */
export interface Told extends Added {
  /** The last day on which something of an episode is narrated; null where nothing is. */
  last: CivilDate | null;
  /** The day of the last appointment that is not called off with the same words. */
  ahead: CivilDate | null;
  /** The days of its misses, and of its appointments. */
  missed: readonly CivilDate[];
  set: readonly CivilDate[];
  /** Days that a contractor excused or that were called in. */
  excused: readonly CivilDate[];
  /** Something in it can close an episode or cover days. */
  ends: boolean;
}

export interface Telling extends Told {
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
export function missesOf(narrative: NarrativeFacts, gone: Days): Miss[] {
  const missed = toldBy(narrative, 'missed');
  if (missed.length === 0) return [];
  const given = eventsOf(narrative, 'good-cause');
  if (given.some(({ days }) => days.length === 0)) return [];
  const here = new Set(given.flatMap(({ days }) => days));
  return missed.flatMap(({ event }) => {
    const days = event.days.filter((day) => !here.has(day) && !gone.has(day));
    // "Good cause for the absence of 9/8": an absence without a day of its own is the one that it is given for.
    const of = event.days.length > 0 || given.length > 0;
    const excused = isExcused(event) || (of && days.length === 0);
    return event.what !== 'activity' || excused ? [] : [{ event, narrative, days }];
  });
}

/** Some days, to be asked whether a day is among them. */
export type Days = { has(day: CivilDate): boolean };

const NO_DAYS: Days = new Set();
const alone = remembering<NarrativeFacts, Telling>();
const ofStretch = remembering<Stretch, Told>();

/** What a narrative tells where no day is covered and no episode was before: with them it never tells more. */
export function tellAlone(narrative: NarrativeFacts, pack: PolicyPack): Telling {
  return alone(narrative, [pack], () => tell(narrative, pack, NO_DAYS, null, []));
}

/** The same of a stretch: made once, and of its own stretches. */
export function tellOf(stretch: Stretch, pack: PolicyPack): Told {
  return ofStretch(stretch, [pack], () => {
    const parts: Told[] = isWhole(stretch)
      ? stretch.map((narrative) => tellAlone(narrative, pack))
      : stretch.map((part) => tellOf(part, pack));
    return {
      contacts: joined(parts.map(({ contacts }) => contacts)),
      misses: joined(parts.map(({ misses }) => misses)),
      engaged: joined(parts.map(({ engaged }) => engaged)),
      notices: joined(parts.map(({ notices }) => notices)),
      appointments: joined(parts.map(({ appointments }) => appointments)),
      last: latest(parts.map(({ last }) => last)),
      ahead: latest(parts.map(({ ahead }) => ahead)),
      missed: joined(parts.map(({ missed }) => missed)),
      set: joined(parts.map(({ set }) => set)),
      excused: joined(parts.map(({ excused }) => excused)),
      ends: parts.some(({ ends }) => ends),
    };
  });
}

/** The latest of some days, or null. */
export function latest(days: readonly (CivilDate | null)[]): CivilDate | null {
  return days.reduce((a, b) => (!a || (b && b > a) ? b : a), null);
}

/**
 * Reads one narrative against the days that are covered and, where an episode has closed already, the day it did
 * (`since`): what was so by then is retold and opens nothing, and an appointment of its own (`known`) is no new one.
 */
export function tell(
  narrative: NarrativeFacts,
  pack: PolicyPack,
  covered: Days,
  since: CivilDate | null,
  known: readonly CivilDate[],
): Telling {
  const { date, type } = narrative;
  const later = (day: CivilDate | null) => since === null || (day ?? date) > since;
  const misses = missesOf(narrative, covered);
  const noncooperation = stated(narrative, 'noncooperation', 'pattern');
  const accepted = type.known && isAccepted(pack, type.value, date);
  // A contractor is in touch about JOBS alone.
  const ownSubject =
    accepted || narrative.author === 'contractor' || misses.length > 0 || noncooperation.length > 0;
  const contacts = toldBy(narrative, 'contact').filter(
    ({ event: { subject } }) => subject === 'jobs' || (subject === 'unstated' && ownSubject),
  );
  const notices = toldBy(narrative, 'notice').filter(({ event }) => event.sent !== 'not-sent');
  const appointments = toldBy(narrative, 'appointment');
  const decisions = eventsOf(narrative, 'decision').filter(({ withdrawn }) => !withdrawn);
  const staffings = eventsOf(narrative, 'staffing');
  const outcomes = eventsOf(narrative, 'outcome');
  const reMissed = eventsOf(narrative, 'missed').some(({ what }) => what === 're-appointment');

  const begins =
    notices.some(
      ({ event: { sent, mailedOn } }) => sent !== 'cancelled' && sent !== 'returned' && later(mailedOn),
    ) &&
    // A notice told again after the end, without its day, is the one that is known.
    (since === null || !known[0] || notices.some(({ event }) => event.mailedOn !== null));
  const appoints = appointments.some(
    ({ event: { change, date: day } }) =>
      change !== 'cancelled' && later(day) && !(day ? known.includes(day) : since),
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

  const engaged = toldBy(narrative, 'engaged');
  const closes: Telling['closes'] = [];
  for (const { fact, on } of eventsOf(narrative, 'stated')) {
    const why = CLOSING[fact];
    if (why) closes.push({ on, why });
  }
  for (const { event } of engaged) if (event.done) closes.push({ on: event.on, why: 'plan-signed' });
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
  return {
    ...{ contacts, misses, engaged, notices, appointments, opens, joins, closes, goodCause },
    last: opens || joins ? date : null,
    ahead: latest(appointments.map(({ event }) => (event.change === 'cancelled' ? null : event.date))),
    missed: misses.flatMap(({ days }) => days),
    set: appointments.flatMap(({ event }) => event.date ?? []),
    excused: [
      ...eventsOf(narrative, 'missed').filter(isExcused),
      ...eventsOf(narrative, 'good-cause').filter(({ by }) => by === 'contractor'),
    ].flatMap(({ days }) => days),
    ends: closes.length + goodCause.length > 0,
  };
}

function isExcused(event: MissedEvent): boolean {
  return event.excused || event.calledAhead === 'yes';
}
