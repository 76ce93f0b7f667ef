/**
 * How episodes follow one another: from the one that was last before a narrative to the one that is last after it, which
 * it opens, goes on with, closes or leaves alone (duties, "Words": episode).
 */
import { addBusinessDays } from '../../record/calendar.ts';
import { addDays, type CivilDate, daysBetween } from '../../record/civil-date.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { remembering } from '../../record/remembered.ts';
import { closedOn, inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import {
  type Closing,
  type Days,
  latest,
  listIn,
  type Miss,
  type Now,
  notGone,
  type Opening,
  type Piece,
  type Telling,
  tellAfter,
  tellAlone,
} from './telling.ts';
import { before, isWhole, remember, type Stretch } from './told.ts';

/** What of an episode is asked for while a record is gone through: days alone. */
export interface Running {
  /** The first and the last day that something of it is narrated for; an appointment ahead counts. */
  from: CivilDate;
  to: CivilDate;
  opened: Opening;
  /** Since when it is over and why; null while it is open. */
  closed: { on: CivilDate; why: Closing } | null;
  /** The days of its misses, and of its appointments, as they were added. */
  missed: readonly (readonly CivilDate[])[];
  set: readonly (readonly CivilDate[])[];
}

/** What a stretch comes to. Its narratives write it one after another; once it is whole, it is never changed. */
interface Left {
  /** The episode that is last by now. */
  last: Running | null;
  /** Episodes that another one followed, each with what was added to it here. */
  over: (readonly [Running, Piece])[];
  /** What was added to the last one here. */
  added: Piece[number][];
  /** Days that good cause covers from here on. */
  covers: CivilDate[];
}

/** `finalized`: the day of the staffing whose decision to disqualify stands on a finalized Re-Engagement Page. */
type Given = [pack: PolicyPack, finalized: CivilDate | null];

const after = remembering<Stretch, Left>();
/** What a stretch came to lately: compared, never taken for what it comes to now. */
const lately = new WeakMap<Stretch, Left>();
const asks = remembering<Stretch, string>();
const excused = remembering<readonly CivilDate[], Days>();
const covered = remembering<Left, object>();

/** Days that are excused anywhere or covered by now, and what stands for them all: the same while they are the same. */
interface Gone extends Days {
  add(day: CivilDate): void;
  by: object;
}

/** Every episode once today has come, the earliest first, each with what was added to it. */
export function courseOf(record: Stretch, today: CivilDate, ...given: Given): (readonly [Running, Piece])[] {
  const days = listIn(record, given[0], 'excused');
  const anywhere = excused(days, [], () => new Set(days));
  const covered = new Set<CivilDate>();
  const gone: Gone = {
    has: (day) => anywhere.has(day) || covered.has(day),
    add: (day) => void covered.add(day),
    by: anywhere,
  };
  const { last, over, added } = kept(record, goThrough(record, null, gone, given));
  return last ? [...over, [endedBy(last, today, false, ...given), added]] : [];
}

/**
 * Goes on through a stretch. A part that cannot end the episode that is open is added to it as a whole. Another is gone
 * through again only where what it goes on from is another by now, or of the days that it asks for another one is gone;
 * and where it comes to the same as before it hands on the former object, so that an old change ends where it stops
 * to matter.
 * @param gone what is covered on the way goes into it
 */
function goThrough(stretch: Stretch, from: Running | null, gone: Gone, given: Given): Left {
  const all: Left = { last: from, over: [], added: [], covers: [] };
  if (isWhole(stretch)) for (const narrative of stretch) goOn(all, narrative, gone, ...given);
  else
    for (const part of stretch) {
      const { last } = all;
      const { by } = gone;
      const { 0: pack } = given;
      const to = listIn(part, pack, 'to');
      if (!to[0]) continue;
      const ends = last && listIn(part, pack, 'ends')[0] ? last : null;
      const asked = asks(part, [by, ends, pack], () =>
        [listIn(part, pack, 'missed'), ...(ends?.missed ?? [])]
          .flatMap((days) => days.filter((day) => gone.has(day)))
          .join(),
      );
      const left = after(part, [last, asked, ...given], () => {
        const next: Left =
          last && !asked && !listIn(part, pack, 'ends')[0] && staysOpen(last, latest(to)!, given)
            ? {
                last: withDays(last, to, listIn(part, pack, 'missed'), listIn(part, pack, 'set')),
                over: [],
                added: [part],
                covers: [],
              }
            : goThrough(part, last, gone, given);
        return kept(part, next);
      });
      const [first, ...later] = left.over;
      if (first) {
        all.over.push([first[0], [...all.added, first[1]]], ...later);
        all.added = [];
      }
      if (left.added[0]) all.added.push(left.added);
      for (const day of left.covers) gone.add(day);
      gone.by = left.covers[0] ? covered(left, [by], () => ({})) : by;
      all.covers.push(...left.covers);
      all.last = left.last;
    }
  return all;
}

/** With all that it holds alike to what the stretch came to lately. */
function kept(stretch: Stretch, next: Left): Left {
  const former = lately.get(stretch) ?? lately.get(before(stretch));
  if (former) {
    if (isAlike(former.last, next.last)) next.last = former.last;
    remember(next.added, [], former.added);
  }
  lately.set(stretch, next);
  return next;
}

/** Whatever the day by which something more is narrated, up to this one, the episode is not over by then. */
function staysOpen(episode: Running, last: CivilDate, [pack, finalized]: Given): boolean {
  const shortest = Math.min(GAP, ...pack.parameters.episodeGapDays.map(({ value }) => value));
  return !episode.closed && !endOf(episode, last, true, shortest, finalized);
}

function isAlike(a: Running | null, b: Running | null): boolean {
  if (!a || !b) return a === b;
  const areSame = (some: Running['missed'], others: Running['missed']) =>
    some.length === others.length &&
    some.every((days, i) => days === others[i] || days.join() === others[i]!.join());
  const rest = ({ from, to, opened, closed }: Running) => `${[from, to, opened, closed?.on, closed?.why]}`;
  return rest(a) === rest(b) && areSame(a.missed, b.missed) && areSame(a.set, b.set);
}

function goOn(left: Left, narrative: NarrativeFacts, gone: Gone, ...given: Given): void {
  const [pack] = given;
  const alone = tellAlone(narrative, pack);
  if (!alone.tells) return;
  const misses = alone.missed.some((day) => gone.has(day)) ? notGone(alone.misses, gone) : alone.misses;
  const tellIn = (last: Running | null): Now => {
    const since = last?.closed && last.closed.why !== 'quiet' ? last.closed.on : null;
    return last?.closed || misses !== alone.misses
      ? tellAfter(alone, misses, since, last?.set.flat() ?? [])
      : alone;
  };
  let { last } = left;
  let told = tellIn(last);
  // What is about something else neither keeps an episode open nor ends it.
  if (!told.tells) return;
  const ended = last && endedBy(last, narrative.date, true, ...given);
  if (ended !== last) {
    last = ended;
    told = tellIn(last);
  }
  if (last?.closed && continues(last.closed, misses, narrative, pack)) last = { ...last, closed: null };
  else if (told.opens && (!last || last.closed)) {
    if (last) {
      left.over.push([last, left.added]);
      left.added = [];
    }
    last = begin(narrative, told.opens, last);
  }
  const open = last && !last.closed;
  const { engaged, notices, appointments, to, set, goodCause } = alone;
  if (last && open) {
    last = withDays(last, to, told.missed, set);
    const { contacts } = told;
    left.added.push({ contacts, misses, engaged, notices, appointments });
  } else if (last && last.closed?.why !== 'quiet') {
    // In an episode that is over, only what is told of its notice and appointment.
    if (set[0]) last = withDays(last, to.slice(1), [], set);
    left.added.push({ engaged, notices, appointments });
  }
  for (const day of goodCause.flatMap(({ days }) => days ?? last?.missed.flat() ?? [])) {
    gone.add(day);
    left.covers.push(day);
  }
  left.last = last && open ? { ...last, closed: closingOf(last, narrative, alone, misses, gone) } : last;
}

function withDays(
  episode: Running,
  to: readonly CivilDate[],
  missed: readonly CivilDate[],
  set: readonly CivilDate[],
): Running {
  return {
    ...episode,
    to: latest([episode.to, ...to])!,
    missed: missed[0] ? [...episode.missed, missed] : episode.missed,
    set: set[0] ? [...episode.set, set] : episode.set,
  };
}

/** The episode, closed where what ends it is past when that day has come. */
function endedBy(episode: Running, day: CivilDate, narrated: boolean, ...[pack, finalized]: Given): Running {
  const gap = inForce(pack, 'episodeGapDays', day) ?? GAP;
  const closed = episode.closed ?? endOf(episode, day, narrated, gap, finalized);
  return closed === episode.closed ? episode : { ...episode, closed };
}

const GAP = 90;

function endOf(
  { from, to }: Running,
  day: CivilDate,
  narrated: boolean,
  gap: number,
  finalized: CivilDate | null,
): Running['closed'] {
  // A narrative of the staffing's own day still belongs to it.
  if (finalized && from <= finalized && (narrated ? finalized < day : finalized <= day))
    return { on: finalized, why: 'in-effect' };
  return daysBetween(to, day) > gap ? { on: addDays(to, gap), why: 'quiet' } : null;
}

function begin(narrative: NarrativeFacts, opened: Opening, before: Running | null): Running {
  const told = narrative.events.flatMap((event): (CivilDate | null)[] =>
    event.kind === 'notice'
      ? [event.mailedOn]
      : event.kind === 'appointment'
        ? [event.date]
        : event.kind === 'contact' || event.kind === 'decision' || event.kind === 'staffing'
          ? [event.on]
          : [],
  );
  const first = told.reduce<CivilDate>((a, b) => (b && b < a ? b : a), narrative.date);
  const overlaps = before && (first <= before.to || first <= before.closed!.on);
  const from = overlaps ? narrative.date : first;
  return { from, to: narrative.date, opened, closed: null, missed: [], set: [] };
}

const until = remembering<{ on: CivilDate }, CivilDate>();

/** A miss soon after attending again continues the episode (choice). */
function continues(
  closed: { on: CivilDate; why: Closing },
  misses: readonly Miss[],
  { date }: NarrativeFacts,
  pack: PolicyPack,
): boolean {
  if (closed.why !== 'attended' || misses.length === 0) return false;
  const within = inForce(pack, 'attendedDays', date) ?? 0;
  const last = until(closed, [within, pack], () =>
    addBusinessDays(closed.on, within, closedOn(pack, closed.on)),
  );
  return misses
    .flatMap(({ days }) => (days.length > 0 ? days : [date]))
    .some((day) => day > closed.on && day <= last);
}

/** Whether what was narrated closes the episode: the first reason that holds. */
function closingOf(
  { from, missed }: Running,
  narrative: NarrativeFacts,
  { closes, goodCause }: Telling,
  here: readonly Miss[],
  gone: Days,
): Running['closed'] {
  if (closes.length === 0 && goodCause.length === 0) return null;
  const given = goodCause[0];
  // Good cause for some of the days leaves the others open.
  if (given && missed.flat().every((day) => gone.has(day))) return { on: given.on, why: 'good-cause' };
  const last = latest(missed.flat());
  const undatedHere = here.some(({ days }) => days.length === 0);
  const holds = closes.find(({ on, why }) => {
    if (why !== 'attended' && why !== 'plan-signed') return true;
    // "Attended until 9/10" is no end of what was missed after.
    if (undatedHere && on < narrative.date) return false;
    return last === undefined ? on >= from : why === 'attended' ? on > last : on >= last;
  });
  return holds ?? null;
}
