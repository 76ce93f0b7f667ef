/** Contacts and attempts by their kind: in writing or in another format (duties, "Words"). */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ContactEvent, GoodCauseEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { remembering } from '../../record/remembered.ts';
import { inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { reference, type Said, type Say } from '../policy/wording.ts';
import type { Episode, Miss } from './episode.ts';
import { listIn, notGone, tellAlone } from './telling.ts';
import { byRecord, type Dated, listed, type Stretch, since, statedIn, toldBy } from './told.ts';

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
  const unclear =
    missing.length > 0 && tries.filter(({ kind }) => kind === 'undecided').length >= missing.length;
  if (missing.length === 0 && tries.length < least)
    missing.push(say('try-more', { count: least - tries.length }));
  return { missing, unclear };
}

type Limit = { on: CivilDate; notice: boolean } | null;
const limits = remembering<Episode['notices'], { limit: Limit }>();

/** What limits the attempts that count: the day of the notice, or of the first narrative that begins re-engagement. */
export function limitOf(episode: Episode | null): Limit {
  if (!episode) return null;
  const { notices, appointments, record } = episode;
  const [begun] = statedIn(record, 're-engagement-begun');
  return limits(notices, [appointments, begun], () => ({ limit: limitIn(episode) })).limit;
}

function limitIn(episode: Episode): Limit {
  for (const means of [['mailed', 'both'], ['handed'], ['emailed']]) {
    const days = episode.notices
      .filter(({ event }) => means.includes(event.sent))
      .map(({ event, narrative }) => event.mailedOn ?? narrative.date);
    if (days[0]) return { on: days.reduce((a, b) => (b < a ? b : a)), notice: true };
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
  const all = new Set<CivilDate>();
  let [beyond, alone] = [0, 0];
  for (const { event, days } of misses) {
    for (const day of days) all.add(day);
    const { count } = event;
    if (event.days.length > 0) beyond = Math.max(beyond, count - event.days.length);
    else if (count > 1) alone = Math.max(alone, count);
  }
  return Math.max(all.size + beyond, alone);
}

/**
 * The misses of a record that good cause does not cover by now: given without a day, it covers all before it.
 * @returns what lists them, or what follows from those of one narrative and from `more`, by a name for it
 */
export function uncoveredMisses(record: Stretch, pack: PolicyPack) {
  const excused = listIn(record, pack, 'excused');
  const givenIn = (narrative: NarrativeFacts) =>
    toldBy(narrative, 'good-cause').filter(({ event }) => event.by !== 'contractor');
  const given = listed(record, 'covering', givenIn);
  const all = listed(record, 'covering-all', (narrative) =>
    givenIn(narrative).filter(({ event }) => event.days.length === 0),
  ).at(-1);
  const days = () => new Set([...excused, ...given.flatMap(({ event }) => event.days)]);
  const gone = covered(given, [excused], days);
  const open = all ? since(record, all.narrative.date) : record;
  return <V>(name: string, of: (misses: readonly Miss[]) => readonly V[], ...more: unknown[]) =>
    listed(
      open,
      name,
      (narrative) =>
        all && byRecord(narrative, all.narrative) <= 0
          ? []
          : of(notGone(tellAlone(narrative, pack).misses, gone)),
      [gone, all, pack, ...more],
    );
}
const covered = remembering<readonly Dated<GoodCauseEvent>[], ReadonlySet<CivilDate>>();
