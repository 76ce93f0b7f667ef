/**
 * A case on lines of time: one for each episode, the latest first, with what happened on it and the windows that are asked
 * for; and what TRACS's own filter is for, at a glance (T, TRACS changes, 3rd point).
 */
import { addDays, type CivilDate, daysBetween, weekday } from '../../../record/civil-date.ts';
import type { CaseFacts } from '../../../record/facts.ts';
import type { Role } from '../../duties/duty.ts';
import { hasStarted, knownAppointment } from '../../episodes/appointment.ts';
import { type Episode, episodesOf } from '../../episodes/episode.ts';
import { finalizedOn } from '../../episodes/page.ts';
import { sayEpisode } from '../../episodes/say.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import { type Sentences, wordingOf } from '../../policy/wording.ts';
import { type Checklist, inputOf } from '../judge.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Glance, glanceOf } from './glance.ts';
import { type Window, windowsOf } from './windows.ts';

export interface EpisodeLine {
  nth: number;
  from: CivilDate;
  open: boolean;
  /** Which episode, since when, and why it is open or closed. */
  says: string;
  /** The one that the checklist is about. */
  judged: boolean;
  entries: Entry[];
  windows: Window[];
  /** The first and the last day of its picture. */
  scale: { from: CivilDate; to: CivilDate };
}

export interface Timeline {
  episodes: EpisodeLine[];
  glance: Glance;
  /** Why there is nothing, or not everything, to draw; null where the narratives were read whole. */
  lacks: string | null;
}

export interface TimelineOptions {
  pack: PolicyPack;
  sentences: Sentences;
  today: CivilDate;
  role: Role;
}

/** @param checklist what was judged on the same facts: the windows show its answers. */
export function timelineOf(facts: CaseFacts, checklist: Checklist, options: TimelineOptions): Timeline {
  const { pack, sentences, today } = options;
  const input = inputOf(facts, options);
  const { says } = wordingOf(sentences, pack);
  const episodes = episodesOf(input.narratives, pack, today, finalizedOn(facts, pack));
  const lines = episodes.map((episode, i): EpisodeLine => {
    const judged = i === episodes.length - 1;
    const own = { ...input, episode, known: knownAppointment(facts, episode, pack, today) };
    const entries = entriesOf(episode, own);
    const windows = windowsOf(
      { ...own, started: hasStarted(facts, episode, pack, today) },
      judged ? checklist : null,
    );
    return {
      nth: episode.nth,
      from: episode.from,
      open: episode.closed === null,
      says: sayWithoutNumber(says(sayEpisode(episode, today))),
      judged,
      entries,
      windows,
      scale: scaleOf(episode, entries, windows, today),
    };
  });
  const { narratives } = facts;
  return {
    episodes: lines.reverse(),
    glance: glanceOf(input, episodes, says),
    lacks: narratives.read ? narratives.partly : narratives.reason,
  };
}

/** Which one it is, its heading says already. */
export function sayWithoutNumber(says: string): string {
  return says.replace(/^Episode \d+\. /, '');
}

/** A little room on both sides, and today while the episode is open and today is not far off. */
function scaleOf(
  { from, closed }: Episode,
  entries: readonly Entry[],
  windows: readonly Window[],
  today: CivilDate,
): EpisodeLine['scale'] {
  const days = [
    from,
    ...(closed ? [closed.on] : [today]),
    ...entries.map(({ day }) => day),
    ...windows.flatMap((window) => [window.from, window.to, window.end ?? window.to]),
  ].sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const room = Math.max(1, Math.round(daysBetween(first, last) * 0.04));
  return { from: addDays(first, -room), to: addDays(last, room) };
}

/** Where a day lies in a picture: 0 at its left edge, 1 at its right one. */
export function placeOn({ from, to }: EpisodeLine['scale'], day: CivilDate): number {
  return Math.min(1, Math.max(0, daysBetween(from, day) / Math.max(1, daysBetween(from, to))));
}

/** Days for the scale's own marks: Mondays, or every second, fourth … one, so that there are at most so many. */
export function ticksOf(scale: EpisodeLine['scale'], most: number): CivilDate[] {
  const { from, to } = scale;
  const mondays: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (weekday(day) === 1 && isInside(placeOn(scale, day))) mondays.push(day);
  let every = 1;
  while (Math.ceil(mondays.length / every) > most) every *= 2;
  return mondays.filter((_, i) => i % every === 0);
}

/**
 * The days written under the picture, by their order: those of `first` that leave each other room, then the scale's own
 * marks where there is room left. Room is a part of the picture.
 */
export function labelledDays(
  scale: EpisodeLine['scale'],
  first: readonly CivilDate[],
  most: number,
  room: number,
): CivilDate[] {
  const kept: CivilDate[] = [];
  for (const day of [...first, ...ticksOf(scale, most)]) {
    const place = placeOn(scale, day);
    if (kept.every((other) => Math.abs(placeOn(scale, other) - place) >= room)) kept.push(day);
  }
  return kept.sort();
}

/** So far from both edges that its day can be written under it. */
function isInside(place: number): boolean {
  return place > 0.04 && place < 0.96;
}

/** The rows in which marks stand so that none hides another: for each, how far up it stands. */
export function rowsOf(places: readonly number[], apart: number): number[] {
  const last: number[] = [];
  return places.map((place) => {
    const free = last.findIndex((at) => place - at >= apart);
    const row = free >= 0 ? free : last.length;
    last[row] = place;
    return row;
  });
}
