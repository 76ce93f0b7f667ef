/** What one narrative says of an episode: what would open one, what belongs to an open one, and what closes it. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ContactEvent, FactName, MissedEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import type { Remembered } from '../../record/remembered.ts';
import { isAccepted } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Dated, eventsOf, isWhole, joined, once, type Stretch, toldBy, toldIn } from './told.ts';

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

/** Days that a contractor excused or that were called in. */
function excusedBy(stretch: Stretch): CivilDate[] {
  return once(stretch, 'excused', () =>
    isWhole(stretch)
      ? [
          ...toldIn(stretch, 'missed').filter(({ event }) => isExcused(event)),
          ...toldIn(stretch, 'good-cause').filter(({ event }) => event.by === 'contractor'),
        ].flatMap(({ event }) => event.days)
      : joined(stretch.map(excusedBy)),
  );
}

function missedBy(stretch: Stretch): CivilDate[] {
  return once(stretch, 'days', () =>
    isWhole(stretch)
      ? toldIn(stretch, 'missed').flatMap(({ event }) => event.days)
      : joined(stretch.map(missedBy)),
  );
}

/** What a stretch comes to. Its narratives write it one after another; once it is whole, it is never changed. */
export interface Left<C, K> {
  /** What the next narrative goes on from. */
  carried: C;
  /** What is over for good, each with what was kept of it here. */
  over: [C, K[]][];
  /** What was kept since. */
  kept: K[];
  /** Days that good cause covers from here on. */
  covers: CivilDate[];
}

/** How a record is gone through. */
export interface Way<C, K, G extends readonly unknown[]> {
  start: C;
  /** One narrative. `gone`: the days that are excused anywhere or covered by now; what it covers goes to both. */
  step(left: Left<C, K>, narrative: NarrativeFacts, gone: Set<CivilDate>, ...given: G): void;
  /** Days carried along that good cause can still cover. */
  open(carried: C): readonly CivilDate[];
  after: Remembered<Stretch, Left<C, K>>;
}

/**
 * Goes through a record. A stretch that stayed the same is not gone through again, unless what it goes on from is another
 * by now, or of the days that it asks for another one is gone. One that hands on the same as before hands on the former
 * object, so that an old change ends where it stops to matter: it costs no more than a new one.
 */
export function goThrough<C, K, G extends readonly unknown[]>(
  record: Stretch,
  { start, step, open, after }: Way<C, K, G>,
  ...given: G
): Left<C, K> & { gone: Days } {
  const gone = new Set(excusedBy(record));
  function goOver(stretch: Stretch, from: C): Left<C, K> {
    const all: Left<C, K> = { carried: from, over: [], kept: [], covers: [] };
    if (isWhole(stretch)) for (const narrative of stretch) step(all, narrative, gone, ...given);
    else
      for (const part of stretch) {
        const { carried } = all;
        const asked = toldIn(part, 'good-cause').length > 0 ? open(carried) : [];
        const here = missedBy(part)
          .concat(asked)
          .filter((day) => gone.has(day));
        const left = after(part, [carried, here.join(), ...given], (former) => {
          const next = goOver(part, carried);
          if (former && isAlike(former.carried, next.carried)) next.carried = former.carried;
          return next;
        });
        const [first] = left.over;
        if (first) {
          all.over = all.over.concat([[first[0], all.kept.concat(first[1])]], left.over.slice(1));
          all.kept = left.kept;
        } else all.kept = all.kept.concat(left.kept);
        for (const day of left.covers) gone.add(day);
        all.covers = all.covers.concat(left.covers);
        all.carried = left.carried;
      }
    return all;
  }
  return { ...goOver(record, start), gone };
}

/** Alike in all that they hold; but a narrative is like itself alone. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!a || !b || typeof a !== 'object' || typeof b !== 'object' || 'events' in a) return false;
  const [mine, other] = [a, b].map((one): unknown[] => (one instanceof Set ? [...one] : Object.values(one)));
  return mine!.length === other!.length && mine!.every((value, i) => isAlike(value, other![i]));
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
  known: ReadonlySet<CivilDate>,
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
