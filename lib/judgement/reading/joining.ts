/** Signs of contact joined into contacts: which of them tell of the same call, visit or letter. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { Meaning } from '../policy/pack.ts';
import { anyMeans, type Clause, means, wordAt } from './clauses.ts';
import { dayOf } from './days.ts';
import { type Contact, endsOf } from './reached.ts';
import type { Signal } from './signal.ts';
import { isJobs, weigh } from './weighing.ts';

export function isTalk({ hit }: Signal, ...of: Meaning[]): boolean {
  const meanings: Meaning[] = of.length > 0 ? of : ['talk', 'say', 'discuss'];
  return meanings.some((meaning) => hit.meanings.has(meaning));
}

function isHeading({ clause, hit, weak }: Signal): boolean {
  return weak && wordAt(clause, hit.to) === ':';
}

/** A sign joins the contact before it where both may be one: the same medium and day, or none said. */
export function join(
  contacts: Contact[],
  signal: Signal,
  writtenOn: CivilDate,
  beside: readonly Signal[],
  all: readonly Clause[],
): void {
  const { clause, direction, media } = signal;
  const last = contacts[contacts.length - 1];
  const on = dayOf(clause, signal.hit, writtenOn);
  const dated = on !== writtenOn || clause.dates.some(({ date }) => date === on);
  const sameDay = !dated || last?.on === on;
  // A note left at the door belongs to the visit.
  const atDoor =
    media[0] === 'letter' &&
    means(clause, 'leave') &&
    !means(clause, 'mailed') &&
    last?.media.has('home-visit');
  // Whoever comes to the door of their home was visited there.
  const opens = media[0] === 'in-person' && last?.media.has('home-visit');
  const sameMedium = media.length === 0 || atDoor || opens || media.some((medium) => last?.media.has(medium));
  if (last && isTalk(signal)) last.talked ||= sameDay && direction === 'made';
  const merge = (into: Contact) => {
    into.clauses.add(clause);
    for (const medium of media) into.media.add(medium);
  };
  if (last && sameDay) {
    const apart = clause.index - endsOf(last.clauses)[1];
    const near = apart <= 2;
    // "Ltr to ct. Asked her to come in": what the letter or the message says.
    if (
      direction === 'made' &&
      last.direction === 'attempted' &&
      signal.hit.meanings.has('discuss') &&
      media.length === 0 &&
      near
    ) {
      last.clauses.add(clause);
      return;
    }
    const talk = direction === 'made' && last.direction === 'made';
    // Whatever is told behind a home visit was said there, unless it names another way.
    const there = last.media.has('home-visit') && (media.length === 0 || opens);
    if (talk && (sameMedium || signal.weak || near || there)) {
      last.clauses.add(clause);
      // What is said in a talk hardly changes its medium; a medium named later fills an open one.
      if (last.media.size === 0 || !near || signal.hit.meanings.has('present'))
        for (const medium of media) last.media.add(medium);
      return;
    }
    // "Called ct. She says …": the call was answered.
    if (direction === 'made' && last.direction === 'open' && ((apart <= 4 && sameMedium) || there)) {
      last.direction = 'made';
      merge(last);
      return;
    }
    if (direction !== 'made' && last.direction !== 'made' && sameMedium) {
      if (direction === 'attempted') last.direction = 'attempted';
      merge(last);
      return;
    }
  }
  if (signal.hit.meanings.has('no-answer') && signal.weak) return;
  if (
    signal.weak &&
    !beside.some((other) => !other.weak) &&
    direction === 'made' &&
    !standsAlone(signal, all)
  )
    return;
  contacts.push({
    direction,
    media: new Set(media),
    on,
    clauses: new Set([clause]),
    heading: isHeading(signal),
    talked: isTalk(signal),
  });
}

/** A sign that says little by itself counts where the note is about JOBS; the worker's own doing, where its sentence is. */
function standsAlone(signal: Signal, clauses: readonly Clause[]): boolean {
  const all = weigh(clauses);
  const { clause } = signal;
  if (isTalk(signal, 'discuss'))
    return (
      weigh([clause]).strong > 0 ||
      (isJobs(all) && spokeBefore(clauses[clause.index - 1]) && !means(clause, 'third'))
    );
  // "Inbound call. Got our 7869 of 9/9 for 9/20."
  const ofNotice = isTalk(signal, 'incoming') && anyMeans(clauses, 'notice');
  return isJobs(all) || (all.weak > 1 && all.other === 0) || ofNotice;
}

/** The sentence before tells of the participant and of nobody else. */
function spokeBefore(before: Clause | undefined): boolean {
  return before !== undefined && means(before, 'client', 'pronoun') && !means(before, 'third', 'missed');
}
