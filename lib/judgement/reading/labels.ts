/**
 * What was read from a narrative, said in the labels of the exchange format: for the `evaluate` command and the floors of
 * the corpora, never for a page. A new kind of event is added here once; kinds that no label asks for are passed over.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { AppointmentEvent, ContactEvent, Medium, NoticeEvent, ReadEvent } from '../../record/events.ts';

export interface NarrativeLabels {
  /** Whether the note belongs under an accepted type such as Engagement. */
  engagementType: 'required' | 'not';
  contact: { direction: 'made' | 'attempted' | 'none'; media: Medium[] };
  goodCause: boolean;
  noDisqualification: boolean;
  disqualification: boolean;
  notice: {
    sent: 'mailed' | 'hand-delivered' | 'both' | 'planned' | 'not-sent';
    mailedOn: CivilDate | null;
    appointment: { date: CivilDate | null; time: string | null; location: string | null };
  } | null;
  reStep: 'added' | 'none' | 'planned';
  missedActivityOn: CivilDate | null;
}

/** The events that each label rests on, so that a disagreement can quote their words. */
export const KINDS_BEHIND: Record<keyof NarrativeLabels, readonly string[]> = {
  engagementType: ['contact', 'recap'],
  contact: ['contact', 'recap'],
  goodCause: [],
  noDisqualification: [],
  disqualification: [],
  notice: ['notice', 'appointment'],
  reStep: [],
  missedActivityOn: [],
};

/** Labels know fewer ways than the reader: e-mailed alone is not sent, and one that came back had been mailed. */
const SENT: Record<NoticeEvent['sent'], NonNullable<NarrativeLabels['notice']>['sent']> = {
  mailed: 'mailed',
  handed: 'hand-delivered',
  both: 'both',
  planned: 'planned',
  'not-sent': 'not-sent',
  emailed: 'not-sent',
  cancelled: 'not-sent',
  returned: 'mailed',
};

export function labelsOf(events: readonly ReadEvent[]): NarrativeLabels {
  return {
    engagementType: asksForEngagementType(events) ? 'required' : 'not',
    contact: contactLabel(events),
    // No kind of event tells these yet.
    goodCause: false,
    noDisqualification: false,
    disqualification: false,
    notice: noticeLabel(events),
    reStep: 'none',
    missedActivityOn: null,
  };
}

/**
 * Whether a duty about the narrative type (engagement-type, good-cause-type, no-disqualification-type) applies to a
 * narrative with these events: today, whether it records a contact about JOBS and is no recap.
 */
export function asksForEngagementType(events: readonly ReadEvent[]): boolean {
  return jobsContacts(events).length > 0;
}

/** A recap holds no contact of its own. */
function jobsContacts(events: readonly ReadEvent[]): ContactEvent[] {
  if (events.some(({ kind }) => kind === 'recap')) return [];
  return events.filter(
    (event): event is ContactEvent => event.kind === 'contact' && event.subject === 'jobs',
  );
}

function contactLabel(events: readonly ReadEvent[]): NarrativeLabels['contact'] {
  const contacts = jobsContacts(events);
  if (contacts.length === 0) return { direction: 'none', media: [] };
  return {
    direction: contacts.some(({ direction }) => direction === 'made') ? 'made' : 'attempted',
    media: [...new Set(contacts.flatMap(({ media }) => media))],
  };
}

function noticeLabel(events: readonly ReadEvent[]): NarrativeLabels['notice'] {
  const notice = events.find((event): event is NoticeEvent => event.kind === 'notice');
  if (!notice) return null;
  const appointment = events.find((event): event is AppointmentEvent => event.kind === 'appointment');
  return {
    sent: SENT[notice.sent],
    mailedOn: notice.mailedOn,
    appointment: { date: appointment?.date ?? null, time: appointment?.time ?? null, location: null },
  };
}
