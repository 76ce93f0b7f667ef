/** Contacts and attempts by their kind: in writing or in another format (duties, "Words"). */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ContactEvent } from '../../record/events.ts';
import { remembering } from '../../record/remembered.ts';
import { inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { reference, type Said, type Say } from '../policy/wording.ts';
import { type Episode, type Miss, stated } from './episode.ts';
import { goThrough, missesOf, type Way } from './telling.ts';
import { type Dated, eventsOf, type Stretch } from './told.ts';

export interface Try extends Dated<ContactEvent> {
  /** `undecided`: the text names no medium, or one that could be either. */
  kind: 'written' | 'other' | 'undecided';
}

export const sentences = {
  'try-written': 'one in writing',
  'try-other': 'one in another format',
  'try-more': '{count} more',
} as const;
const say: Say<typeof sentences> = reference;

/** Each medium of a contact is a try of its own: a visit with a note left is one of each kind. */
export function triesOf(contacts: readonly Dated<ContactEvent>[], pack: PolicyPack): Try[] {
  return contacts.flatMap((contact) => {
    const { media, on, direction } = contact.event;
    const written = inForce(pack, 'writtenMedia', on) ?? [];
    // Who was reached without a word of how was spoken with: a letter that has an answer is told as one.
    const untold = direction === 'made' ? 'other' : 'undecided';
    const kinds = media.map((medium) =>
      written.includes(medium) ? 'written' : medium === 'other' ? untold : 'other',
    );
    return (kinds.length > 0 ? kinds : ([untold] as const)).map((kind) => ({ ...contact, kind }));
  });
}

/** What is missing for `least` tries with one of each kind, in words; `unclear` where undecided ones could fill it. */
export function missingOf(tries: readonly Try[], least: number): { missing: Said[]; unclear: boolean } {
  const missing = (['written', 'other'] as const)
    .filter((kind) => !tries.some((one) => one.kind === kind))
    .map((kind) => say(`try-${kind}`));
  const undecided = tries.filter(({ kind }) => kind === 'undecided').length;
  const unclear = missing.length > 0 && undecided >= missing.length;
  if (missing.length === 0 && tries.length < least)
    missing.push(say('try-more', { count: least - tries.length }));
  return { missing, unclear };
}

/** What limits the attempts that count: the day of the notice, or of the first narrative that begins re-engagement. */
export function limitOf(episode: Episode | null): { on: CivilDate; notice: boolean } | null {
  if (!episode) return null;
  for (const means of [['mailed', 'both'], ['handed'], ['emailed']]) {
    const days = episode.notices
      .filter(({ event }) => means.includes(event.sent))
      .map(({ event, narrative }) => event.mailedOn ?? narrative.date);
    if (days.length > 0) return { on: days.sort()[0]!, notice: true };
  }
  const begun = episode.narratives.find(
    (narrative) =>
      episode.appointments.some((set) => set.narrative === narrative && set.event.change !== 'cancelled') ||
      stated(narrative, 're-engagement-begun').length > 0,
  );
  return begun ? { on: begun.date, notice: false } : null;
}

/**
 * How many misses the texts date, number or close in a range: days once each, with what a text numbers beyond the days
 * that it names. A number alone is told again as often as it is new, so it counts only where it is the larger one.
 */
export function countOf(misses: readonly Miss[]): number {
  const days = new Set(misses.flatMap((miss) => miss.days));
  const beyond = misses.map(({ event: { days, count } }) => (days.length > 0 ? count - days.length : 0));
  const alone = misses.map(({ event: { days, count } }) => (days.length === 0 && count > 1 ? count : 0));
  return Math.max(days.size + Math.max(0, ...beyond), ...alone);
}

/** Misses that were not covered when they were narrated; over once all of them are. */
const UNCOVERED: Way<null, Miss, []> = {
  start: null,
  step({ over, kept, covers }, narrative, gone) {
    const given = eventsOf(narrative, 'good-cause').filter(({ by }) => by !== 'contractor');
    // Given without a day, it is given for all that is open.
    if (given.some(({ days }) => days.length === 0)) over.push([null, kept.splice(0)]);
    else kept.push(...missesOf(narrative, gone));
    for (const day of given.flatMap(({ days }) => days)) {
      gone.add(day);
      covers.push(day);
    }
  },
  open: () => [],
  after: remembering(),
};

/** Misses over all of a record, without those that good cause covers by now. */
export function uncoveredMisses(record: Stretch): Miss[] {
  const { kept, gone } = goThrough(record, UNCOVERED);
  return kept.flatMap((miss) => {
    const days = miss.days.filter((day) => !gone.has(day));
    return miss.days.length > 0 && days.length === 0 ? [] : [{ ...miss, days }];
  });
}
