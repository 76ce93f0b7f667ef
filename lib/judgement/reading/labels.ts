/**
 * What was read from a narrative, said in the labels of the exchange format: for the `evaluate` command and the floors of
 * the corpora, never for a page. A new kind of event is added here once; kinds that no label asks for are passed over.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ContactEvent, GoodCauseEvent, Medium, NoticeEvent, ReadEvent } from '../../record/events.ts';

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
export const KINDS_BEHIND: Record<keyof NarrativeLabels, readonly ReadEvent['kind'][]> = {
  engagementType: ['contact', 'recap', 'good-cause', 'decision'],
  contact: ['contact', 'recap'],
  goodCause: ['good-cause'],
  noDisqualification: ['decision'],
  disqualification: ['decision'],
  notice: ['notice', 'appointment'],
  reStep: ['re-step'],
  missedActivityOn: ['missed'],
};

/** Labels know fewer ways than the reader: e-mailed alone is not sent, and one that came back had been mailed. */
const SENT: Record<NoticeEvent['sent'], NonNullable<NarrativeLabels['notice']>['sent']> = {
  mailed: 'mailed',
  handed: 'hand-delivered',
  both: 'both',
  planned: 'planned',
  'not-sent': 'not-sent',
  emailed: 'not-sent',
  cancelled: 'mailed',
  returned: 'mailed',
};

/** @param text of the narrative, from which a place is quoted. */
export function labelsOf(events: readonly ReadEvent[], text = ''): NarrativeLabels {
  return {
    engagementType: asksForEngagementType(events) ? 'required' : 'not',
    contact: contactLabel(events, text),
    goodCause: givesGoodCause(events),
    noDisqualification: decides(events, 'no-disqualification'),
    disqualification: decides(events, 'disqualify'),
    notice: noticeLabel(events, text),
    reStep: reStepLabel(events),
    missedActivityOn: lastDay(ofKind(events, 'missed')) ?? lastDay(ofKind(events, 'good-cause').map(past)),
  };
}

/**
 * Whether a duty about the narrative type (engagement-type, good-cause-type, no-disqualification-type) applies to a
 * narrative with these events, whatever its type is now.
 */
export function asksForEngagementType(events: readonly ReadEvent[]): boolean {
  return jobsContacts(events).length > 0 || givesGoodCause(events) || decides(events, 'no-disqualification');
}

/** What is covered ahead was not missed. */
function past({ days, on }: GoodCauseEvent): { days: CivilDate[] } {
  return { days: days.filter((day) => day <= on) };
}

function lastDay(events: readonly { days: readonly CivilDate[] }[]): CivilDate | null {
  return (
    events
      .flatMap(({ days }) => days)
      .sort()
      .at(-1) ?? null
  );
}

/** A recap holds no contact of its own. */
function jobsContacts(events: readonly ReadEvent[]): ContactEvent[] {
  if (ofKind(events, 'recap').length > 0) return [];
  return ofKind(events, 'contact').filter(({ subject }) => subject === 'jobs');
}

/** A contractor who excused an absence gave no good cause (duties, `good-cause-type`). */
function givesGoodCause(events: readonly ReadEvent[]): boolean {
  return ofKind(events, 'good-cause').some(({ by }) => by !== 'contractor');
}

function decides(events: readonly ReadEvent[], what: 'disqualify' | 'no-disqualification'): boolean {
  return ofKind(events, 'decision').some(({ to, withdrawn }) => to === what && !withdrawn);
}

/** "Checked in, doing ok", "looked at next steps", "met 40 min": words of a talk that say no more of what it was about. */
const VAGUE =
  /\b(?:(?:good|long|nice) (?:talk|chat|rapport|energy)|(?:checked|check|chk|ck)[- ]in\b|doing (?:ok|fine|well)\b|(?:all|things are) (?:good|better|ok)\b|no change since|nothing new|same as (?:last|before)|next steps?\b|what(?:'s| is| comes)? (?:next|first)\b|goals?\b|how (?:things|it|she|he) (?:are|is) (?:going|doing)|lots? (?:on h(?:er|is) plate|going on))/i;

/** One behind the other: "where she wants to be … a year from now", "saw client … 15 min". */
const VAGUE_PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bwhere (?:s?he|things|they)\b/i, /\b(?:year|mos?|months|headed|heading|stand|left|fall)\b/i],
  [/\b(?:met|saw|seen|s\/w|sat down|spoke|talked|in for)\b/i, /\b(?:\d\d? min|half an? h)/i],
];

/** In UTF-16 units: whoever writes more says what it was about, in words that the pack does not know. */
const VAGUE_AT_MOST = 220;

function contactLabel(events: readonly ReadEvent[], text: string): NarrativeLabels['contact'] {
  if (ofKind(events, 'recap').length > 0) return { direction: 'none', media: [] };
  // An attempt that names no subject is one all the same, and so is a talk of which nothing is said; a talk about
  // something else is none.
  const vague =
    text.length < VAGUE_AT_MOST &&
    (VAGUE.test(text) ||
      VAGUE_PAIRS.some(([begins, ends]) => ends.test(text.slice(begins.exec(text)?.index ?? text.length))));
  const contacts = ofKind(events, 'contact').filter(
    ({ subject, direction }) =>
      subject === 'jobs' || (subject === 'unstated' && (vague || direction === 'attempted')),
  );
  if (contacts.length === 0) return { direction: 'none', media: [] };
  return {
    direction: contacts.some(({ direction }) => direction === 'made') ? 'made' : 'attempted',
    media: mediaLabel(contacts.filter((contact) => contacts.length === 1 || !asksForVisit(contact, text))),
  };
}

/** "Asked CM for a home visit": an attempt (duties, `contractor-contact-1-day`), and no way that was gone. */
function asksForVisit({ words }: ContactEvent, text: string): boolean {
  return words.every(({ start, end }) =>
    /^\W*(?:asked|requested|requesting)\b.*\b(?:visit|hv)\b/i.test(text.slice(start, end)),
  );
}

/** A card left at the door is of the visit; "other" says nothing beside a medium that is named. */
function mediaLabel(contacts: readonly ContactEvent[]): Medium[] {
  const all = new Set(
    contacts.flatMap(({ media }) =>
      media.includes('home-visit') ? media.filter((medium) => medium !== 'letter') : media,
    ),
  );
  if (all.size > 1) all.delete('other');
  return [...all];
}

function noticeLabel(events: readonly ReadEvent[], text: string): NarrativeLabels['notice'] {
  const notice = ofKind(events, 'notice').at(-1);
  if (!notice) return null;
  const [appointment] = ofKind(events, 'appointment');
  return {
    sent: SENT[notice.sent],
    mailedOn: notice.mailedOn,
    appointment: {
      date: appointment?.date ?? null,
      time: appointment?.time ?? null,
      location: appointment?.place ? text.slice(appointment.place.start, appointment.place.end) : null,
    },
  };
}

function reStepLabel(events: readonly ReadEvent[]): NarrativeLabels['reStep'] {
  const states = ofKind(events, 're-step').map(({ state }) => state);
  return states.includes('added') ? 'added' : states.includes('planned') ? 'planned' : 'none';
}

function ofKind<K extends ReadEvent['kind']>(
  events: readonly ReadEvent[],
  kind: K,
): Extract<ReadEvent, { kind: K }>[] {
  return events.filter((event): event is Extract<ReadEvent, { kind: K }> => event.kind === kind);
}
