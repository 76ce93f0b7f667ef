/** Turns of phrase that duties share, so that one thing is always said one way. */
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import type { Span } from '../../record/events.ts';
import type { CaseFacts } from '../../record/facts.ts';
import { sayTime } from '../../record/parts.ts';
import type { Dated } from '../episodes/told.ts';
import { reference, type Said, type Say } from '../policy/wording.ts';
import type { Finding, Fix, JudgeInput, RecordPage, Status } from './duty.ts';

export const sentences = {
  'not-seen': {
    says: "{what} can't be checked before the {page} page is read.",
    todo: 'Open {page} to check.',
  },
  'partly-seen': {
    says: "{what} can't be checked: {partly}",
    todo: 'Show the whole {page} list to check.',
  },
  'not-contractors': "This is the {worker}'s to do.",
  'took-too-long': {
    says: 'Could not check. It took too long on this record.',
    todo: 'Please check this one by hand.',
  },
  stopped: {
    says: 'Could not check. The check stopped on this record.',
    todo: 'Please check this one by hand.',
  },
  'step-at': 'RE appointment {time}, [___ place]',
  'step-untimed': 'RE appointment [___ time], [___ place]',
} as const;
const say: Say<typeof sentences> = reference;

export const PAGE_NAMES: Record<RecordPage, string> = {
  narratives: 'Narratives',
  plan: 'PDP',
  reengagementPage: 'Re-Engagement',
};

/** A finding about a page, or about the narrative that something was read in, with the words that were read. */
export function found(
  status: Status,
  says: Said,
  at: RecordPage | Dated<{ words: Span[] }> = 'narratives',
  more?: Partial<Finding>,
): Finding {
  return typeof at === 'string'
    ? { status, says, about: { page: at }, ...more }
    : { status, says, about: { narrative: at.narrative.id }, words: wordsOf(at), ...more };
}

export function notNeeded(says: Said, page?: RecordPage): Finding[] {
  return [found('n/a', says, page)];
}

/** Neither a saved narrative was read nor a draft. */
export function unread({ facts, narratives }: JudgeInput): boolean {
  return !facts.narratives.read && narratives.length === 0;
}

/** Nothing was found that would call for it: not needed, but for narratives that were not read. */
export function noneRead(
  { facts }: Pick<JudgeInput, 'facts'>,
  says: Said,
  what: Said,
  page?: RecordPage,
): Finding[] {
  return facts.narratives.read ? notNeeded(says, page) : [notSeen('narratives', what)];
}

/** `Wed, Nov 26 at 10:00 AM`. */
export function sayAppointment(date: CivilDate, time: string | null, today: CivilDate): string {
  return time ? `${sayDate(date, today)} at ${sayTime(time)}` : sayDate(date, today);
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/** A duty that threw or overran its time. The error may hold words of the record, so none of it is passed on. */
export function couldNot(why: 'took-too-long' | 'stopped'): Finding {
  return found('unclear', say(why));
}

/** What only case managers are asked (duties, B: role contractor). */
export function notContractors(): Finding[] {
  return notNeeded(say('not-contractors'));
}

/**
 * What was judged on narratives, as far as they were read: only what was found stands while they were not, and on a part
 * of them nothing is broken or due because something was not found.
 */
export function asFarAsRead({ narratives: page }: CaseFacts, what: Said, finding: Finding): Finding {
  const { status } = finding;
  if (!page.read) return status === 'met' ? finding : notSeen('narratives', what);
  if (page.partly === null || (status !== 'broken' && status !== 'due')) return finding;
  return { ...finding, ...partlySeen('narratives', page.partly, what), about: finding.about, lastDay: null };
}

/** The finding that a duty gives while a page it needs was not read. */
export function notSeen(page: RecordPage, what: Said): Finding {
  return found('unseen', say('not-seen', { what, page: PAGE_NAMES[page] }), page, { open: page });
}

/** What would be broken or due only because something was not found on a list that was read in part. */
export function partlySeen(page: RecordPage, partly: string, what: Said): Finding {
  return found('unseen', say('partly-seen', { what, partly, page: PAGE_NAMES[page] }), page, { open: page });
}

/**
 * An answer that rests on something not being found. Narratives that were not read leave it unseen, but for what stands
 * in the draft, which is judged on its own; a page read in part leaves unseen what would be broken or due.
 */
export function unlessHidden(
  { facts }: Pick<JudgeInput, 'facts'>,
  what: Said,
  finding: Finding,
  page: RecordPage = 'narratives',
): Finding[] {
  const from = facts[page];
  const alarm = finding.status === 'broken' || finding.status === 'due';
  const { about, words, older } = finding;
  if (!from.read) return [alarm && 'narrative' in about ? finding : notSeen(page, what)];
  if (!from.partly || !alarm) return [finding];
  return [{ ...partlySeen(page, from.partly, what), about, words, older } as Finding];
}

/** The RE step as the appointment asks for it; the place is for the worker, unless the record told it. */
export function stepFix(code: string, date: CivilDate, time: string | null): Fix<Said[]> {
  const description = [time ? say('step-at', { time: sayTime(time) }) : say('step-untimed')];
  return { kind: 'fill-step', code, date, time, description };
}

/** The words of several events, by narrative; a clause that two of them rest on is named once. */
export function wordsOf(...entries: (Dated<{ words: Span[] }> | null)[]): NonNullable<Finding['words']> {
  const byNarrative = new Map<string, Span[]>();
  for (const entry of entries) {
    if (!entry) continue;
    const spans = byNarrative.get(entry.narrative.id) ?? [];
    spans.push(...entry.event.words.filter((span) => !spans.some((other) => other.start === span.start)));
    byNarrative.set(entry.narrative.id, spans);
  }
  return [...byNarrative].map(([narrative, spans]) => ({
    narrative,
    spans: spans.sort((a, b) => a.start - b.start),
  }));
}
