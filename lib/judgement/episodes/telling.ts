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
import { type Dated, eventsOf, listed, type Tree, toldBy } from './told.ts';

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

/** What a narrative tells, or a stretch: lists of which a stretch makes its own only where they are asked for. */
export interface Lists extends Added {
  /** The days of its misses, and of its appointments. */
  missed: readonly CivilDate[];
  set: readonly CivilDate[];
  /** Days that a contractor excused or that were called in. */
  excused: readonly CivilDate[];
  /** How far it reaches: the days on which something of an episode is narrated, and those of appointments that stand. */
  to: readonly CivilDate[];
  /** What can close an episode or cover days. */
  ends: readonly { on: CivilDate }[];
}

/** What depends on what came before. */
export interface Now extends Pick<Lists, 'contacts' | 'misses' | 'missed'> {
  opens: Opening | null;
  /** It would open an episode or belong to one that is open. */
  tells: boolean;
}

export interface Telling extends Lists, Now {
  date: CivilDate;
  /** Belongs to an episode that is open, though it would open none, whatever it tells of contacts. */
  joins: boolean;
  closes: { on: CivilDate; why: Closing }[];
  /** Good cause given here that can close an episode: its days, or null where it is given for all that is open. */
  goodCause: { on: CivilDate; days: CivilDate[] | null }[];
  accepted: boolean;
  /** Its contacts are about JOBS even where their subject is left open, whatever it tells of misses. */
  ofJobs: boolean;
  /** Tells of what follows an appointment. */
  aftermath: boolean;
  /** Days on which it says so. */
  noncooperation: CivilDate[];
  begun: CivilDate[];
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
function missesOf(narrative: NarrativeFacts): Miss[] {
  const missed = toldBy(narrative, 'missed');
  if (missed.length === 0) return [];
  const given = eventsOf(narrative, 'good-cause');
  if (given.some(({ days }) => days.length === 0)) return [];
  const here = new Set(given.flatMap(({ days }) => days));
  return missed.flatMap(({ event }) => {
    const days = event.days.filter((day) => !here.has(day));
    // "Good cause for the absence of 9/8": an absence without a day of its own is the one that it is given for.
    const of = event.days.length > 0 || given.length > 0;
    const excused = isExcused(event) || (of && days.length === 0);
    return event.what !== 'activity' || excused ? [] : [{ event, narrative, days }];
  });
}

/** Some days, to be asked whether a day is among them. */
export type Days = { has(day: CivilDate): boolean };

/** Without the days that are gone, and without what was missed on no other. */
export function notGone(misses: readonly Miss[], gone: Days): Miss[] {
  return misses.flatMap((miss) => {
    const days = miss.days.filter((day) => !gone.has(day));
    if (days.length === miss.days.length) return [miss];
    return days[0] ? [{ ...miss, days }] : [];
  });
}

const alone = remembering<NarrativeFacts, Telling>();
let packs = 0;
const namesOf = remembering<PolicyPack, Partial<Record<keyof Lists, string>>>();

/** What is added to an episode: a stretch as it is, or what narratives tell of it. */
export type Piece = Tree<Leaf>;
export type Leaf = NarrativeFacts | Partial<Lists>;

/** One of the lists of what a stretch tells by itself, or of what was added to an episode. */
export function listIn<K extends keyof Lists>(piece: Piece, pack: PolicyPack, name: K): Lists[K] {
  const names = namesOf(pack, [], () => ({}));
  names[name] ??= name + packs++;
  return listed<unknown, NarrativeFacts | Partial<Lists>>(piece, names[name], (one) =>
    listOf(one, pack, name),
  ) as Lists[K];
}

/** What one narrative adds to such a list. */
export function listOf<K extends keyof Lists>(one: Leaf, pack: PolicyPack, name: K): Lists[K] {
  return (('events' in one ? tellAlone(one, pack) : one)[name] ?? []) as Lists[K];
}

/** The latest of some days. */
export function latest(days: readonly CivilDate[]): CivilDate | undefined {
  let [last] = days;
  for (const day of days) if (day > last!) last = day;
  return last;
}

/** What a narrative tells where no day is covered and no episode was before: with them it never tells more. */
export function tellAlone(narrative: NarrativeFacts, pack: PolicyPack): Telling {
  return alone(narrative, [pack], () => {
    const { date, type } = narrative;
    const misses = missesOf(narrative);
    const noncooperation = stated(narrative, 'noncooperation', 'pattern');
    const accepted = type.known && isAccepted(pack, type.value, date);
    // A contractor is in touch about JOBS alone, and so is whoever files a note under JOBS and names nothing else.
    const named = type.known && /\bjobs\b/i.test(type.value);
    const ofJobs = accepted || named || narrative.author === 'contractor' || noncooperation.length > 0;
    const contacts = toldBy(narrative, 'contact').filter(
      ({ event: { subject } }) =>
        subject === 'jobs' || (subject === 'unstated' && (ofJobs || misses.length > 0)),
    );
    const appointments = toldBy(narrative, 'appointment');
    const engaged = toldBy(narrative, 'engaged');
    const decisions = eventsOf(narrative, 'decision').filter(({ withdrawn }) => !withdrawn);
    const given = eventsOf(narrative, 'good-cause');
    const missed = eventsOf(narrative, 'missed');
    const after =
      toldBy(narrative, 'staffing').length > 0 ||
      toldBy(narrative, 'outcome').length > 0 ||
      missed.some(({ what }) => what === 're-appointment');
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
    const goodCause = given
      .filter(({ by }) => by !== 'contractor')
      .map(({ on, days }) => ({ on, days: days.length > 0 ? days : null }));
    const told: Telling = {
      date,
      contacts,
      misses,
      engaged,
      notices: toldBy(narrative, 'notice').filter(({ event }) => event.sent !== 'not-sent'),
      appointments,
      missed: misses.flatMap(({ days }) => days),
      set: appointments.flatMap(({ event }) => event.date ?? []),
      excused: [...missed.filter(isExcused), ...given.filter(({ by }) => by === 'contractor')].flatMap(
        ({ days }) => days,
      ),
      to: [],
      ends: [...closes, ...goodCause],
      closes,
      goodCause,
      accepted,
      ofJobs,
      noncooperation,
      begun: stated(narrative, 're-engagement-begun', 'asked-re-engagement'),
      aftermath: after || decisions.some(({ to, inEffect }) => to === 'disqualify' && !inEffect),
      joins: after || stated(narrative, 'report-seen', 'plan-disagreement').length > 0,
      opens: null,
      tells: false,
    };
    told.joins ||= [told.notices, appointments, decisions, engaged, told.ends].some((list) => list[0]);
    const { opens, tells } = tellAfter(told, misses, null, []);
    const ahead = appointments.flatMap(({ event }) =>
      event.change === 'cancelled' ? [] : (event.date ?? []),
    );
    return Object.assign(told, { opens, tells, to: tells ? [date, ...ahead] : [] });
  });
}

/**
 * The same where some of its misses are gone and, where an episode has closed already, after the day it did (`since`):
 * what was so by then is retold and opens nothing, and an appointment of its own (`known`) is no new one.
 */
export function tellAfter(
  told: Telling,
  misses: readonly Miss[],
  since: CivilDate | null,
  known: readonly CivilDate[],
): Now {
  const later = (day: CivilDate | null) => since === null || (day ?? told.date) > since;
  const contacts =
    told.ofJobs || misses.length > 0
      ? told.contacts
      : told.contacts.filter(({ event }) => event.subject === 'jobs');
  const begins =
    told.notices.some(
      ({ event: { sent, mailedOn } }) => sent !== 'cancelled' && sent !== 'returned' && later(mailedOn),
    ) &&
    // A notice told again after the end, without its day, is the one that is known.
    (since === null || !known[0] || told.notices.some(({ event }) => event.mailedOn !== null));
  const appoints = told.appointments.some(
    ({ event: { change, date: day } }) =>
      change !== 'cancelled' && later(day) && !(day ? known.includes(day) : since),
  );
  const opens: Opening | null = misses.some(({ days }) => days.length === 0 || days.some(later))
    ? 'missed'
    : told.noncooperation.some(later)
      ? 'noncooperation'
      : // What comes after an appointment belongs to the episode that had it, unless there was none.
        begins || appoints || (since === null && told.aftermath) || told.begun.some(later)
        ? 're-engagement'
        : told.accepted && contacts.some(({ event }) => event.direction === 'attempted' && later(event.on))
          ? 'attempt'
          : null;
  const missed = misses === told.misses ? told.missed : misses.flatMap(({ days }) => days);
  return { contacts, misses, missed, opens, tells: !!opens || told.joins || contacts.length > 0 };
}

function isExcused(event: MissedEvent): boolean {
  return event.excused || event.calledAhead === 'yes';
}
