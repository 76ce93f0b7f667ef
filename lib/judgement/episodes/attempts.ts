/** Contacts and attempts by their kind: in writing or in another format (duties, "Words"). */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ContactEvent } from '../../record/events.ts';
import { inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { reference, type Said, type Say } from '../policy/wording.ts';
import type { Episode, Miss } from './episode.ts';
import { tellOf } from './telling.ts';
import { byRecord, type Dated, type Stretch, statedIn, toldIn } from './told.ts';

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
  const [begun] = [
    episode.appointments.find(({ event }) => event.change !== 'cancelled'),
    statedIn(episode.record, 're-engagement-begun')[0],
  ]
    .flatMap((told) => told?.narrative ?? [])
    .sort(byRecord);
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

/**
 * Misses over all of a record, without those that good cause covers by now: given without a day, for all that was open.
 */
export function uncoveredMisses(record: Stretch, pack: PolicyPack): Miss[] {
  const { misses, excused } = tellOf(record, pack);
  const given = toldIn(record, 'good-cause').filter(({ event }) => event.by !== 'contractor');
  const gone = new Set([...excused, ...given.flatMap(({ event }) => event.days)]);
  const all = given.filter(({ event }) => event.days.length === 0).at(-1);
  return misses.flatMap((miss) => {
    if (all && byRecord(miss.narrative, all.narrative) <= 0) return [];
    const days = miss.days.filter((day) => !gone.has(day));
    if (days.length === miss.days.length) return [miss];
    return days[0] ? [{ ...miss, days }] : [];
  });
}
