/** What an episode's line of time shows: each thing that happened or lies ahead, on its day, in plain words. */
import { type CivilDate, sayDate } from '../../../record/civil-date.ts';
import type { FactName, MissedEvent, ReadEvent } from '../../../record/events.ts';
import type { NarrativeFacts } from '../../../record/facts.ts';
import { sayTime } from '../../../record/parts.ts';
import type { JudgeInput } from '../../duties/duty.ts';
import { reSteps } from '../../episodes/appointment.ts';
import type { Episode } from '../../episodes/episode.ts';
import { pageSince } from '../../episodes/page.ts';
import { isAccepted } from '../../policy/in-force.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import { sayEvent } from '../say-event.ts';

export const ENTRY_KINDS = [
  'missed',
  'attempt',
  'contact',
  'notice',
  'appointment',
  'step',
  'staffing',
  'decision',
  'other',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const KIND_NAMES: Record<EntryKind, string> = {
  missed: 'Missed',
  attempt: 'Attempt',
  contact: 'Contact',
  notice: 'Notice (DHS 7869)',
  appointment: 'Appointment',
  step: 'RE step',
  staffing: 'Staffing',
  decision: 'Decision',
  other: 'Also narrated',
};

export interface Entry {
  day: CivilDate;
  kind: EntryKind;
  says: string;
  /** Where it was read: a narrative with its day and type, or a page. */
  from: { narrative: string; date: CivilDate; type: string | null } | { page: 'plan' | 'reengagementPage' };
  /** Only in the draft on screen: true once it is saved. */
  draft: boolean;
  /** Called off or moved to another day: it stands for nothing any more. */
  off: boolean;
}

/** Facts that move a case along; others belong to a duty alone. */
const SHOWN_FACTS: readonly FactName[] = [
  'pattern',
  'noncooperation',
  're-engagement-begun',
  'plan-signed',
  'attended',
  'exempt',
  'case-closed',
];

/** By day; of one day in the order of the process. What is told twice stands there once. */
export function entriesOf(episode: Episode, input: Pick<JudgeInput, 'facts' | 'pack' | 'today'>): Entry[] {
  const { facts, pack, today } = input;
  const isOf = contactsIn(episode);
  const dated = episode.misses.some(({ days }) => days.length > 0);
  const [first] = episode.misses;
  const undated = (event: MissedEvent) => !dated && event === first?.event;
  const entries = [
    ...episode.narratives.flatMap((narrative) => fromNarrative(narrative, isOf, undated)),
    ...appointmentsOf(episode, today),
    ...reSteps(facts, episode, pack, today).flatMap((step): Entry[] => {
      const start = step.plannedStart.known ? step.plannedStart.value : null;
      if (!start) return [];
      const time = start.slice(11, 16);
      const says = `RE step on the PDP${time ? ` at ${sayTime(time)}` : ''}`;
      return [entry(start.slice(0, 10) as CivilDate, 'step', says, { page: 'plan' })];
    }),
    ...fromPage(episode, input),
  ];
  return once(entries).sort(byDay);
}

/** The day on which an entry is put, as the picture and the table say it. */
export function sayEntryDay({ day }: Entry, today: CivilDate): string {
  return sayDate(day, today);
}

function fromNarrative(
  narrative: NarrativeFacts,
  isOf: (event: ReadEvent) => boolean,
  undated: (event: MissedEvent) => boolean,
): Entry[] {
  return narrative.events.flatMap((event): Entry[] => {
    const put = (day: CivilDate | null, kind: EntryKind, off = false) =>
      day
        ? [{ ...entry(day, kind, sayEvent(event, day), placeOf(narrative)), draft: narrative.draft, off }]
        : [];
    switch (event.kind) {
      case 'contact':
        return isOf(event) ? put(event.on, event.direction === 'made' ? 'contact' : 'attempt') : [];
      case 'notice': {
        if (event.sent === 'not-sent') return [];
        const day = event.sent === 'planned' ? event.plannedOn : event.mailedOn;
        return put(day ?? narrative.date, 'notice', event.sent === 'cancelled');
      }
      case 'missed': {
        const says = sayEvent({ ...event, days: [], count: Math.min(event.count, 1) }, narrative.date);
        const on = (day: CivilDate, more = '') =>
          put(day, 'missed', event.excused).map((miss) => ({ ...miss, says: says + more }));
        return event.days.length > 0
          ? event.days.flatMap((day) => on(day))
          : // A miss without its day is most often one that is told again.
            undated(event)
            ? on(narrative.date, ', its day not said')
            : [];
      }
      case 'staffing':
        return put(event.on ?? narrative.date, 'staffing');
      case 'decision':
        return put(event.on, 'decision', event.withdrawn);
      case 'good-cause':
        return event.by === 'contractor' ? [] : put(event.on, 'decision');
      case 'outcome':
        return put(event.on, 'appointment');
      case 'engaged':
        return put(event.on, 'contact');
      case 'stated':
        return SHOWN_FACTS.includes(event.fact) ? put(event.on, 'other') : [];
      default:
        return [];
    }
  });
}

/** Each day that an appointment was set for, with the narrative that set it first. */
function appointmentsOf({ appointments, appointment, calledOff }: Episode, today: CivilDate): Entry[] {
  const latest = appointment?.event.date;
  return appointments.flatMap(({ event, narrative }): Entry[] => {
    const { date, time, change } = event;
    if (!date || change === 'cancelled') return [];
    const off = date !== latest || calledOff.has(date);
    const what = calledOff.has(date) ? 'called off' : off ? 'another day stands now' : null;
    const ahead = date >= today && !off ? ', still ahead' : '';
    const says = `Re-engagement appointment${time ? ` at ${sayTime(time)}` : ''}${what ? ` (${what})` : ahead}`;
    return [{ ...entry(date, 'appointment', says, placeOf(narrative)), draft: narrative.draft, off }];
  });
}

function fromPage(episode: Episode, { facts, pack }: Pick<JudgeInput, 'facts' | 'pack'>): Entry[] {
  const page = pageSince(facts, episode, pack);
  const day = page?.staffedOn;
  if (!day || day < episode.from) return [];
  const decided = {
    disqualify: 'to disqualify',
    'good-cause': 'good cause',
    'no-disqualification': 'not to go on',
  };
  const decision = page.decision ? `, decision ${decided[page.decision]}` : '';
  const says = `Re-Engagement Page: staffed${decision}${page.finalized ? ', finalized' : ''}`;
  return [entry(day, page.decision ? 'decision' : 'staffing', says, { page: 'reengagementPage' })];
}

function contactsIn(episode: Episode): (event: ReadEvent) => boolean {
  const own = new Set<ReadEvent>(episode.contacts.map(({ event }) => event));
  return (event) => own.has(event);
}

function placeOf({ id, date, type }: NarrativeFacts): Entry['from'] {
  return { narrative: id, date, type: type.known ? type.value : null };
}

function entry(day: CivilDate, kind: EntryKind, says: string, from: Entry['from']): Entry {
  return { day, kind, says, from, draft: false, off: false };
}

/** The first telling counts: later narratives tell the same again, a miss often with less. */
function once(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = `${entry.day}|${entry.kind}|${alike(entry)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What two tellings of the same have in common, beside kind and day. */
function alike({ kind, says }: Entry): string {
  if (kind === 'missed') return says.split(',')[0]!;
  return kind === 'appointment' ? says.replace(/ at [\d:]+ [AP]M/, '') : says;
}

function byDay(a: Entry, b: Entry): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind);
}

/** Whether the filter of TRACS by the accepted types shows the narrative that this was read in. */
export function isFiled({ from }: Entry, pack: PolicyPack): boolean {
  return 'narrative' in from && from.type !== null && isAccepted(pack, from.type, from.date);
}
